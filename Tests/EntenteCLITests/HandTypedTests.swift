import Support
import Testing

/// What a person types is read, refused or told: nothing of it is recorded as what it is not.
@Suite struct HandTypedTests {
    @Test(arguments: [
        (["--owner", "n/a"], "--owner: “n/a” says nothing"), (["--owner=-"], "--owner: “-” says nothing"), (["--owner", "#N/A"], "--owner: “#N/A” says nothing"),
        (["--note", "-"], "--note: “-” says nothing"), (["--unit", "cqu=TBD"], "--unit: “TBD” says nothing"), (["--signatory", "待定"], "--signatory: “待定” says nothing"),
    ] as [([String], String)])
    func optionsAreRefused(_ options: [String], _ told: String) throws {
        let run = try Program.run(["agreement", "record", "T", "--party", "cqu", "--party", "swu"] + options, database: Demonstration.untouched.get().copy)
        #expect(run.status == 65 && run.errorText == "error: \(told)\nhint: Leave it out where it is not known.\n", "\(run.errorText)")
    }

    @Test func titlesAreRefused() throws {
        let database = try Demonstration.create()
        for title in ["n/a", "-", "#N/A", "TBD", "待定", "?"] {
            let run = try Program.run("agreement", "record", title, "--party", "cqu", "--party", "swu", database: database)
            #expect(run.status == 65 && run.errorText.hasPrefix("error: the title “\(title)” says nothing\nhint: Write what people will call it by"), "\(run.errorText)")
        }
        let edit = try Program.run("agreement", "edit", "X-2024-030", "--owner", "n/a", database: database)
        #expect(edit.status == 65 && edit.errorText.contains("hint: Leave it out; what is recorded is taken away with --clear.\n"), "\(edit.errorText)")
        // A note can say that something is to be settled, and a filter looks for anything.
        #expect(try Program.run("agreement", "edit", "X-2024-030", "--note", "TBD", database: database).status == 0)
        #expect(try Program.run("agreement", "list", "--owner", "n/a", database: database).status == 0)
    }

    @Test func datesAndSchemesInAFiling() throws {
        let database = try Demonstration.create()
        func record(_ filing: String, _ reference: String) throws -> ProcessRun {
            try Program.run("agreement", "record", "T", "--party", "cqu", "--party", "swu", "--reference", reference, "--filing", filing, database: database)
        }
        #expect(try record("tech-contract, number 1, 2024/05/06", "F-1").status == 0)
        #expect(try record("tech-contract, number 2, 2024年5月3日", "F-2").status == 0)
        #expect(try Program.run("agreement", "show", "F-2", "--format", "json", database: database).text.contains("2024-05-03"))
        #expect(try record("tech-contract, 05/06/2024", "F-3").errorText.hasPrefix("error: --filing: “05/06/2024” can mean 2024-05-06 or 2024-06-05\n"))
        #expect(try record("tech-contrct, number 3", "F-4").errorText.contains("note: no filing is under tech-contrct yet; did you mean tech-contract?\n"))
        let dated = try Program.run("organization", "edit", "cqu", "--classification", "size:sme, from 05/06/2024", database: database)
        #expect(dated.errorText.hasPrefix("error: --classification: “05/06/2024” can mean 2024-05-06 or 2024-06-05\n"), "\(dated.errorText)")
        #expect(try Program.run("organization", "edit", "cqu", "--classification", "size: sme, from 2024/05/06", database: database).status == 0)
    }

    /// Two that have nothing but their parties alike are two.
    @Test func otherTitlesAreNoWarning() throws {
        let database = try Demonstration.create()
        func warning(_ title: String, _ reference: String) throws -> Bool {
            try Program.run("agreement", "record", title, "--party", "cqu", "--party", "swu", "--signed", "2024-05-06", "--reference", reference, database: database)
                .errorText.contains("may be recorded already")
        }
        #expect(try !warning("Commissioned study of network load", "W-1"))
        #expect(try !warning("Exchange of clinical students", "W-2"))
        #expect(try warning("Study of the network load", "W-3"))
        #expect(try warning("网络负载研究", "W-4"))
    }

    @Test func aSecondMergeChangesNothing() throws {
        let database = try Demonstration.create()
        for name in ["One", "Two"] { #expect(try Program.run("organization", "add", name, database: database).status == 0) }
        #expect(try Program.run("organization", "merge", "one", "--into", "two", database: database).errorText == "one now means two.\n")
        let again = try Program.run("organization", "merge", "one", "--into", "Two", database: database)
        #expect(again.status == 0 && again.text == "two\n" && again.errorText == "one means two already; nothing was changed.\n", "\(again.errorText)")
        #expect(try Program.run("organization", "merge", "one", "--into", "cqu", database: database).status == 65)
    }

    @Test func whatWasRetractedIsNotOffered() throws {
        let database = try Demonstration.create()
        #expect(try Program.run("agreement", "record", "Zyzzyva works", "--reference", "Z-1", "--party", "cqu", "--party", "swu", database: database).status == 0)
        #expect(try Program.run("search", "zyzzyvo", database: database).errorText != "Nothing is found.\n")
        #expect(try Program.run("agreement", "retract", "Z-1", "--reason", "x", database: database).status == 0)
        #expect(try Program.run("search", "zyzzyvo", database: database).errorText == "Nothing is found.\n")
    }

    @Test func codesAreNeverCut() throws {
        let database = try Demonstration.create()
        for (name, code) in [("Institute of Advanced Vaccine Research Studies", "institute-of-advanced-studies"), ("Institute of Advanced Vaccine Reserch Studies", "institute-of-advanced-studies-2"), ("Institute of Advanced Vacine Research Studies", "institute-of-advanced-studies-3")] {
            #expect(try Program.run("organization", "add", name, "--code", code, "--country", "US", database: database).status == 0)
        }
        let table = try Program.run("organization", "duplicates", "--width", "80", database: database).text
        #expect(table.contains("institute-of-advanced-studies ") && table.contains("institute-of-advanced-studies-2"), "\(table)")
        #expect(try Program.run("obligation", "list", "--width", "40", database: database).text.contains("X-2022-018"))
    }

    /// A name that is written otherwise than any that is recorded is told, with whom it was taken for; one that is written so is not.
    @Test func whoWasMeantIsTold() throws {
        let database = try RegistryDatabase.create()
        for (code, name) in [("mit", "Marlow Institute"), ("b", "Beta Works & Sons")] {
            _ = try Program.run("organization", "add", name, "--code", code, database: database)
        }
        func told(_ parties: String...) throws -> String {
            let run = try Program.run(
                ["agreement", "record", "T", "--no-input", "--signed", "2024-01-01"] + parties.flatMap { ["--party", $0] }, database: database)
            #expect(run.status == 0, "\(run.errorText)")
            return run.errorText
        }
        #expect(try told("MARLOW INSTITUTE", "Beta Works and Sons").hasPrefix(
            "note: “MARLOW INSTITUTE” is taken for mit, Marlow Institute\nnote: “Beta Works and Sons” is taken for b, Beta Works & Sons\n"))
        #expect(try !told("Marlow Institute", "b").contains("taken for"))
        // Who works together often has many that are alike: three are named.
        let fourth = try (told("mit", "b"), told("mit", "b"), told("mit", "b")).2
        #expect(fourth.split(separator: "\n").count { $0.contains("may be recorded already") } == 3 && fourth.hasSuffix("is like 1 more of the same parties.\n"), "\(fourth)")
    }
}
