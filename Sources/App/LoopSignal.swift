import Glibc

/// The signals that the loop answers, as what they mean.
enum LoopSignal {
  case resize
  case stop
  case resumed
  case end

  init?(number: Int32) {
    switch number {
    case SIGWINCH: self = .resize
    case SIGTSTP: self = .stop
    case SIGCONT: self = .resumed
    case SIGTERM, SIGHUP, SIGINT: self = .end
    default: return nil
    }
  }

  /// Strg+C, which the dialogue in lines takes as what it means there.
  static let interrupt = SIGINT

  static let numbers = [SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT]
}
