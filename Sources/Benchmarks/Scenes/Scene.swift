import Screen

/// Something that a person does over and over: what leads there, and the keys that are measured.
///
/// Each entry of keys reaches the program at once.
struct Scene {
  var name: String
  var size = Scene.wide
  /// What makes the screen ready; the program begins in the middle of the Themenspeicher.
  var before: [String] = []
  var keys: [String]
  /// Pressed after every measured key, and not measured.
  var after: [String] = []

  /// All four panes.
  static let wide = Size(width: 120, height: 34)
  /// One pane.
  static let small = Size(width: 80, height: 24)

  static let pageDown = "\u{1B}[6~"
  static let pageUp = "\u{1B}[5~"
  static let enter = "\r"
  /// Strg+C leads back like Esc, and no terminal waits whether more comes behind it.
  static let back = "\u{3}"

  static func again(_ keys: [String], _ times: Int) -> [String] {
    (0..<times).flatMap { _ in keys }
  }

  /// So many times there and as many back, over and over.
  static func swing(_ there: String, _ back: String, _ count: Int, times: Int) -> [String] {
    again(again([there], count) + again([back], count), times)
  }

  /// The Themenspeicher filling the screen.
  static let topics = [
    Scene(name: "j, k", keys: swing("j", "k", 150, times: 1)),
    Scene(name: "PageDown, PageUp", keys: swing(pageDown, pageUp, 12, times: 6)),
    Scene(name: "h, l", keys: swing("l", "h", 75, times: 1)),
    Scene(name: "gg, G", keys: again(["G", "gg"], 50)),
    Scene(name: "reader: l, h", before: ["\r"], keys: again(["l", "h"], 50)),
    Scene(
      name: "search as typed",
      before: ["/"],
      keys: again(["s", "t", "a", "t", "i", "o", "n"] + again(["\u{7F}"], 6), 8)
    ),
  ]
}

/// What the first screen shows: the keys that have led there before the program began.
struct Place {
  var name: String
  var size: Size
  var keys: [String]

  static let all =
    [Place(name: "overview", size: Scene.wide, keys: ["0"])]
    + ["partners", "calendar", "board", "topics"].enumerated().map { number, name in
      Place(name: "\(name) alone", size: Scene.small, keys: ["\(number + 1)"])
    }
}
