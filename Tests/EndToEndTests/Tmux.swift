import Glibc

/// The real program in a real terminal: a tmux server of its own, keys in, screens out.
final class Tmux {
  private let socket = "regionetz-\(getpid())-\(Tmux.count())"

  private static nonisolated(unsafe) var made = 0

  private static func count() -> Int {
    made += 1
    return made
  }

  deinit { run("kill-server") }

  /// Starts a shell command in a window of that size.
  func start(_ command: String, width: Int = 80, height: Int = 24) {
    run("new-session -d -x \(width) -y \(height) \(quoted(command))")
  }

  /// A second window beside the first, addressed as `.1`.
  func split(_ command: String) {
    run("split-window -h \(quoted(command))")
  }

  /// Sends keys by tmux's names, such as `Enter`, `C-s`, or letters.
  func keys(_ keys: String..., pane: Int = 0) {
    run("send-keys -t \(pane) " + keys.map(quoted).joined(separator: " "))
  }

  func type(_ text: String, pane: Int = 0) {
    run("send-keys -t \(pane) -l \(quoted(text))")
  }

  func resize(_ width: Int, _ height: Int) { run("resize-window -x \(width) -y \(height)") }

  func screen(pane: Int = 0) -> String { run("capture-pane -p -t \(pane)") }

  /// Whether the program has asked for the mouse.
  var reportsMouse: Bool { run("display-message -p '#{mouse_any_flag}'").hasPrefix("1") }

  /// The process that runs in the window.
  func process(pane: Int = 0) -> Int32? {
    Int32(run("display-message -p -t \(pane) '#{pane_pid}'").filter(\.isNumber))
  }

  /// Waits until the screen shows a text.
  ///
  /// - Returns: Whether it did within the time.
  @discardableResult
  func shows(_ text: String, pane: Int = 0, seconds: Double = 10) -> Bool {
    for _ in 0..<Int(seconds * 20) {
      if screen(pane: pane).contains(text) { return true }
      usleep(50_000)
    }
    return false
  }

  @discardableResult
  private func run(_ arguments: String) -> String {
    Shell.output("LC_ALL=C.UTF-8 tmux -L \(socket) -f /dev/null \(arguments) 2>&1").text
  }
}

/// Commands of the shell, for tests only.
enum Shell {
  /// What a command printed, and its exit code.
  static func output(_ command: String) -> (text: String, code: Int32) {
    guard let pipe = popen(command, "r") else { return ("", -1) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    let status = pclose(pipe)
    return (String(decoding: bytes, as: UTF8.self), status >> 8 & 0xff)
  }
}

/// A text as one word for the shell.
func quoted(_ text: String) -> String {
  var result = "'"
  for character in text {
    result += character == "'" ? "'\\''" : String(character)
  }
  return result + "'"
}

/// A folder for one test, with the program and a book in it.
final class Place {
  let folder: String
  let book: String

  /// - Parameter book: Where the book lies; nil for a place of its own.
  init(book: String? = nil) {
    var template = Array("/tmp/regionetz-test-XXXXXX".utf8CString)
    mkdtemp(&template)
    folder = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.book = book ?? folder + "/buch.db"
  }

  deinit { _ = Shell.output("chmod -R u+w \(quoted(folder)); rm -rf \(quoted(folder))") }

  /// The command line of the program on this book.
  func program(_ arguments: String = "", environment: String = "") -> String {
    "env LC_ALL=C.UTF-8 XDG_STATE_HOME=\(quoted(folder)) XDG_RUNTIME_DIR=\(quoted(folder)) "
      + "\(environment) \(quoted(Self.binary)) --db \(quoted(book)) \(arguments)"
  }

  /// Gives the book a seat and dismisses the hints, so that nothing stands before the panes.
  func prepare() {
    _ = script("<C-s> d")
  }

  /// Runs the program over a script of keys, without a terminal.
  func script(_ keys: String, _ arguments: String = "") -> (text: String, code: Int32) {
    let file = folder + "/keys"
    _ = Shell.output("cat > \(quoted(file)) <<'END'\n\(keys)\nEND")
    return Shell.output(program("--script \(quoted(file)) \(arguments)") + " 2>&1")
  }

  func doctor() -> (text: String, code: Int32) { Shell.output(program("doctor") + " 2>&1") }

  /// The program beside the tests.
  static let binary: String = {
    let tests = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    let parts = tests.split(separator: "/").prefix { !$0.hasSuffix(".xctest") }
    let beside = "/" + parts.joined(separator: "/") + "/regionetz"
    if access(beside, X_OK) == 0 { return beside }
    let source = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    return "/" + source + "/.build/debug/regionetz"
  }()
}
