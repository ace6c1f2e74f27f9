import CNcurses
import Screen

/// What ncurses hands over: a byte as the terminal sent it, or the code of a key that it knows.
enum RawInput: Hashable, Sendable {
  case byte(UInt8)
  case code(Int32)
}

/// Turns raw input into events: a pure value, so that every oddity of a terminal is a line in a
/// test.
///
/// It takes whole batches, that is, all that was waiting. What belongs together comes together: an
/// Esc at the end of a batch is the key, followed by something it is Alt. Only a character of
/// several bytes and a paste may go on in the next batch. What it does not know it drops.
struct KeyDecoder {
  /// The bytes of a character that is not complete.
  private var bytes: [UInt8] = []
  /// Scalars that combine into one character.
  private var composing = ""
  private var isAlt = false
  private var paste: PasteCollector?
  /// The last paste has ended without its mark: what comes next may still be of it.
  private var isCut = false
  private var events: [InputEvent] = []
  /// The beginning of a mouse report whose end has not come yet.
  private var report: [RawInput] = []

  /// Whether the beginning of a paste has come, but not its end.
  var isInPaste: Bool { paste != nil }

  /// Decodes all that was waiting.
  mutating func decode(_ batch: [RawInput]) -> [InputEvent] {
    var rest = (report + batch)[...]
    report = []
    if isCut, PasteCollector.goesOn(in: rest) { paste = PasteCollector() }
    isCut = false
    while let next = rest.first {
      if paste != nil {
        collectPaste(&rest)
        continue
      }
      switch next {
      case .code(let code):
        rest.removeFirst()
        take(code: code)
      case .byte(0x1B): takeSequence(&rest)
      case .byte(let byte):
        rest.removeFirst()
        take(byte: byte)
      }
    }
    finishCharacter()
    defer { events = [] }
    return events
  }

  /// Ends a paste whose end does not come.
  mutating func endPaste() -> [InputEvent] {
    isCut = paste?.isComplete == false
    defer { paste = nil }
    return paste.map { [.paste($0.text)] } ?? []
  }

  private mutating func take(code: Int32) {
    finishCharacter()
    if code == KEY_RESIZE {
      if events.last != .resize { events.append(.resize) }
    } else if let key = KeyTable.key(code: code) {
      events.append(.key(key))
    }
  }

  private mutating func take(byte: UInt8) {
    switch byte {
    case ..<0x20, 0x7F:
      finishCharacter()
      bytes = []
      events.append(.key(KeyTable.key(control: byte)))
    case ..<0x80:
      bytes = []
      compose(Unicode.Scalar(byte))
    case 0x80..<0xC0:
      guard let first = bytes.first else { return }
      bytes.append(byte)
      guard bytes.count == Self.length(first) else { return }
      let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
      bytes = []
      // Several replacement characters stand for a wrong sequence.
      if scalars.count == 1, let scalar = scalars.first, scalar.value >= 0xA0 { compose(scalar) }
    default:
      bytes = Self.length(byte) > 1 ? [byte] : []
    }
  }

  /// How many bytes a character has that begins with this one; 0 if none does (RFC 3629).
  private static func length(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// Adds a scalar to the character before it if they are one, up to a sensible number of marks.
  private mutating func compose(_ scalar: Unicode.Scalar) {
    var longer = composing
    longer.unicodeScalars.append(scalar)
    if longer.count == 1, longer.unicodeScalars.count <= 16 {
      composing = longer
    } else {
      let next = isAlt && composing.isEmpty
      finishCharacter()
      isAlt = next
      composing = String(scalar)
    }
  }

  private mutating func finishCharacter() {
    if let character = composing.first {
      events.append(.key(isAlt ? .alt(character) : .character(character)))
    }
    composing = ""
    isAlt = false
  }
}

extension KeyDecoder {
  /// Takes what begins with Esc.
  private mutating func takeSequence(_ rest: inout ArraySlice<RawInput>) {
    finishCharacter()
    bytes = []
    rest.removeFirst()
    switch rest.first {
    case nil: events.append(.key(.escape))
    // Alt with a key that ncurses knows is the key.
    case .code: break
    case .byte(UInt8(ascii: "[")):
      rest.removeFirst()
      takeControlSequence(&rest)
    case .byte(UInt8(ascii: "O")):
      rest.removeFirst()
      if case .byte(let final) = rest.first, let key = KeyTable.key(applicationMode: final) {
        rest.removeFirst()
        events.append(.key(key))
      } else {
        events.append(.key(.alt("O")))
      }
    case .byte(0x08), .byte(0x7F):
      rest.removeFirst()
      events.append(.key(.alt("\u{7F}")))
    case .byte(let byte) where Self.stringStarts.contains(byte):
      guard let length = Self.stringLength(rest) else {
        isAlt = true
        return
      }
      rest.removeFirst(length)
    case .byte(..<0x20): events.append(.key(.escape))
    case .byte: isAlt = true
    }
  }

  /// What begins a string of the terminal, such as its answer to a question: APC, DCS, OSC, PM, SOS.
  private static let stringStarts = Array("_P]^X".utf8)

  /// How long the string is that ends in BEL or `ESC \`; nil where no end has come, as behind Alt.
  private static func stringLength(_ rest: ArraySlice<RawInput>) -> Int? {
    for index in rest.indices.dropFirst() {
      switch rest[index] {
      case .byte(0x07): return index - rest.startIndex + 1
      case .byte(0x1B):
        let isEnd = rest[index...].dropFirst().first == .byte(UInt8(ascii: "\\"))
        return isEnd ? index - rest.startIndex + 2 : nil
      case .byte(0x20...): continue
      case .byte, .code: return nil
      }
    }
    return nil
  }

  /// Takes what follows on `ESC [`: numbers, then one byte that says what they mean (ECMA-48).
  private mutating func takeControlSequence(_ rest: inout ArraySlice<RawInput>) {
    if rest.isEmpty { events.append(.key(.alt("["))) }
    if takeMouse(&rest) { return }
    var parameters: [UInt8] = []
    while case .byte(let byte) = rest.first, byte >= 0x20, byte < 0x7F {
      rest.removeFirst()
      guard byte >= 0x40 else {
        parameters.append(byte)
        continue
      }
      let digits = parameters.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      let number = Int(String(decoding: digits, as: UTF8.self))
      if byte == UInt8(ascii: "~"), number == 200 {
        paste = PasteCollector()
      } else if let key = KeyTable.key(final: byte, number: number) {
        events.append(.key(key))
      }
      return
    }
  }

  /// Takes a mouse report behind `ESC [`, or keeps its beginning for the next batch: its rest must
  /// not become keys.
  ///
  /// - Returns: Whether it was one.
  private mutating func takeMouse(_ rest: inout ArraySlice<RawInput>) -> Bool {
    switch MouseReport.read(rest) {
    case .none: return false
    case .unfinished:
      report = [.byte(0x1B), .byte(UInt8(ascii: "["))] + rest
      rest = []
    case .read(let event, let length):
      rest.removeFirst(length)
      if let event { events.append(.mouse(event)) }
    }
    return true
  }

  private mutating func collectPaste(_ rest: inout ArraySlice<RawInput>) {
    while let next = rest.popFirst() {
      // Keys that ncurses found in the text began with Esc, which a paste must not contain.
      guard case .byte(let byte) = next else { continue }
      paste?.append(byte)
      if paste?.isComplete == true, !PasteCollector.isForged(before: rest) {
        events += endPaste()
        return
      }
    }
  }
}
