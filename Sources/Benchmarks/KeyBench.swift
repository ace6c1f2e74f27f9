/// From a key to the last byte of its answer, and how many bytes it took.
func keyLines(_ bench: Bench) throws -> [Line] {
  try bench.scenes.flatMap { scene in
    if bench.scenes.count > 6 { report("  \(scene.name)") }
    return try keyLines(bench, scene)
  }
}

private func keyLines(_ bench: Bench, _ scene: Scene) throws -> [Line] {
  try bench.stand()
  let ours = try bench.startOurs(scene.size)
  let rival = try bench.startRival(scene.size)
  var shadow = try Shadow(bench.book, scene.size)
  _ = try ours.firstScreen()
  _ = try rival.firstScreen()
  func ready(_ keys: [String]) {
    for key in keys {
      _ = ours.press(key)
      if bench.isAgainstOurs { _ = rival.press(key) }
      shadow.press(key)
    }
  }
  ready(scene.before)
  var ourTimes = Times()
  var otherTimes = Times()
  var sent = 0
  var changed = 0
  for (index, key) in scene.keys.enumerated() {
    let answer = ours.press(key)
    if let time = answer.last { ourTimes.add(time) }
    sent += answer.bytes
    changed += shadow.press(key)
    let other = bench.isAgainstOurs ? key : index.isMultiple(of: 2) ? "j" : "k"
    if let time = rival.press(other).last { otherTimes.add(time) }
    ready(scene.after)
  }
  let name = "key \(scene.name)"
  let count = Double(scene.keys.count)
  return [
    Line(
      name: "\(name), p50",
      ours: ourTimes.median,
      reference: otherTimes.median,
      goal: bench.goal(.times(3)),
      note: "\(ourTimes.values.count) of \(scene.keys.count) answered"
    ),
    Line(
      name: "\(name), p99",
      ours: ourTimes.quantile(0.99),
      reference: otherTimes.quantile(0.99),
      goal: bench.goal(.times(5))
    ),
    Line(
      name: "\(name), bytes",
      ours: (Double(sent) / count).rounded(),
      reference: (Double(changed) / count).rounded(),
      unit: .count,
      goal: .times(2),
      note: "reference: the text of the changed cells"
    ),
  ]
}
