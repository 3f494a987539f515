import Foundation
import Support
import Testing

/// What keeps a file from being imported: a page for people, all of it for programs and in a file.
@Suite struct FaultListTests {
    /// A folder of a test's own, gone with it.
    final class Folder {
        let path: String

        init(_ files: [String: String] = [:]) throws {
            path = NSTemporaryDirectory() + "entente-faults-\(UUID().uuidString)"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)")) }
        }

        func text(_ name: String) throws -> String {
            try String(decoding: Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")), as: UTF8.self)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private struct Listed: Codable, Equatable {
        var file: String
        var line: Int
        var path: String?
        var record: String?
        var fault: String
    }

    /// Every third is sound, every third has a date that is none, and every third a type that the registry does not know.
    private static func lines(_ count: Int) -> String {
        (1...count).map { number in
            let wrong = [#""type":"mou""#, #""dateSigned":"2024-02-30""#, #""type":"type-\#(number)""#][number % 3]
            return #"{"reference":"F-\#(number)","title":"T",\#(wrong),"parties":[{"organization":"cqmu"},{"organization":"cqu"}]}"# + "\n"
        }.joined()
    }

    private static func expected(_ number: Int, _ file: String) -> Listed? {
        switch number % 3 {
        case 1:
            Listed(
                file: file, line: number, path: "dateSigned", record: "F-\(number)",
                fault: "“2024-02-30” is not a date (2023-10-11, 2023-10 or 2023) of the calendar between 1900 and 2199")
        case 2: Listed(file: file, line: number, path: "type", record: "F-\(number)", fault: "there is no type “type-\(number)”")
        default: nil
        }
    }

    @Test func aPageForPeople() throws {
        let database = try Demonstration.untouched.get()
        let run = try Program.run("import", "-", database: database.copy, input: Array(Self.lines(600).utf8))
        #expect(run.status == 65 && run.text == "")
        let lines = run.errorText.split(separator: "\n")
        #expect(lines.count == 103, "\(run.errorText)")
        #expect(lines.first == "error: nothing was imported: there are at least 400 faults in the standard input")
        #expect(lines.dropFirst(101).first == "  and 300 more")
        #expect(lines.last == "hint: Mend these lines and import again. To have them all in a file: --faults faults.csv")
        try database.expectUntouched()
    }

    @Test(arguments: [["--format", "json"], ["--format=ndjson", "--dry-run"]])
    func allForPrograms(_ options: [String]) throws {
        let database = try Demonstration.untouched.get()
        let run = try Program.run(["import", "-"] + options, database: database.copy, input: Array(Self.lines(600).utf8))
        let error = try JSONError(run)
        #expect(run.status == 65 && error.code == "import-refused" && error.details.count == 400)
        #expect(error.details.last == "line 599, type: there is no type “type-599”")
        #expect(error.hint == "Mend these lines and import again.")
        try database.expectUntouched()
    }

    @Test(arguments: [[], ["--dry-run"], ["--update"]])
    func allInAFile(_ options: [String]) throws {
        let database = try Demonstration.untouched.get()
        let folder = try Folder(["in.ndjson": Self.lines(600)])
        let input = "\(folder.path)/in.ndjson"
        for name in ["faults.json", "faults.ndjson", "faults.csv"] {
            let run = try Program.run(
                ["import", input, "--faults", "\(folder.path)/\(name)"] + options, database: database.copy)
            #expect(run.status == 65 && run.errorText.contains("and 300 more\n"), "\(run.errorText)")
            #expect(run.errorText.hasSuffix("All of them are in “\(folder.path)/\(name)”.\n"))
        }
        let wanted = (1...600).compactMap { Self.expected($0, "in.ndjson") }
        let json = try JSONDecoder().decode([Listed].self, from: Data(folder.text("faults.json").utf8))
        let lines = try folder.text("faults.ndjson").split(separator: "\n").map { try JSONDecoder().decode(Listed.self, from: Data($0.utf8)) }
        // Words are offered for the first hundred that are not known; none is near these, so all are told, once.
        #expect(json == lines && json.count { $0.fault.contains("; there are: collaborative-research, ") } == 1)
        func bare(_ faults: [Listed]) -> [Listed] {
            faults.map { fault in
                var fault = fault
                fault.fault = fault.fault.components(separatedBy: "; there are: ")[0]
                return fault
            }
        }
        #expect(bare(json) == wanted)
        let rows = try folder.text("faults.csv").components(separatedBy: "\r\n")
        #expect(rows.first == "file,line,path,record,fault" && rows.count == 402)
        #expect(rows.dropFirst(2).first?.hasPrefix("in.ndjson,2,type,F-2,\"there is no type “type-2”; there are: collaborative-research, consortium") == true)
        try database.expectUntouched()
    }

    @Test func aBundleNamesFileColumnAndReference() throws {
        let database = try Demonstration.untouched.get()
        let folder = try Folder([
            "agreements.csv": "reference,title,type,date_signed\nB-1,T,mou,2020\nB-2,T,moo,2020\nB-3,T,mou,2020-13\n",
            "parties.csv": """
                reference,organization,country,role
                B-1,cqmu,,
                B-1,Nowhere University,ZZ,
                B-2,cqmu,,
                B-2,cqmu,,
                B-9,cqmu,,

                """,
        ])
        let run = try Program.run("import", folder.path, "--faults", "\(folder.path)/f.ndjson", database: database.copy)
        #expect(run.status == 65, "\(run.errorText)")
        let listed = try folder.text("f.ndjson").split(separator: "\n").map { try JSONDecoder().decode(Listed.self, from: Data($0.utf8)) }
        let told = listed.map { "\($0.file) \($0.line) \($0.path ?? "-") \($0.record ?? "-"): \($0.fault)" }
        for wanted in [
            "agreements.csv 3 type B-2: there is no type “moo”; did you mean mou?", "agreements.csv 4 date_signed B-3: “2020-13” is not",
            "parties.csv 3 country B-1: there is no country “ZZ”", "parties.csv 5 organization B-2: the organization cqmu",
            "parties.csv 6 reference B-9: agreements.csv has no agreement “B-9”",
        ] {
            #expect(told.count { $0.hasPrefix(wanted) } == 1, "\(wanted): \(told)")
        }
        #expect(listed.count == run.errorText.split(separator: "\n").count - 2)
        try database.expectUntouched()
    }

    @Test func aSoundFileLeavesAnEmptyList() throws {
        let folder = try Folder(["faults.csv": "of an earlier run"])
        let line = #"{"reference":"F-1","title":"T","parties":[{"organization":"cqmu"},{"organization":"cqu"}]}"#
        let run = try Program.run(
            "import", "-", "--faults", "\(folder.path)/faults.csv", database: Demonstration.create(), input: Array(line.utf8))
        #expect(run.status == 0 && run.errorText.hasPrefix("Added 1 agreement"), "\(run.errorText)")
        #expect(try folder.text("faults.csv") == "file,line,path,record,fault\r\n")
    }

    @Test(arguments: [("faults.xyz", Int32(64), "ends in .xyz"), ("absent/faults.csv", 73, "cannot write")])
    func aFileThatCannotBe(_ name: String, _ status: Int32, _ message: String) throws {
        let database = try Demonstration.untouched.get()
        let folder = try Folder()
        let line = #"{"reference":"F-1","title":"T","parties":[{"organization":"cqmu"},{"organization":"cqu"}]}"#
        let run = try Program.run("import", "-", "--faults", "\(folder.path)/\(name)", database: database.copy, input: Array(line.utf8))
        #expect(run.status == status && run.errorText.contains(message), "\(run.errorText)")
        try database.expectUntouched()
    }
}
