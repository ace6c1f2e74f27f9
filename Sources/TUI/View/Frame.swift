import Screen

/// Draws the whole frame from the state, and nothing but the state, in the theme in force.
package func view(_ state: AppState, into canvas: inout Canvas) {
  drawScreen(state, into: &canvas)
  canvas.paint(state.looks.scheme)
}
