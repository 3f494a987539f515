/// A query in a file of its own: a whole `PREPARE name (types) AS ...;`, which also runs in psql as it stands.
public struct Statement: Sendable, Hashable {
    /// The name that the text prepares.
    public let name: String
    /// The file's text, comments and all.
    public let text: String

    /// Takes a name and the text that prepares it.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

/// A statement that has run, well or not, for whoever wants to watch.
public struct StatementTrace: Sendable {
    /// The prepared statement's name, where it has one.
    public let name: String?
    /// The SQL as it was sent, without the parameters' values.
    public let sql: String
    /// From sending to the last row.
    public let duration: Duration
    /// The rows that came or were changed; nil where that means nothing, and if the statement failed.
    public let rows: Int?
}

/// A statement that is on its way.
struct RunningStatement {
    let name: String?
    let sql: String
    let start = ContinuousClock.now
    var rows: Int?
}
