import CNcurses
import Glibc
import Screen

extension Terminal {
  /// All input that is waiting, decoded; empty if there is none.
  ///
  /// It does not wait, with one exception: a paste whose end has not come yet gets a second, so
  /// that neither its rest is taken for keys nor a lost end swallows all keys for ever.
  package mutating func events() -> [InputEvent] {
    let batch = drain()
    if batch.isEmpty { lookForEnd() }
    var events = decoder.decode(batch)
    while decoder.isInPaste {
      guard waits(milliseconds: 1000) else { return events + decoder.endPaste() }
      let more = drain()
      if more.isEmpty {
        lookForEnd()
        return events + decoder.endPaste()
      }
      events += decoder.decode(more)
    }
    return events
  }

  private func drain() -> [RawInput] {
    var batch: [RawInput] = []
    while true {
      let code = wgetch(window)
      switch code {
      case ERR: return batch
      case 0..<256: batch.append(.byte(UInt8(code)))
      case ...KEY_MAX: batch.append(.code(code))
      default:
        // The terminal's own name for a key that has no number of its own.
        guard let name = keyname(code).map({ String(cString: $0) }),
          let plain = KeyTable.code(named: name)
        else { continue }
        batch.append(.code(plain))
      }
    }
  }

  /// Nothing to read although the descriptor is ready means that the terminal has gone: ncurses
  /// does not tell the two apart.
  private mutating func lookForEnd() {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, 0) > 0 else { return }
    var waiting: Int32 = 0
    let isReadable = ioctl(descriptor, UInt(FIONREAD), &waiting) == 0 && waiting > 0
    isClosed = Int32(state.revents) & (POLLHUP | POLLERR | POLLNVAL) != 0 || !isReadable
  }

  private func waits(milliseconds: Int32) -> Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, milliseconds) > 0
  }
}
