import Output
import Support
import Testing
import Values

@Suite struct CSVTests {
    let csv = Rendering(.csv)

    @Test func tableIsPinned() {
        #expect(
            csv.render(Samples.partners) == """
                code,name,in_force,total_value,first_signed,share,binding,fields\r
                cqmu,重庆医科大学,12,1250000.00,2019-03,0.6316,true,isced-f:0912;cq2023:biomedicine\r
                '=acme,"Acme, ""Labs"" | <Ltd>",-7,-0.50,,0.3684,false,\r

                """)
    }

    @Test func recordIsPropertyAndValue() {
        #expect(
            csv.render(Samples.agreement) == """
                property,value\r
                reference,CQ-2023-001\r
                date_signed,2023-10-11\r
                end_date,\r
                amount,250000.00\r
                binding,true\r
                parties.1.organization,Chongqing Medical University\r
                parties.1.own_number,CQMU-17\r
                parties.2.organization,西南大学\r
                parties.2.own_number,\r

                """)
    }

    @Test func summaryIsLong() {
        var summary = Samples.summary
        summary.tables = [Samples.byType]
        #expect(
            csv.render(summary) == """
                period,table,row,column,value,unit\r
                2023,byType,research,signed,10,agreements\r
                2023,byType,research,inForce,40,agreements\r
                2023,byType,research,share,0.8000,\r
                2023,byType,unknown,signed,,agreements\r
                2023,byType,unknown,inForce,10,agreements\r
                2023,byType,unknown,share,0.2000,\r

                """)
    }

    @Test func oneTableOfASummaryIsWide() throws {
        let table = try Samples.summary.selecting(table: "byType")
        #expect(csv.render(table).hasPrefix("type,signed,in_force,share\r\nresearch,10,40,0.8000\r\n"))
        let error = #expect(throws: OutputError.self) { try Samples.summary.selecting(table: "nope") }
        #expect(error?.kind == .unknownTable)
        #expect(error?.hint == "tables: stockFlow, byType")
    }

    @Test func bomOnlyWhenAsked() {
        let marked = Rendering(.csv, bom: true).render(Samples.partners)
        #expect(Array(marked.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(Array(marked.utf8.dropFirst(3)) == Array(csv.render(Samples.partners).utf8))
    }

    @Test(arguments: [
        "=1", "+1", "-1", "@a", "\t1", "\r1", "\n1", "＝1", "＋1", "－1", "＠1", "=\u{301}", "=HYPERLINK(\"x\")",
    ])
    func formulasAreNeutralized(_ text: String) throws {
        let records = try #require(CSVReader.records(csv.render(Samples.column([text]))))
        #expect(records[1][1].unicodeScalars.elementsEqual(("'" + text).unicodeScalars))
    }

    @Test func numbersAndDatesAreNot() {
        let cells: [Cell] = [.integer(-5), .decimal("-5.00"), .decimal("+1"), .date("2024-02-29")]
        let table = Table(
            id: "t", title: "", columns: (0..<4).map { Column("c\($0)", "") }, rows: [cells])
        #expect(csv.render(table) == "c0,c1,c2,c3\r\n-5,-5.00,+1,2024-02-29\r\n")
    }

    @Test func aDecimalThatIsNoneIsText() {
        let table = Table(id: "t", title: "", columns: [Column("c", "")], rows: [[.decimal("=cmd()")], [.null]])
        #expect(csv.render(table) == "c\r\n'=cmd()\r\n\"\"\r\n")
    }

    @Test func whatIsWrittenReadsBack() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        let pieces = Samples.hostile + ["\"", ",", "\r\n", "\n", "\r", ";", "x", "中", " "]
        for _ in 0..<300 {
            let width = Int.random(in: 1...5, using: &random)
            let rows: [[Cell]] = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                (0..<width).map { _ in
                    let text = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                        pieces[Int.random(in: 0..<pieces.count, using: &random)]
                    }.joined()
                    switch Int.random(in: 0..<5, using: &random) {
                    case 0: return .integer(Int.random(in: .min ... .max, using: &random))
                    case 1: return .null
                    case 2: return .list([text, "b"])
                    default: return .text(text)
                    }
                }
            }
            let columns = (0..<width).map { Column("c\($0)", "") }
            let table = Table(id: "t", title: "t", columns: columns, rows: rows)
            let records = try #require(CSVReader.records(csv.render(table)), "seed \(seed)")
            let expected = rows.map { $0.map(expectation) }
            #expect(scalars(Array(records.dropFirst())) == scalars(expected), "seed \(seed)")
        }
    }

    /// What the reader must see for a cell: its text, with an apostrophe where a spreadsheet would compute.
    private func expectation(_ cell: Cell) -> String {
        let text = cell.plainText
        guard case .integer = cell else { return FormulaGuard.guarded(text) }
        return text
    }

    /// Swift's strings are equal when their characters look the same; here every code point counts.
    private func scalars(_ rows: [[String]]) -> [[[UInt32]]] {
        rows.map { $0.map { $0.unicodeScalars.map(\.value) } }
    }

    @Test func aTerminalIsNotSteered() {
        for format in [Format.csv, .tsv] {
            let text = Rendering(format, width: 80).render(Samples.column(Samples.hostile))
            #expect(text.contains("\\u{1B}[31mred"))
            #expect(Hostile.steering(text, allowing: ["\r", "\n", "\t"]).isEmpty)
            #expect(Rendering(format).render(Samples.column(["\u{1B}"])).contains("\u{1B}"))
        }
    }
}
