import App
import Glibc
import Store

/// What the store is given of the outside, as the program gives it.
///
/// It stands in a file without `System`, which has a `FileIdentity` of its own.
func bookWorld(_ path: String) throws -> StoreWorld {
  StoreWorld(
    now: { milliseconds() },
    seed: 2026,
    file: { identity(of: path) },
    session: 2026,
    network: try Book.network()
  )
}

private func milliseconds() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}

private func identity(of path: String) -> FileIdentity? {
  var facts = stat()
  guard stat(path, &facts) == 0 else { return nil }
  return FileIdentity(device: UInt64(facts.st_dev), inode: UInt64(facts.st_ino))
}
