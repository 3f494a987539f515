import ArgumentParser
import Output
import Values

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            The database: a libpq URI, a keyword string or a service name; else ENTENTE_DATABASE, else the PG* \
            variables, else the private local PostgreSQL.
            """,
            valueName: "conninfo"))
    var database: String?

    @Option(
        name: .customLong("format"),
        help: ArgumentHelp("How to write data; else as the ending of --output says, else a table.", valueName: "format"))
    var formatGiven: Format?

    @Option(help: ArgumentHelp("Only these columns, in this order; of one thing, only these properties.", valueName: "a,b,c"))
    var columns: String?

    @Option(help: ArgumentHelp("How wide a table may be; else as the terminal is, or as COLUMNS says. 0 is a row a line, whole, as in a pipe.", valueName: "columns"))
    var width: TableWidth?

    @Option(name: [.short, .long], help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"), completion: .file())
    var output: String?

    @Option(name: .customLong("as-of"), help: ArgumentHelp("What held on this day, by what is known now: what was signed, or took effect, later is left out; today unless given.", valueName: "date"))
    var asOf: String?

    @Option(name: .customLong("lang"), help: ArgumentHelp("Language of titles, names, help and errors: en or zh; else as ENTENTE_LANG says, else English.", valueName: "lang"))
    var langGiven: Language?

    @Flag(name: .customLong("bom"), help: "Begin CSV with a byte order mark, for Excel.")
    var bom = false

    @Flag(name: .customLong("no-color"), help: "Write without colors.")
    var noColor = false

    @Flag(name: .customLong("no-pager"), help: "Never show what is longer than the terminal page by page.")
    var noPager = false

    @Flag(name: .customLong("no-input"), help: "Never ask.")
    var noInput = false

    @Flag(name: [.short, .long], help: "Say nothing but data and errors.")
    var quiet = false

    @Flag(name: [.short, .long], help: "Tell the SQL and its timings on standard error.")
    var verbose = false

    /// The language of titles, labels and names.
    var lang: Language { langGiven ?? Self.usualLanguage }

    /// The language where none is given: that of `ENTENTE_LANG`, else English.
    static var usualLanguage: Language { Terminal.environment("ENTENTE_LANG").flatMap(Language.init(argument:)) ?? .en }

    /// The language that arguments ask for, be they understood or not.
    static func language(in arguments: [String]) -> Language {
        let given = zip(arguments, arguments.dropFirst()).first { $0.0 == "--lang" }?.1
            ?? arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
        return given.flatMap { Language(argument: $0) } ?? usualLanguage
    }

    /// How data is to be written: as `--format` says, else as the name of the file does; nil where neither says it.
    var format: Format? { formatGiven ?? output.flatMap(Format.ending(of:)).flatMap(Format.init(ending:)) }

    /// Refuses a file of whose name the ending is that of no format, unless `--format` says what it is to hold.
    func requireFormat() throws(RegistryError) {
        guard formatGiven == nil, let output else { return }
        _ = try Self.format(byEndingOf: output, otherwise: " Or say it with --format.")
    }

    /// The format that the name of a file says; nil where it says none, as that of a device.
    /// - Throws: where its ending is that of no format.
    static func format(byEndingOf file: String, otherwise: String = "") throws(RegistryError) -> Format? {
        guard let ending = Format.ending(of: file) else { return nil }
        guard let format = Format(ending: ending) else {
            throw RegistryError(
                .usage, code: "output-ending-unknown", "\(Quoted(file)) ends in .\(ending), and nothing is written in that form",
                hint: "Endings that say the form: \(Format.endings.joined(separator: ", ")).\(otherwise)")
        }
        return format
    }

    /// The day asked for with `--as-of`, or today.
    func day() throws -> CalendarDate {
        try asOf.map { text throws in try CalendarDate.reading(text, as: "--as-of") } ?? .today
    }

    /// The day of an option such as `--on`, else that of `--as-of`, else today.
    func day(or text: String?) throws -> CalendarDate {
        try text.map { text throws in try CalendarDate.reading(text, as: "--on", isInput: true) } ?? day()
    }
}

extension Format: ExpressibleByArgument {
    /// A format by its name or by the ending of its files, in any case: `markdown`, `md`.
    public init?(argument: String) {
        let name = argument.lowercased()
        guard let format = Format(rawValue: name) ?? Format(ending: name) else { return nil }
        self = format
    }
}

extension Language: ExpressibleByArgument {
    /// A language by its tag or as people and systems say it: `zh`, `zh_CN.UTF-8`, `Chinese`, `中文`.
    public init?(argument: String) {
        let name = argument.lowercased()
        let tag = name.prefix { $0.isLetter }
        guard let language = Language(rawValue: String(tag)) ?? Self.names[name] else { return nil }
        self = language
    }

    private static let names: [String: Language] = [
        "english": .en, "英文": .en, "英语": .en, "chinese": .zh, "中文": .zh, "cn": .zh, "汉语": .zh, "简体中文": .zh,
    ]
}
