// swift-tools-version: 6.3
import PackageDescription

/// Every warning stops the build, and what a file uses it imports itself.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What the program is made of does without regular expressions, or it were 1 MB larger.
let lean: [SwiftSetting] =
  house
  + [
    .unsafeFlags(["-Xfrontend", "-disable-implicit-string-processing-module-import"])
  ]

/// Modules without unsafe code: any pointer that is not marked is an error here.
///
/// They are optimised for tests too, which then take a third of the time; what traps in a release
/// traps there as well.
let pure: [SwiftSetting] =
  lean + [.strictMemorySafety(), .unsafeFlags(["-O"], .when(configuration: .debug))]

/// Modules that wait for people: a release holds them small rather than fast.
let large: [SwiftSetting] = pure + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// What presses keys by the thousand: optimised for tests too.
let diligent: [SwiftSetting] = house + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "regionetz",
  products: [
    .executable(name: "regionetz", targets: ["regionetz"])
  ],
  targets: [
    // C: module maps, shims, embedded files.
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CSQLite"),
    .systemLibrary(name: "CSystem", path: "Sources/System/CSystem"),
    .target(name: "CResources", path: "Resources", cSettings: [.unsafeFlags(["-std=c23"])]),

    // The house, ground floor first.
    .target(name: "Domain", swiftSettings: large),
    .target(name: "Screen", swiftSettings: large),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: lean),
    .target(
      name: "System", dependencies: ["CResources", "CSystem"], exclude: ["CSystem"],
      swiftSettings: lean),
    .target(name: "Terminal", dependencies: ["Screen", "CNcurses"], swiftSettings: lean),
    .target(name: "Store", dependencies: ["Domain", "SQLite"], swiftSettings: large),
    .target(name: "TUI", dependencies: ["Domain", "Screen"], swiftSettings: large),
    .target(
      name: "Verbs", dependencies: ["Domain", "Screen", "Store", "System"], swiftSettings: large),
    .target(
      name: "App",
      dependencies: ["Domain", "Screen", "Store", "System", "TUI", "Terminal", "Verbs"],
      swiftSettings: large),
    .executableTarget(name: "regionetz", dependencies: ["App"], swiftSettings: pure),

    // What tests, campaigns and benchmarks share.
    .target(name: "CPty", path: "Tests/CPty"),
    .target(
      name: "Histories", dependencies: ["Domain", "SQLite", "Store"], swiftSettings: house),

    .target(
      name: "Accidents",
      dependencies: ["App", "Domain", "Screen", "Store", "System", "TUI", "Verbs"],
      swiftSettings: diligent),
    .executableTarget(
      name: "Campaigns", dependencies: ["Accidents", "App", "Histories", "System"],
      swiftSettings: house),

    .executableTarget(
      name: "BareProgram",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("sqlite3")]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "App", "CPty", "Domain", "SQLite", "Screen", "Store", "System", "TUI", "Verbs",
      ],
      swiftSettings: house),

    .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: house),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"], swiftSettings: house),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"], swiftSettings: house),
    .testTarget(name: "SystemTests", dependencies: ["System"], swiftSettings: house),
    .testTarget(
      name: "TerminalTests", dependencies: ["CPty", "Screen", "Terminal"], swiftSettings: house),
    .testTarget(
      name: "StoreTests", dependencies: ["Domain", "Histories", "SQLite", "Store"],
      exclude: ["Golden", "PriorVersions"], swiftSettings: house),
    .testTarget(name: "PolicyTests", dependencies: ["Domain"], swiftSettings: house),
    .testTarget(
      name: "TUITests", dependencies: ["Domain", "Screen", "TUI"], swiftSettings: house),
    .testTarget(
      name: "AppTests",
      dependencies: ["App", "Domain", "Histories", "Screen", "Store", "System", "TUI", "Verbs"],
      exclude: ["Golden"], swiftSettings: house),
    .testTarget(
      name: "EndToEndTests", dependencies: ["Accidents", "regionetz"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
