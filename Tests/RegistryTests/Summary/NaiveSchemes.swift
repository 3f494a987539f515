import Postgres

@testable import Registry

/// Schemes of fields and what matches what, in plain loops.
struct NaiveSchemes {
    /// The scheme in which most is filed.
    private(set) var mostUsed = ""
    /// Of each field, the way to it from the broadest one.
    private var paths: [String: [String]] = [:]
    private var exact: [(String, String)] = []
    /// Each with one that is broader, of another scheme.
    private var broader: [(String, String)] = []

    /// Where nothing is filed.
    init() {}

    init(_ connection: Connection) throws {
        for row in try connection.query(sql: "select s.code || ':' || f.code as field, s.code || ':' || b.code as above, s.code || ':' || c.code as top from field f join field_scheme s on s.id = f.scheme_id left join field b on b.id = f.broader_id left join field c on c.id = b.broader_id") {
            let path = [try row.decode("top", as: String?.self), try row.decode("above"), try row.decode("field")].compactMap(\.self)
            paths[path[path.count - 1]] = path
        }
        for row in try connection.query(sql: "select m.relation, s.code || ':' || f.code as one, t.code || ':' || g.code as other from field_match m join field f on f.id = m.field_id join field_scheme s on s.id = f.scheme_id join field g on g.id = m.matched_id join field_scheme t on t.id = g.scheme_id") {
            let pair = (try row.decode("one", as: String.self), try row.decode("other", as: String.self))
            if try row.decode("relation") == "exact" { exact.append(pair) } else { broader.append(pair) }
        }
        var filed: [String: Int] = [:]
        for row in try connection.query(sql: "select s.code::text as scheme from agreement_field a join field f on f.id = a.field_id join field_scheme s on s.id = f.scheme_id") {
            filed[try row.decode("scheme"), default: 0] += 1
        }
        mostUsed = filed.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
    }

    /// The fields of a scheme that a field is in, by its path: that itself or, step by step up, all that is the same.
    func shown(_ path: [String], in scheme: String) -> [[String]] {
        if path[0].hasPrefix(scheme + ":") { return [path] }
        var here = Set(path.suffix(1))
        while !here.isEmpty {
            var before = 0
            while here.count > before {
                before = here.count
                for (one, other) in exact where here.contains(one) || here.contains(other) { here.formUnion([one, other]) }
            }
            let found = here.filter { $0.hasPrefix(scheme + ":") }
            if !found.isEmpty { return found.sorted().compactMap { paths[$0] } }
            here = Set(here.compactMap { field in paths[field].flatMap { $0.count > 1 ? $0[$0.count - 2] : nil } })
        }
        return []
    }

    /// Whether what has a path is one field or is in it, over everything that says so.
    func isAsNarrow(_ path: [String], as field: String) -> Bool {
        var found = Set(path)
        var before = 0
        while found.count > before {
            before = found.count
            for (one, other) in exact where found.contains(one) || found.contains(other) { found.formUnion([one, other]) }
            for (narrow, broad) in broader where found.contains(narrow) { found.insert(broad) }
            for field in found { found.formUnion(paths[field] ?? []) }
        }
        return found.contains(field)
    }
}
