import Domain
import Screen

func drawCalendar(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  canvas.frame(.calendar, rect, state)
  canvas.cursor = rect.inset(by: 1).origin
}
