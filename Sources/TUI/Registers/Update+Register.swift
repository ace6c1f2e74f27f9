import Domain
import Screen

/// `ge`, `ga`, `gr` and `gb`: registers that are read in windows, filtered, marked and sorted.
extension AppState {
  /// The register, whatever lies above it.
  package var register: RegisterState? {
    get {
      for case .register(let register) in overlays.reversed() { return register }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .register = $0 { return true }
        return false
      }
      guard let index, let newValue else { return }
      overlays[index] = .register(newValue)
    }
  }

  /// How a register shows what it has.
  func look(of kind: RegisterState.Kind) -> RegisterLook {
    RegisterLook(note: notes["register.\(kind.rawValue)"] ?? "") ?? .usual(kind)
  }

  /// The bodies that are evenings of the RegioSalon.
  var salonBodies: [RecordID] {
    (directory.entries[Body.typeName] ?? [])
      .filter { $0.kind == Body.Kind.salon.rawValue }.map(\.id)
  }

  /// What a register asks for now, in the order that was chosen for it.
  func registerQuery(_ kind: RegisterState.Kind) -> Query {
    let look = look(of: kind)
    var conditions: [Query.Condition] = []
    if kind == .salons {
      let bodies = salonBodies.map { Value(link: $0) }
      // One body alone is read along its index.
      conditions.append(bodies.count == 1 ? .equals("body", bodies[0]) : .oneOf("body", bodies))
    }
    if !look.showsAll, let open = kind.openState {
      conditions.append(.equals("state", .text(open)))
    }
    if let focus { conditions.append(.equals(kind.partnerField, Value(link: focus))) }
    let group: String? =
      switch look.grouping {
      case .body: kind == .salons ? nil : "body"
      case .partner: kind.partnerField
      case .none, .year: nil
      }
    var query = Query(
      kind.type, columns: kind.columnNames.compactMap { kind.columns[$0] },
      conditions: conditions, grouping: group, order: .date(kind.dayField))
    // Tasks begin with the most urgent one, books of the past with the newest page.
    query.descending = kind != .tasks
    query.countLimit = Self.hitLimit
    query.filter(by: self.conditions(in: kind.place))
    return sorted(query, in: kind.markPlace)
  }

  private func newRegister(_ kind: RegisterState.Kind) -> RegisterState {
    let query = registerQuery(kind)
    var register = RegisterState(kind, query: query)
    register.list.isByYear =
      look(of: kind).grouping == .year && query.order == .date(kind.dayField)
    return register
  }

  mutating func openRegister(_ kind: RegisterState.Kind) -> [Effect] {
    overlays.removeAll {
      if case .register = $0 { return true }
      return false
    }
    go(to: .register(newRegister(kind)))
    return loadRegister()
  }

  /// Reads the register again where its cursor stands.
  mutating func loadRegister() -> [Effect] {
    guard let register else { return [] }
    let anchor = register.wanted.map { PageAnchor.record($0) } ?? register.list.anchor
    self.register?.wanted = nil
    self.register?.list.lose()
    return [load(.register, anchor), .count(.register, register.list.query)]
  }

  /// The trip under the cursor, or whose page it is.
  var tripAtHand: RecordID? {
    switch scope {
    case .register: register?.kind == .trips ? register?.list.row?.id : nil
    case .page: page?.type == FieldTrip.typeName ? page?.id : nil
    default: nil
    }
  }

  /// Asks anew after the look, the order or the filter has changed; the cursor keeps its record.
  mutating func rereadRegister() -> [Effect] {
    guard let register else { return [] }
    let wanted = register.list.row?.id
    self.register = newRegister(register.kind)
    self.register?.wanted = wanted
    return loadRegister()
  }

  func registerAsks(_ register: RegisterState) -> [Ask] {
    switch register.kind {
    case .results, .tasks: [nextMeetingsAsk]
    case .trips: [todaysTripsAsk]
    case .salons: []
    }
  }

  // MARK: Commands

  /// Runs a command of the register; nil for one that it has no answer of its own to.
  mutating func runInRegister(_ command: Command) -> [Effect]? {
    guard let register else { return nil }
    switch command {
    case .open: return openRegisterRow(register)
    case .edit:
      return register.list.row.map { [.recall(register.kind.type, $0.id, .form)] } ?? []
    case .new: return newInRegister(register)
    case .trash:
      guard let row = register.list.row else { return [] }
      let step = Step(
        StepText.Command.trash.rawValue, [register.kind.type, register.name(of: row)],
        writes: [CellWrite(register.kind.type, row.id, .deleted, .integer(1))])
      return [.commit(step, .act)]
    case .report:
      guard let row = register.list.row else { return [] }
      return openReport(
        row.id, register.name(of: row), goesOn: false, about: Result.typeName,
        light: register.value("light", of: row))
    case .done: return close()
    case .look: openRegisterMenu(register)
    case .back:
      guard markedAtHand.isEmpty, filters[register.kind.place] != nil else { return nil }
      return dropRegisterFilter(register.kind.place)
    default: return nil
    }
    return []
  }

  private mutating func openRegisterRow(_ register: RegisterState) -> [Effect] {
    guard let row = register.list.row else { return [] }
    openPage(register.kind.type, row.id)
    return []
  }

  /// A new record with what the register knows: the body and the partner of the row, today.
  private mutating func newInRegister(_ register: RegisterState) -> [Effect] {
    var cells = Registry.type(register.kind.type)?.blank ?? [:]
    let row = register.list.row
    let look = look(of: register.kind)
    if let partner = focus ?? (look.grouping == .partner ? row?.key.groupValue.link : nil) {
      cells[CellName(register.kind.partnerField)] = Value(link: partner)
    }
    if look.grouping == .body, let body = row?.key.groupValue.link {
      cells[CellName("body")] = Value(link: body)
    }
    switch register.kind {
    case .results: cells[CellName("day")] = .text(moment.today.canonical)
    case .salons: if let body = salonBodies.first { cells[CellName("body")] = Value(link: body) }
    case .tasks, .trips: break
    }
    return openNewForm(register.kind.type, cells)
  }

  private mutating func dropRegisterFilter(_ place: SavedView.Place) -> [Effect] {
    let effects = (try? take(filter: "", in: place)) ?? []
    return note(place.note, "") + effects
  }

  // MARK: The menu of `w`

  private mutating func openRegisterMenu(_ register: RegisterState) {
    overlays.append(
      .picker(
        PickerState(
          purpose: .registerLook(register.kind), picker: Picker(items: lookItems(register.kind)))))
  }

  private func lookItems(_ kind: RegisterState.Kind) -> [PickerItem] {
    let look = look(of: kind)
    func item(_ id: String, isPresent: Bool) -> PickerItem {
      PickerItem(
        id: id, label: (isPresent ? "✓ " : "  ") + words("register.look.\(id)"),
        searchText: words("register.look.\(id)"))
    }
    let shows = kind.openState == nil ? [] : ["open", "all"]
    let groupings = RegisterState.Grouping.allCases.filter { kind != .salons || $0 != .body }
    return shows.map { item($0, isPresent: ($0 == "all") == look.showsAll) }
      + groupings.map { item($0.rawValue, isPresent: $0 == look.grouping) }
  }

  mutating func takeRegisterLook(_ id: String, of kind: RegisterState.Kind) -> [Effect] {
    var look = look(of: kind)
    if let grouping = RegisterState.Grouping(rawValue: id) {
      look.grouping = grouping
    } else {
      look.showsAll = id == "all"
    }
    return note("register.\(kind.rawValue)", look.note) + rereadRegister()
  }
}
