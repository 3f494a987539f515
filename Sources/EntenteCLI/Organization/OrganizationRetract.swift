import ArgumentParser
import Values

/// `entente organization retract ORG --reason TEXT`
struct OrganizationRetract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retract", abstract: "Take back an organization that was recorded by mistake and that nothing names.",
        discussion: """
            It stands in no list and is found by no name any more; its code stays taken, and show still shows it. One that is \
            party to an agreement, or named by others, is not retracted: what was recorded twice is merged.

            Example:
              entente organization retract test-university --reason "A trial"
            """)

    @Argument(help: "The organization, by code, identifier or name.", completion: .registry(.organization)) var organization: String
    @OptionGroup var retraction: RetractionOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let done = try await session.withRegistry { registry in
            guard let reason = retraction.reason else { return try registry.organizations.putIn(organization) }
            return try registry.organizations.retract(organization, reason: reason)
        }
        try session.console.tell(
            [Self.sentence(done.code, isUndone: retraction.undo, isNew: done.isNew, options.lang)],
            (code: done.code, isRetracted: !retraction.undo), as: Self.told)
    }

    private static let told = Layout<(code: String, isRetracted: Bool)>([
        .text("code", "Code", "代码") { $0.code },
        .flag("retracted", "Retracted", "撤回") { $0.isRetracted },
    ])

    private static func sentence(_ code: String, isUndone: Bool, isNew: Bool, _ language: Language) -> String {
        guard !isUndone, isNew else {
            return AgreementRetract.sentence(code, isUndone: isUndone, isNew: isNew, language)
        }
        return language == .zh ? "\(code) 已撤回，不再列出。可用 --undo 恢复。" : "\(code) is retracted, and listed nowhere. It comes back with --undo."
    }
}
