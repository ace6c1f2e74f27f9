import CSystem
import Glibc

/// Signals as a descriptor that the event loop reads, instead of handlers that interrupt it.
///
/// Create it before ncurses starts: the signals are blocked from then on, so that the handlers of
/// ncurses never run. It unblocks nothing when it dies; the process ends with it.
package struct SignalQueue: ~Copyable {
  private let file: Descriptor
  /// Ready to read when a signal has come.
  package var descriptor: Int32 { file.number }

  /// Blocks and collects these signals, and ignores SIGPIPE, so that a closed pipe is an error of
  /// the write.
  package init(_ signals: [Int32]) throws(SystemError) {
    signal(SIGPIPE, SIG_IGN)
    var set = sigset_t(signals)
    let code = pthread_sigmask(SIG_BLOCK, &set, nil)
    guard code == 0 else { throw SystemError(operation: "pthread_sigmask", code: code) }
    let flags = Int32(SFD_NONBLOCK | SFD_CLOEXEC)
    file = Descriptor(owning: try call("signalfd") { signalfd(-1, &set, flags) })
  }

  /// The signals that have come since the last reading, without waiting; several of one kind may
  /// have become one.
  package func read() -> [Int32] {
    var signals: [Int32] = []
    var info = signalfd_siginfo()
    while true {
      let count = Glibc.read(file.number, &info, MemoryLayout<signalfd_siginfo>.size)
      if count == MemoryLayout<signalfd_siginfo>.size {
        signals.append(Int32(info.ssi_signo))
      } else if !(count == -1 && errno == EINTR) {
        return signals
      }
    }
  }
}

/// Signals to ourselves.
package enum Signals {
  /// Stops this job as Ctrl-Z does in other programs, and returns when it goes on.
  ///
  /// The kernel discards the signal where no shell could continue the job, so that nothing
  /// freezes: "orphaned process group" in POSIX. Leave the terminal (`Terminal.suspend`) before.
  package static func raiseStop() {
    var standard = sigaction()
    standard.__sigaction_handler.sa_handler = SIG_DFL
    var before = sigaction()
    sigaction(SIGTSTP, &standard, &before)
    var set = sigset_t([SIGTSTP])
    var mask = sigset_t()
    pthread_sigmask(SIG_UNBLOCK, &set, &mask)
    // The whole group: a shell script around us must stop as well.
    kill(0, SIGTSTP)
    pthread_sigmask(SIG_SETMASK, &mask, nil)
    sigaction(SIGTSTP, &before, nil)
  }
}

extension sigset_t {
  init(_ signals: [Int32]) {
    self.init()
    sigemptyset(&self)
    for signal in signals { sigaddset(&self, signal) }
  }

  static var all: sigset_t {
    var set = sigset_t()
    sigfillset(&set)
    return set
  }
}
