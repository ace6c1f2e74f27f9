import Domain
import Screen
import System
import TUI
import Verbs

/// The person's `keys.conf`; it is read at the start and never written.
enum KeyFile {
  /// What the file says; a file that was not named and is not there says nothing.
  static func read(
    named: String?, in environment: Environment, words: Catalogue
  ) -> KeySettings {
    guard let path = named ?? Location.keys(in: environment) else { return KeySettings() }
    do throws(SystemError) {
      return KeySettings(reading: try Files.read(path, limit: limit), words: words)
    } catch {
      if error.isMissing, named == nil { return KeySettings() }
      return KeySettings(unreadable: reason(error, path))
    }
  }

  private static func reason(_ error: SystemError, _ path: String) -> Text {
    let name = Text.Argument.verbatim(displaySafe(path))
    if error.isMissing { return Text("keys.missing", name) }
    if error.isTooLarge { return Text("keys.tooLarge", name) }
    if error.isNotAFile { return Text("keys.notAFile", name) }
    return Text("keys.unreadable", name)
  }

  private static let limit = 256 * 1024
}
