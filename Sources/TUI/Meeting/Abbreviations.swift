import Domain

/// What `,kürzel` and Tab write out: the person's own, then bodies, partners and the usual ones.
extension AppState {
  var abbreviations: [Abbreviation] {
    let own = Self.table(notes[Self.abbreviationsNote] ?? "")
    let bodies = (directory.entries[Body.typeName] ?? []).map { Abbreviation($0.code, $0.title) }
    let partners = directory.partners.map { Abbreviation($0.code, $0.title) }
    let usual = Self.table(words("meeting.abbreviations"))
    var seen: Set<String> = []
    return (own + bodies + partners + usual).filter {
      !$0.short.isEmpty && !$0.text.isEmpty && seen.insert(fold($0.short).text).inserted
    }
  }

  /// `tn=Teilnehmende;zk=zur Kenntnis`.
  private static func table(_ text: String) -> [Abbreviation] {
    text.split(separator: ";").compactMap { entry in
      let parts = entry.split(separator: "=", maxSplits: 1).map { String($0).withoutOuterBlanks }
      return parts.count == 2 ? Abbreviation(parts[0], parts[1]) : nil
    }
  }

  /// `:kürzel tn=Teilnehmende` sets one, `:kürzel tn=` drops it, `:kürzel` names the own ones.
  mutating func setAbbreviation(_ rest: String) -> [Effect] {
    var own = Self.table(notes[Self.abbreviationsNote] ?? "")
    guard let sign = rest.firstIndex(of: "=") else {
      let names = own.map { ",\($0.short) → \($0.text)" }.joined(separator: " · ")
      toast =
        own.isEmpty
        ? Text("meeting.abbreviation.how") : Text("meeting.abbreviation.own", .verbatim(names))
      return []
    }
    let short = String(rest[..<sign]).withoutOuterBlanks
    let text = String(rest[rest.index(after: sign)...]).withoutOuterBlanks
    guard !short.isEmpty, short.allSatisfy({ !$0.isWhitespace && $0 != ";" }),
      text.allSatisfy({ $0 != ";" })
    else {
      toast = Text("meeting.abbreviation.how")
      return []
    }
    own.removeAll { fold($0.short).text == fold(short).text }
    if !text.isEmpty { own.append(Abbreviation(short, text)) }
    let noted = own.map { "\($0.short)=\($0.text)" }.joined(separator: ";")
    let effects = emptyLine() + note(Self.abbreviationsNote, noted)
    toast = Text(
      text.isEmpty ? "meeting.abbreviation.dropped" : "meeting.abbreviation.set",
      .verbatim(short), .verbatim(text))
    return effects
  }
}
