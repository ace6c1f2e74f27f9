import Domain
import Store
import System
import Verbs

extension ProgramRun {
  /// `regionetz minutes` and `regionetz invitation`: a paper on the standard output.
  func printPaper(_ kind: MeetingPapers.Kind) -> Int32 {
    withPath { path in
      guard Files.exists(path) else { return fail(StoreError.missing.text, about: path) }
      let name = invocation.argument ?? ""
      return withBook(path, isReadOnly: true, seed: 1) { book in
        do throws(StoreError) {
          let isThere = try MeetingPapers(printer: printer).print(
            kind, of: name, as: invocation.format ?? .text, from: book.store)
          return isThere ? ExitCode.good : fail(Text("papers.noMeeting", .verbatim(name)))
        } catch {
          return fail(error.text, about: path)
        }
      }
    }
  }
}
