import Output
import Testing
import Values

@Suite struct TSVTests {
    let tsv = Rendering(.tsv)

    @Test func tableIsPinned() {
        #expect(
            tsv.render(Samples.partners) == """
                code\tname\tin_force\ttotal_value\tfirst_signed\tshare\tbinding\tfields
                cqmu\t重庆医科大学\t12\t1250000.00\t2019-03\t0.6316\ttrue\tisced-f:0912;cq2023:biomedicine
                '=acme\tAcme, "Labs" | <Ltd>\t-7\t-0.50\t\t0.3684\tfalse\t

                """)
    }

    @Test func everyHostileTextReadsBack() {
        let lines = tsv.render(Samples.column(Samples.hostile)).utf8.split(
            separator: 0x0A, omittingEmptySubsequences: false)
        #expect(lines.count == Samples.hostile.count + 2)
        for (line, text) in zip(lines.dropFirst(), Samples.hostile) {
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            #expect(fields.count == 2)
            #expect(fields.last.map { unescaped(Array($0)) } == Array(FormulaGuard.guarded(text).utf8))
        }
    }

    @Test(arguments: ["=1", "+1", "-1", "@a", "\t1", "＝1", "＠1", "=\u{301}", "=HYPERLINK(\"x\")"])
    func formulasAreNeutralized(_ text: String) {
        let lines = tsv.render(Samples.column([text])).split(separator: "\n")
        #expect(lines.last?.hasPrefix("k\t'") == true)
        let page = tsv.render(Page(title: "", properties: [Page.Property("note", "Note", .text(text))]))
        #expect(page.hasPrefix("property\tvalue\nnote\t'"))
    }

    @Test func numbersAndDatesAreNot() {
        let cells: [Cell] = [.integer(-5), .decimal("-5.00"), .decimal("+1"), .date("2024-02-29"), .decimal("=cmd()")]
        let table = Table(id: "t", title: "", columns: cells.indices.map { Column("c\($0)", "") }, rows: [cells])
        #expect(tsv.render(table) == "c0\tc1\tc2\tc3\tc4\n-5\t-5.00\t+1\t2024-02-29\t'=cmd()\n")
    }

    private func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
                result.append(byte)
                continue
            }
            switch next {
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            default: result.append(next)
            }
        }
        return result
    }
}
