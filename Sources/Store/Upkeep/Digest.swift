import Domain
import SQLite

/// A number for a set of rows in which order plays no part: equal sets have equal ones.
///
/// Multiply and fold, word by word, over each row; the rows' numbers are added up. It finds mistakes,
/// not forgers.
struct Digest: Equatable {
  private(set) var rows = 0
  private var sum: UInt64 = 0
  private var state: UInt64 = Self.start

  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The number of the bytes added so far.
  var hash: UInt64 { state }

  mutating func add(_ bytes: [UInt8]) {
    mix(UInt64(bytes.count))
    var word: UInt64 = 0
    var count = 0
    for byte in bytes {
      word = word << 8 | UInt64(byte)
      count += 1
      if count & 7 == 0 { mix(word) }
    }
    mix(word)
  }

  /// Adds one row to the set.
  mutating func add(_ row: [SQLiteValue]) {
    state = Self.start
    for value in row {
      switch value {
      case .null: mix(1)
      case .integer(let number):
        mix(2)
        mix(UInt64(bitPattern: number))
      case .real(let number):
        mix(3)
        mix(number.bitPattern)
      case .text(let text):
        mix(4)
        add(Array(text.utf8))
      case .blob(let bytes):
        mix(5)
        add(bytes)
      }
    }
    rows += 1
    sum &+= state
  }

  static func == (left: Digest, right: Digest) -> Bool {
    left.rows == right.rows && left.sum == right.sum
  }

  private mutating func mix(_ word: UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    state = product.high ^ product.low &+ 1
  }
}
