import Domain
import SQLite

/// What some rules say of one record, as rows.
struct Judgement {
  /// One row of `ruling` without the local key.
  struct Line {
    var rule: String
    var number: Int64
    var severity: Finding.Severity
    var variant: String
    var cell: String
    var arguments: String
    var partner: SQLiteValue
    var sort: SQLiteValue

    /// The values of `columns`.
    var row: [SQLiteValue] {
      [
        .text(rule), .integer(number), .text(severity.rawValue), .text(variant), .text(cell),
        .text(arguments), partner, sort,
      ]
    }

    static let columns = "rule, number, severity, variant, cell, args, partner, sort"

    var tally: Tallies.Key {
      Tallies.Key(.ruling, rule, severity, partner.blob.flatMap { RecordID(bytes: $0) })
    }
  }

  var lines: [Line] = []
  /// The day on which a rule may say something else, by rule.
  var due: [String: String] = [:]

  /// The part that some rules have said.
  func of(_ rules: Set<String>) -> Judgement {
    Judgement(
      lines: lines.filter { rules.contains($0.rule) },
      due: due.filter { rules.contains($0.key) }
    )
  }
}

extension RuleReader {
  /// Asks some rules about a record.
  func judge(_ judged: Judged, by rules: [Int]) throws(StoreError) -> Judgement {
    var judgement = Judgement()
    for place in rules {
      let rule = Rule.all[place]
      guard rule.applies(judged.subject) else { continue }
      var subject = judged.subject
      for reading in rule.readings {
        subject.answers.append((reading.type, try answer(reading, from: subject)))
      }
      let ruling = rule.judge(subject)
      for (number, remark) in ruling.remarks.enumerated() {
        judgement.lines.append(
          Judgement.Line(
            rule: rule.name,
            number: Int64(number),
            severity: remark.severity,
            variant: remark.variant,
            cell: remark.cell?.wire ?? "",
            arguments: JSON.array(remark.arguments.map(\.json)).text,
            partner: judged.partner,
            sort: judged.sort
          )
        )
      }
      judgement.due[rule.name] = ruling.until?.canonical
    }
    return judgement
  }
}

extension Store {
  /// What stands in the tables of a record.
  func judgement(of key: Int64) throws(StoreError) -> Judgement {
    var judgement = Judgement()
    try each(
      "SELECT \(Judgement.Line.columns) FROM ruling WHERE key = ?",
      [.integer(key)]
    ) { row in
      judgement.lines.append(
        Judgement.Line(
          rule: row.text(0),
          number: row.integer(1),
          severity: Finding.Severity(rawValue: row.text(2)) ?? .hint,
          variant: row.text(3),
          cell: row.text(4),
          arguments: row.text(5),
          partner: row.value(6),
          sort: row.value(7)
        )
      )
    }
    try each("SELECT rule, day FROM due WHERE key = ?", [.integer(key)]) { row in
      judgement.due[row.text(0)] = row.text(1)
    }
    return judgement
  }
}
