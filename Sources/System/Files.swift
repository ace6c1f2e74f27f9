import CSystem
import Glibc

/// What a name in a folder stands for.
package enum FileKind: Equatable, Sendable {
  case file
  case directory
  case link
  /// A pipe, a socket or a device.
  case other
}

/// A file by its place on a device, whatever its name.
package struct FileIdentity: Hashable, Sendable {
  package let device: UInt64
  package let inode: UInt64
}

/// Questions and orders about files.
///
/// **Never read or write the database file with these**: closing any descriptor of it drops the
/// locks of this process (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
/// Asking for its kind, identity or size is harmless: `stat` opens nothing.
package enum Files {
  /// What is there under this name, or nil if nothing is.
  package static func kind(of path: String, followingLinks: Bool = true) -> FileKind? {
    guard let facts = facts(of: path, followingLinks) else { return nil }
    return FileKind(mode: facts.st_mode)
  }

  /// Whether anything is there under this name, links followed.
  package static func exists(_ path: String) -> Bool { kind(of: path) != nil }

  /// The length in bytes, or nil if nothing is there.
  package static func size(of path: String) -> Int64? {
    facts(of: path, true).map { Int64($0.st_size) }
  }

  /// The access bits, such as `0o600`, or nil if nothing is there.
  package static func permissions(of path: String) -> UInt32? {
    facts(of: path, true).map { $0.st_mode & 0o7777 }
  }

  /// The place on the device, or nil if nothing is there.
  package static func identity(of path: String) -> FileIdentity? {
    facts(of: path, true).map { facts in
      FileIdentity(device: UInt64(facts.st_dev), inode: UInt64(facts.st_ino))
    }
  }

  /// Whether this file may be written.
  package static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// Whether new files may be made in this folder.
  package static func isWritableDirectory(_ path: String) -> Bool {
    kind(of: path) == .directory && access(path, W_OK | X_OK) == 0
  }

  /// The kind of file system on which the file lies.
  package static func filesystem(of path: String) throws(SystemError) -> Filesystem {
    var facts = statfs()
    try call("statfs", path) { statfs(path, &facts) }
    return Filesystem(magic: UInt32(truncatingIfNeeded: facts.f_type))
  }

  /// The names in a folder, without `.` and `..`, in no order.
  package static func names(in directory: String) throws(SystemError) -> [String] {
    guard let stream = opendir(directory) else {
      throw SystemError(operation: "opendir", path: directory, code: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// Takes the rights of the group and of others from every file made from now on.
  package static func makeNewFilesPrivate() {
    umask(0o077)
  }

  private static func facts(of path: String, _ followingLinks: Bool) -> stat? {
    var facts = stat()
    let code = followingLinks ? stat(path, &facts) : lstat(path, &facts)
    return code == 0 ? facts : nil
  }
}

extension FileKind {
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .directory
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

/// A kind of file system, as far as locks and waiting depend on it.
///
/// SQLite's locks are unreliable on many network file systems (https://www.sqlite.org/useovernet.html).
package enum Filesystem: Equatable, Sendable {
  case local
  case nfs
  case cifs
  /// A program in user space: sshfs, Nextcloud's virtual files, but also a local NTFS disk.
  case fuse

  init(magic: UInt32) {
    switch magic {
    case UInt32(NFS_SUPER_MAGIC): self = .nfs
    case UInt32(SMB_SUPER_MAGIC), UInt32(truncatingIfNeeded: CIFS_SUPER_MAGIC),
      UInt32(truncatingIfNeeded: SMB2_SUPER_MAGIC):
      self = .cifs
    case UInt32(FUSE_SUPER_MAGIC): self = .fuse
    default: self = .local
    }
  }
}
