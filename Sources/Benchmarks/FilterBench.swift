import App
import Domain
import SQLite
import Screen
import TUI

/// Filters as they are typed: from each key to the frame that shows its result.
func filterLines(_ bench: Bench) throws -> [Line] {
  let isBoard = bench.book.content == .reported
  let filters =
    isBoard
    ? [
      "phase:planung partner:DU", "ampel:rot", "fällig:<+14t", "bestand", "wasserkunst",
      "!ampel:grün", "ohne:sachstand", "ampel:rot oder ohne:sachstand",
    ]
    : [
      "status:offen partner:KR", "interesse:>3", "bestand", "wasserkunst", "!status:offen",
      "plattform:MOB interesse:DU",
    ]
  let other = try Database(path: bench.book.path, mode: .readWrite)
  var lines: [Line] = []
  for filter in filters where bench.scene.map({ filter.contains($0) }) ?? true {
    let shadow = try Shadow(bench.book)
    let session = shadow.session
    session.send(.key(.character(isBoard ? "3" : "4")))
    session.send(.key("f"))
    var slowest = Times()
    var worst: (time: Int64, typed: Int) = (0, 0)
    var all = Times()
    for _ in 0..<5 {
      var longest: Int64 = 0
      for (place, letter) in filter.enumerated() {
        let time = timed {
          session.send(.key(.character(letter)))
          _ = session.frame()
        }
        longest = max(longest, time)
        if time > worst.time { worst = (time, place + 1) }
        all.add(time)
      }
      slowest.add(longest)
      // Somebody else writes, so that nothing of this round helps the next one.
      session.send(.key(.control("u")))
      try other.run("UPDATE view SET value = value")
    }
    lines += [
      Line(
        name: "filter \(filter), slowest key", ours: slowest.median, goal: .atMost(16_000),
        note: "within one frame; at “\(filter.prefix(worst.typed))”"),
      Line(name: "filter \(filter), key p50", ours: all.median),
    ]
  }
  return lines
}
