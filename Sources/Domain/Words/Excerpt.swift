/// What stands in a text around the first of some words: one line that begins a little before it,
/// with `…` where something is left out; nil where none of them stands in the text.
package func excerpt(of text: String, around words: [Folded], length: Int = 160) -> String? {
  let hit = words.compactMap { ranges(of: $0, in: text).first?.lowerBound }.min()
  guard let hit else { return nil }
  let lead = length / 6
  let characters = Array(text)
  var start = max(0, hit - lead)
  if start > 0 {
    // A line begins with a whole word, where one begins before the hit.
    let blank = characters[start..<hit].firstIndex { $0.isWhitespace }
    start = blank.map { $0 + 1 } ?? start
  }
  let end = min(characters.count, start + length)
  let line = characters[start..<end].split(whereSeparator: \.isWhitespace)
    .map { String($0) }.joined(separator: " ")
  return (start > 0 ? "…" : "") + line + (end < characters.count ? "…" : "")
}
