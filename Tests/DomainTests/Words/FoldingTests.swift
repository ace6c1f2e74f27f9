import Testing

@testable import Domain

struct FoldingTests {
  @Test(arguments: [
    ("", ""), ("Straße", "strasse"), ("STRAẞE", "strasse"), ("Mobilität", "mobilitaet"),
    ("Ärger Öl Übung", "aerger oel uebung"), ("Mobilita\u{308}t", "mobilitaet"),
    ("U\u{308}bung", "uebung"), ("café Łódź Ångström", "cafe lodz angstroem"),
    ("naïve Noël", "naive noel"), ("Œuvre æther", "oeuvre aether"), ("ﬁnden", "finden"),
    ("CO₂ m²", "co2 m2"), ("Mo\u{AD}bi\u{200B}li\u{2060}tät", "mobilitaet"),
    ("\u{FEFF}Text", "text"), ("a \t\r\n\u{A0}\u{2009} b", "a b"), (" a  ", " a "),
    ("2024–2026", "2024-2026"), ("Rock’n’Roll", "rock'n'roll"), ("ΑΘΉΝΑ", "αθήνα"),
    ("Москва", "москва"), ("日本", "日本"), ("a\u{302}\u{308}", "ae"), ("ę\u{308}", "e"),
    ("E\u{308}", "e"), ("\u{308}x", "x"), ("Việt Nam", "viet nam"), ("İzmir", "izmir"),
  ])
  func `texts fold to what people type`(text: String, expected: String) {
    #expect(fold(text).text == expected)
  }

  @Test(arguments: [
    ("Straße", "strasse"), ("Mobilität", "mobilitaet\nmobilitat"), ("essen", "essen"),
    ("Größe\nÖl", "groesse oel\ngrosse ol"), ("café", "cafe"), ("", ""),
  ])
  func `the index holds both spellings of umlauts`(text: String, expected: String) {
    #expect(searchForms(text) == expected)
  }

  @Test func `each byte knows the character it is from`() {
    let folded = fold("Aß ü\u{AD}x")
    #expect(folded.text == "ass uex")
    #expect((0..<7).map { folded.origin(ofByte: $0) } == [0, 1, 1, 2, 3, 3, 5])
    #expect(folded.origin(ofByte: 99) == 5)
    #expect(folded.origin(ofByte: -1) == 0)
    #expect(fold("abc").origin(ofByte: 99) == 2)
    #expect(fold("").origin(ofByte: 0) == 0)
  }

  @Test(arguments: UInt64(0)..<60)
  func `folding twice changes nothing, and the way back rises`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = troublesomeText(using: &random, upTo: 30)
    let folded = fold(text)
    #expect(fold(folded.text).text == folded.text)
    let origins = (0..<folded.text.utf8.count).map { folded.origin(ofByte: $0) }
    #expect(origins == origins.sorted())
    #expect(origins.allSatisfy { $0 < text.count })
  }

  @Test func `plain ASCII takes the short way to the same result`() {
    let text = "Der RVR-Verband, 2. Stufe (A/B) & Co."
    let short = fold(text)
    let long = fold(text + "ß")
    #expect(long.text == short.text + "ss")
    for offset in 0..<short.text.utf8.count {
      #expect(short.origin(ofByte: offset) == long.origin(ofByte: offset))
    }
  }

  @Test func `the table agrees with Swift about every composed letter`() {
    var composed = 0
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var rest = packedParts(of: value)
      guard rest > 0xFFFF, isCombiningMark(UInt32(rest >> 16 & 0xFFFF)) else { continue }
      var parts = String.UnicodeScalarView()
      while rest != 0 {
        parts.append(contentsOf: [Unicode.Scalar(UInt16(rest & 0xFFFF))].compactMap(\.self))
        rest >>= 16
      }
      // Strings are equal when canonically equivalent; ø with an acute and long s are only alike.
      let isSame = String(parts) == String(scalar).lowercased()
      #expect(isSame || [0x1FE, 0x1FF, 0x1E9B].contains(value), "U+\(String(value, radix: 16))")
      composed += 1
    }
    #expect(composed > 480)
  }
}
