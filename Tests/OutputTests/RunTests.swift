import Testing
import Values

@testable import Output

/// A run of years in every form for people: side by side, and on a terminal within its width.
@Suite struct RunTests {
    private func run(_ years: ClosedRange<Int> = 2020...2024, _ language: Language = .en) -> [Summary] {
        years.map { FullSummary(language: language, year: $0, size: $0 - 1940).summary }
    }

    private func table(_ id: String, _ rendering: Rendering, columns: [String]? = nil) throws -> String {
        let bytes = try rendering.bytes(run(2020...2024, rendering.language), table: id, columns: columns)
        return String(decoding: try #require(bytes), as: UTF8.self)
    }

    private func lines(_ text: String) -> [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    @Test func figuresStandUnderTheirHeadingWithYearsSideBySide() throws {
        let types = lines(try table("byType", Rendering(.table, width: 80)))
        #expect(types[0].hasSuffix("  Signed"))
        let years = types[1].split(separator: " ").suffix(5).map(String.init)
        #expect(years == ["2020", "2021", "2022", "2023", "2024"])
        // A figure that has no room beside the first stands below it, with the names again.
        #expect(types.count { $0.hasPrefix("Type ") } > 1)
        let wide = lines(try table("byType", Rendering(.table, width: 200)))
        #expect(wide[0].contains("  Signed  ") && wide[0].contains("  In force"))
        #expect(wide.count { $0.hasPrefix("Total ") } == 1)
    }

    @Test func noLineIsWiderThanTheTerminal() {
        for language in Language.allCases {
            for width in [80, 120, 200] {
                let text = Rendering(.table, width: width, language: language).render(run(2020...2024, language))
                for line in lines(text) { #expect(DisplayWidth.of(line) <= width, "\(width): \(line)") }
            }
        }
    }

    @Test func stockAndFlowIsTurned() throws {
        for format in [Format.table, .markdown] {
            let flow = lines(try table("stockFlow", Rendering(format)))
            let head = try #require(flow.first { $0.contains("2020") })
            #expect(head.contains("2024"))
            #expect(flow.contains { $0.contains("Expired") && !$0.contains("Entered") })
        }
    }

    /// What would make two rows read alike is not left out.
    @Test func rowsAreToldApart() throws {
        for id in ["value", "fieldByKind", "topPartners"] {
            let text = try table(id, Rendering(.table, width: 80))
            let block = text.prefix(upTo: text.firstRange(of: "\n\n")?.lowerBound ?? text.endIndex)
            let rows = lines(String(block)).drop { !$0.hasPrefix("─") }.dropFirst().filter { !$0.hasPrefix(" ") }
            #expect(Set(rows.map { $0.split(separator: "  ").prefix(2).joined(separator: "|") }).count > 1, "\(id)")
        }
        #expect(try table("value", Rendering(.table, width: 80)).contains("Type"))
    }

    @Test func markdownHasAHeadingForEachYearOfAFigure() throws {
        let text = try table("byType", Rendering(.markdown))
        #expect(text.contains("| Type | Signed 2020 (agreements) | Signed 2021 (agreements) |"))
        #expect(!text.contains("| Period |"))
        let whole = Rendering(.markdown).render(run())
        #expect(whole.hasPrefix("# Cooperation summary 2020–2024:"))
    }

    @Test func columnsAreThoseAskedFor() throws {
        let text = try table("byType", Rendering(.markdown), columns: ["label", "inForce"])
        #expect(text.contains("| Type | In force at end 2020 (agreements) |") && !text.contains("Signed"))
        #expect(throws: OutputError.self) { try table("byType", Rendering(.markdown), columns: ["nonsense"]) }
        #expect(throws: OutputError.self) { try table("nonsense", Rendering(.markdown)) }
    }

    @Test func aWorkbookHasTypedCellsSideBySide() throws {
        let sheets = run().sheets(.en)
        let types = try #require(sheets.first { $0.id == "byType" })
        #expect(types.columns.map(\.title).contains("Signed 2020 (agreements)"))
        #expect(types.columns.dropFirst().allSatisfy { $0.kind == .number || $0.kind == .share })
        // Of stock and flow each year is a row.
        let flow = try #require(sheets.first { $0.id == "stockFlow" })
        #expect(flow.rows.map { $0.cell(0).plainText } == ["2020", "2021", "2022", "2023", "2024"])
        #expect(sheets.count == run()[0].tables.count + 1)
    }

    /// Of a table that is broken no part is much narrower than the others.
    @Test func partsAreEven() {
        let columns = [Column("code", "Code")] + (0..<9).map { Column("f\($0)", "Figure", kind: .number) }
        let table = Table(id: "wide", title: "Wide", columns: columns, rows: [[.text("a")] + (0..<9).map { .integer($0) }])
        let headings = columns.map { HeadedTable.Heading(title: $0.title, figure: $0.id, span: 1) }
        let headed = HeadedTable(table, headings: headings, rowCodes: ["a"])
        let widths = columns.map { _ in 10 }
        #expect(headed.parts(fitting: 90, widths: widths).map { $0.table.columns.count } == [6, 5])
        #expect(headed.parts(fitting: 50, widths: widths).map { $0.table.columns.count } == [4, 4, 4])
        #expect(headed.parts(fitting: 100, widths: widths).count == 1)
        // Seven of which three have room are three and twice two.
        var seven = headed
        seven.table.columns = Array(columns.prefix(8))
        seven.table.rows = seven.table.rows.map { Array($0.prefix(8)) }
        seven.headings = Array(headings.prefix(8))
        #expect(seven.parts(fitting: 40, widths: Array(widths.prefix(8))).map { $0.table.columns.count - 1 }.sorted() == [2, 2, 3])
    }
}
