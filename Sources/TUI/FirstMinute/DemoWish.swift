import Domain

/// The way to the demo: an invented network in a book of its own, beside one's own.
extension AppState {
  /// Says that the demo's book is being filled, and opens it as soon as that stands on the screen.
  mutating func wishForDemo() -> [Effect] {
    toast = Text("demo.filling")
    demoDue = moment.milliseconds + 1
    return []
  }

  /// Opens the demo when its moment has come.
  mutating func openDemo(ifDueAt milliseconds: Int64) -> [Effect] {
    guard let due = demoDue, due <= milliseconds else { return [] }
    demoDue = nil
    return [.visitDemo]
  }

  /// Why there is no way to the demo from here; nil where there is one.
  var reasonAgainstDemo: Text? {
    if access == .demo { return Text("disabled.demo") }
    guard let form, !mustBeSeated else { return nil }
    return form.purpose == .seat ? nil : Text("disabled.demo.form")
  }
}
