/// The name of a record that is the same on every laptop: 128 bits, usually a UUIDv7.
///
/// Stored as 16 bytes, big end first; comparing two ids, their bytes or their hex text gives the
/// same order. Any 128 bits are accepted, for a merge may bring ids that we did not make.
package struct RecordID: Hashable, Comparable, Sendable {
  /// The first eight bytes; in an id of ours 48 bits of milliseconds, the version and a counter.
  package let high: UInt64
  /// The last eight bytes; in an id of ours the variant and 62 random bits.
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The id of no record.
  package static let zero = RecordID(high: 0, low: 0)

  /// Reads 32 hex digits of either case, or the 36 characters with dashes of RFC 9562 §4.
  ///
  /// Anything else is nil, also dashes in other places and blanks around.
  package init?(hex: some StringProtocol) {
    var halves: (high: UInt64, low: UInt64) = (0, 0)
    var digits = 0
    var dashes = 0
    for byte in hex.utf8 {
      if byte == UInt8(ascii: "-") {
        // 8-4-4-4-12: the dashes stand after 8, 12, 16 and 20 digits.
        guard dashes < 4, digits == 8 + 4 * dashes else { return nil }
        dashes += 1
        continue
      }
      guard digits < 32, let value = hexValue(of: byte) else { return nil }
      halves.high = halves.high << 4 | halves.low >> 60
      halves.low = halves.low << 4 | UInt64(value)
      digits += 1
    }
    guard digits == 32, dashes == 0 || dashes == 4 else { return nil }
    self.init(high: halves.high, low: halves.low)
  }

  /// Reads exactly 16 bytes, big end first.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    var halves: (high: UInt64, low: UInt64) = (0, 0)
    for index in 0..<8 {
      halves.high = halves.high << 8 | UInt64(bytes[index])
      halves.low = halves.low << 8 | UInt64(bytes[index + 8])
    }
    self.init(high: halves.high, low: halves.low)
  }

  /// The id as 32 lower-case hex digits, the form of the journal and of every file.
  package var hex: String {
    var text = [UInt8](repeating: 0, count: 32)
    for place in 0..<16 {
      text[place] = Self.digit(high >> UInt64(60 - 4 * place))
      text[place + 16] = Self.digit(low >> UInt64(60 - 4 * place))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The last four bits of a number as a lower-case hex digit.
  private static func digit(_ number: UInt64) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: number & 0x0F)
    return value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }

  /// The 16 bytes, big end first, as they stand in a BLOB.
  package var bytes: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(16)
    for half in [high, low] {
      for shift in stride(from: 56, through: 0, by: -8) {
        result.append(UInt8(truncatingIfNeeded: half >> UInt64(shift)))
      }
    }
    return result
  }

  package static func < (left: RecordID, right: RecordID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

/// A record id that knows which kind of record it names, so that a wrong kind does not compile.
///
/// `R` is a mark only: no value of it is stored, so it need not be Sendable itself.
package struct ID<R>: Hashable, Comparable, Sendable {
  /// The bare id, as stored.
  package var raw: RecordID

  package init(_ raw: RecordID) {
    self.raw = raw
  }

  package static func < (left: ID<R>, right: ID<R>) -> Bool {
    left.raw < right.raw
  }
}

/// The value of an ASCII hex digit of either case, or nil.
func hexValue(of byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
