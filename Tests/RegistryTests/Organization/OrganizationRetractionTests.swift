import Postgres
import Support
import Testing
import Values

@testable import Registry

/// An organization that nothing names is taken back; one that something names is not, whoever asks.
@Suite struct OrganizationRetractionTests {
    private let connection: Connection
    private let registry: Registry
    private var organizations: Organizations { registry.organizations }

    init() throws {
        connection = try RegistryDatabase.connect()
        registry = try Schema(of: connection).registry()
        for code in ["a", "b", "c", "d"] {
            try connection.query(sql: "insert into organization (code, name, kind) values ($1::text, 'Body ' || $1::text, 'university')", [code])
        }
    }

    private func refusal(_ work: () throws -> Void) throws -> RegistryError {
        do {
            try work()
        } catch let error as RegistryError {
            return error
        } catch let error as PostgresError {
            return RegistryError(error)
        }
        Issue.record("nothing was refused")
        return RegistryError(.bug, code: "", "")
    }

    @Test func whatNothingNamesIsTakenBack() throws {
        #expect(try organizations.retract("Body a", reason: "a trial").isNew)
        #expect(try !organizations.retract("a", reason: "again").isNew)
        #expect(try organizations.list(on: .today).texts("code") == ["b", "c", "d"])
        var filter = OrganizationFilter()
        filter.isRetracted = true
        let listed = try organizations.list(on: .today, filter)
        #expect(listed.texts("code") == ["a"] && listed.texts("retracted") == ["a trial"])
        #expect(try organizations.show("a", on: .today).detail.retractedReason == "a trial")
        #expect(try refusal { _ = try organizations.find("Body a") }.kind == .notFound)
        #expect(try refusal { _ = try organizations.find("a") }.code == "organization-retracted")
        #expect(try organizations.json("a").contains(#""retracted":"a trial""#))
        // A name that is free again means who has it now.
        try connection.query(sql: "insert into organization (code, name) values ('a2', 'Body a')", [])
        #expect(try organizations.find("Body a").code == "a2")
        #expect(try organizations.putIn("a").isNew && organizations.find("a").code == "a")
    }

    @Test func whatNamesItIsTold() throws {
        try connection.query(sql: "update organization set part_of_id = (select id from organization where code = 'a') where code = 'b'", [])
        let unit = try refusal { _ = try organizations.retract("a", reason: "x") }
        #expect(unit.code == "organization-named" && unit.details == ["above b  Body b"], "\(unit)")
        try organizations.merge("c", into: "d", reason: nil)
        #expect(try refusal { _ = try organizations.retract("d", reason: "x") }.hint?.contains("organization merge c --undo") == true)
        try organizations.setHome("b")
        #expect(try refusal { _ = try organizations.retract("b", reason: "x") }.details.contains("the home organization b  Body b"))
    }

    /// The database refuses it by itself: both ways, and for psql.
    @Test func theDatabaseKeepsIt() throws {
        try connection.transaction {
            try connection.query(sql: "insert into agreement (reference, title, type, date_signed) values ('R-1', 'T', 'mou', '2020')", [])
            try connection.query(
                sql: """
                    insert into agreement_party (agreement_id, organization_id, position)
                    select a.id, o.id, row_number() over (order by o.code) from agreement a, organization o where o.code in ('a', 'b')
                    """, [])
        }
        let told = try refusal { _ = try organizations.retract("a", reason: "x") }
        #expect(told.details == ["party to R-1  T"] && told.hint?.contains("merge a --into") == true)
        let retract = "update organization set retracted_at = now(), retracted_reason = 'x' where code = $1"
        #expect(try refusal { try connection.query(sql: retract, ["a"]) }.code == "agreement_party_organization_id_fkey")
        try connection.query(sql: retract, ["c"])
        let party = """
            insert into agreement_party (agreement_id, organization_id, position)
            select a.id, o.id, 3 from agreement a, organization o where o.code = 'c'
            """
        #expect(try refusal { try connection.query(sql: party, []) }.code == "agreement_party_organization_id_fkey")
        let unit = "update organization set part_of_id = (select id from organization where code = 'c') where code = 'd'"
        #expect(try refusal { try connection.query(sql: unit, []) }.kind != .bug)
        #expect(try refusal { try connection.query(sql: "update organization set retracted_reason = null where code = 'c'", []) }.code == "organization_retracted_reason_check")
    }

    /// Of a retraction and a new party at once, one is refused, at every isolation level.
    @Test(arguments: [IsolationLevel.readCommitted, .repeatableRead, .serializable])
    func aPartyAndARetractionAtOnce(_ isolation: IsolationLevel) async throws {
        let retract = "update organization set retracted_at = now(), retracted_reason = 'x' where code = 'a'"
        let name = """
            insert into agreement (reference, title, type, date_signed) values ('R-2', 'T', 'mou', '2020');
            insert into agreement_party (agreement_id, organization_id, position)
              select a.id, o.id, row_number() over (order by o.code) from agreement a, organization o where o.code in ('a', 'b')
            """
        for order in Race.orders(retract, name) {
            let database = try RegistryDatabase.create()
            let connection = try Connection(ThrowawayCluster.shared().conninfo(database: database))
            defer { connection.close() }
            try connection.execute("insert into organization (code, name) values ('a', 'A'), ('b', 'B')")
            #expect(try await Race.failures(in: database, isolation, order) == 1)
        }
    }
}
