import Glibc
import System
import Testing

struct SignalTests {
  @Test func `signals are read, not suffered`() throws {
    // Only this thread has them blocked, so they are sent to it alone.
    let queue = try SignalQueue([SIGUSR2, SIGWINCH])
    let descriptor = queue.descriptor
    let before = queue.read()
    #expect(before == [])
    pthread_kill(pthread_self(), SIGUSR2)
    pthread_kill(pthread_self(), SIGWINCH)
    #expect(try Poller.wait(for: [descriptor], milliseconds: 1000) == [descriptor])
    let signals = queue.read()
    #expect(signals.sorted() == [SIGUSR2, SIGWINCH].sorted())
    #expect(try Poller.wait(for: [descriptor], milliseconds: 0) == [])
  }

  @Test func `a reader that has gone is an error of the write`() throws {
    _ = try SignalQueue([])
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    #expect(write(ends[1], "x", 1) == -1 && errno == EPIPE)
    close(ends[1])
  }
}
