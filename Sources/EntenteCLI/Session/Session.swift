import Output
import Registry

/// A command's way to its registry: which database is meant, and the connection to it.
struct Session {
    let options: GlobalOptions
    let console: Console

    init(_ options: GlobalOptions) {
        self.options = options
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
