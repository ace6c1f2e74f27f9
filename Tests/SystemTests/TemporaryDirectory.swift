import Glibc
import System

/// A private folder of one test, gone with it.
final class TemporaryDirectory {
  let path: String

  init() throws {
    path = "/tmp/regionetz-system-" + String(Randomness.word(), radix: 36)
    try Files.createPrivateDirectories(path)
  }

  deinit {
    _ = try? Child.run(["rm", "-rf", path])
  }

  func file(_ name: String) -> String { path + "/" + name }
}
