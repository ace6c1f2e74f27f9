/// How much the JSON reader takes before it stops: nothing that comes from outside is trusted.
package struct JSONLimits: Equatable, Sendable {
  /// How deep arrays and objects may lie in each other; never more than 64.
  package var depth: Int
  /// The length of the whole text in bytes.
  package var bytes: Int
  /// The length of one string, as read, in bytes of UTF-8.
  package var stringBytes: Int

  /// What a file of ours stays below: depth 8, 64 MiB, strings of 1 MiB.
  package static let standard = JSONLimits(depth: 8, bytes: 64 << 20, stringBytes: 1 << 20)

  package init(depth: Int, bytes: Int, stringBytes: Int) {
    self.depth = depth
    self.bytes = bytes
    self.stringBytes = stringBytes
  }
}

/// Where a text stopped being JSON, and why.
package struct JSONError: Error, Hashable, Sendable {
  /// What was wrong; the wording for people is made elsewhere.
  package enum Reason: String, CaseIterable, Sendable {
    case unexpectedEnd
    case unexpectedByte
    case trailingBytes
    case invalidLiteral
    case invalidNumber
    case invalidEscape
    case loneSurrogate
    case controlCharacter
    case invalidUTF8
    case duplicateKey
    case tooDeep
    case tooLong
    case stringTooLong
  }

  package let reason: Reason
  /// The place in bytes from the beginning, from 0.
  package let offset: Int
  /// The line, from 1.
  package let line: Int
  /// The place in the line in code points, from 1.
  package let column: Int

  /// Counts the line and the column of a place in a text.
  init(_ reason: Reason, at offset: Int, in bytes: [UInt8]) {
    self.reason = reason
    self.offset = offset
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.line = line
    self.column = column
  }
}
