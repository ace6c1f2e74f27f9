import Domain

extension AppState {
  /// What all may see, in lines.
  func linearBeamer() -> [String] {
    if isLeavingBeamer { return [words("beamer.leave")] }
    guard let beamer, let content = beamerContent(beamer) else { return [words("beamer.nothing")] }
    guard !beamer.isDark else { return [content.title] }
    var lines = [
      [content.title, content.day, content.time].filter { !$0.isEmpty }
        .joined(separator: ", ")
    ]
    if content.isPaused { lines.append(words("beamer.pause")) }
    if let item = content.running { lines.append("\(item.number) \(item.title)") }
    if !content.presenter.isEmpty {
      lines.append(words(Text("beamer.presenter", .verbatim(content.presenter))))
    }
    lines += content.results + content.lines
    lines.append(words("beamer.agenda"))
    lines += content.agenda.map { "\($0.number) \($0.title)" }
    if !content.next.isEmpty { lines.append(words(Text("beamer.next", .verbatim(content.next)))) }
    return lines
  }
}
