import Foundation
import Support
import Testing

@testable import EntenteCLI

/// `entente summary PERIOD --form NAME --drill TABLE:ROW:COLUMN`
@Suite struct FormDrillTests {
    private func run(_ arguments: [String]) throws -> ProcessRun {
        try Program.run(["summary"] + arguments, database: Demonstration.shared.get())
    }

    /// The command that a page names for what stands behind a figure is one that a shell takes as it stands.
    @Test(arguments: [("us-section-117", "2025", "x-alder"), ("hebci", "2024/25", "x-merrow"), ("cn-tech-contract", "2023", "all"), ("ua-links", "2023", "x-jialing")])
    func theCommandOfThePageRuns(_ form: String, _ period: String, _ of: String) throws {
        for language in ["en", "zh"] {
            let page = try run([period, "--form", form, "--of", of, "--format", "html", "--lang", language])
            let escaped = try #require(page.text.split(separator: "entente summary ").dropFirst().first { $0.contains(" --drill ") }?.prefix { $0 != "<" })
            let command = String(escaped).replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
            let drilled = try Program.shell("\"$0\" summary \(command) --format json", database: Demonstration.shared.get())
            #expect(drilled.status == 0, "\(command): \(drilled.errorText)")
        }
    }

    /// What is so in every period is asked for without one.
    @Test func formsAreListedAndWrittenWithoutAPeriod() throws {
        #expect(try run(["--form", "list", "--format", "csv", "--columns", "form"]).text.contains("hebci"))
        let definition = try run(["--form", "hebci", "--definition"])
        #expect(definition.status == 0 && definition.text.contains("\nform: hebci\n"))
        let path = NSTemporaryDirectory() + "form-\(UUID().uuidString).yaml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try definition.text.write(toFile: path, atomically: true, encoding: .utf8)
        let (own, shipped) = try (run(["2024/25", "--form", path, "--of", "x-merrow", "--format", "csv"]), run(["2024/25", "--form", "hebci", "--of", "x-merrow", "--format", "csv"]))
        #expect(own.status == 0 && own.text == shipped.text, "\(own.errorText)")
        let without = try run(["--form", "hebci"])
        #expect(without.status == 64 && without.errorText.contains("Missing expected argument '<period>'"))
        #expect(try run(["--form", "hebcy", "--definition"]).status == 66 && run(["2024", "--definition"]).errorText.contains("name it with --form"))
    }

    /// Every count of every form equals what its agreements add up to; every other figure has agreements behind it.
    @Test(arguments: [
        ("cn-tech-contract", "2023", "all"), ("hebci", "2024/25", "x-merrow"), ("mext-agreements", "2023", "x-hoshi"),
        ("hrk-kooperationen", "2023", "x-rosengarten"), ("ua-links", "2023", "x-jialing"), ("us-section-117", "2025", "x-alder"),
    ])
    func everyFigureAnswersWithItsAgreements(_ form: String, _ period: String, _ of: String) throws {
        let cells = try run([period, "--form", form, "--of", of, "--format", "tsv"])
        #expect(cells.status == 0, "\(cells.errorText)")
        var seen: Set<String> = []
        var drilled = 0
        for line in cells.text.split(separator: "\n").dropFirst() {
            let cell = line.split(separator: "\t", omittingEmptySubsequences: false).dropFirst().map(String.init)
            // A row of each table for each column is enough: the program counts all alike.
            guard !cell[2].hasPrefix("label"), let value = Decimal(string: cell[3]), value != 0, Int(cell[3]) != nil || cell[3].contains("."),
                seen.insert("\(cell[0]) \(cell[2])").inserted
            else { continue }
            let name = "\(cell[0]):\(cell[1]):\(cell[2])"
            let found = try run([period, "--form", form, "--of", of, "--drill", name, "--format", "json"])
            guard found.status == 0, let rows = try JSONSerialization.jsonObject(with: Data(found.output)) as? [[String: Any]] else {
                Issue.record("\(name): \(found.errorText)")
                continue
            }
            #expect(!rows.isEmpty && rows.allSatisfy { $0["reference"] is String }, "\(name)")
            drilled += 1
            let counts = rows.compactMap { $0["counts"] as? Int }
            if counts.count == rows.count, let whole = Int(cell[3]), !line.contains("growth"), !line.lowercased().contains("rank") {
                #expect(counts.reduce(0, +) == whole, "\(name)")
            }
        }
        #expect(drilled > 0, "\(form)")
    }

    @Test func aFigureIsNamedByWords() throws {
        let code = try run(["2023", "--form", "ua-links", "--of", "x-jialing", "--format", "csv"])
        let line = try #require(code.text.split(separator: "\r\n").first { $0.contains(",total,agreements,") })
        let parts = line.split(separator: ",", omittingEmptySubsequences: false).dropFirst().map(String.init)
        let byCode = try run(["2023", "--form", "ua-links", "--of", "x-jialing", "--drill", "\(parts[0]):total:\(parts[2])"])
        let byWord = try run(["2023", "--form", "ua-links", "--of", "x-jialing", "--drill", "\(parts[0]):Total:\(parts[2])"])
        #expect(byCode.status == 0 && byCode.text == byWord.text && byCode.text.contains("\(parts[0]):total:\(parts[2]) is \(parts[3])"))
    }

    @Test(arguments: [("nothing:x:y", "there is no table"), ("count:x", "there is no"), ("nonsense", "names no cell")])
    func whatAFormHasNotIsSaid(_ cell: String, _ said: String) throws {
        let refused = try run(["2023", "--form", "ua-links", "--of", "x-jialing", "--drill", cell])
        #expect([64, 66].contains(refused.status) && refused.errorText.contains(said), "\(refused.errorText)")
    }
}
