import Domain
import Screen
import System
import TUI
import Verbs

extension ProgramRun {
  /// `--linear`: the book as a dialogue in lines, without a screen.
  func talk(_ book: Book, _ access: AppState.Access) -> Int32 {
    do {
      let signals = try SignalQueue(LoopSignal.numbers)
      let outside = Session.Outside(edit: Editor(environment: environment).edit)
      let session = session(book, access, size: Self.linearSize, outside: outside)
      let watch =
        access == .readOnly && !invocation.isFollowing ? nil : try? FileWatch(path: book.path)
      // Words take the place of keys; what of the file cannot be meant is said all the same.
      complain(about: keys)
      session.begin(proposedName: proposedName, isAlive: Owners.isAlive)
      var loop = LinearLoop(
        session: session, clock: clock, printer: printer,
        isASCII: environment.isAnotherCharacterSet, signals: signals, watch: watch)
      try loop.run()
      return ExitCode.good
    } catch {
      return fail(Text("file.failed", .verbatim("\(error)")))
    }
  }

  /// A screen that nobody sees: it decides only how many rows are read at once.
  static let linearSize = Size(width: 120, height: 60)
}
