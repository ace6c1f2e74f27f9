import Glibc
import System
import Testing

@Suite(.serialized)
struct WaitingTests {
  @Test func `the poller returns what is ready and waits no longer than asked`() throws {
    var one: [Int32] = [0, 0]
    var two: [Int32] = [0, 0]
    #expect(pipe(&one) == 0 && pipe(&two) == 0)
    defer { for descriptor in one + two { close(descriptor) } }
    let start = WallClock.monotonicMilliseconds
    #expect(try Poller.wait(for: [one[0], two[0]], milliseconds: 30) == [])
    #expect(WallClock.monotonicMilliseconds - start >= 30)
    #expect(write(two[1], "x", 1) == 1)
    #expect(try Poller.wait(for: [one[0], two[0]], milliseconds: nil) == [two[0]])
    #expect(try Poller.wait(for: [one[0]], milliseconds: 0) == [])
  }

  @Test func `an interrupted wait goes on`() throws {
    signal(SIGUSR1) { _ in }
    var sender = pthread_t()
    // The number of this thread travels as a pointer.
    let code = pthread_create(
      &sender,
      nil,
      { target in
        usleep(20_000)
        pthread_kill(pthread_t(UInt(bitPattern: target)), SIGUSR1)
        return nil
      },
      UnsafeMutableRawPointer(bitPattern: UInt(pthread_self()))
    )
    #expect(code == 0)
    let start = WallClock.monotonicMilliseconds
    #expect(try Poller.wait(for: [], milliseconds: 80) == [])
    #expect(WallClock.monotonicMilliseconds - start >= 80)
    pthread_join(sender, nil)
  }

  @Test func `the watch notices the database and nothing else`() throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("netz.db")
    try Files.createPrivateFile(path)
    let watch = try FileWatch(path: path)
    var noticed: [Bool] = [watch.drain()]
    try Files.createPrivateFile(directory.file("andere"))
    let ready = try Poller.wait(for: [watch.descriptor], milliseconds: 1000)
    #expect(ready.count == 1)
    noticed.append(watch.drain())
    try Files.createPrivateFile(path + "-journal")
    noticed.append(watch.drain())
    noticed.append(watch.drain())
    try Files.remove(path + "-journal")
    noticed.append(watch.drain())
    try Files.write([1], to: path)
    noticed.append(watch.drain())
    #expect(try Child.run(["sh", "-c", "echo x >> \"$0\"", path]) == .exited(0))
    noticed.append(watch.drain())
    #expect(noticed == [false, false, true, false, true, true, true])
  }

  @Test func `the watch can look for other names`() throws {
    let directory = try TemporaryDirectory()
    let watch = try FileWatch(path: directory.file("netz.db"))
    try Files.createPrivateFile(directory.file("x"))
    let hasChanged = watch.drain(names: ["x"])
    #expect(hasChanged)
    #expect(throws: SystemError.self) { _ = try FileWatch(path: directory.file("no/x")) }
  }
}
