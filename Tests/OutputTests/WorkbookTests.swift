import Testing
import Values

@testable import Output

@Suite struct WorkbookTests {
    private static let table = Table(
        id: "agreements", title: "Agreements",
        columns: [
            Column("reference", "Reference"), Column("signed", "Signed", kind: .date), Column("count", "Count", kind: .number),
            Column("amount", "Amount", kind: .number), Column("share", "Share", kind: .share), Column("binding", "Binding"),
        ],
        rows: [
            [.text("=1+1"), .date("2024-02-29"), .integer(1234), .decimal("250000.00"), .measure("0.25"), .boolean(true)],
            [.text("a<b & \"c\"\u{1B}_x001B_"), .date("2019-03"), .null, .decimal("12345678901234567.89"), .null, .boolean(false)],
            [.list(["x", "y"]), .date("1899-12-31")],
        ],
        notes: ["One is not known."])

    /// The entries of an archive whose entries are stored, read by its directory.
    private func entries(_ bytes: [UInt8]) throws -> [String: [UInt8]] {
        func number(_ at: Int, _ count: Int) -> Int { (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) } }
        let end = bytes.count - 22
        try #require(number(end, 4) == 0x0605_4B50)
        var result: [String: [UInt8]] = [:]
        var place = number(end + 16, 4)
        for _ in 0..<number(end + 10, 2) {
            try #require(number(place, 4) == 0x0201_4B50 && number(place + 10, 2) == 0)
            let (size, length, offset) = (number(place + 24, 4), number(place + 28, 2), number(place + 42, 4))
            let name = String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self)
            try #require(number(offset, 4) == 0x0403_4B50)
            let start = offset + 30 + number(offset + 26, 2) + number(offset + 28, 2)
            result[name] = Array(bytes[start..<(start + size)])
            #expect(number(place + 16, 4) == Int(StoredArchive.checksum(Array(bytes[start..<(start + size)]))))
            place += 46 + length
        }
        #expect(place == end)
        return result
    }

    private func sheet(_ number: Int, of bytes: [UInt8]) throws -> String {
        String(decoding: try #require(try entries(bytes)["xl/worksheets/sheet\(number).xml"]), as: UTF8.self)
    }

    @Test func checksumOfTheStandard() {
        #expect(StoredArchive.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    }

    @Test func cellsAreTyped() throws {
        let xml = try sheet(1, of: Rendering(.xlsx).bytes(Self.table))
        #expect(xml.contains(#"<c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>"#))
        #expect(xml.contains(#"<c r="B2" s="2"><v>45351</v></c><c r="C2" s="3"><v>1234</v></c><c r="D2" s="4"><v>250000.00</v></c>"#))
        // What is a share has its per cent whatever it is written as; an index has its four decimals.
        let fine = Table(id: "t", title: "A title that is longer than a sheet can have", columns: [Column("share", "S", kind: .share), Column("index", "I", kind: .number)], rows: [[.decimal("0.3130"), .decimal("0.1096")]])
        let sheets = String(decoding: Workbook([fine]).bytes, as: UTF8.self)
        #expect(sheets.contains(#"s="5"><v>0.3130</v>"#) && sheets.contains(#"s="6"><v>0.1096</v>"#))
        #expect(sheets.contains(#"<sheet name="A title that is longer than a" "#))
        #expect(xml.contains(#"<c r="E2" s="5"><v>0.25</v></c><c r="F2" t="b"><v>1</v></c>"#))
        // What a workbook holds as no number is a text, digit for digit.
        #expect(xml.contains(#"<c r="D3" t="inlineStr"><is><t xml:space="preserve">12345678901234567.89</t>"#))
        #expect(xml.contains(">2019-03<") && xml.contains(">1899-12-31<") && xml.contains(">x; y<"))
        #expect(xml.contains(#">a&lt;b &amp; &quot;c&quot;_x001B__x005F_x001B_<"#))
        #expect(!xml.contains("r=\"C3\""))
        #expect(xml.contains(#"<autoFilter ref="A1:F4"/>"#) && xml.contains(#"state="frozen""#))
    }

    @Test func notesStandOnASheetOfTheirOwn() throws {
        let bytes = try Rendering(.xlsx, language: .zh).bytes(Self.table)
        let parts = try entries(bytes)
        #expect(String(decoding: parts["xl/workbook.xml"] ?? [], as: UTF8.self).contains(#"<sheet name="说明" sheetId="2""#))
        #expect(try sheet(2, of: bytes).contains("One is not known."))
        #expect(!(try sheet(1, of: bytes).contains("One is not known.")))
        #expect(Set(parts.keys) == [
            "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
            "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
        ])
    }

    @Test func namesOfSheets() throws {
        let long = String(repeating: "年度合作", count: 12)
        let tables = ["a/b", "A b", "History", "", long, long].map { Table(id: "t", title: $0, columns: [Column("x", "X")]) }
        let page = Page(title: "P", properties: [], tables: tables)
        let parts = try entries(Rendering(.xlsx).bytes(page))
        let names = String(decoding: parts["xl/workbook.xml"] ?? [], as: UTF8.self).split(separator: "name=\"").dropFirst().map {
            String($0.prefix { $0 != "\"" })
        }
        #expect(names == ["P", "a b", "A b 2", "Sheet", "t", String(long.prefix(31)), String(long.prefix(27)) + " 2"])
    }

    @Test func theSameBytesTwice() throws {
        #expect(try Rendering(.xlsx).bytes(Self.table) == Rendering(.xlsx).bytes(Self.table))
    }

    @Test func columnsBeyondZ() {
        #expect([0, 25, 26, 51, 52, 701, 702].map(SheetXML.name(ofColumn:)) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
    }

    @Test func moreRowsThanASheetHas() throws {
        let table = Table(id: "t", title: "T", columns: [Column("x", "X")], rows: Array(repeating: [.integer(1)], count: 1_048_576))
        let error = #expect(throws: OutputError.self) { try Rendering(.xlsx).bytes(table) }
        #expect(error?.message == "a sheet of a workbook has at most 1048575 rows, and this has 1048576")
    }
}
