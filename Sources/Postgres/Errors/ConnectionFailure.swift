/// Why no connection came about.
public struct ConnectionFailure: Sendable, Hashable, CustomStringConvertible {
    /// The cause, as far as it can be told: libpq hands out the message of a failed connection, but no code.
    public enum Kind: Sendable, Hashable {
        /// Nothing answers there: no server, no such host, no route, or no answer in time.
        case unreachable
        /// The server does not let this user in: password, method or `pg_hba.conf`.
        case authentication
        /// TLS could not be agreed on, or a certificate is not trusted.
        case tls
        /// The server takes no more connections for now.
        case tooManyConnections
        /// The server is starting up, shutting down or recovering.
        case notReady
        /// There is no database of that name.
        case noSuchDatabase
        /// The connection's description cannot be read.
        case malformed
        /// Anything else.
        case other
    }

    /// The cause.
    public let kind: Kind
    /// What libpq and the server said. It holds no password.
    public let message: String

    /// The message.
    public var description: String { message }

    init(kind: Kind, message: String) {
        self.kind = kind
        self.message = message
    }

    /// Classifies libpq's message. The server may speak another language than English: then the kind is less precise.
    init(message: String, neededPassword: Bool, usedPassword: Bool) {
        self.message = message
        // With several hosts the message has a part for each; what a server answered says more than silence.
        let known = Self.marks.first { _, marks in marks.contains { message.contains($0) } }?.kind
        if message.contains("does not exist"), message.contains("FATAL:  database \"") {
            kind = .noSuchDatabase
        } else if message.contains("does not exist"), message.contains("FATAL:  role \"") {
            kind = .authentication
        } else {
            kind = known ?? (neededPassword || usedPassword ? .authentication : .other)
        }
    }

    private static let marks: [(kind: Kind, marks: [String])] = [
        (.tooManyConnections, ["too many clients", "too many connections", "remaining connection slots"]),
        (.notReady, ["is starting up", "is shutting down", "in recovery mode", "not yet accepting connections"]),
        (
            .authentication,
            [
                "authentication failed", "no password supplied", "pg_hba.conf", "is not permitted to log in",
                "authentication method", "permission denied for database",
            ]
        ),
        (.tls, ["SSL", "certificate"]),
        (
            .unreachable,
            [
                "Connection refused", "No such file or directory", "could not translate host name", "timeout expired",
                "timed out", "No route to host", "Network is unreachable", "Connection reset by peer",
                "server closed the connection unexpectedly", "Is the server running",
            ]
        ),
        (.malformed, ["invalid port number", "invalid integer value", "definition of service"]),
    ]
}
