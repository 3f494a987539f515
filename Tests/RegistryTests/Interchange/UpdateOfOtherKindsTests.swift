import Records
import Support
import Testing
import Values

@testable import Registry

/// Organizations and events are changed by records as agreements are: absent keeps, null clears, a list replaces.
@Suite struct UpdateOfOtherKindsTests {
    private static let whole = """
        {"record":"organization","code":"a","name":"Alpha","names":[{"name":"ALF","kind":"acronym"},{"name":"Alfa","kind":"official","language":"it"}],"kind":"university","country":"GB","city":"Leeds","identifiers":["isni:0000000121032683","vat:GB123456782"],"contacts":[{"name":"Desk","email":"desk@example.edu"}]}
        {"record":"organization","code":"b","name":"Beta","successors":[{"organization":"a","kind":"united","date":"2020"}]}
        {"record":"organization","code":"c","name":"Gamma","distinctFrom":["a","b"]}
        {"record":"event-series","code":"day","name":"Partnership Day"}
        {"record":"event","code":"e1","name":"Day 1","startDate":"2024-05-17","endDate":"2024-05-18","city":"Leeds","series":"day","edition":"1","hosts":["a"],"organizers":["b"],"sessions":[{"title":"Morning","hosts":["c"]},{"title":"Evening","date":"2024-05-18"}],"speeches":[{"speaker":"WANG Li","organization":"a","session":2}],"attendance":[{"category":"guests","quantity":80,"atLeast":true}],"delegations":[{"country":"LU","quantity":2}],"note":"n"}
        {"reference":"U-1","title":"One","dateSigned":"2020-01-01","parties":[{"organization":{"code":"a"}},{"organization":{"code":"c"}}],"event":"e1"}
        """

    private func sample() throws -> InterchangeDatabase {
        let database = try InterchangeDatabase()
        try database.load(Self.whole)
        return database
    }

    private func line(_ code: String, _ database: InterchangeDatabase) throws -> JSON {
        let line = try #require(database.export().split(separator: "\n").first { $0.contains("\"code\":\"\(code)\",\"name\"") })
        return try .recorded(line.utf8)
    }

    @Test func anOrganization() throws {
        let database = try sample()
        let report = try database.update(
            #"{"record":"organization","code":"a","name":"Alpha Uni","city":null,"website":"https://alpha.example","names":[{"name":"Alfa","kind":"official","language":"it","from":"1999"},{"name":"Alpha","kind":"former"}],"identifiers":["isni:0000000121032683"],"contacts":[{"name":"New Desk"}]}"#)
        #expect(report.organizationsChanged == 1 && report.organizationsAdded == 0 && report.agreementsChanged == 0)
        #expect(report.changes == ["a: city, contacts, identifiers, name, names, website; no longer ALF"])
        let after = try line("a", database)
        #expect(after["name"]?.text == "Alpha Uni" && after["city"] == nil && after["kind"]?.text == "university" && after["country"]?.text == "GB")
        #expect(Set(after["names"]?.elements.compactMap { $0["name"]?.text } ?? []) == ["Alfa", "Alpha"])
        #expect(after["names"]?.elements.compactMap { $0["from"]?.text } == ["1999"])
        #expect(after["identifiers"]?.elements == [.string("isni:0000000121032683")])
        #expect(after["contacts"]?.elements.compactMap { $0["name"]?.text } == ["New Desk"])
        #expect(try database.registry.wrongFacts() == [])
    }

    @Test func whoIsCalledOtherwiseStaysFindable() throws {
        let database = try sample()
        #expect(try database.update(#"{"record":"organization","code":"c","name":"Gamma Two"}"#).changes == ["c: name, names"])
        #expect(try line("c", database)["names"]?.elements.map { "\($0["name"]?.text ?? "") \($0["kind"]?.text ?? "")" } == ["Gamma former"])
        #expect(try database.registry.organizations.find("Gamma").code == "c")
        let parties = try database.record(of: "U-1")["parties"]?.elements ?? []
        #expect(parties.map { $0["signedAs"]?.text } == [nil, "Gamma"])
        // A list of names takes the place of the others; what it was called before stays, and is taken away by the verb alone.
        let change = #"{"record":"organization","code":"c","name":"Gamma Three","names":null}"#
        #expect(try database.update(change).changes == ["c: name, names"] && database.update(change).changes == [])
        #expect(try line("c", database)["names"]?.elements.compactMap { $0["name"]?.text } == ["Gamma", "Gamma Two"])
    }

    /// One and the same file gives an organization an owner, and changes the owner.
    @Test func anOwnerIsChangedWithWhatItOwns() throws {
        let database = try sample()
        let report = try database.update("""
            {"record":"organization","code":"a","ownedBy":"b"}
            {"record":"organization","code":"b","city":"York","ownedBy":"c"}
            """)
        #expect(report.changes == ["a: ownedBy", "b: city, ownedBy"])
        #expect(throws: (any Error).self) { try database.update(#"{"record":"organization","code":"c","ownedBy":"a"}"#) }
        #expect(try line("c", database)["ownedBy"] == nil)
    }

    @Test func whatTheListsGainIsTold() throws {
        let database = try InterchangeDatabase()
        let words = """
            {"record":"agreement-type","code":"hackathon","label":"Hackathon"}
            {"record":"activity-kind","code":"robot-visit","label":"Robot visit"}
            {"record":"purpose","code":"robot-exchange","label":"Exchange of robots"}
            """
        #expect(try database.load(words).wordsAdded == 3)
        #expect(try database.load(words).wordsAdded == 0)
    }

    @Test func whatOneHasToDoWithOthers() throws {
        let database = try sample()
        let report = try database.update("""
            {"record":"organization","code":"b","successors":[{"organization":"c","kind":"renamed"}],"partOf":"c"}
            {"record":"organization","code":"c","distinctFrom":["b"]}
            """)
        #expect(report.organizationsChanged == 2)
        let b = try line("b", database)
        #expect(b["successors"]?.elements.map { $0["organization"]?.text } == ["c"] && b["partOf"]?.text == "c")
        #expect(try line("c", database)["distinctFrom"] == .array([.string("b")]))
        _ = try database.update(#"{"record":"organization","code":"b","successors":[{"organization":"c","kind":"united","date":"2021","note":"n"}]}"#)
        #expect(try line("b", database)["successors"]?.elements.map { $0["kind"]?.text } == ["united"])
        #expect(try line("b", database)["successors"]?.elements.map { $0["date"]?.text } == ["2021"])
        #expect(try database.update(#"{"record":"organization","code":"b","successors":null,"partOf":null}"#).organizationsChanged == 1)
        #expect(try line("b", database)["successors"] == nil)
        #expect(try line("b", database)["partOf"] == nil)
    }

    @Test func anEvent() throws {
        let database = try sample()
        let before = try line("e1", database)
        let report = try database.update(
            #"{"record":"event","code":"e1","theme":"Together","endDate":null,"edition":null,"series":null,"speeches":[{"speaker":"LI Na","session":1},{"speaker":"WANG Li","organization":"c","session":2}],"sessions":[{"title":"Noon"},{"title":"Evening","organizers":["a"]}]}"#)
        #expect(report.eventsChanged == 1 && report.eventsAdded == 0)
        #expect(report.changes == ["e1: edition, endDate, series, sessions, speeches, theme"])
        let after = try line("e1", database)
        #expect(after["theme"]?.text == "Together" && after["endDate"] == nil && after["series"] == nil && after["note"]?.text == "n")
        #expect(after["sessions"]?.elements.map { $0["title"]?.text } == ["Noon", "Evening"])
        #expect(after["speeches"]?.elements.map { $0["speaker"]?.text } == ["LI Na", "WANG Li"])
        for kept in ["hosts", "organizers", "attendance", "delegations", "startDate"] { #expect(after[kept] == before[kept], "\(kept)") }
        #expect(try database.registry.agreements.json("U-1").contains(#""event":"e1""#))
    }

    @Test func theSameAgainChangesNothing() throws {
        let database = try sample()
        let export = try database.export()
        let report = try database.update(export)
        #expect(report.organizationsChanged + report.eventsChanged + report.agreementsChanged == 0 && report.changes == [])
        #expect(try database.update(#"{"record":"event","code":"e1","note":"n"}"#).eventsChanged == 0)
        #expect(try database.export() == export)
    }

    @Test func mergesAreAVerbOfTheirOwn() throws {
        let database = try sample()
        let error = #expect(throws: RegistryError.self) {
            try database.update(#"{"record":"organization","code":"b","mergedInto":"c"}"#)
        }
        #expect(error?.details.first?.contains("mergedInto: is not changed here; there is: entente organization merge") == true, "\(error?.details ?? [])")
        #expect(try line("b", database)["mergedInto"] == nil)
    }

    @Test func faultsHaveTheirPlaceAndNothingIsChanged() throws {
        let database = try sample()
        let export = try database.export()
        let error = #expect(throws: RegistryError.self) {
            try database.update("""
                {"record":"organization","code":"a","city":"York"}
                {"record":"organization","code":"b","identifiers":["isni:0000000121032683"]}
                {"record":"event","code":"e1","startDate":null}
                {"record":"event","code":"e1","speeches":[{"speaker":"x","session":7}]}
                """)
        }
        let told = error?.details.joined(separator: "\n") ?? ""
        #expect(told.contains("line 2, identifiers") && told.contains("line 3, startDate") && told.contains("line 4"), "\(told)")
        #expect(try database.export() == export)
    }

    /// An import that only adds still refuses what is there otherwise.
    @Test func anImportThatAddsRefuses() throws {
        let database = try sample()
        let faults = try database.faults(#"{"record":"organization","code":"a","name":"Alpha","city":"York"}"#)
        #expect(faults.count == 1 && faults[0].contains("is recorded already, with other content: city"), "\(faults)")
    }

    @Test func anEventIsClearedByItsVerb() throws {
        let database = try sample()
        var change = EventChange()
        change.properties.cleared = [.note, .city, .series, .edition]
        #expect(try database.registry.events.edit("e1", change).isChanged)
        #expect(try !database.registry.events.edit("e1", change).isChanged)
        let after = try line("e1", database)
        for key in ["note", "city", "series", "edition"] { #expect(after[key] == nil, "\(key)") }
        #expect(after["name"]?.text == "Day 1" && after["sessions"]?.elements.count == 2)
    }
}
