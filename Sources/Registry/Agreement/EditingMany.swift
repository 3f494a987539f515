import Postgres
import Records
import Values

extension Agreements {
    /// Mends all agreements that match alike: all of it is stored, or nothing. One that is so already is left alone.
    ///
    /// Whoever changes one of them meanwhile is waited for; what then no longer matches stays.
    /// - Parameter progress: called now and then with the number of agreements that are done.
    /// - Throws: a ``RegistryError`` where none matches, they can't be so, or what is changed is of one agreement alone.
    public func edit(
        _ filter: Filter, on day: CalendarDate, _ changes: PropertyChanges, isDryRun: Bool = false,
        progress: (Int) throws -> Void = { _ in }
    ) throws -> AlikeReport {
        struct Tried: Error { let report: AlikeReport }
        if filter.isRetracted || filter.statuses.contains(.retracted) {
            throw RegistryError(
                .brokenRule, code: "agreement-retracted", "what was retracted is not changed",
                hint: "Put it in again first: entente agreement retract REFERENCE --undo")
        }
        if changes.isOfOneAlone {
            throw RegistryError(
                .usage, code: "edit-of-one", "what is changed is of one agreement alone",
                hint: "Of many there can be changed: \(AgreementProperties.common.joined(separator: ", ")).")
        }
        var filter = filter
        // What is changed is not widened by a label that several schemes have.
        filter.fields = try filter.fields.map { try Fields(connection: connection).find($0).field }
        let alike = try looked(up: changes)
        let listed = try keys(filter, on: day)
        return try withoutActuallyEscaping(progress) { progress in
            do {
                return try connection.retrying {
                    try connection.transaction {
                        // Who is changed meanwhile is waited for, and left alone where the filter does not mean it any more.
                        let matching = try connection.rows(listed).map(\.id)
                        try connection.change(SQL.AgreementHoldAll(agreements: matching))
                        let held = Set(matching)
                        let still = try connection.rows(listed).map(\.id).filter(held.contains)
                        let report = try changeAll(still, alike, isDryRun: isDryRun, progress)
                        if isDryRun {
                            try connection.checkConstraints()
                            throw Tried(report: report)
                        }
                        return report
                    }
                }
            } catch let tried as Tried {
                return tried.report
            }
        }
    }

    private func changeAll(
        _ keys: [Int], _ alike: ([Int]) -> SQL.AgreementChangeAlike, isDryRun: Bool, _ progress: (Int) throws -> Void
    ) throws -> AlikeReport {
        guard !keys.isEmpty else {
            throw RegistryError(
                .notFound, code: "agreement-unknown", "no agreement matches",
                hint: "See which there are with the same filter: entente agreement list")
        }
        var changed: [AlikeReport.Changed] = []
        for start in stride(from: 0, to: keys.count, by: Self.lot) {
            changed += try connection.rows(alike(Array(keys[start..<min(start + Self.lot, keys.count)])))
            try progress(min(start + Self.lot, keys.count))
        }
        return AlikeReport(matching: keys.count, changed: changed.sorted { $0.reference < $1.reference }, isDryRun: isDryRun)
    }

    /// How many are changed in one statement, so that it can be said how far it is.
    private static let lot = 10_000

    /// The statement that makes the changes in some agreements.
    private func looked(up changes: PropertyChanges) throws -> ([Int]) -> SQL.AgreementChangeAlike {
        let meant = try meant(changes)
        let event = try meant.event.value.map { try Events(connection: connection).find($0).id }
        let values = meant.values.map { path, value in
            // The row of an agreement has the key of its event.
            path == "event"
                ? JSON.Member(key: "event_id", value: event.map { .number(String($0)) } ?? .null) : JSON.Member(key: path, value: value)
        }
        var changed: [UInt8] = []
        JSON.object(values).append(to: &changed)
        let text = String(decoding: changed, as: UTF8.self)
        return { SQL.AgreementChangeAlike(agreements: $0, changed: text) }
    }
}

/// What came of changing many agreements alike.
public struct AlikeReport: Sendable {
    /// How many matched.
    public let matching: Int
    /// Those that were otherwise, and what of each, by reference.
    public let changed: [Changed]
    /// Whether all of it was undone in the end, since it was only a try.
    public let isDryRun: Bool

    /// How many were so already.
    public var unchanged: Int { matching - changed.count }

    /// An agreement that was changed.
    public struct Changed: RowDecodable, Sendable, Hashable {
        /// What it goes by.
        public let reference: String
        /// Keys of the record that say something else now.
        public let keys: [String]

        /// Reads what the statement tells of an agreement.
        public init(row: Row) throws(PostgresError) {
            reference = try row.decode("reference")
            keys = try row.decode("keys")
        }
    }
}

extension SQL.AgreementListKeys: RowQuery { typealias Output = FoundKey }
extension SQL.AgreementChangeAlike: RowQuery { typealias Output = AlikeReport.Changed }
