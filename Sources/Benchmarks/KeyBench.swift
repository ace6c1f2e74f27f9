/// What is pressed, over and over: each entry reaches the program at once.
private struct KeyRound {
  var name: String
  var keys: [String]
  /// What makes the screen ready for the round.
  var before: [String] = []

  private static let down = "\u{1B}[6~"
  private static let up = "\u{1B}[5~"

  static let all = [
    KeyRound(name: "j, k", keys: again(["j"], 150) + again(["k"], 150)),
    KeyRound(name: "PageDown, PageUp", keys: again(again([down], 12) + again([up], 12), 6)),
    KeyRound(name: "h, l", keys: again(["l"], 75) + again(["h"], 75)),
    KeyRound(name: "gg, G", keys: again(["G", "gg"], 50)),
    KeyRound(name: "reader: l, h", keys: again(["l", "h"], 50), before: ["\r"]),
    KeyRound(
      name: "search as typed",
      keys: again(["s", "t", "a", "t", "i", "o", "n"] + again(["\u{7F}"], 6), 8),
      before: ["/"]
    ),
  ]

  private static func again(_ keys: [String], _ times: Int) -> [String] {
    (0..<times).flatMap { _ in keys }
  }
}

/// From a key to the last byte of its answer, and how many bytes it took.
func keyLines(_ bench: Bench) throws -> [Line] {
  var lines: [Line] = []
  for round in KeyRound.all {
    try bench.book.stand(on: bench.book.middle)
    let ours = try bench.programs.startOurs(bench.book)
    let bare = try bench.programs.startBare(bench.book)
    var shadow = try Shadow(bench.book)
    _ = try ours.firstScreen()
    _ = try bare.firstScreen()
    for key in round.before {
      _ = ours.press(key)
      shadow.press(key)
    }
    var ourTimes = Times()
    var bareTimes = Times()
    var sent = 0
    var changed = 0
    for (index, key) in round.keys.enumerated() {
      let answer = ours.press(key)
      if let time = answer.last { ourTimes.add(time) }
      sent += answer.bytes
      changed += shadow.press(key)
      if let time = bare.press(index.isMultiple(of: 2) ? "j" : "k").last { bareTimes.add(time) }
    }
    let answered = "\(ourTimes.values.count) of \(round.keys.count) answered"
    lines += [
      Line(
        name: "key \(round.name), p50",
        ours: ourTimes.median,
        reference: bareTimes.median,
        goal: .times(3),
        note: answered
      ),
      Line(
        name: "key \(round.name), p99",
        ours: ourTimes.quantile(0.99),
        reference: bareTimes.quantile(0.99),
        goal: .times(5)
      ),
      Line(
        name: "key \(round.name), bytes",
        ours: (Double(sent) / Double(round.keys.count)).rounded(),
        reference: (Double(changed) / Double(round.keys.count)).rounded(),
        unit: .count,
        goal: .times(2),
        note: "reference: the text of the changed cells"
      ),
    ]
  }
  return lines
}
