/// Whatever can go wrong between this program and a PostgreSQL server.
///
/// No text made in this module holds the value of a parameter. What the server itself puts in its message and detail is kept as it came.
public enum PostgresError: Error, Sendable, CustomStringConvertible {
    /// No connection came about.
    case connection(ConnectionFailure)
    /// The server refused a statement. The connection goes on.
    case server(ServerError)
    /// A value of a result is not what the program takes it for.
    case decoding(DecodingFailure)
    /// A parameter cannot be sent.
    case parameter(ParameterFailure)
    /// The connection broke. What was not committed is undone by the server.
    case connectionLost(ConnectionLost)
    /// The connection broke while the server was committing: whether it did is not known.
    case commitUnknown(ConnectionLost)
    /// The layer was used in a way that makes no sense: an error of this program.
    case usage(String)

    /// One line for a log.
    public var description: String {
        switch self {
        case .connection(let failure): failure.description
        case .server(let error): error.description
        case .decoding(let failure): failure.description
        case .parameter(let failure): failure.description
        case .connectionLost(let loss): "connection lost: \(loss.message)"
        case .commitUnknown(let loss): "connection lost during commit, its outcome is unknown: \(loss.message)"
        case .usage(let text): "misuse of the connection: \(text)"
        }
    }

    /// The server's code, where there is one.
    public var sqlState: SQLState? {
        switch self {
        case .server(let error): error.sqlState
        case .connectionLost(let loss), .commitUnknown(let loss): loss.sqlState
        case .connection, .decoding, .parameter, .usage: nil
        }
    }
}

/// How a connection that had come about was lost.
public struct ConnectionLost: Sendable, Hashable {
    /// What the server or libpq said last.
    public let message: String
    /// The server's code, where it still gave one, such as `57P01` when it shuts down.
    public let sqlState: SQLState?
}

/// A parameter that cannot be sent.
public struct ParameterFailure: Sendable, Hashable, CustomStringConvertible {
    /// The parameter's number, from 1 as in `$1`; the column's number for a row of COPY.
    public let number: Int
    /// The statement's name, where it has one.
    public let statement: String?
    /// Why it cannot be sent.
    public let reason: String

    /// The statement, the number and the reason; never the value.
    public var description: String {
        "parameter \(number)\(statement.map { " of \($0)" } ?? "") \(reason)"
    }
}
