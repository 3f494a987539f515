import CLibPQ

extension Connection {
    /// What every text that is sent and read relies on, whatever the server, the role or the environment is set to.
    private static let settings = [
        "DateStyle = 'ISO, YMD'", "IntervalStyle = 'iso_8601'", "TimeZone = 'UTC'", "extra_float_digits = 1",
        "bytea_output = 'hex'", "standard_conforming_strings = on", "search_path = public, staging",
        // Nobody waits without end for one who holds what it needs.
        "lock_timeout = '60s'",
    ]

    /// Lets the server notice that this program is gone while a long statement runs (PostgreSQL 14, and not on every platform).
    private static let connectionCheck = "client_connection_check_interval = '10s'"

    func setUpSession() throws(PostgresError) {
        guard serverVersion >= 140_000 else { return try set(Self.settings) }
        do throws(PostgresError) {
            try set(Self.settings + [Self.connectionCheck])
        } catch {
            guard error.sqlState != nil, isUsable else { throw error }
            try set(Self.settings)
        }
    }

    private func set(_ settings: [String]) throws(PostgresError) {
        // SET looks nothing up, where the first SELECT of a session would fill the server's caches for milliseconds.
        try execute(settings.map { "SET \($0)" }.joined(separator: "; "))
    }

    /// The server's version as libpq counts it: 150018 is 15.18.
    public var serverVersion: Int { Int(PQserverVersion(raw)) }

    /// The database's encoding, such as `UTF8`.
    public var serverEncoding: String? { parameterStatus("server_encoding") }

    /// A setting that the server keeps its clients told of, such as `in_hot_standby`; nil if it does not tell this one.
    public func parameterStatus(_ name: String) -> String? {
        PQparameterStatus(raw, name).map { String(cString: $0) }
    }

    /// Whether the session is alive, as far as libpq knows.
    public var isUsable: Bool { raw != nil && PQstatus(raw) == CONNECTION_OK }

    /// Whether a transaction is open at the server.
    public var isInTransaction: Bool {
        switch PQtransactionStatus(raw) {
        case PQTRANS_INTRANS, PQTRANS_INERROR: true
        default: false
        }
    }

    /// The host that the session is with, or the folder of its socket.
    public var host: String { text(PQhost(raw)) }
    /// The port, which also names the socket.
    public var port: String { text(PQport(raw)) }
    /// The database's name.
    public var database: String { text(PQdb(raw)) }
    /// The role's name at login.
    public var user: String { text(PQuser(raw)) }

    private func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}
