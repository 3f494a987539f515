import Support
import Testing

/// Fields from the command line: schemes of one's own and of events, and questions across schemes.
@Suite struct FieldCommandTests {
    @Test func aKeyDirectionIsFoundByTheStandardField() throws {
        let database = try Demonstration.create()
        func run(_ arguments: String..., status: Int32 = 0) throws -> ProcessRun {
            let run = try Program.run(arguments, database: database)
            #expect(run.status == status, "\(arguments): \(run.errorText)")
            return run
        }
        func partners(_ more: String...) throws -> Set<Substring> {
            Set(try Program.run(["partners", "--format", "csv", "--columns", "code"] + more, database: database).text
                .split(separator: "\r\n").dropFirst())
        }
        let (direction, before) = (try partners("--field", "cq2023:biomedicine"), try partners("--field", "isced-f:0912"))
        #expect(!direction.isSubset(of: before))
        #expect(try run("field", "map", "cq2023:biomedicine", "isced-f:0912").errorText
            == "cq2023:biomedicine (Biomedicine) means the same as isced-f:0912 (Medicine).\n")
        #expect(try partners("--field", "isced-f:0912") == direction.union(before))
        #expect(try partners("--field", "生物医药") == direction.union(before))
        #expect(try partners("--field", "isced-f:0912", "--exact-field") == before)
        for command in [["agreement", "list"], ["expiring", "--within", "90y"], ["summary", "2023", "--table", "byType"]] {
            let whole = try Program.run(command + ["--field", "isced-f:0912", "--format", "csv"], database: database)
            let alone = try Program.run(command + ["--field", "isced-f:0912", "--exact-field", "--format", "csv"], database: database)
            #expect(whole.status == 0 && alone.status == 0, "\(whole.errorText)\(alone.errorText)")
            #expect(whole.text.count > alone.text.count, "\(command)")
        }
        let shown = try run("field", "show", "cq2023:biomedicine", "--lang", "zh").text
        #expect(shown.contains("精确匹配  isced-f:0912"))
        #expect(try run("field", "map", "isced-f:0912", "cq2023:biomedicine", "--broad", "--lang", "zh").errorText
            == "cq2023:biomedicine (生物医药) 比 isced-f:0912 (医学) 更宽。\n")
        #expect(try run("field", "show", "cq2023:biomedicine", "--format", "csv", "--columns", "narrow_match").text.contains("isced-f:0912"))
        #expect(try run("field", "map", "cq2023:biomedicine", "isced-f:0912", "--remove", "--format", "ndjson").text
            == "{\"field\":\"cq2023:biomedicine\",\"relation\":null,\"matchedField\":\"isced-f:0912\",\"changed\":true}\n")
        #expect(try run("field", "map", "cq2023:biomedicine", "isced-f:0912", "--remove").errorText.contains("nothing was changed"))
    }

    @Test func schemesOfOnesOwn() throws {
        let database = try Demonstration.create()
        func run(_ arguments: String..., input: String = "") throws -> ProcessRun {
            try Program.run(arguments, database: database, input: Array(input.utf8))
        }
        #expect(try run("event", "add", "Forum", "--code", "forum", "--start", "2024", "--direction", "ai=Smart things", "--direction-zh", "ai=智能").status == 0)
        #expect(try run("field", "show", "智能").text.contains("forum:ai"))
        let file = "code;parent;label;other\r\n1;;One;x\r\n2;1;Two;x\r\n"
        let loaded = try run("field", "load", "-", "--scheme", "ours", input: file)
        #expect(loaded.errorText == "Took “code”, “parent” as the broader field, “label” as the English label; left “other”.\n2 fields read for ours: 2 fields added.\n")
        #expect(loaded.text == "")
        #expect(try run("field", "load", "-", "--scheme", "ours", input: file).errorText.contains("2 fields read for ours: nothing changed.\n"))
        // A title alone is a change too, and a file without fields makes no scheme.
        #expect(try run("field", "load", "-", "--scheme", "ours", "--title", "Ours", input: file).errorText
            .hasSuffix("2 fields read for ours: the title of the scheme changed.\n"))
        #expect(try run("field", "load", "-", "--scheme", "ours", "--title", "Ours", input: file).errorText.contains("nothing changed"))
        let empty = try run("field", "load", "-", "--scheme", "none", input: "code,label\r\n")
        #expect(empty.status == 65 && empty.errorText.contains("there is nothing below its header"))
        #expect(try !run("field", "list", "--retired").text.contains("none"))
        #expect(try run("field", "retire", "ours").errorText == "The scheme ours is retired.\n")
        #expect(try run("field", "retire", "ours").errorText == "The scheme ours is retired already.\n")
        #expect(try !run("field", "list").text.contains("ours"))
        #expect(try run("field", "list", "--retired", "--format", "csv", "--columns", "scheme,retired").text.contains("ours,true\r\n"))
        #expect(try run("field", "load", "-", "--scheme", "ours", input: file).errorText.contains("note: the scheme is retired"))
        #expect(try run("field", "retire", "ours:2", "--format", "ndjson").text == "{\"field\":\"ours:2\",\"retired\":true,\"changed\":true}\n")
        #expect(try run("field", "retire", "ours", "--undo").errorText == "The scheme ours is in use.\n")
        #expect(try !run("field", "list", "ours").text.contains("ours:2"))
        #expect(try run("field", "retire", "ours:2", "--undo").status == 0)
        #expect(try run("field", "list", "--scheme", "ours", "--format", "csv", "--columns", "field,broader").text
            == "field,broader\r\nours:1,\r\nours:2,ours:1\r\n")
        #expect(try run("field", "add", "ours:3", "--label", "Three", "--broader", "ours:1").text == "ours:3\n")
        let faults: [([String], Int32, String)] = [
            (["add", "mine:1", "--label", "One"], 66, "Make it with --scheme-title"),
            (["add", "ours:4"], 64, "would have no label"),
            (["add", "ours:4", "--label", "Four", "--broader", "9"], 66, "there is no field"),
            (["add", "ours:1", "--label", "Eins"], 65, "is there already"),
            (["add", "isced-f:1", "--label", "X"], 65, "brought by the program"),
            (["add", "no-colon", "--label", "X"], 64, "Write it scheme:code"),
            (["map", "ours:1", "ours:2"], 65, "a match is between fields of two schemes"),
            (["map", "ours:1", "ford:3", "--exact", "--broad"], 64, "either --exact or --broad"),
            (["list", "ours", "--scheme", "ford"], 64, "two are named"),
            (["list", "--scheme", "our"], 66, "ours"),
        ]
        for (arguments, status, sentence) in faults {
            let run = try Program.run(["field"] + arguments, database: database)
            #expect(run.status == status, "\(arguments): \(run.errorText)")
            #expect(run.errorText.contains(sentence), "\(arguments): \(run.errorText)")
        }
        #expect(try run("partners", "--exact-field").status == 64)
    }

    /// Counting looks at all agreements, so it is asked for: by the option, or by the column.
    @Test func agreementsAreCountedWhereThatIsAskedFor() throws {
        let database = try Demonstration.shared.get()
        for list in [["list"], ["list", "cq2023"]] {
            for (options, isCounted) in [([], false), (["--counts"], true), (["--columns", "agreements"], true), (["--counts", "--columns", "\(list.count == 1 ? "scheme" : "field")"], false)] {
                let run = try Program.run(["field"] + list + options + ["--format", "csv", "--verbose"], database: database)
                #expect(run.status == 0, "\(run.errorText)")
                #expect(run.errorText.contains("field_filed") == isCounted, "\(list) \(options)")
                #expect(run.text.prefix { $0 != "\r\n" }.split(separator: ",").contains("agreements") == isCounted, "\(list) \(options)")
            }
        }
        #expect(try Program.run("field", "list", "--columns", "nothing", database: database).errorText.contains("agreements"))
    }
}
