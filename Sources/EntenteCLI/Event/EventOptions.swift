import ArgumentParser
import Records
import Values

/// The options that say what is known of an event, of `event add` and `event edit`.
struct EventOptions: ParsableArguments {
    static let help = """
        What is of one session begins with its number in the program: --organizer "#1 cqmu". A number with + is at least \
        that many: --attendance "experts=160+".
        """

    @Option(help: "Last day, for an event of more than one.") var end: String?
    @Option(name: .customLong("name-zh"), help: "Name in Chinese.") var nameZH: String?
    @Option(help: "What it was held under.") var theme: String?
    @Option(help: "Where in the city it was held.") var venue: String?
    @Option(help: "City.") var city: String?
    @Option(help: "The country, by ISO 3166-1 code or by name, such as CN.", completion: .registry(.country)) var country: String?
    @Option(help: ArgumentHelp("The series it belongs to; code=name makes a new one.", valueName: "series"), completion: .registry(.series))
    var series: String?
    @Option(help: "Which of the series it is, such as 2023 or 5th.") var edition: String?
    @Option(help: "What else is known.") var note: String?
    @Option(help: ArgumentHelp("A host; may be repeated.", valueName: "organization"), completion: .registry(.organization))
    var host: [String] = []
    @Option(help: ArgumentHelp("An organizer; may be repeated.", valueName: "organization"), completion: .registry(.organization))
    var organizer: [String] = []
    @Option(help: ArgumentHelp("A session, such as \"Biomedicine Working Meeting@2023-10-12\"; may be repeated.", valueName: "title[@date]"))
    var session: [String] = []
    @Option(help: ArgumentHelp("Who spoke, such as \"LIU Yanbing, Director @cqedu: Triple Integration\"; may be repeated.", valueName: "name[, office] [@organization][: subject]"))
    var speaker: [String] = []
    @Option(help: ArgumentHelp("Who attended, such as \"experts and scholars=160+\"; may be repeated.", valueName: "who[=number]"))
    var attendance: [String] = []
    @Option(help: ArgumentHelp("Who came from a country, such as CN=3 or \"LU=2: Marie Muller, Rector @code\"; may be repeated.", valueName: "country[=number][: head[, office]] [@organization]"))
    var delegation: [String] = []
    @Option(help: ArgumentHelp("A key direction, such as biomedicine=Biomedicine; may be repeated.", valueName: "code=label"))
    var direction: [String] = []
    @Option(name: .customLong("direction-zh"), help: ArgumentHelp("What a key direction is called in Chinese; may be repeated.", valueName: "code=label"))
    var directionZH: [String] = []

    func properties() throws -> EventProperties {
        var properties = EventProperties()
        properties.end = try end.map { text throws in try .reading(text, as: "--end") }
        properties.nameZH = nameZH
        properties.theme = theme
        properties.venue = venue
        properties.city = city
        properties.country = country
        properties.series = series
        properties.edition = edition
        properties.note = note
        return properties
    }

    func parts() throws -> EventParts {
        var parts = EventParts()
        parts.hosts = try host.map { text throws in try EventParts.organization(text, as: "--host") }
        parts.organizers = try organizer.map { text throws in try EventParts.organization(text, as: "--organizer") }
        parts.sessions = try session.map { text throws in try EventParts.session(text) }
        parts.speeches = try speaker.map { text throws in try EventParts.speech(text) }
        parts.attendance = try attendance.map { text throws in try EventParts.attendance(text) }
        parts.delegations = try delegation.map { text throws in try EventParts.delegation(text) }
        parts.directions = try direction.map { text throws in try Self.pair(text, "--direction", example: "biomedicine=Biomedicine") }
        parts.directionsZH = try directionZH.map { text throws in try Self.pair(text, "--direction-zh", example: "biomedicine=生物医药") }
        return parts
    }

    static func pair(_ text: String, _ option: String, example: String) throws -> (code: String, label: String) {
        guard let border = text.firstIndex(of: "="), border != text.startIndex else {
            throw RegistryError(
                .usage, code: "option-unreadable", "\(option): “\(text)” has no =", hint: "Write it as \(example).")
        }
        return (String(text[..<border]).withoutBlankEnds, String(text[text.index(after: border)...]).withoutBlankEnds)
    }
}
