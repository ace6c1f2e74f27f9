/// The text of a bracketed paste while it comes.
struct PasteCollector {
  private static let start = Array("\u{1B}[200~".utf8)
  private static let end = Array("\u{1B}[201~".utf8)
  /// What is longer is cut off: no field holds more than a mebibyte.
  static let limit = 1_048_576

  private var bytes: [UInt8] = []
  /// How many bytes of the end have just come.
  private var matched = 0

  /// Whether the end has come.
  var isComplete: Bool { matched == Self.end.count }

  mutating func append(_ byte: UInt8) {
    if isComplete { matched = 0 }
    if byte == Self.end[matched] {
      matched += 1
    } else {
      matched = byte == Self.end[0] ? 1 : 0
    }
    if bytes.count < Self.limit { bytes.append(byte) }
  }

  /// The text, without any Esc and without the end marks, its lines ended by newlines.
  ///
  /// Terminals send a carriage return for the end of a line, as the Enter key does.
  var text: String {
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.first {
      if byte == 0x1B {
        rest = rest.starts(with: Self.end) ? rest.dropFirst(Self.end.count) : rest.dropFirst()
      } else if byte == 0x0D {
        rest = rest.dropFirst(rest.dropFirst().first == 0x0A ? 2 : 1)
        clean.append(0x0A)
      } else {
        rest = rest.dropFirst()
        clean.append(byte)
      }
    }
    return String(decoding: clean, as: UTF8.self)
  }

  /// Whether an end that has just come was part of the pasted text: then a second one follows
  /// without a new beginning, and what is between the two must not become keys.
  static func isForged(before rest: ArraySlice<RawInput>) -> Bool {
    var rest = rest
    while let escape = rest.firstIndex(of: .byte(0x1B)) {
      rest = rest[escape...]
      if begins(rest, with: end) { return true }
      if begins(rest, with: start) { return false }
      rest = rest.dropFirst()
    }
    return false
  }

  /// Whether what comes behind a paste without its end is the rest of it: the line stood still for
  /// longer than one waits, and the rest of a text must not become keys.
  static func goesOn(in batch: ArraySlice<RawInput>) -> Bool {
    isForged(before: batch) || (batch.count > mostTyped && batch.first != .byte(0x1B))
  }

  /// No hand types more bytes at once.
  private static let mostTyped = 16

  private static func begins(_ rest: ArraySlice<RawInput>, with mark: [UInt8]) -> Bool {
    rest.starts(with: mark.map(RawInput.byte))
  }
}
