import CPty
import Glibc
import Screen
import System

/// A program on a terminal of its own, of which this process is the other end.
final class PtyProgram {
  /// No screen has fewer bytes, and what sets the terminal up has not as many.
  private static let leastScreen = 600

  let process: Int32
  private let master: Int32
  private let started: Int64
  private var block = [UInt8](repeating: 0, count: 65_536)

  /// What the program sent in answer to something, and when.
  struct Answer {
    /// Nanoseconds until the first byte and until the last one; nil where none came.
    var first: Int64?
    var last: Int64?
    var bytes = 0
  }

  init(_ arguments: [String], _ environment: [String], size: Size) throws {
    var words = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var master: Int32 = -1
    started = WallClock.monotonicNanoseconds
    process = cpty_spawn(
      arguments[0],
      &words,
      &variables,
      Int32(size.width),
      Int32(size.height),
      &master
    )
    guard process > 0 else { throw BenchmarkError("no terminal for \(arguments[0])") }
    self.master = master
  }

  /// The end comes by force, so that nothing is written: the next start finds the same book.
  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(master)
  }

  /// Everything up to the end of the first screen, from the start on.
  func firstScreen() throws -> Answer {
    let answer = answer(since: started, atLeast: Self.leastScreen, patience: 30_000)
    guard answer.bytes >= Self.leastScreen else {
      throw BenchmarkError("the program shows no screen")
    }
    return answer
  }

  /// Presses keys at once and waits until the answer is complete.
  func press(_ keys: String) -> Answer {
    let bytes = Array(keys.utf8)
    let start = WallClock.monotonicNanoseconds
    _ = write(master, bytes, bytes.count)
    return answer(since: start, atLeast: 1, patience: 300)
  }

  /// Reads until the program sleeps and nothing more comes; to a key that changes nothing, nothing
  /// comes at all.
  private func answer(since start: Int64, atLeast wanted: Int, patience: Int64) -> Answer {
    var answer = Answer()
    var quiet = 0
    while quiet < (answer.bytes > 0 ? 3 : 60) {
      var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, 1)
      let now = WallClock.monotonicNanoseconds - start
      if ready > 0 {
        let count = read(master, &block, block.count)
        guard count > 0 else { return answer }
        if answer.first == nil { answer.first = now }
        answer.last = now
        answer.bytes += count
        quiet = 0
      } else if answer.bytes >= wanted || wanted == 1 {
        quiet = isAsleep ? quiet + 1 : 0
      }
      if now > patience * 1_000_000 { return answer }
    }
    return answer
  }

  /// Whether the program waits for something else than the disk.
  private var isAsleep: Bool {
    guard let stat = try? Files.read("/proc/\(process)/stat", limit: 4096),
      let bracket = stat.lastIndex(of: UInt8(ascii: ")")), bracket + 2 < stat.count
    else { return true }
    return stat[bracket + 2] == UInt8(ascii: "S")
  }

  /// A number of `/proc/PID/status`, such as `VmRSS`.
  func status(_ name: String) -> Int {
    guard let bytes = try? Files.read("/proc/\(process)/status", limit: 65_536) else { return 0 }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    where line.hasPrefix(name + ":") {
      return Int(line.filter { $0.isASCII && $0.isNumber }) ?? 0
    }
    return 0
  }
}
