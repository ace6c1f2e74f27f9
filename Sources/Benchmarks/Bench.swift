import Screen

/// What a measurement works with.
struct Bench {
  /// Beside what ours is held.
  enum Rival {
    case bare
    /// Ours over a smaller book of the same content.
    case ours(TestBook)
  }

  var book: TestBook
  var programs: Programs
  var rival = Rival.bare
  var scenes: [Scene] = []
  /// Of scenes and filters only those with this in their name.
  var scene: String?
  var places = Place.all

  var isAgainstOurs: Bool {
    if case .ours = rival { return true }
    return false
  }

  /// The goal against the bare program; against ours it is that of the million.
  func goal(_ goal: Line.Goal) -> Line.Goal { isAgainstOurs ? .times(1.5) : goal }

  func startOurs(_ size: Size = Scene.wide) throws -> PtyProgram {
    try programs.startOurs(book, size)
  }

  func startRival(_ size: Size = Scene.wide) throws -> PtyProgram {
    switch rival {
    case .bare: try programs.startBare(book, size)
    case .ours(let other): try programs.startOurs(other, size)
    }
  }

  /// Lets the next start find a book's view as before every scene, then as some keys leave it.
  func stand(at place: Place? = nil) throws {
    try stand(book, at: place)
    if case .ours(let other) = rival { try stand(other, at: place) }
  }

  private func stand(_ book: TestBook, at place: Place?) throws {
    try book.stand(on: book.middle)
    guard let place else { return }
    var shadow = try Shadow(book, place.size)
    for key in place.keys { shadow.press(key) }
    shadow.leave()
  }
}
