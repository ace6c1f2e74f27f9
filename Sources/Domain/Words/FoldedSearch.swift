/// Where a typed word stands in a text, in Characters of the text, for highlighting.
///
/// Case, marks and the spelling of umlauts do not matter: `strasse` finds `Straße`, `u` and `ue`
/// find `ü`. A place that covers part of a letter covers all of it. The places rise and do not
/// overlap; an empty word stands nowhere.
package func ranges(of needle: String, in haystack: String) -> [Range<Int>] {
  ranges(of: fold(needle), in: haystack)
}

/// The same for a word that is already folded, to look through many texts.
package func ranges(of needle: Folded, in haystack: String) -> [Range<Int>] {
  let word = Array(needle.text.utf8)
  guard !word.isEmpty else { return [] }
  let spelled = fold(haystack)
  let found = places(of: word, in: spelled)
  guard haystack.utf8.contains(where: { $0 >= 0x80 }) else { return found }
  let bare = fold(haystack, .bare)
  guard bare.text.utf8.count != spelled.text.utf8.count else { return found }
  return merged(found + places(of: word, in: bare))
}

extension Folded {
  /// Whether the letters of another text stand together in this one; those of an empty one do.
  package func contains(_ other: Folded) -> Bool {
    let text = Array(self.text.utf8)
    let word = Array(other.text.utf8)
    guard text.count >= word.count else { return false }
    return (0...text.count - word.count).contains {
      text[$0..<$0 + word.count].elementsEqual(word)
    }
  }
}

/// The places of a word in one folded form.
///
/// A word of one or two letters does not begin inside a letter that was spelled out, or `e` would
/// find every `ä`; from three on it may, as in the index.
private func places(of word: [UInt8], in folded: Folded) -> [Range<Int>] {
  let text = Array(folded.text.utf8)
  var result: [Range<Int>] = []
  var start = 0
  while start + word.count <= text.count {
    guard text[start] == word[0], text[start..<start + word.count].elementsEqual(word) else {
      start += 1
      continue
    }
    let first = folded.origin(ofByte: start)
    let isInside = start > 0 && folded.origin(ofByte: start - 1) == first
    guard !isInside || word.count > 2 else {
      start += 1
      continue
    }
    let last = folded.origin(ofByte: start + word.count - 1)
    result.append(first..<last + 1)
    start += word.count
  }
  return merged(result)
}

/// The places in rising order, overlapping ones made one.
private func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
  var result: [Range<Int>] = []
  for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  ) {
    if let last = result.last, range.lowerBound < last.upperBound {
      result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      result.append(range)
    }
  }
  return result
}
