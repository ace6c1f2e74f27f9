import Glibc
import Testing

/// What a hand, a window and a disk do to a program that is being typed into.
@Suite(.serialized) struct UnderTheHand {
  @Test func `a hundred resizes while typing lose no letter`() throws {
    let place = Place()
    place.prepare()
    let tmux = Tmux()
    tmux.start(place.program(), width: 120, height: 34)
    #expect(tmux.shows("noch kein Thema"))
    tmux.keys("a")
    #expect(tmux.shows("Titel"))
    let letters = "abcdefghijklmnopqrstuvwxyz"
    var typed = ""
    var sizes: [(Int, Int)] = []
    for number in 0..<100 { sizes.append((60 + number * 37 % 150, 16 + number * 13 % 45)) }
    for (number, size) in sizes.enumerated() {
      tmux.resize(size.0, size.1)
      guard number % 4 == 0 else { continue }
      let letter = String(Array(letters)[number / 4 % 26])
      tmux.type(letter)
      typed += letter
    }
    tmux.resize(120, 34)
    #expect(tmux.shows(typed))
    #expect(tmux.screen().hasPrefix(" RegioNetzWerk"))
    #expect(tmux.screen().split(separator: "\n", omittingEmptySubsequences: false).count >= 34)
    #expect(place.doctor().code == 0)
  }

  @Test func `two programs type into one record, and nothing is lost`() throws {
    let place = Place()
    place.prepare()
    _ = place.script("a Muster-Streit <Tab> \"mob\" <Enter> \"Alt\" <C-s>")
    let tmux = Tmux()
    tmux.start(place.program(), width: 200, height: 34)
    tmux.split(place.program())
    for (pane, word) in [(0, "Links"), (1, "Rechts")] {
      #expect(tmux.shows("Muster-Streit", pane: pane))
      tmux.keys("e", pane: pane)
      #expect(tmux.shows("Beschreibung", pane: pane))
      tmux.keys("End", pane: pane)
      tmux.type(" \(word)", pane: pane)
      #expect(tmux.shows("Streit \(word)", pane: pane))
    }
    tmux.keys("C-s", pane: 0)
    #expect(tmux.shows("„Muster-Streit Links“", pane: 0))
    tmux.keys("C-s", pane: 1)
    // Side by side the sentence has too few columns for one line.
    #expect(tmux.shows("Links“", pane: 1), "\(tmux.screen(pane: 1))")
    #expect(tmux.screen(pane: 1).contains("Streit Rechts"), "what is typed stays")
    tmux.keys("C-s", pane: 1)
    #expect(tmux.shows("„Muster-Streit Rechts“", pane: 1))
    #expect(place.doctor().code == 0)
  }

  @Test func `a full disk keeps the text and says so, and saves when there is room`() throws {
    let place = Place()
    let disk = place.folder + "/disk"
    let mounted = Shell.output(
      "mkdir \(quoted(disk)) && mount -t tmpfs -o size=4m none \(quoted(disk)) 2>/dev/null")
    // Only root may mount; elsewhere the failing system calls of the accidents stand for it.
    guard mounted.code == 0 else { return }
    defer { _ = Shell.output("umount -l \(quoted(disk))") }
    let full = Place(book: disk + "/buch.db")
    full.prepare()
    let tmux = Tmux()
    tmux.start(full.program() + "; sleep 60")
    #expect(tmux.shows("noch kein Thema"))
    tmux.keys("a")
    tmux.type("Muster-Platz")
    tmux.keys("Tab")
    tmux.type("mob")
    tmux.keys("Enter")
    _ = Shell.output("dd if=/dev/zero of=\(quoted(disk + "/voll")) bs=4096 2>/dev/null")
    tmux.keys("C-s")
    #expect(tmux.shows("! "))
    #expect(!tmux.screen().contains("angelegt"))
    #expect(tmux.screen().contains("Muster-Platz"))
    _ = Shell.output("rm \(quoted(disk + "/voll"))")
    tmux.keys("C-s")
    #expect(tmux.shows("„Muster-Platz“ angelegt"))
    #expect(full.doctor().code == 0)
    tmux.keys("q")
  }

  @Test(arguments: [
    ("--db $(printf '/tmp/caf\\351.db')", "Wort 2"),
    ("doctor --lang=$(printf '\\377')", "Wort 2"),
    ("--script $(printf 'a\\200')", "Wort 2"),
  ])
  func `an argument that is no UTF-8 is named and makes no file`(
    _ arguments: String, _ words: String
  ) {
    let call = "LC_ALL=C.UTF-8 \(quoted(Place.binary)) \(arguments) 2>&1"
    let answer = Shell.output("bash -c \(quoted(call))")
    #expect(answer.code == 2)
    #expect(answer.text.contains("kein UTF-8"))
    #expect(answer.text.contains(words))
    #expect(Shell.output("ls /tmp | grep -c caf").text.hasPrefix("0"))
  }

  @Test(arguments: [
    ("j\\nk\\n\\377\\n", "Zeile 3"), ("\\300\\200", "Zeile 1"), ("j <Quatsch>", "Zeile 1"),
    ("j\\n@wait x", "Zeile 2"), ("\"offen", "Zeile 1"),
  ])
  func `a script that cannot be read is answered with its line`(_ script: String, _ line: String) {
    let place = Place()
    place.prepare()
    let file = place.folder + "/keys"
    _ = Shell.output("bash -c \(quoted("printf '\(script)' > \(file)"))")
    let answer = Shell.output(place.program("--script \(quoted(file))") + " 2>&1")
    #expect(answer.code == 1)
    #expect(answer.text.contains(line), "\(answer.text)")
    #expect(place.doctor().code == 0)
  }

  @Test(arguments: [
    "HOME=$'/tmp/a\\nb' XDG_DATA_HOME=", "USER=$'a\\nb\\e[31m'", "LANG=$'de\\377'",
    "TERM=$'xterm\\n'", "EDITOR=$'\\377'", "XDG_STATE_HOME=relative", "LANGUAGE=$':\\n:'",
  ])
  func `an environment that nobody meant does no harm`(_ variables: String) {
    let place = Place()
    place.prepare()
    let call = "env \(variables) \(quoted(Place.binary)) --db \(quoted(place.book)) doctor 2>&1"
    let answer = Shell.output("bash -c \(quoted(call))")
    #expect(answer.code == 0, "\(answer.text)")
    #expect(!answer.text.contains("\u{1B}"))
  }
}
