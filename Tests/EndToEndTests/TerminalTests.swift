import Glibc
import Testing

/// The program as people meet it: in a terminal, with keys, signals and accidents.
@Suite(.serialized) struct InTheTerminal {
  @Test func `first start, one topic, the end, and all is there again`() throws {
    let place = Place()
    let tmux = Tmux()
    tmux.start(place.program() + "; echo ENDE; sleep 60")
    #expect(tmux.shows("Wer sitzt hier?"))
    tmux.keys("C-u")
    tmux.type("Geschäftsstelle")
    tmux.keys("Enter", "Enter", "Enter")
    #expect(tmux.shows("Hier steht noch kein Thema."))
    tmux.keys("a")
    tmux.type("Muster-Straßenbäume")
    tmux.keys("Tab")
    tmux.type("mob")
    tmux.keys("Enter", "C-s")
    #expect(tmux.shows("„Muster-Straßenbäume“ angelegt"))
    tmux.keys("q")
    #expect(tmux.shows("ENDE"))
    #expect(!tmux.screen().contains("RegioNetzWerk"), "the shell's screen is back")
    #expect(place.doctor().code == 0)
    let again = Tmux()
    again.start(place.program())
    #expect(again.shows("▸    Muster-Straßenbäume"))
  }

  @Test func `kill -9 while typing loses nothing that was saved and offers what was typed`() throws
  {
    let place = Place()
    place.prepare()
    let tmux = Tmux()
    tmux.start(place.program() + "; sleep 60")
    #expect(tmux.shows("Hier steht noch kein Thema."))
    tmux.keys("a")
    tmux.type("Muster-Gespeichert")
    tmux.keys("Tab")
    tmux.type("mob")
    tmux.keys("Enter", "C-s")
    #expect(tmux.shows("angelegt"))
    tmux.keys("a")
    tmux.type("Muster-Halb")
    usleep(3_000_000)
    _ = Shell.output("pkill -9 -f \(quoted("^" + Place.binary + " --db " + place.book))")
    #expect(place.doctor().code == 0)
    let again = Tmux()
    again.start(place.program())
    #expect(again.shows("Nicht gespeicherter Text"))
    #expect(again.screen().contains("Muster-Halb"))
    again.keys("Enter")
    #expect(again.shows("Entwurf von"))
    again.keys("C-s")
    #expect(again.shows("„Muster-Halb“ angelegt"))
    #expect(again.screen().contains("Muster-Gespeichert"))
  }

  @Test func `two programs on one file see each other within a second`() throws {
    let place = Place()
    place.prepare()
    let tmux = Tmux()
    tmux.start(place.program(), width: 160)
    tmux.split(place.program())
    #expect(tmux.shows("noch kein Thema", pane: 0))
    #expect(tmux.shows("noch kein Thema", pane: 1))
    tmux.keys("a", pane: 0)
    tmux.type("Muster-Links", pane: 0)
    tmux.keys("Tab", pane: 0)
    tmux.type("mob", pane: 0)
    tmux.keys("Enter", "C-s", pane: 0)
    #expect(tmux.shows("angelegt", pane: 0))
    #expect(tmux.shows("Muster-Links", pane: 1, seconds: 1))
    tmux.keys("d", pane: 1)
    #expect(tmux.shows("Papierkorb", pane: 1))
    #expect(tmux.shows("noch kein Thema", pane: 0, seconds: 1))
    #expect(place.doctor().code == 0)
  }

  @Test func `too small, large again, and Ctrl+C everywhere`() throws {
    let place = Place()
    place.prepare()
    let tmux = Tmux()
    tmux.start(place.program())
    #expect(tmux.shows("noch kein Thema"))
    tmux.keys("a")
    tmux.type("Muster-Bleibt")
    // The keys are to arrive while the window is still large.
    #expect(tmux.shows("Muster-Bleibt"))
    tmux.resize(20, 5)
    #expect(tmux.shows("klein"))
    tmux.type("xyz")
    tmux.keys("C-c")
    // The keys are to arrive while the window is still small.
    usleep(1_000_000)
    tmux.resize(100, 30)
    #expect(tmux.shows("Muster-Bleibt"))
    #expect(!tmux.screen().contains("xyz"))
    for _ in 0..<5 { tmux.keys("C-c") }
    #expect(tmux.shows("q beendet"))
    #expect(place.doctor().code == 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `signals keep the draft and restore the terminal`(
    _ signal: Int32
  ) throws {
    let place = Place()
    place.prepare()
    let tmux = Tmux()
    tmux.start("sh -c \(quoted(place.program() + "; echo CODE $?; stty -a; sleep 60"))")
    #expect(tmux.shows("noch kein Thema"))
    tmux.keys("a")
    tmux.type("Muster-Rest")
    usleep(1_000_000)
    _ = Shell.output(
      "pkill -\(signal) -f \(quoted("^" + Place.binary + " --db " + place.book))")
    #expect(tmux.shows("CODE 0"))
    #expect(tmux.shows(" icanon"))
    #expect(tmux.screen().contains(" echo "))
    let again = Tmux()
    again.start(place.program())
    #expect(again.shows("Muster-Rest"))
    #expect(place.doctor().code == 0)
  }

  @Test func `a crash leaves a usable terminal`() throws {
    let place = Place()
    place.prepare()
    let tmux = Tmux()
    tmux.start("sh -c \(quoted(place.program() + "; echo CODE $?; stty -a; sleep 60"))")
    #expect(tmux.shows("noch kein Thema"))
    _ = Shell.output("pkill -SEGV -f \(quoted("^" + Place.binary + " --db " + place.book))")
    #expect(tmux.shows("CODE 139"))
    #expect(tmux.shows(" icanon"))
    #expect(place.doctor().code == 0)
  }

  @Test func `the editor gets the text and gives it back`() throws {
    let place = Place()
    place.prepare()
    _ = place.script("a Muster-Editor <Tab> \"mob\" <Enter> \"Alt\" <C-s>")
    _ = Shell.output(
      "printf '#!/bin/sh\\necho Neu >> \"$1\"\\n' > \(place.folder)/ed; chmod +x \(place.folder)/ed"
    )
    let tmux = Tmux()
    tmux.start(place.program(environment: "EDITOR=\(place.folder)/ed"))
    #expect(tmux.shows("Muster-Editor"))
    tmux.keys("E")
    #expect(tmux.shows("geändert"))
    tmux.keys("Enter")
    #expect(tmux.shows("Neu"))
    #expect(place.doctor().code == 0)
    #expect(Shell.output("ls \(place.folder) | grep -c regionetz-").text.hasPrefix("0"))
  }
}
