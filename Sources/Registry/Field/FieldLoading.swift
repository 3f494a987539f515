import Postgres
import Records
import Sheets
import Values

/// What the loading of a vocabulary brought.
public struct FieldLoadReport: Sendable, Hashable {
    /// Whether the scheme had another title before.
    public let isRetitled: Bool
    /// How many fields the file has.
    public let fields: Int
    /// Fields that are new in the scheme.
    public let added: Int
    /// Fields that were there, and stand below another one now, or below none.
    public let moved: Int
    /// Labels that fields had not had, or had otherwise; those of new fields do not count.
    public let relabeled: Int
    /// Matches that are new, or are otherwise now.
    public let matched: Int
    /// The columns that were taken, each with what for.
    public let columnsTaken: [String]
    /// The columns that were left.
    public let columnsLeft: [String]
    /// What a person should know that is no fault: sentences without a full stop.
    public let notes: [String]

    /// Whether the registry is other than before.
    public var isChanged: Bool { isRetitled || added + moved + relabeled + matched > 0 }
}

extension Fields {
    /// Loads a vocabulary from a CSV file: all of it, or nothing. Labels and places are brought up to date, and no field
    /// is taken away.
    /// - Parameters:
    ///   - file: the path, or `-` for standard input.
    ///   - titleEN: title of the scheme in English; nil leaves what it has, and a new one is called by its code.
    ///   - titleZH: the same in Chinese; nil leaves what it has.
    /// - Throws: a ``RegistryError`` with every fault of the file, by line and column.
    public func load(file: String, scheme: String, titleEN: String?, titleZH: String?) throws -> FieldLoadReport {
        let code = scheme.lowercased()
        if let problem = TextForm.code.fault(in: code) {
            throw RegistryError(.usage, code: "option-unreadable", "--scheme: \(problem)")
        }
        var reader = try VocabularyReader(ByteInput(path: file), file: file, scheme: code)
        let known = try self.known(in: [code])[code] ?? [:]
        let vocabulary = try reader.read(titleEN: titleEN, titleZH: titleZH, known: Set(known.keys))
        guard !vocabulary.concepts.isEmpty || reader.faults.refusal(ofVocabulary: file) != nil else {
            throw RegistryError(
                .brokenRule, code: "load-refused", "\(file) has no fields: there is nothing below its header",
                hint: "A line a field, with at least a code and a label.")
        }
        defer { try? connection.refreshStatistics() }
        return try connection.retrying {
            try connection.transaction {
                try load(vocabulary, isShipped: false, from: file, faults: reader.faults)
            }
        }
    }

    /// Adds the concepts of a vocabulary to a scheme, or brings them up to date; none is taken away.
    ///
    /// Runs inside a transaction of the caller's.
    /// - Parameter faults: what was found wrong so far, told with what is found here.
    @discardableResult
    func load(
        _ vocabulary: Vocabulary, isShipped: Bool, from file: String, faults: FaultList = FaultList()
    ) throws -> FieldLoadReport {
        let scheme = try loadScheme(
            vocabulary.scheme, titleEN: vocabulary.titleEN, titleZH: vocabulary.titleZH, isShipped: isShipped)
        var placing = VocabularyPlacing(
            vocabulary, known: try known(in: [vocabulary.scheme])[vocabulary.scheme] ?? [:], faults: faults)
        placing.check()
        let schemes = Set(try connection.rows(SQL.FieldSchemeCodes()).map(\.code))
        var matching = VocabularyMatching(vocabulary, schemes: schemes, faults: placing.faults)
        matching.resolve(try known(in: matching.wanted))
        if let refusal = matching.faults.refusal(ofVocabulary: file) { throw refusal }

        let codes = vocabulary.concepts.map(\.code)
        let added = try connection.change(SQL.FieldLoadFields(scheme: scheme.id, codes: codes))
        if vocabulary.givesPlaces {
            let broader = vocabulary.concepts.map(\.broader)
            try connection.change(SQL.FieldLoadDetach(scheme: scheme.id, codes: codes, broader: broader))
            try connection.change(SQL.FieldLoadBroader(scheme: scheme.id, codes: codes, broader: broader))
        }
        let labels = vocabulary.concepts.flatMap { concept in concept.labels.map { (concept.code, $0.language, $0.label) } }
        let labeled = try connection.change(
            SQL.FieldLoadLabels(
                scheme: scheme.id, codes: labels.map(\.0), languages: labels.map(\.1), labels: labels.map(\.2)))
        let retired = scheme.isRetired ? ["the scheme is retired; bring it back with: entente field retire \(vocabulary.scheme) --undo"] : []
        return FieldLoadReport(
            isRetitled: scheme.isRetitled, fields: codes.count, added: added, moved: placing.moved, relabeled: labeled - placing.newLabels,
            matched: try load(matching.pairs, of: vocabulary.scheme), columnsTaken: vocabulary.columns.takenNames,
            columnsLeft: vocabulary.columns.leftNames, notes: vocabulary.notes + matching.notes + retired)
    }

    /// Stores matches of fields of a scheme, and counts those that are new or otherwise now.
    private func load(_ pairs: [VocabularyMatching.Pair], of scheme: String) throws -> Int {
        guard !pairs.isEmpty else { return 0 }
        let known = try self.known(in: [scheme])[scheme] ?? [:]
        var (fields, relations, others): ([Int], [String], [Int]) = ([], [], [])
        for pair in pairs {
            guard let id = known[pair.code]?.id else { continue }
            fields.append(pair.relation == .narrow ? pair.other : id)
            relations.append(pair.relation == .exact ? "exact" : "broad")
            others.append(pair.relation == .narrow ? id : pair.other)
        }
        return try connection.change(SQL.FieldMatch(fields: fields, relations: relations, matched: others))
    }

    /// Makes a scheme, or brings its titles up to date, and gives it.
    func loadScheme(
        _ code: String, titleEN: String?, titleZH: String?, isShipped: Bool
    ) throws -> SQL.FieldLoadScheme.Output {
        guard let scheme = try connection.first(
            SQL.FieldLoadScheme(code: code, titleEN: titleEN, titleZH: titleZH, isShipped: isShipped)) else {
            throw RegistryError(.bug, code: "insert-gave-nothing", "the database did not say what it stored")
        }
        guard scheme.isShipped == isShipped else {
            throw RegistryError(
                .brokenRule, code: "scheme-shipped", "the scheme \(code) is brought by the program",
                hint: "Put your own fields into a scheme of another code, and match them with: entente field map A B")
        }
        return scheme
    }

    /// The fields of schemes, by scheme and code. A scheme that is not there is not in it.
    func known(in schemes: [String]) throws -> [String: [String: VocabularyPlacing.Known]] {
        var known: [String: [String: VocabularyPlacing.Known]] = [:]
        for row in try connection.rows(SQL.FieldCodes(schemes: schemes)) {
            known[row.scheme, default: [:]].merge(
                row.code.flatMap { code in row.id.map { [code: .init(id: $0, broader: row.broader)] } } ?? [:]) { $1 }
        }
        return known
    }
}

extension SQL.FieldCodes: RowQuery {
    /// A field of a scheme; where the scheme has none, the scheme alone.
    struct Output: RowDecodable {
        let scheme: String
        let code: String?
        let id: Int?
        let broader: String?
        init(row: Row) throws(PostgresError) {
            scheme = try row.decode("scheme")
            code = try row.decode("code")
            id = try row.decode("id")
            broader = try row.decode("broader")
        }
    }
}

extension SQL.FieldLoadScheme: RowQuery {
    struct Output: RowDecodable {
        let id: Int
        let isShipped: Bool
        let isRetired: Bool
        /// Whether it has another title than before; not for one that is new.
        let isRetitled: Bool
        init(row: Row) throws(PostgresError) {
            id = try row.decode("id")
            isShipped = try row.decode("shipped")
            isRetired = try row.decode("retired")
            isRetitled = try row.decode("retitled")
        }
    }
}
