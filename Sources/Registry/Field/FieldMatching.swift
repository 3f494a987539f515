import Postgres
import Records

extension FieldRelation: PostgresDecodable {}

/// A field of another scheme that a field matches.
public struct MatchedField: RowDecodable, Sendable, Hashable {
    /// What the field is to this one.
    public let relation: FieldRelation
    /// This one, as `scheme:code`.
    public let field: String
    /// Label in English; nil where it has none.
    public let labelEN: String?
    /// Label in Chinese; nil where it has none.
    public let labelZH: String?

    public init(row: Row) throws(PostgresError) {
        relation = try row.decode("relation")
        field = try row.decode("field")
        labelEN = try row.decode("label_en")
        labelZH = try row.decode("label_zh")
    }
}

/// What became of two fields that were to be matched, or to be matched no more.
public struct FieldMapping: Sendable, Hashable {
    /// The one named first.
    public let field: FieldMatch
    /// The one named second.
    public let matched: FieldMatch
    /// What the first is to the second now; nil where they do not match.
    public let relation: FieldRelation?
    /// What it was before; nil where they did not match.
    public let before: FieldRelation?

    /// Whether anything is other than before.
    public var isChanged: Bool { relation != before }
}

extension Fields {
    /// Says what a field is to one of another scheme, in place of what it was before.
    /// - Throws: a ``RegistryError`` for an unknown name, or for two fields of one scheme.
    public func map(_ name: String, to other: String, as relation: FieldRelation) throws -> FieldMapping {
        try mapping(name, other) { field, matched, before in
            guard before != relation else { return relation }
            let (narrower, broader) = relation == .narrow ? (matched, field) : (field, matched)
            try connection.change(
                SQL.FieldMatch(
                    fields: [narrower.id], relations: [(relation == .exact ? FieldRelation.exact : .broad).rawValue],
                    matched: [broader.id]))
            return relation
        }
    }

    /// Takes the match of two fields away; where there is none, nothing changes.
    /// - Parameter relation: only where the first is this to the second; nil is any.
    public func unmap(_ name: String, from other: String, relation: FieldRelation? = nil) throws -> FieldMapping {
        try mapping(name, other) { field, matched, before in
            guard let before, relation == nil || relation == before else { return before }
            try connection.change(SQL.FieldUnmatch(field: field.id, matched: matched.id))
            return nil
        }
    }

    private func mapping(
        _ name: String, _ other: String, _ change: (FieldMatch, FieldMatch, FieldRelation?) throws -> FieldRelation?
    ) throws -> FieldMapping {
        try connection.retrying {
            try connection.transaction {
                let (field, matched) = (try find(name), try find(other))
                let before = try connection.first(SQL.FieldBetween(field: field.id, matched: matched.id))?.relation
                return FieldMapping(
                    field: field, matched: matched, relation: try change(field, matched, before), before: before)
            }
        }
    }
}

extension SQL.FieldMatches: RowQuery { typealias Output = MatchedField }

extension SQL.FieldBetween: RowQuery {
    struct Output: RowDecodable {
        let relation: FieldRelation
        init(row: Row) throws(PostgresError) { relation = try row.decode("relation") }
    }
}
