import ArgumentParser
import Registry
import Values

/// `entente agreement retract REFERENCE --reason TEXT`
struct AgreementRetract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retract", abstract: "Take back an agreement that was recorded by mistake.",
        discussion: """
            It counts nowhere any more, on no day. Its reference stays taken, show still shows it, and list --retracted \
            lists it. What amends it and nothing else goes with it, and comes back with it. What was signed and then ended \
            is terminated, not retracted.

            Example:
              entente agreement retract 2024-0001 --reason "Recorded twice, see 2024-0002"
            """)

    @Argument(help: "The agreement.", completion: .registry(.agreement)) var reference: String
    @Option(help: "Why it was a mistake.") var reason: String?
    @Flag(help: "Put it in again.") var undo = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if undo == (reason != nil) {
            throw ValidationError(undo ? "--undo takes no --reason." : "Say why with --reason TEXT.")
        }
    }

    func run() async throws {
        let session = Session(options)
        let done = try await session.withRegistry { registry in
            guard let reason else { return try registry.agreements.putIn(reference) }
            return try registry.agreements.retract(reference, reason: reason)
        }
        try session.console.tell(
            [Self.sentence(done.reference, isUndone: undo, isNew: done.isNew, options.lang)] + alongside(done.alongside),
            (done, !undo), as: Self.told)
    }

    private func alongside(_ references: [String]) -> [String] {
        guard !references.isEmpty else { return [] }
        let all = references.joined(separator: options.lang == .zh ? "、" : ", ")
        return [options.lang == .zh ? "连同变更它的 \(all)。" : "With it \(all), which only \(references.count == 1 ? "amends" : "amend") it."]
    }

    private static let told = Layout<(done: AgreementRetraction, isRetracted: Bool)>([
        .text("reference", "Reference", "编号") { $0.done.reference },
        .flag("retracted", "Retracted", "撤回") { $0.isRetracted },
        .list("alongside", "With it", "一并") { $0.done.alongside.isEmpty ? nil : $0.done.alongside },
    ])

    static func sentence(_ reference: String, isUndone: Bool, isNew: Bool, _ language: Language) -> String {
        switch (isUndone, isNew, language == .zh) {
        case (false, true, false): "\(reference) is retracted, and counts nowhere. It comes back with --undo."
        case (false, false, false): "\(reference) was retracted already; nothing was changed."
        case (true, true, false): "\(reference) counts again."
        case (true, false, false): "\(reference) was not retracted; nothing was changed."
        case (false, true, true): "\(reference) 已撤回，不再计入任何统计。可用 --undo 恢复。"
        case (false, false, true): "\(reference) 此前已撤回，未作更改。"
        case (true, true, true): "\(reference) 已恢复。"
        case (true, false, true): "\(reference) 未被撤回，未作更改。"
        }
    }
}
