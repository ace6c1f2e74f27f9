import System

/// `Benchmarks [--keep DIR] [--million] [--small] [--only NAME] [--program PATH]`: one table of
/// what a person feels, against a reference of the same run (PERFORMANCE.md).
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
  /// Only the measurements whose name begins so.
  var only: String?
  /// Another build of regionetz.
  var program: String?

  init(_ arguments: [String]) throws(BenchmarkError) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--keep": keep = rest.popFirst()
      case "--million": sizes.append(1_000_000)
      case "--small": sizes = [1000]
      case "--only": only = rest.popFirst()
      case "--program": program = rest.popFirst()
      default: throw BenchmarkError("\(word)? What there is stands in Benchmarks.swift.")
      }
    }
  }
}
