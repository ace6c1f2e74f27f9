/// When a project came into a phase, as the journal has it.
package struct PhaseMove: Hashable, Sendable {
  package var phase: Value
  /// The author's own clock.
  package var wallMilliseconds: Int64

  package init(phase: Value, wallMilliseconds: Int64) {
    self.phase = phase
    self.wallMilliseconds = wallMilliseconds
  }
}
