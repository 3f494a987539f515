import Foundation
import Support
import Testing

@testable import EntenteCLI

/// `entente summary PERIOD --each --output FOLDER`
@Suite struct SummaryOfEachTests {
    private let place = FileManager.default.temporaryDirectory.appending(path: "each-\(UUID().uuidString)")
    private var folder: String { place.path }

    private func run(_ arguments: [String], _ database: TestDatabase? = nil) throws -> ProcessRun {
        try Program.run(["summary", "2023", "--each"] + arguments, database: database ?? Demonstration.shared.get())
    }

    private func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

    private func text(_ name: String) throws -> String { try String(contentsOf: place.appending(path: name), encoding: .utf8) }

    /// Each file is what that organization's own summary is, byte for byte.
    @Test(arguments: [("html", "html"), ("csv", "csv"), ("json", "json"), ("markdown", "md"), ("xlsx", "xlsx")])
    func eachIsItsOwnSummary(_ format: String, _ ending: String) throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let written = try run(["--of", "x-jialing", "--of", "x-alder", "--format", format, "--output", folder])
        #expect(written.status == 0 && written.text == "" && written.errorText.contains("2 summaries and an index"), "\(written.errorText)")
        #expect(try files() == ["index.\(ending)", "x-alder.\(ending)", "x-jialing.\(ending)"])
        for code in ["x-alder", "x-jialing"] {
            let own = try Program.run(["summary", "2023", "--of", code, "--format", format], database: Demonstration.shared.get())
            #expect(try Data(contentsOf: place.appending(path: "\(code).\(ending)")) == Data(own.output))
        }
    }

    @Test func theIndexLeadsToEach() throws {
        defer { try? FileManager.default.removeItem(at: place) }
        // A folder may be named with the mark that it is one; HTML is written where nothing else is said.
        #expect(try run(["--of", "x-jialing", "--of", "x-alder", "--output", folder + "/"]).status == 0)
        let index = try text("index.html")
        #expect(index.contains("<a href=\"x-jialing.html\">x-jialing.html</a>") && index.contains("Jialing River University (fictional)"))
        #expect(index.contains("Summaries 2023"))
    }

    @Test func theIndexTellsWhatEachCameTo() throws {
        defer { try? FileManager.default.removeItem(at: place) }
        #expect(try run(["--of", "x-jialing", "--of", "x-alder", "--format", "csv", "--output", folder]).status == 0)
        let rows = try text("index.csv").split(separator: "\r\n").map(String.init)
        #expect(rows.first == "file,code,name,period,in_force_before,signed,in_force_after,partners" && rows.count == 3)
        let flow = try Program.run(
            ["summary", "2023", "--of", "x-jialing", "--table", "stockFlow", "--columns", "inForceBefore,signed,inForceAfter", "--format", "csv"],
            database: Demonstration.shared.get()
        ).text.split(separator: "\r\n")[1]
        #expect(rows.contains { $0.hasPrefix("x-jialing.csv,x-jialing,") && $0.contains(",2023,\(flow),") })
    }

    /// Without `--of` those report who are classified so, else the home organization.
    @Test func whoHandsInIsKnown() throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let database = try Demonstration.create()
        #expect(try Program.run(["organization", "edit", "x-jialing", "--no-classification", "reporter"], database: database).status == 0)
        let unknown = try run(["--output", folder], database)
        #expect(unknown.status == 66 && unknown.errorText.contains("--classification reporter") && !FileManager.default.fileExists(atPath: folder))
        #expect(try Program.run(["organization", "home", "x-jialing"], database: database).status == 0)
        #expect(try run(["--output", folder, "--format", "csv"], database).status == 0)
        #expect(try files() == ["index.csv", "x-jialing.csv"])
        try FileManager.default.removeItem(at: place)
        for code in ["x-alder", "x-hoshi"] {
            #expect(try Program.run(["organization", "edit", code, "--classification", "reporter"], database: database).status == 0)
        }
        #expect(try run(["--output", folder, "--format", "csv"], database).status == 0)
        #expect(try files() == ["index.csv", "x-alder.csv", "x-hoshi.csv"])
    }

    @Test func aTemplateAndOneTableAreWrittenForEach() throws {
        defer { try? FileManager.default.removeItem(at: place) }
        #expect(try run(["--of", "x-jialing", "--template", "brief", "--output", folder]).status == 0)
        #expect(try text("x-jialing.html").contains("Jialing River University"))
        try FileManager.default.removeItem(at: place)
        #expect(try run(["--of", "x-jialing", "--table", "byType", "--format", "csv", "--output", folder]).status == 0)
        #expect(try text("x-jialing.csv").hasPrefix("type,"))
    }

    @Test func aFormIsFilledForEach() throws {
        defer { try? FileManager.default.removeItem(at: place) }
        #expect(try run(["--of", "x-jialing", "--of", "x-wulong", "--form", "hrk-kooperationen", "--output", folder]).status == 0)
        #expect(try files() == ["index.html", "x-jialing.html", "x-wulong.html"])
        let alone = try Program.run(
            ["summary", "2023", "--of", "x-wulong", "--form", "hrk-kooperationen", "--format", "html"], database: Demonstration.shared.get())
        #expect(try text("x-wulong.html") == alone.text)
        #expect(alone.text.contains("<dt>Zeitraum</dt>") && alone.text.contains("<html lang=\"de\">") && !alone.text.contains("<dt>Auswahl</dt>"))
    }

    /// All of it is there, or nothing.
    @Test func nothingIsLeftOfWhatFails() throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let failed = try run(["--of", "x-jialing", "--of", "nobody-at-all", "--output", folder])
        #expect(failed.status == 66)
        let beside = try FileManager.default.contentsOfDirectory(atPath: place.deletingLastPathComponent().path)
        #expect(!beside.contains { $0.hasPrefix(place.lastPathComponent) })
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: place.appending(path: "mine.txt"))
        #expect(try run(["--of", "x-jialing", "--output", folder]).status == 73)
        #expect(try files() == ["mine.txt"])
    }

    @Test(arguments: [["--of", "x-jialing"], ["--of", "all", "--output", "f"], ["--form", "hebci", "--missing", "--output", "f"], ["--drill", "byType:mou:signed", "--output", "f"]])
    func whatDoesNotGoWithItIsRefused(_ arguments: [String]) throws {
        let refused = try run(arguments)
        #expect(refused.status == 64 && refused.errorText.contains("--each"))
    }
}
