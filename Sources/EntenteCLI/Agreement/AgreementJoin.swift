import ArgumentParser
import Records
import Registry
import Values

/// `entente agreement join REFERENCE --party ORG`
struct AgreementJoin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "join", abstract: "Write down that a party joined an agreement while it ran.",
        discussion: """
            It counts as a party from that day on; that it signs then is no new signing of the agreement.

            Example:
              entente agreement join CQ-2023-001 --party cqu --on 2024-04-01 --signed 2024-03-15
            """)

    @Argument(help: "The agreement.", completion: .registry(.agreement)) var reference: String
    @Option(help: ArgumentHelp("Who joined, by code, identifier or name, with its role where it has one.", valueName: "organization[=role]"), completion: .party)
    var party: String
    @Option(help: ArgumentHelp("The first day on which it is a party, or the month or the year; today unless given.", valueName: "date")) var on: String?
    @Option(help: ArgumentHelp("When it signed.", valueName: "date")) var signed: String?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        var joining = AgreementRecord.party(party)
        let day = try PartialDate.reading(on ?? "\(options.day())", as: "--on")
        joining.from = day
        joining.dateSigned = try signed.map { text throws in try PartialDate.reading(text, as: "--signed") }
        let joined = try await session.withRegistry { [joining] in try $0.agreements.join(reference, joining) }
        try PartyMove(joined, day, isLeaving: false).tell(session)
    }
}

/// `entente agreement leave REFERENCE --party ORG`
struct AgreementLeave: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave", abstract: "Write down that a party left an agreement, which goes on without it.",
        discussion: """
            Example:
              entente agreement leave CQ-2023-001 --party cqu --on 2023-06-30
            """)

    @Argument(help: "The agreement.", completion: .registry(.agreement)) var reference: String
    @Option(help: "Who left, by code, identifier or name.", completion: .registry(.organization)) var party: String
    @Option(help: ArgumentHelp("The last day on which it is a party, or the month or the year; today unless given.", valueName: "date")) var on: String?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try PartialDate.reading(on ?? "\(options.day())", as: "--on")
        let left = try await session.withRegistry { try $0.agreements.leave(reference, party: party, until: day) }
        try PartyMove((left.reference, left.party, left.isChanged), day, isLeaving: true).tell(session)
        guard let lacking = left.lackingFrom else { return }
        session.console.say(
            options.lang == .zh
                ? "警告：自 \(lacking) 起，\(left.reference) 的签约单位不足两个；协议若已终止：entente agreement terminate \(left.reference) --on \(day.lastDay)"
                : "warning: \(left.reference) has fewer than two parties from \(lacking) on; if it is over: entente agreement terminate \(left.reference) --on \(day.lastDay)")
    }
}

/// That a party joined or left, as it is told.
private struct PartyMove {
    let reference: String
    let party: String
    let isChanged: Bool
    let day: PartialDate
    let isLeaving: Bool

    init(_ moved: (reference: String, party: String, isChanged: Bool), _ day: PartialDate, isLeaving: Bool) {
        (reference, party, isChanged) = moved
        self.day = day
        self.isLeaving = isLeaving
    }

    private static let told = Layout<PartyMove>([
        .text("reference", "Reference", "编号") { $0.reference },
        .text("party", "Party", "签约单位") { $0.party },
        .date("from", "From", "自") { $0.isLeaving ? nil : $0.day.description },
        .date("until", "Until", "至") { $0.isLeaving ? $0.day.description : nil },
    ])

    func tell(_ session: Session) throws {
        if !isChanged { session.console.sayUnchanged(reference) }
        let sentence = session.options.lang == .zh
            ? "\(party)\(isLeaving ? "自 \(reference) 退出，最后一日为" : "加入 \(reference)，自")\(day)。"
            : isLeaving ? "\(party) is a party of \(reference) until \(day)." : "\(party) is a party of \(reference) from \(day) on."
        try session.console.tell([sentence], self, as: Self.told)
    }
}
