import Domain
import Screen

func drawBoard(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  canvas.frame(.board, rect, state)
  canvas.cursor = rect.inset(by: 1).origin
}
