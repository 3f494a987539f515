import ArgumentParser
import Registry

/// `entente agreement record TITLE --party ORG --party ORG …`
struct AgreementRecord: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Record an agreement.",
        discussion: """
            Prints the reference that it goes by from now on. What is not given is not known, and is shown so. \
            Example: entente agreement record "Joint laboratory for vaccines" --type joint-lab \
            --party cqmu --party "Chongqing University" --signed 2023-10-11 --end 2028-10-10 \
            --field isced-f:0912 --event cq2023 --value "250000.00 CNY"
            """)

    @Argument(help: "Title of record.") var title: String
    @Option(help: "What people will call it by; the year and the next number unless given.") var reference: String?
    @Option(help: "mou, framework, exchange, joint-program, joint-lab, research, consultancy, license, transfer, service, consortium, grant, internship or other.")
    var type = "other"
    @Option(help: ArgumentHelp("A party by code, identifier or name, with its role where it has one; may be repeated.", valueName: "organization[=role]"))
    var party: [String] = []
    @Option(name: .customLong("signatory"), help: ArgumentHelp("Who signed for a party, in the order of the parties; may be repeated.", valueName: "name[, title]"))
    var signatories: [String] = []
    @Option(name: .customLong("parties-unknown"), help: "In words, which parties are not known.") var partiesUnknown: String?
    @Option(help: "Day of the last signature: 2023-10-11, or 2023-10 or 2023.") var signed: String?
    @Option(help: "First day of validity.") var start: String?
    @Option(help: "Last day of validity.") var end: String?
    @Option(name: .customLong("max-extent"), help: "How far renewals can carry it.") var maxExtent: String?
    @Option(help: "none, automatic or by-consent.") var renewal: String?
    @Option(name: .customLong("renewal-months"), help: "Months by which a renewal extends it.") var renewalMonths: Int?
    @Option(name: .customLong("notice-days"), help: "Days before the end by which notice must be given.") var noticeDays: Int?
    @Option(help: ArgumentHelp("What it is worth, such as \"250000.00 CNY\".", valueName: "amount currency")) var value: String?
    @Option(name: .customLong("field"), help: "A field, such as isced-f:0912 or Medicine; may be repeated.") var fieldNames: [String] = []
    @Option(help: "The event at which it was signed.") var event: String?
    @Option(help: ArgumentHelp("An earlier agreement: framework, renewal, replacement or amendment; may be repeated.", valueName: "relation=reference"))
    var related: [String] = []
    @Option(name: .customLong("title-in"), help: ArgumentHelp("A title in a further language, such as zh=联合实验室; may be repeated.", valueName: "lang=title"))
    var titles: [String] = []
    @Option(help: "public, internal or restricted.") var visibility = "public"
    @Flag(inversion: .prefixedNo, help: "Whether it binds in law.") var binding: Bool?
    @Flag(help: "Not yet signed by all.") var draft = false
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let agreement = try newAgreement()
        let reference = try await session.withRegistry { try $0.agreements.record(agreement) }
        try session.console.write(reference + "\n")
    }

    private func newAgreement() throws -> NewAgreement {
        var new = NewAgreement(title: title)
        new.reference = reference
        new.type = type
        new.isBinding = binding
        new.isDraft = draft
        new.signed = try Self.date(signed, "--signed")
        new.start = try Self.date(start, "--start")
        new.end = try Self.date(end, "--end")
        new.maxExtent = try Self.date(maxExtent, "--max-extent")
        new.renewalRule = renewal
        new.renewalMonths = renewalMonths
        new.renewalNoticeDays = noticeDays
        new.value = try value.map { text throws in try Money(reading: text, as: "--value") }
        new.parties = try parties()
        new.partiesUnknown = partiesUnknown
        new.fields = fieldNames
        new.event = event
        new.related = try related.map { text throws in
            let (relation, reference) = try Self.pair(text, "--related", example: "framework=CQ-2021-004")
            return .init(relation: relation, reference: reference)
        }
        new.titles = try titles.map { text throws in
            let (language, title) = try Self.pair(text, "--title-in", example: "zh=联合实验室")
            return (language, title)
        }
        new.visibility = visibility
        return new
    }

    /// `cqmu=lead` is the party cqmu in the role of lead; what follows the last `=` is a role only if it looks like one.
    private func parties() throws -> [NewAgreement.Party] {
        guard signatories.count <= party.count else {
            throw ValidationError("--signatory is given \(signatories.count) times, and --party \(party.count) times")
        }
        return party.enumerated().map { position, text in
            var party = NewAgreement.Party(organization: text)
            if let border = text.lastIndex(of: "="), border != text.startIndex {
                let role = text[text.index(after: border)...]
                if !role.isEmpty, role.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) {
                    party.organization = String(text[..<border])
                    party.role = String(role)
                }
            }
            if position < signatories.count {
                let parts = signatories[position].split(separator: ",", maxSplits: 1)
                party.signatoryName = parts.first.map { String($0) }
                party.signatoryTitle = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : nil
            }
            return party
        }
    }

    private static func date(_ text: String?, _ name: String) throws -> PartialDate? {
        try text.map { text throws in try .reading(text, as: name) }
    }

    private static func pair(_ text: String, _ name: String, example: String) throws -> (String, String) {
        guard let border = text.firstIndex(of: "="), border != text.startIndex else {
            throw ValidationError("\(name): write it as \(example)")
        }
        return (String(text[..<border]), String(text[text.index(after: border)...]))
    }
}
