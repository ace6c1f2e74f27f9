/// The known word that somebody probably meant, for "meinten Sie"; nil where none is near.
///
/// Near is: the same when folded, begun by what was typed (from two letters on), or at most two
/// slips away (one for words of up to three letters). A slip is a letter too many, too few, wrong
/// or swapped with its neighbour. Of equally near words the first in the list wins.
package func nearest(_ word: String, in candidates: [String]) -> String? {
  let typed = Array(fold(word, .bare).text.utf8)
  guard !typed.isEmpty, typed.count <= 64 else { return nil }
  let allowed = typed.count <= 3 ? 1 : 2
  var best: (cost: Int, word: String)?
  for candidate in candidates {
    let known = Array(fold(candidate, .bare).text.utf8)
    guard let cost = cost(from: typed, to: known, allowed: allowed) else { continue }
    if best.map({ cost < $0.cost }) ?? true {
      best = (cost, candidate)
    }
  }
  return best?.word
}

/// How far a word is off: 0 the same, 1 its beginning, then two for each slip; nil if too far.
private func cost(from typed: [UInt8], to known: [UInt8], allowed: Int) -> Int? {
  if typed == known { return 0 }
  if typed.count >= 2, known.starts(with: typed) { return 1 }
  guard abs(typed.count - known.count) <= allowed else { return nil }
  let slips = slips(from: typed, to: known)
  return slips <= allowed ? 2 * slips : nil
}

/// The Damerau-Levenshtein distance in its restricted form (optimal string alignment).
private func slips(from left: [UInt8], to right: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    for column in 0..<right.count {
      let isSame = left[row] == right[column]
      var least = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
