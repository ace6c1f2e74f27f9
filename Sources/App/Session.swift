import Domain
import Screen
import Store
import TUI

/// One run of the program over one book: the state, and the effects that its updates ask for.
///
/// The terminal loop, the script driver, tests and benchmarks feed it messages and show its frames.
package final class Session {
  /// What the screen shows: the own book, or the demo while it is visited.
  package var state: AppState { visit?.session.state ?? own }
  private var own: AppState
  /// The demo that stands before the own book.
  private var visit: DemoVisit?
  package let store: Store
  let clock: ProgramClock
  let outside: Outside
  /// The program is to end.
  package private(set) var isOver = false

  /// What effects need of the world beside the store.
  package struct Outside {
    /// Hands a text to `$EDITOR`: the new text, or why there is none.
    package var edit: (String) -> (String?, Text?)
    /// Paints the screen anew.
    package var redraw: () -> Void
    /// Brings a text to the clipboard and into a file.
    package var copy: (Copy) -> CopyOutcome
    /// Makes a demo for a screen of that size: the visit, or why there is none.
    package var visitDemo: (Size) -> (DemoVisit?, Text?)

    package init(
      edit: @escaping (String) -> (String?, Text?) = { _ in (nil, Text("notice.editor.unset")) },
      redraw: @escaping () -> Void = {},
      copy: @escaping (Copy) -> CopyOutcome = { _ in CopyOutcome(terminal: .none, file: nil) },
      visitDemo: @escaping (Size) -> (DemoVisit?, Text?) = { _ in (nil, Text("demo.none")) }
    ) {
      self.edit = edit
      self.redraw = redraw
      self.copy = copy
      self.visitDemo = visitDemo
    }
  }

  package init(
    store: Store, clock: ProgramClock, outside: Outside, words: Catalogue, size: Size,
    access: AppState.Access, owner: Draft.Owner, seed: UInt64,
    wishes: Looks.Wishes = Looks.Wishes(), isFollowing: Bool = false
  ) {
    self.store = store
    self.clock = clock
    self.outside = outside
    own = AppState(
      size: size, moment: clock.moment, access: access, ids: IDSource(seed: seed), words: words,
      owner: owner)
    own.dress(as: wishes)
    own.isFollowing = isFollowing
  }

  /// Feeds a message and does what follows from it until nothing more does.
  package func send(_ message: Message) {
    if let visit { return pass(message, to: visit) }
    var waiting = [message]
    while !waiting.isEmpty {
      let effects = update(&own, waiting.removeFirst(), at: clock.moment)
      for effect in effects { waiting += perform(effect) }
    }
  }

  /// While the demo is visited it has the keys; the own book waits as it was left.
  private func pass(_ message: Message, to present: DemoVisit) {
    present.session.send(message)
    guard present.session.isOver else { return }
    let size = present.session.state.size
    visit = nil
    present.close()
    if message == .terminate { return send(.terminate) }
    send(.resized(size))
    send(.changedElsewhere)
    send(.notice(Text("demo.back")))
  }

  private func openDemo() -> [Message] {
    let (demo, problem) = outside.visitDemo(own.size)
    visit = demo
    return problem.map { [.notice($0)] } ?? []
  }

  /// The whole screen as it is now.
  package func frame(ascii: Bool = false) -> Canvas {
    var canvas = Canvas(state.size, ascii: ascii)
    view(state, into: &canvas)
    return canvas
  }

  /// Begins: who sits here, where the view was, whose text was left behind.
  package func begin(
    proposedName: String, keys: KeySettings = KeySettings(), isAlive: (Draft.Owner) -> Bool
  ) {
    send(directoryMessage())
    do throws(StoreError) {
      let left = try store.drafts().filter { !isAlive($0.owner) }
      var start = Start(
        seat: try store.seat(), proposedName: proposedName, notes: try store.viewStates(),
        drafts: left)
      start.keys = keys
      send(.started(start))
    } catch {
      send(.failed(error.text, .act))
    }
  }

  private func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .quit:
      isOver = true
      return []
    case .redraw:
      outside.redraw()
      return []
    case .many(let effect):
      return answer(nil) { () throws(StoreError) in try self.read(effect) }
    case .visitDemo: return openDemo()
    case .edit(let text, let handover):
      let (edited, problem) = outside.edit(text)
      return [.edited(edited, problem, handover)]
    case .commit(let step, let commit):
      return answer(commit) { () throws(StoreError) in try self.commit(step, commit) }
    case .undo, .redo, .undoStep, .seat, .saveDraft, .dropDraft:
      return answer(.act) { () throws(StoreError) in try self.write(effect) }
    case .loadNotes:
      return answer(nil) { () throws(StoreError) in [.noted(try self.store.viewStates())] }
    case .judgeAnew:
      return answer(nil) { () throws(StoreError) in
        try self.store.refreshRulings()
        return [.changedElsewhere]
      }
    case .saveNote(let name, let note):
      guard !store.isReadOnly else { return [] }
      return answer(nil) { () throws(StoreError) in
        try self.store.setViewState(name, note)
        return []
      }
    default:
      return answer(nil) { () throws(StoreError) in try self.read(effect) }
    }
  }

  /// A failure becomes a message: the screen stays, and says what is the matter.
  private func answer(
    _ commit: Commit?, _ body: () throws(StoreError) -> [Message]
  ) -> [Message] {
    do throws(StoreError) {
      return try body()
    } catch {
      let text = commit == nil && error == .busy ? Text("notice.elsewhere") : error.text
      return [.failed(text, commit)]
    }
  }

  private func commit(_ step: Step, _ commit: Commit) throws(StoreError) -> [Message] {
    switch try store.apply(step, by: state.author) {
    case .done(let receipt): [.committed(receipt, commit)]
    case .clash(let clashes): [.clashed(clashes, commit)]
    }
  }

  private func write(_ effect: Effect) throws(StoreError) -> [Message] {
    switch effect {
    case .undo: return [.undone(try store.undo(by: state.author), isRedo: false)]
    case .redo: return [.undone(try store.redo(by: state.author), isRedo: true)]
    case .undoStep(let step): return [.stepUndone(try store.undo(step, by: state.author))]
    case .seat(let author):
      try store.setSeat(author)
      return [.seated(author)]
    case .saveDraft(let draft):
      try store.saveDraft(draft)
      return [.kept(draft.id)]
    case .dropDraft(let id): try store.dropDraft(id)
    default: break
    }
    return []
  }

  private func read(_ effect: Effect) throws(StoreError) -> [Message] {
    switch effect {
    case .loadDirectory:
      return [directoryMessage()]
    case .ask(let ask): return [.answered(ask, try answer(ask))]
    case .load(let name, let query, let anchor, let before, let after):
      return [.loaded(name, try store.page(query, anchor, before: before, after: after))]
    case .count(let name, let query):
      return [.counted(name, try store.census(query))]
    case .locate(let name, let query, let key):
      return [.located(name, try store.position(of: key, in: query, limit: Self.positionLimit))]
    case .recall(let type, let id, let recall):
      return [.recalled(id, try store.record(type, id), recall)]
    case .find(let search):
      let hit = try store.find(search)
      let matches = try store.matches(search, limit: AppState.hitLimit)
      return [.found(hit?.found, list: hit?.list ?? 0, matches: matches)]
    default:
      return []
    }
  }

  private func answer(_ ask: Ask) throws(StoreError) -> Answer {
    switch ask {
    case .rows(let query, let limit):
      let page = try store.page(query, .first, before: 0, after: max(0, limit - 1))
      return .rows(page.rows, hasMore: page.hasAfter)
    case .lastRows(let query, let limit):
      let page = try store.page(query, .last, before: max(0, limit - 1), after: 0)
      return .rows(page.rows, hasMore: page.hasBefore)
    case .count(let query): return .count(try store.census(query))
    case .record(let type, let id): return .record(try store.record(type, id))
    case .title(let type, let id): return .title(try store.label(of: type, id))
    case .findings(let request): return .findings(try store.findings(request))
    case .phases(let id): return .phases(try store.phases(of: id, limit: 60))
    case .everywhere(let search): return .everywhere(try store.everywhere(search))
    case .step(let step, let subject, let limit):
      let record = subject.map { ($0.type, $0.id) }
      return .step(try store.detail(of: step, record: record, limit: limit))
    case .recordThen(let type, let id, let time):
      return .record(try store.record(type, id, at: time))
    case .rowsThen(let query, let time, let limit):
      return .rows(try store.rows(query, at: time, limit: limit), hasMore: false)
    }
  }

  /// How many rows from either end of a group a position is worth counting.
  private static let positionLimit = 500

  private func directoryMessage() -> Message {
    var directory = state.directory
    for query in Directory.queries {
      // A type that cannot be read now keeps the entries that it had.
      if let page = try? store.page(query, .first, before: 0, after: Self.directoryLimit) {
        directory.take(page.rows, of: query.type)
      }
    }
    return .directory(directory)
  }

  /// The small types are read whole.
  private static let directoryLimit = 1000
}
