import Foundation
import Postgres
import Records
import Support
import Testing
import Values

@testable import Registry

/// Whose registry it is goes out with the organization, and comes back; a registry that is another's stays so.
@Suite struct HomeImportTests {
    private static let whole = """
        {"record":"organization","code":"home","name":"Home University","kind":"university","country":"GB","home":true}
        {"record":"organization","code":"beta","name":"Beta University","kind":"university","country":"FR"}
        {"reference":"A-1","title":"Research","type":"research","dateSigned":"2020-07-01","parties":[{"organization":"home"},{"organization":"beta"}]}
        """

    private func home(_ database: InterchangeDatabase) throws -> String? { try database.registry.organizations.home()?.code }

    @Test func anEmptyRegistryBecomesThatOfTheFile() throws {
        let database = try InterchangeDatabase()
        let report = try database.load(Self.whole)
        #expect(try home(database) == "home" && report.notes == ["this registry is that of home now, as the file says"])
        let exported = try database.export()
        #expect(exported.contains(#""country":"GB","home":true}"#))
        let other = try InterchangeDatabase()
        try other.load(exported)
        #expect(try home(other) == "home" && other.export() == exported)
        // The same again is nothing new, and nothing to tell.
        let again = try other.load(exported)
        #expect(again.organizationsAdded == 0 && again.notes == [] && again.warnings == [])
        // Who was merged stands for the other.
        try database.load(#"{"record":"organization","code":"new","name":"New Home University","kind":"university","country":"GB"}"#)
        _ = try database.registry.organizations.merge("home", into: "new", reason: nil)
        #expect(try home(database) == "new" && database.export().contains(#""name":"New Home University","kind":"university","country":"GB","home":true}"#))
        let merged = try InterchangeDatabase()
        try merged.load(database.export())
        #expect(try home(merged) == "new" && merged.export() == database.export())
    }

    /// A dry run changes nothing; what is nobody's registry on purpose, or another's, stays so and is told.
    @Test func anotherRegistryStaysWhatItIs() throws {
        let database = try InterchangeDatabase()
        try database.load(Self.whole, isDryRun: true)
        #expect(try home(database) == nil)
        try database.load(#"{"record":"organization","code":"commission","name":"Education Commission","kind":"government","country":"GB"}"#)
        let nobodys = try database.load(Self.whole)
        #expect(try home(database) == nil && nobodys.notes == [])
        #expect(nobodys.warnings == ["line 1: the file is of the registry of home, and this one stays nobody's; to change it: entente organization home home"])
        try database.registry.organizations.setHome("beta")
        let anothers = try database.update(Self.whole)
        #expect(try home(database) == "beta")
        #expect(anothers.warnings == ["line 1: the file is of the registry of home, and this one stays that of beta; to change it: entente organization home home"])
    }

    /// Whose file it is need not be known here before.
    @Test func anotherRegistrysFileIsTaken() throws {
        let database = try InterchangeDatabase()
        try database.load(#"{"record":"organization","code":"commission","name":"Education Commission","kind":"government","country":"GB"}"#)
        try database.registry.organizations.setHome("commission")
        let report = try database.load(Self.whole)
        #expect(try home(database) == "commission" && report.organizationsAdded > 0)
        #expect(report.warnings == ["line 1: the file is of the registry of home, and this one stays that of commission; to change it: entente organization home home"])
        let tried = try InterchangeDatabase().load(Self.whole, isDryRun: true)
        #expect(tried.notes == ["this registry would become that of home, as the file says"])
    }

    @Test func thereIsOne() throws {
        let database = try InterchangeDatabase()
        let faults = try database.faults("""
            {"record":"organization","code":"home","name":"Home University","home":true}
            {"record":"organization","code":"beta","name":"Beta University","home":true}
            {"record":"organization","code":"gone","name":"Gone University","home":1}
            """)
        #expect(faults.count == 2 && faults.allSatisfy { $0.contains("home") }, "\(faults)")
    }

    /// What is wrong in an organization's own lines hides nothing else that is wrong with it.
    @Test func oneRunTellsAllThatIsWrongWithAnOrganization() throws {
        let database = try InterchangeDatabase()
        let faults = try database.faults("""
            {"record":"organization","code":"one","name":"One","country":"Nowhere","kind":"unheard-of","partOf":"absent","contacts":[{"name":"A"},{"name":"A"}]}
            {"record":"organization","code":"two","kind":"unheard-of","website":7}
            {"record":"organization","code":"three","name":"Three","partOf":"three","ownedBy":"absent"}
            {"reference":"A-1","title":"Research","dateSigned":"2020-07-01","parties":[{"organization":"one"},{"organization":"two"}],"fields":["isced-f:absent"]}
            """)
        let told = faults.joined(separator: "\n")
        for part in ["line 1, country", "line 1, kind", "line 1, partOf", "line 1, contacts[1].name", "line 2, name", "line 2, kind", "line 2, website", "line 3, partOf", "line 3, ownedBy", "line 4, fields"] {
            #expect(told.contains(part), "\(part) is not in:\n\(told)")
        }
    }

    @Test func aBundleSaysWhose() throws {
        let database = try InterchangeDatabase()
        try database.load(Self.whole)
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        _ = try database.registry.exportBundle(to: path)
        let other = try InterchangeDatabase()
        _ = try other.registry.importAgreements(from: .bundle(path: path))
        #expect(try home(other) == "home")
    }
}
