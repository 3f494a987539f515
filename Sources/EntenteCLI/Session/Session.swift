import Output
import Registry

/// A command's way to its registry: which database is meant, and the connection to it.
struct Session {
    let options: GlobalOptions
    let console: Console
    private let writesFormat: Bool

    /// - Parameter writesFormat: whether what is written has a format to choose; otherwise it is a file of a kind of its own.
    init(_ options: GlobalOptions, writesFormat: Bool = true) {
        self.options = options
        self.writesFormat = writesFormat
        console = Console(options: options)
    }

    /// Runs a command's work on the registry, once the schema has been found to match.
    func withRegistry<Value>(_ work: (Registry) throws -> Value) async throws -> Value {
        let connection = try await connect()
        defer { connection.close() }
        return try work(connection.schema.registry())
    }

    /// A connection to the database that is meant; the private local PostgreSQL is made and started for it.
    func connect() async throws -> RegistryConnection {
        // Before anything is done: what a file is to hold can't be said afterwards.
        if writesFormat { try options.requireFormat() }
        let choice = try DatabaseChoice(named: options.database)
        let connection = try RegistryConnection(await choice.conninfo())
        connection.tellNotices { [console] notice in
            if notice.severity != "DEBUG" { console.say("\(notice.severity.lowercased()): \(notice.message)") }
        }
        if options.verbose {
            connection.tellStatements { trace in
                let time = trace.duration.formatted
                Console.toStandardError("-- \(trace.name ?? "sql")  \(time)  \(trace.rows.map { "\($0) rows" } ?? "")\n")
                Console.toStandardError(VisibleText.document(trace.sql) + "\n")
            }
        }
        return connection
    }
}

extension Duration {
    /// In milliseconds with two decimals, such as `1.25 ms`.
    fileprivate var formatted: String {
        let hundredths = components.seconds * 100_000 + components.attoseconds / 10_000_000_000_000
        let decimals = hundredths % 100
        return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals) ms"
    }
}
