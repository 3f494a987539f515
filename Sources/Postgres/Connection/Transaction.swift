import CLibPQ

/// How far a transaction is kept apart from those beside it (PostgreSQL manual, "Transaction Isolation").
public enum IsolationLevel: Int, Sendable, Comparable {
    /// Every statement sees what is committed when it begins.
    case readCommitted
    /// The whole transaction sees what was committed when it began.
    case repeatableRead
    /// As if one transaction ran after the other; be ready to try again.
    case serializable

    /// Weaker before stronger.
    public static func < (left: IsolationLevel, right: IsolationLevel) -> Bool { left.rawValue < right.rawValue }

    var sql: String {
        switch self {
        case .readCommitted: "READ COMMITTED"
        case .repeatableRead: "REPEATABLE READ"
        case .serializable: "SERIALIZABLE"
        }
    }
}

/// A transaction or a savepoint inside one.
struct OpenTransaction {
    let isolation: IsolationLevel
    let isReadOnly: Bool
    /// Nil for the transaction itself.
    let savepoint: String?
}

extension Connection {
    /// Runs the body in a transaction: committed when it returns, rolled back when it throws.
    ///
    /// Inside another transaction of this connection it is a savepoint; `readOnly` says nothing then, and
    /// the isolation must not be stronger than the outer one. If a statement failed and the body went on all the same,
    /// nothing is committed and that first error is thrown.
    public func transaction<Value>(
        _ isolation: IsolationLevel = .readCommitted, readOnly: Bool = false,
        _ body: () throws -> Value
    ) throws -> Value {
        let opened = try open(isolation, readOnly: readOnly)
        transactions.append(opened)
        defer { transactions.removeLast() }
        do {
            let value = try body()
            try complete(opened)
            return value
        } catch {
            undo(opened)
            throw error
        }
    }

    /// Checks now what would be checked when the open transaction commits; from here on each statement is checked as it
    /// ends.
    public func checkConstraints() throws(PostgresError) {
        try control("SET CONSTRAINTS ALL IMMEDIATE")
    }

    private func open(_ isolation: IsolationLevel, readOnly: Bool) throws(PostgresError) -> OpenTransaction {
        guard let outer = transactions.last else {
            guard !isInTransaction else { throw .usage("a transaction is open that was not opened by transaction()") }
            transactionError = nil
            try control("BEGIN ISOLATION LEVEL \(isolation.sql)\(readOnly ? " READ ONLY" : "")")
            return OpenTransaction(isolation: isolation, isReadOnly: readOnly, savepoint: nil)
        }
        guard isolation <= outer.isolation else {
            throw .usage("a \(isolation.sql) transaction inside of a \(outer.isolation.sql) one")
        }
        let name = "savepoint_\(transactions.count)"
        try control("SAVEPOINT \(name)")
        return OpenTransaction(isolation: outer.isolation, isReadOnly: outer.isReadOnly, savepoint: name)
    }

    private func complete(_ transaction: OpenTransaction) throws(PostgresError) {
        switch PQtransactionStatus(raw) {
        case PQTRANS_IDLE: throw .usage("the body of a transaction ended it by itself")
        case PQTRANS_INERROR: throw rolledBack
        default: break
        }
        if let savepoint = transaction.savepoint {
            try control("RELEASE SAVEPOINT \(savepoint)")
            return
        }
        let command: String
        do throws(PostgresError) {
            command = try control("COMMIT")
        } catch .connectionLost(let loss) {
            // What only reads stores nothing, however its end was lost.
            if transaction.isReadOnly { throw .connectionLost(loss) }
            Interruption.noteStored()
            throw .commitUnknown(loss)
        }
        guard command == "COMMIT" else { throw rolledBack }
        if !transaction.isReadOnly { Interruption.noteStored() }
    }

    /// What to say of a COMMIT that cannot be.
    private var rolledBack: PostgresError {
        transactionError.map { .server($0) } ?? .usage("the server rolled the transaction back instead of committing it")
    }

    /// Rolls back as well as it can. What made that necessary matters more than how it went: nothing is thrown.
    private func undo(_ transaction: OpenTransaction) {
        guard let raw, isUsable, isInTransaction else { return }
        let sql = transaction.savepoint.map { "ROLLBACK TO SAVEPOINT \($0); RELEASE SAVEPOINT \($0)" } ?? "ROLLBACK"
        running = RunningStatement(name: nil, sql: sql)
        defer { end() }
        // Straight to libpq: this must also run after a signal. A cancellation that comes late may hit it, so twice.
        for _ in 0..<2 {
            if (try? receive(PQsendQuery(raw, sql), raw, statement: nil)) != nil {
                transactionError = nil
                return
            }
        }
        // No statement may run by mistake in what is left of the transaction.
        if transaction.savepoint == nil { close() }
    }

    @discardableResult
    private func control(_ sql: String) throws(PostgresError) -> String {
        let raw = try begin(nil, sql: sql)
        defer { end() }
        return try receive(PQsendQuery(raw, sql), raw, statement: nil).command
    }
}
