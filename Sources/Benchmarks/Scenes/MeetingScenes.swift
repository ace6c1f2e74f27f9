import Screen

/// What is done while people talk, in a meeting of three hours.
extension Scene {
  static let meeting: [Scene] = [Scene.wide, Scene.small].flatMap { size in
    let place = "meeting \(size.width)×\(size.height)"
    return [
      Scene(
        name: "\(place): letters", size: size, before: running,
        keys: again(["W", "i", "r", " ", "t", "a", "u", "s", "c", "h", "e", "n"], 9)),
      Scene(
        name: "\(place): a result with its echo", size: size, before: running + ["! Text >"],
        keys: again(["K", "R", " ", "b", "i", "s", " ", "F", "r"] + again(["\u{7F}"], 9), 6)),
      Scene(
        name: "\(place): next TOP", size: size, before: running, keys: again(["\t"], 60)),
    ]
  }

  /// In the meeting of today, at its first TOP.
  private static let running = ["g", "s", "\t"]
}
