import Support
import Testing

/// Text that breaks what handles it carelessly.
@Suite struct BadTextTests {
    /// Legal text with everything in it that a careless statement, table or shell would trip over.
    static let awkward = #"Robert'); drop table agreement;-- "x" $1 \ %s {0} `id` $(id) <b>&amp;</b> | ; , =1+1"#

    @Test func awkwardTextIsStoredAndShownAsItIs() throws {
        let database = try Demonstration.create()
        let text = Self.awkward
        let added = try Program.run(
            "org", "add", text, "--code", "bobby", "--city", text, "--acronym", text, database: database)
        #expect(added.status == 0, "\(added.errorText)")
        func stored(_ sql: String) throws -> String { try Demonstration.value(sql, of: database) }
        #expect(try stored("select name as value from organization where code = 'bobby'") == text)
        let recorded = try Program.run(
            "ag", "record", text, "--reference", "B-1", "--party", text, "--party", "cqmu", "--signatory", "\(text)",
            "--unit", text, "--own-number", text, "--title-in", "zh=\(text)", database: database)
        #expect(recorded.status == 0 && recorded.text == "B-1\n", "\(recorded.errorText)")
        #expect(try stored("select title as value from agreement where reference = 'B-1'") == text)
        #expect(try stored("select unit_name as value from agreement_party where own_number like 'Robert%'") == text)
        let shown = try Program.run("ag", "show", text, database: database)
        #expect(shown.status == 0 && shown.text.hasPrefix("B-1  \(text)\n"), "\(shown.errorText)")
        let found = try Program.run("ag", "list", "--title", text, "--columns", "title", "--format", "tsv", database: database)
        #expect(found.text.contains("drop table agreement;'--"))
        let listed = try Program.run("org", "list", text, "--columns", "code", "--format", "tsv", database: database)
        #expect(listed.text == "code\nbobby\n")
    }

    @Test(arguments: [
        ["org", "show"], ["ag", "show"], ["event", "show"], ["field", "show"], ["field", "list"], ["partners", "--of"],
        ["partners", "--field"], ["partners", "--event"], ["partners", "--country"], ["partners", "--kind"],
    ])
    func awkwardTextFindsNothing(_ command: [String]) throws {
        let database = try Demonstration.untouched.get()
        let run = try Program.run(command + [Self.awkward], database: database.copy)
        #expect(run.status == 66, "\(run.errorText)")
        #expect(run.errorText.contains("“Robert'); drop table"), "\(run.errorText)")
        try database.expectUntouched()
    }

    /// Commands with a text in some place, and how each refuses one that steers a terminal.
    private static func commands(with text: String) -> [([String], Int32)] {
        let agreement = ["ag", "record", "T", "--party", "cqmu", "--party", "cqu"]
        return [
            (["org", "add", text], 65), (["ag", "show", text + "x"], 66), (["org", "add", "X", "--city", text], 65),
            (["org", "add", "X", "--code", text], 65), (["org", "add", "X", "--identifier", "ror:\(text)"], 65),
            (["event", "add", text, "--code", "x", "--start", "2024"], 65), (agreement + ["--title-in", "zh=\(text)"], 65),
            (agreement + ["--reference", text], 65), (agreement + ["--value", text], 65),
            (agreement + ["--party", "x\(text)"], 66), (["ag", "list", "--as-of", text], 64),
            (["ag", "list", "--columns", text], 64), (["ag", text], 64), (["ag", "list", "--format", text], 64),
            (["import", "/nonexistent/\(text)"], 66),
        ]
    }

    /// One text everywhere, the others in the first two places.
    @Test(arguments: [
        ("\u{1B}[31mred", 15), ("a\u{7}b", 2), ("a\nb", 2), ("a\u{202E}b", 2), ("a\u{9B}31m", 2), ("a\u{2028}b", 2),
    ])
    func whatSteersATerminalIsRefusedAndNeverShown(_ text: String, _ count: Int) throws {
        for (arguments, status) in Self.commands(with: text).prefix(count) {
            let run = try Program.run(arguments, database: Demonstration.untouched.get().copy)
            #expect(run.status == status, "\(arguments): \(run.errorText)")
            #expect(run.text == "")
            let raw = run.errorText.unicodeScalars.filter { scalar in
                scalar != "\n" && [.control, .format, .lineSeparator].contains(scalar.properties.generalCategory)
            }
            #expect(raw.isEmpty, "\(arguments)")
        }
        try Demonstration.untouched.get().expectUntouched()
    }

    /// Rows that came into the database behind its back are still shown without harm.
    @Test func whatIsThereAlreadyIsShownWithoutHarm() throws {
        let database = try Demonstration.create()
        let connection = try Demonstration.connect(database)
        try connection.execute("alter domain label drop constraint label_characters_check")
        try connection.execute("update organization set name = E'\\x1B[31mred' where code = 'cqmu'")
        connection.close()
        for format in ["table", "markdown", "html", "json"] {
            let run = try Program.run("org", "show", "cqmu", "--format", format, database: database)
            #expect(run.status == 0 && !run.output.contains(0x1B), "\(format)")
        }
    }

    @Test func argumentsThatAreNotUTF8() throws {
        let database = try Demonstration.untouched.get()
        let broken = #""$(printf 'a\377b')""#
        for line in [
            #""$0" ag record \#(broken) --party cqmu --party cqu"#, #""$0" org add X --city \#(broken)"#, #""$0" ag show \#(broken)"#,
            #""$0" \#(broken)"#, #""$0" org add "$(printf '\355\240\200')""#,
        ] {
            let run = try Program.shell(line, database: database.copy)
            #expect(run.status == 64 && run.text == "", "\(line)")
            #expect(run.errorText.contains("is not valid UTF-8"), "\(run.errorText)")
        }
        try database.expectUntouched()
    }

    @Test func namesAreComparedInOneNormalForm() throws {
        let database = try RegistryDatabase.create()
        #expect(try Program.run("org", "add", "Universite\u{301} Pie\u{301}", "--code", "pie", database: database).status == 0)
        let stored = try Demonstration.value("select name as value from organization", of: database)
        #expect(Array(stored.unicodeScalars) == Array("Université Pié".unicodeScalars))
        for name in ["Université Pié", "universite pie", "ＵＮＩＶＥＲＳＩＴＥ　ＰＩＥ"] {
            let shown = try Program.run("org", "show", name, "--columns", "code", "--format", "tsv", database: database)
            #expect(shown.text == "property\tvalue\ncode\tpie\n")
        }
    }
}
