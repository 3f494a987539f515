import Output
import Testing

@Suite struct TSVTests {
    let tsv = Rendering(.tsv)

    @Test func tableIsPinned() {
        #expect(
            tsv.render(Samples.partners) == """
                code\tname\tin_force\ttotal_value\tfirst_signed\tshare\tbinding\tfields
                cqmu\t重庆医科大学\t12\t1250000.00\t2019-03\t0.6316\ttrue\tisced-f:0912;cq2023:biomedicine
                =acme\tAcme, "Labs" | <Ltd>\t-7\t-0.50\t\t0.3684\tfalse\t

                """)
    }

    @Test func everyHostileTextReadsBack() {
        let lines = tsv.render(Samples.column(Samples.hostile)).utf8.split(
            separator: 0x0A, omittingEmptySubsequences: false)
        #expect(lines.count == Samples.hostile.count + 2)
        for (line, text) in zip(lines.dropFirst(), Samples.hostile) {
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            #expect(fields.count == 2)
            #expect(fields.last.map { unescaped(Array($0)) } == Array(text.utf8))
        }
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
