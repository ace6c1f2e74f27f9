/// Every record type that this version knows.
package enum Registry {
  package static let all: [RecordType] = [
    RecordType(Partner.self),
    RecordType(Body.self),
    RecordType(Challenge.self),
    RecordType(Topic.self),
    RecordType(Department.self),
    RecordType(Person.self),
    RecordType(Membership.self),
    RecordType(Mandate.self),
    RecordType(Meeting.self),
    RecordType(AgendaItem.self),
    RecordType(Attendance.self),
    RecordType(MinuteLine.self),
    RecordType(MinutesEdition.self),
    RecordType(Result.self),
    RecordType(Task.self),
    RecordType(FollowUp.self),
    RecordType(Paper.self),
    RecordType(CircularResolution.self),
    RecordType(Talk.self),
    RecordType(HeadCount.self),
    RecordType(FieldTrip.self),
    RecordType(FieldTripStop.self),
    RecordType(Dissemination.self),
    RecordType(Project.self),
    RecordType(Report.self),
    RecordType(Milestone.self),
    RecordType(CouncilReference.self),
    RecordType(FocusTopic.self),
    RecordType(Impulse.self),
    RecordType(Lesson.self),
    RecordType(Question.self),
    RecordType(ThemeField.self),
    RecordType(CrossTopic.self),
    RecordType(Target.self),
    RecordType(Principle.self),
    RecordType(RegionFact.self),
    RecordType(CalendarEntry.self),
    RecordType(SavedView.self),
  ]

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The type of a wire name, or nil for one from a newer version.
  package static func type(_ name: String) -> RecordType? { byName[name] }
}
