import Postgres

/// A registry of collaboration agreements, over one connection.
///
/// Each noun adds its verbs in a folder of its own: `agreements`, `organizations`, `fields`, `events`.
public final class Registry {
    let connection: Connection

    /// A registry over a connection whose schema has been checked; see ``Schema``.
    init(connection: Connection) {
        self.connection = connection
    }
}
