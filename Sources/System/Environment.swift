@preconcurrency import Glibc  // `environ` is a variable; it is read once, before anything runs.

/// The variables that the program was started with, as a value.
package struct Environment: Equatable, Sendable {
  /// All variables.
  package let variables: [String: String]

  /// An environment of the given variables, for tests.
  package init(_ variables: [String: String]) {
    self.variables = variables
  }

  /// The environment of this process.
  package static func current() -> Environment {
    var variables: [String: String] = [:]
    var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
    while let entry = next?.pointee {
      let line = String(cString: entry)
      if let sign = line.utf8.firstIndex(of: UInt8(ascii: "=")) {
        let name = String(line[..<sign])
        // As getenv does: the first of two wins.
        if variables[name] == nil {
          variables[name] = String(line[line.utf8.index(after: sign)...])
        }
      }
      next = next?.successor()
    }
    return Environment(variables)
  }

  /// The value of a variable; one that is set to nothing counts as not set.
  package func value(_ name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    return value
  }

  /// The languages for messages as two or three letters, such as `de`, the wanted one first; none
  /// for `C` and `POSIX`.
  ///
  /// The order of the variables: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html
  /// `LANGUAGE`, a list with colons, goes before them unless the locale is C:
  /// https://www.gnu.org/software/gettext/manual/html_node/The-LANGUAGE-variable.html
  package var languages: [String] {
    let locale = value("LC_ALL") ?? value("LC_MESSAGES") ?? value("LANG") ?? ""
    guard let language = Self.language(of: Substring(locale)) else { return [] }
    let listed = (value("LANGUAGE") ?? "").split(separator: ":").compactMap(Self.language)
    return listed + [language]
  }

  private static func language(of locale: Substring) -> String? {
    let language = locale.prefix { $0.isASCII && $0.isLetter }
    guard language.count == 2 || language.count == 3 else { return nil }
    return language.lowercased()
  }

  /// Whether the locale names a character set other than UTF-8; a missing one names none.
  package var isAnotherCharacterSet: Bool {
    let isNamed = ["LC_ALL", "LC_CTYPE", "LANG"].contains { value($0) != nil }
    return isNamed && !isUTF8
  }

  /// Whether the locale says that text is UTF-8.
  package var isUTF8: Bool {
    let locale = value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") ?? ""
    guard let dot = locale.firstIndex(of: ".") else { return false }
    let codeset = locale[locale.index(after: dot)...].prefix { $0 != "@" }
    return ["utf-8", "utf8"].contains(codeset.lowercased())
  }
}
