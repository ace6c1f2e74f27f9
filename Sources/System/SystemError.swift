import Glibc

/// What the operating system answered instead of doing as asked: data, no sentence.
package struct SystemError: Error, Equatable, Sendable {
  /// The call that failed, such as `open`.
  package let operation: String
  /// The file it was about, if any.
  package let path: String?
  /// The value of `errno`.
  package let code: Int32

  /// Describes a failed call.
  package init(operation: String, path: String? = nil, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// There is no such file or program.
  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  /// The file is there already.
  package var isExisting: Bool { code == EEXIST }
  /// The user may not do this.
  package var isDenied: Bool { code == EACCES || code == EPERM }
  /// The disk or the quota is exhausted.
  package var isFull: Bool { code == ENOSPC || code == EDQUOT }
  /// The file system is mounted for reading only.
  package var isReadOnly: Bool { code == EROFS }
  /// More bytes than the caller allows.
  package var isTooLarge: Bool { code == EFBIG }
  /// A link where none is allowed, or something that is no regular file.
  package var isNotAFile: Bool { code == ELOOP || code == EISDIR || code == EINVAL }
  /// Nobody reads the other end any more.
  package var isBrokenPipe: Bool { code == EPIPE }
}

extension SystemError: CustomStringConvertible {
  /// The call, the file and the system's words, for logs and test failures.
  package var description: String {
    let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    return operation + (path.map { " \($0)" } ?? "") + ": " + reason
  }
}

/// The one way to a call that reports failure by -1 and `errno`: an interrupted call is repeated.
@discardableResult
func call<N: SignedInteger>(
  _ operation: String,
  _ path: String? = nil,
  _ body: () -> N
) throws(SystemError) -> N {
  while true {
    let result = body()
    guard result == -1 else { return result }
    let code = errno
    guard code == EINTR else {
      throw SystemError(operation: operation, path: path, code: code)
    }
  }
}

/// An open descriptor with one owner, who closes it.
struct Descriptor: ~Copyable {
  let number: Int32

  init(owning number: Int32) {
    self.number = number
  }

  // Closing is not repeated after EINTR: Linux has released the number even then (close(2)).
  deinit { close(number) }
}
