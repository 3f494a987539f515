import ArgumentParser
import Registry
import Values

/// `entente agreement sign REFERENCE --party ORG --on DATE`
struct AgreementSign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Write down that parties signed; the last signature makes an agreement of a draft.",
        discussion: """
            Without --party, every party that has not signed yet signs. To sign twice on the same day changes nothing.

            Example:
              entente agreement sign 2024-0001 --party cqmu --on 2024-05-06 --signatory "Li Hua, President"
            """)

    @Argument(help: "The agreement.", completion: .registry(.agreement)) var reference: String
    @Option(help: ArgumentHelp("A party that signs, by code, identifier or name; may be repeated.", valueName: "organization"), completion: .registry(.organization))
    var party: [String] = []
    @Option(help: ArgumentHelp("The day, or the month or the year where no more is known; today unless given.", valueName: "date"))
    var on: String?
    @Option(name: .customLong("signatory"), help: ArgumentHelp("Who signed, in the order of the parties; may be repeated.", valueName: "name[, title]"))
    var signatories: [String] = []
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let today = try options.day()
        let date = try PartialDate.reading(on ?? "\(today)", as: "--on")
        let signatures = try signatures()
        let report = try await session.withRegistry { [language = session.console.nameLanguage] in
            try $0.agreements.sign(reference, signatures, on: date, language: language, today: today)
        }
        try session.console.tell(Self.sentences(report, date, options.lang), report, as: Self.told)
    }

    private static let told = Layout<SigningReport>([
        .text("reference", "Reference", "编号") { $0.reference },
        .list("signed", "Signed by", "已签署方") { $0.signed },
        .list("waiting", "Still to sign", "尚未签署") { $0.waiting },
        .date("dateSigned", "Signed", "签署日期") { $0.dateSigned },
    ])

    private func signatures() throws -> [Agreements.Signature] {
        guard signatories.count <= party.count else {
            throw RegistryError(
                .usage, code: "option-unreadable",
                "--signatory is given \(signatories.count) times, and --party \(party.count) times",
                hint: "Name the party of each signatory.")
        }
        var signatures = party.map { Agreements.Signature(party: $0, signatoryName: nil, signatoryTitle: nil) }
        for (position, text) in signatories.enumerated() {
            let (place, value) = try AgreementRecord.party(saidIn: text, at: position, among: party, "--signatory")
            let person = try AgreementRecord.signatory(value)
            signatures[place] = Agreements.Signature(party: party[place], signatoryName: person.name, signatoryTitle: person.title)
        }
        return signatures
    }

    static func sentences(_ report: SigningReport, _ date: PartialDate, _ language: Language) -> [String] {
        let isChinese = language == .zh
        let on = date.phrase
        func listed(_ names: [String]) -> String { names.joined(separator: isChinese ? "、" : ", ") }
        var lines: [String] = []
        if !report.signed.isEmpty {
            lines.append(
                isChinese
                    ? "\(listed(report.signed))于\(date)签署了 \(report.reference)。"
                    : "\(listed(report.signed)) signed \(report.reference) \(on).")
        }
        if !report.alreadySigned.isEmpty {
            lines.append(
                isChinese
                    ? "\(listed(report.alreadySigned))已于\(date)签署。"
                    : "\(listed(report.alreadySigned)) had signed \(on) already.")
        }
        if report.becameAgreement, let day = report.dateSigned {
            lines.append(
                isChinese
                    ? "各方均已签署：\(report.reference) 的签署日期为\(day)。"
                    : "All have signed: \(report.reference) is an agreement, signed \(PartialDate(day)?.phrase ?? day).")
        } else if !report.waiting.isEmpty {
            lines.append(isChinese ? "尚未签署：\(listed(report.waiting))" : "Still to sign: \(listed(report.waiting))")
        } else if report.signed.isEmpty, report.alreadySigned.isEmpty {
            lines.append(
                isChinese ? "\(report.reference) 各方均已签署。" : "All parties of \(report.reference) have signed already.")
        }
        return lines
    }
}
