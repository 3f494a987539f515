import Support
import Testing
import Values

@testable import Registry

/// What the views for psql and spreadsheets show is what the program tells.
@Suite struct ReadingViewTests {
    private func demonstration() throws -> InterchangeDatabase {
        let database = try InterchangeDatabase()
        _ = try database.registry.loadDemonstration()
        return database
    }

    @Test func agreementsAsTheyStandToday() throws {
        let database = try demonstration()
        let rows = try database.connection.query(
            sql: "select reference, title, type, status, amount::text as amount, currency, parties, party_names, fields, last_day from agreement_today")
        let listed = try database.registry.agreements.list(Agreements.Filter(), on: .today)
        #expect(rows.count == listed.count && rows.count > 30)
        let columns = zip(listed.texts("title"), zip(listed.texts("status"), listed.texts("amount")))
        let byReference = Dictionary(uniqueKeysWithValues: zip(listed.texts("reference"), columns))
        for row in rows {
            let reference = try row.decode("reference", as: String.self)
            let (title, (status, amount)) = try #require(byReference[reference])
            #expect(try row.decode("title", as: String.self) == title)
            #expect(try row.decode("status", as: String?.self) ?? "unknown" == status, "\(reference)")
            #expect(try row.decode("amount", as: String?.self) ?? "" == amount, "\(reference)")
            let shown = try database.registry.agreements.show(reference, on: .today)
            #expect(try row.decode("parties", as: [String]?.self) ?? [] == shown.parties.map(\.code), "\(reference)")
            #expect(try row.decode("party_names", as: [String]?.self) ?? [] == shown.parties.map(\.name), "\(reference)")
            #expect(try row.decode("fields", as: [String]?.self) ?? [] == shown.fields.map(\.field), "\(reference)")
            #expect(try row.decode("last_day", as: CalendarDate?.self) == shown.lastDay, "\(reference)")
        }
    }

    @Test func whoWorksWithWhomToday() throws {
        let database = try demonstration()
        let rows = try database.connection.query(
            sql: "select organization, partner, partner_name, agreements, in_force, \"references\" from partner_pair")
        var pairs: [String: [String: (count: Int, inForce: Int, references: Set<String>)]] = [:]
        for row in rows {
            pairs[try row.decode("organization", as: String.self), default: [:]][try row.decode("partner", as: String.self)] = (
                try row.decode("agreements"), try row.decode("in_force"), Set(try row.decode("references", as: [String].self)))
        }
        #expect(pairs.count > 10)
        let listed = try database.registry.organizations.list(on: .today)
        let succeeded = try database.connection.query(sql: "select o.code::text as code from organization_succession s join organization o on o.id = s.predecessor_id")
            .map { row throws in try row.decode("code", as: String.self) }
        // Units, and who goes on as another, are in no pair of their own.
        for (organization, whole) in zip(listed.texts("code"), listed.texts("partOf")) {
            guard whole.isEmpty, !succeeded.contains(organization) else {
                #expect(pairs[organization] == nil, "\(organization)")
                continue
            }
            var filter = Partners.Filter()
            filter.who.of = [organization]
            let partners = try database.registry.partners.list(filter, on: .today)
            let pairs = pairs[organization] ?? [:]
            #expect(Set(pairs.keys) == Set(partners.map(\.code)), "\(organization)")
            for partner in partners {
                #expect(pairs[partner.code]?.count == partner.agreements, "\(organization) \(partner.code)")
                #expect(pairs[partner.code]?.inForce == partner.inForce, "\(organization) \(partner.code)")
                #expect(pairs[partner.code]?.references == Set(partner.references), "\(organization) \(partner.code)")
            }
        }
    }
}
