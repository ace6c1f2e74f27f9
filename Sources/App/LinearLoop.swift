import Domain
import Screen
import Store
import System
import TUI
import Verbs

extension Session: LinearDesk {}

/// The loop of the dialogue in lines: waits for a line, a signal, another program or a moment.
///
/// The terminal stays in its own line mode, so that the person's screen reader and line editing work
/// as everywhere; nothing is written unless a line has come.
struct LinearLoop: ~Copyable {
  var session: Session
  let clock: ProgramClock
  let printer: Printer
  let isASCII: Bool
  var signals: SignalQueue
  var watch: FileWatch?
  private var talk = LinearTalk()
  private var waiting: [UInt8] = []

  init(
    session: Session, clock: ProgramClock, printer: Printer, isASCII: Bool,
    signals: consuming SignalQueue, watch: consuming FileWatch?
  ) {
    self.session = session
    self.clock = clock
    self.printer = printer
    self.isASCII = isASCII
    self.signals = signals
    self.watch = watch
  }

  /// Runs until the session is over or the input has ended; drafts are kept then.
  mutating func run() throws(SystemError) {
    say(talk.begin(session.state))
    while !session.isOver {
      let ready = try Poller.wait(for: descriptors, milliseconds: session.patience(at: clock))
      if ready.isEmpty { session.wake(clock) }
      if ready.contains(signals.descriptor) { handleSignals() }
      if ready.contains(0), !session.isOver { try handleInput() }
      handleChanges(ready)
    }
  }

  private var descriptors: [Int32] {
    [0, signals.descriptor] + (watchDescriptor < 0 ? [] : [watchDescriptor])
  }

  private var watchDescriptor: Int32 {
    switch watch {
    case .some(let watch): watch.descriptor
    case .none: -1
    }
  }

  private mutating func handleInput() throws(SystemError) {
    let bytes = try StandardIO.readSome()
    waiting += bytes
    while !session.isOver, let end = waiting.firstIndex(of: 0x0A) {
      hear(waiting[..<end])
      waiting.removeFirst(end + 1)
    }
    // A line without end would fill the memory.
    if waiting.count > Self.longestLine { waiting.removeLast(waiting.count - Self.longestLine) }
    guard bytes.isEmpty, !session.isOver else { return }
    if !waiting.isEmpty { hear(waiting[...]) }
    session.send(.terminate)
  }

  private static let longestLine = 1 << 20

  private mutating func hear(_ bytes: ArraySlice<UInt8>) {
    let end = bytes.last == 0x0D ? bytes.dropLast() : bytes
    say(talk.hear(end, at: &session, limit: Self.longestLine))
  }

  private mutating func handleSignals() {
    for signal in signals.read() {
      switch LoopSignal(number: signal) {
      case .end where signal == LoopSignal.interrupt:
        waiting = []
        say(talk.interrupt(at: &session))
      case .end: session.send(.terminate)
      case .stop: Signals.raiseStop()
      case .resize, .resumed, nil: break
      }
    }
  }

  private mutating func handleChanges(_ ready: [Int32]) {
    guard ready.contains(watchDescriptor), watch?.drain() == true else { return }
    // A file that cannot be asked now is asked at its next change.
    guard (try? session.store.changedElsewhere()) == true else { return }
    session.send(.changedElsewhere)
  }

  private func say(_ lines: [String]) {
    for line in lines { printer.write(isASCII ? line.inASCII : line, to: .output) }
  }
}

extension String {
  /// The text in ASCII, as the screen writes it in a locale without UTF-8.
  var inASCII: String {
    var canvas = Canvas(Size(width: max(1, count * 2), height: 1), ascii: true)
    canvas.write(self, at: Point(x: 0, y: 0))
    var line = canvas.lines[0]
    while line.last == " " { line.removeLast() }
    return line
  }
}
