import Glibc
import System

/// Memory with the list open, after a walk through it, beside the bare program's.
func memoryLines(_ bench: Bench) throws -> [Line] {
  try bench.book.stand(on: bench.book.middle)
  let ours = try bench.startOurs()
  let bare = try bench.startRival()
  _ = try ours.firstScreen()
  _ = try bare.firstScreen()
  func line(_ name: String, _ key: String) -> Line {
    Line(
      name: name,
      ours: Double(ours.status(key)) / 1024,
      reference: Double(bare.status(key)) / 1024,
      unit: .mebibytes,
      goal: .more(12)
    )
  }
  var lines = [line("memory, resident", "VmRSS"), line("memory, own pages", "RssAnon")]
  for keys in Array(repeating: "\u{1B}[6~", count: 60) + ["gg", "G", "l", "l", "h", "h"] {
    _ = ours.press(keys)
  }
  for _ in 0..<10 { _ = bare.press("j") }
  lines += [
    line("memory after 66 keys, resident", "VmRSS"), line("memory after 66 keys, own", "RssAnon"),
  ]
  for letter in ["/", "s", "t", "a", "d", "t", "\r"] { _ = ours.press(letter) }
  lines.append(line("memory after a search, own", "RssAnon"))
  return lines
}

/// Memory with all four panes open, after a walk through them, beside the bare program's; for a
/// million records beside ours at a thousand.
func overviewMemoryLines(_ bench: Bench) throws -> [Line] {
  try bench.stand(at: Place.all.first)
  let ours = try bench.startOurs()
  let rival = try bench.startRival()
  _ = try ours.firstScreen()
  _ = try rival.firstScreen()
  func line(_ name: String, _ key: String) -> Line {
    Line(
      name: name,
      ours: Double(ours.status(key)) / 1024,
      reference: Double(rival.status(key)) / 1024,
      unit: .mebibytes,
      goal: bench.goal(.more(12))
    )
  }
  var lines = [
    line("memory, overview, resident", "VmRSS"), line("memory, overview, own pages", "RssAnon"),
  ]
  for keys in walk {
    _ = ours.press(keys)
    if bench.isAgainstOurs { _ = rival.press(keys) }
  }
  if !bench.isAgainstOurs { for _ in 0..<10 { _ = rival.press("j") } }
  let name = "memory, overview, after \(walk.count) keys"
  lines += [line("\(name), resident", "VmRSS"), line("\(name), own", "RssAnon")]
  return lines
}

/// Through every pane, with pages of projects on the way.
private let walk =
  ["1"] + Scene.swing("j", "k", 6, times: 1) + ["2"] + Scene.swing("<", ">", 30, times: 1)
  + ["3"] + Scene.swing(Scene.pageDown, Scene.pageUp, 20, times: 1)
  + Scene.swing("l", "h", 5, times: 1)
  + Scene.again([Scene.enter, Scene.back, "j"], 20)
  + ["4"] + Scene.again([Scene.pageDown], 60)

/// Ten seconds without a key: how often the program ran, and what it asked of the system.
func idleLines(_ bench: Bench) throws -> [Line] {
  let ours = try bench.startOurs()
  _ = try ours.firstScreen()
  _ = ours.press("j")
  let names = ["voluntary_ctxt_switches", "nonvoluntary_ctxt_switches"]
  func wakes() -> Int { names.reduce(0) { $0 + ours.status($1) } }
  let before = wakes()
  sleep(10)
  let wakeUps = wakes() - before
  return [
    Line(
      name: "idle for 10 s, wake-ups",
      ours: Double(wakeUps),
      unit: .count,
      goal: .atMost(0)
    ),
    Line(
      name: "idle for 5 s, system calls",
      ours: Double(try systemCalls(of: ours.process)),
      unit: .count,
      goal: .atMost(0),
      note: "beside the waiting poll, which the tracer interrupts"
    ),
  ]
}

/// The calls that strace sees in five seconds; the first one it sees was begun before.
private func systemCalls(of process: Int32) throws -> Int {
  let log = "/tmp/regionetz-idle-\(getpid())"
  defer { _ = try? Files.remove(log) }
  _ = try Child.run(
    ["timeout", "5", "strace", "-qq", "-p", String(process), "-o", log],
    output: .discarded
  )
  let text = String(decoding: try Files.read(log, limit: 1 << 20), as: UTF8.self)
  let lines = text.split(separator: "\n").filter { !$0.hasPrefix("---") }
  return max(0, lines.count - 1)
}

/// The size of the release binary without its symbols.
func sizeLines(_ programs: Programs) throws -> [Line] {
  let stripped = programs.home + "/regionetz-stripped"
  defer { _ = try? Files.remove(stripped) }
  guard case .exited(0) = try Child.run(["strip", "-o", stripped, programs.ours]) else {
    throw BenchmarkError("strip fails")
  }
  let bytes = Files.size(of: stripped) ?? 0
  return [
    Line(
      name: "size, stripped (MB)",
      ours: Double(bytes) / 1e6,
      unit: .ratio,
      goal: .atMost(15)
    )
  ]
}
