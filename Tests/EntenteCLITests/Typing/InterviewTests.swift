import Foundation
import Support
import Testing

@testable import EntenteCLI

/// Recording by questions, through a terminal.
@Suite(.serialized) struct InterviewTests {
    private func start(_ arguments: [String] = [], database: TestDatabase, columns: Int = 100, more: [String: String] = [:]) throws -> PseudoTerminal {
        let environment = try Program.environment(database: database).merging(["TERM": "xterm"]) { $1 }.merging(more) { $1 }
        return try PseudoTerminal(Program.path, ["agreement", "record"] + arguments, environment: environment, columns: columns)
    }

    private func count(_ database: TestDatabase) throws -> Int {
        try Program.run("agreement", "list", "--format", "ndjson", database: database).text.split(separator: "\n").count
    }

    @Test func recordsWhatWasAnswered() throws {
        let database = try Demonstration.create()
        let terminal = try start(database: database)
        try terminal.wait(for: "Title: ")
        terminal.type("联合室\u{1B}[D实验\r")
        try terminal.wait(for: "Type [other]: ")
        terminal.type("nonsense\r")
        try terminal.wait(for: "there is no type of agreement “nonsense”")
        terminal.type("\u{15}joint-l\t\r")
        try terminal.wait(for: "Party 1: ")
        terminal.type("Chongqing Med")
        try terminal.wait(for: "cqmu  Chongqing Medical University")
        terminal.type("\t\r")
        try terminal.wait(for: "Role: ")
        terminal.type("lead\r")
        try terminal.wait(for: "signatory, title: ")
        terminal.type("College of Pharmacy; 017; Li Hua, President\r")
        try terminal.wait(for: "Party 2: ")
        terminal.type("新药公司\r")
        try terminal.wait(for: "as a new organization? [N/y] ")
        terminal.type("y\r")
        try terminal.wait(for: "Kind: ")
        terminal.type("enterprise\r")
        try terminal.wait(for: "Country: ")
        terminal.type("china\r")
        try terminal.wait(for: "Role: ")
        terminal.type("\r")
        try terminal.wait(for: "signatory, title: ")
        terminal.type("\r")
        try terminal.wait(for: "Party 3: ")
        terminal.type("\r")
        try terminal.wait(for: "Signed: ")
        terminal.type("2023-10-11\r")
        try terminal.wait(for: "Start: ")
        terminal.type("<\r")
        try terminal.wait(for: "Signed [2023-10-11]: ")
        terminal.type("2023-10-12\r")
        try terminal.wait(for: "Start: ")
        terminal.type("\r")
        try terminal.wait(for: "End: ")
        terminal.type("2022\r")
        try terminal.wait(for: "2022 is before 2023-10-12")
        terminal.type("2028\r")
        try terminal.wait(for: "Renewal: ")
        terminal.type("automatic 60 90\r")
        try terminal.wait(for: "Field 1: ")
        terminal.type("isced-f:0912\r")
        try terminal.wait(for: "Field 2: ")
        terminal.type("\r")
        try terminal.wait(for: "Event: ")
        terminal.type("cq2023\r")
        try terminal.wait(for: "Value: ")
        terminal.type("250000 CNY\r")
        try terminal.wait(for: "Owner: ")
        terminal.type("国际处\r")
        try terminal.wait(for: "Title in English: ")
        terminal.type("Joint laboratory\r")
        try terminal.wait(for: "Note: ")
        terminal.type("\r")
        try terminal.wait(for: "new organization: ")
        try terminal.wait(for: "Record it? (e: in the editor) [Y/n/e] ")
        terminal.type("\r")
        try terminal.wait(for: "2023-0001")
        #expect(try terminal.finish() == 0)
        #expect(terminal.isUsual)
        let shown = try Program.run("agreement", "show", "2023-0001", "--format", "json", database: database).text
        for part in [
            "\"title\":\"联合实验室\"", "\"type\":\"joint-lab\"", "\"ownNumber\":\"017\"", "\"name\":\"新药公司\"",
            "\"dateSigned\":\"2023-10-12\"", "\"endDate\":\"2028\"", "\"months\":60", "\"amount\":\"250000.00\"", "\"event\":\"cq2023\"", "\"owner\":\"国际处\"",
        ] { #expect(shown.contains(part), "\(part) in \(shown)") }
    }

    @Test(arguments: [("\u{03}", Int32(130)), ("\u{04}", Int32(0))])
    func leavingWritesNothing(_ key: String, _ code: Int32) throws {
        let database = try Demonstration.create()
        let before = try count(database)
        let terminal = try start(["A title"], database: database)
        try terminal.wait(for: "Type [other]: ")
        #expect(!terminal.isUsual)
        terminal.type(key)
        #expect(try terminal.finish() == code)
        #expect(terminal.isUsual)
        #expect(try count(database) == before)
    }

    /// There are answers to lose: the first Ctrl-C asks, the second one leaves.
    @Test func interruptedItOffersToGoOn() throws {
        let database = try Demonstration.create()
        let before = try count(database)
        let terminal = try start(["A title"], database: database)
        try answer(terminal, [("Type [other]: ", "mou")])
        try terminal.wait(for: "Party 1: ")
        terminal.type("\u{03}")
        try terminal.wait(for: "Go on with the answer, or press Ctrl-C again to leave.")
        try terminal.wait(for: "Party 1: ")
        terminal.type("cqmu\r")
        try terminal.wait(for: "Role: ")
        terminal.type("\u{03}")
        try terminal.wait(for: "again to leave.")
        terminal.type("\u{03}")
        #expect(try terminal.finish() == 130)
        #expect(terminal.isUsual)
        #expect(try count(database) == before)
    }

    @Test func theHomeOrganizationIsProposed() throws {
        let database = try Demonstration.create()
        #expect(try Program.run("org", "home", "cqmu", database: database).status == 0)
        let terminal = try start(["Home"], database: database)
        try answer(terminal, [("Type [other]: ", ""), ("Party 1 [cqmu]: ", ""), ("Role: ", ""), ("title: ", ""), ("Party 2: ", "<")])
        try answer(terminal, [("Party 1 [cqmu]: ", "-")])
        try terminal.wait(for: "Parties not known: ")
        terminal.type("\u{04}")
        #expect(try terminal.finish() == 0)
    }

    @Test func speaksChinese() throws {
        let terminal = try start(["--lang", "zh"], database: try Demonstration.create())
        for (question, answer) in [("名称: ", "实验室\r"), ("类型 [other]: ", "\r"), ("第 1 方: ", "重庆医科大学\r"), ("cqmu", ""), ("角色: ", "<\r")] {
            try terminal.wait(for: question)
            terminal.type(answer)
        }
        try terminal.wait(for: "第 1 方: ")
        terminal.type("\u{04}")
        #expect(try terminal.finish() == 0)
        #expect(terminal.text.contains("未登记"))
    }

    /// Answers are read as options are, in whichever language, and what is wrong is told in that of who answers.
    @Test func readsWhatOptionsRead() throws {
        let database = try Demonstration.create()
        let terminal = try start(["标题", "--lang", "zh"], database: database)
        for (question, answer) in [
            ("类型 [other]: ", "胡说"), ("没有协议类型 “胡说”", ""), ("类型 [other]: ", "Memorandum of understanding"), ("第 1 方: ", "待定"), ("“待定” 没有指明单位", ""), ("第 1 方: ", "cqmu"),
            ("角色: ", ""), ("签字人，职务: ", ""), ("第 2 方: ", "cqu"), ("角色: ", "牵头单位"), ("签字人，职务: ", ""), ("第 3 方: ", ""), ("签署日期: ", "05/06/2024"),
            ("可指 2024-05-06 或 2024-06-05", ""), ("签署日期: ", "2024年5月3日"), ("开始: ", ""), ("结束: ", "2026/5/2"), ("续签: ", "自动续期 12 3个月"), ("领域 1: ", ""), ("活动: ", ""), ("合同金额: ", "120万元"),
            ("归口部门: ", ""), ("英文名称: ", ""), ("备注: ", ""), ("登记吗？", "y"),
        ] {
            try terminal.wait(for: question)
            if question.hasSuffix(": ") || question == "登记吗？" { terminal.type(answer + "\r") }
        }
        #expect(try terminal.finish() == 0)
        let record = try Program.run("agreement", "show", "2024-0001", "--format", "json", database: database).text
        for part in [
            #""type":"mou""#, #""dateSigned":"2024-05-03""#, #""endDate":"2026-05-02""#, #""rule":"automatic","months":12"#, #""notice":{"months":3}"#, #""amount":"1200000.00""#, #""role":"lead""#,
        ] { #expect(record.contains(part), "\(part) \(record)") }
    }

    @Test func aSignalGivesTheTerminalBack() throws {
        let terminal = try start(database: try Demonstration.create())
        try terminal.wait(for: "Title: ")
        kill(terminal.id, SIGTERM)
        #expect(try terminal.finish() == 143)
        #expect(terminal.isUsual)
    }

    @Test func aStopGivesTheTerminalBackForAsLong() throws {
        let terminal = try start(database: try Demonstration.create())
        try terminal.wait(for: "Title: ")
        terminal.type("\u{1A}")
        let deadline = Date(timeIntervalSinceNow: 5)
        while !terminal.isUsual, deadline.timeIntervalSinceNow > 0 { usleep(2000) }
        #expect(terminal.isUsual)
        kill(terminal.id, SIGCONT)
        while terminal.isUsual, deadline.timeIntervalSinceNow > 0 { usleep(2000) }
        #expect(!terminal.isUsual)
        terminal.type("\u{04}")
        #expect(try terminal.finish() == 0)
    }

    @Test func aDumbTerminalReadsLines() throws {
        let terminal = try start(database: try Demonstration.create(), more: ["TERM": "dumb"])
        try terminal.wait(for: "Title: ")
        #expect(terminal.isUsual)
        terminal.type("Plain\r")
        try terminal.wait(for: "Type [other]: ")
        terminal.type("\u{04}")
        #expect(try terminal.finish() == 0)
    }

    @Test func anAgreementThatMayBeThereIsShown() throws {
        let database = try Demonstration.create()
        let line = #"{"title":"Once","dateSigned":"2023-10-11","parties":[{"organization":"cqmu"},{"organization":"cqu"}]}"#
        #expect(try Program.run("agreement", "record", "--from", "-", database: database, input: Array(line.utf8)).text == "2023-0001\n")
        let terminal = try start(["Twice"], database: database)
        for (question, answer) in [
            ("Type [other]: ", ""), ("Party 1: ", "cqmu"), ("Role: ", ""), ("title: ", ""), ("Party 2: ", "cqu"),
            ("Role: ", ""), ("title: ", ""), ("Party 3: ", ""), ("Signed: ", "2023-10-20"), ("Start: ", ""), ("End: ", ""),
            ("Renewal: ", ""), ("Field 1: ", ""), ("Event: ", ""), ("Value: ", ""), ("Owner: ", ""), ("Title in Chinese: ", ""), ("Note: ", ""),
        ] {
            try terminal.wait(for: question)
            terminal.type(answer + "\r")
        }
        try terminal.wait(for: "warning: this may be recorded already")
        try terminal.wait(for: "2023-0001  2023-10-11  Once")
        try terminal.wait(for: "Record it? (e: in the editor) [y/N/e] ")
        terminal.type("\r")
        #expect(try terminal.finish() == 0)
        #expect(terminal.text.contains("nothing recorded"))
        #expect(try kept(terminal).contains("\ntitle: Twice\n"))
    }

    /// What stands in the file that is named at the end; it is taken away.
    private func kept(_ terminal: PseudoTerminal) throws -> String {
        let place = try #require(terminal.text.firstMatch(of: /What was typed is in\s+(\S+); go on with:\s+entente\s+agreement\s+record\s+--from/))
        let path = String(place.1)
        defer { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    private func answer(_ terminal: PseudoTerminal, _ answers: [(String, String)]) throws {
        for (question, answer) in answers {
            try terminal.wait(for: question)
            terminal.type(answer + "\r")
        }
    }

    @Test func whatIsNotSignedYetIsADraft() throws {
        let database = try Demonstration.create()
        let terminal = try start(["Later"], database: database)
        try answer(terminal, [
            ("Type [other]: ", ""), ("Party 1: ", "cqmu"), ("Role: ", "lead"), ("title: ", "<"), ("Role [lead]: ", "host"), ("title: ", ""),
            ("Party 2: ", ""), ("Parties not known: ", "draft"), ("Signed [draft]: ", "2199-01-01"), ("keep it as a draft? [y/N] ", ""),
            ("Signed [draft]: ", "2199-01-01"), ("keep it as a draft? [y/N] ", "y"), ("Start: ", ""), ("End: ", ""),
            ("Renewal: ", ""), ("Field 1: ", ""), ("Event: ", ""), ("Value: ", ""), ("Owner: ", ""), ("Title in Chinese: ", ""), ("Note: ", ""), ("Record it? (e: in the editor) [Y/n/e] ", ""),
        ])
        #expect(try terminal.finish() == 0, "\(terminal.text)")
        let shown = try Program.run("export", database: database).text.split(separator: "\n").first { $0.contains(#""Later""#) } ?? ""
        for part in [#""draft":true"#, #""dateSigned":"2199-01-01""#, #""role":"host""#] { #expect(shown.contains(part), "\(shown)") }
    }

    @Test func aDeclinedMendingKeepsTheAnswers() throws {
        let database = try Demonstration.create()
        let terminal = try start(["Wrong"], database: database)
        try answer(terminal, [
            ("Type [other]: ", ""), ("Party 1: ", ""), ("Parties not known: ", "none is named"), ("Signed: ", "2020"), ("Start: ", ""), ("End: ", ""),
            ("Renewal: ", ""), ("Field 1: ", ""), ("Event: ", ""), ("Value: ", "5 ZZZ"), ("Owner: ", ""), ("Title in Chinese: ", ""), ("Note: ", ""), ("Mend it in the editor? [Y/n] ", "n"),
        ])
        #expect(try terminal.finish() == 0)
        #expect(terminal.text.contains("nothing recorded"))
        let text = try kept(terminal)
        #expect(text.contains("\ntitle: Wrong\n") && text.contains("\npartiesUnknown: none is named\n") && text.contains("currency: ZZZ"))
    }

    @Test func aLostConnectionKeepsTheAnswers() throws {
        let database = try Demonstration.create()
        let terminal = try start(["Lost"], database: database)
        try answer(terminal, [("Type [other]: ", "mou"), ("Party 1: ", "cqmu"), ("Role: ", ""), ("title: ", "Law")])
        try terminal.wait(for: "Party 2: ")
        let end = "select count(pg_terminate_backend(pid))::text as value from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'"
        #expect(try Demonstration.value(end, of: database) == "1")
        terminal.type("swu\r")
        #expect(try terminal.finish() == 75)
        let text = try kept(terminal)
        #expect(text.contains("\ntitle: Lost\n") && text.contains("unitName: Law") && text.contains("\ntype: mou\n"))
    }

    @Test func tabOnAnEmptyLineShowsAll() throws {
        let terminal = try start(["Tab"], database: try Demonstration.create())
        try terminal.wait(for: "Type [other]: ")
        terminal.type("\t")
        for type in ["collaborative-research", "consortium", "transfer"] { try terminal.wait(for: "\r  \(type)") }
        terminal.type("\t\r")
        try terminal.wait(for: "Party 1: ")
        terminal.type("\t")
        try terminal.wait(for: "cqedu  Chongqing Municipal")
        terminal.type("\r")
        try answer(terminal, [("Parties not known: ", "draft"), ("Signed [draft]: ", ""), ("Start: ", ""), ("End: ", ""), ("Renewal: ", "")])
        try terminal.wait(for: "Field 1: ")
        terminal.type("\t")
        try terminal.wait(for: "+ more")
        terminal.type("\u{04}")
        #expect(try terminal.finish() == 0)
        #expect(try kept(terminal).contains("\ntype: collaborative-research\n"))
    }
}
