import Glibc
import Testing

/// A crash in the middle of a long text.
@Suite(.serialized) struct WritingCrash {
  @Test func `kill -9 while a long text fills the screen: it is offered again`() throws {
    let place = Place()
    place.prepare()
    _ = place.script("a Muster-Text <Tab> \"mob\" <Enter> <C-s>")
    let tmux = Tmux()
    tmux.start(place.program() + "; sleep 60")
    #expect(tmux.shows("Muster-Text"))
    tmux.keys("e", "C-g")
    #expect(tmux.shows("Strg+G Formular"))
    // Not with a dash, which tmux would take for an option of its own.
    tmux.type("* erster Punkt")
    tmux.keys("Enter")
    tmux.type("zweiter Punkt")
    #expect(tmux.shows("* zweiter Punkt"))
    usleep(2_600_000)
    _ = Shell.output("pkill -9 -f \(quoted("^" + Place.binary + " --db " + place.book))")
    #expect(place.doctor().code == 0)
    let again = Tmux()
    again.start(place.program())
    #expect(again.shows("Nicht gespeicherter Text"))
    again.keys("Enter")
    #expect(again.shows("* zweiter Punkt"))
  }
}
