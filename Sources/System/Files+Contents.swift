import Glibc

extension Files {
  /// The bytes of a small regular file.
  ///
  /// Pipes, devices and folders are refused (`isNotAFile`) without waiting for them, and so is
  /// a link unless it may be followed; more bytes than `limit` are refused (`isTooLarge`).
  package static func read(
    _ path: String,
    limit: Int,
    followingLinks: Bool = true
  ) throws(SystemError) -> [UInt8] {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followingLinks ? 0 : O_NOFOLLOW)
    let file = Descriptor(owning: try call("open", path) { open(path, flags) })
    var facts = stat()
    try call("fstat", path) { fstat(file.number, &facts) }
    guard FileKind(mode: facts.st_mode) == .file else {
      throw SystemError(operation: "read", path: path, code: EINVAL)
    }
    return try readAll(file.number, path, limit: limit)
  }

  /// Creates a folder and the missing ones above it, each for its owner alone (0700).
  ///
  /// A folder that is there already keeps its rights.
  package static func createPrivateDirectories(_ path: String) throws(SystemError) {
    if kind(of: path) == .directory { return }
    if let slash = path.dropLast().lastIndex(of: "/"), slash != path.startIndex {
      try createPrivateDirectories(String(path[..<slash]))
    }
    do throws(SystemError) {
      try call("mkdir", path) { mkdir(path, 0o700) }
    } catch {
      // Another program may just have made it.
      guard error.isExisting, kind(of: path) == .directory else { throw error }
    }
  }

  /// Creates a file that was not there before, for its owner alone (0600).
  package static func createPrivateFile(
    _ path: String,
    _ bytes: [UInt8] = []
  ) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let file = Descriptor(owning: try call("open", path) { open(path, flags, 0o600) })
    do throws(SystemError) {
      try writeAll(bytes, to: file.number, path)
      try call("fsync", path) { fsync(file.number) }
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Replaces a file as a whole: whoever reads, and whatever fails, sees the old or the new one.
  ///
  /// The new file is for its owner alone (0600).
  package static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let new = path + "." + hex(Randomness.bytes(8)) + ".new"
    try createPrivateFile(new, bytes)
    do throws(SystemError) {
      try rename(new, to: path)
    } catch {
      unlink(new)
      throw error
    }
  }

  /// Renames a file, replacing one of that name, and makes the renaming last.
  package static func rename(_ path: String, to newPath: String) throws(SystemError) {
    try call("rename", newPath) { Glibc.rename(path, newPath) }
    let directory = directory(of: newPath)
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let folder = Descriptor(owning: try call("open", directory) { open(directory, flags) })
    try call("fsync", directory) { fsync(folder.number) }
  }

  /// Removes a file; that it is missing is an error that `isMissing` tells.
  package static func remove(_ path: String) throws(SystemError) {
    try call("unlink", path) { unlink(path) }
  }

  /// Creates a file for a short time, for its owner alone, where nobody else can look.
  ///
  /// In the user's runtime folder, which lies in memory, else in `$TMPDIR`, else in the program's
  /// own folder, which is made where it is missing, else in `/tmp`.
  ///
  /// - Returns: Its path; removing it is the caller's.
  package static func createTemporaryFile(
    _ bytes: [UInt8],
    suffix: String,
    in environment: Environment,
    own: String? = nil
  ) throws(SystemError) -> String {
    let wishes = [environment.value("XDG_RUNTIME_DIR"), environment.value("TMPDIR")]
    var directory = wishes.compactMap(\.self).first(where: isWritableDirectory)
    if directory == nil, let own {
      try? createPrivateDirectories(own)
      directory = isWritableDirectory(own) ? own : nil
    }
    let path = (directory ?? "/tmp") + "/regionetz-" + hex(Randomness.bytes(8)) + suffix
    try createPrivateFile(path, bytes)
    return path
  }

  /// The folder of a path, as text.
  package static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path, as text.
  package static func name(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    var text = ""
    for byte in bytes {
      text += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return text
  }
}

/// Reads to the end of a descriptor, however often it gives only a part.
func readAll(_ descriptor: Int32, _ path: String?, limit: Int) throws(SystemError) -> [UInt8] {
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 16_384)
  while true {
    let count = try call("read", path) { read(descriptor, &block, block.count) }
    if count == 0 { return bytes }
    guard bytes.count + count <= limit else {
      throw SystemError(operation: "read", path: path, code: EFBIG)
    }
    bytes += block[..<count]
  }
}

/// Writes all bytes, however often the descriptor takes only a part.
func writeAll(
  _ bytes: [UInt8],
  to descriptor: Int32,
  _ path: String? = nil
) throws(SystemError) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno == EAGAIN {
      // A terminal whose other programs made it non-blocking.
      var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&ready, 1, -1)
    } else if errno != EINTR {
      throw SystemError(operation: "write", path: path, code: errno)
    }
  }
}
