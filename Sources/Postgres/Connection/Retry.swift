import Platform

extension PostgresError {
    /// Whether the server rolled back only because of others, so that the same may succeed when it is run again.
    public var isTransient: Bool {
        guard case .server(let error) = self else { return false }
        return error.sqlState == .serializationFailure || error.sqlState == .deadlockDetected
    }

    /// Whether it names what is not there: what was looked up before has gone since, and who looks again is told so.
    fileprivate var namesWhatIsGone: Bool {
        guard case .server(let error) = self else { return false }
        return error.sqlState == .foreignKeyViolation
    }
}

extension Connection {
    /// Runs the body, and runs it again from the start if it came into conflict with other transactions, or names what others took
    /// away, up to `limit` times in all.
    ///
    /// It waits a little in between, each time longer, and never the same. The body must open its transaction itself. Inside
    /// a transaction the body runs once: only the whole transaction can be run again.
    public func retrying<Value>(limit: Int = 5, _ body: () throws -> Value) throws -> Value {
        var attempt = 1
        while true {
            do {
                return try body()
            } catch let error as PostgresError {
                guard error.isTransient || error.namesWhatIsGone, attempt < limit, !isInTransaction, Interruption.received == nil else { throw error }
                let milliseconds = min(1000, 10 << attempt)
                usleep(UInt32.random(in: 500...1500) * UInt32(milliseconds))
                attempt += 1
            }
        }
    }
}
