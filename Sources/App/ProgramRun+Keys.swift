import Domain
import System
import TUI
import Verbs

extension ProgramRun {
  /// `regionetz keys`: a `keys.conf` with the present keys, and what of the file does not count.
  func printKeys() -> Int32 {
    let settings = keys
    let (keymap, clashes) = Keymap.applying(settings)
    let path = invocation.keys ?? Location.keys(in: environment) ?? "keys.conf"
    let lines = keyExample(keymap, path: path, words: printer.words)
    printer.write(lines.joined(separator: "\n"), to: .output)
    let problems = settings.problems + clashes
    for problem in problems { printer.complain(problem.text, about: path) }
    return problems.isEmpty ? ExitCode.good : ExitCode.failure
  }
}
