import Domain

/// Projects with what hangs on them.
extension NetworkWriter {
  mutating func project() -> Project {
    var project: Project = new()
    let lead = chance.pick(network.partners)
    projects.append((project.id.raw, lead))
    project.title = chance.title()
    project.lead = ID(lead)
    project.phase = chance.pick(Project.Phase.allCases)
    project.kind = chance.pick(Project.Kind.allCases)
    project.buildMode = chance.pick(Project.BuildMode.allCases)
    project.themeField = ID(chance.pick(network.themeFields))
    project.place = chance.pick(TopicWords.places)
    project.situation = chance.text(60...200)
    project.goal = chance.sentence()
    if chance.happens(percent: 60) { project.mobility = chance.sentence() }
    if chance.happens(percent: 50) { project.housingUnits = Int64(chance.number(10...900)) }
    if chance.happens(percent: 50) { project.landNew = Int64(chance.number(0...4000)) }
    for partner in network.partners where partner != lead && chance.happens(percent: 20) {
      project.partners.insert(ID(partner))
      project.accompaniment[ID(partner)] = Int64(chance.number(1...3))
    }
    for topic in network.crossTopics where chance.happens(percent: 60) {
      project.crossTopics[ID(topic)] = Int64(chance.number(1...2))
    }
    if chance.happens(percent: 40) {
      project.challenges.insert(ID(chance.pick(network.challenges)))
    }
    project.departments.insert(ID(chance.pick(network.departments)))
    if chance.happens(percent: 8) {
      project.paused = true
      project.pausedSince = chance.day(within: 400, before: Self.today)
      project.pausedReason = chance.sentence()
    }
    if chance.happens(percent: 70) { project.contact = ID(chance.pick(people).id) }
    return project
  }

  mutating func report() -> Report {
    var report: Report = new()
    report.project = ID(chance.pick(projects).id)
    report.day = chance.day(within: 500, before: Self.today)
    report.light = chance.pick([.green, .green, .green, .yellow, .yellow, .red])
    report.text = chance.sentence()
    if chance.happens(percent: 50) { report.nextStep = chance.pick(TopicWords.aspects) }
    return report
  }

  mutating func milestone() -> Milestone {
    var milestone: Milestone = new()
    milestone.project = ID(chance.pick(projects).id)
    milestone.title = chance.pick(TopicWords.milestones)
    let day = chance.day(within: 1500, before: Self.today.adding(days: 700))
    milestone.day = day
    milestone.isReached = day < Self.today && chance.happens(percent: 80)
    return milestone
  }

  mutating func councilReference() -> CouncilReference {
    var reference: CouncilReference = new()
    let project = chance.pick(projects)
    reference.project = ID(project.id)
    reference.partner = ID(project.lead)
    reference.council = chance.pick(TopicWords.councils)
    reference.day = chance.day(within: 2000, before: Self.today)
    reference.paper = "\(chance.number(1...400))/\(chance.number(2020...2026))"
    reference.outcome = chance.pick(CouncilReference.Outcome.allCases)
    return reference
  }
}
