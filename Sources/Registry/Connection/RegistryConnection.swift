import Postgres
import Values

/// A session with a database, whether there is a registry in it or not yet. It belongs to one thread.
package struct RegistryConnection {
    let connection: Connection

    /// Connects.
    /// - Throws: a ``RegistryError`` that says why no connection came about.
    package init(_ conninfo: Conninfo) throws(RegistryError) {
        do throws(PostgresError) {
            connection = try Connection(conninfo)
        } catch {
            throw RegistryError(error)
        }
    }

    /// Tells every notice and warning of the server from now on.
    package func tellNotices(_ tell: @escaping (Notice) -> Void) { connection.onNotice = tell }

    /// Tells every statement that ran from now on.
    package func tellStatements(_ tell: @escaping (StatementTrace) -> Void) { connection.onStatement = tell }

    /// Ends every statement from now on that takes longer than so many seconds.
    package func limitStatements(toSeconds seconds: Int) throws {
        try connection.execute("set statement_timeout = '\(seconds)s'")
    }

    /// Ends the session. An open transaction is rolled back by the server.
    package func close() { connection.close() }

    /// The database's name.
    package var database: String { connection.database }
    /// The server's version as it names it, such as `15.8 (Debian 15.8-1)`; empty where it does not tell.
    package var serverVersion: String { connection.parameterStatus("server_version") ?? "" }
    /// The host that the session is with, or the folder of its socket.
    package var host: String { connection.host }
    /// The role's name at login.
    package var user: String { connection.user }

    /// The schema of a registry in this database.
    package var schema: Schema { Schema(of: connection) }

    /// What a word that is being typed can become, without a look at whether the schema matches.
    package var candidates: Candidates { Candidates(connection: connection) }
}
