import Domain
import Screen
import Store
import System
import TUI
import Verbs

/// A demo beside the own book, in a file of its own that is gone when it is left.
package struct DemoVisit {
  let session: Session
  let path: String

  /// Removes the demo's file.
  func close() {
    for name in [path, path + "-journal"] { _ = try? Files.remove(name) }
  }

  /// Fills a new demo and opens it on a screen.
  ///
  /// - Returns: The visit, or why there is none.
  package static func open(
    size: Size, words: Catalogue, clock: ProgramClock, environment: Environment,
    outside: Session.Outside, wishes: Looks.Wishes
  ) -> (DemoVisit?, Text?) {
    do throws(BookError) {
      let path = try temporaryFile(environment)
      let store = try filled(path, clock, environment)
      let session = Session(
        store: store, clock: clock, outside: outside, words: words, size: size, access: .demo,
        owner: Owners.present, seed: DemoBook.seed, wishes: wishes)
      session.begin(proposedName: "", isAlive: { _ in true })
      session.send(.notice(Text("demo.arrived")))
      return (DemoVisit(session: session, path: path), nil)
    } catch {
      return (nil, Text("demo.failed", .text(error.text)))
    }
  }

  /// An empty file for a book of the demo.
  static func temporaryFile(_ environment: Environment) throws(BookError) -> String {
    do throws(SystemError) {
      return try Files.createTemporaryFile(
        [], suffix: ".db", in: environment, own: Location.state(in: environment))
    } catch {
      throw BookError(path: "demo", text: Text("file.failed", .verbatim(error.description)))
    }
  }

  /// The demo is filled on its own day and then opened on the present one.
  private static func filled(
    _ path: String, _ clock: ProgramClock, _ environment: Environment
  ) throws(BookError) -> Store {
    try fill(path, environment)
    let book = try Book.open(
      path, isReadOnly: false, clock: clock, seed: DemoBook.seed, environment: environment)
    return book.store
  }

  private static func fill(_ path: String, _ environment: Environment) throws(BookError) {
    let book = try Book.open(
      path, isReadOnly: false, clock: ProgramClock(standingAt: DemoBook.moment),
      seed: DemoBook.seed, environment: environment)
    do throws(StoreError) {
      try DemoBook.fill(book.store)
    } catch {
      throw BookError(path: path, text: error.text)
    }
  }
}
