import Domain
import Screen

/// How a result stands: the line of the Sachstand, with at most three sentences.
extension AppState {
  /// More than so many sentences are a report and no register any more.
  static let statusSentences = 3

  /// One step: the Ampel and what is said of it.
  func statusStep(_ line: ReportLine) -> Step {
    let arguments = [line.title, "report.light.\(line.light.rawValue).short"]
    let text = Self.value(of: line.sentence.text)
    return Step(
      StepText.Command.report.rawValue, arguments,
      writes: [
        CellWrite(line.type, line.project, CellName("light"), .text(line.light.rawValue)),
        CellWrite(line.type, line.project, CellName("status"), text),
      ])
  }

  mutating func saveStatus(_ line: ReportLine) -> [Effect] {
    let count = Self.sentences(in: line.sentence.text)
    guard count <= Self.statusSentences else {
      toast = Text("report.sentences", .number(count), .number(Self.statusSentences))
      return []
    }
    return [.commit(statusStep(line), .report)]
  }

  /// How many sentences a text has: a sign ends one where a letter stands before it and a capital
  /// letter behind the blank, so that `18.12. Uhr` and `z. B.` end none.
  static func sentences(in text: String) -> Int {
    let words = text.split(whereSeparator: \.isWhitespace)
    var count = words.isEmpty ? 0 : 1
    for (word, next) in zip(words, words.dropFirst()) {
      guard let end = word.last, ".!?".contains(end) else { continue }
      let letters = word.dropLast().reversed().prefix { $0.isLetter }
      guard letters.count > 1 || end != ".", next.first?.isUppercase == true else { continue }
      count += 1
    }
    return count
  }
}
