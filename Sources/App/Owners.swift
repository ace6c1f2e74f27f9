import Domain
import System

/// Between program runs as the machine knows them and as drafts name them.
enum Owners {
  static var present: Draft.Owner {
    let identity = ProcessIdentity.current()
    return Draft.Owner(
      boot: identity.bootID, process: Int64(identity.pid), started: Int64(identity.startTicks))
  }

  /// Whether the program run that owns a draft is still there to save it.
  static func isAlive(_ owner: Draft.Owner) -> Bool {
    guard let pid = Int32(exactly: owner.process), let ticks = UInt64(exactly: owner.started) else {
      return false
    }
    return ProcessIdentity(bootID: owner.boot, pid: pid, startTicks: ticks).isAlive
  }
}
