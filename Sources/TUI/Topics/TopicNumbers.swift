import Domain

/// How many topics there are and how much interest they have: the numbers in the pane's title.
extension AppState {
  /// `18 · ★78`: the topics and all their stars; of a longer list, which nobody adds up, the topics.
  var topicNumbers: String {
    words.number(topics.count(topics.platform)) + topicStars
  }

  /// ` · ★78` behind the number of topics; empty where there are none or too many to be added up.
  var topicStars: String {
    let stars = interestAsks.flatMap { rows($0) }.reduce(0) { $0 + Int($1.values[0].number ?? 0) }
    return stars == 0 ? "" : " · ★" + words.number(stars)
  }

  /// The stars of every topic in the list, where these are not too many to be read.
  var interestAsks: [Ask] {
    let count = topics.count(topics.platform)
    guard count > 0, count <= Self.interestLimit else { return [] }
    var query = topics.list.query
    query.columns = [.sum("interest")]
    query.grouping = nil
    return [.rows(query, limit: Self.interestLimit)]
  }

  private static let interestLimit = 100
}
