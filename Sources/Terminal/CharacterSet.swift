import Glibc

/// What the terminal can show, as far as the C library lets ncurses know.
enum CharacterSet {
  case utf8
  case ascii

  /// Sets the locale's character set for this process, UTF-8 if there is any way.
  ///
  /// `LC_ALL=C` is what cron, containers and ssh leave behind; the terminal shows UTF-8 all the
  /// same. Whoever has a terminal without it says so.
  static func choose(ascii: Bool) -> CharacterSet {
    if ascii {
      setlocale(LC_CTYPE, "C")
      return .ascii
    }
    for name in ["", "C.UTF-8", "C.utf8", "en_US.UTF-8", "de_DE.UTF-8"] {
      if setlocale(LC_CTYPE, name) != nil, isUTF8 { return .utf8 }
    }
    setlocale(LC_CTYPE, "C")
    return .ascii
  }

  private static var isUTF8: Bool {
    // nl_item is an unsigned number for some and a signed one for others.
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: name) == "UTF-8"
  }
}
