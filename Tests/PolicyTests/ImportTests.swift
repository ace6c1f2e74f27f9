import Testing

/// Which module may know which: arrows point down, and the system stays behind its wrappers.
@Suite struct ImportTests {
  /// What the files of a folder in `Sources` may import; a folder that is missing here fails too.
  static let allowed: [String: Set<String>] = [
    "Domain": [],
    "Screen": [],
    "SQLite": ["CSQLite", "Glibc"],
    "System": ["CResources", "CSystem", "Glibc"],
    "Terminal": ["CNcurses", "Glibc", "Screen"],
    "Store": ["Domain", "SQLite"],
    "Exchange": ["Domain"],
    "TUI": ["Domain", "Screen"],
    "Verbs": ["Domain", "Exchange", "Screen", "Store", "System"],
    "App": [
      "Domain", "Exchange", "Screen", "Store", "Synchronization", "System", "TUI", "Terminal",
      "Verbs",
    ],
    "regionetz": ["App"],
    "Histories": ["Domain", "Glibc", "SQLite", "Store"],
    "Accidents": upper,
    "Benchmarks": upper,
    "Campaigns": upper,
  ]

  /// What single files may import beyond that.
  static let exceptions: [String: Set<String>] = [
    // The numbers of the signals that the loop answers.
    "Sources/App/LoopSignal.swift": ["Glibc"]
  ]

  /// Programs for the house's own people stand on top of everything.
  private static let upper: Set<String> = [
    "Accidents", "App", "CPty", "Domain", "Exchange", "Glibc", "Histories", "SQLite", "Screen",
    "Store", "Synchronization", "System", "TUI", "Terminal", "Verbs",
  ]

  /// C modules and libraries that tests may use; the package's own modules are free there.
  private static let testing: Set<String> = ["CPty", "Glibc", "Synchronization", "Testing"]

  /// The lines of a file that import what it may not.
  static func violations(_ file: SourceFile) -> [String] {
    guard file.path.hasSuffix(".swift") else { return [] }
    var free = exceptions[file.path] ?? []
    if file.isTest {
      free.formUnion(testing.union(allowed.keys))
    } else {
      guard let list = allowed[file.module] else { return ["\(file.path): no known module"] }
      free.formUnion(list)
    }
    return file.lines.enumerated().compactMap { number, line in
      guard let module = imported(by: line), !free.contains(module) else { return nil }
      return "\(file.path):\(number + 1): \(module)"
    }
  }

  /// The top module that a line imports, whatever stands before and behind it.
  static func imported(by line: Substring) -> String? {
    var words = line.split(separator: " ")[...]
    let before: Set<Substring> = ["package", "internal", "private", "fileprivate", "public"]
    while let word = words.first, before.contains(word) || word.hasPrefix("@") {
      // `@_spi(Name)` is an attribute, a test named with a string is none.
      guard !word.contains("\"") else { return nil }
      words.removeFirst()
    }
    guard words.popFirst() == "import" else { return nil }
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]
    if words.count > 1, let kind = words.first, kinds.contains(kind) { words.removeFirst() }
    return words.first?.split(separator: ".").first.map(String.init)
  }

  @Test("every import points down", arguments: ["Sources", "Tests"])
  func everyImportPointsDown(folder: String) throws {
    let files = try Repository.sources(below: folder)
    #expect(files.flatMap(Self.violations) == [])
  }

  @Test(arguments: [
    ("Sources/TUI/Planted.swift", "import Store"),
    ("Sources/TUI/Planted.swift", "import Terminal"),
    ("Sources/Store/Planted.swift", "import Screen"),
    ("Sources/Screen/Planted.swift", "  @preconcurrency import CNcurses"),
    ("Sources/App/Planted.swift", "import Glibc"),
    ("Sources/App/Planted.swift", "import struct Glibc.pollfd"),
    ("Sources/System/Planted.swift", "package import Foundation"),
    ("Tests/StoreTests/Planted.swift", "import Foundation"),
    ("Sources/Helpers/Planted.swift", ""),
  ])
  func `a planted import is noticed`(path: String, text: String) {
    #expect(Self.violations(SourceFile(planted: path, text + "\n")).count == 1)
  }

  @Test func `what is allowed passes`() {
    let text = "import Glibc\n// import Foundation\n"
    #expect(Self.violations(SourceFile(planted: "Sources/App/LoopSignal.swift", text)) == [])
  }
}
