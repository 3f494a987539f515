import ArgumentParser
import Registry

/// `entente event add NAME`
struct EventAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an event.",
        discussion: """
            Sessions, speeches and attendance come in with import, as an event of the interchange format.

            Example:
              entente event add "Partnership Day" --code day-2024 --start 2024-05-17 --host cqu --direction bio=Biomedicine
            """)

    @Argument(help: "Name of record.") var name: String
    @Option(help: "Short handle, such as cq2023.") var code: String
    @Option(help: "First day.") var start: String
    @Option(help: "Last day, for an event of more than one.") var end: String?
    @Option(name: .customLong("name-zh"), help: "Name in Chinese.") var nameZH: String?
    @Option(help: "What it was held under.") var theme: String?
    @Option(help: "Where in the city it was held.") var venue: String?
    @Option(help: "City.") var city: String?
    @Option(help: "The country, by ISO 3166-1 code or by name, such as CN.") var country: String?
    @Option(help: "What else is known.") var note: String?
    @Option(help: ArgumentHelp("A host; may be repeated.", valueName: "organization")) var host: [String] = []
    @Option(help: ArgumentHelp("An organizer; may be repeated.", valueName: "organization")) var organizer: [String] = []
    @Option(help: ArgumentHelp("A key direction, such as biomedicine=Biomedicine; may be repeated.", valueName: "code=label"))
    var direction: [String] = []
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let new = NewEvent(
            code: code, name: name, nameZH: nameZH, theme: theme, start: try .reading(start, as: "--start"),
            end: try end.map { text throws in try .reading(text, as: "--end") }, venue: venue, city: city,
            country: country, note: note, hosts: host, organizers: organizer,
            directions: try direction.map(Self.direction))
        let code = try await session.withRegistry { try $0.events.add(new) }
        try session.console.show(code, as: "code")
    }

    private static func direction(_ text: String) throws -> (code: String, label: String) {
        guard let border = text.firstIndex(of: "="), border != text.startIndex else {
            throw RegistryError(
                .usage, code: "option-unreadable", "--direction: “\(text)” has no =",
                hint: "Write it as code=label, such as biomedicine=Biomedicine.")
        }
        return (String(text[..<border]), String(text[text.index(after: border)...]))
    }
}
