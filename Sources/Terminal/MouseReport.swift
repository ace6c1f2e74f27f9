import Screen

/// What a terminal says of its mouse behind `ESC [`
/// (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html, Mouse Tracking).
enum MouseReport: Equatable {
  /// Something else than a mouse report.
  case none
  /// A report whose end has not come yet.
  case unfinished
  /// A report of so many bytes; without an event one of a button's release or of no use to us.
  case read(MouseEvent?, length: Int)

  /// Reads `< 0 ; 10 ; 5 M`, the form with numbers (1006), or `M` and three bytes (1000 alone).
  static func read(_ input: ArraySlice<RawInput>) -> MouseReport {
    switch input.first {
    case .byte(UInt8(ascii: "<")): numbers(input)
    case .byte(UInt8(ascii: "M")): bytes(input)
    default: .none
    }
  }

  private static func numbers(_ input: ArraySlice<RawInput>) -> MouseReport {
    var numbers = [0]
    for (offset, next) in input.enumerated().dropFirst() {
      guard case .byte(let byte) = next else { return .read(nil, length: offset) }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // What no screen has is no place on ours.
        let number = numbers[numbers.count - 1] * 10 + Int(byte - UInt8(ascii: "0"))
        numbers[numbers.count - 1] = min(number, 100_000)
      case UInt8(ascii: ";"):
        guard numbers.count < 8 else { return .read(nil, length: offset) }
        numbers.append(0)
      case UInt8(ascii: "M") where numbers.count == 3:
        return .read(event(numbers[0], x: numbers[1], y: numbers[2]), length: offset + 1)
      case 0x40..<0x7F: return .read(nil, length: offset + 1)
      case 0x20..<0x40: continue
      default: return .read(nil, length: offset)
      }
    }
    return input.count > 40 ? .read(nil, length: input.count) : .unfinished
  }

  private static func bytes(_ input: ArraySlice<RawInput>) -> MouseReport {
    let parts = input.dropFirst().prefix(3).compactMap { (input) -> Int? in
      guard case .byte(let byte) = input, byte >= 0x20 else { return nil }
      return Int(byte) - 0x20
    }
    guard parts.count == min(3, input.count - 1) else { return .read(nil, length: 1) }
    guard parts.count == 3 else { return .unfinished }
    return .read(event(parts[0], x: parts[1], y: parts[2]), length: 4)
  }

  /// The event of a button's number; with Shift a click is the terminal's, should it come all the same.
  ///
  /// 4 is Shift, 8 Alt, 16 Ctrl, 32 a movement; 3 is a release in the old form.
  private static func event(_ code: Int, x: Int, y: Int) -> MouseEvent? {
    guard x >= 1, y >= 1, code & 0b10_0100 == 0 else { return nil }
    let point = Point(x: x - 1, y: y - 1)
    return switch code & ~0b1_1000 {
    case 0: MouseEvent(.press, at: point)
    case 64: MouseEvent(.wheelUp, at: point)
    case 65: MouseEvent(.wheelDown, at: point)
    default: nil
    }
  }
}
