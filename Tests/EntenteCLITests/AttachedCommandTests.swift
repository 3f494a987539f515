import Support
import Testing

/// Documents, obligations, activities and events as they are typed: what was done is said, and so is that nothing was.
@Suite struct AttachedCommandTests {
    private func says(_ database: TestDatabase, _ arguments: String..., status: Int32 = 0, text: String = "", sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let run = try Program.run(arguments, database: database)
        #expect(run.status == status, "\(run.errorText)", sourceLocation: sourceLocation)
        #expect(run.text == text, sourceLocation: sourceLocation)
        return run.errorText
    }

    @Test func whatWasDoneIsSaid() throws {
        let database = try Demonstration.create()
        let lab = "X-2022-018"
        #expect(try says(database, "obligation", "retract", lab, "3", "--reason", "x") == "Obligation 3 of X-2022-018 is retracted, and nobody is reminded of it. It comes back with --undo.\n")
        #expect(try says(database, "obligation", "retract", lab, "3", "--reason", "x") == "Obligation 3 of X-2022-018 was retracted already; nothing was changed.\n")
        #expect(try says(database, "obligation", "update", lab, "3", "--status", "met", status: 65).contains("hint: Put it in again with: entente obligation retract X-2022-018 3 --undo"))
        #expect(
            try says(database, "obligation", "list", "--retracted", "--format", "csv", "--columns", "number,retracted", text: "number,retracted\r\n3,x\r\n").isEmpty)
        #expect(
            try says(
                database, "obligation", "retract", lab, "3", "--undo", "--format", "json",
                text: "{\n\"reference\":\"X-2022-018\",\n\"number\":3,\n\"retracted\":false,\n\"changed\":true\n}\n").isEmpty)
        #expect(try says(database, "obligation", "update", lab, "2") == "Obligation 2 of X-2022-018 is so already; nothing was changed.\n")
        #expect(try says(database, "obligation", "update", lab, "2", "--status", "met", "--on", "2024-05-30") == "Obligation 2 of X-2022-018 is met from 2024-05-30 on.\n")
        #expect(try says(database, "obligation", "update", lab, "2", "--status", "met", "--on", "2024-05-31").contains("its status stays as it was"))
        #expect(try says(database, "obligation", "update", lab, "2", "--status", "met", "--on", "2190-01-01", status: 65).contains("hint: "))
        #expect(try says(database, "activity", "update", lab, "1", "--quantity", "3") == "Activity 1 of X-2022-018 is so already; nothing was changed.\n")
        #expect(try says(database, "activity", "update", lab, "1", "--quantity", "4", "--lang", "zh") == "X-2022-018 的合作活动 1 已更正。\n")
        #expect(try says(database, "activity", "add", lab, "--kind", "visit", "--on", "2001", text: "4\n").hasPrefix("note: it took place before X-2022-018 was made, on 2022-"))
        #expect(
            try says(
                database, "obligation", "add", lab, "x", "--by", "x-jialing", "--due", "2030", "--format", "json",
                text: "{\n\"number\":4\n}\n").isEmpty)
        #expect(try says(database, "activity", "retract", lab, "4", "--reason", "x").contains("counts nowhere"))
        #expect(try says(database, "activity", "retract", lab, "4", status: 64).contains("--reason TEXT"))
        #expect(try says(database, "document", "retract", "X-2016-003", "--reason", "x") == "Document 1 of X-2016-003 is retracted, and its bytes stay. It comes back with --undo.\n")
        #expect(try says(database, "document", "list") == "There are no documents.\n")
        #expect(try says(database, "event", "edit", "cq2023", "--city", "Chongqing") == "cq2023 is so already; nothing was changed.\n")
        #expect(try says(database, "event", "edit", "cq2023", "--end", "2023-10-12") == "cq2023 is so already; nothing was changed.\n")
        #expect(try says(database, "event", "edit", "cq2023", "--note", "x") == "cq2023 is corrected.\n")
        #expect(try says(database, "event", "edit", "cq2023", "--session", "Late@2023-11", status: 65).contains("hint: Mend the day of the session"))
        #expect(try says(database, "event", "edit", "cq2023", "--end", "2023-10-11", status: 65).contains("a session would be held before"))
    }

    @Test func whatAnActivityCanDoWithoutIsCleared() throws {
        let database = try Demonstration.create()
        let lab = "X-2022-018"
        #expect(
            try says(
                database, "activity", "add", lab, "--kind", "visit", "--on", "2023", "--until", "2023-05", "--quantity", "3", "--semesters", "2", "--value", "5 CNY", "--in-kind", "--from", "x-jialing",
                "--to", "x-granite", "--note", "n", text: "4\n").isEmpty)
        func record() throws -> String {
            let line = try Program.run(["export"], database: database).text.split(separator: "\n").first { $0.contains("\"X-2022-018\",\"title\"") } ?? ""
            return String(line.firstMatch(of: #/\{"number":4[^\]]*?\}(?=[,\]])/#)?.output ?? "")
        }
        #expect(try says(database, "activity", "update", lab, "4", "--clear", "value", "--clear", "from", "--quantity", "4") == "Activity 4 of X-2022-018 is corrected.\n")
        #expect(try record() == #"{"number":4,"kind":"visit","date":"2023","endDate":"2023-05","quantity":4,"semesters":2,"inKind":true,"to":"x-granite","note":"n"}"#)
        let rest = ["until", "quantity", "semesters", "in-kind", "to", "note"].flatMap { ["--clear", $0] }
        #expect(try Program.run(["activity", "update", lab, "4"] + rest, database: database).errorText == "Activity 4 of X-2022-018 is corrected.\n")
        #expect(try record() == #"{"number":4,"kind":"visit","date":"2023"}"#)
        #expect(try Program.run(["activity", "update", lab, "4"] + rest, database: database).errorText == "Activity 4 of X-2022-018 is so already; nothing was changed.\n")
        #expect(try says(database, "activity", "update", lab, "4", "--clear", "note", "--note", "x", status: 64).contains("--clear note and --note say two things: give one of them"))
    }

    /// Whatever is typed wrongly, the answer says what to do.
    @Test(arguments: [
        ["document", "attach", "X-2014-001", "/nowhere"], ["document", "attach", "X-2014-001", "/tmp"],
        ["document", "attach", "X-2014-001", "/dev/null"], ["document", "attach", "X-2014-001", "/etc/passwd", "--title", " "],
        ["document", "attach", "X-2014-001", "/etc/passwd", "--language", "e n"], ["document", "get", "X-2014-001"],
        ["document", "get", "X-2016-003"], ["document", "get", "X-2016-003", "x"], ["document", "retract", "X-2016-003", "1", "--reason", " "],
        ["obligation", "add", "X-2022-018", "x", "--by", "x-lakeland", "--due", "2024"], ["obligation", "add", "X-2022-018", " ", "--by", "x-jialing", "--due", "2024"],
        ["obligation", "add", "X-2022-018", "x", "--by", "x-jialing", "--due", "2024-02-30"], ["obligation", "update", "X-2022-018", "9", "--status", "met"],
        ["obligation", "update", "X-2022-018", "1", "--status", "met", "--on", "1800-01-01"],
        ["activity", "add", "X-2014-001", "--kind", "dance", "--on", "2015"], ["activity", "add", "X-2014-001", "--kind", "visit", "--on", "2190"],
        ["activity", "add", "X-2014-001", "--kind", "visit", "--on", "2015", "--until", "2014"], ["activity", "add", "X-2014-001", "--kind", "visit", "--on", "2015", "--quantity", "-1"],
        ["activity", "add", "X-2014-001", "--kind", "visit", "--on", "2015", "--value", "5 XXQ"], ["activity", "add", "X-2014-001", "--kind", "visit", "--on", "2015", "--value", "5.123 CNY"],
        ["activity", "add", "X-2014-001", "--kind", "visit", "--on", "2015", "--from", "x-granite"],
        ["activity", "add", "X-2014-001", "--kind", "visit", "--on", "2015", "--from", "x-jialing", "--to", "x-jialing"],
        ["event", "add", "E", "--code", "cq2023", "--start", "2024"], ["event", "add", "E", "--code", "X Y", "--start", "2024"], ["event", "add", " ", "--code", "e", "--start", "2024"],
        ["event", "add", "E", "--code", "e", "--start", "2024", "--end", "2023"], ["event", "add", "E", "--code", "e", "--start", "2024", "--edition", "5"],
        ["event", "add", "E", "--code", "e", "--start", "2024", "--session", "S@2024-13-40"], ["event", "add", "E", "--code", "e", "--start", "2024", "--direction", "x;y=z"],
        ["event", "add", "E", "--code", "e", "--start", "2024", "--direction", "x="], ["event", "add", "E", "--code", "e", "--start", "2024", "--speaker", "X @nobody"],
        ["event", "edit", "cq2023", "--remove", "session=1"], ["event", "edit", "cq2023", "--host", "cqedu"], ["event", "edit", "nope", "--note", "x"],
    ])
    func errorsSayWhatToDo(_ arguments: [String]) throws {
        let database = try Demonstration.untouched.get()
        let run = try Program.run(arguments, database: database.copy)
        #expect([64, 65, 66].contains(run.status), "\(run.status) \(run.errorText)")
        #expect(run.errorText.hasPrefix("error: ") && run.errorText.contains("\nhint: "), "\(run.errorText)")
        #expect(run.text.isEmpty)
        try database.expectUntouched()
    }
}
