// swift-tools-version: 6.3
import PackageDescription

/// Every warning stops the build, and what a file uses it imports itself.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Modules without unsafe code: any pointer that is not marked is an error here.
let pure: [SwiftSetting] = house + [.strictMemorySafety()]

let package = Package(
  name: "regionetz",
  products: [
    .executable(name: "regionetz", targets: ["regionetz"])
  ],
  targets: [
    // C: module maps, shims, embedded files.
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CSQLite"),
    .target(name: "CResources", path: "Resources", cSettings: [.unsafeFlags(["-std=c23"])]),

    // The house, ground floor first.
    .target(name: "Domain", swiftSettings: pure),
    .target(name: "Screen", swiftSettings: pure),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: house),
    .target(name: "System", dependencies: ["CResources"], swiftSettings: house),
    .target(name: "Terminal", dependencies: ["Screen", "CNcurses"], swiftSettings: house),
    .target(name: "Store", dependencies: ["Domain", "SQLite"], swiftSettings: pure),
    .target(name: "TUI", dependencies: ["Domain", "Screen"], swiftSettings: pure),
    .target(
      name: "Verbs", dependencies: ["Domain", "Screen", "Store", "System"], swiftSettings: pure),
    .target(
      name: "App",
      dependencies: ["Domain", "Screen", "SQLite", "Store", "System", "TUI", "Terminal", "Verbs"],
      swiftSettings: pure),
    .executableTarget(name: "regionetz", dependencies: ["App"], swiftSettings: pure),
  ],
  swiftLanguageModes: [.v6]
)
