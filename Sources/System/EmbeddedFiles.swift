import CResources

/// The files that are part of the program itself, by their path in `Resources`.
package enum EmbeddedFiles {
  /// All names, in the table's order.
  package static var names: [String] { table.map { String(cString: $0.name) } }

  /// The bytes of a file, or nil if there is none of that name.
  package static func bytes(_ name: String) -> [UInt8]? {
    find(name).map { Array(UnsafeBufferPointer(start: $0.bytes, count: Int($0.length))) }
  }

  /// The text of a file, or nil if there is none of that name.
  package static func text(_ name: String) -> String? {
    find(name).map {
      String(decoding: UnsafeBufferPointer(start: $0.bytes, count: Int($0.length)), as: UTF8.self)
    }
  }

  private static func find(_ name: String) -> regionetz_resource? {
    table.first { String(cString: $0.name) == name }
  }

  private static var table: UnsafeBufferPointer<regionetz_resource> {
    UnsafeBufferPointer(start: regionetz_resource_table(), count: Int(regionetz_resource_count))
  }
}
