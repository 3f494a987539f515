import Foundation
import Support
import Testing

/// Output that can't be written, and readers that go away.
@Suite struct OutputFailureTests {
    private static let commands = [["agreement", "list"], ["agreement", "show", "X-2014-001", "--format", "json"], ["export"]]

    @Test func aFolderThatIsNotThere() throws {
        for command in Self.commands {
            let run = try Program.run(command + ["--output", "/nonexistent/file"], database: Demonstration.shared.get())
            #expect(run.status == 73 && run.text == "")
            #expect(run.errorText.contains("cannot write /nonexistent/file"), "\(run.errorText)")
        }
    }

    @Test func whatWasThereStaysWhenTheCommandFails() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("list.csv")
        try Data("before".utf8).write(to: file)
        let database = try Demonstration.shared.get()
        let failed = try Program.run("ag", "list", "--party", "nobody", "-o", file.path, database: database)
        #expect(failed.status == 66)
        #expect(try String(contentsOf: file, encoding: .utf8) == "before")
        let written = try Program.run("ag", "list", "--format", "csv", "-o", file.path, database: database)
        #expect(written.status == 0 && written.text == "" && written.errorText == "")
        #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("reference,title"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["list.csv"])
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func aFullDisk() throws {
        for command in ["ag list", "ag show X-2014-001 --format json", "export", "status"] {
            let run = try Program.shell("\"$0\" \(command) > /dev/full", database: Demonstration.shared.get())
            #expect(run.status == 73, "\(command): \(run.errorText)")
            #expect(run.errorText.contains("No space left on device"), "\(run.errorText)")
            let named = try Program.shell("\"$0\" \(command) --output /dev/full", database: Demonstration.shared.get())
            #expect(named.status == 73, "\(command): \(named.errorText)")
        }
    }

    @Test func aReaderThatHasHadEnough() throws {
        for command in ["ag list", "ag list --format ndjson", "ag show X-2014-001", "export", "--help"] {
            let run = try Program.shell(
                "{ sleep 0.1; \"$0\" \(command); echo \"[$?]\" >&2; } | true", database: Demonstration.shared.get())
            #expect(run.errorText == "[0]\n", "\(command)")
        }
        let run = try Program.shell("\"$0\" ag list | head -1", database: Demonstration.shared.get())
        #expect(run.text.hasPrefix("Reference") && run.errorText == "" && run.text.split(separator: "\n").count == 1)
    }
}
