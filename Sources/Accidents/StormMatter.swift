import Screen

/// What storms are made of: single keys, ways into places, and texts to paste.
enum StormMatter {
  static let keys: [Key] = [
    .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home,
    .end, .pageUp, .pageDown, .control("s"), .control("c"), .control("u"), .control("w"),
    .control("k"), .control("z"), .control("y"), .function(1), .alt("b"), .insert,
  ]

  static let ways = [
    "2 P <Space> <Enter>", "2 > P <Space> <Enter> e", "2 > P <Space> <Enter> <C-s>", "3 R",
    "3 R r Sturm <Enter> <Enter>", "3 r Sturm <C-s>", "3 <Enter>", "2 <Enter>", "1 <Enter>",
    "4 <Enter>", "4 / muster <Enter>", "g p <Tab> <Enter>", "g z <Enter>", "g h", "g n",
    "a Sturm <Tab> mob <Enter> <C-s>", "4 a Sturm <F10>", "3 a Sturm <C-s>", "D", "4 m", "3 m",
    "2 w w", "2 a <Enter>", "4 d D <Enter>", "4 E", "0",
    "3 f ampel:rot", "4 f <Tab> <Tab> <Enter>", "3 f ampel:rot <C-s> Sturm <Enter>",
    "3 f phase:planung <C-s>", "g v", "g v <Enter>", "g v d", "g / muster", "g / muster <S-Tab>",
    "g / muster <S-Tab> <Enter>", ":", ": thema mob Sturm", ": fokus du <Enter>",
    "3 V d", "4 V d", "4 V d j", "3 V m", "4 <Space> <Space> d", "2 w <Enter> V d", "4 V s",
    "g c", "g c f", "g c f thema", "g c <Enter>", "g c <Enter> <Enter>", "3 C", "3 C <Enter>",
    "4 e <C-g>", "4 a <C-g> Sturm", "4 e <Tab> <Tab> <C-g>", "4 e <Tab> <Tab> <C-g> Sturm <C-s>",
    "2 a <Enter> <Tab> <C-g>", "2 e <C-g>", "2 e <Tab> <C-g> l l <Enter>", "2 w m", "2 m",
    "2 w <Down> <Down> <Enter> m +1w <Enter>", "g p <Tab> V d", "D V <Enter>", "3 . .", "3 y",
    "3 V d n", "4 V d n",
    "2 P <Space> <Enter> <PageUp>", "2 > P <Space> <Enter> <PageUp> <PageDown>",
    "4 V y", ", , ;", "3 s", "4 s <Down> <Enter>", "3 w <Down> <Enter>", "g d", "<C-x>",
    // Meetings: attendance, hands, votes by letter, papers, registers, the road.
    "2 j j j <Enter> A v a o <Space>", "2 j j j <Enter> A <Tab> v o a f V",
    "2 j j j <Enter> A <Tab> r", "2 j j j <Enter> A + Gast", "2 j j j <Enter> A + Gast <Enter> e",
    "2 j j j <Enter> m abfrage <Enter> <Enter>",
    "2 j j j <Enter> m abfrage <Enter> <Enter> 3",
    "2 j j j <Enter> m abfrage <Enter> <Enter> 3 <Enter> <Enter> <Enter> <Enter>",
    "2 j j j <Enter> m abfrage <Enter> <Enter> 3 <Enter> <Enter> <Enter> <Enter> J K",
    "2 j j j <Enter> m abfrage <Enter> arbeitsw <Enter> <Enter> 3 <Enter> <Enter> <Enter> <Enter>"
      + " <Enter>",
    "2 j <Enter> m abfrage <Enter> arbeitsw <Enter> <Enter> 3 <Enter> <Enter> <Enter> <Enter>"
      + " <Enter> J",
    "2 j j j <Enter> m abfrage <Enter> <Enter> 3 <Enter> <Enter> <Enter>",
    "g / stellungnahme <Enter>", "g / stellungnahme <Enter> z i", "g / stellungnahme <Enter> w",
    "g / stellungnahme <Enter> o", "g / stellungnahme <Enter> w Sturm <Enter>",
    "g r j <Enter> / politik <Enter> <Enter>", "g r <Enter> / politik <Enter> <Enter> <Tab>",
    "g r <Enter> / uferweg <Enter> b", "g r <Enter> / uferweg <Enter> b <Enter>",
    "g b <Enter> <Space>", "g b <Enter> X", "g b W", "g b <Enter> a Sturm <Enter>", "g e r",
    "g a x",
    "g s <Enter> <Tab>", "g s <Enter> <Tab> Sturm <Enter>", "2 j j j <Enter> L H",
    "2 j j j <Enter> m nieder <Enter>", "2 j j j <Enter> m <Enter> y <Enter>",
  ]

  static let pastes = [
    "zwei\nZeilen", "\u{1B}[31mrot", "e\u{301}a\u{308}", "👩‍👩‍👧‍👦", "\u{202E}links",
    String(repeating: "lang ", count: 200), "", "\0", "- eins\n- zwei\n", "漢字かな",
    "\u{1B}[200~verschachtelt\u{1B}[201~", "\r\nEnde\r", "\u{9B}2J\u{7F}\u{8}", "\t\t\t",
    "\u{FEFF}\u{200B}\u{200D}", "\u{FFFD}\u{FFFF}", "1. Di im Nov", "{0} {1} %s",
    String(repeating: "(", count: 200), String(repeating: "!", count: 200) + "ampel:rot",
    "ampel:rot oder (phase:planung !text:\"rad", "01.01.0001", "31.12.9999", "+99999999999999w",
    String(repeating: "Zeile\n", count: 500), "\"\"\"", "a'; DROP TABLE step; --",
  ]
}
