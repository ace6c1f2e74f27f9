import Testing

/// The program in terminals of every kind: it starts, shows, answers a key and gives them back.
@Suite struct TerminalKinds {
  private struct Kind {
    let name: String
    var environment = ""
    var arguments = ""
    /// What the screen shows of the topic's heading.
    var sign = "▸"
  }

  private static let kinds = [
    Kind(name: "xterm"), Kind(name: "xterm-256color"), Kind(name: "xterm-16color"),
    Kind(name: "screen"), Kind(name: "screen-256color"), Kind(name: "tmux-256color"),
    Kind(name: "linux"), Kind(name: "vt100"),
    Kind(name: "xterm-256color", environment: "COLORTERM=truecolor", arguments: "--theme dark"),
    Kind(name: "xterm-256color", environment: "NO_COLOR=1"),
    Kind(name: "linux", arguments: "--theme light --no-mouse"),
    Kind(name: "xterm-256color", arguments: "--ascii", sign: ">"),
    Kind(name: "vt100", environment: "LC_ALL=C", sign: ">"),
  ]

  @Test(arguments: kinds.indices) func `works and gives the terminal back`(index: Int) throws {
    let kind = Self.kinds[index]
    guard Shell.output("infocmp \(kind.name) >/dev/null 2>&1").code == 0 else { return }
    let place = Place()
    place.prepare()
    let tmux = Tmux()
    let program = place.program(
      kind.arguments, environment: "TERM=\(kind.name) " + kind.environment)
    tmux.start("sh -c \(quoted(program + "; echo CODE $?; stty -a; sleep 20"))")
    #expect(tmux.shows("RegioNetzWerk \(kind.sign)"), "\(kind.name)")
    tmux.keys("2")
    #expect(tmux.shows("Gremienkalender"))
    tmux.keys("q")
    #expect(tmux.shows("CODE 0"))
    #expect(tmux.shows(" icanon"))
    #expect(!tmux.screen().contains("RegioNetzWerk"))
    #expect(!tmux.reportsMouse)
  }

  @Test func `the mouse is heard, can be left to the terminal, and is given back`() throws {
    let place = Place()
    place.prepare()
    let tmux = Tmux()
    tmux.start(place.program(environment: "TERM=screen-256color") + "; sleep 20")
    #expect(tmux.shows("RegioNetzWerk"))
    #expect(tmux.reportsMouse)
    // A click on the hint `? Hilfe`, as the terminal reports it.
    tmux.type("\u{1B}[<0;3;24M\u{1B}[<0;3;24m")
    #expect(tmux.shows("Enter wählen"))
    tmux.keys("Escape")
    tmux.keys(":")
    tmux.type("maus")
    #expect(tmux.shows("1 von"))
    tmux.keys("Enter")
    #expect(tmux.shows("Maus aus"))
    #expect(!tmux.reportsMouse)
  }

  @Test func `a crash leaves no mouse reports behind`() throws {
    let place = Place()
    place.prepare()
    let tmux = Tmux()
    tmux.start("sh -c \(quoted(place.program() + "; echo CODE $?; sleep 20"))")
    #expect(tmux.shows("noch kein Thema"))
    #expect(tmux.reportsMouse)
    _ = Shell.output("pkill -SEGV -f \(quoted("^" + Place.binary + " --db " + place.book))")
    #expect(tmux.shows("CODE 139"))
    #expect(!tmux.reportsMouse)
  }
}
