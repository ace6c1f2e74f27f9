import Glibc

/// Notices that another program has changed the database, without opening it.
///
/// The folder is watched, not the file. Our own changes are noticed as well; `PRAGMA data_version`
/// tells whose they were.
package struct FileWatch: ~Copyable {
  private let file: Descriptor
  private let names: Set<String>
  /// Ready to read when something in the folder has changed.
  package var descriptor: Int32 { file.number }

  /// Watches the folder of the database file.
  package init(path: String) throws(SystemError) {
    let directory = Files.directory(of: path)
    let name = Files.name(of: path)
    let flags = Int32(IN_NONBLOCK | IN_CLOEXEC)
    let file = Descriptor(owning: try call("inotify_init1") { inotify_init1(flags) })
    let mask = UInt32(IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM)
    try call("inotify_add_watch", directory) {
      inotify_add_watch(file.number, directory, mask | UInt32(IN_ONLYDIR))
    }
    self.file = file
    names = [name, name + "-journal", name + "-wal"]
  }

  /// Reads all waiting notices.
  ///
  /// - Parameter names: The names to look for; without them the database's, its journal's and
  ///   its write-ahead log's.
  /// - Returns: Whether one of them has changed, or so many notices came that some are lost.
  package func drain(names: Set<String>? = nil) -> Bool {
    let names = names ?? self.names
    var hasChanged = false
    var block = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(file.number, &block, block.count)
      if count > 0 {
        hasChanged = Self.mentions(names, block[..<count]) || hasChanged
      } else if !(count == -1 && errno == EINTR) {
        return hasChanged
      }
    }
  }

  /// Reads the notices: each is a fixed head and a name that is filled up with NUL (inotify(7)).
  private static func mentions(_ names: Set<String>, _ block: ArraySlice<UInt8>) -> Bool {
    block.withUnsafeBytes { bytes in
      let head = MemoryLayout<inotify_event>.size
      var position = 0
      while position + head <= bytes.count {
        let event = bytes.loadUnaligned(fromByteOffset: position, as: inotify_event.self)
        let start = position + head
        position = start + Int(event.len)
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
        guard position <= bytes.count else { break }
        let name = bytes[start..<position].prefix { $0 != 0 }
        if names.contains(String(decoding: name, as: UTF8.self)) { return true }
      }
      return false
    }
  }
}
