import Glibc
import Testing

@testable import System

@Suite(.serialized)
struct ChildTests {
  @Test func `arguments reach the program as they are`() throws {
    let directory = try TemporaryDirectory()
    let hostile = ["$(id)", "a b", "; rm -rf x", "--", "'\"", "", "ä"]
    let script = "out=$1; shift; for a in \"$@\"; do printf '%s\\n' \"$a\"; done > \"$out\""
    let file = directory.file("out")
    #expect(try Child.run(["sh", "-c", script, "sh", file] + hostile) == .exited(0))
    let text = String(decoding: try Files.read(file, limit: 1000), as: UTF8.self)
    #expect(text == hostile.map { $0 + "\n" }.joined())
  }

  @Test func `the ending is told`() throws {
    #expect(try Child.run(["sh", "-c", "exit 7"]) == .exited(7))
    #expect(try Child.run(["sh", "-c", "kill -9 $$"]) == .killed(signal: 9))
    let error = #expect(throws: SystemError.self) { try Child.run(["regionetz-nicht-da"]) }
    #expect(error?.isMissing == true)
    #expect(throws: SystemError.self) { try Child.run([]) }
  }

  @Test func `input is lent, however long, and need not be read`() throws {
    let directory = try TemporaryDirectory()
    let long = [UInt8](repeating: 120, count: 1_000_000)
    let file = directory.file("out")
    #expect(try Child.run(["sh", "-c", "cat > \"$0\"", file], input: long) == .exited(0))
    #expect(Files.size(of: file) == 1_000_000)
    #expect(try Child.run(["true"], input: long) == .exited(0))
  }

  @Test func `words can be discarded, variables be given`() throws {
    let script = "echo laut; echo laut >&2; exit ${CODE:-9}"
    let environment = Environment(["PATH": "/usr/bin:/bin", "CODE": "4"])
    let ending = try Child.run(["sh", "-c", script], output: .discarded, environment: environment)
    #expect(ending == .exited(4))
  }

  @Test func `a child has no signal blocked or ignored, nor a broken pipe`() throws {
    signal(SIGPIPE, SIG_IGN)
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &set, nil)
    defer { pthread_sigmask(SIG_UNBLOCK, &set, nil) }
    #expect(try Child.run(["sh", "-c", "kill -TERM $$; exit 0"]) == .killed(signal: SIGTERM))
    #expect(try Child.run(["sh", "-c", "kill -PIPE $$; exit 0"]) == .killed(signal: SIGPIPE))
  }

  @Test func `the child's Ctrl-C is not ours`() async {
    // In a process of its own: other tests start children as well.
    await #expect(processExitsWith: .exitCode(42)) {
      // As in a terminal, where it goes to both.
      let ending = try? Child.run(["sh", "-c", "kill -INT $PPID; exit 3"])
      let isBack = signal(SIGINT, SIG_IGN).map { _ in false } ?? true
      exit(ending == .exited(3) && isBack ? 42 : 1)
    }
  }

  @Test func `a process is known again, and a dead or another one is not it`() throws {
    let own = ProcessIdentity.current()
    #expect(own.isAlive && own.pid == getpid() && own.startTicks > 0)
    #expect(own == ProcessIdentity.current())
    let later = ProcessIdentity(bootID: own.bootID, pid: own.pid, startTicks: own.startTicks + 1)
    let rebooted = ProcessIdentity(bootID: "x", pid: own.pid, startTicks: own.startTicks)
    let nobody = ProcessIdentity(bootID: own.bootID, pid: 0x3FFF_FFFF, startTicks: 1)
    #expect(!later.isAlive && !rebooted.isAlive && !nobody.isAlive)
  }

  @Test(
    arguments: [
      ("7 (a) S 1 7 7 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 4711 0 0\n", 4711),
      ("7 (a) S) (b) R 1 7 7 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 99 0 0", 99),
      ("7 (a) Z 1 7 7 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 99 0 0", nil),
      ("7 (a) S 1 7", nil), ("", nil), ("7 a", nil),
    ] as [(String, UInt64?)]
  )
  func `the start is read behind the name`(_ line: String, _ ticks: UInt64?) {
    #expect(ProcessIdentity.startTicks(fromStat: line) == ticks)
  }
}
