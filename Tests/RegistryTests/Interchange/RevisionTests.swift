import Foundation
import Records
import Support
import Testing
import Values

@testable import Registry

/// The revision of an organization or an event guards what went out and comes back, as that of an agreement does: it counts
/// what the record says, whoever changed it, and nothing that follows from others.
@Suite struct RevisionTests {
    private static let whole = """
        {"record":"organization","code":"a","name":"Alpha","country":"GB"}
        {"record":"organization","code":"b","name":"Beta","names":[{"name":"BB","kind":"short"}],"partOf":"a","identifiers":["own:1"],"classifications":["size:sme"],"contacts":[{"name":"Desk"}],"successors":[{"organization":"c","kind":"split"}],"distinctFrom":["a"]}
        {"record":"organization","code":"c","name":"Gamma"}
        {"record":"organization","code":"d","name":"Delta"}
        {"record":"event","code":"e","name":"Event","startDate":"2024-05-01","hosts":["c"],"sessions":[{"title":"Morning"}],"speeches":[{"speaker":"WANG Li","organization":"c"}],"attendance":[{"category":"guests","quantity":8}],"delegations":[{"country":"LU","organization":"c"}]}
        """

    private func sample() throws -> InterchangeDatabase {
        let database = try InterchangeDatabase()
        try database.load(Self.whole)
        return database
    }

    private func revised(_ database: InterchangeDatabase) throws -> [String] {
        var bytes: [UInt8] = []
        try database.registry.export(hasRevisions: true) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func revision(of code: String, _ database: InterchangeDatabase) throws -> Int {
        let table = code == "e" ? "event" : "organization"
        return try database.connection.query(sql: "select revision as n from \(table) where code = $1", [code]).map { row throws in try row.decode("n", as: Int.self) }[0]
    }

    @Test func whatWasNotChangedComesBack() throws {
        let database = try sample()
        let lines = try revised(database)
        #expect(lines.count == 5 && lines.allSatisfy { $0.contains(#","revision":"#) })
        #expect(try database.update(lines.joined(separator: "\n")).changes == [])
        #expect(try database.load(lines.joined(separator: "\n")).organizationsAdded == 0)
        // Changed in the file alone.
        let mine = lines.map { $0.replacing(#""country":"GB""#, with: #""country":"FR""#).replacing(#""name":"Event""#, with: #""name":"Congress""#) }
        #expect(try database.update(mine.joined(separator: "\n")).changes == ["a: country", "e: name"])
        #expect(try database.update(mine.joined(separator: "\n")).changes == [])
    }

    /// Whose reference was changed in the file would be recorded twice.
    @Test func aRevisionOfNothingIsNotAdded() throws {
        let database = try sample()
        let line = try #require(revised(database).first { $0.contains(#""code":"c""#) }).replacing(#""code":"c""#, with: #""code":"c2""#)
        let error = #expect(throws: RegistryError.self) { try database.update(line) }
        #expect(error?.details == ["line 1, revision: there is no “c2” that this is revision 1 of; to add it, leave the revision out"])
        #expect(try database.load(line).organizationsAdded == 1)
    }

    /// Whatever psql changes of what a record says.
    @Test(arguments: [
        ("b", "update organization set city = 'York' where code = 'b'"), ("b", "update organization_name set name = 'BBB'"), ("b", "delete from organization_identifier"),
        ("b", "update organization_contact set office = 'x'"), ("b", "delete from organization_classification"), ("b", "update organization_succession set note = 'x'"),
        ("b", "delete from organization_succession"), ("b", "delete from organization_distinct"), ("e", "update event set city = 'York'"), ("e", "update event_session set note = 'x'"),
        ("e", "delete from event_organization"), ("e", "update event_speech set subject = 'x'"), ("e", "update event_attendance set quantity = 9"), ("e", "delete from event_delegation"),
        ("e", "insert into event_attendance (event_id, position, category) select id, 7, 'others' from event"),
    ])
    func whoChangedItMeanwhileIsNotOverwritten(_ code: String, _ statement: String) throws {
        let database = try sample()
        let line = try #require(revised(database).first { $0.contains("\"code\":\"\(code)\",\"name\"") })
        let before = try ["a", "b", "c", "d", "e"].map { try revision(of: $0, database) }
        try database.connection.execute(statement)
        let after = try ["a", "b", "c", "d", "e"].map { try revision(of: $0, database) }
        #expect(zip(after, before).map { $0 - $1 } == ["a", "b", "c", "d", "e"].map { $0 == code ? 1 : 0 })
        let export = try database.export()
        let error = #expect(throws: RegistryError.self) { try database.update(line.replacing("\"name\":\"", with: "\"name\":\"New ")) }
        #expect(error?.details.first?.hasPrefix("line 1, revision: “\(code)” was changed since revision ") == true, "\(error?.details ?? [])")
        #expect(try database.export() == export)
    }

    /// What a merge carries into others, how deep a unit stands, and what is written so that two meet.
    @Test func whatFollowsFromOthersSaysNothing() throws {
        let database = try sample()
        let before = try ["a", "b", "e"].map { try revision(of: $0, database) }
        try database.registry.organizations.merge("c", into: "d", reason: nil)
        try database.update(#"{"record":"organization","code":"a","partOf":"d"}"#)
        try database.connection.execute("update organization set revision = revision; update event set revision = revision; update organization set revision = 0 where code = 'b'")
        #expect(try ["a", "b", "e"].map { try revision(of: $0, database) } == [before[0] + 1, before[1], before[2]])
    }

    @Test func aBundleComesBack() throws {
        let database = try sample()
        let folder = try BundleTests.Folder()
        let bundle = folder.path + "/b"
        _ = try database.registry.exportBundle(to: bundle, hasRevisions: true)
        func update() throws -> ImportReport { try database.registry.importAgreements(from: ImportSource(path: bundle), isUpdate: true) }
        #expect(try update().changes == [])
        let file = try folder.text("b/organizations.csv")
        try file.replacing("Delta", with: "Delta Works").write(toFile: bundle + "/organizations.csv", atomically: true, encoding: .utf8)
        try database.connection.execute("update organization set city = 'York' where code = 'd'")
        let error = #expect(throws: RegistryError.self) { try update() }
        #expect(error?.details.count == 1 && error?.details[0].hasPrefix("organizations.csv line 4, column revision: “d” was changed since revision ") == true, "\(error?.details ?? [])")
        let plain = folder.path + "/p"
        _ = try database.registry.exportBundle(to: plain)
        #expect(try !folder.text("p/organizations.csv").contains("revision") && !folder.text("p/events.csv").contains("revision"))
    }
}
