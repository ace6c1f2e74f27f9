import Domain
import Glibc
import Screen
import System

/// The binaries that are measured, and the world in which they start.
struct Programs {
  let ours: String
  let bare: String
  let benchmarks: String
  let home: String

  /// Finds them beside this program.
  init(home: String, ours named: String?) throws {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    guard count > 0 else { throw BenchmarkError("/proc is not there") }
    let own = String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = Files.directory(of: own)
    benchmarks = own
    ours = named ?? folder + "/regionetz"
    bare = folder + "/BareProgram"
    self.home = home
    for program in [ours, bare] where !Files.exists(program) {
      throw BenchmarkError("\(program) is missing: swift build -c release")
    }
  }

  var environment: [String] {
    [
      "HOME=\(home)", "XDG_STATE_HOME=\(home)/state", "TERM=xterm-256color", "LC_ALL=C.UTF-8",
      "PATH=/usr/bin:/bin", "TZ=Europe/Berlin",
    ]
  }

  func startOurs(_ book: TestBook, _ size: Size) throws -> PtyProgram {
    let today = book.content.today.map { ["--today", $0.canonical] } ?? []
    return try PtyProgram(
      [ours, "--db", book.path, "--lang", "de"] + today,
      environment,
      size: size
    )
  }

  func startBare(_ book: TestBook, _ size: Size) throws -> PtyProgram {
    try PtyProgram([bare, book.path], environment, size: size)
  }

  /// Where books stay that take long to make: beside what the compiler has made.
  func lastingFolder() throws -> String {
    var folder = Files.directory(of: benchmarks)
    while !folder.hasSuffix("/.build") {
      guard folder.count > 1 else { throw BenchmarkError("no .build above \(benchmarks)") }
      folder = Files.directory(of: folder)
    }
    folder += "/benchmarks"
    try Files.createPrivateDirectories(folder)
    return folder
  }
}
