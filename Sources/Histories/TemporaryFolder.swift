import Glibc
import Store

/// A folder of its own for the files of one test, gone with the value that owns it.
package final class TemporaryFolder {
  package let path: String

  /// Makes a folder; on a disk in memory where there is one, for these files need no disk.
  package init() throws {
    let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(parent)/regionetz-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw FileFailure(path: parent, code: errno) }
    path = String(cString: made)
  }

  deinit { removeTree(path) }

  /// The path of a file in the folder.
  package func file(_ name: String) -> String { path + "/" + name }
}

/// A file that could not be read, written or moved.
package struct FileFailure: Error, CustomStringConvertible {
  package var path: String
  package var code: Int32

  package var description: String { "\(path): \(String(cString: strerror(code)))" }
}

/// The device and inode behind a path, without opening it.
package func identity(of path: String) -> FileIdentity? {
  var info = stat()
  guard stat(path, &info) == 0 else { return nil }
  return FileIdentity(device: UInt64(info.st_dev), inode: UInt64(info.st_ino))
}

/// The bytes of a file; only for files that no connection of this process has open, since closing
/// the descriptor would drop its locks.
package func contents(of path: String) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { throw FileFailure(path: path, code: errno) }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    guard count >= 0 else { throw FileFailure(path: path, code: errno) }
    if count == 0 { return bytes }
    bytes += buffer[..<count]
  }
}

/// Writes a new file of these bytes under the path: what stood there keeps its inode elsewhere.
package func replace(_ path: String, with bytes: [UInt8]) throws {
  let fresh = path + ".fresh"
  let descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  guard descriptor >= 0 else { throw FileFailure(path: fresh, code: errno) }
  defer { close(descriptor) }
  var written = 0
  while written < bytes.count {
    let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count > 0 else { throw FileFailure(path: fresh, code: errno) }
    written += count
  }
  guard rename(fresh, path) == 0 else { throw FileFailure(path: path, code: errno) }
}

/// Removes a folder and its files, as far as it goes.
private func removeTree(_ path: String) {
  guard let folder = opendir(path) else { return }
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    guard name != ".", name != ".." else { continue }
    if unlink(path + "/" + name) != 0 { removeTree(path + "/" + name) }
  }
  closedir(folder)
  rmdir(path)
}
