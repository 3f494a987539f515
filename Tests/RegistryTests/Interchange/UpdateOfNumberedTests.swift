import Records
import Support
import Testing
import Values

@testable import Registry

/// Documents, obligations and activities have a number in their agreement: a change that names one changes it, or adds it,
/// and what it does not name stays.
@Suite struct UpdateOfNumberedTests {
    private static let whole = """
        {"record":"organization","code":"a","name":"Alpha"}
        {"record":"organization","code":"b","name":"Beta"}
        {"reference":"N-1","title":"One","dateSigned":"2020-01-01","parties":[{"organization":"a"},{"organization":"b"}],"documents":[{"title":"Signed","type":"contractSigned"},{"title":"Annex"}],"obligations":[{"description":"Pay","by":"b","due":"2021","statuses":[{"status":"partially-met","date":"2021-02-01"}]},{"description":"Report","by":"a","due":"2022-01-01"}],"activities":[{"kind":"visit","date":"2020-05-01","quantity":3,"from":"a","to":"b"},{"kind":"income","date":"2021","value":{"amount":"5.50","currency":"EUR"}}]}
        """

    private func sample() throws -> InterchangeDatabase {
        let database = try InterchangeDatabase()
        try database.load(Self.whole)
        return database
    }

    private func record(_ database: InterchangeDatabase) throws -> JSON {
        try .recorded(#require(database.export().split(separator: "\n").first { $0.contains("\"N-1\"") }).utf8)
    }

    private func texts(_ key: String, of list: String, _ database: InterchangeDatabase) throws -> [String?] {
        try record(database)[list]?.elements.map { $0[key]?.text } ?? []
    }

    @Test func numbersGoOutAndComeBack() throws {
        let database = try sample()
        for list in NumberedLists.keys {
            #expect(try record(database)[list]?.elements.map { $0["number"] } == [.number("1"), .number("2")])
        }
        let exported = try database.export()
        let other = try InterchangeDatabase()
        try other.load(exported)
        #expect(try other.export() == exported)
        // Without numbers it says the same.
        #expect(try database.load(Self.whole).agreementsAdded == 0)
    }

    @Test func aNumberOfItsOwnIsKept() throws {
        let database = try InterchangeDatabase()
        try database.load("""
            {"record":"organization","code":"a","name":"Alpha"}
            {"reference":"N-1","title":"One","dateSigned":"2020-01-01","partiesUnknown":"lost","parties":[{"organization":"a"}],"obligations":[{"number":7,"description":"Late","by":"a","due":"2030","statuses":[{"status":"met","date":"2021-01-01"}]},{"description":"Second","by":"a","due":"2022"}]}
            """)
        #expect(try record(database)["obligations"]?.elements.map { $0["number"] } == [.number("2"), .number("7")])
        #expect(try record(database)["obligations"]?.elements.last?["statuses"]?.elements.count == 1)
        let fault = try refusal { try database.load(#"{"reference":"N-2","title":"Two","draft":true,"documents":[{"title":"x"},{"number":1,"title":"y"}]}"#) }
        #expect(fault.contains("documents[1].number: 1 is that of documents[0] too"))
    }

    @Test func whatIsNotNamedStays() throws {
        let database = try sample()
        let report = try database.update(
            #"{"reference":"N-1","obligations":[{"number":2,"due":"2023-01-01"},{"number":5,"description":"Archive","by":"Beta","due":"2030"}],"documents":[{"title":"Third"}]}"#)
        #expect(report.changes == ["N-1: documents, obligations"])
        #expect(try texts("description", of: "obligations", database) == ["Pay", "Report", "Archive"])
        #expect(try texts("due", of: "obligations", database) == ["2021", "2023-01-01", "2030"])
        #expect(try texts("title", of: "documents", database) == ["Signed", "Annex", "Third"])
        #expect(try record(database)["obligations"]?.elements.last?["number"] == .number("5"))
        #expect(try texts("kind", of: "activities", database) == ["visit", "income"])
        #expect(try database.registry.wrongFacts() == [])
    }

    @Test func theSameAgainChangesNothing() throws {
        let database = try sample()
        let change = #"{"reference":"N-1","activities":[{"kind":"income","date":"2021","value":{"amount":"5.5","currency":"EUR"}},{"kind":"visit","date":"2020-06-01","from":"Alpha","to":"Beta"}]}"#
        #expect(try database.update(change).agreementsChanged == 1)
        let exported = try database.export()
        #expect(try database.update(change).agreementsChanged == 0)
        #expect(try database.export() == exported)
        #expect(try texts("kind", of: "activities", database) == ["visit", "income", "visit"])
        #expect(try database.update(exported).agreementsChanged == 0)
    }

    @Test func eachKindIsChangedByItsNumber() throws {
        let database = try sample()
        _ = try database.update(
            #"{"reference":"N-1","documents":[{"number":1,"title":"Signed copy","type":null,"language":"en"}],"activities":[{"number":1,"quantity":4,"from":"b","to":"a","note":"both ways"}],"obligations":[{"number":1,"by":"a","statuses":[{"status":"met","date":"2021-03-01","note":"in full"}]}]}"#)
        let after = try record(database)
        let document = try #require(after["documents"]?.elements.first)
        #expect(document["title"]?.text == "Signed copy" && document["type"] == nil && document["language"]?.text == "en")
        let visit = try #require(after["activities"]?.elements.first)
        #expect(visit["quantity"] == .number("4") && visit["from"]?.text == "b" && visit["to"]?.text == "a" && visit["date"]?.text == "2020-05-01")
        let owed = try #require(after["obligations"]?.elements.first)
        #expect(owed["by"]?.text == "a")
        // What became of it before stays told.
        #expect(owed["statuses"]?.elements.map { $0["status"]?.text } == ["partially-met", "met"])
    }

    @Test func takenBackAndPutInAgain() throws {
        let database = try sample()
        _ = try database.update(
            #"{"reference":"N-1","obligations":[{"number":1,"statuses":[{"status":"not-met","date":"2022-01-01"}],"retracted":"twice"}],"documents":[{"number":2,"retracted":"draft"}],"activities":[{"number":1,"retracted":"never was"}]}"#)
        for (list, reason) in [("obligations", "twice"), ("documents", "draft"), ("activities", "never was")] {
            #expect(try record(database)[list]?.elements.compactMap { $0["retracted"]?.text } == [reason])
        }
        #expect(try record(database)["obligations"]?.elements.first?["statuses"]?.elements.count == 2)
        _ = try database.update(
            #"{"reference":"N-1","obligations":[{"number":1,"retracted":null,"statuses":[{"status":"met","date":"2022-02-01"}]}],"documents":[{"number":2,"retracted":null}],"activities":[{"number":1,"retracted":null}]}"#)
        for list in NumberedLists.keys {
            #expect(try record(database)[list]?.elements.compactMap { $0["retracted"] } == [])
        }
        #expect(try record(database)["obligations"]?.elements.first?["statuses"]?.elements.count == 3)
    }

    @Test func faults() throws {
        let database = try sample()
        let before = try database.export()
        #expect(try refusal { try database.update(#"{"reference":"N-1","activities":null}"#) }.contains("say of each why it is taken back"))
        #expect(
            try refusal { try database.update(#"{"reference":"N-1","obligations":[{"number":3,"description":"x","by":"Gamma","due":"2022"}]}"#) }
                .contains("obligations[2].by"))
        #expect(try refusal { try database.update(#"{"reference":"N-1","documents":[{"number":0,"title":"x"}]}"#) }.contains("number"))
        #expect(try database.export() == before)
    }

    private func refusal(_ body: () throws -> some Any) throws -> String {
        do {
            _ = try body()
            Issue.record("it was taken")
            return ""
        } catch let error as RegistryError {
            return ([error.message] + error.details).joined(separator: "\n")
        }
    }
}
