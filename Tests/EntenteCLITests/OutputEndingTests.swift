import Foundation
import Output
import Support
import Testing

/// The name of a file says what it is to hold, or it is asked.
@Suite struct OutputEndingTests {
    /// Gives a work an empty folder, and takes it away afterwards.
    private func inFolder(_ work: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        try work(folder.path)
    }

    private func bytes(_ path: String) throws -> [UInt8] { try Array(Data(contentsOf: URL(fileURLWithPath: path))) }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test func aKnownEndingDecides() throws {
        try inFolder { folder in
            for ending in Format.endings + [".CSV", ""] {
                let path = "\(folder)/list\(ending)"
                let named = try Program.run("ag", "list", "--limit", "2", "-o", path, database: Demonstration.shared.get())
                #expect(named.status == 0 && named.text == "" && named.errorText == "", "\(ending): \(named.errorText)")
                let format = ending == "" ? .table : try #require(Format(ending: String(ending.dropFirst().lowercased())))
                let asked = try Program.run("ag", "list", "--limit", "2", "--format", format.rawValue, database: Demonstration.shared.get())
                #expect(try bytes(path) == asked.output && !asked.output.isEmpty, "\(ending)")
                #expect((format == .xlsx) == asked.output.starts(with: "PK".utf8), "\(ending)")
            }
            // The option goes before the name.
            _ = try Program.run("ag", "list", "--format", "json", "-o", "\(folder)/list.csv", database: Demonstration.shared.get())
            #expect(try text("\(folder)/list.csv").hasPrefix("["))
            let page = try Program.run("event", "report", "cq2023", "-o", "\(folder)/event.md", database: Demonstration.shared.get())
            #expect(try page.status == 0 && text("\(folder)/event.md").hasPrefix("# "))
        }
        #expect(Set(Format.endings.compactMap { Format(ending: String($0.dropFirst())) }) == Set(Format.allCases))
    }

    @Test(arguments: [
        ["ag", "list"], ["ag", "show", "X-2014-001"], ["status"], ["summary", "2023"], ["export"], ["event", "report", "cq2023"], ["expiring"],
        ["agreement", "record", "Title", "--party", "cqmu", "--party", "cqu"], ["server", "status"],
    ])
    func anUnknownOneIsRefused(_ command: [String]) throws {
        let database = try Demonstration.untouched.get()
        try inFolder { folder in
            let run = try Program.run(command + ["-o", "\(folder)/x.docx"], database: database.copy)
            #expect(run.status == 64 && run.text == "", "\(run.errorText)")
            #expect(run.errorText.contains("ends in .docx") && run.errorText.contains("hint: ") && run.errorText.contains("--format"), "\(run.errorText)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        }
        try database.expectUntouched()
    }

    @Test func aFormatThatIsGivenDecidesOverAnyName() throws {
        try inFolder { folder in
            let run = try Program.run("ag", "list", "--format", "csv", "-o", "\(folder)/x.docx", database: Demonstration.shared.get())
            #expect(try run.status == 0 && text("\(folder)/x.docx").hasPrefix("reference,title"))
        }
    }

    /// Documents, calendars and the whole registry are files of their own kinds.
    @Test func filesOfAKindOfTheirOwn() throws {
        let database = try Demonstration.create()
        try inFolder { folder in
            let bytes = Array("%PDF".utf8)
            let attached = try Program.run("document", "attach", "CQ-2023-001", "-", "--title", "One", database: database, input: bytes)
            #expect(attached.status == 0, "\(attached.errorText)")
            let got = try Program.run("document", "get", "CQ-2023-001", "One", "-o", "\(folder)/one.pdf", database: database)
            #expect(try got.status == 0 && text("\(folder)/one.pdf") == "%PDF", "\(got.errorText)")
            for arguments in [["--ics", "-o", "\(folder)/due.calendar"], ["-o", "\(folder)/due.ics"]] {
                let run = try Program.run(["expiring"] + arguments, database: database)
                #expect(try run.status == 0 && text(arguments.last ?? "").hasPrefix("BEGIN:VCALENDAR"), "\(run.errorText)")
            }
            #expect(try Program.run("export", "-o", "\(folder)/registry.ndjson", database: database).status == 0)
            #expect(try text("\(folder)/registry.ndjson").hasPrefix("{"))
            for name in ["registry.json", "registry.csv"] {
                let run = try Program.run("export", "-o", "\(folder)/\(name)", database: database)
                #expect(run.status == 64 && run.errorText.contains("--format"), "\(run.errorText)")
                #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(name)"))
            }
        }
    }
}
