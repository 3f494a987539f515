import ArgumentParser
import Registry
import Values

/// `entente organization units ORG`
struct OrganizationUnits: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "units", abstract: "List the units of an organization, those known by words alone with them.",
        discussion: """
            Agreements may name a faculty in words (--unit). With --link, the organization that such words mean becomes \
            the party of all of them, and the words go.

            Example:
              entente organization units cqmu --link "College of Pharmacy" --to cqmu-pharmacy
            """)

    @Argument(help: "Its code, an identifier such as ror:017z00e58, or a name.", completion: .registry(.organization))
    var organization: String
    @Option(help: "The words that a unit is known by.") var link: String?
    @Option(help: "With --link: the unit that they mean.", completion: .registry(.organization)) var to: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if (link == nil) != (to == nil) { throw ValidationError("--link and --to go together") }
    }

    func run() async throws {
        let session = Session(options)
        if let link, let to {
            let linked = try await session.withRegistry { try $0.organizations.link(link, of: organization, to: to) }
            session.console.say(
                options.lang == .zh
                    ? "\(linked.agreements) 项协议的签约单位现为 \(linked.unit)。"
                    : "\(linked.unit) is now the party of \(linked.agreements) agreement\(linked.agreements == 1 ? "" : "s").")
            return try session.console.show(linked.unit, as: .code)
        }
        let day = try options.day()
        let listed = try await session.withRegistry {
            try $0.organizations.units(of: organization, on: day, for: session.console.audience)
        }
        try session.console.show(listed, whenEmpty: "\(organization) has no units.")
        guard listed["code"].contains(where: \.isBlank) else { return }
        session.console.say(
            options.lang == .zh
                ? "提示：无代码者仅以文字出现。关联：entente organization units \(organization) --link 文字 --to 单位"
                : "note: those without a code are known by words alone; link them with: entente organization units \(organization) --link WORDS --to ORGANIZATION")
    }
}
