import Postgres
import Values

extension Organizations {
    /// Takes an organization back that was recorded by mistake, and that nothing names: it is found by its code alone, its
    /// code stays taken, and it stands in no list.
    /// - Returns: its code, and whether that changed anything.
    /// - Throws: a ``RegistryError`` with what names it, where something does.
    public func retract(_ name: String, reason: String) throws -> (code: String, isNew: Bool) {
        try setRetracted(name, reason)
    }

    /// Puts an organization in again that was retracted.
    public func putIn(_ name: String) throws -> (code: String, isNew: Bool) { try setRetracted(name, nil) }

    private func setRetracted(_ name: String, _ reason: String?) throws -> (code: String, isNew: Bool) {
        try connection.retrying {
            try connection.transaction {
                let match = try find(name, evenRetracted: true)
                guard (match.retractedReason == nil) == (reason != nil) else { return (match.code, false) }
                if reason != nil { try refuseNamed(match) }
                try connection.change(SQL.OrganizationRetract(organization: match.id, reason: reason))
                return (match.code, true)
            }
        }
    }

    /// So many of each kind are told.
    private static let told = 5

    private func refuseNamed(_ match: OrganizationMatch) throws {
        let rows = try connection.rows(SQL.OrganizationNamedBy(organization: match.id, limit: Self.told + 1))
        guard let first = rows.first else { return }
        let kinds = Dictionary(grouping: rows, by: \.kind).mapValues(\.count)
        let details = OrganizationNamedBy.allCases.flatMap { kind in
            rows.filter { $0.kind == kind }.prefix(Self.told).map { "\(kind.caption.en) \($0.code)  \($0.title)" }
                + (kinds[kind, default: 0] > Self.told ? ["and more of these"] : [])
        }
        let hint = switch first.kind {
        case .agreement: "If it is another organization recorded twice: entente organization merge \(match.code) --into ORGANIZATION. If an agreement is wrong, mend its parties: entente agreement edit \(first.code) --add-party ORGANIZATION --remove-party \(match.code)"
        case .merged: "Undo the merge first: entente organization merge \(first.code) --undo"
        case .home: "Say whose registry this is: entente organization home ORGANIZATION"
        case .unit, .owned, .succession, .event: "Take it out of these first, with: entente \(first.kind == .event ? "event" : "organization") edit"
        }
        throw RegistryError(
            .brokenRule, code: "organization-named", "\(match.code) is named by others, and is not retracted", details: details, hint: hint)
    }
}

/// What can name an organization.
enum OrganizationNamedBy: String, CaseIterable, PostgresDecodable, ClosedWord {
    case agreement, unit, owned, merged, succession, event, home

    var caption: Caption {
        switch self {
        case .agreement: Caption("party to", "签约于")
        case .unit: Caption("above", "上级单位：")
        case .owned: Caption("owner of", "所有者：")
        case .merged: Caption("merged with", "并入：")
        case .succession: Caption("before or after", "前身或后继：")
        case .event: Caption("at the event", "参加活动")
        case .home: Caption("the home organization", "本单位")
        }
    }
}

extension SQL.OrganizationNamedBy: RowQuery {
    struct Output: RowDecodable {
        let kind: OrganizationNamedBy
        let code: String
        let title: String

        init(row: Row) throws(PostgresError) {
            kind = try row.decode("kind")
            code = try row.decode("code")
            title = try row.decode("title")
        }
    }
}
