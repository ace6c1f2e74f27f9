import Domain
import Screen
import Store
import System
import TUI
import Terminal
import Verbs

/// The program from its arguments to its exit code.
package enum Program {
  package static let version = "0.1.0"
  /// The day of that version, for the head of the manual page.
  static let released = "2026-11-23"

  package static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let broken = ProgramArguments.firstBroken, broken > 0 {
      let error = UsageError.notUTF8(broken, CommandLine.arguments[broken])
      exitProcess(refuse(error, arguments, .current()))
    }
    exitProcess(run(arguments: arguments, in: .current()))
  }

  /// Runs the program.
  ///
  /// - Returns: 0 when all went well, 1 after a failure, 2 after a wrong call, 3 where `doctor` found
  ///   damage.
  package static func run(arguments: [String], in environment: Environment) -> Int32 {
    do throws(UsageError) {
      let invocation = try Invocation(arguments: arguments)
      return run(invocation, environment)
    } catch {
      return refuse(error, arguments, environment)
    }
  }

  private static func refuse(
    _ error: UsageError, _ arguments: [String], _ environment: Environment
  ) -> Int32 {
    let printer = Printer(words: words(language(in: environment, arguments: arguments)))
    for text in error.texts { printer.complain(text) }
    return ExitCode.usage
  }

  private static func run(_ invocation: Invocation, _ environment: Environment) -> Int32 {
    let language = invocation.language ?? language(in: environment, arguments: [])
    let run = ProgramRun(
      invocation: invocation, environment: environment,
      printer: Printer(words: words(language)), clock: clock(for: invocation))
    switch invocation.verb {
    case .help:
      run.printer.write(Usage(words: run.printer.words).text, to: .output)
      return ExitCode.good
    case .version:
      run.printer.write("regionetz \(version)", to: .output)
      return ExitCode.good
    case .man:
      run.printer.write(ManPage.text(words: run.printer.words), to: .output)
      return ExitCode.good
    case .completions:
      let shell = invocation.argument.flatMap(Shell.init) ?? .bash
      run.printer.write(Completions(words: run.printer.words).script(for: shell), to: .output)
      return ExitCode.good
    case .doctor: return run.doctor()
    case .minutes: return run.printPaper(.minutes)
    case .invitation: return run.printPaper(.invitation)
    case .keys: return run.printKeys()
    case .open: return run.open()
    case .demo: return run.demo()
    }
  }

  private static func clock(for invocation: Invocation) -> ProgramClock {
    invocation.today.map { ProgramClock(standingOn: $0) } ?? ProgramClock()
  }

  /// German, unless the arguments or the locale ask for English.
  private static func language(
    in environment: Environment, arguments: [String]
  ) -> Invocation.Language {
    Invocation.language(askedForBy: arguments)
      ?? environment.languages.lazy.compactMap(Invocation.Language.init).first ?? .german
  }

  /// The catalogue of a language; both are embedded, and tests hold that they can be read.
  package static func words(_ language: Invocation.Language) -> Catalogue {
    guard let file = EmbeddedFiles.text("Texts/\(language.rawValue).txt"),
      let catalogue = try? Catalogue(parsing: file)
    else { return Catalogue() }
    return catalogue
  }
}

enum ExitCode {
  static let good: Int32 = 0
  static let failure: Int32 = 1
  static let usage: Int32 = 2
  static let damage: Int32 = 3
}
