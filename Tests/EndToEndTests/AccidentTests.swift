import Accidents
import Testing

/// The short form of the campaign with keys; `.ci/campaigns` runs the middle one.
@Suite struct Storms {
  @Test(arguments: UInt64(100)..<105) func `a storm of keys`(_ seed: UInt64) throws {
    var storm = try KeyStorm(seed: seed)
    let report = try storm.run(keys: 1000)
    #expect(report.faults.isEmpty)
    #expect(report.steps > 20, "the storm must do something")
  }
}

/// The short forms of the campaigns with kills.
@Suite(.serialized) struct Accidents {
  @Test func `kill -9 at some moment loses nothing that was acknowledged`() throws {
    let place = Place()
    let kills = Kills(program: [Place.binary], folder: place.folder + "/kills")
    let report = try kills.atRandom(10, seed: 7)
    #expect(report.faults.isEmpty)
    #expect(report.points == 10)
  }

  @Test func `kill -9 in a running meeting loses no line whose Enter was answered`() throws {
    let place = Place()
    let kills = Kills(program: [Place.binary], folder: place.folder + "/kills")
    let report = try kills.inMeeting(10, seed: 7)
    #expect(report.faults.isEmpty)
    #expect(report.points == 10)
  }

  @Test func `kill -9 at the calls by which a save reaches the disk`() throws {
    let place = Place()
    let kills = Kills(program: [Place.binary], folder: place.folder + "/kills")
    let report = try kills.atEveryCall(["pwrite64", "fdatasync", "ftruncate"], stride: 9)
    #expect(report.faults.isEmpty)
    #expect(report.points > 5)
  }
}
