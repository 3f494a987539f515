import Testing
import Values

@testable import Output

@Suite struct TableTests {
    @Test(arguments: [
        ("inForce", "in_force"), ("reference", "reference"), ("dateSigned", "date_signed"), ("leadURL", "lead_url"),
        ("URLOfLead", "url_of_lead"), ("iso3166Code", "iso3166_code"), ("already_snake", "already_snake"), ("", ""),
    ])
    func headers(_ id: String, _ header: String) {
        #expect(Column(id, "").header == header)
    }

    @Test func fieldsAreChosenInTheOrderAsked() throws {
        let chosen = try Samples.partners.selecting(["share", "in_force", "code", "share"])
        #expect(chosen.columns.map(\.id) == ["share", "inForce", "code"])
        #expect(chosen.rows[0] == [.decimal("0.6316"), .integer(12), .text("cqmu")])
    }

    /// A heading that several things have names all of them; an id goes before a heading.
    @Test func columnsAreChosenByHeadingsInAnySpelling() throws {
        var table = Samples.partners
        table.columns[2] = Column("inForce", Caption("In force", "有效"), in: .zh, kind: .number)
        table.columns[6] = Column("fieldsToo", Caption("Fields", "领域"), in: .en)
        let chosen = try table.selecting(["有效", "FIRST-SIGNED", "in force", "field s", "code"])
        #expect(chosen.columns.map(\.id) == ["inForce", "firstSigned", "fieldsToo", "fields", "code"])
        #expect(try table.selecting(["fields"]).columns.map(\.id) == ["fields"])
        #expect(try Samples.agreement.selecting(["金额", "PARTIES"]).properties.map(\.id) == ["amount"])
        for none in ["", "-", "有", "Inforced"] { #expect(throws: OutputError.self) { try table.selecting([none]) } }
    }

    @Test func unknownColumnIsNamedWithTheKnownOnes() {
        let error = #expect(throws: OutputError.self) { try Samples.byType.selecting(["type", "\u{1B}x"]) }
        #expect(error?.kind == .unknownColumn)
        #expect(error?.message == "there is no column “\\u{1B}x”")
        #expect(error?.hint == "The columns: type, signed, inForce, share.")
        #expect(throws: OutputError.self) { try Samples.byType.selecting([]) }
    }

    @Test func propertiesAndTablesOfAPageAreChosenAlike() throws {
        let chosen = try Samples.agreement.selecting(["parties", "date_signed", "reference", "parties"])
        #expect(chosen.properties.map(\.id) == ["reference", "dateSigned"])
        #expect(chosen.tables.map(\.id) == ["parties"] && chosen.title == Samples.agreement.title)
        let error = #expect(throws: OutputError.self) { try Samples.agreement.selecting(["reference", "share"]) }
        #expect(error?.message == "there is no column “share”")
        #expect(error?.hint.hasPrefix("The columns: reference, dateSigned, ") == true)
        #expect(#expect(throws: OutputError.self) { try Samples.agreement.selecting([]) }?.message == "a column is named by nothing")
    }

    @Test func shortRowsEndInNulls() {
        let table = Table(
            id: "t", title: "", columns: [Column("a", "A"), Column("b", "B")], rows: [[.integer(1)], []])
        #expect(Rendering(.csv).render(table) == "a,b\r\n1,\r\n,\r\n")
        #expect(Rendering(.ndjson).render(table) == "{\"a\":1,\"b\":null}\n{\"a\":null,\"b\":null}\n")
    }

    @Test(arguments: [
        ("0.2345", "23.5%"), ("1", "100.0%"), ("0", "0.0%"), ("0.0004", "0.0%"), ("0.0005", "0.1%"),
        ("0.99949", "99.9%"), ("0.9995", "100.0%"), ("-0.25", "-25.0%"), ("1.5", "150.0%"), (".5", "50.0%"),
    ])
    func shares(_ text: String, _ percent: String) {
        #expect(PeopleText.percent(.decimal(text)) == percent)
    }

    @Test func whatIsNoShareStaysAsItIs() {
        #expect(PeopleText.percent(.null) == nil)
        #expect(PeopleText.percent(.text("0.5")) == nil)
        #expect(PeopleText.percent(.decimal("1e-3")) == nil)
        #expect(PeopleText.percent(.decimal("99999999999999999999")) == nil)
    }

    @Test(arguments: [
        ("1", "1"), ("1234", "1,234"), ("-1234567.50", "-1,234,567.50"), ("123", "123"), ("n/a", "n/a"), ("", ""),
        ("+1000", "+1,000"), ("−1000", "−1,000"),
    ])
    func thousands(_ text: String, _ grouped: String) {
        #expect(PeopleText.grouped(text) == grouped)
    }
}
