/// The clock as the text of one cell, so that a running meeting is where the program reopens.
extension MeetingClock {
  /// The only spelling of the value, a JSON array.
  ///
  /// Begun, ended, seen, what runs, since when, Pausen; then by id each TOP as
  /// `["id", milliseconds, done]`.
  package var canonical: String {
    let items = Set(spent.keys).union(done).sorted().map { id in
      JSON.array([
        .string(id.hex), .integer(spent[id] ?? 0), .bool(done.contains(id)),
      ])
    }
    let what: JSON =
      switch running {
      case .nothing: .null
      case .item(let id): .string(id.hex)
      case .pause(let minutes): .integer(Int64(minutes))
      }
    let fields: [JSON] = [
      begun.map { .integer($0) } ?? .null, ended.map { .integer($0) } ?? .null, .integer(seen),
      what, .integer(since), .integer(paused),
    ]
    return JSON.array(fields + items).text
  }

  /// Reads exactly what `canonical` writes; nil for every other text, such as a later version's.
  package init?(canonical text: String) {
    guard let json = try? JSON.read(text), let fields = json.arrayValue, fields.count >= 6,
      let seen = fields[2].integerValue, let since = fields[4].integerValue,
      let paused = fields[5].integerValue
    else { return nil }
    begun = fields[0].integerValue
    ended = fields[1].integerValue
    (self.seen, self.since, self.paused) = (seen, since, paused)
    if let hex = fields[3].stringValue {
      guard let id = RecordID(hex: hex) else { return nil }
      running = .item(id)
    } else if let minutes = fields[3].integerValue {
      running = .pause(minutes: Self.minutes(Int(minutes)))
    }
    for field in fields.dropFirst(6) {
      guard let item = field.arrayValue, item.count == 3, let hex = item[0].stringValue,
        let id = RecordID(hex: hex), let time = item[1].integerValue,
        let isDone = item[2].boolValue
      else { return nil }
      spent[id] = time
      if isDone { done.insert(id) }
    }
    guard isSound, canonical == text else { return nil }
  }

  /// Whether such a state can come about.
  private var isSound: Bool {
    let times = [begun ?? 0, ended ?? 0, seen, since, paused] + spent.values
    guard times.allSatisfy({ $0 == Self.known($0) }) else { return false }
    guard begun != nil else { return running == .nothing && ended == nil && spent.isEmpty }
    return running == .nothing ? since == 0 : ended == nil
  }
}
