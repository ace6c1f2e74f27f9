import Domain
import Glibc
import Testing

/// The catalogues of `Resources/Texts`, read from the source tree.
enum Words {
  static let german = read("de")
  static let english = read("en")

  private static func read(_ language: String, from file: String = #filePath) -> Catalogue {
    let root = file.split(separator: "/").dropLast(4).joined(separator: "/")
    let path = "/\(root)/Resources/Texts/\(language).txt"
    do {
      return try Catalogue(parsing: contents(of: path))
    } catch {
      Issue.record("\(path): \(error)")
      return Catalogue()
    }
  }

  private static func contents(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "no such file" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}
