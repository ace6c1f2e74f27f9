import Glibc
import Testing

/// The dialogue in lines through pipes and in a terminal, and the person's own keys.
@Suite(.serialized) struct InLines {
  /// Whether a text is lines that anything can read: no escape sequence, no frame.
  private func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      (scalar.value >= 0x20 || scalar == "\n") && !(0x2500...0x25FF).contains(scalar.value)
        && scalar.value != 0x7F
    }
  }

  @Test func `a topic through a pipe, without a terminal`() {
    let place = Place()
    let input = #"'Maria\nDU\n\nja\nanlegen\nMuster-Rampe\nmob\n:speichern\nverlassen\n'"#
    let answer = Shell.output(
      "printf \(input) | " + place.program("--linear", environment: "TERM=dumb") + " 2>&1")
    #expect(answer.code == 0)
    #expect(answer.text.contains("Thema „Muster-Rampe“ angelegt"))
    #expect(isPlain(answer.text))
    #expect(place.doctor().code == 0)
  }

  @Test func `the end of the input keeps what is typed, and the next start offers it`() {
    let place = Place()
    place.prepare()
    let first = Shell.output(
      #"printf 'anlegen\nMuster-Halbes\n' | "# + place.program("--linear") + " 2>&1")
    #expect(first.code == 0)
    let second = Shell.output(#"printf 'beenden\n' | "# + place.program("--linear") + " 2>&1")
    #expect(second.text.contains("Muster-Halbes"))
  }

  @Test func `broken bytes and endless lines end nothing`() {
    let place = Place()
    place.prepare()
    let answer = Shell.output(
      #"(printf '\377\376 anlegen\n'; head -c 3000000 /dev/zero; printf '\nzeit\nbeenden\n') | "#
        + place.program("--linear --today 2026-11-23") + " 2>&1")
    #expect(answer.code == 0)
    #expect(answer.text.contains("09:00"))
    #expect(isPlain(answer.text))
  }

  @Test func `Strg+C in a terminal leaves the input, not the program`() {
    let place = Place()
    place.prepare()
    let tmux = Tmux()
    tmux.start(place.program("--linear") + "; echo CODE $?; sleep 60", width: 100, height: 30)
    #expect(tmux.shows("regionetz in Zeilen"))
    tmux.type("anlegen")
    tmux.keys("Enter")
    #expect(tmux.shows("Titel ["))
    tmux.keys("C-c")
    #expect(tmux.shows("Themenspeicher"))
    tmux.type("zeit")
    tmux.keys("Enter")
    tmux.type("verlassen")
    tmux.keys("Enter")
    #expect(tmux.shows("CODE 0"))
  }

  // MARK: keys.conf

  @Test func `the person's keys are in force, and the example shows them`() {
    let place = Place()
    place.prepare()
    let file = place.folder + "/keys.conf"
    _ = Shell.output("printf 'down = x\\nfokus = y\\n' > \(quoted(file))")
    let example = Shell.output(place.program("keys --keys \(quoted(file))") + " 2>&1")
    #expect(example.code == 1)
    #expect(example.text.contains("# down = x"))
    #expect(example.text.contains("Zeile 2, Spalte 1") && example.text.contains("focus"))
    let screen = place.script("@screen a", "--keys \(quoted(file))")
    #expect(screen.text.contains("Zeile 2, Spalte 1"))
    #expect(Shell.output(place.program("keys") + " 2>&1").code == 0)
  }

  @Test(arguments: [
    ("rm -f", "gibt es nicht"), ("mkdir", "ist keine Datei"),
    ("head -c 10000000 /dev/zero >", "größer als 256 kB"),
  ])
  func `a file that cannot be read is named, and nothing breaks`(make: String, sentence: String) {
    let place = Place()
    place.prepare()
    let file = quoted(place.folder + "/keys.conf")
    _ = Shell.output("\(make) \(file)")
    let screen = place.script("@screen a", "--keys \(file)")
    #expect(screen.code == 0)
    #expect(screen.text.contains(sentence), "\(screen.text)")
  }
}
