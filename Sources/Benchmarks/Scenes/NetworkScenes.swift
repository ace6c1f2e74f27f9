/// What is done in the four panes, all at once on a wide screen and each alone on a small one.
extension Scene {
  static let network: [Scene] =
    inPanes("overview", before: ["0"]) + [opening] + steckbrief("overview", before: ["0"])
    + (inPanes("alone") + steckbrief("alone")).map { scene in
      var scene = scene
      scene.size = small
      return scene
    }

  /// What a book of projects can show.
  static let projects = network.filter { $0.name.contains("board") || $0.name == opening.name }

  private static func inPanes(_ place: String, before: [String] = []) -> [Scene] {
    [
      Scene(
        name: "\(place), partners: j, k", before: before + ["1"],
        keys: swing("j", "k", 6, times: 13)),
      Scene(
        name: "\(place), calendar: j, k", before: before + ["2"],
        keys: swing("j", "k", 7, times: 11)),
      Scene(
        name: "\(place), calendar: h, l", before: before + ["2"], keys: swing("h", "l", 9, times: 9)
      ),
      // Every year of the book, and the same ones again.
      Scene(
        name: "\(place), calendar: <, >", before: before + ["2"],
        keys: swing("<", ">", 38, times: 2)),
      Scene(
        name: "\(place), board: j, k",
        before: before + board,
        // Also the shorter column of a small book has cards for the short way.
        keys: swing("k", "j", 15, times: 2) + swing("k", "j", 45, times: 1)
      ),
      Scene(
        name: "\(place), board: PageDown, PageUp",
        before: before + board,
        keys: swing(pageUp, pageDown, 2, times: 12) + swing(pageUp, pageDown, 10, times: 5)
      ),
      Scene(
        name: "\(place), board: h, l", before: before + ["3"], keys: swing("l", "h", 5, times: 15)),
      Scene(
        name: "\(place), topics: j, k", before: before + ["4"], keys: swing("j", "k", 75, times: 1)),
      Scene(
        name: "\(place), topics: PageDown, PageUp",
        before: before + ["4"],
        keys: swing(pageDown, pageUp, 12, times: 6)
      ),
      Scene(name: "\(place): 1, 2, 3, 4", before: before, keys: again(["1", "2", "3", "4"], 38)),
    ]
  }

  /// From one pane that fills the wide screen to all four.
  private static let opening = Scene(
    name: "overview: 0",
    before: ["0", "3", "z"],
    keys: again(["0"], 100),
    after: ["z"]
  )

  /// A page that has not been read before, and the way back.
  private static func steckbrief(_ place: String, before: [String] = []) -> [Scene] {
    [
      Scene(
        name: "\(place), board: Enter",
        before: before + board,
        keys: again([enter], 100),
        after: [back, "k"]
      ),
      Scene(
        name: "\(place), board: Enter and back",
        before: before + board + [enter],
        keys: again([back], 100),
        after: ["k", enter]
      ),
    ]
  }

  /// Far down in the third column, at the end of a small book's.
  private static let board = ["3", "l", "l"] + again([pageDown], 10)
}
