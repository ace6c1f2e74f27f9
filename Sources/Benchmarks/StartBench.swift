/// From the start of the process to the last byte of the first complete screen.
func startLines(_ bench: Bench) throws -> [Line] {
  var lines: [Line] = []
  for (name, topic) in [("at the first topic", nil), ("in the middle", bench.book.middle)] {
    try bench.book.stand(on: topic)
    var ours = Times()
    var firstByte = Times()
    var bare = Times()
    // The first pair fills the system's caches.
    for turn in 0...20 {
      let ourAnswer = try bench.programs.startOurs(bench.book).firstScreen()
      let bareAnswer = try bench.programs.startBare(bench.book).firstScreen()
      guard turn > 0 else { continue }
      ours.add(ourAnswer.last ?? 0)
      firstByte.add(ourAnswer.first ?? 0)
      bare.add(bareAnswer.last ?? 0)
    }
    lines.append(
      Line(
        name: "start, \(name)",
        ours: ours.median,
        reference: bare.median,
        goal: .times(2)
      )
    )
    lines.append(
      Line(
        name: "start, \(name), to the first byte",
        ours: firstByte.median,
        reference: bare.median
      )
    )
  }
  return lines
}
