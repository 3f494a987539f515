import LocalServer
import Output
import Registry
import Values

/// Which database is meant, and who said so.
enum DatabaseChoice {
    /// Named by `--database`, by `ENTENTE_DATABASE` or by the `PG*` variables, as `source` says.
    case named(Conninfo, source: String)
    /// The private local PostgreSQL.
    case local(LocalServer)

    /// The variables that each name a server or a database, and so take the place of the private one.
    private static let variables = ["PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGSERVICE", "PGUSER"]

    /// Decides by the option, then the environment.
    init(named option: String?) throws {
        if let option {
            guard option.contains(where: { !$0.isWhitespace }) else {
                throw RegistryError(
                    .usage, code: "database-unreadable", "--database is blank",
                    hint: "Leave it out for the private local PostgreSQL.")
            }
            self = .named(Conninfo(option), source: "--database")
        } else if let text = Terminal.environment("ENTENTE_DATABASE"), !text.isEmpty {
            self = .named(Conninfo(text), source: "ENTENTE_DATABASE")
        } else if let variable = Self.variables.first(where: { !(Terminal.environment($0) ?? "").isEmpty }) {
            self = .named(Conninfo(""), source: variable)
        } else {
            self = .local(try LocalServer())
        }
    }

    /// What to connect with; the private local PostgreSQL is made and started if it is not running.
    func conninfo() async throws -> Conninfo {
        switch self {
        case .named(let conninfo, _): return conninfo
        case .local(let server):
            _ = try await server.start()
            return Self.conninfo(of: server)
        }
    }

    /// How to connect to the private local PostgreSQL.
    static func conninfo(of server: LocalServer) -> Conninfo { Conninfo(keywords: server.connectionKeywords) }

    /// Who decided, for `status`.
    var source: String {
        switch self {
        case .named(_, let source): source
        case .local: "nobody: the private local PostgreSQL"
        }
    }
}
