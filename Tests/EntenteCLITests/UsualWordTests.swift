import Testing

@testable import EntenteCLI

/// What people are used to type elsewhere is taken, or answered with the word that is meant.
@Suite struct UsualWordTests {
    @Test(arguments: [
        ("agreement ls", "hint: Did you mean list?"), ("agreement delete X", "hint: Did you mean retract?"), ("organization new X", "hint: Did you mean add?"),
        ("agreement new X", "hint: Did you mean record?"), ("agreement update X", "hint: Did you mean edit?"), ("event view X", "hint: Did you mean show?"),
        ("document upload X", "hint: Did you mean attach?"), ("stats 2023", "hint: Did you mean summary?"), ("find X", "hint: Did you mean search?"),
    ] as [(String, String)])
    func verbs(_ command: String, _ hint: String) throws {
        let run = try Program.run(command.split(separator: " ").map(String.init))
        #expect(run.status == 64 && run.errorText.contains(hint), "\(run.errorText)")
    }

    @Test(arguments: [
        ("agreement list --status active", "'--status <status>'. Did you mean 'in-force'? Please provide one of the following:"),
        ("agreement record T --renewal auto", "'--renewal <renewal>'. Did you mean 'automatic'? Please provide one of "),
        ("summary 2023 --table byFild", "'--table <id>'. Did you mean 'byField'? Please provide one of the following:"),
        ("agreement list --format excel", "'--format <format>'. Did you mean 'xlsx'? Please provide one of the following:"),
        ("search x --kind org", "'--kind <kind>'. Did you mean 'organization'? Please provide one of the following:"),
    ] as [(String, String)])
    func values(_ command: String, _ told: String) throws {
        let run = try Program.run(command.split(separator: " ").map(String.init))
        #expect(run.status == 64 && run.errorText.contains(told), "\(run.errorText)")
        let chinese = try Program.run(command.split(separator: " ").map(String.init) + ["--lang", "zh"]).errorText
        #expect(chinese.contains("无效。是否指“") && chinese.contains("”？请给出"), "\(chinese)")
    }

    @Test func formatsLanguagesAndTimes() throws {
        let database = try Demonstration.shared.get()
        let usual = try Program.run("organization", "list", "--format", "markdown", database: database).text
        #expect(try Program.run("organization", "list", "--format", "MD", database: database).text == usual)
        for language in ["zh_CN.UTF-8", "Chinese", "中文", "zh-CN"] {
            #expect(try Program.run("event", "list", "--lang", language, database: database).text.contains("代码"), "\(language)")
        }
        for (said, meant) in [("6mo", "6m"), ("半年", "6m"), ("a year", "1y"), ("quarter", "3m")] {
            let (one, other) = (Horizon(argument: said), Horizon(argument: meant))
            #expect(one?.count == other?.count && one?.unit == other?.unit, "\(said)")
        }
    }

    @Test func daysAndEnds() throws {
        let database = try Demonstration.create()
        let recorded = try Program.run("agreement", "record", "T", "--party", "cqu", "--party", "swu", "--signed", "yesterday", "--end", "never", "--reference", "D-1", database: database)
        #expect(recorded.status == 0, "\(recorded.errorText)")
        #expect(try Program.run("agreement", "show", "D-1", "--format", "json", database: database).text.contains("\"open\":true"))
        #expect(try Program.run("agreement", "suspend", "D-1", "--on", "今天", "--reason", "works", database: database).status == 0)
    }
}
