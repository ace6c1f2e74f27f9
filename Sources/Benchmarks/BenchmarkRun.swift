import Glibc
import System

/// One run: makes the books, measures, prints the table.
struct BenchmarkRun {
  let options: Options
  let folder: String
  let programs: Programs

  init(_ options: Options) throws {
    self.options = options
    folder = options.keep ?? "/tmp/regionetz-benchmarks-\(getpid())"
    try Files.createPrivateDirectories(folder)
    programs = try Programs(home: folder, ours: options.program)
  }

  func run() throws {
    defer { if options.keep == nil { removeFolder() } }
    var table = Table()
    for size in options.sizes {
      let book = try TestBook(topics: size, in: folder)
      table.section("\(size) topics")
      for line in book.creation { table.add(line) }
      let bench = Bench(book: book, programs: programs)
      for (name, measure) in Self.measurements where options.only.map(name.hasPrefix) ?? true {
        report("\(size) topics: \(name)")
        do {
          for line in try measure(bench) { table.add(line) }
        } catch {
          table.fail(name, "\(error)")
        }
      }
    }
    table.section("whatever the number")
    table.addGrowth(from: options.sizes)
    for line in try sizeLines(programs) { table.add(line) }
    print(table.text)
  }

  private static var measurements: [(String, (Bench) throws -> [Line])] {
    [
      ("start", startLines), ("keys", keyLines), ("steps", stepLines), ("memory", memoryLines),
      ("idle", idleLines), ("search", searchLines), ("save", saveLines),
    ]
  }

  private func removeFolder() {
    _ = try? Child.run(["rm", "-r", folder])
  }
}

/// What a measurement works with.
struct Bench {
  var book: TestBook
  var programs: Programs
}
