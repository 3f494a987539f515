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

    @Option(help: ArgumentHelp("How to write data; a table unless given.", valueName: "format"))
    var format: Format?

    @Option(help: ArgumentHelp("Only these columns, in this order; of one thing, only these properties.", valueName: "a,b,c"))
    var columns: String?

    @Option(name: [.short, .long], help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"), completion: .file())
    var output: String?

    @Option(name: .customLong("as-of"), help: ArgumentHelp("What held on this day; today unless given.", valueName: "date"))
    var asOf: String?

    @Option(help: ArgumentHelp("Language of titles, labels and names.", valueName: "lang"))
    var lang: Language = .en

    @Flag(name: .customLong("bom"), help: "Begin CSV with a byte order mark, for Excel.")
    var bom = false

    @Flag(name: .customLong("no-color"), help: "Write without colors.")
    var noColor = false

    @Flag(name: .customLong("no-input"), help: "Never ask.")
    var noInput = false

    @Flag(name: [.short, .long], help: "Say nothing but data and errors.")
    var quiet = false

    @Flag(name: [.short, .long], help: "Tell the SQL and its timings on standard error.")
    var verbose = false

    /// The day asked for with `--as-of`, or today.
    func day() throws -> CalendarDate {
        try asOf.map { text throws in try CalendarDate.reading(text, as: "--as-of") } ?? .today
    }

    /// The day of an option such as `--on`, else that of `--as-of`, else today.
    func day(or text: String?) throws -> CalendarDate {
        try text.map { text throws in try CalendarDate.reading(text, as: "--on", isInput: true) } ?? day()
    }
}

extension Format: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
