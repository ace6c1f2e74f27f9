import Glibc

/// A database file of one test, gone with it.
struct TemporaryFile: ~Copyable {
  let path: String

  init() {
    let random = UInt64.random(in: .min ... .max)
    path = "/tmp/regionetz-sqlite-" + String(random, radix: 36)
  }

  deinit {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }
}

/// Removes a file and says whether it was there.
func unlinkFile(_ path: String) -> Bool { unlink(path) == 0 }
