import Postgres
import Records
import Values

extension Agreements {
    /// Records the agreements of a text as new, all of them or none, and gives their references.
    ///
    /// An agreement without a reference is given the next one. Organizations are named as a person names them; those
    /// given with a name that the registry does not have are added.
    /// - Parameter look: is shown the references before the end; what it throws undoes all.
    /// - Throws: ``RecordFaults`` with the place of every fault.
    public func record(
        _ text: RecordText, look: (RecordedAgreements) throws -> Void = { _ in }
    ) throws -> RecordedAgreements {
        try connection.retrying {
            try connection.transaction {
                let numbered = try resolved(text).mapping { entry in
                    if entry.value["reference"] == nil {
                        entry.value = entry.value.setting("reference", .string(try nextReference(of: entry.value)))
                    }
                }
                try refuseRecorded(numbered)
                let recorded = RecordedAgreements(
                    references: numbered.entries.compactMap { $0.value["reference"]?.text },
                    organizations: try importer(of: numbered).run { _ in try addedOrganizations() })
                try look(recorded)
                return recorded
            }
        }
    }

    /// An agreement as it stands, to be edited.
    /// - Parameter language: the one that its parties are named in; nil is the names of record.
    public func edition(of reference: String, namedIn language: String? = nil) throws -> AgreementEdition {
        var edition = try edition(under: reference)
        guard language != nil else { return edition }
        let organizations = Organizations(connection: connection)
        for code in try edition.value()["parties"]?.elements.compactMap({ $0["organization"]?["code"]?.text }) ?? [] {
            edition.names[code] = try organizations.called([organizations.find(code, evenRetracted: true)], in: language).first?.name
        }
        return edition
    }

    private func edition(under reference: String) throws -> AgreementEdition {
        if let edition = try connection.first(SQL.AgreementEdition(reference: reference)) { return edition }
        guard let edition = try connection.first(SQL.AgreementEdition(reference: try find(reference).reference)) else {
            throw RegistryError(.notFound, code: "agreement-unknown", "there is no agreement \(Quoted(reference))")
        }
        return edition
    }

    /// Gives an agreement the content of a text, all but its reference and what commands of their own change: lifecycle
    /// events, documents, obligations, activities, that it is let run out, and that it was retracted.
    ///
    /// - Parameter edition: what the text was made from. Where the agreement was changed since, nothing is done.
    /// - Returns: the organizations that were added, and whether anything of the agreement was otherwise before.
    /// - Throws: ``RecordFaults`` with the place of every fault, or a ``RegistryError`` with the code
    ///   `agreement-changed`.
    public func replace(
        _ edition: AgreementEdition, with text: RecordText
    ) throws -> (organizations: [String], isChanged: Bool) {
        do {
            return (try connection.retrying { try connection.transaction { try exchange(edition, for: text) } }, true)
        } catch is NothingChanged {
            return ([], false)
        }
    }

    private func exchange(_ edition: AgreementEdition, for text: RecordText) throws -> [String] {
        let revision = try connection.first(SQL.AgreementHold(id: edition.id))?.revision
        guard revision == edition.revision else {
            throw RegistryError(
                .tryAgain, code: "agreement-changed",
                "\(Quoted(edition.reference)) was changed by someone else meanwhile",
                hint: "Look at it and edit it again: entente agreement show \(edition.reference)")
        }
        let before = try json(of: edition.id)
        let text = try resolved(text)
        try refuseMoved(text, edition)
        let recorded = try JSON.recorded(before.utf8)
        let whole = text.mapping { entry in
            entry.value = entry.value.setting("reference", .string(edition.reference))
            for key in Self.keptWhole { entry.value = entry.value.setting(key, recorded[key]) }
        }
        let added = try importer(of: whole, .replace)
            .run(judge: { try refuseHeldParties(edition, text) }) { _ in try addedOrganizations() }
        guard try json(of: edition.id) != before else { throw NothingChanged(handle: edition.reference) }
        return added
    }

    /// Agreements that may be the same as one to be recorded: the same parties near the same day, or the same title.
    /// - Parameter parties: codes of organizations.
    public func similar(parties: [String], signed: PartialDate?, title: String) throws -> [SimilarAgreement] {
        guard !parties.isEmpty else { return [] }
        return try connection.rows(SQL.AgreementSimilar(parties: parties, signed: signed?.firstDay, title: title))
    }

    /// Agreements from before that may be the same as some that were just recorded.
    public func recordedTwice(_ references: [String]) throws -> [RecordedTwice] {
        try connection.rows(SQL.AgreementAlike(references: references))
    }

    private func resolved(_ text: RecordText) throws -> RecordText {
        var resolution = RecordResolution(connection: connection)
        let resolved = try text.mapping { try resolution.resolve(&$0) }
        guard resolution.faults.isEmpty else {
            // What else is wrong is told in the same breath.
            let told = resolution.faults.compactMap(\.path)
            let shape = resolved.entries.flatMap { entry in
                Self.problems(of: entry.value.setting("reference", entry.value["reference"] ?? .string("x")))
                    .filter { problem in !told.contains { problem.path == $0 || problem.path.hasPrefix($0 + ".") } }
                    .map { RecordFault(place: entry.places.place(of: $0.path), path: $0.path, message: $0.message) }
            }
            throw RecordFaults(resolution.faults + shape)
        }
        return resolved
    }

    private static func problems(of record: JSON) -> [ShapeChecker.Problem] {
        let problems = ShapeChecker.problems(of: record, as: .agreement)
        return problems.isEmpty ? RecordRules.problems(ofAgreement: record) : problems
    }

    /// What commands of their own change, and stands in rows that are held against the text.
    private static let keptWhole = ["lifecycle", "lapse", "retracted"]

    private func importer(of text: RecordText, _ way: RecordIntake.Way = .add) -> Importer {
        Importer(
            connection: connection, source: .records(text.entries.map(\.value)), way: way, progress: { _ in },
            refused: { faults in
                throw RecordFaults(faults.sorted.map { fault in
                    let index = fault.place.line - 1
                    let places = text.entries.indices.contains(index) ? text.entries[index].places : nil
                    return RecordFault(place: places?.place(of: fault.path), path: fault.path, message: fault.message)
                })
            })
    }

    private func addedOrganizations() throws -> [String] {
        try connection.rows(SQL.ImportAddedOrganizations()).map { "\($0.code)  \($0.name)" }
    }

    /// An import leaves alone what is there already; here that is a mistake.
    private func refuseRecorded(_ text: RecordText) throws {
        let faults = try text.entries.compactMap { entry -> RecordFault? in
            guard let reference = entry.value["reference"]?.text,
                let match = try connection.first(SQL.AgreementFind(reference: reference))
            else { return nil }
            return RecordFault(
                place: entry.places.place(of: "reference"), path: "reference",
                message: "\(Quoted(reference)) is recorded already: \(match.title)")
        }
        if !faults.isEmpty { throw RecordFaults(faults) }
    }

    private func refuseMoved(_ text: RecordText, _ edition: AgreementEdition) throws {
        guard text.count == 1, let entry = text.entries.first else {
            throw RecordFaults([RecordFault(place: nil, message: "\(text.count) agreements where one is wanted")])
        }
        let reference = JSON.string(edition.reference)
        var problems = Self.problems(of: entry.value.setting("reference", reference))
        if let given = entry.value["reference"], given != reference {
            problems.append(.init(path: "reference", message: "a reference stays as it is: \(edition.reference)"))
        }
        for (key, verbs) in AgreementFormKeys.kept where entry.value[key] != nil {
            problems.append(.init(path: key, message: "is not changed here; there is: \(verbs)"))
        }
        guard problems.isEmpty else {
            throw RecordFaults(problems.map {
                RecordFault(place: entry.places.place(of: $0.path), path: $0.path, message: $0.message)
            })
        }
    }

    /// Parties that owe something, sent or received stay.
    private func refuseHeldParties(_ edition: AgreementEdition, _ text: RecordText) throws {
        let faults = try connection.rows(SQL.ImportHeldParties(id: edition.id)).map { held in
            RecordFault(
                place: text.entries.first?.places.place(of: "parties"), path: "parties",
                message: "\(held.code) stays a party, since the agreement has \(Self.kept(held)) of it")
        }
        if !faults.isEmpty { throw RecordFaults(faults) }
    }

    private static func kept(_ held: SQL.ImportHeldParties.Output) -> String {
        func count(_ count: Int, _ one: String, _ many: String) -> String? {
            count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
        }
        return [count(held.obligations, "obligation", "obligations"), count(held.activities, "activity", "activities")]
            .compactMap(\.self).joined(separator: " and ")
    }

    private func nextReference(of record: JSON) throws -> String {
        let date = (record["dateSigned"] ?? record["period"]?["startDate"])?.text.flatMap { PartialDate($0) }
        return try nextReference(in: date?.firstDay.year ?? CalendarDate.today.year)
    }
}

extension SQL.AgreementHold: RowQuery { typealias Output = AgreementEdition.Held }

extension SQL.ImportAddedOrganizations: RowQuery {
    struct Output: RowDecodable {
        let code: String
        let name: String

        init(row: Row) throws(PostgresError) {
            code = try row.decode("code")
            name = try row.decode("name")
        }
    }
}

extension SQL.ImportHeldParties: RowQuery {
    struct Output: RowDecodable {
        let code: String
        let obligations: Int
        let activities: Int
        init(row: Row) throws(PostgresError) {
            code = try row.decode("code")
            obligations = try row.decode("obligations")
            activities = try row.decode("activities")
        }
    }
}
