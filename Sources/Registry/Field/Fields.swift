import Postgres
import Records
import Values

extension Registry {
    /// The fields of the registry, in their schemes.
    public var fields: Fields { Fields(connection: connection) }
}

/// What can be done with fields.
public struct Fields {
    let connection: Connection

    var lookup: Lookup { Lookup(noun: "field", list: "entente field list") }

    /// The field that a name means: `scheme:code`, or a label in any language that is unique.
    ///
    /// Where a broader field and its only narrower ones share a label, as ISCED-F does it, the broadest is meant; of
    /// several that are exact matches of each other, the one of a scheme that the program brings, or else the first by
    /// the code of the scheme. What is retired is meant by `scheme:code` alone.
    /// - Throws: a ``RegistryError`` when none or more than one is meant, with the candidates.
    public func find(_ name: String) throws -> FieldMatch {
        try single(name, of: concepts(name))
    }

    private func single(_ name: String, of concepts: [FieldMatch]) throws -> FieldMatch {
        try lookup.single(
            name, of: concepts, describedAs: \.line, suggestions: { try connection.rows(SQL.FieldSuggest(name: name)).map(\.line) })
    }

    /// The fields that are asked for by a name: as ``find(_:)``, but a label that stands in several schemes asks for all of them.
    /// - Throws: as ``find(_:)``, where the label means several in one scheme.
    public func asked(_ name: String) throws -> [FieldMatch] {
        let concepts = try concepts(name)
        let schemes = Set(concepts.map { $0.field.prefix { $0 != ":" } })
        return concepts.count > 1 && schemes.count == concepts.count ? concepts : [try single(name, of: concepts)]
    }

    /// What a name can mean, each concept once.
    private func concepts(_ name: String) throws -> [FieldMatch] {
        let matches = try connection.rows(SQL.FieldFind(name: name))
        let ids = Set(matches.map(\.id))
        let broadest = matches.filter { match in !(match.broaderID.map(ids.contains) ?? false) }
        var concepts: Set<Int> = []
        return broadest.filter { concepts.insert($0.concept).inserted }
    }

    /// The keys of the fields that a question in a field asks for: with it goes what is as narrow, in every scheme.
    /// - Parameter isExact: whether the field alone is meant.
    func scope(_ field: FieldMatch, isExact: Bool) throws -> [Int] {
        try connection.first(SQL.FieldScope(field: field.id, alone: isExact))?.fields ?? [field.id]
    }

    /// The same for a field by any name; nil where none is asked for.
    func scope(_ name: String?, isExact: Bool) throws -> [Int]? {
        try name.map { try asked($0).flatMap { try scope($0, isExact: isExact) } }
    }

    /// Refuses a scheme that is not there.
    func requireScheme(_ code: String) throws {
        let codes = try connection.rows(SQL.FieldSchemeCodes()).map(\.code)
        guard codes.contains(code) else {
            throw Lookup(noun: "scheme", list: "entente field list")
                .none(code, suggestions: [NearMatch.nearest(code, among: codes)].compactMap(\.self))
        }
    }

    /// One field, with the agreements that count on a day.
    public func show(_ name: String, on day: CalendarDate = .today) throws -> FieldDetail {
        let match = try find(name)
        guard var detail = try connection.first(
            SQL.FieldShow(id: match.id, day: day, today: .latestToday)) else { throw lookup.none(name) }
        detail.matches = try connection.rows(SQL.FieldMatches(field: match.id))
        return detail
    }
}

extension SQL.FieldSuggest: RowQuery {
    struct Output: RowDecodable {
        let line: String
        init(row: Row) throws(PostgresError) {
            line = "\(try row.decode("field", as: String.self))  \(try row.decode("label", as: String.self))"
        }
    }
}

extension SQL.FieldScope: RowQuery {
    struct Output: RowDecodable {
        let fields: [Int]
        init(row: Row) throws(PostgresError) { fields = try row.decode("fields") }
    }
}
