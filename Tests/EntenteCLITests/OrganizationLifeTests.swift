import Support
import Testing

/// Organizations from the command line: added, changed, identified, merged, told apart.
@Suite struct OrganizationLifeTests {
    @Test func anOrganizationIsKeptUpToDate() throws {
        let database = try Demonstration.create()
        func run(_ arguments: String...) throws -> ProcessRun {
            let run = try Program.run(["organization"] + arguments, database: database)
            #expect(run.status == 0, "\(arguments): \(run.errorText)")
            return run
        }
        #expect(try run(
            "add", "Jialing River Univ", "--country", "CN", "--subdivision", "Chongqing", "--alias", "former:Old Jialing=1950..1998",
            "--identifier", "https://www.wikidata.org/wiki/Q42", "--website", "https://j.example.edu").text == "jialing-river-univ\n")
        #expect(try run("merge", "jialing-river-univ", "--into", "x-jialing", "--reason", "recorded twice").text == "x-jialing\n")
        #expect(try run("show", "wikidata:q42", "--columns", "code", "--format", "csv").text.contains("x-jialing"))
        #expect(try run("show", "jialing-river-univ").errorText.contains("jialing-river-univ was merged into x-jialing"))
        #expect(try run("edit", "jialing-river-univ", "--city", "Beibei").errorText.contains("was merged into x-jialing"))
        #expect(try run("show", "x-jialing").errorText == "")
        #expect(try run("add", "YULAN biomedicine co ltd (fictional)").errorText.contains("merge yulan") )
        #expect(try run("show", "Old Jialing").text.contains("1950  1998"))
        #expect(try run("list", "--merged", "--format", "csv", "--columns", "code,merged_into").text
            == "code,merged_into\r\njialing-river-univ,x-jialing\r\n")
        #expect(try run("list", "Jialing River Univ", "--format", "csv", "--columns", "code").text.contains("univ") == false)
        #expect(try run("edit", "x-yulan", "--name", "Yulan Bio", "--on", "2020", "--successor", "x-granite", "--how", "taken-over", "--clear", "city").text == "x-yulan\n")
        let shown = try run("show", "x-yulan").text
        #expect(shown.contains("Yulan Biomedicine Co., Ltd. (fictional)  former"))
        #expect(shown.contains("successor    x-granite") && shown.contains("predecessor  x-yulan-works"))
        #expect(!shown.contains("City"))
        #expect(try run("merge", "jialing-river-univ", "--undo").text == "jialing-river-univ\n")
        #expect(try run("duplicates", "--country", "CN", "--format", "csv", "--min-score", "0.5").text.contains("similar,cqmu,"))
        _ = try run("duplicates", "--different", "cqmu", "cqu")
        #expect(try run("duplicates", "--country", "CN", "--format", "csv", "--min-score", "0.5").text.contains("similar,cqmu,") == false)
    }

    @Test func whatIsBrokenIsSaid() throws {
        let database = try Demonstration.untouched.get().copy
        let faults: [([String], Int32, String)] = [
            (["identify", "cqu", "ror:017z00e59"], 65, "has check digits that do not fit"),
            (["identify", "cqu"], 64, "name an identifier"),
            (["identify", "cqu", "--remove", "own:1"], 66, "cqu has no identifier"),
            (["merge", "x-yulan", "--into", "x-vaccine"], 65, "x-yulan and x-vaccine are both party to X-"),
            (["merge", "cqu", "--undo"], 65, "cqu is not merged"),
            (["merge", "cqu", "--into", "cqu"], 65, "itself"),
            (["edit", "cqu"], 64, "nothing is to be changed"),
            (["edit", "cqu", "--successor", "cqu", "--how", "renamed"], 65, "after itself"),
            (["edit", "cqu", "--part-of", "cqu"], 65, "above itself"),
            (["duplicates", "--min-score", "2"], 64, "from 0.3 to 1"),
        ]
        for (arguments, status, message) in faults {
            let run = try Program.run(["organization"] + arguments, database: database)
            #expect(run.status == status, "\(arguments): \(run.errorText)")
            #expect(run.errorText.contains(message), "\(arguments): \(run.errorText)")
        }
    }
}
