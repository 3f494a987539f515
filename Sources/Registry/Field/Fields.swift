import Postgres

extension Registry {
    /// The fields of the registry, in their schemes.
    public var fields: Fields { Fields(connection: connection) }
}

/// What can be done with fields.
public struct Fields {
    let connection: Connection

    /// The field that a name means: `scheme:code`, or a label in any language that is unique.
    ///
    /// Where a broader field and its only narrower ones share a label, as ISCED-F does it, the broadest is meant.
    /// - Throws: a ``RegistryError`` when none or more than one is meant, with the candidates.
    public func find(_ name: String) throws -> FieldMatch {
        let matches = try connection.rows(FieldQueries.find, name)
        let ids = Set(matches.map(\.id))
        let broadest = matches.filter { match in !(match.broaderID.map(ids.contains) ?? false) }
        return try Lookup(noun: "field", list: "entente field list").single(
            name, of: broadest, describedAs: \.line,
            suggestions: { try connection.rows(FieldQueries.suggest, name).map(\.line) })
    }

    /// The schemes, in the order of their codes, with the agreements that count on a day.
    public func schemes(on day: CalendarDate = .today) throws -> [FieldSchemeRow] {
        try connection.rows(FieldQueries.schemes, day)
    }

    /// Fields in the order of their codes.
    /// - Parameters:
    ///   - scheme: only those of one scheme.
    ///   - under: only this field and those below it, by any name.
    ///   - depth: the deepest level, 0 being broad.
    ///   - day: the day for which agreements are counted.
    public func list(
        scheme: String? = nil, under: String? = nil, depth: Int? = nil, on day: CalendarDate = .today
    ) throws -> [FieldListRow] {
        if let scheme, try !schemes().contains(where: { $0.code == scheme }) {
            throw Lookup(noun: "scheme", list: "entente field list").none(scheme)
        }
        return try connection.rows(FieldQueries.list, scheme, try under.map { try find($0).id }, depth, day)
    }

    /// One field, with the agreements that count on a day.
    public func show(_ name: String, on day: CalendarDate = .today) throws -> FieldDetail {
        let match = try find(name)
        guard let detail = try connection.first(FieldQueries.show, match.id, day) else {
            throw Lookup(noun: "field", list: "entente field list").none(name)
        }
        return detail
    }

    /// Loads a vocabulary from a CSV file, and gives the number of its fields.
    /// - Parameter file: the path, or `-` for standard input.
    public func load(file: String, scheme: String, titleEN: String, titleZH: String?) throws -> Int {
        let vocabulary = try Vocabulary(
            ByteInput(path: file), file: file, scheme: scheme, titleEN: titleEN, titleZH: titleZH)
        try connection.transaction { try load(vocabulary, isShipped: false) }
        return vocabulary.concepts.count
    }

    /// Adds the concepts of a vocabulary to a scheme, or brings them up to date; none is taken away.
    ///
    /// Runs inside a transaction of the caller's.
    func load(_ vocabulary: Vocabulary, isShipped: Bool) throws {
        guard
            let scheme = try connection.first(
                FieldQueries.loadScheme, vocabulary.scheme, vocabulary.titleEN, vocabulary.titleZH, isShipped)
        else { return }
        guard scheme.isShipped == isShipped else {
            throw RegistryError(
                .brokenRule, code: "scheme-shipped", "the scheme \(vocabulary.scheme) is brought by the program",
                hint: "Load your own under another code with --scheme.")
        }
        let codes = vocabulary.concepts.map(\.code)
        try connection.change(FieldQueries.loadFields, scheme.id, codes)
        try connection.change(FieldQueries.loadBroader, scheme.id, codes, vocabulary.concepts.map(\.broader))
        for (language, label) in [("en", \Vocabulary.Concept.labelEN), ("zh", \Vocabulary.Concept.labelZH)] {
            try connection.change(
                FieldQueries.loadLabels, scheme.id, language, codes, vocabulary.concepts.map { $0[keyPath: label] })
        }
    }
}
