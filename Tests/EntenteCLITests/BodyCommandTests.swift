import Support
import Testing

/// Bodies from the command line: units by words, subsidiaries, parties that join and leave, several who report.
@Suite struct BodyCommandTests {
    private struct Session {
        let database: TestDatabase

        @discardableResult
        func run(_ arguments: String...) throws -> ProcessRun {
            let run = try Program.run(arguments, database: database)
            #expect(run.status == 0, "\(arguments): \(run.errorText)")
            return run
        }

        func lines(_ arguments: String...) throws -> [String] {
            let run = try Program.run(arguments + ["--format", "csv"], database: database)
            #expect(run.status == 0, "\(arguments): \(run.errorText)")
            return run.text.split(separator: "\r\n").dropFirst().map(String.init)
        }

        func record(_ reference: String, _ parties: [String], _ more: String...) throws {
            let parties = parties.flatMap { ["--party", $0] }
            let run = try Program.run(
                ["agreement", "record", "t", "--reference", reference, "--signed", "2023-01-01", "--no-input"] + parties + more, database: database)
            #expect(run.status == 0, "\(reference): \(run.errorText)")
        }
    }

    private func session() throws -> Session {
        let session = Session(database: try RegistryDatabase.create())
        for (code, kind) in [("home", "university"), ("beta", "enterprise"), ("gamma", "enterprise"), ("delta", "institute"), ("epsilon", "institute")] {
            try session.run("organization", "add", code.uppercased(), "--code", code, "--kind", kind, "--country", "GB")
        }
        return session
    }

    @Test func unitsKnownByWordsAreListedFilteredAndLinked() throws {
        let session = try session()
        try session.record("A1", ["home", "beta"], "--unit", "School of Law")
        try session.record("A2", ["home", "beta"], "--unit", "school of  law")
        try session.record("A3", ["home", "gamma"], "--unit", "Medicine")
        try session.run("organization", "add", "School of Law", "--code", "law", "--part-of", "home", "--country", "GB")
        #expect(try session.lines("organization", "units", "home", "--columns", "code,name,agreements,inForce,mayBe") == [
            ",School of Law,2,2,law", ",Medicine,1,1,", "law,School of Law,0,0,",
        ])
        #expect(try session.run("organization", "units", "home").errorText.contains("--link WORDS"))
        #expect(try session.lines("agreement", "list", "--unit", "law", "--columns", "reference") == ["A1", "A2"])
        try session.run("organization", "units", "home", "--link", "school of law", "--to", "law")
        #expect(try session.lines("organization", "units", "home", "--columns", "code,name,agreements") == ["law,School of Law,2", ",Medicine,1"])
        #expect(try session.lines("agreement", "list", "--unit", "Law", "--party", "home", "--columns", "reference") == ["A1", "A2"])
        #expect(try session.lines("agreement", "list", "--party", "home", "--columns", "reference") == ["A1", "A2", "A3"])
        #expect(try session.lines("partners", "--of", "home", "--columns", "code,agreements") == ["beta,2", "gamma,1"])
        #expect(try session.lines("organization", "list", "HOME", "--columns", "code,agreements") == ["home,3"])
        let refused = try Program.run(["organization", "units", "home", "--link", "Medicine", "--to", "beta"], database: session.database)
        #expect(refused.status == 65 && refused.errorText.contains("beta is no unit of home"))
    }

    @Test func aSubsidiaryIsABodyOfItsOwn() throws {
        let session = try session()
        try session.run("organization", "edit", "gamma", "--owned-by", "beta")
        try session.record("A1", ["home", "beta"])
        try session.record("A2", ["home", "gamma"])
        #expect(try session.lines("partners", "--of", "home", "--columns", "code") == ["beta", "gamma"])
        #expect(try session.lines("agreement", "list", "--party", "beta", "--columns", "reference") == ["A1"])
        #expect(try session.lines("agreement", "list", "--party", "beta", "--with-family", "--columns", "reference") == ["A1", "A2"])
        #expect(try session.lines("partners", "--of", "beta", "--with-family", "--columns", "code,agreements") == ["home,2"])
        #expect(try session.run("organization", "show", "beta").text.contains("Subsidiaries  gamma"))
        let circle = try Program.run(["organization", "edit", "beta", "--owned-by", "gamma"], database: session.database)
        #expect(circle.status == 65 && circle.errorText.contains("would own itself"))
        #expect(try session.run("export").text.contains("\"ownedBy\":\"beta\""))
    }

    @Test func partiesJoinAndLeave() throws {
        let session = try session()
        try session.record("A1", ["home", "beta", "gamma", "delta"])
        try session.run("agreement", "join", "A1", "--party", "epsilon", "--on", "2023-02-01", "--signed", "2023-01-20")
        try session.run("agreement", "leave", "A1", "--party", "gamma", "--on", "2023-06-30")
        #expect(try session.lines("partners", "--of", "home", "--as-of", "2023-12-31", "--columns", "code") == ["beta", "delta", "epsilon"])
        #expect(try session.lines("partners", "--of", "home", "--as-of", "2023-06-30", "--columns", "code").count == 4)
        let shown = try session.run("agreement", "show", "A1").text
        #expect(shown.contains("Signed      2023-01-01") && shown.contains("2023-02-01") && shown.contains("2023-06-30"))
        #expect(try session.lines("summary", "2023", "--of", "home", "--table", "stockFlow", "--columns", "signed,inForceAfter") == ["1,1"])
        #expect(try session.run("agreement", "leave", "A1", "--party", "gamma", "--on", "2023-06-30").errorText.contains("is so already"))
        try session.record("A2", ["home", "beta", "gamma"], "--joined", "gamma=2023-03-01", "--left", "gamma=2023-09-30")
        #expect(try session.run("export").text.contains("\"from\":\"2023-03-01\",\"until\":\"2023-09-30\""))
        try session.run("agreement", "edit", "A2", "--left", "gamma=")
        #expect(!(try session.run("export").text.contains("\"until\":\"2023-09-30\"")))
    }

    @Test func severalAreOneSide() throws {
        let session = try session()
        try session.record("A1", ["home", "beta"])
        try session.record("A2", ["delta", "beta"])
        try session.record("A3", ["home", "delta"])
        #expect(try session.lines("partners", "--of", "home", "--of", "delta", "--columns", "code,agreements") == ["beta,2"])
        #expect(try session.lines(
            "summary", "2023", "--of", "home", "--of", "delta", "--table", "byReporter", "--as-of", "2023-12-31",
            "--columns", "organization,agreements,internal,signed,partners") == ["delta,2,1,2,1", "home,2,1,2,1", "total,3,1,3,1"])
        for code in ["home", "delta"] { try session.run("organization", "edit", code, "--classification", "reporter") }
        #expect(try session.lines("partners", "--of", "class:reporter", "--columns", "code,agreements") == ["beta,2"])
        #expect(try session.lines("agreement", "list", "--party", "class:reporter", "--columns", "reference").count == 3)
        let nobody = try Program.run(["partners", "--of", "class:size:sme"], database: session.database)
        #expect(nobody.status == 66 && nobody.errorText.contains("no organization is"))
        try session.run("organization", "home", "home")
        #expect(try session.lines("partners", "--columns", "code,agreements") == ["beta,1", "delta,1"])
        #expect(try session.lines("partners", "--of", "all", "--columns", "code,agreements").count == 3)
        #expect(try session.lines("agreement", "list", "--columns", "reference").count == 3)
    }
}
