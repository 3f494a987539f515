import Postgres

extension Registry {
    /// What a quick look finds wrong: functions, triggers and views that are gone, triggers that do not fire, notes that
    /// were not worked off, statistics of tables as they are no more. Nothing is written.
    public func findings() throws -> [Finding] {
        let gone = try connection.rows(SQL.SchemaGone()).map { Finding(.gone, table: $0.name) }
        let disabled = try connection.rows(SQL.SchemaDisabled()).map { Finding(.disabled, table: $0.name) }
        let unfinished = try connection.first(SQL.FactUnfinished())?.isFound ?? false
        let outdated = try connection.outdatedTables().map { Finding(.outdated, table: $0.name) }
        return gone + disabled + (unfinished ? [Finding(.unfinished, table: "touched")] : []) + outdated
    }

    /// Puts right what was found: facts are made anew, statistics taken. What was disabled stays so; somebody meant it.
    ///
    /// Facts are made some thousands at a time, so that writers wait for a moment only.
    public func mend(_ findings: [Finding]) throws {
        let keys = findings.compactMap(\.key)
        let isUnfinished = findings.contains { $0.problem == .unfinished }
        for start in stride(from: 0, to: max(keys.count, isUnfinished ? 1 : 0), by: 10_000) {
            let chunk = Array(keys[start..<min(start + 10_000, keys.count)])
            try connection.retrying {
                try connection.transaction { _ = try connection.change(SQL.FactMend(ids: chunk)) }
            }
        }
        if findings.contains(where: { $0.problem == .outdated }) { try connection.refreshStatistics() }
    }
}

/// Whether there is any.
struct FoundAny: RowDecodable {
    let isFound: Bool
    init(row: Row) throws(PostgresError) { isFound = try row.decode("found") }
}

extension SQL.FactUnfinished: RowQuery { typealias Output = FoundAny }
