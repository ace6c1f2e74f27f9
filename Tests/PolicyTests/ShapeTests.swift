import Testing

/// How large files are, and what the top folder holds.
@Suite struct ShapeTests {
  /// A source that outgrows this has two subjects; tests may list more cases.
  static let longestSource = 400
  static let longestTest = 600

  static func tooLong(_ file: SourceFile) -> String? {
    let limit = file.isTest ? longestTest : longestSource
    let count = file.bytes.count { $0 == UInt8(ascii: "\n") }
    return count > limit ? "\(file.path): \(count) lines, \(limit) at most" : nil
  }

  @Test("every source stays short", arguments: ["Sources", "Tests"])
  func everySourceStaysShort(folder: String) throws {
    let files = try Repository.sources(below: folder)
    #expect(files.count > 10)
    #expect(files.compactMap(Self.tooLong) == [])
  }

  @Test func `a planted file of 401 lines is noticed`() {
    let lines = String(repeating: "\n", count: 401)
    #expect(Self.tooLong(SourceFile(planted: "Sources/Screen/Long.swift", lines)) != nil)
    #expect(Self.tooLong(SourceFile(planted: "Tests/ScreenTests/Long.swift", lines)) == nil)
  }

  @Test func `the top folder holds nothing else`() throws {
    let known: Set = ["Package.swift", "Sources", "Tests", "Resources", "README.md"]
    let others = try Repository.names(in: ".").filter { !$0.hasPrefix(".") && !known.contains($0) }
    #expect(others == [])
  }

  @Test func `nothing is public`() throws {
    let places = try Repository.sources(below: "Sources").flatMap { file in
      file.lines.enumerated().compactMap { number, line in
        let code = line.drop { $0 == " " }
        let isPublic = ["public ", "public(", "open class ", "@usableFromInline"]
          .contains { code.hasPrefix($0) }
        return isPublic ? "\(file.path):\(number + 1)" : nil
      }
    }
    #expect(places == [])
  }

  @Test func `every embedded folder is embedded whole`() throws {
    let list = try Repository.text(of: "Resources/resources.c")
    for path in try Repository.files(below: "Resources") where !path.hasSuffix(".h") {
      let name = path.dropFirst("Resources/".count)
      guard name.contains("/") else { continue }
      #expect(list.contains("#embed \"\(name)\""), "\(name) is in no binary")
    }
  }
}
