import Postgres
import Records
import Sheets
import Values

/// A field to be added by hand.
public struct NewField: Sendable {
    /// The field as `scheme:code`.
    public var field: String
    /// Label in English.
    public var labelEN: String?
    /// Label in Chinese.
    public var labelZH: String?
    /// The next broader field of the scheme, by its code or as `scheme:code`.
    public var broader: String?
    /// Title in English of the scheme, which is made where it is not there; nil makes none.
    public var schemeTitleEN: String?
    /// Title in Chinese of a scheme that is made.
    public var schemeTitleZH: String?

    /// A field as `scheme:code`, of which no more is said yet.
    public init(field: String) { self.field = field }
}

extension Fields {
    /// Adds a field to a scheme, and gives it as `scheme:code`, with whether anything is otherwise now. One that is there already gets what it lacks.
    /// - Throws: a ``RegistryError`` where the scheme is not there and no title is given for it, where it is one that the
    ///   program brings, or where the field is there with another label or place.
    public func add(_ new: NewField) throws -> (field: String, isChanged: Bool) {
        let (scheme, code) = try parts(of: new.field)
        return try connection.retrying {
            try connection.transaction {
                let key = try schemeKey(scheme, for: new)
                let known = try self.known(in: [scheme])[scheme] ?? [:]
                let broader = try new.broader.map { try broaderCode($0, in: scheme, known) }
                if known[code] != nil { try refuseOther(new, "\(scheme):\(code)", broader: broader, known[code]?.broader) }
                guard known[code] != nil || new.labelEN != nil || new.labelZH != nil else {
                    throw RegistryError(
                        .usage, code: "field-unlabeled", "the field \(scheme):\(code) would have no label",
                        hint: "Give one with --label or --label-zh.")
                }
                var changes = try connection.change(SQL.FieldLoadFields(scheme: key, codes: [code]))
                if let broader { changes += try connection.change(
                    SQL.FieldLoadBroader(scheme: key, codes: [code], broader: [broader])) }
                let labels = [("en", new.labelEN), ("zh", new.labelZH)].compactMap { pair in pair.1.map { (pair.0, $0) } }
                changes += try connection.change(
                    SQL.FieldLoadLabels(
                        scheme: key, codes: labels.map { _ in code }, languages: labels.map(\.0),
                        labels: labels.map(\.1)))
                return ("\(scheme):\(code)", changes > 0)
            }
        }
    }

    private func parts(of field: String) throws(RegistryError) -> (scheme: String, code: String) {
        let colon = field.firstIndex(of: ":")
        let scheme = colon.map { field[..<$0].withoutBlankEnds.lowercased() } ?? ""
        let code = colon.map { VocabularyReader.code(String(field[field.index(after: $0)...]), in: scheme) } ?? ""
        if let problem = TextForm.code.fault(in: scheme) == nil ? TextForm.fieldCode.fault(in: code) : "\(Quoted(field)) is not a field" {
            throw RegistryError(
                .usage, code: "field-unreadable", problem, hint: "Write it scheme:code, such as our-fields:biomedicine.")
        }
        return (scheme, code)
    }

    private func schemeKey(_ code: String, for new: NewField) throws -> Int {
        let schemes = try connection.rows(SQL.FieldSchemeCodes())
        let isThere = schemes.contains { $0.code == code }
        guard isThere || new.schemeTitleEN != nil else {
            throw Lookup(noun: "scheme", plural: "schemes", hint: "Make it with --scheme-title \"Our fields\".")
                .none(code, suggestions: [NearMatch.nearest(code, among: schemes.map(\.code))].compactMap(\.self))
        }
        return try loadScheme(
            code, titleEN: isThere ? nil : new.schemeTitleEN, titleZH: isThere ? nil : new.schemeTitleZH,
            isShipped: false).id
    }

    private func broaderCode(
        _ name: String, in scheme: String, _ known: [String: VocabularyPlacing.Known]
    ) throws(RegistryError) -> String {
        let code = VocabularyReader.code(name, in: scheme)
        guard known[code] != nil else {
            throw Lookup(noun: "field", list: "entente field list \(scheme)")
                .none("\(scheme):\(code)", suggestions: [NearMatch.nearest(code, among: known.keys.sorted())]
                    .compactMap { $0.map { "\(scheme):\($0)" } })
        }
        return code
    }

    /// Refuses to put another label or place in the stead of what is there.
    private func refuseOther(_ new: NewField, _ field: String, broader: String?, _ recorded: String?) throws {
        let match = try find(field)
        let differs = [
            new.labelEN.map { $0 != match.labelEN && match.labelEN != nil },
            new.labelZH.map { $0 != match.labelZH && match.labelZH != nil },
            broader.map { $0 != recorded && recorded != nil },
        ]
        guard !differs.contains(true) else {
            throw RegistryError(
                .brokenRule, code: "field_scheme_id_code_key", "\(field) is there already, with another label or place",
                hint: "See it with: entente field show \(field). What a file says takes its place: entente field load FILE --scheme CODE")
        }
    }
}

extension SQL.FieldSchemeCodes: RowQuery {
    struct Output: RowDecodable {
        let id: Int
        let code: String
        let isShipped: Bool
        init(row: Row) throws(PostgresError) {
            id = try row.decode("id")
            code = try row.decode("code")
            isShipped = try row.decode("shipped")
        }
    }
}
