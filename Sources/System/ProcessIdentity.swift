import Glibc

/// A process that cannot be mistaken for a later one with the same number.
package struct ProcessIdentity: Hashable, Sendable {
  /// Differs after every start of the machine.
  package let bootID: String
  package let pid: Int32
  /// When it was started, in the kernel's ticks since the machine's start.
  package let startTicks: UInt64

  /// A process from what was written down about it.
  package init(bootID: String, pid: Int32, startTicks: UInt64) {
    self.bootID = bootID
    self.pid = pid
    self.startTicks = startTicks
  }

  /// This process.
  package static func current() -> ProcessIdentity {
    let pid = getpid()
    return ProcessIdentity(
      bootID: currentBootID,
      pid: pid,
      startTicks: liveStartTicks(of: pid) ?? 0
    )
  }

  /// Whether the process still runs.
  package var isAlive: Bool {
    bootID == Self.currentBootID && Self.liveStartTicks(of: pid) == startTicks
  }

  private static var currentBootID: String {
    let text = read("/proc/sys/kernel/random/boot_id") ?? ""
    return String(text.prefix { $0 != "\n" })
  }

  private static func liveStartTicks(of pid: Int32) -> UInt64? {
    read("/proc/\(pid)/stat").flatMap(startTicks(fromStat:))
  }

  /// The 22nd field of `/proc/…/stat` (proc(5)); nil for a dead process that nobody has waited for.
  ///
  /// The second field is the program's name in brackets and may itself hold brackets and spaces.
  static func startTicks(fromStat line: String) -> UInt64? {
    guard let bracket = line.lastIndex(of: ")") else { return nil }
    let fields = line[line.index(after: bracket)...].split { $0 == " " || $0 == "\n" }
    guard fields.count > 19, fields[0] != "Z", fields[0] != "X" else { return nil }
    return UInt64(fields[19])
  }

  private static func read(_ path: String) -> String? {
    do throws(SystemError) {
      return String(decoding: try Files.read(path, limit: 65_536), as: UTF8.self)
    } catch {
      // A process that has ended has no file.
      return nil
    }
  }
}
