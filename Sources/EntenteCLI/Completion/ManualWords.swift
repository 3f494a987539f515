/// What the manual page says beyond the help of the commands.
enum ManualWords {
    static let description = """
        entente keeps a registry of collaboration agreements in PostgreSQL: it records what was signed, answers who works \
        with whom, and exports the figures of a year.

        Without a database named, it makes and starts a private PostgreSQL of its own, on a unix socket that no other user \
        can reach. entente status says which database is in use.

        An organization is named anywhere by its code, by an identifier such as ror:017z00e58, or by name; a field by \
        scheme:code or by a label that is unique. Dates are ISO 8601: a day, a month or a year.

        Data goes to standard output, everything else to standard error.
        """

    static let exitCodes = ExitCodes.meanings.map { ($0, $1.prefix(1).uppercased() + $1.dropFirst() + ".") }

    static let environment = [
        ("ENTENTE_DATABASE", "The database, where --database names none: a libpq URI, a keyword string or a service name."),
        ("PGHOST, PGPORT, PGDATABASE, PGUSER, PGSERVICE", "Taken by libpq where neither names one."),
        ("ENTENTE_DATA", "The folder of the private PostgreSQL; else entente in XDG_DATA_HOME."),
        ("ENTENTE_LANG", "The language where --lang says none: en or zh."),
        ("ENTENTE_PAGER, PAGER", "What shows a text that is longer than the terminal; else less. ENTENTE_PAGER=cat, or --no-pager, shows it at once."),
        ("VISUAL, EDITOR", "The editor for records; else vi."),
        ("COLUMNS", "How wide a table may be that goes to a pipe or a file; without it, and with --width 0, a row is a line."),
        ("NO_COLOR", "Where not empty, nothing is written in color."),
    ]

    static let files = [
        ("~/.local/share/entente", "The private PostgreSQL: its data, its socket and its log."),
        ("~/.pgpass, ~/.pg_service.conf", "Passwords and services, as libpq reads them."),
    ]

    static let examples = [
        ("Record an agreement, asked step by step:", "entente agreement record"),
        ("Which enterprises does a university work with in biomedicine?", "entente partners --of cqmu --kind enterprise --field biomedicine"),
        ("The figures of a year, as a page:", "entente summary 2023 --format html --output summary-2023.html"),
        ("Everything, to a file and into another registry:", "entente export > all.ndjson\nentente --database dbname=other import all.ndjson"),
    ]
}
