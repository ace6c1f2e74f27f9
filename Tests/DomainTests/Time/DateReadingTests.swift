import Testing

@testable import Domain

struct DateReadingTests {
  @Test(arguments: [
    ("13.10.2026", "2026-10-13"), ("13.10.26", "2026-10-13"), ("3.1.2027", "2027-01-03"),
    ("03.01.27", "2027-01-03"), ("13. 10. 2026", "2026-10-13"), ("2026-10-13", "2026-10-13"),
    ("13.10.", "2026-10-13"), ("5.10.", "2026-10-05"), ("4.10.", "2027-10-04"),
    ("29.2.", "2028-02-29"), ("heute", "2026-10-05"), ("Today", "2026-10-05"),
    (" MORGEN ", "2026-10-06"), ("tomorrow", "2026-10-06"), ("13.10.1999", "1999-10-13"),
  ])
  func `a typed day is read`(text: String, expected: String) throws {
    #expect(try readDate(text, today: day("2026-10-05"))?.canonical == expected)
  }

  @Test(arguments: [
    "", " ", "13", "13.", "13.10.2.", "31.11.", "31.11.2026", "29.2.2027", "13.13.", "0.1.",
    "13.10.2",
    "13.10.026", "13.10.20260", "2026-13-01", "2026-10-1", "2026-10", "heutee", "morgens",
    "gesternn", "13.10. x", "13.10.26 14", "13-10-2026", "3210", "99999999999.1.", "heute morgen",
    "1.1.0000",
  ])
  func `what is no day is none`(text: String) throws {
    #expect(try readDate(text, today: day("2026-10-05")) == nil)
  }

  @Test(arguments: [
    ("26.11.2026 14:00-16:00", "2026-11-26T14:00/16:00"),
    ("26.11. 14-16 Uhr", "2026-11-26T14:00/16:00"),
    ("26.11.26 9.30 – 11 Uhr", "2026-11-26T09:30/11:00"),
    ("26.11. 14 Uhr bis 16:30 Uhr", "2026-11-26T14:00/16:30"),
    ("26.11. 14-16.30", "2026-11-26T14:00/16:30"),
    ("26.11.-28.11.2026", "2026-11-26/2026-11-28"),
    ("26.11. bis 28.11.", "2026-11-26/2026-11-28"),
    ("26.-28.11.", "2026-11-26/2026-11-28"),
    ("26.–28.11.2027", "2027-11-26/2027-11-28"),
    ("28.12.-3.1.", "2026-12-28/2027-01-03"),
    ("28.12.-3.1.2028", "2027-12-28/2028-01-03"),
    ("28.12.2029 - 3.1.", "2029-12-28/2030-01-03"),
    ("26.11.2026", "2026-11-26"),
    ("26.11.-26.11.", "2026-11-26"),
    ("morgen 9-11", "2026-10-06T09:00/11:00"),
    ("heute", "2026-10-05"),
    ("heute - 7.10.", "2026-10-05/2026-10-07"),
    ("26.11. 18 Uhr", "2026-11-26T18:00/18:00"),
    ("26.11. 18 Uhr - 27.11. 2 Uhr", "2026-11-26T18:00/2026-11-27T02:00"),
    ("2026-11-26 14:00 - 2026-11-27 16:00", "2026-11-26T14:00/2026-11-27T16:00"),
    ("2026-11-26-2026-11-28", "2026-11-26/2026-11-28"),
  ])
  func `a typed span is read`(text: String, expected: String) throws {
    #expect(try readSpan(text, today: day("2026-10-05"))?.canonical == expected)
  }

  @Test(arguments: [
    "", "14-16 Uhr", "26.11. 16-14", "26.11. 14-", "26.11.-", "-26.11.", "26.11. 25-26 Uhr",
    "28.11.2026-26.11.2026", "26.11.14-16 Uhr", "26.11. 14-27.11.", "26.11.-27.11. 16 Uhr",
    "26.11. 14-16-18", "26.11. 14:5", "26.11. Uhr", "26.11.2026-28.", "26.-31.11.",
  ])
  func `what is no span is none`(text: String) throws {
    #expect(try readSpan(text, today: day("2026-10-05")) == nil)
  }

  @Test(arguments: UInt64(0)..<40)
  func `any typing is survived, and what is read is canonical`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "26.", "11.", "2026", "26", "-", " ", ":", "14", "30", "uhr", "bis", "heute", "ü",
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 0...9, using: &random)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      _ = readDate(text, today: .last)
      guard let span = try readSpan(text, today: day("2026-10-05")) else { continue }
      #expect(CivilSpan(canonical: span.canonical) == span, "\(text)")
    }
  }
}
