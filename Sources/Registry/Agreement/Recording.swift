import Postgres
import Records
import Values

extension Agreements {
    /// Records an agreement with its parties, fields and relations, and gives its reference.
    ///
    /// All of it is stored, or nothing. A conflict with another writer is tried again.
    public func record(_ new: NewAgreement) throws -> String {
        try refuseRepeatedParty(new)
        let record = try record(named: new)
        if new.reference == nil { try rehearse(record) }
        // A number is given out at once and for good: whoever records at the same time gets another, and need not wait.
        let reference = try new.reference ?? nextReference(in: (new.signed ?? new.start)?.firstDay.year ?? CalendarDate.today.year)
        return try connection.retrying {
            try connection.transaction { try add(record, under: reference) }
        }
    }

    /// Stores the agreement under a reference that is nobody's, checks every rule, and takes it back, so that a mistake
    /// costs no number.
    private func rehearse(_ record: JSON) throws {
        struct Passed: Error {}
        let name = "rehearsal-\(UInt64.random(in: 0...UInt64.max))"
        do {
            try connection.retrying {
                try connection.transaction {
                    _ = try add(record, under: name)
                    try connection.checkConstraints()
                    throw Passed()
                }
            }
        } catch is Passed {
        } catch let error as PostgresError {
            // A reference that nobody gave must not be told.
            var told = RegistryError(error)
            let unnamed = { (text: String) in
                text.replacing("agreement \(name)", with: "the agreement").replacing(name, with: "the agreement")
            }
            told.message = unnamed(told.message)
            // What says no more than that the agreement has it is told already.
            told.details = told.details.map(unnamed).filter { $0 != "the agreement has fewer than two parties" }
            throw told
        }
    }

    /// The record of a new agreement, with what is meant in place of the names that were given.
    private func record(named new: NewAgreement) throws -> JSON {
        let fields = Fields(connection: connection)
        let meant = try new.parties.map { try self.meant($0) }
        let parties = zip(new.parties, meant).map { (name: $0.organization, match: $1.match) }
        try refuseRepeatedMatch(parties)
        var named = new
        named.type = try new.type.map { try type($0) }
        named.event = try new.event.map { try Events(connection: connection).find($0).code }
        for (index, party) in meant.enumerated() {
            (named.parties[index].organization, named.parties[index].role) = (party.match.code, party.role)
        }
        named.fields = try new.fields.map { try fields.find($0).field }
        named.classifications = try new.classifications.map {
            try Classifications(connection: connection).named($0, of: .agreement)
        }
        named.related = try new.related.map { .init($0.kind, reference: try find($0.reference).reference) }
        let naming = PurposeNaming(
            connection: connection, parties: parties.map { .init(organization: $0.match.id, code: $0.match.code) })
        let purposes = try new.purposes.flatMap { try naming.named($0.record) }
        // A title that is blank is the database's to refuse.
        return named.record(adding: []).setting("title", .string(new.title))
            .setting("purposes", purposes.isEmpty ? nil : .array(purposes))
    }

    private func add(_ record: JSON, under reference: String) throws -> String {
        try RecordStore(connection: connection).add(record.setting("reference", .string(reference)), .agreement)
        return reference
    }

    /// A reference made of a year and its next number, which no one else gets.
    func nextReference(in year: Int) throws -> String {
        try connection.first(SQL.AgreementNextReference(year: String(year)))?.reference ?? "\(year)-0001"
    }

    private func refuseRepeatedParty(_ new: NewAgreement) throws(RegistryError) {
        var seen: Set<String> = []
        for party in new.parties where !seen.insert(party.organization).inserted {
            throw repeated([party.organization])
        }
    }

    /// Two names may mean one organization.
    private func refuseRepeatedMatch(_ parties: [(name: String, match: OrganizationMatch)]) throws(RegistryError) {
        for (code, same) in Dictionary(grouping: parties, by: \.match.code).sorted(by: { $0.key < $1.key })
        where same.count > 1 {
            throw repeated(same.map(\.name), code: code)
        }
    }

    private func repeated(_ names: [String], code: String? = nil) -> RegistryError {
        RegistryError(
            .brokenRule, code: "agreement_party_agreement_id_organization_id_key",
            "\(names.map { "\(Quoted($0))" }.joined(separator: " and ")) would be a party twice",
            details: code.map { ["All of these mean \($0)."] } ?? [],
            hint: "Name each organization once; its units go into the party's unit.")
    }
}

extension SQL.AgreementNextReference: RowQuery {
    struct Output: RowDecodable {
        let reference: String
        init(row: Row) throws(PostgresError) { reference = try row.decode("reference") }
    }
}
