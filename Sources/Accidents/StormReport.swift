import Screen
import TUI

/// What came of a storm of random keys; the seed plays it again.
package struct StormReport: Sendable {
  package var seed: UInt64
  package var keys = 0
  package var resizes = 0
  package var pastes = 0
  package var clicks = 0
  package var steps = 0
  package var starts = 0
  /// Where keys were pressed.
  package var reach = StormReach()
  /// What was wrong; empty is well.
  package var faults: [String] = []

  package init(seed: UInt64) { self.seed = seed }
}

/// Which parts of the program a storm has met.
package struct StormReach: Sendable {
  package private(set) var scopes: Set<Scope> = []
  package private(set) var commands: Set<Command> = []
  /// The layers by the names of their cases, boxes with what they are for.
  package private(set) var layers: Set<String> = []
  package private(set) var smallest = (width: Int.max, height: Int.max)
  package private(set) var largest = (width: 0, height: 0)

  package init() {}

  /// Takes note of the screen on which the next keys are pressed.
  mutating func note(_ state: AppState) {
    smallest = (
      min(smallest.width, state.size.width), min(smallest.height, state.size.height)
    )
    largest = (max(largest.width, state.size.width), max(largest.height, state.size.height))
    guard !state.isTooSmall, scopes.insert(state.scope).inserted || state.scope == .picker,
      let layer = state.overlays.last
    else { return }
    layers.insert(Self.caseName(layer))
    if case .picker(let picker) = layer {
      layers.insert("picker for " + Self.caseName(picker.purpose))
    }
  }

  /// Takes note of a command that keys are about to run.
  mutating func note(_ command: Command) { commands.insert(command) }

  package mutating func formUnion(_ other: StormReach) {
    scopes.formUnion(other.scopes)
    commands.formUnion(other.commands)
    layers.formUnion(other.layers)
    smallest = (
      min(smallest.width, other.smallest.width), min(smallest.height, other.smallest.height)
    )
    largest = (max(largest.width, other.largest.width), max(largest.height, other.largest.height))
  }

  /// The scopes, and the commands with a key, that no storm has met.
  package var missing: [String] {
    let unseen = Scope.allCases.filter { !scopes.contains($0) }.map { "scope \($0)" }
    let unrun = Command.allCases.filter { !$0.info.keys.isEmpty && !commands.contains($0) }
    return unseen + unrun.map { "command \($0)" }
  }

  /// The name of an enumeration's case, without what it carries.
  private static func caseName(_ value: some Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? "\(value)"
  }
}
