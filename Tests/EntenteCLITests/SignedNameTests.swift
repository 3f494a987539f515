import Foundation
import Support
import Testing

/// Each agreement keeps the name it was signed under.
@Suite struct SignedNameTests {
    private let database: TestDatabase

    init() throws { database = try Demonstration.create() }

    private func run(_ arguments: String..., status: Int32 = 0) throws -> String {
        let run = try Program.run(arguments, database: database)
        #expect(run.status == status, "\(arguments) \(run.errorText)")
        return run.text
    }

    private func signedAs(_ reference: String, _ code: String) throws -> String? {
        let page = try JSONSerialization.jsonObject(with: Data(run("agreement", "show", reference, "--format", "json").utf8)) as? [String: Any]
        let parties = page?["parties"] as? [[String: Any]] ?? []
        let party = parties.first { ($0["organization"] as? String ?? ($0["organization"] as? [String: Any])?["code"] as? String) == code }
        #expect(party != nil)
        return party?["signedAs"] as? String
    }

    @Test func aRenamedOrganizationLeavesTheNameThatAgreementsShow() throws {
        _ = try run("agreement", "record", "Old", "--reference", "S-1", "--signed", "2019-05-01", "--party", "x-wulong", "--party", "x-hoshi")
        let old = "Wulong Karst University (fictional)"
        _ = try run("organization", "edit", "x-wulong", "--name", "Wulong University of Science (fictional)")
        _ = try run("agreement", "record", "New", "--reference", "S-2", "--signed", "2024-05-01", "--party", "x-wulong", "--party", "x-hoshi")
        let listed = try run("agreement", "list", "--party", "x-hoshi", "--party", "x-wulong", "--columns", "reference,signedAs", "--format", "csv")
        #expect(listed.contains("S-1,\(old)\r\n") && listed.contains("S-2,\r\n"))
        #expect(try signedAs("S-1", "x-wulong") == old && signedAs("S-1", "x-hoshi") == nil && signedAs("S-2", "x-wulong") == nil)
        let shown = try run("agreement", "show", "S-1")
        #expect(shown.contains("Wulong University of Science (fictional)") && shown.contains(old) && shown.contains("Signed as"))
        #expect(try run("agreement", "show", "S-1", "--lang", "zh").contains("签署时名称"))
        // A second name leaves the first in place.
        _ = try run("organization", "edit", "x-wulong", "--name", "Wulong Institute (fictional)")
        #expect(try signedAs("S-1", "x-wulong") == old && signedAs("S-2", "x-wulong") == "Wulong University of Science (fictional)")
        // An edit of something else keeps it.
        _ = try run("agreement", "edit", "S-1", "--owner", "Office")
        #expect(try signedAs("S-1", "x-wulong") == old)
    }

    @Test func whatWasOnlyMisspelledWasNeverSigned() throws {
        _ = try run("agreement", "record", "Old", "--reference", "S-1", "--signed", "2019-05-01", "--party", "x-wulong", "--party", "x-hoshi")
        _ = try run("organization", "edit", "x-wulong", "--name", "Wulong Universität (fictional)", "--misspelled")
        #expect(try signedAs("S-1", "x-wulong") == nil)
    }

    @Test func whatWasSignedAfterTheDayOfTheNewNameIsSignedUnderIt() throws {
        for (reference, day) in [("S-1", "2019-05-01"), ("S-2", "2023-05-01")] {
            _ = try run("agreement", "record", "One", "--reference", reference, "--signed", day, "--party", "x-wulong", "--party", "x-hoshi")
        }
        _ = try run("organization", "edit", "x-wulong", "--name", "Wulong Institute (fictional)", "--on", "2021-12-31")
        #expect(try signedAs("S-1", "x-wulong") != nil && signedAs("S-2", "x-wulong") == nil)
    }

    /// Out and in again it is the same, and a file of before the new name still says nothing new.
    @Test func itGoesOutAndComesInAgain() throws {
        let folder = FileManager.default.temporaryDirectory
        let (before, after) = (folder.appending(path: "before-\(UUID().uuidString).ndjson"), folder.appending(path: "after-\(UUID().uuidString).ndjson"))
        defer { [before, after].forEach { try? FileManager.default.removeItem(at: $0) } }
        _ = try run("agreement", "record", "Old", "--reference", "S-1", "--signed", "2019-05-01", "--party", "x-wulong", "--party", "x-hoshi")
        let exported = try run("export").split(separator: "\n").filter { $0.contains("\"reference\":\"S-1\"") }.joined(separator: "\n") + "\n"
        try Data(exported.utf8).write(to: before)
        _ = try run("organization", "edit", "x-wulong", "--name", "Wulong Institute (fictional)")
        let all = try run("export")
        #expect(all.contains("\"signedAs\":\""))
        try Data(all.utf8).write(to: after)
        let copy = try RegistryDatabase.create()
        let read = try Program.run(["import", after.path], database: copy)
        #expect(read.status == 0, "\(read.errorText)")
        #expect(try Program.run(["export"], database: copy).text == all)
        let again = try Program.run(["import", before.path], database: database)
        #expect(again.status == 0 && !again.errorText.contains("fault"), "\(again.errorText)")
        #expect(try run("export") == all)
    }

    @Test func aMergedOrganizationSignedUnderItsOwnName() throws {
        _ = try run("organization", "add", "Wulong College (fictional)", "--country", "CN", "--kind", "university", "--code", "x-college")
        _ = try run("agreement", "record", "Old", "--reference", "S-1", "--signed", "2019-05-01", "--party", "x-college", "--party", "x-hoshi")
        _ = try run("organization", "merge", "x-college", "--into", "x-wulong", "--reason", "one and the same")
        #expect(try run("agreement", "show", "S-1").contains("Wulong College (fictional)"))
    }
}
