import Screen

/// From the start of the process to the last byte of the first complete screen.
func startLines(_ bench: Bench) throws -> [Line] {
  try [("at the first topic", nil), ("in the middle", bench.book.middle)].flatMap { name, topic in
    try bench.book.stand(on: topic)
    return try startLines(bench, name, Scene.wide)
  }
}

/// The same with the overview, and with each pane alone.
func placeStartLines(_ bench: Bench) throws -> [Line] {
  try bench.places.flatMap { place in
    try bench.stand(at: place)
    return try startLines(bench, place.name, place.size)
  }
}

private func startLines(_ bench: Bench, _ name: String, _ size: Size) throws -> [Line] {
  var ours = Times()
  var firstByte = Times()
  var other = Times()
  // The first pair fills the system's caches.
  for turn in 0...20 {
    let ourAnswer = try bench.startOurs(size).firstScreen()
    let otherAnswer = try bench.startRival(size).firstScreen()
    guard turn > 0 else { continue }
    ours.add(ourAnswer.last ?? 0)
    firstByte.add(ourAnswer.first ?? 0)
    other.add(otherAnswer.last ?? 0)
  }
  return [
    Line(
      name: "start, \(name)",
      ours: ours.median,
      reference: other.median,
      goal: bench.goal(.times(2))
    ),
    Line(
      name: "start, \(name), to the first byte",
      ours: firstByte.median,
      reference: other.median
    ),
  ]
}
