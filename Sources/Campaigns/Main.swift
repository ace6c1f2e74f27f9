import Accidents
import App
import System

/// The long forms of the seeded tests: `Campaigns --middle` in CI, `--full` before a release.
///
/// A number is the first seed; `histories`, `keys` and `kills` name the parts to run, else all.
/// `Campaigns program …` is the program itself, so that kills meet the very code that is released.
@main
struct Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "program" {
      exitProcess(Program.run(arguments: Array(arguments.dropFirst()), in: .current()))
    }
    let size: CampaignSize = arguments.contains("--full") ? .full : .middle
    let seed = arguments.compactMap { UInt64($0) }.first ?? 1
    var campaign = Campaign(size: size, seed: seed)
    do {
      let parts = ["histories", "keys", "kills"].filter(arguments.contains)
      try campaign.run(only: parts)
    } catch {
      print("campaign stopped: \(error)")
      exitProcess(1)
    }
    exitProcess(campaign.faults == 0 ? 0 : 1)
  }
}
