import Domain
import Screen

/// `Sachstand Muster-Radachse [grün] _`: the line in the place of the status.
func drawReportLine(
  _ line: ReportLine, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let words = state.words
  let light = words.light(.text(line.light.rawValue))
  let prompt: [String]
  switch line.place {
  case .sentence: prompt = [words("report.word") + " ", line.title, " [\(light)] "]
  case .nextStep: prompt = ["", line.title, " [\(light)] " + words("report.line.next") + " "]
  }
  let fixed = prompt[0].displayWidth + prompt[2].displayWidth + 1
  let title = prompt[1].clipped(to: max(8, rect.width / 2 - fixed))
  let text = prompt[0] + title + prompt[2]
  let (left, input) = rect.columns(left: 1).rest.columns(left: text.displayWidth)
  canvas.write(text, at: left.origin, style: Theme.strong, clip: left)
  // The word stands between the brackets behind the title.
  let place = Point(x: left.x + (prompt[0] + title).displayWidth + 2, y: left.y)
  let ampel = Value.text(line.light.rawValue).ampel(words)[0]
  canvas.write(ampel.text, at: place, style: ampel.style, clip: left)
  line.input.draw(into: &canvas, input, focused: true)
}
