/// Lines moved in and out by two columns, as lists in lists need it.
extension TextArea {
  /// Moves a list's line in; elsewhere writes two blanks.
  package mutating func indent() {
    edit { buffer in
      let line = buffer.line(at: buffer.cursor)
      guard ListItem(buffer.characters[line]) != nil else {
        buffer.replace(buffer.cursor..<buffer.cursor, with: [" ", " "])
        return
      }
      let cursor = buffer.cursor
      buffer.replace(line.lowerBound..<line.lowerBound, with: [" ", " "])
      buffer.move(to: cursor + 2)
    }
  }

  /// Moves a line out, as far as it is moved in.
  package mutating func outdent() {
    edit { buffer in
      let line = buffer.line(at: buffer.cursor)
      let blanks = buffer.characters[line].prefix(2).prefix { $0 == " " }.count
      guard blanks > 0 else { return }
      let cursor = buffer.cursor
      buffer.replace(line.lowerBound..<(line.lowerBound + blanks), with: [])
      buffer.move(to: max(line.lowerBound, cursor - blanks))
    }
  }
}
