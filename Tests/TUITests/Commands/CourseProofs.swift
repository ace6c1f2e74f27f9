import Domain
import TUI

extension EveryCommandTests {
  /// How the first guest of the meeting is there.
  private static func state(_ bench: Bench, is state: Attendance.State, _ guest: Int = 0) -> Bool {
    cell(bench, guest, "state") == state.rawValue
  }

  private static func cell(_ bench: Bench, _ guest: Int, _ field: String) -> String {
    bench.book.sheet(Network.guest(guest))?.cells[CellName(field)]?.string ?? ""
  }

  private static func consent(_ bench: Bench) -> Value? {
    bench.book.sheet(Network.circular)?
      .cells[CellName("consent", member: Network.id(of: "D"))]
  }

  private static func proof(
    _ prepare: String, _ keys: String, _ holds: @escaping (Bench) -> Bool
  ) -> Proof {
    Proof(hasRoll: true, prepare: prepare, keys: keys, holds: holds)
  }

  /// The commands of a meeting's attendance, rounds and of an Umlaufbeschluss.
  static func courseProof(of command: Command) -> Proof {
    let roll = "2 <Enter> A"
    switch command {
    case .attendance: return proof("2 <Enter>", "A") { $0.state.scope == .attendance }
    case .onSite: return proof(roll, "v") { state($0, is: .onSite) }
    case .online: return proof(roll, "o") { state($0, is: .online) }
    case .excused: return proof(roll, "a") { state($0, is: .excused) }
    case .represented:
      return proof(roll, "r Ersatz <Enter>") {
        state($0, is: .represented) && cell($0, 0, "substitute") == "Ersatz"
      }
    case .absent: return proof(roll, "f") { state($0, is: .absent) }
    case .unanswered:
      return proof(roll + " <Tab> v v k k", "o") {
        cell($0, 0, "reply") == "open" && cell($0, 1, "reply") == "accepted"
      }
    case .presence:
      return proof(roll + " v k", "<Space>") { state($0, is: .absent) }
    case .allPresent: return proof(roll, "V") { state($0, is: .onSite, 1) }
    case .guest: return proof(roll, "+") { $0.state.scope == .line }
    case .rollSide: return proof(roll, "<Tab>") { $0.state.scope == .replies }
    case .round:
      return proof("2 <Enter>", "? gehoben <Enter>") {
        if case .round? = $0.state.picker?.purpose { return true }
        return false
      }
    case .circular:
      return proof("2 <Enter>", #"? "Umlaufbeschluss begin" <Enter>"#) {
        $0.state.form?.type.name == CircularResolution.typeName
      }
    case .agrees: return proof("g h <Enter>", "z") { consent($0) == .integer(1) }
    case .abstains: return proof("g h <Enter>", "i") { consent($0) == .integer(2) }
    default:
      return proof("g h <Enter>", "w Warum <Enter>") { consent($0) == .integer(3) }
    }
  }
}
