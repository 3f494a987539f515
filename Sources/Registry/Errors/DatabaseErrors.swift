import Postgres
import Values

extension RegistryError {
    /// Says any error of the database in the words of the registry; nil for an error of another sort.
    package init?(ofDatabase error: any Error) {
        guard let error = error as? PostgresError else { return nil }
        self.init(error)
    }

    /// Says an error of the database in the words of the registry.
    public init(_ error: PostgresError) {
        switch error {
        case .connection(let failure): self.init(failure)
        case .server(let server): self.init(server)
        case .parameter(let failure):
            self.init(
                .brokenRule, code: "text-unstorable", "a text \(failure.reason)",
                hint: "Take the character out; the registry stores text, not binary data.")
        case .connectionLost(let loss):
            // A command of several transactions has stored some by then.
            self.init(
                .tryAgain, code: "connection-lost",
                Interruption.hasStored
                    ? "the connection to the database was lost; what was stored before stays" : "the connection to the database was lost; nothing was stored",
                details: Self.lines(loss.message), hint: "Run the command again.")
        case .commitUnknown(let loss):
            self.init(
                .tryAgain, code: "commit-unknown",
                "the connection was lost while the database was storing the change; it may or may not be stored",
                details: Self.lines(loss.message), hint: "Look whether it is there before you run the command again.")
        case .decoding, .usage:
            self.init(.bug, code: "internal", "the program and the database misunderstood each other", details: [error.description])
        }
    }

    /// That a rule of the registry is broken, as where the database says so.
    /// - Parameters:
    ///   - rule: the constraint that says it.
    ///   - value: what breaks it.
    init(brokenRule rule: String, value: String) {
        self.init(
            .brokenRule, code: rule, "\(ConstraintSentences.sentence(for: rule) ?? rule): \(Quoted(value))",
            hint: ConstraintHints.hint(for: rule))
    }

    /// What libpq said, which may come in several lines.
    private static func lines(_ message: String) -> [String] {
        message.split(whereSeparator: \.isNewline).map(\.withoutBlankEnds)
    }

    private init(_ failure: ConnectionFailure) {
        let details = Self.lines(failure.message)
        switch failure.kind {
        case .authentication:
            self.init(
                .notPermitted, code: "login-refused", "the database does not let this user in", details: details,
                hint: "Check user and password; a password can stand in ~/.pgpass.")
        case .tooManyConnections, .notReady:
            self.init(
                .tryAgain, code: "database-busy", "the database takes no connections at the moment", details: details,
                hint: "Try again in a moment.")
        case .noSuchDatabase:
            self.init(
                .unavailable, code: "database-absent", "there is no such database", details: details,
                hint: "Make it with createdb, then run: entente init")
        case .malformed:
            let isService = failure.message.contains("definition of service")
            self.init(
                .usage, code: "database-unreadable", "the database can't be read from what was given", details: details,
                hint: isService
                    ? "A bare word is the name of a service; write dbname=… for a database of that name."
                    : "Write postgresql://user@host/name, or \"host=… dbname=…\", or the name of a service.")
        case .unreachable, .tls, .other:
            self.init(
                .unavailable, code: "database-unreachable", "the database can't be reached", details: details,
                hint: "Check that it is running, and what --database, ENTENTE_DATABASE or PG* name.")
        }
    }

    private init(_ server: ServerError) {
        let details = [server.message] + [server.detail].compactMap(\.self)
        if let rule = server.constraint, let sentence = ConstraintSentences.sentence(for: rule) {
            if ConstraintSentences.toldByDatabase.contains(rule) {
                self.init(.brokenRule, code: rule, server.message, hint: ConstraintHints.hint(for: rule))
                return
            }
            let offending = Self.offendingValue(server)
            let value = offending.map { ": \(Quoted($0))" } ?? ""
            var hint = ConstraintHints.hint(for: rule)
            if server.sqlState == .uniqueViolation, let offending {
                // What is taken is what the command of the hint is about.
                for name in ["REFERENCE", "CODE", "SCHEME:VALUE"] { hint = hint?.replacing(" show " + name, with: " show " + offending.quotedForShell) }
            }
            self.init(
                server.sqlState == .foreignKeyViolation && !value.isEmpty ? .notFound : .brokenRule, code: rule,
                sentence + value, details: Self.worthTelling(server, rule: rule), hint: hint)
            return
        }
        switch server.sqlState {
        case .datetimeFieldOverflow, .invalidDatetimeFormat:
            self.init(
                .brokenRule, code: "date-unreadable", "a date is not in the calendar", details: details,
                hint: "Write the day as 2023-10-11, or 2023-10 or 2023 where no more is known.")
        case .insufficientPrivilege:
            self.init(
                .notPermitted, code: "not-permitted", "the database does not permit this", details: details,
                hint: "Ask the owner of the database for the right to do it.")
        case .serializationFailure, .deadlockDetected:
            // What the server says of it names processes and no records.
            self.init(.tryAgain, code: "conflict", "another command was changing the same thing", hint: "Run the command again.")
        case .lockNotAvailable:
            self.init(
                .tryAgain, code: "conflict", "another session holds what this needs, and did not let go of it within a minute",
                hint: "Run the command again once that one is through; the view pg_stat_activity of the database says whose it is.")
        case .readOnlySQLTransaction:
            self.init(
                .tryAgain, code: "read-only", "this database takes no changes: it is a standby, or set to read only",
                details: details, hint: "Name the primary server with --database.")
        case .diskFull, .tooManyConnections, .adminShutdown, .cannotConnectNow, .outOfMemory:
            self.init(.tryAgain, code: "database-busy", "the database can't do it at the moment", details: details, hint: "Try again.")
        case .queryCanceled:
            self.init(
                .tryAgain, code: "canceled", "the database stopped the statement before it was done", details: details,
                hint: "Its time limit may be too short (statement_timeout); ask for less, or try again.")
        case .characterNotInRepertoire:
            self.init(.brokenRule, code: "text-unstorable", "a text is not valid UTF-8", details: details)
        case .undefinedTable, .undefinedFunction, .undefinedColumn:
            self.init(
                .schemaMismatch, code: "schema-mismatch", "the schema of this database is not the one the program needs",
                details: details, hint: "Run: entente init")
        default:
            self.init(.bug, code: "internal", "the database refused what the program asked", details: ["\(server)"])
        }
    }

    /// Which code is taken, which is unknown: the value in what the server says of a key, `Key (code)=(cqmu) already
    /// exists.`; nil for keys that people do not see.
    private static func offendingValue(_ server: ServerError) -> String? {
        guard server.sqlState == .uniqueViolation || server.sqlState == .foreignKeyViolation,
            let detail = server.detail, let border = detail.firstRange(of: ")=("), let start = detail.firstIndex(of: "("),
            let end = detail.ranges(of: ") ").last, border.upperBound <= end.lowerBound
        else { return nil }
        let columns = detail[detail.index(after: start)..<border.lowerBound]
        guard !columns.contains("id"), !columns.contains("position") else { return nil }
        return String(detail[border.upperBound..<end.lowerBound].replacing(", ", with: ":"))
    }

    /// What the server says beside the sentence, where it adds a name or a value.
    private static func worthTelling(_ server: ServerError, rule: String) -> [String] {
        return server.sqlState == .checkViolation && !server.message.contains(rule) ? [server.message] : []
    }
}
