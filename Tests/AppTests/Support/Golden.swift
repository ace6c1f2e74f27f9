import Glibc
import Testing

/// Screens that people will see, kept as files and read before they are committed.
///
/// `RECORD_GOLDEN=1 swift test` writes them anew and fails once, so that nobody forgets to look.
enum Golden {
  static func check(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let path = folder + "/" + name + ".txt"
    if isRecording {
      write(text, to: path)
      Issue.record("recorded \(name), read it", sourceLocation: sourceLocation)
      return
    }
    guard let old = read(path) else {
      Issue.record("no golden \(name); record it", sourceLocation: sourceLocation)
      return
    }
    if old != text {
      Issue.record("\(name) differs:\n\(difference(old, text))", sourceLocation: sourceLocation)
    }
  }

  static var isRecording: Bool { getenv("RECORD_GOLDEN") != nil }

  /// The top folder of the repository.
  static let repository =
    "/" + "\(#filePath)".split(separator: "/").dropLast(4).joined(separator: "/")

  private static let folder = repository + "/Tests/AppTests/Golden"

  /// The lines that differ, the old ones with `-`, the new ones with `+`.
  private static func difference(_ old: String, _ new: String) -> String {
    let old = old.split(separator: "\n", omittingEmptySubsequences: false)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for index in 0..<max(old.count, new.count) {
      let before = index < old.count ? old[index] : ""
      let after = index < new.count ? new[index] : ""
      if before != after { lines += ["\(index + 1)-\(before)", "\(index + 1)+\(after)"] }
    }
    return lines.prefix(40).joined(separator: "\n")
  }

  static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}
