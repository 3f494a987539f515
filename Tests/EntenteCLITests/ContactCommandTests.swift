import Support
import Testing

/// Contacts as they are typed.
@Suite struct ContactCommandTests {
    private func says(_ database: TestDatabase, _ arguments: String..., status: Int32 = 0, text: String = "", sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let run = try Program.run(arguments, database: database)
        #expect(run.status == status, "\(run.errorText)", sourceLocation: sourceLocation)
        #expect(run.text == text, sourceLocation: sourceLocation)
        return run.errorText
    }

    @Test func contactsAreWrittenWithWhatTheyBelongTo() throws {
        let database = try Demonstration.create()
        let columns = ["--format", "csv", "--columns", "name,office,email,telephone"]
        func list(_ arguments: String...) throws -> String { try Program.run(["contact", "list"] + arguments + columns, database: database).text }
        let header = "name,office,email,telephone\r\n"
        #expect(
            try says(
                database, "agreement", "record", "Lab", "--reference", "L-1", "--signed", "2024", "--party", "x-wulong", "--party", "x-hoshi", "--contact", "窗口，国际处，a@b.example", "--contact",
                "Night Desk, 123 4567", text: "L-1\n"
            ).isEmpty)
        #expect(try list("--agreement", "L-1") == header + "窗口,国际处,a@b.example,\r\nNight Desk,,,123 4567\r\n")
        #expect(try says(database, "agreement", "edit", "L-1", "--no-contact", "night desk", "--contact", "窗口 <c@d.example>") == "L-1 is mended.\n")
        #expect(try list("--agreement", "L-1") == header + "窗口,国际处,c@d.example,\r\n")
        #expect(try says(database, "agreement", "edit", "L-1", "--contact", "窗口") == "L-1 is so already: nothing to change.\n")
        #expect(try says(database, "agreement", "edit", "L-1", "--no-contact", "Nobody", status: 66) == "error: L-1 has no contact “Nobody”\n  窗口\nhint: Write the name of one that it has.\n")
        #expect(try says(database, "organization", "add", "Delta", "--contact", "Desk", text: "delta\n").isEmpty)
        #expect(try says(database, "organization", "edit", "delta", "--no-contact", "Desk", "--contact", "New Desk", text: "delta\n").isEmpty)
        #expect(try list("--organization", "delta") == header + "New Desk,,,\r\n")
        for (option, words) in [("agreement", "L-1"), ("organization", "delta")] {
            let error = try says(database, option, "edit", words, "--contact", "Desk <desk>", status: 64)
            #expect(error.contains("error: --contact: “desk” is not an e-mail address") && error.contains("hint: Write it as "))
        }
        #expect(try says(database, "contact", "list", "--agreement", "nowhere", status: 66).contains("hint: "))
        #expect(try says(database, "contact", "list", "--organization", "x-wulong") == "No contact matches.\n")
    }

    /// Who is called is found by name and by address, and stands in the list of organizations for whom asks.
    @Test func contactsAreFoundAndListed() throws {
        let database = try Demonstration.untouched.get().copy
        func found(_ text: String) throws -> String { try Program.run(["search", text, "--format", "csv", "--columns", "kind,code,name"], database: database).text }
        #expect(try found("desk@jialing.example.edu") == "kind,code,name\r\nperson,x-jialing,Partnership Desk (fictional)\r\n")
        #expect(try found("TRIALS@redcliff").hasPrefix("kind,code,name\r\nperson,X-2023-027,Trial Desk (fictional)\r\n"))
        #expect(try found("Partnership Desk").hasPrefix("kind,code,name\r\nperson,x-jialing,Partnership Desk (fictional)\r\n"))
        #expect(
            try Program.run(["organization", "list", "jialing", "--format", "csv", "--columns", "code,contact"], database: database).text
                == "code,contact\r\nx-jialing,\"Partnership Desk (fictional) <desk@jialing.example.edu>, International Office, +86 23 5550 0100\"\r\nx-jialing-med,\r\n")
    }

    @Test func noneAfterTheSignTakesAway() throws {
        let database = try Demonstration.create()
        #expect(try says(database, "agreement", "edit", "X-2022-018", "--title-in", "fr=Laboratoire", "--unit", "x-jialing=Medicine") == "X-2022-018 is mended.\n")
        let record = { try Program.run(["agreement", "show", "X-2022-018", "--format", "json"], database: database).text }
        #expect(try record().contains("Laboratoire") && record().contains("Medicine"))
        #expect(try says(database, "agreement", "edit", "X-2022-018", "--title-in", "fr=none", "--unit", "x-jialing=none") == "X-2022-018 is mended.\n")
        #expect(try !record().contains("\"fr\"") && !record().contains("Medicine"))
    }
}
