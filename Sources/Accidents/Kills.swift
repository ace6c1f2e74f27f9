import App
import Domain
import Store
import System
import TUI
import Verbs

/// Kills the program at a system call, or at some moment, and looks at what is left.
///
/// The rule: the book is sound, what was acknowledged is there, and of what was not at most one step
/// more. `strace` counts a call's occurrences for each name alone, so every name is tried by itself.
package struct Kills {
  /// How the program is called: the executable and what goes before its own arguments.
  package var program: [String]
  package var folder: String

  package init(program: [String], folder: String) {
    self.program = program
    self.folder = folder
  }

  /// The calls by which a save reaches the disk, and those around them.
  package static let calls = [
    "pwrite64", "fdatasync", "fsync", "ftruncate", "unlink", "fcntl", "openat", "pread64", "write",
    "close", "lseek", "newfstatat", "read", "ioctl", "munmap", "mmap",
  ]

  package struct Report: Sendable {
    package var points = 0
    package var faults: [String] = []
  }

  /// Kills at every occurrence of every call of a start with one save, or at every `stride`th.
  package func atEveryCall(_ calls: [String] = Kills.calls, stride: Int = 1) throws -> Report {
    try prepare()
    var report = Report()
    for call in calls {
      var occurrence = 1
      while try kill(at: call, occurrence, &report) { occurrence += stride }
    }
    return report
  }

  /// Lets every occurrence of a call fail once; the program must go on, say so, and lose nothing.
  package func failingCalls(_ error: String, stride: Int = 1) throws -> Report {
    try prepare()
    var report = Report()
    for call in ["pwrite64", "fdatasync", "fsync", "ftruncate"] {
      var occurrence = 1
      while true {
        let trace = folder + "/trace"
        let run = try play(
          Self.saveTwice, on: try copy(),
          under: [
            "strace", "-f", "-qq", "-o", trace, "-e", "trace=\(call)", "-e",
            "inject=\(call):error=\(error):when=\(occurrence)",
          ])
        guard try text(trace).contains("INJECTED") else { break }
        report.points += 1
        report.faults += try judge(run, at: "\(call) \(error) \(occurrence)")
        occurrence += stride
      }
    }
    return report
  }

  /// Kills so many times at a random moment of a run with many saves.
  package func atRandom(_ count: Int, seed: UInt64) throws -> Report {
    try prepare()
    var random = SplitMix64(seed: seed)
    var report = Report()
    for index in 0..<count {
      let seconds = Double.random(in: 0.02..<0.4, using: &random)
      let run = try play(
        Self.manySaves, on: try copy(), under: ["timeout", "-s", "KILL", "\(seconds)"])
      report.points += 1
      report.faults += try judge(run, at: "kill \(index) of seed \(seed) after \(seconds) s")
    }
    return report
  }

  // MARK: One run

  struct Run {
    var book: String
    var screens: String
  }

  private static func save(_ number: Int) -> String {
    "a \"Muster-\(number).\" <Tab> mob <Enter> \"Text \(number)\" <C-s>\n@screen\n"
  }

  private static let saveTwice = save(1) + "<C-s>\n@screen\n" + save(2)
  private static let manySaves = (1...60).map(save).joined()

  /// A book with one topic, which every run begins from.
  private func prepare() throws {
    try Files.createPrivateDirectories(folder)
    _ = try? Files.remove(folder + "/first.db")
    let run = try play("<C-s>\n" + Self.save(0), on: folder + "/first.db", under: [])
    guard run.screens.contains("Muster-0.") else { throw KillsError.cannotPrepare(run.screens) }
  }

  func copy() throws -> String {
    let book = folder + "/book.db"
    _ = try? Files.remove(book + "-journal")
    _ = try Child.run(["cp", folder + "/first.db", book])
    return book
  }

  private func kill(at call: String, _ occurrence: Int, _ report: inout Report) throws -> Bool {
    let trace = folder + "/trace"
    let run = try play(
      Self.save(1), on: try copy(),
      under: [
        "strace", "-f", "-qq", "-o", trace, "-e", "trace=\(call)", "-e",
        "inject=\(call):signal=KILL:when=\(occurrence)",
      ])
    guard try text(trace).contains("killed by SIGKILL") else { return false }
    report.points += 1
    report.faults += try judge(run, at: "\(call) \(occurrence)")
    return true
  }

  func play(_ keys: String, on book: String, under: [String]) throws -> Run {
    let script = folder + "/keys"
    let screens = folder + "/screens"
    _ = try? Files.remove(script)
    try Files.createPrivateFile(script, Array(keys.utf8))
    let words =
      under + program + ["--db", book, "--script", script, "--today", "2026-11-23", "--lang", "de"]
    let command =
      "exec env -u LANG XDG_STATE_HOME='\(folder)' "
      + words.map { "'\($0)'" }.joined(separator: " ") + " >'\(screens)' 2>&1"
    _ = try Child.run(["sh", "-c", command])
    return Run(book: book, screens: try text(screens))
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Files.read(path, limit: 1 << 26), as: UTF8.self)
  }

  // MARK: What is left

  private func judge(_ run: Run, at point: String) throws -> [String] {
    let acknowledged = (0...60).filter { number in
      number == 0 || run.screens.contains("„Muster-\(number).“ angelegt")
    }
    // A file that is there is judged first, as at every start.
    let world = StoreWorld(
      now: { 0 }, seed: 1,
      file: {
        Files.identity(of: run.book).map { FileIdentity(device: $0.device, inode: $0.inode) }
      }, session: 1, network: try Book.network())
    do throws(StoreError) {
      let store = try Store.open(path: run.book, access: .edit, world: world)
      let diagnosis = try store.diagnose()
      var faults = diagnosis.isClean ? [] : ["\(point): \(diagnosis)"]
      let page = try store.page(
        TopicPane.query(platform: .all, focus: nil), .first, before: 0, after: 100)
      let titles = Set(page.rows.map { $0.values[0].string })
      let lost = acknowledged.filter { !titles.contains("Muster-\($0).") }
      if !lost.isEmpty { faults.append("\(point): lost \(lost)") }
      if titles.count > acknowledged.count + 1 {
        faults.append("\(point): \(titles.count) topics, \(acknowledged.count) acknowledged")
      }
      return faults
    } catch {
      return ["\(point): \(error)"]
    }
  }
}

/// Why no kill could be tried.
package enum KillsError: Error {
  case cannotPrepare(String)
}
