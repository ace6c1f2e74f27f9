import Domain
import Screen
import TUI
import Testing

/// The program without terminal, file and clock: the state, and a paper book that answers it.
struct Bench {
  static let start = moment(minutes: 0)
  static let owner = Draft.Owner(boot: "boot", process: 7, started: 1)
  static let gone = Draft.Owner(boot: "boot", process: 6, started: 0)

  var state: AppState
  var book = PaperBook()
  var now = Bench.start
  /// Every effect since the last `press` or `send`.
  private(set) var effects: [Effect] = []
  /// Drafts as the store would hold them.
  var drafts: [RecordID: Draft] = [:]
  /// What was noted for later starts.
  var notes: [String: String] = [:]
  /// Why writing fails now, why only steps fail, and why reading does.
  var writeFailure: Text?
  var stepFailure: Text?
  var readFailure: Text?
  /// What `$EDITOR` makes of a text.
  var editor: (String) -> (String?, Text?) = { _ in (nil, Text("notice.editor.unset")) }
  var undoAnswer: UndoOutcome?
  /// What went to the clipboard, the last one last.
  private(set) var copied: [String] = []

  /// A book with so many topics, dealt out to the platforms in turn, that a person of Duisburg has
  /// just opened.
  init(
    topics: Int = 0,
    size: Size = Size(width: 80, height: 24),
    access: AppState.Access = .edit,
    platforms: [String] = ["BLP", "MOB", "ENU", "KLI", "FRE"],
    words: Catalogue = Words.german
  ) {
    state = AppState(
      size: size,
      moment: now,
      access: access,
      ids: IDSource(seed: 1),
      words: words,
      owner: Self.owner
    )
    for number in 0..<topics {
      var topic = Topic(id: ID(Network.topic(number)))
      topic.title = "Muster-Thema \(number)"
      topic.platform = ID(Network.id(of: platforms[number % platforms.count]))
      topic.proposer = ID(Network.partners[number % 7].id)
      book.add(topic)
    }
  }

  /// The program has begun; by default somebody of Duisburg sits there.
  mutating func begin(
    seat: String? = "DU",
    proposedName: String = "",
    notes: [String: String] = ["topics": "overview=0"],
    drafts: [Draft] = []
  ) {
    for draft in drafts { self.drafts[draft.id] = draft }
    let author = seat.map { code in
      let partner = Network.id(of: code)
      return Author(
        name: "Herr Muster",
        partner: partner == .zero ? nil : partner,
        role: .team
      )
    }
    send(.directory(book.directory))
    send(
      .started(Start(seat: author, proposedName: proposedName, notes: notes, drafts: drafts))
    )
  }

  /// A bench that has begun.
  static func open(
    topics: Int = 0,
    size: Size = Size(width: 80, height: 24),
    access: AppState.Access = .edit,
    platforms: [String] = ["BLP", "MOB", "ENU", "KLI", "FRE"],
    seat: String? = "DU"
  ) -> Bench {
    var bench = Bench(topics: topics, size: size, access: access, platforms: platforms)
    bench.begin(seat: seat)
    return bench
  }

  /// Keys as a key script writes them: `j j "Muster" <Enter>`.
  mutating func press(_ script: String) throws {
    var all: [Effect] = []
    for event in try parseKeys(script) {
      switch event {
      case .key(let key): send(.key(key))
      case .paste(let text): send(.paste(text))
      case .mouse(let event): send(.mouse(event))
      case .resize: break
      }
      all += effects
    }
    effects = all
  }

  /// One message and everything that follows from it.
  mutating func send(_ message: Message) {
    effects = []
    var waiting = [message]
    var rounds = 0
    while !waiting.isEmpty {
      rounds += 1
      guard rounds < 100 else {
        Issue.record("The effects of one message never end")
        return
      }
      let new = update(&state, waiting.removeFirst(), at: now)
      effects += new
      for effect in new { waiting += perform(effect) }
    }
  }

  /// Lets time pass as the loop does, which wakes the program when it asked for that.
  mutating func wait(minutes: Int = 0, milliseconds: Int64 = 0) {
    let end = now.milliseconds + Int64(minutes) * 60_000 + milliseconds
    while let wake = state.wake, wake <= end {
      now = Self.moment(milliseconds: wake)
      send(.woke)
      guard state.wake != wake else {
        Issue.record("The program wants to be woken at once for ever")
        break
      }
    }
    now = Self.moment(milliseconds: end)
  }

  /// Another program does something to the file, and the program hears of it.
  mutating func elsewhere(_ change: (inout PaperBook) -> Void) {
    change(&book)
    send(.changedElsewhere)
  }

  private mutating func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .load, .count, .locate, .recall, .find, .loadDirectory, .ask:
      if let readFailure { return [.failed(readFailure, nil)] }
      return read(effect)
    case .commit(let step, let commit):
      if let failure = writeFailure ?? stepFailure { return [.failed(failure, commit)] }
      switch book.apply(step) {
      case .done(let receipt): return [.committed(receipt, commit)]
      case .clash(let clashes): return [.clashed(clashes, commit)]
      }
    case .undo: return [.undone(undoAnswer ?? book.undo(), isRedo: false)]
    case .redo: return [.undone(undoAnswer ?? book.redo(), isRedo: true)]
    case .seat(let author): return [.seated(author)]
    case .saveDraft(let draft):
      if let writeFailure { return [.failed(writeFailure, .act)] }
      drafts[draft.id] = draft
      return [.kept(draft.id)]
    case .dropDraft(let id): drafts[id] = nil
    case .saveNote(let name, let note): notes[name] = note
    case .loadNotes: return [.noted(notes)]
    case .many(let effect): return perform(effect)
    case .edit(let text, let handover):
      let (new, problem) = editor(text)
      return [.edited(new, problem, handover)]
    case .redraw, .visitDemo, .quit, .judgeAnew, .undoStep: break
    }
    return []
  }

  private mutating func perform(_ effect: ManyEffect) -> [Message] {
    switch effect {
    case .gather(_, let ids, let gathering):
      [.many(.gathered(ids.compactMap { book.record($0) }, gathering))]
    case .survey(let list, let query, let anchor, let before, let after, let survey):
      [
        .many(
          .surveyed(list, book.page(query, anchor, before: before, after: after), survey))
      ]
    case .recipients: [.many(.recipients([], isCut: false))]
    case .copy(let copy): copies(copy)
    }
  }

  private mutating func copies(_ copy: Copy) -> [Message] {
    copied.append(copy.text)
    return [.many(.copied(copy, CopyOutcome(terminal: .sent, file: "~/kopie.txt")))]
  }

  private func read(_ effect: Effect) -> [Message] {
    switch effect {
    case .loadDirectory: [.directory(book.directory)]
    case .ask(let ask): [.answered(ask, book.answer(ask))]
    case .load(let name, let query, let anchor, let before, let after):
      [.loaded(name, book.page(query, anchor, before: before, after: after))]
    case .count(let name, let query): [.counted(name, book.census(query))]
    case .locate(let name, let query, let key): [.located(name, book.position(query, key))]
    case .recall(_, let id, let recall): [.recalled(id, book.record(id), recall)]
    case .find(let search): [found(search)]
    default: []
    }
  }

  /// The lists one behind the other, and round to the first again.
  private func found(_ search: ListSearch) -> Message {
    var matches = 0
    var hit: (list: Int, found: Found)?
    var around: Found?
    for (index, query) in search.lists.enumerated() {
      let answer = book.find(
        search.condition, query, from: index == 0 ? search.from : nil, forward: search.forward,
        including: search.including)
      matches += answer.matches
      guard let found = answer.found else { continue }
      if found.wrapped { around = found } else if hit == nil { hit = (index, found) }
    }
    hit = hit ?? around.map { (0, $0) }
    return .found(hit?.found, list: hit?.list ?? 0, matches: matches)
  }

  /// Monday 23 November 2026, 14:23, and so many minutes.
  static func moment(minutes: Int) -> Moment {
    moment(milliseconds: 1_795_440_180_000 + Int64(minutes) * 60_000)
  }

  private static func moment(milliseconds: Int64) -> Moment {
    let minutes = Int(milliseconds / 60_000) + 60
    let day = CivilDate(dayNumber: minutes / 1440) ?? .first
    let time = CivilTime(hour: minutes % 1440 / 60, minute: minutes % 60) ?? .midnight
    return Moment(milliseconds: milliseconds, today: day, time: time)
  }
}

// MARK: What a person sees

extension Bench {
  /// The title under the cursor.
  var title: String {
    state.topics.list.row.map { state.topics.value(.title, of: $0).string } ?? ""
  }

  var toast: String? { state.toast.map { state.words($0) } }
  var banner: String? { state.banner.map { state.words($0) } }

  /// `3 von 12`, as the frame says it; nil where nobody knows.
  var position: Int? { state.topics.list.position.map { $0 + 1 } }

  /// The steps that were asked for since the last `press`.
  var steps: [Step] {
    effects.compactMap { effect in
      guard case .commit(let step, _) = effect else { return nil }
      return step
    }
  }

  /// The first step's writes, without the one that says that the record is not in the trash.
  var edits: [CellWrite] { steps.first?.writes.filter { $0.name != .deleted } ?? [] }

  var canvas: Canvas {
    var canvas = Canvas(state.size)
    view(state, into: &canvas)
    return canvas
  }

  /// The row of the screen on which the hardware cursor stands.
  var lineUnderCursor: String {
    let canvas = canvas
    return canvas.cursor.map { canvas.lines[$0.y] } ?? ""
  }

  /// The text of a form's field as typed.
  func typed(_ field: String, of partner: String? = nil) -> String? {
    let name = CellName(field, member: partner.map { Network.id(of: $0) })
    return state.form?.slots.first { $0.name == name }?.text
  }

  /// A cell of a topic as the book holds it.
  func cell(_ number: Int, _ field: String, of partner: String? = nil) -> Value {
    let name = CellName(field, member: partner.map { Network.id(of: $0) })
    return book.sheet(Network.topic(number))?.cells[name] ?? .null
  }
}
