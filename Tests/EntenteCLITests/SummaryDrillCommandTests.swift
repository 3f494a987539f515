import Analysis
import Foundation
import Output
import Registry
import Support
import Testing

@testable import EntenteCLI

/// `entente summary PERIOD --drill TABLE:ROW:COLUMN`
@Suite struct SummaryDrillCommandTests {
    private func run(_ arguments: [String]) throws -> ProcessRun {
        try Program.run(["summary"] + arguments, database: Demonstration.shared.get())
    }

    /// What the long form shows can be typed back, and what comes adds up to what it showed.
    @Test func everyTableIsDrilledByTheNamesOfItsLongForm() throws {
        var seen: Set<String> = []
        // Whose partners come, leave and return is told in other years.
        for year in ["2023", "2021", "2024"] {
            for line in try run([year, "--format", "tsv"]).text.split(separator: "\n").dropFirst() {
                let cell = line.split(separator: "\t", omittingEmptySubsequences: false).dropFirst().map(String.init)
                // One cell of each unit in each table, in a row that names itself in its own way.
                guard ["agreements", "organizations", "terms", "activities", "obligations", "CNY"].contains(cell[4])
                        || ["found", "toDate", "ended"].contains(cell[2]), cell[3] != "0",
                    !cell[3].isEmpty, seen.insert("\(cell[0]) \(cell[4])").inserted
                else { continue }
                let name = "\(cell[0]):\(cell[1]):\(cell[2])"
                let columns = cell[4] == "organizations" ? "organizations" : "counts"
                let drilled = try run([year, "--drill", name, "--format", "tsv", "--columns", columns])
                #expect(drilled.status == 0 && drilled.errorText == "", "\(name): \(drilled.errorText)")
                let shown = drilled.text.split(separator: "\n").dropFirst().map(String.init)
                let found = cell[4] == "organizations"
                    ? Decimal(Set(shown.flatMap { $0.split(separator: ";").map { $0.filter { $0 != " " } } }).count)
                    : shown.compactMap { Decimal(string: $0) }.reduce(0, +)
                #expect(found == Decimal(string: cell[3]), "\(name)")
            }
        }
        let tables = Set(seen.compactMap { $0.split(separator: " ").first.map(String.init) })
        // All of the demonstration came by an import, of which no days of recording are told.
        #expect(tables == Set(SummaryTable.tables(of: 0).filter { $0 != .timeliness }.map(\.rawValue)))
    }

    /// Every column that holds a number, a share or a date can be drilled, and no other.
    @Test func figuresAreTheColumnsThatHoldOne() throws {
        let connection = try Demonstration.connect(Demonstration.shared.get())
        let request = SummaryRequest(period: try SummaryPeriod.reading("2023")[0])
        let result = try Schema(of: connection).registry().summary(request)
        let tables = SummaryTables(result, .en)
        for table in SummaryTable.tables(of: 0) {
            let listed = table.figures.columns.filter { if case .listed = $0.content { true } else { false } }.map(\.id)
            let columns = tables.table(table).columns.filter { $0.kind != .text && !listed.contains($0.id) }.map(\.id)
            #expect(columns.filter { !$0.hasPrefix("amount") } == table.figureIDs.filter { table != .stockFlow || !["joined", "left"].contains($0) }, "\(table)")
            for column in columns { #expect(throws: Never.self) { try SummaryCell(reading: "\(table.rawValue):x:\(column)") } }
        }
    }

    @Test func theFormSaysWhatWasDrilled() throws {
        let json = try run(["2023", "--drill", "stockFlow:expired", "--of", "x-jialing", "--format", "json", "--limit", "1"])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
        #expect(object["table"] as? String == "stockFlow" && object["row"] as? String == "2023")
        #expect(object["column"] as? String == "expired" && object["of"] as? String == "x-jialing")
        let agreements = try #require(object["agreements"] as? [[String: Any]])
        #expect(agreements.count == 1 && agreements.allSatisfy { $0["counts"] as? Int == 1 && $0["date"] is String })
        let few = try run(["2023", "--drill", "stockFlow:expired", "--format", "json", "--columns", "reference"])
        #expect(few.text.contains("{\"reference\":\"X-2020-014\"}"))
    }

    @Test func aCellOfNothingIsSaid() throws {
        let empty = try run(["2023", "--drill", "stockFlow:resumed"])
        #expect(empty.status == 0 && empty.text == "" && empty.errorText.contains("stockFlow:2023:resumed: it is 0"))
        let csv = try run(["2023", "--drill", "stockFlow:resumed", "--format", "csv"])
        #expect(csv.text == "reference,title,type,date_signed,status,date,counts,currency,organizations,fields\r\n")
    }

    @Test(arguments: [
        (["2023", "--drill", "byKinds:x:signed"], 64, "stockFlow, trend, byType"),
        (["2023", "--drill", "byField:isced-f:09:label"], 64, "signed, signedBefore, signedGrowth, inForce"),
        (["2023", "--drill", "byKind:university:amountJPY"], 64, "amountCNY, amountEUR"),
        (["2023", "--drill", "byField:isced-f:99:signed"], 66, "other scheme, unknown, total. Fields of that scheme: --scheme isced-f"),
        (["2020..2023", "--drill", "stockFlow:2019:signed"], 66, "2020, 2021, 2022, 2023"),
        (["2020..2023", "--drill", "byType:mou:signed"], 64, "one period"),
        (["2023", "--drill", "stockFlow:signed", "--table", "byType"], 64, "--table"),
        (["2023", "--limit", "3"], 64, "--drill"), (["2023", "--drill", "stockFlow:signed", "--columns", "nothing"], 64, "reference, title"),
    ] as [([String], Int32, String)])
    func whatIsWrongListsWhatThereIs(_ arguments: [String], _ status: Int32, _ hint: String) throws {
        let run = try run(arguments)
        #expect(run.status == status && run.text == "" && run.errorText.contains(hint), "\(run.status): \(run.errorText)")
    }
}
