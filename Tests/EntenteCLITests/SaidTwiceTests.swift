import Support
import Testing

/// What is said twice, of nobody, or of what is not there, changes nothing in silence.
@Suite struct SaidTwiceTests {
    private func run(_ database: TestDatabase, _ arguments: String...) throws -> ProcessRun {
        try Program.run(arguments, database: database)
    }

    private func sample() throws -> TestDatabase {
        let database = try RegistryDatabase.create()
        for name in ["Alpha", "Beta"] { _ = try run(database, "org", "add", name) }
        _ = try run(
            database, "ag", "record", "Joint work", "--reference", "S-1", "--signed", "2024", "--party", "alpha", "--party", "beta",
            "--contact", "Ann <a@b.cc>", "--owner", "Office")
        return database
    }

    @Test(arguments: [
        (["--role", "alpha=lead", "--role", "Alpha=partner"], "two things are said of the role of Alpha"),
        (["--contribution", "alpha=5 CNY", "--contribution", "alpha=none"], "two things are said of the contribution of alpha"),
        (["--title-in", "fr=Un", "--title-in", "fr=Deux"], "two things are said of the title in “fr”"),
        (["--contact", "Bo <b@b.cc>", "--contact", "Bo <c@b.cc>"], "two things are said of the contact “Bo”"),
    ])
    func oneValueOrNone(_ arguments: [String], _ says: String) throws {
        let database = try sample()
        let before = try run(database, "export").text
        let edited = try Program.run(["ag", "edit", "S-1"] + arguments, database: database)
        #expect(edited.status == 64 && edited.errorText.contains(says), "\(edited.errorText)")
        #expect(try run(database, "export").text == before)
        // What are two is taken.
        #expect(try run(database, "ag", "edit", "S-1", "--role", "alpha=lead", "--role", "beta=partner", "--unit", "alpha=Law").status == 0)
    }

    @Test func aContributionOfANewAgreement() throws {
        let database = try sample()
        let run = try run(
            database, "ag", "record", "More", "--signed", "2024", "--party", "alpha", "--party", "beta", "--contribution", "alpha=1 CNY",
            "--contribution", "Alpha=none")
        #expect(run.status == 64 && run.errorText.contains("“Alpha” would bring in nothing, and something"), "\(run.errorText)")
    }

    @Test func whoIsNotToBeCalledIsOne() throws {
        let database = try sample()
        func names() throws -> [Substring] {
            try run(database, "contact", "list", "--agreement", "S-1", "--format", "csv", "--columns", "name").text.split(separator: "\r\n").dropFirst().map { $0 }
        }
        #expect(try run(database, "ag", "edit", "S-1", "--contact", "ann <x@y.zz>").status == 0)
        #expect(try names() == ["Ann", "ann"])
        #expect(try run(database, "ag", "edit", "S-1", "--no-contact", "ANN").status == 66)
        #expect(try run(database, "ag", "edit", "S-1", "--no-contact", "Ann", "--no-contact", "Ann").status == 0)
        #expect(try names() == ["ann"])
        #expect(try run(database, "ag", "edit", "S-1", "--no-contact", "ANN").status == 0)
        #expect(try names() == [])
    }

    @Test func aPartIsTakenOutOnce() throws {
        let database = try sample()
        _ = try run(database, "event", "add", "Day", "--code", "day", "--start", "2024", "--speaker", "Ann", "--speaker", "Bob", "--speaker", "Eve", "--attendance", "guests=3")
        #expect(try run(database, "event", "edit", "day", "--remove", "speaker=1", "--remove", "speaker=1", "--remove", "attendance=1").status == 0)
        let shown = try run(database, "export").text
        #expect(!shown.contains("\"speaker\":\"Ann\"") && shown.contains("\"speaker\":\"Bob\"") && shown.contains("\"speaker\":\"Eve\""), "\(shown)")
        #expect(try run(database, "event", "edit", "day").status == 64)
    }

    /// A session goes together with what was said of it, in whichever order the two are named.
    @Test func aSessionGoesWithItsSpeech() throws {
        let database = try sample()
        _ = try run(database, "event", "add", "Day", "--code", "day", "--start", "2024", "--session", "Morning", "--session", "Noon", "--speaker", "Ann", "--speaker", "#1 Bob")
        #expect(try run(database, "event", "edit", "day", "--remove", "session=1").status == 65)
        #expect(try run(database, "event", "edit", "day", "--remove", "session=1", "--remove", "speaker=2").status == 0)
        let exported = try run(database, "export").text
        #expect(exported.contains(#""sessions":[{"title":"Noon"}],"speeches":[{"speaker":"Ann"}]"#), "\(exported)")
    }

    @Test func whatIsNotSaidOfASuccessorStays() throws {
        let database = try sample()
        _ = try run(database, "org", "edit", "alpha", "--successor", "beta", "--how", "renamed", "--on", "2021", "--note", "nn")
        #expect(try run(database, "org", "edit", "alpha", "--successor", "beta", "--how", "united").status == 0)
        #expect(try run(database, "export").text.contains(#"{"organization":"beta","kind":"united","date":"2021","note":"nn"}"#))
    }

    @Test func whatWasRetractedIsNotChangedByAnyone() throws {
        let database = try sample()
        _ = try run(database, "ag", "retract", "S-1", "--reason", "wrong")
        #expect(try run(database, "ag", "edit", "S-1", "--owner", "zz").status == 65)
        #expect(try run(database, "ag", "edit", "--where-status", "retracted", "--owner", "zz").status == 65)
        let update = try Program.run(["import", "--update", "-"], database: database, input: Array(#"{"reference":"S-1","owner":"zz"}"#.utf8))
        #expect(update.status == 65 && update.errorText.contains("was retracted; put it in again"), "\(update.errorText)")
        #expect(try !run(database, "export").text.contains("zz"))
        let again = try Program.run(["import", "--update", "-"], database: database, input: Array(#"{"reference":"S-1","owner":"zz","retracted":null}"#.utf8))
        #expect(again.status == 0, "\(again.errorText)")
    }

    @Test(arguments: [
        (#"{"reference":"S-1","Owner":null,"note":"zz"}"#, "Owner: unknown key"), (#"{"record":"organization","code":"alpha","foo":null}"#, "foo: unknown key"),
        (#"{"record":"organization","code":"alpha","mergedInto":"beta"}"#, "mergedInto: is not changed here"),
        (#"{"record":"organization","code":"alpha","partOf":"alpha"}"#, "line 1, partOf: is the organization itself"),
    ])
    func aChangeOfWhatIsNotThereIsRefused(_ line: String, _ says: String) throws {
        let database = try sample()
        let update = try Program.run(["import", "--update", "-"], database: database, input: Array(line.utf8))
        #expect(update.status == 65 && update.errorText.contains(says), "\(update.errorText)")
    }

    @Test func nobodyIsNotEverybody() throws {
        let database = try sample()
        for option in ["--where-owner", "--where-party", "--where-type"] {
            let run = try run(database, "ag", "edit", option, "", "--clear", "owner")
            #expect(run.status == 64 && run.errorText.contains("\(option) is blank"), "\(run.errorText)")
        }
        #expect(try run(database, "export").text.contains(#""owner":"Office""#))
    }

    @Test func whatComesTwiceInAFileIsToldWithItsFirstLine() throws {
        let database = try sample()
        let run = try Program.run(["import", "-"], database: database, input: Array((#"{"record":"organization","code":"new","name":"New"}"# + "\n" + #"{"record":"organization","code":"new","name":"New"}"#).utf8))
        #expect(run.status == 65 && run.errorText.contains("line 2, code: “new” comes a second time, after line 1"), "\(run.errorText)")
    }
}
