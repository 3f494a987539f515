import Support
import Testing

/// Two companies are never made one without a word, whoever names them.
@Suite struct OtherCompanyTests {
    private func registry(_ organizations: [(name: String, kind: String?, country: String)]) throws -> TestDatabase {
        let database = try Demonstration.create()
        for (name, kind, country) in organizations {
            let run = try Program.run(["organization", "add", name, "--country", country] + (kind.map { ["--kind", $0] } ?? []), database: database)
            #expect(run.status == 0, "\(run.errorText)")
        }
        return database
    }

    /// What is left out is found; another form, or that of a company where it is none, is another organization.
    @Test func anotherLegalFormIsAnother() throws {
        let database = try registry([
            ("Alpha e.V.", nil, "DE"), ("Beijing Example Technology Co., Ltd.", "enterprise", "CN"), ("Trust Bank Ltd", "enterprise", "GB"),
            ("重庆示例医院", "hospital", "CN"), ("東京示例大学", "university", "JP"), ("Gamma Werke", "enterprise", "DE"),
        ])
        for name in [
            "Alpha GmbH", "Beijing Example Technology GmbH & Co. KG", "Trust Bank S.A.", "重庆示例医院有限公司", "東京示例大学株式会社", "Gamma Werke e.V.",
        ] {
            let shown = try Program.run("organization", "show", name, database: database)
            #expect(shown.status == 66 && shown.errorText.contains("there is no organization “\(name)”"), "\(name): \(shown.text) \(shown.errorText)")
        }
        for name in ["Alpha", "alpha EV", "Beijing Example Technology Limited", "Trust Bank", "Gamma Werke AG"] {
            #expect(try Program.run("organization", "show", name, database: database).status == 0, "\(name)")
        }
        let recorded = try Program.run("agreement", "record", "T", "--party", "Alpha GmbH", "--party", "cqu", database: database)
        #expect(recorded.status == 66 && recorded.errorText.contains("alpha  Alpha e.V."), "\(recorded.errorText)")
    }

    /// What united by its code is told where it is of another kind or country than the registry has, with its own line.
    @Test func aCodeThatContradictsIsTold() throws {
        let database = try registry([("One", "hospital", "CN")])
        let line = #"{"reference":"B-1","title":"T","parties":[{"organization":{"code":"one","kind":"university","country":"GB"}},{"organization":"cqu"}]}"#
        let run = try Program.run("import", "-", database: database, input: Array(line.utf8))
        #expect(run.status == 0, "\(run.errorText)")
        for word in ["kind", "country"] {
            #expect(run.errorText.contains("a party names an organization with another \(word) than the registry has, which stays as it is; the first is at line 1"), "\(run.errorText)")
        }
    }

    @Test func aMergeAcrossKindsIsTold() throws {
        let database = try registry([("One", "hospital", "CN"), ("Two", "university", "GB")])
        let run = try Program.run("organization", "merge", "one", "--into", "two", database: database)
        #expect(run.status == 0 && run.errorText == """
            one now means two.
            note: one is of the kind hospital, and two of the kind university; if they are two, undo it with: entente organization merge one --undo
            note: one is of the country CN, and two of the country GB; if they are two, undo it with: entente organization merge one --undo

            """, "\(run.errorText)")
    }

    /// What is said of a party stands in its place, or behind its name.
    @Test func bothFormsOfAPartyAreRead() throws {
        let database = try Demonstration.create()
        let recorded = try Program.run(
            "agreement", "record", "T", "--reference", "B-1", "--party", "cqu", "--party", "cqmu=lead", "--signatory", "cqmu=Li Hua, President",
            "--signatory", "", "--own-number", "cqmu=CQMU-17", "--unit", "Law", database: database)
        #expect(recorded.status == 0, "\(recorded.errorText)")
        let json = try Program.run("agreement", "show", "B-1", "--format", "json", database: database).text
        #expect(json.contains(#""signatory":{"name":"Li Hua","title":"President"}"#) && json.contains(#""ownNumber":"CQMU-17""#) && !json.contains("cqmu="), "\(json)")
        let wrong = try Program.run("agreement", "record", "T", "--party", "cqu", "--party", "cqmu", "--own-number", "swu=1", database: database)
        #expect(wrong.status == 64 && wrong.errorText.contains("--own-number: no --party is written “swu”"), "\(wrong.errorText)")
    }

    /// A filter for nobody is no answer, and a new word of a free list is told.
    @Test func aMistypedWordIsTold() throws {
        let database = try Demonstration.create()
        #expect(try Program.run(
            "agreement", "record", "T", "--reference", "O-1", "--party", "cqu", "--party", "cqmu", "--owner", "International Office", "--unit", "Pharmacy",
            "--signatory", "Li Hua", "--signed", "2024", database: database).status == 0)
        for (command, what, near) in [
            (["expiring", "--owner", "Internatonal Office"], "owner “Internatonal Office”", "International Office"),
            (["agreement", "list", "--owner", "Internatonal"], "owner “Internatonal”", "International Office"),
            (["agreement", "list", "--unit", "Pharmcy"], "unit “Pharmcy”", "Pharmacy"),
            (["agreement", "list", "--signatory", "Li Hue"], "signatory “Li Hue”", "Li Hua"),
        ] {
            let run = try Program.run(command, database: database)
            #expect(run.status == 0 && run.errorText.contains("note: no agreement has the \(what); did you mean \(near)?\n"), "\(run.errorText)")
        }
        #expect(try !Program.run("agreement", "list", "--owner", "International", "--title", "nothing", database: database).errorText.contains("note:"))
        let edited = try Program.run("agreement", "edit", "O-1", "--amount", "tecnology=50000 CNY", database: database)
        #expect(edited.errorText.contains("note: no amount is of the kind tecnology yet; did you mean technology?"), "\(edited.errorText)")
        let identified = try Program.run("organization", "identify", "cqu", "rorr:1", database: database)
        #expect(identified.errorText.contains("note: no identifier is of the scheme rorr yet; did you mean ror?"), "\(identified.errorText)")
    }
}
