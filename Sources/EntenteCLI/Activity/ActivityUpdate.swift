import ArgumentParser

/// `entente activity update REFERENCE N`
struct ActivityUpdate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update", abstract: "Correct an activity; what is not given stays.",
        discussion: """
            Example:
              entente activity update X-2014-001 1 --quantity 14
            """)

    @Argument(help: "The agreement, by its reference.", completion: .registry(.agreement)) var reference: String
    @Argument(help: "Its number within the agreement.") var number: Int
    @Option(help: "students-exchanged, joint-publication, patent, project, income, visit or other.", completion: .registry(.activityKind))
    var kind: String?
    @Option(help: ArgumentHelp("When, or its first day.", valueName: "date")) var on: String?
    @OptionGroup var what: ActivityOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let change = try what.activity(kind: kind, on: on)
        let updated = try await session.withRegistry { try $0.activities.update(change, of: reference, number) }
        try AttachedNoun.activity.tell(updated, session.console)
    }
}
