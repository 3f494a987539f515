import ArgumentParser
import Records

/// `entente activity update REFERENCE N`
struct ActivityUpdate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update", abstract: "Correct an activity; what is not given stays.",
        discussion: """
            --clear says that something is not known.

            Example:
              entente activity update X-2014-001 1 --quantity 14 --clear note
            """)

    @Argument(help: "The agreement, by its reference.", completion: .registry(.agreement)) var reference: String
    @Argument(help: "Its number within the agreement.") var number: Int
    @Option(help: "students-exchanged, joint-publication, patent, project, income, visit or other.", completion: .registry(.activityKind))
    var kind: String?
    @Option(help: ArgumentHelp("When, or its first day.", valueName: "date")) var on: String?
    @Option(help: ArgumentHelp("What is not known: \(NewActivity.Cleared.allCases.map(\.rawValue).joined(separator: ", ")); may be repeated.", valueName: "what"))
    var clear: [NewActivity.Cleared] = []
    @OptionGroup var what: ActivityOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        let given: [(NewActivity.Cleared, Bool)] = [
            (.until, what.until != nil), (.quantity, what.quantity != nil), (.semesters, what.semesters != nil),
            (.value, what.value != nil), (.inKind, what.inKind != nil), (.from, what.from != nil), (.to, what.to != nil),
            (.note, what.note != nil),
        ]
        guard let both = given.first(where: { clear.contains($0.0) && $0.1 })?.0.rawValue else { return }
        throw ValidationError("--clear \(both) and --\(both) say two things: give one of them")
    }

    func run() async throws {
        let session = Session(options)
        var changed = try what.activity(kind: kind, on: on)
        changed.cleared = Set(clear)
        let change = changed
        let updated = try await session.withRegistry { try $0.activities.update(change, of: reference, number) }
        try AttachedNoun.activity.tell(updated, session.console)
    }
}

extension NewActivity.Cleared: ExpressibleByArgument {}
