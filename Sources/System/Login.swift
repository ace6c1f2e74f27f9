import Glibc

/// The person at the machine, as the machine knows them.
package struct Login: Equatable, Sendable {
  /// The short name, such as `jdoe`.
  package let name: String
  /// The full name, if the machine knows one.
  package let fullName: String?

  /// The user of this process; nil if the number has no entry, as in some containers.
  package static func current() -> Login? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var text = [CChar](repeating: 0, count: 16_384)
    guard getpwuid_r(getuid(), &entry, &text, text.count, &found) == 0, found != nil,
      let name = entry.pw_name
    else { return nil }
    return Login(
      name: String(cString: name),
      comment: entry.pw_gecos.map { String(cString: $0) } ?? ""
    )
  }

  /// Reads the comment field, of which the first part is the full name (passwd(5)).
  init(name: String, comment: String) {
    self.name = name
    let full = comment.prefix { $0 != "," }
    fullName = full.isEmpty ? nil : String(full)
  }
}
