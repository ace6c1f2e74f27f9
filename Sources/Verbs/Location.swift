import System

/// Where things lie on this machine, by the XDG Base Directory Specification 0.8.
package enum Location {
  /// The book: what the command line names, else `$REGIONETZ_DB`, else the user's data folder; nil
  /// where not even a home is known.
  package static func database(named: String?, in environment: Environment) -> String? {
    if let named { return named }
    if let path = environment.value("REGIONETZ_DB"), !path.isEmpty { return path }
    return folder("XDG_DATA_HOME", ".local/share", environment).map { $0 + "/regionetz.db" }
  }

  /// The folder of what belongs to this machine alone.
  package static func state(in environment: Environment) -> String? {
    folder("XDG_STATE_HOME", ".local/state", environment)
  }

  /// The person's `keys.conf`, in the folder of what people configure.
  package static func keys(in environment: Environment) -> String? {
    folder("XDG_CONFIG_HOME", ".config", environment).map { $0 + "/keys.conf" }
  }

  /// Relative paths in XDG variables are to be ignored.
  private static func folder(
    _ variable: String, _ below: String, _ environment: Environment
  ) -> String? {
    if let path = environment.value(variable), path.hasPrefix("/") { return path + "/regionetz" }
    guard let home = environment.value("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/" + below + "/regionetz"
  }
}
