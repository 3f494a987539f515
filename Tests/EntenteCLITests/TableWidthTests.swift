import Output
import Support
import Testing
import Values

/// Tables that go to a pipe or a file can be read: a row is a line and whole, unless a width is said.
@Suite struct TableWidthTests {
    private func shell(_ line: String) throws -> [String] {
        let run = try Program.shell(line, database: Demonstration.shared.get())
        #expect(run.status == 0, "\(run.errorText)")
        return run.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func widest(_ lines: [String]) -> Int { lines.map(DisplayWidth.of).max() ?? 0 }

    @Test func inAPipeARowIsALine() throws {
        let rows = try shell("\"$0\" agreement list --format csv | wc -l")
        let lines = try shell("\"$0\" agreement list")
        #expect(Int(rows.first?.filter(\.isNumber) ?? "") == lines.count - 2)
        // A long list of partners is whole, and most lines are of a width that can be read.
        #expect(lines.contains { $0.contains("Institute of Vaccine Research (fictional); Alder Valley University (fictional)") })
        #expect(lines.count { DisplayWidth.of($0) <= 210 } > lines.count / 2, "\(lines.joined(separator: "\n"))")
        let whole = try shell("\"$0\" agreement list --width 0")
        #expect(whole.count == lines.count && widest(whole) > widest(lines))
    }

    @Test(arguments: ["agreement list", "expiring", "partners", "summary 2023", "agreement show X-2022-018", "contact list"])
    func aWidthThatIsSaidHolds(_ command: String) throws {
        for (line, width) in [("COLUMNS=80 \"$0\" \(command)", 80), ("COLUMNS=80 \"$0\" \(command) --width 100", 100), ("\"$0\" \(command) --width 100 --lang zh", 100)] {
            let lines = try shell(line)
            // Notes are sentences, which a terminal breaks.
            let table = lines.filter { !$0.contains(". ") && !$0.hasSuffix(".") && !$0.hasPrefix("No room for: ") && !$0.contains("。") && !$0.hasPrefix("宽度不足") }
            #expect(widest(table) <= width, "\(line)\n\(table.filter { DisplayWidth.of($0) > width }.joined(separator: "\n"))")
        }
    }

    /// What people name things by is not cut, two rows of a table can be told apart, and headings are read.
    @Test func aNarrowSummaryCanBeRead() throws {
        let lines = try shell("\"$0\" summary 2023 --width 80")
        #expect(lines.contains { $0.hasPrefix("X-2023-023  ") } && !lines.contains { $0.contains("X-2…") || $0.contains("X-20…") })
        #expect(lines.contains { $0.hasPrefix("Biomedicine") && $0.contains("Research institute") })
        #expect(lines.contains { $0.hasPrefix("No room for: ") })
        #expect(!lines.contains { $0.contains("In fo…") || $0.contains("Partn…") || $0.contains("Signe…") }, "\(lines.joined(separator: "\n"))")
    }

    @Test(arguments: ["19", "-1", "x", "100000"]) func aWidthThatIsNone(_ width: String) throws {
        #expect(try Program.run("agreement", "list", "--width=\(width)", database: Demonstration.shared.get()).status == 64)
    }
}
