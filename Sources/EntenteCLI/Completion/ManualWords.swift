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

    static let exitCodes = [
        ("0", "Done, or nothing found."), ("64", "The command line cannot be read."),
        ("65", "A rule of the registry is broken, or the input is bad."), ("66", "There is no such thing."),
        ("69", "The database cannot be reached."), ("70", "A mistake in the program."),
        ("73", "The output cannot be written."), ("75", "Try again: a lock, a conflict, a server that goes down."),
        ("77", "The database does not permit it."), ("78", "The schema of the database and the program do not match."),
        ("130, 143", "Interrupted; nothing was stored."),
    ]

    static let environment = [
        ("ENTENTE_DATABASE", "The database, where --database names none: a libpq URI, a keyword string or a service name."),
        ("PGHOST, PGPORT, PGDATABASE, PGUSER, PGSERVICE", "Taken by libpq where neither names one."),
        ("ENTENTE_DATA", "The folder of the private PostgreSQL; else entente in XDG_DATA_HOME."),
        ("VISUAL, EDITOR", "The editor for records; else vi."),
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
