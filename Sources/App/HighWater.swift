import System

/// How far an incarnation has written, remembered outside the database: a file that was restored
/// from a backup lies behind it (RELIABILITY.md §2.2).
enum HighWater {
  static func read(_ incarnation: Int64, in folder: String?) -> Int64? {
    guard let path = path(incarnation, folder),
      let bytes = try? Files.read(path, limit: 64)
    else { return nil }
    return Int64(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }

  /// A mark that cannot be written is only a check less.
  static func write(_ mark: Int64, of incarnation: Int64, in folder: String) {
    guard let path = path(incarnation, folder) else { return }
    _ = try? Files.createPrivateDirectories(folder)
    _ = try? Files.write(Array("\(mark)\n".utf8), to: path)
  }

  private static func path(_ incarnation: Int64, _ folder: String?) -> String? {
    folder.map { "\($0)/\(String(incarnation, radix: 16)).mark" }
  }
}

/// The device and inode behind a path, asked without opening it.
func fileNumbers(of path: String) -> (device: UInt64, inode: UInt64)? {
  Files.identity(of: path).map { ($0.device, $0.inode) }
}
