import Domain
import Glibc
import Histories
import SQLite
import Store
import Testing

@Suite struct OpeningTests {
  private let folder: TemporaryFolder
  private let path: String
  private let clock = TestClock()

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("book.db")
  }

  private func open(
    _ access: Store.Access = .edit,
    highWater: Int64? = nil
  ) throws(StoreError) -> Store {
    var world = Bench.world(path, clock, session: 1)
    world.highWater = { _ in highWater }
    return try Store.open(path: path, access: access, world: world)
  }

  @Test func `a new book opens again, under the same name`() throws {
    let bench = try Bench()
    let incarnation = bench.store.incarnation
    #expect(incarnation > 0)
    try bench.make("A")
    try bench.restart()
    #expect(bench.store.incarnation == incarnation)
    #expect(try bench.titles() == ["A"])
    try bench.make("Mobilität")
    try bench.restart()
    #expect(try bench.store.matches("mobil", in: .board, limit: 9) == 1)
  }

  @Test func `a book that is removed or replaced while it is open is named`() throws {
    let store = try open()
    let other = folder.file("kopie.db")
    for isReplaced in [false, true] {
      if isReplaced { try replace(path, with: [1, 2, 3]) } else { rename(path, other) }
      #expect(throws: StoreError.moved(path: path)) { try store.setViewState("a", "1") }
      if isReplaced { #expect(unlink(path) == 0) }
      // Who puts it back goes on.
      rename(other, path)
      try store.setViewState("a", "\(isReplaced)")
      rename(path, other)
    }
  }

  @Test func `what is no book is told apart and left alone`() throws {
    let other = try Database(path: folder.file("other.db"), mode: .create)
    try other.execute("CREATE TABLE t (x); INSERT INTO t VALUES (1)")
    let newer = try Database(path: folder.file("newer.db"), mode: .create)
    try newer.execute(
      "CREATE TABLE t (x); PRAGMA application_id = 0x524E5A42; PRAGMA user_version = 99"
    )
    let cases: [([UInt8], StoreError)] = [
      (Array("Das ist ein Brief und keine Datenbank.".utf8), .notADatabase),
      (Array(repeating: 0, count: 8192), .notADatabase),
      (try contents(of: folder.file("other.db")), .otherProgram),
      (try contents(of: folder.file("newer.db")), .newerSchema(found: 99, known: 4)),
    ]
    for (bytes, expected) in cases {
      for access in [Store.Access.edit, .readOnly] {
        try replace(path, with: bytes)
        #expect(throws: expected) { try open(access) }
        #expect(try contents(of: path) == bytes)
        #expect(identity(of: path + "-journal") == nil)
      }
    }
  }

  @Test func `an empty file becomes a book`() throws {
    try replace(path, with: [])
    #expect(try open().diagnose().isClean)
    let blank = try Database(path: folder.file("blank.db"), mode: .create)
    try blank.execute("VACUUM")
    try replace(path, with: try contents(of: folder.file("blank.db")))
    #expect(try open().diagnose().isClean)
  }

  @Test func `a missing file is created for editing only`() throws {
    #expect(throws: StoreError.missing) { try open(.readOnly) }
    #expect(identity(of: path) == nil)
    _ = try open()
    #expect(identity(of: path) != nil)
  }

  @Test func `a folder is no book`() throws {
    #expect(mkdir(path, 0o700) == 0)
    #expect(throws: StoreError.self) { try open() }
    #expect(throws: StoreError.self) { try open(.readOnly) }
  }

  @Test func `reading only reads`() throws {
    _ = try open()
    let before = try contents(of: path)
    do {
      let store = try open(.readOnly)
      #expect(store.isReadOnly)
      #expect(try store.page(.board, .first, before: 0, after: 9).rows.isEmpty)
      #expect(try store.diagnose().isClean)
      #expect(throws: StoreError.readOnly) { try store.undo(by: Bench.author) }
      #expect(throws: StoreError.readOnly) { try store.setViewState("a", "b") }
      #expect(throws: StoreError.readOnly) {
        try store.apply(Step("edit"), by: Bench.author)
      }
    }
    #expect(try contents(of: path) == before)
  }

  @Test func `a page that is torn is damage and no crash`() throws {
    do {
      let store = try open()
      for number in 0..<200 {
        let id = RecordID(high: 1, low: UInt64(number))
        _ = try store.apply(
          Step("create", writes: [CellWrite("topic", id, CellName("title"), .text("T\(number)"))]),
          by: Bench.author
        )
      }
    }
    let whole = try contents(of: path)
    var chance = SplitMix64(seed: 3)
    for _ in 0..<60 {
      var bytes = whole
      for _ in 0..<40 {
        let place = 100 + Int(chance.next() % UInt64(bytes.count - 100))
        bytes[place] = UInt8(truncatingIfNeeded: chance.next())
      }
      try replace(path, with: bytes)
      do throws(StoreError) {
        _ = try open().diagnose()
      } catch {
        switch error {
        case .damaged, .unexpected, .io, .full, .notADatabase: break
        default: Issue.record("\(error)")
        }
      }
    }
    try replace(path, with: Array(whole[..<(whole.count / 2)]))
    #expect(throws: (any Error).self) {
      let diagnosis = try open().diagnose()
      if !diagnosis.isClean { throw StoreError.damaged(detail: "found") }
    }
  }

  @Test func `another file is another incarnation, the old one stays our own`() throws {
    let bench = try Bench()
    try bench.make("A")
    let first = bench.store.incarnation
    let bytes = try contents(of: bench.path)
    try replace(path, with: bytes)
    let store = try open()
    #expect(store.incarnation != first)
    #expect(try store.versionVector().prefix(of: first) > 0)
    // Its steps are still ours to take back.
    guard case .done(let receipt) = try store.undo(by: Bench.author) else {
      Issue.record("not undone")
      return
    }
    #expect(receipt.command == "create")
    #expect(receipt.step.incarnation == store.incarnation)
    #expect(try store.diagnose().isClean)
  }

  @Test func `a state file that remembers more is another incarnation`() throws {
    let first = try open().incarnation
    #expect(try open(highWater: 0).incarnation == first)
    #expect(try open(highWater: 5).incarnation != first)
  }

  @Test func `the leftover of a write that was cut off is rolled back`() throws {
    do {
      let store = try open()
      for number in 0..<300 {
        let id = RecordID(high: 1, low: UInt64(number))
        _ = try store.apply(
          Step("create", writes: [CellWrite("topic", id, CellName("title"), .text("T\(number)"))]),
          by: Bench.author
        )
      }
    }
    let raw = try Database(path: path, mode: .readWrite)
    try raw.execute("PRAGMA cache_size = 2; PRAGMA synchronous = FULL; BEGIN IMMEDIATE")
    try raw.execute("UPDATE topic SET title = 'torn' || key; UPDATE j SET value = 'torn'")
    let copy = folder.file("copy.db")
    try replace(copy, with: try contents(of: path))
    try replace(copy + "-journal", with: try contents(of: path + "-journal"))
    #expect(throws: SQLiteError.self) {
      try Database(path: copy, mode: .readOnly).value("SELECT count(*) FROM topic")
    }
    for access in [Store.Access.readOnly, .edit] {
      let store = try Store.open(
        path: copy,
        access: access,
        world: Bench.world(copy, clock, session: 1)
      )
      let page = try store.page(.board, .first, before: 0, after: 9)
      #expect(page.rows.first?.values == [.text("T0")])
      #expect(try store.diagnose().isClean)
    }
  }

  @Test func `a write that was cut off while the file grew is rolled back`() throws {
    _ = try open()
    let raw = try Database(path: path, mode: .readWrite)
    try raw.execute("PRAGMA cache_size = 2; PRAGMA synchronous = FULL; BEGIN IMMEDIATE")
    try raw.execute(
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
      INSERT INTO view SELECT 'torn' || i, hex(zeroblob(200)) FROM n
      """)
    let copy = folder.file("copy.db")
    var bytes = try contents(of: path)
    // The first page is written first: it names pages that were still to come.
    bytes.replaceSubrange(28..<32, with: [0, 0, 0x10, 0])
    for access in [Store.Access.edit, .readOnly] {
      try replace(copy, with: bytes)
      try replace(copy + "-journal", with: try contents(of: path + "-journal"))
      let store = try Store.open(
        path: copy, access: access, world: Bench.world(copy, clock, session: 1))
      #expect(try store.viewStates().keys.contains { $0.hasPrefix("torn") } == false)
      #expect(try store.diagnose().isClean)
    }
  }

  @Test func `two programs that create the book at once share it`() throws {
    let first = try open()
    let second = try open()
    #expect(first.incarnation == second.incarnation)
    #expect(try first.diagnose().isClean)
  }
}
