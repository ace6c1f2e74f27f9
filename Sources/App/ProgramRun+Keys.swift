import Domain
import System
import TUI
import Verbs

extension ProgramRun {
  /// `regionetz keys`: a `keys.conf` with the present keys, and what of the file does not count.
  func printKeys() -> Int32 {
    let settings = keys
    let keymap = Keymap(settings)
    let lines = keyExample(keymap, path: keyPath, words: printer.words)
    printer.write(lines.joined(separator: "\n"), to: .output)
    return complain(about: settings) ? ExitCode.failure : ExitCode.good
  }

  /// Names what of the file does not count; false where all of it does.
  @discardableResult
  func complain(about settings: KeySettings) -> Bool {
    let problems = settings.problems + Keymap.applying(settings).problems
    for problem in problems { printer.complain(problem.text, about: keyPath) }
    return !problems.isEmpty
  }

  private var keyPath: String {
    invocation.keys ?? Location.keys(in: environment) ?? "keys.conf"
  }
}
