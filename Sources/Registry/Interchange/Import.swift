import Postgres
import Records
import Sheets
import Values

extension Registry {
    /// Imports agreements with what they need: all of it, or nothing.
    ///
    /// The interchange format is read strictly, and every record is held against its shape, the rules of an
    /// agreement, and what the registry has. An agreement that is there already with the same content is left
    /// alone, so the same file can be imported twice; one with other content is a fault.
    ///
    /// An organization is found by code, else by its identifiers, else by a name that is equal but for case, width, blanks,
    /// punctuation and & for and, with country and kind equal where both are known; what is not found is added. The report
    /// tells what was taken for what under another name, and which new ones may be others.
    /// - Parameters:
    ///   - isUpdate: whether a record says what changes: a key that is absent keeps what is recorded, null clears it, and
    ///     a list takes the place of the one that is recorded. A record that the registry does not have is added.
    ///   - isDryRun: whether to do everything and then undo it.
    ///   - faults: how the faults are told, where a hundred of them do not do.
    ///   - progress: called now and then with the number of lines read; what it throws stops the import.
    /// - Throws: a ``RegistryError`` of kind `brokenRule` with up to a hundred faults, each with its line.
    public func importAgreements(
        from source: ImportSource, isUpdate: Bool = false, isDryRun: Bool = false, faults: FaultTelling = FaultTelling(),
        progress: (Int) throws -> Void = { _ in }
    ) throws -> ImportReport {
        try connection.refreshStatistics()
        // What was stored stays stored, whether or not the tables can be looked through after it.
        defer { try? connection.refreshStatistics() }
        return try withoutActuallyEscaping(progress) { progress in
            do {
                // Another import may have changed the same in another order.
                return try connection.retrying(limit: source.canBeReadAgain ? 5 : 1) { try connection.transaction {
                    var importer = Importer(
                        connection: connection, source: source, way: isUpdate ? .change : .add, progress: progress)
                    importer.telling = faults
                    let report = try importer.run { try importer.report($0, isDryRun: isDryRun) }
                    if isDryRun { throw DryRunEnd(report: report) }
                    return report
                } }
            } catch let end as DryRunEnd {
                return end.report
            } catch PostgresError.server(let error) where Self.keysOfRecords.contains(error.constraint ?? "") {
                throw Importer.conflict
            }
        }
    }

    /// What two sessions can only break together: before it stores, an import looks whether the name is taken.
    private static let keysOfRecords: Set<String> = [
        "agreement_reference_key", "agreement_reference_folded_key", "organization_code_key", "organization_identifier_pkey", "event_code_key",
        "field_scheme_code_key", "field_match_pair_key", "field_match_pkey",
    ]

    /// What undoes a dry run.
    private struct DryRunEnd: Error {
        let report: ImportReport
    }
}

/// One import, inside a transaction.
struct Importer {
    let connection: Connection
    let source: ImportSource
    /// What becomes of a record that the registry has otherwise.
    var way = RecordIntake.Way.add
    let progress: (Int) throws -> Void
    /// How the faults are told.
    var telling = FaultTelling()

    /// Told of the faults, where the refusal that lists them by line does not do.
    var refused: (FaultList) throws -> Void = { _ in }

    /// Reads, checks and stores.
    /// - Parameters:
    ///   - judge: is asked once all is checked, before anything of an agreement is stored.
    ///   - look: is asked at the end, while what was laid out is still there.
    func run<Value>(judge: () throws -> Void = {}, look: (RecordIntake) throws -> Value) throws -> Value {
        let intake = try check()
        try judge()
        try store(intake)
        let value = try look(intake)
        try intake.staging.clear()
        return value
    }

    /// Reads the source, and refuses it where it has a fault. New organizations and schemes are stored by then,
    /// and no agreement.
    private func check() throws -> RecordIntake {
        let intake = try RecordIntake(connection, way, keeping: telling.isWhole ? FaultList.most : FaultList.limit)
        let bundle = try read(into: intake)
        if let stated = intake.homes.first { intake.home = try HomeImport(stated.code, at: stated.place, connection) }
        guard intake.staging.count > 0 || intake.staging.faults.count > 0 else {
            throw RegistryError(.brokenRule, code: "import-empty", "\(source.name): the file is empty")
        }
        do {
            try run(ImportSteps.preparations, intake)
            try intake.lookAtUncoded()
        } catch PostgresError.server(let error) where intake.staging.faults.count > 0 && !PostgresError.server(error).isTransient {
            // What is wrong already may be why.
            try refuse(intake.staging.faults, bundle, asks: false)
        }
        try refuse(intake.staging.faults, bundle)
        return intake
    }

    /// Stores what was read and has no fault.
    private func store(_ intake: RecordIntake) throws {
        let isBulk = try intake.staging.count >= Self.bulk && connection.first(SQL.ImportBulkBegin())?.isDone == true
        try run(ImportSteps.inserts, intake)
        let keys = Set(intake.changes.filter { $0.kind == .agreement }.flatMap(\.keys))
        try run(ImportSteps.replacements(of: keys) + ImportSteps.endings, intake)
        try connection.checkConstraints()
        if isBulk { try connection.change(SQL.ImportBulkEnd()) }
        try intake.home?.settle(connection)
    }

    /// From so many records on, what stands on rows is made after them, where there were none before: fewer cost less
    /// than that.
    private static let bulk = 2000

    static let conflict = RegistryError(
        .tryAgain, code: "import-conflict", "another session recorded some of the same meanwhile",
        hint: "Import again: what is there by then is left alone.")

    private func run(_ steps: [ImportStep], _ intake: RecordIntake) throws {
        for step in steps where step.isNeeded(by: intake.staging.filled) {
            if step.role == .analyze, !intake.staging.isOwn { continue }
            if step.replaced != nil, way == .add { continue }
            try connection.change(step.query)
        }
    }

    private func read(into intake: RecordIntake) throws -> BundleImport? {
        var bundle: BundleImport?
        switch source {
        case .lines(let path): try LinesImport(input: ByteInput(path: path), progress: progress).run(into: intake)
        case .bytes(let bytes): try LinesImport(input: ByteInput(bytes: bytes), progress: progress).run(into: intake)
        case .bundle(let path):
            let opened = BundleImport(path: path, isUpdate: way == .change, words: MeantWords(connection: connection), progress: progress)
            intake.isOfTables = true
            try opened.run(into: intake)
            bundle = opened
        }
        try intake.finish()
        return bundle
    }

    fileprivate func report(_ intake: RecordIntake, isDryRun: Bool) throws -> ImportReport {
        let notes = try connection.rows(SQL.ImportNotes()).map { row in
            let times = row.mentions == 1 ? "a party names" : "\(row.mentions) parties name"
            let what = switch row.what {
            case "kind": "another kind than the registry has"
            case "country": "another country than the registry has"
            default: "a kind, a country or an identifier that the registry does not know"
            }
            return "\(times) an organization with \(what), which stays as it is; the first is at \(source.told(ImportPlace(packed: row.line)))"
        }
        guard let counts = try connection.first(SQL.ImportReport()) else {
            throw RegistryError(.bug, code: "import-uncounted", "the database did not say what was imported")
        }
        // They were not there when they were looked up.
        let changed = counts.changed + counts.changedOrganizations + counts.changedEvents
        guard way != .add || changed == 0 else { throw Self.conflict }
        let names = ImportedNames(connection: connection, source: source)
        return ImportReport(
            agreementsAdded: counts.agreements, agreementsUnchanged: intake.unchanged, agreementsChanged: counts.changed,
            changes: intake.changes.map { change in
                "\(change.name): \(change.keys.joined(separator: ", "))" + (change.gone.isEmpty ? "" : "; no longer \(change.gone.joined(separator: ", "))")
            },
            organizationsAdded: counts.organizations, organizationsChanged: counts.changedOrganizations,
            eventsAdded: counts.events, eventsChanged: counts.changedEvents, schemesAdded: counts.schemes, schemesChanged: intake.changes.count { $0.kind == .fieldScheme },
            matchesAdded: counts.matches, wordsAdded: intake.wordsAdded,
            wordsChanged: intake.changes.count { $0.kind.isWord }, taken: try names.taken(), offered: try names.offered(), warnings: (intake.home?.warning(source).map { [$0] } ?? []) + losses(intake) + intake.uncoded.map { "\(source.told($0.place)): \($0.message)" } + undated(intake),
            notes: notes + (intake.home?.note(isDryRun: isDryRun).map { [$0] } ?? []) + intake.cells.sentences + kept(intake) + unread + (try lookAlikes()), isDryRun: isDryRun)
    }

    /// What lies in the folder and was not read.
    private var unread: [String] {
        source.unreadFiles.prefix(3).map {
            "\($0) is not read: the files of a bundle are agreements.csv, parties.csv, organizations.csv, fields.csv and events.csv"
        }
    }

    /// Of the first former names that a list left out how one is taken away: under such a name people look for it.
    private func kept(_ intake: RecordIntake) -> [String] {
        intake.keptNames.prefix(3).map { kept in
            "\(kept.code): the former name \(Quoted(kept.name)) stays, though the list leaves it out; it goes with: entente organization identify \(kept.code) --remove --alias \("former:\(kept.name)".quotedForShell)"
        }
    }

    /// Names and titles in which a letter is lost, each once, as a person could mend them in the source.
    private func losses(_ intake: RecordIntake) -> [String] {
        intake.losses.names.map { "\(source.told($0.place)): \(Quoted($0.name, limit: 200)) has a letter that the source has lost (U+FFFD): write it as it should be" }
    }

    /// Agreements that no figure can count, since nothing says when they were signed or began.
    private func undated(_ intake: RecordIntake) -> [String] {
        let undated = intake.undated
        guard let first = undated.first.first else { return [] }
        guard undated.count > 1 else { return ["\(first) has neither a day of signing nor a start, so no figure counts it"] }
        return ["\(undated.count) agreements have neither a day of signing nor a start, so no figure counts them, such as \(undated.first.joined(separator: ", "))"]
    }

    /// References and names that mix alphabets, the first ten.
    private func lookAlikes() throws -> [String] {
        let found = try connection.rows(SQL.ImportLookAlikes()).flatMap { row in
            LookAlikes.sentences(in: row.text).map { "\(source.told(ImportPlace(packed: row.line))): \($0)" }
        }
        return found.prefix(10) + (found.count > 10 ? ["and \(found.count - 10) more words that mix alphabets"] : [])
    }
}

extension SQL.ImportNotes: RowQuery {
    struct Output: RowDecodable {
        let what: String
        let mentions: Int
        let line: Int

        init(row: Row) throws(PostgresError) {
            what = try row.decode("what")
            mentions = try row.decode("mentions")
            line = try row.decode("line")
        }
    }
}

extension SQL.ImportLookAlikes: RowQuery {
    struct Output: RowDecodable {
        let line: Int
        let text: String

        init(row: Row) throws(PostgresError) {
            line = try row.decode("line")
            text = try row.decode("text")
        }
    }
}

extension SQL.ImportReport: RowQuery {
    struct Output: RowDecodable {
        let agreements: Int
        let changed: Int
        let organizations: Int
        let changedOrganizations: Int
        let events: Int
        let changedEvents: Int
        let schemes: Int
        let matches: Int

        init(row: Row) throws(PostgresError) {
            agreements = try row.decode("agreements")
            changed = try row.decode("changed")
            organizations = try row.decode("organizations")
            changedOrganizations = try row.decode("changed_organizations")
            events = try row.decode("events")
            changedEvents = try row.decode("changed_events")
            schemes = try row.decode("schemes")
            matches = try row.decode("matches")
        }
    }
}

extension SQL.ImportOwnTables: RowQuery { typealias Output = Done }

extension SQL.ImportBulkBegin: RowQuery { typealias Output = Done }
