import Domain
import Screen

/// What is typed in a meeting and not saved is kept as a draft: one a meeting, all TOPs in it.
extension MeetingState {
  private static let draftPrefix = "\(MinuteLine.typeName)/meeting/"

  static func draftName(of meeting: RecordID) -> String { draftPrefix + meeting.hex }

  /// The meeting of a draft that this screen has left; nil for every other.
  static func meeting(ofDraft draft: Draft) -> RecordID? {
    guard draft.form.hasPrefix(draftPrefix) else { return nil }
    return RecordID(hex: draft.form.dropFirst(draftPrefix.count))
  }

  /// The texts by TOP, and the line that is being changed.
  var draftBody: String {
    var texts = self.texts
    if let item = taken?.item ?? item, taken == nil, !input.text.isEmpty {
      texts[item] = input.text
    }
    var members = [
      JSON.Member(
        "typed",
        .object(texts.sorted { $0.key < $1.key }.map { JSON.Member($0.key.hex, .string($0.value)) })
      )
    ]
    if let taken {
      members.append(
        JSON.Member(
          "taken",
          .array([
            .string(taken.line.hex), .string(taken.item.hex), .string(taken.kind.rawValue),
            .string(taken.text), .string(input.text),
          ])))
    }
    return JSON.object(members).text
  }

  /// Goes on where a draft was left.
  mutating func take(_ draft: Draft) {
    self.draft = draft.id
    isKept = true
    guard let body = try? JSON.read(Array(draft.body.utf8)) else { return }
    if case .object(let members)? = body["typed"] {
      for member in members {
        guard let id = RecordID(hex: member.key), let text = member.value.stringValue else {
          continue
        }
        texts[id] = text
      }
    }
    if let fields = body["taken"]?.arrayValue?.compactMap(\.stringValue), fields.count == 5,
      let line = RecordID(hex: fields[0]), let item = RecordID(hex: fields[1])
    {
      taken = TakenLine(
        line: line, item: item, kind: MinuteLine.Kind(rawValue: fields[2]) ?? .note,
        text: fields[3])
      input = LineInput(fields[4])
      self.item = item
    } else if let item {
      input = LineInput(texts[item] ?? "")
      texts[item] = nil
    }
  }
}

extension AppState {
  func keepLater(_ meeting: inout MeetingState) {
    meeting.draftDue = moment.milliseconds + Self.draftDelay
  }

  /// Keeps what is typed in the meeting, if the store does not have it.
  mutating func keepMeetingDraft() -> [Effect] {
    guard var meeting, access != .readOnly else { return [] }
    meeting.draftDue = nil
    defer { self.meeting = meeting }
    drafts.removeAll { $0.id == meeting.draft }
    guard meeting.isTyped || meeting.taken != nil else {
      guard meeting.isKept else { return [] }
      meeting.isKept = false
      unkept.remove(meeting.draft)
      return [.dropDraft(meeting.draft)]
    }
    meeting.isKept = true
    let draft = Draft(
      id: meeting.draft, form: MeetingState.draftName(of: meeting.meeting),
      title: nameOfMeeting(meeting.meeting), body: meeting.draftBody, owner: owner,
      wallMilliseconds: moment.milliseconds)
    drafts.append(draft)
    unkept.insert(draft.id)
    return [.saveDraft(draft)]
  }
}
