import System

/// Times of one thing, in nanoseconds.
struct Times {
  private(set) var values: [Int64] = []

  mutating func add(_ nanoseconds: Int64) {
    values.append(nanoseconds)
  }

  /// The value below which such a share lies, in microseconds.
  func quantile(_ share: Double) -> Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    let place = min(sorted.count - 1, Int(Double(sorted.count) * share))
    return Double(sorted[place]) / 1000
  }

  var median: Double { quantile(0.5) }
}

/// How long a body takes, in nanoseconds.
func timed(_ body: () throws -> Void) rethrows -> Int64 {
  let start = WallClock.monotonicNanoseconds
  try body()
  return WallClock.monotonicNanoseconds - start
}
