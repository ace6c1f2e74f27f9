import Domain

/// A form's unsaved text as a draft keeps it: a JSON object with the places that differ, the version
/// each began from, and the records that are to be made along.
extension FormState {
  package var draftBody: String {
    // What a new record was given by the screen belongs to it as much as what was typed.
    let changed = purpose == .create ? slots : slots.filter(\.isChanged)
    let typed = changed.map { JSON.Member($0.name.wire, .string($0.text)) }
    let links = given.sorted { $0.key.wire < $1.key.wire }
      .map { JSON.Member($0.key.wire, .string($0.value.string)) }
    let began = changed.compactMap { slot in
      versions[slot.name].map { JSON.Member(slot.name.wire, .string($0.text)) }
    }
    let made = companions.map {
      JSON.array([.string($0.type), .string($0.id.hex), .string($0.title)])
    }
    var members = [
      JSON.Member("typed", .object(typed)), JSON.Member("began", .object(began)),
      JSON.Member("made", .array(made)),
    ]
    if !links.isEmpty { members.append(JSON.Member("given", .object(links))) }
    return JSON.object(members).text
  }

  /// Shows a draft's text in the form; what does not fit is passed over.
  ///
  /// The versions that the draft's author saw come back with it, so that the save names whoever has
  /// written since.
  package mutating func take(_ draft: Draft) {
    isKept = true
    guard let body = try? JSON.read(Array(draft.body.utf8)) else { return }
    for part in body["made"]?.arrayValue ?? [] {
      let words = (part.arrayValue ?? []).compactMap(\.stringValue)
      guard words.count == 3, let id = RecordID(hex: words[1]) else { continue }
      companions.append(Companion(type: words[0], id: id, title: words[2]))
    }
    for link in body["given"]?.objectValue ?? [] {
      guard let name = CellName(wire: link.key), let text = link.value.stringValue else { continue }
      given[name] = .text(text)
    }
    for typed in body["typed"]?.objectValue ?? [] {
      guard let name = CellName(wire: typed.key), let text = typed.value.stringValue,
        let index = slots.firstIndex(where: { $0.name == name })
      else { continue }
      slots[index].type(text)
      versions[name] = (body["began"]?[typed.key]?.stringValue).flatMap { Stamp(text: $0) }
    }
  }
}

extension Stamp {
  /// The clock, the incarnation and the sequence, for a draft.
  var text: String { "\(hlc.raw) \(dot.incarnation) \(dot.sequence)" }

  fileprivate init?(text: String) {
    let parts = text.split(separator: " ").compactMap { Int64($0) }
    guard parts.count == 3 else { return nil }
    self.init(
      hlc: HLC(raw: parts[0]), dot: Dot(incarnation: parts[1], sequence: parts[2]))
  }
}
