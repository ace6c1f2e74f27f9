import Glibc
import Testing

/// What the program says without a screen, and its exit codes.
@Suite(.serialized) struct OnTheCommandLine {
  @Test func `version and help`() {
    let place = Place()
    #expect(Shell.output("\(quoted(Place.binary)) --version").text.hasPrefix("regionetz "))
    let help = Shell.output(place.program("--help"))
    #expect(help.code == 0)
    #expect(help.text.contains("regionetz doctor"))
    #expect(Shell.output(place.program("--help --lang en")).text.contains("open the book"))
  }

  @Test(arguments: [
    ("doktor", "doctor"), ("--readonly", "--read-only"), ("--scrpt x", "--script"),
  ])
  func `a wrong call names the nearest word and ends with 2`(_ arguments: String, _ near: String) {
    let answer = Shell.output(Place().program(arguments) + " 2>&1")
    #expect(answer.code == 2)
    #expect(answer.text.contains("Gemeint war vielleicht \(near)."))
  }

  @Test func `a wrong theme names the nearest and all`() {
    let answer = Shell.output(Place().program("--theme drak") + " 2>&1")
    #expect(answer.code == 2)
    #expect(answer.text.contains("Gemeint war vielleicht dark."))
    #expect(answer.text.contains("default, light, dark, high-contrast, colour-blind, monochrome"))
  }

  @Test(arguments: ["--size 80x24", "--size", "--script k --size 80y24", "--today 2026-02-30"])
  func `values that do not fit end with 2`(_ arguments: String) {
    #expect(Shell.output(Place().program(arguments) + " 2>&1").code == 2)
  }

  @Test func `no terminal, a dumb one and an unknown one get a sentence`() {
    let place = Place()
    let none = Shell.output(place.program() + " </dev/null 2>&1")
    #expect(none.code == 1)
    #expect(none.text.contains("braucht ein Terminal"))
    for (term, sentence) in [("dumb", "TERM=dumb"), ("quatsch", "TERM=quatsch")] {
      let tmux = Tmux()
      tmux.start(place.program(environment: "TERM=\(term)") + "; echo CODE $?; sleep 60")
      #expect(tmux.shows("CODE 1"))
      #expect(tmux.screen().contains(sentence))
    }
  }

  @Test func `a file that is no book stays as it is`() {
    let place = Place()
    _ = Shell.output("printf 'Das ist kein Buch, sondern ein Brief an alle.' > \(place.book)")
    expectRefusal(place, "kein Buch von regionetz")
  }

  @Test func `another program's database stays as it is`() {
    let place = Place()
    _ = Shell.output("sqlite3 \(place.book) 'create table t(x); insert into t values(1);'")
    expectRefusal(place, "gehört einem anderen Programm")
  }

  @Test func `a book of a newer version is refused`() {
    let place = Place()
    place.prepare()
    _ = Shell.output("sqlite3 \(place.book) 'pragma user_version = 99'")
    expectRefusal(place, "neueren Version")
  }

  @Test func `a damaged book is refused`() {
    let place = Place()
    place.prepare()
    _ = Shell.output("dd if=/dev/urandom of=\(place.book) bs=4096 seek=1 count=8 conv=notrunc 2>&1")
    let answer = place.script("q")
    #expect(answer.code == 1)
    #expect(answer.text.contains("beschädigt"))
  }

  @Test func `papers of a meeting are printed in the form that is asked for`() {
    let place = Place()
    _ = Shell.output(
      "echo q > \(place.folder)/k; " + place.program("demo --script \(place.folder)/k"))
    let html = Shell.output(place.program("minutes mob-2026-06-02 --format html"))
    #expect(html.code == 0 && html.text.hasPrefix("<!DOCTYPE html>"))
    let text = Shell.output(place.program("invitation MOB-2026-11-26"))
    #expect(text.text.contains("- 3 Mobilstationen im Bestand (30 Min.)"))
    let none = Shell.output(place.program("minutes MOB-2026-11-27") + " 2>&1")
    #expect(none.code == 1 && none.text.contains("keine solche Sitzung"))
  }

  @Test func `the demo makes its file only where there is none`() {
    let place = Place()
    let made = Shell.output(
      "echo q > \(place.folder)/k; " + place.program("demo --script \(place.folder)/k") + " 2>&1")
    #expect(made.code == 0)
    #expect(place.doctor().text.contains("in Ordnung"))
    let again = Shell.output(place.program("demo --script \(place.folder)/k") + " 2>&1")
    #expect(again.code == 1)
    #expect(again.text.contains("gibt es schon"))
  }

  @Test func `doctor finds a row that the journal does not know`() {
    let place = Place()
    place.prepare()
    #expect(place.doctor().code == 0)
    _ = Shell.output("sqlite3 \(place.book) \"update partner set name = 'Köln' where code = 'D'\"")
    #expect(place.doctor().code == 3)
  }

  private func expectRefusal(_ place: Place, _ sentence: String) {
    let before = Shell.output("cksum < \(place.book); ls \(place.folder)").text
    let answer = Shell.output(place.program("doctor") + " 2>&1")
    #expect(answer.code == 1)
    #expect(answer.text.contains(sentence))
    #expect(answer.text.split(separator: "\n").count == 1)
    #expect(Shell.output("cksum < \(place.book); ls \(place.folder)").text == before)
  }
}
