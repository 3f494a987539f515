import Support
import Testing

/// What parties bring in, as it is typed and shown.
@Suite struct ContributionTests {
    private func parties(_ database: TestDatabase) throws -> String {
        try Program.run("agreement", "show", "C-1", "--format", "csv", "--columns", "parties", database: database).text
    }

    private func record(_ contribution: String..., database: TestDatabase) throws -> ProcessRun {
        try Program.run(
            ["agreement", "record", "Joint work", "--reference", "C-1", "--signed", "2024-01-01", "--party", "alpha=lead", "--party", "Beta Works"]
                + contribution.flatMap { ["--contribution", $0] }, database: database)
    }

    private func sample() throws -> TestDatabase {
        let database = try RegistryDatabase.create()
        for name in ["Alpha", "Beta Works"] { _ = try Program.run("org", "add", name, database: database) }
        return database
    }

    @Test func typedWithTheAgreementAndMended() throws {
        let database = try sample()
        let run = try record("alpha=50000 CNY", "beta works=1;5 EUR", database: database)
        #expect(run.status == 65 && run.errorText.contains("--contribution: “1;5 EUR” is not an amount"), "\(run.errorText)")
        #expect(try record("alpha=50000 CNY", "beta works=1200.50 EUR in kind", database: database).text == "C-1\n")
        func exported() throws -> String { try Program.run("export", database: database).text }
        #expect(try exported().contains(#""contributions":[{"amount":"50000.00","currency":"CNY"}]"#))
        #expect(try exported().contains(#""contributions":[{"amount":"1200.50","currency":"EUR","inKind":true}]"#))
        let shown = try Program.run("agreement", "show", "C-1", database: database).text
        #expect(shown.contains("1200.50 EUR, in kind") || shown.contains("EUR 1200.50, in kind"), "\(shown)")
        // What is shown is taken.
        #expect(try Program.run("ag", "edit", "C-1", "--contribution", "alpha=EUR 7.00, in kind", database: database).status == 0)
        #expect(try exported().contains(#""contributions":[{"amount":"7.00","currency":"EUR","inKind":true}]"#))
        #expect(try Program.run("ag", "edit", "C-1", "--contribution", "alpha=in kind", "--contribution", "beta-works=", database: database).status == 0)
        #expect(try exported().contains(#""contributions":[{"inKind":true}]"#))
        #expect(try !exported().contains("1200.50"))
        #expect(try Program.run("ag", "edit", "C-1", "--contribution", "alpha=3 CNY in cash", database: database).status == 0)
        #expect(try exported().contains(#""contributions":[{"amount":"3.00","currency":"CNY","inKind":false}]"#))
    }

    /// Cash and in kind at once; that one brings in nothing is not that nothing is known.
    @Test func severalThingsAndNone() throws {
        let database = try sample()
        #expect(try record("alpha=50000 CNY in cash", "alpha=20000 CNY in kind: laboratory space", "Beta Works=none", database: database).text == "C-1\n")
        func exported() throws -> String { try Program.run("export", database: database).text }
        #expect(try exported().contains(#""contributions":[{"amount":"50000.00","currency":"CNY","inKind":false},{"amount":"20000.00","currency":"CNY","inKind":true,"what":"laboratory space"}]"#))
        #expect(try exported().contains(#""name":"Beta Works"},"contributes":false}"#))
        #expect(try Program.run("agreement", "show", "C-1", database: database).text.contains("50000.00 CNY, in cash; 20000.00 CNY, in kind: laboratory space"))
        #expect(try Program.run("ag", "edit", "C-1", "--contribution", "beta-works=in kind: staff", "--contribution", "alpha=none", database: database).status == 0)
        #expect(try exported().contains(#""contributions":[{"inKind":true,"what":"staff"}]"#) && exported().contains(#""contributes":false}"#))
        #expect(try Program.run("ag", "edit", "C-1", "--contribution", "alpha=", database: database).status == 0)
        #expect(try !exported().contains("contributes\""))
        #expect(try Program.run("ag", "edit", "C-1", "--remove-party", "beta-works", "--parties-unknown", "x", database: database).status == 0)
        #expect(try !exported().contains("contributions"))
    }

    @Test(arguments: [
        ("gamma=5 CNY", Int32(64), "no --party is written “gamma”"), ("alpha", 64, "has no ="), ("alpha=", 64, "says not how much"),
        ("alpha=in cash", 64, "says not how much"), ("alpha=5", 65, "is not an amount with its currency"), ("alpha=5 XXQ", 66, "XXQ"),
        ("alpha=5.001 CNY", 65, "can mean"),
    ])
    func whatCannotBeIsRefused(_ contribution: String, _ status: Int32, _ says: String) throws {
        let database = try sample()
        let run = try record(contribution, database: database)
        #expect(run.status == status && run.text == "" && run.errorText.contains(says), "\(run.status) \(run.errorText)")
        #expect(try !Program.run("export", database: database).text.contains("C-1"))
    }
}
