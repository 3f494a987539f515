import Support
import Testing

/// A spreadsheet that somebody worked on comes back: what was typed in it is read, or told in words of whoever typed it.
@Suite struct SpreadsheetBackTests {
    /// A registry with the agreement A-1 of Zed University and Yed Company.
    private let database: TestDatabase

    init() throws {
        database = try Demonstration.create()
        let line = #"{"reference":"A-1","title":"First one","type":"mou","dateSigned":"2024-01-01","parties":[{"organization":{"code":"zed","name":"Zed University","kind":"university","country":"US"},"signatory":{"name":"A","title":"Dean"}},{"organization":{"code":"yed","name":"Yed Company Ltd","kind":"enterprise","country":"US"}}]}"#
        let run = try Program.run(["import", "-"], database: database, input: Array(line.utf8))
        try #require(run.status == 0, "\(run.errorText)")
    }

    /// What is said of a bundle that changes what is recorded.
    private func updated(_ agreements: String, parties: String? = nil, _ options: String...) throws -> String {
        var files = ["agreements.csv": agreements]
        files["parties.csv"] = parties
        let folder = try FaultListTests.Folder(files)
        return try Program.run(["import", "--update", folder.path] + options, database: database).errorText
    }

    private func purposes(_ cell: String) throws -> String {
        let told = try updated("reference,purposes\nA-1,\"\(cell)\"\n")
        guard told.hasPrefix("Added nothing") else { return told }
        let shown = try Program.run("agreement", "list", "--party", "zed", "--format", "csv", "--columns", "purposes", database: database).text
        return String(shown.split(separator: "\r\n").last ?? "")
    }

    @Test func aPartyUnderAnotherSpellingIsNoChange() throws {
        for (one, other) in [("ZED UNIVERSITY", "yed"), ("Zed  university", "Yed Company Ltd."), ("zed", "Yed Company Ltd")] {
            let told = try updated("reference,title\nA-1,First one\n", parties: "reference,organization\nA-1,\(one)\nA-1,\(other)\n")
            #expect(told.hasPrefix("Added nothing; one agreement was there already.\n"), "\(told)")
        }
        // What the row does not say of the party stays.
        let moved = try updated("reference,title\nA-1,First one\n", parties: "reference,organization,role\nA-1,ZED UNIVERSITY,lead\nA-1,yed,\n")
        #expect(moved.contains("changed A-1: parties"), "\(moved)")
        #expect(try Program.run("agreement", "show", "A-1", "--format", "json", database: database).text.contains("Dean"))
    }

    @Test(arguments: [
        ("Student exchange", "student-exchange"), ("student exchange; Joint research", "student-exchange;joint-research"),
        ("学生交流；合作研究", "student-exchange;joint-research"), ("Student exchange (5 persons)", "student-exchange"),
        ("student-exchange, 10 students per year", "student-exchange"), ("student-exchange, 5 places", "student-exchange"),
    ] as [(String, String)])
    func purposesAreReadAsTheyAreTyped(_ cell: String, _ purposes: String) throws {
        let told = try self.purposes(cell)
        #expect(told.replacing("\"", with: "") == purposes, "\(told)")
    }

    @Test func whatIsNoPurposeIsToldWithHowToWriteIt() throws {
        #expect(try purposes("student-exchange, joint research").contains("column purposes: “joint research” is no part of a purpose; between two purposes stands ; and one is written: purpose[, from ORG]"))
        #expect(try purposes("student exchanje").contains("there is no purpose “student exchanje”; did you mean Student exchange?"))
        #expect(try purposes("学生交换").contains("there is no purpose “学生交换”; did you mean 学生交流?"))
    }

    @Test func identifiersAreSwapped() throws {
        func file(_ one: String, _ other: String) -> [UInt8] {
            Array(#"{"record":"organization","code":"s1","name":"Swap One","identifiers":["\#(one)"]}"#.utf8) + [0x0A]
                + Array(#"{"record":"organization","code":"s2","name":"Swap Two","identifiers":["\#(other)"]}"#.utf8)
        }
        #expect(try Program.run(["import", "-"], database: database, input: file("local:a", "local:b")).status == 0)
        let swapped = try Program.run(["import", "--update", "-"], database: database, input: file("local:b", "local:a"))
        #expect(swapped.status == 0, "\(swapped.errorText)")
        #expect(try Program.run("organization", "show", "local:a", "--format", "json", database: database).text.contains("\"code\":\"s2\""))
        // What stays with whoever has it is held as before, and one of two cannot have both.
        let held = try Program.run(["import", "--update", "-"], database: database, input: file("local:a", "local:a"))
        #expect(held.status == 65 && held.errorText.contains("“local:a” already means the organization s2"), "\(held.errorText)")
    }

    @Test func aWrongHeaderIsAllThatIsToldOfAFile() throws {
        let parties = "reference,organization\nB-1,zed\nB-1,yed\n"
        let told = try updated("reference,titel,xyzzy\nB-1,Hello,1\n", parties: parties)
        #expect(told.contains("there are 2 faults in") && !told.contains("no agreement"), "\(told)")
        #expect(told.contains("column 2: unknown column “titel”; did you mean title?\n") && told.contains("column 3: unknown column “xyzzy”; there are: reference, "))
        let refused = try updated("reference,title,amount,currency\nB-1,Hello,5,EUR\n", parties: "reference,organization,amount\nB-1,zed,1.200\nB-1,yed,\n")
        #expect(refused.contains("there is a fault in") && refused.contains("parties.csv line 2, column amount: “1.200” can mean 1200 or 1.200"), "\(refused)")
    }

    @Test func aForeignListIsToldHowToRename() throws {
        let folder = try FaultListTests.Folder(["list.csv": "partner,country,signed,end,title\nFoo,US,2024-01-01,2027-01-01,Foo MoU\n"])
        let told = try Program.run(["import", "\(folder.path)/list.csv"], database: database).errorText
        for line in [
            "column 1: unknown column “partner”; this stands in parties.csv, a row for each party, as organization",
            "column 3: unknown column “signed”; rename it date_signed", "column 4: unknown column “end”; rename it end_date",
            "column 5: there is no column reference",
        ] { #expect(told.contains(line), "\(told)") }
        let chinese = try Program.run(["import", "\(folder.path)/list.csv", "--lang", "zh"], database: database).errorText
        #expect(chinese.contains("未知的列 “partner”；它在 parties.csv 中，每个签约单位一行，列名为 organization"), "\(chinese)")
    }

    @Test func anAmountThatCanBeTwoIsRefusedAsInAnOption() throws {
        func told(_ amount: String, _ currency: String) throws -> String { try updated("reference,amount,currency\nA-1,\(amount),\(currency)\n") }
        #expect(try told("1.200", "EUR").contains("column amount: “1.200” can mean 1200 or 1.200"))
        #expect(try told("1.200 EUR", "EUR").contains("column amount: “1.200 EUR” can mean 1200 or 1.200"))
        #expect(try told("1.200", "KWD").hasPrefix("Added nothing; changed one agreement."))
        #expect(try told("\"1,200\"", "EUR").hasPrefix("Added nothing; changed one agreement."))
    }

    @Test func aCountryThatCanBeTwoIsToldWithBoth() throws {
        func told(_ country: String) throws -> String {
            let line = #"{"reference":"K-1","title":"K","parties":[{"organization":{"name":"K University","country":"\#(country)"}},{"organization":"zed"}]}"#
            return try Program.run(["import", "-"], database: database, input: Array(line.utf8)).errorText
        }
        #expect(try told("Korea").contains("such as CN; write KP (North Korea) or KR (South Korea)\n"))
        #expect(try told("Germany").contains("such as CN; write DE (Germany)\n"))
    }

    @Test func aMisspeltNameWithoutACountryIsOffered() throws {
        let folder = try FaultListTests.Folder([
            "agreements.csv": "reference,title,date_signed\nC-1,Hello,2024\n",
            "parties.csv": "reference,organization\nC-1,Chongqing Medical Univercity\nC-1,zed\n",
        ])
        let run = try Program.run(["import", folder.path, "--lang", "zh"], database: database)
        #expect(run.errorText.contains("注：chongqing-medical-univercity，Chongqing Medical Univercity，可能是 cqmu，Chongqing Medical University：名称在长词中差一两个字母"), "\(run.errorText)")
    }

    @Test(arguments: [
        ("fields", "Biomedicine", "\"fields\":[\"cq2023:biomedicine\"]"), ("event", "2023 International Conference on the Cooperation and Integration of Industry, Education, Research and Application (Chongqing)", "\"event\":\"cq2023\""),
        ("classifications", "技术开发合同", "tech-contract:development"), ("classifications", "Tech-Contract: Development", "tech-contract:development"),
        ("date_signed", "2024-05-06 00:00:00", "\"dateSigned\":\"2024-05-06\""),
    ] as [(String, String, String)])
    func namesAreReadWhereCodesStand(_ column: String, _ cell: String, _ wanted: String) throws {
        let told = try updated("reference,\(column)\nA-1,\"\(cell)\"\n")
        #expect(told.hasPrefix("Added nothing; changed one agreement."), "\(told)")
        let line = try Program.run("export", database: database).text.split(separator: "\n").first { $0.contains("\"reference\":\"A-1\"") } ?? ""
        #expect(line.contains(wanted), "\(line)")
    }

    @Test func whatNamesNothingIsTold() throws {
        #expect(try updated("reference,fields\nA-1,biomedicin\n").contains("column fields: there is no field “biomedicin”; did you mean cq2023:biomedicine?"))
        #expect(try updated("reference,contacts\nA-1,li@x.org\n").contains("column contacts: a contact has a name before all else"))
        #expect(try updated("reference,date_signed\nA-1,45000\n").contains("“45000” is what a spreadsheet has for 2023-03-15 where the cell is no date"))
    }
}
