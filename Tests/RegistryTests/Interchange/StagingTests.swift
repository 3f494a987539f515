import Postgres
import Records
import Support
import Testing
import Values

@testable import Registry

/// What is laid out to be stored is seen by its transaction alone, and gone when that ends.
@Suite struct StagingTests {
    private static let organizations = ["a", "b", "c"].map { #"{"record":"organization","code":"\#($0)","name":"Org \#($0)"}"# }

    private static func agreement(_ reference: String, _ more: String = "") -> String {
        #"{"reference":"\#(reference)","title":"Cooperation \#(reference)","dateSigned":"2020-01-01","parties":[{"organization":{"code":"a"}},{"organization":{"code":"b"}}]\#(more)}"#
    }

    private func sample() throws -> InterchangeDatabase {
        let database = try InterchangeDatabase()
        try database.load((Self.organizations + [Self.agreement("S-1")]).joined(separator: "\n"))
        return database
    }

    /// Rows of the tables of the schema that hold some, and how many tables there are.
    private func left(_ database: InterchangeDatabase) throws -> (tables: [String], of: Int) {
        let names = try database.connection.query(
            sql: "select relname::text as name from pg_class where relnamespace = 'staging'::regnamespace and relkind = 'r'"
        ).map { try $0.decode("name", as: String.self) }
        return (try names.filter { try database.count("staging.\($0)") > 0 }, names.count)
    }

    private static func new(_ reference: String?) -> NewAgreement {
        var new = NewAgreement(title: "Cooperation typed")
        new.reference = reference
        new.signed = PartialDate("2020-02-02")
        new.parties = ["a", "c"].map { NewAgreement.Party(organization: $0) }
        new.fields = ["isced-f:0912"]
        new.related = [.init(.framework, reference: "S-1")]
        return new
    }

    @Test func nothingIsLeft() throws {
        let database = try sample()
        let registry = database.registry
        #expect(try registry.agreements.record(Self.new("S-2")) == "S-2")
        #expect(try registry.agreements.record(Self.new(nil)) == "2020-0001")
        #expect(throws: RegistryError.self) { try registry.agreements.record(Self.new("S-2")) }
        var changes = AgreementChanges()
        changes.addedParties = [NewAgreement.Party(organization: "b")]
        changes.owner = .set("Office")
        #expect(try registry.agreements.edit("S-2", changes).isChanged)
        #expect(try !registry.agreements.edit("S-2", AgreementChanges()).isChanged)
        _ = try registry.agreements.sign("S-2", [.init(party: "b")], on: #require(PartialDate("2020-02-02")))
        try database.update(#"{"reference":"S-1","owner":"Office"}"#)
        try database.load(Self.agreement("S-3"), isDryRun: true)
        #expect(try database.faults(#"{"reference":"S-4","title":"x","parties":["nobody","no one"],"type":"none"}"#).count > 0)
        try database.load((0..<150).map { Self.agreement("M-\($0)") }.joined(separator: "\n"))
        let left = try left(database)
        #expect(left.tables == [] && left.of > 40)
        #expect(try database.count("agreement") == 153)
    }

    /// Statements that a session has prepared go to its own tables once it has them, and to those of all until then.
    @Test func aSessionStoresFewThenManyThenFew() throws {
        let database = try sample()
        _ = try database.registry.agreements.record(Self.new("F-1"))
        try database.update(#"{"reference":"S-1","note":"one"}"#)
        try database.load((0..<150).map { Self.agreement("M-\($0)", #","fields":["isced-f:0912"]"#) }.joined(separator: "\n"))
        try database.update((0..<150).map { #"{"reference":"M-\#($0)","owner":"Office \#($0)"}"# }.joined(separator: "\n"))
        _ = try database.registry.agreements.record(Self.new("F-2"))
        try database.update(#"{"reference":"S-1","note":"two"}"#)
        let rows = try database.connection.query(sql: """
            select count(*) filter (where reference like 'M-%' and owner = 'Office ' || substr(reference, 3)) as owned,
              count(*) filter (where reference like 'F-%') as typed, count(*) filter (where note = 'two') as noted from agreement
            """)
        #expect(try rows.map { try $0.decode("owned", as: Int.self) } == [150])
        #expect(try rows.map { try $0.decode("typed", as: Int.self) } == [2])
        #expect(try rows.map { try $0.decode("noted", as: Int.self) } == [1])
        #expect(try left(database).tables == [])
        #expect(try database.registry.wrongFacts() == [])
    }

    /// Few records can be more than a few rows: all of them come into the same tables.
    @Test func largeRecordsBeforeManySmallOnes() throws {
        let database = try sample()
        let note = String(repeating: "x", count: 400)
        let activities = (0..<700).map { #"{"kind":"visit","date":"2021-01-01","quantity":\#($0),"note":"\#(note)"}"# }.joined(separator: ",")
        let large = (0..<20).map { Self.agreement("L-\($0)", #","activities":[\#(activities)]"#) }
        let report = try database.load((large + (0..<90).map { Self.agreement("M-\($0)") }).joined(separator: "\n"))
        #expect(report.agreementsAdded == 110)
        #expect(try database.count("activity") == 14_000)
        #expect(try left(database).tables == [])
    }

    /// A load of many that is undone takes the session's own tables with it.
    @Test func anUndoneLoadOfManyLeavesTheSessionUsable() throws {
        let database = try sample()
        let many = (0..<150).map { Self.agreement("M-\($0)") }.joined(separator: "\n")
        try database.load(many, isDryRun: true)
        #expect(try database.count("agreement") == 1)
        try database.load(Self.agreement("S-5"))
        try database.load(many)
        #expect(try database.count("agreement") == 152)
        #expect(try left(database).tables == [])
    }
}
