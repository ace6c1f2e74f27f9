import Glibc
import System

/// One run: makes the books, measures, prints the table.
struct BenchmarkRun {
  let options: Options
  let folder: String
  let programs: Programs

  /// A measurement under the name that `--only` asks for.
  private typealias Part = (name: String, measure: (Bench) throws -> [Line])

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
      try measure(Self.topicParts, .topics, size, in: &table)
    }
    for size in options.sizes {
      try measure(Self.networkParts, .network, size, in: &table)
    }
    for size in options.sizes {
      // Projects and Sachstände, half and half.
      try measure([("filter-projects", filterLines)], .reported, size, in: &table)
    }
    try measure(Self.meetingParts, .meeting, MeetingWriter.threeHours, in: &table)
    if options.isMillion {
      try measure(Self.millionParts, .projects, 1_000_000, in: &table)
    }
    table.section("whatever the number")
    table.addGrowth()
    for line in try sizeLines(programs) { table.add(line) }
    print(table.text)
  }

  private static var topicParts: [Part] {
    [
      ("start", startLines), ("keys", keyLines), ("steps", stepLines), ("memory", memoryLines),
      ("idle", idleLines), ("search", searchLines), ("everywhere", everywhereLines),
      ("save", saveLines), ("filter-topics", filterLines),
    ]
  }

  private static var networkParts: [Part] {
    [
      ("network-start", placeStartLines), ("network-keys", keyLines),
      ("network-steps", sceneStepLines), ("network-memory", overviewMemoryLines),
      ("network-idle", idleLines), ("network-everywhere", everywhereLines),
      ("network-save", reportSaveLines),
    ]
  }

  private static var meetingParts: [Part] {
    [
      ("meeting-keys", keyLines), ("meeting-steps", sceneStepLines),
      ("meeting-save", lineSaveLines),
    ]
  }

  private static var millionParts: [Part] {
    [
      ("million-start", placeStartLines), ("million-keys", keyLines),
      ("million-steps", sceneStepLines), ("million-memory", overviewMemoryLines),
    ]
  }

  /// Makes the book and measures in it what was asked for.
  private func measure(
    _ parts: [Part], _ content: BookContent, _ size: Int, in table: inout Table
  ) throws {
    let chosen = parts.filter { options.only.map($0.name.hasPrefix) ?? true }
    guard !chosen.isEmpty else { return }
    let bench = try bench(content, size)
    table.section("\(size) \(content.title)", of: content, size)
    for line in bench.book.creation { table.add(line) }
    for part in chosen {
      report("\(size) \(content.title): \(part.name)")
      do {
        for line in try part.measure(bench) { table.add(line) }
      } catch {
        table.fail(part.name, "\(error)")
      }
    }
  }

  private func bench(_ content: BookContent, _ size: Int) throws -> Bench {
    guard content == .projects else {
      let book = try TestBook(content, size, in: folder)
      let scenes =
        switch content {
        case .topics: Scene.topics
        case .meeting: Scene.meeting
        default: Scene.network
        }
      return Bench(book: book, programs: programs, scenes: chosen(scenes), scene: options.scene)
    }
    let lasting = try programs.lastingFolder()
    let small = try TestBook(content, 1000, in: lasting)
    return Bench(
      book: try TestBook(content, size, in: lasting),
      programs: programs,
      rival: .ours(small),
      scenes: chosen(Scene.projects),
      places: Place.all.filter { $0.name.hasPrefix("overview") || $0.name.hasPrefix("board") }
    )
  }

  private func chosen(_ scenes: [Scene]) -> [Scene] {
    scenes.filter { scene in options.scene.map { scene.name.contains($0) } ?? true }
  }

  private func removeFolder() {
    _ = try? Child.run(["rm", "-r", folder])
  }
}
