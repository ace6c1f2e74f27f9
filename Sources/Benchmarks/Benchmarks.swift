import System

/// `Benchmarks [--keep DIR] [--million] [--small] [--only NAME] [--scene TEXT] [--program PATH]`:
/// one table of what a person feels, against a reference of the same run (PERFORMANCE.md).
///
/// The parts that `--only` names: start, keys, steps, memory, idle, search, everywhere, save in a
/// Themenspeicher; network-start, -keys, -steps, -memory, -idle, -everywhere, -save in a book of all
/// types; meeting-keys, -steps, -save in a meeting of three hours; with `--million` million-start,
/// -keys, -steps, -memory. A filter as one types it is measured in filter-topics and filter-projects.
///
/// It starts the release binary that was built beside it, or the one that is named. Absolute times
/// say nothing about another machine or minute; the ratios do.
@main
struct Benchmarks {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if arguments.first == SaveLoop.word {
        try SaveLoop.run(Array(arguments.dropFirst()))
      } else {
        try BenchmarkRun(Options(arguments)).run()
      }
    } catch {
      report("Benchmarks: \(error)")
      exitProcess(1)
    }
  }
}

/// Says on standard error what is being done.
func report(_ line: String) {
  // Where nobody reads it, it need not be said.
  _ = try? StandardIO.write(line + "\n", to: .error)
}

/// Why the benchmarks cannot go on.
struct BenchmarkError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// What the command line asks for.
struct Options {
  /// Where the books stay between two runs; nil makes and removes a folder.
  var keep: String?
  var sizes = [1000, 100_000]
  /// A million projects beside a thousand; the book is made once and stays in the build folder.
  var isMillion = false
  /// Only the measurements whose name begins so.
  var only: String?
  /// Of the scenes only those whose name has this in it.
  var scene: String?
  /// Another build of regionetz.
  var program: String?

  init(_ arguments: [String]) throws(BenchmarkError) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--keep": keep = rest.popFirst()
      case "--million": isMillion = true
      case "--small": sizes = [1000]
      case "--only": only = rest.popFirst()
      case "--scene": scene = rest.popFirst()
      case "--program": program = rest.popFirst()
      default: throw BenchmarkError("\(word)? What there is stands in Benchmarks.swift.")
      }
    }
  }
}
