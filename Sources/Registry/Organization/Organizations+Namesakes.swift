import Postgres

/// An organization with the name of another.
public struct Namesake: RowDecodable, Sendable, Hashable {
    /// Its code.
    public let code: String
    /// What the names differ in, if in anything.
    let likeness: Likeness
    /// Whether the two are said to be of different kinds.
    let isOfOtherKind: Bool

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        likeness = try row.decode("reason")
        isOfOtherKind = try row.decode("is_of_other_kind")
    }

    /// What people are told when the other is recorded, whose code is given.
    public func sentence(beside other: String) -> String {
        switch (likeness == .name, isOfOtherKind) {
        case (true, false): "\(code) has that name already. If they are one: entente organization merge \(other) --into \(code)"
        case (true, true): "\(code) has that name already; it is of another kind."
        case (false, false): "\(code) may be meant: \(likeness.clause). If they are one: entente organization merge \(other) --into \(code)"
        case (false, true): "\(code) may be meant: \(likeness.clause); it is of another kind."
        }
    }
}

extension Organizations {
    /// Organizations with the name of record of another one, and its country as far as that is known: perhaps it was recorded
    /// twice. Those of another kind are told, and are two.
    /// - Parameter code: the code of that one.
    public func namesakes(of code: String) throws -> [Namesake] { try connection.rows(SQL.OrganizationNamesakes(code: code)) }

    /// Whether a name means only what was merged: its code, and that of the survivor.
    public func merged(_ name: String) throws -> (code: String, survivor: String)? {
        let recorded = try connection.rows(SQL.OrganizationFindRecorded(name: name))
        guard let first = recorded.first, recorded.allSatisfy({ $0.mergedInto != nil }) else { return nil }
        return (first.code, try find(name).code)
    }
}

extension SQL.OrganizationNamesakes: RowQuery { typealias Output = Namesake }
