import CSystem
import Glibc

/// Random bytes of the kernel, good enough for identifiers that never meet twice.
package enum Randomness {
  /// So many random bytes.
  package static func bytes(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = getrandom(buffer.baseAddress?.advanced(by: filled), count - filled, 0)
        // "Interrupted" is the only failure left for a sound buffer and flags (getrandom(2)).
        precondition(got > 0 || errno == EINTR, "The kernel gives no random bytes.")
        filled += max(got, 0)
      }
    }
  }

  /// A random word, for a generator's seed.
  package static func word() -> UInt64 {
    bytes(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
