import ArgumentParser

/// `entente activity add REFERENCE --kind KIND --on DATE`
struct ActivityAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Write down what happened under an agreement.",
        discussion: """
            Prints its number within the agreement.

            Example:
              entente activity add X-2014-001 --kind students-exchanged --on 2016-09 --until 2017-06 --quantity 12 --from x-jialing --to x-lakeland
            """)

    @Argument(help: "The agreement, by its reference.", completion: .registry(.agreement)) var reference: String
    @Option(help: "students-exchanged, joint-publication, patent, project, income, visit or other.", completion: .registry(.activityKind))
    var kind: String
    @Option(help: ArgumentHelp("When, or its first day: 2023-10-11, or 2023-10 or 2023.", valueName: "date")) var on: String
    @OptionGroup var what: ActivityOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let new = try what.activity(kind: kind, on: on)
        let added = try await session.withRegistry { try $0.activities.add(new, to: reference) }
        try session.console.show(added.position, as: .numberInAgreement)
        AttachedNoun.activity.note(added, session.console)
    }
}
