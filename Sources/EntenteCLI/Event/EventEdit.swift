import ArgumentParser
import Records
import Values

/// `entente event edit NAME`
struct EventEdit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Correct an event, and add to it.",
        discussion: """
            What is not given stays. Hosts, sessions, speakers and the like are added after those that are there; \
            --remove takes one out, by its number in event show. \(EventOptions.help)

            Example:
              entente event edit cq2023 --remove speaker=2 --speaker "HUANG Ailong, President @cqmu: Welcome" --delegation "#1 LU"
            """)

    @Argument(help: "Its code, or its name.", completion: .registry(.event)) var event: String
    @Option(help: "Name of record.") var name: String?
    @Option(help: "First day.") var start: String?
    @Option(help: ArgumentHelp("Take out a session, speaker, attendance or delegation by number, or a host or organizer; may be repeated.", valueName: "what=which"))
    var remove: [String] = []
    @Option(help: ArgumentHelp("What is not known: \(EventProperties.Cleared.allCases.map(\.rawValue).joined(separator: ", ")); may be repeated.", valueName: "what"))
    var clear: [EventProperties.Cleared] = []
    @OptionGroup var what: EventOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        let given: [(EventProperties.Cleared, String?)] = [
            (.nameZH, what.nameZH), (.theme, what.theme), (.end, what.end), (.venue, what.venue), (.city, what.city),
            (.country, what.country), (.series, what.series), (.edition, what.edition), (.note, what.note),
        ]
        guard let both = given.first(where: { clear.contains($0.0) && $0.1 != nil })?.0.rawValue else { return }
        throw ValidationError("--clear \(both) and --\(both) say two things: give one of them")
    }

    func run() async throws {
        let session = Session(options)
        var change = EventChange()
        change.properties = try what.properties()
        change.properties.name = name
        change.properties.start = try start.map { text throws in try .reading(text, as: "--start") }
        change.properties.cleared = Set(clear)
        change.parts = try what.parts()
        for text in remove { try Self.read(text, into: &change) }
        guard !change.isEmpty else {
            throw RegistryError(
                .usage, code: "change-empty", "nothing is to be changed", hint: "See what can be: entente event edit --help")
        }
        let wanted = change
        let (code, isChanged) = try await session.withRegistry { try $0.events.edit(event, wanted) }
        let sentence =
            switch (isChanged, options.lang == .zh) {
            case (true, false): "\(code) is corrected."
            case (false, false): "\(code) is so already; nothing was changed."
            case (true, true): "\(code) 已更正。"
            case (false, true): "\(code) 本已如此，未作更改。"
            }
        try session.console.tell([sentence], (code, isChanged), as: Self.told)
    }

    private static let told = Layout<(code: String, isChanged: Bool)>([
        .text("code", "Code", "代码") { $0.code },
        .flag("changed", "Changed", "有变更") { $0.isChanged },
    ])

    private static func read(_ text: String, into change: inout EventChange) throws {
        let (word, which) = try EventOptions.pair(text, "--remove", example: "speaker=2 or host=cqu")
        if let role = EventRole(rawValue: word) {
            change.removedOrganizations.append((role, try EventParts.organization(which, as: "--remove")))
        } else if let part = EventPart(word: word), let number = Int(which) {
            change.removedParts.append((part, number))
        } else {
            throw RegistryError(
                .usage, code: "option-unreadable", "--remove: “\(text)” names no part of an event",
                hint: "Write session=1, speaker=2, attendance=1, delegation=3, host=cqu or organizer=\"#1 cqmu\".")
        }
    }
}

extension EventProperties.Cleared: ExpressibleByArgument {}
