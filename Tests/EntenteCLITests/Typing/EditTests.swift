import Foundation
import Support
import Testing

/// Records as files in an editor; the editor is a script that does one thing at each call.
@Suite struct EditTests {
    private final class Folder {
        let path = NSTemporaryDirectory() + "entente-edit-\(UUID().uuidString)"
        init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(atPath: path) }

        /// What is left in it besides the script and its notes.
        var leftovers: [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasPrefix("entente-") }
        }
        func text(_ name: String) -> String { (try? String(contentsOfFile: path + "/" + name, encoding: .utf8)) ?? "" }
    }

    /// Runs a command with an editor that runs `steps`, one at each call, on `$1`; before, the file is kept as `seenN`.
    private func run(
        _ arguments: [String], _ steps: [String], in folder: Folder, database: TestDatabase
    ) throws -> ProcessRun {
        let cases = steps.enumerated().map { "\($0.offset)) \($0.element);;" }.joined(separator: "\n")
        let script = """
            #!/bin/sh
            cd '\(folder.path)'
            n=$(cat calls 2>/dev/null || echo 0); echo $((n + 1)) >calls
            echo "$*" >arguments$n
            for file; do :; done
            cp "$file" seen$n
            set -- "$file"
            case $n in
            \(cases)
            esac
            """
        // A shell by the name of an editor reads the steps: a script that was just written can't always be run.
        try script.write(toFile: folder.path + "/steps", atomically: true, encoding: .utf8)
        try? FileManager.default.createSymbolicLink(atPath: folder.path + "/vi", withDestinationPath: "/bin/sh")
        let environment = try Program.environment(database: database)
            .merging(["EDITOR": "\(folder.path)/vi \(folder.path)/steps", "TMPDIR": folder.path]) { $1 }
        return try ProcessRun.run(Program.path, arguments, environment: environment)
    }

    private func json(_ reference: String, _ database: TestDatabase) throws -> String {
        try Program.run("agreement", "show", reference, "--format", "json", database: database).text
    }

    /// A letter in another encoding is not stored as a mark of what was lost.
    @Test func whatIsNotUTF8OpensItAgain() throws {
        let (folder, database) = (try Folder(), try Demonstration.create())
        let steps = ["printf 'note: Caf\\351\\n' >>\"$1\"", "LC_ALL=C sed -i 's/^note: .*/note: Café/' \"$1\""]
        let run = try run(["agreement", "edit", "X-2024-030", "--edit"], steps, in: folder, database: database)
        #expect(run.status == 0, "\(run.errorText)")
        #expect(folder.text("seen1").contains("is not UTF-8"))
        #expect(try json("X-2024-030", database).contains("Café") && folder.leftovers.isEmpty)
    }

    @Test func aMistakeOpensItAgainInPlace() throws {
        let (folder, database) = (try Folder(), try Demonstration.create())
        let steps = [
            "sed -i 's/^title:.*/title: \"Edited: once\"/; s/^visibility:.*/visibility: secret/' \"$1\"",
            "sed -i 's/^visibility: secret/visibility: internal/' \"$1\"",
        ]
        let result = try run(["agreement", "edit", "X-2024-030", "--edit"], steps, in: folder, database: database)
        #expect(result.status == 0 && result.text == "X-2024-030\n", "\(result.errorText)")
        let again = folder.text("seen1").split(separator: "\n").map(String.init)
        let place = try #require(again.firstIndex(of: "visibility: secret"))
        #expect(again[place - 1].hasPrefix("# error: visibility: “secret” is not one of public, internal, restricted"))
        let line = folder.text("seen1").split(separator: "\n", omittingEmptySubsequences: false).firstIndex(of: "visibility: secret")
        #expect(folder.text("arguments1").hasPrefix("+\((line ?? 0) + 1) "))
        #expect(folder.leftovers.isEmpty)
        let record = try json("X-2024-030", database)
        #expect(record.contains("\"title\":\"Edited: once\"") && record.contains("\"visibility\":\"internal\""))
    }

    /// The editor reads what options read, and says what it does not in the language of who edits.
    @Test func aMistakeIsToldInChinese() throws {
        let (folder, database) = (try Folder(), try Demonstration.create())
        let steps = [
            "sed -i 's/^type:.*/type: 胡说/; s,^dateSigned:.*,dateSigned: 05/06/2024,' \"$1\"",
            "sed -i 's/^type:.*/type: Memorandum of understanding/; s/^dateSigned:.*/dateSigned: 2024年5月6日/' \"$1\"",
        ]
        let result = try run(["agreement", "edit", "X-2021-016", "--edit", "--lang", "zh"], steps, in: folder, database: database)
        #expect(result.status == 0, "\(result.errorText)")
        let again = folder.text("seen1")
        #expect(again.contains("# 错误：type: 没有类型 “胡说”；可用的有：") && again.contains("# 错误：dateSigned: “05/06/2024” 可指 2024-05-06 或 2024-06-05\n"), "\(again)")
        let record = try json("X-2021-016", database)
        #expect(record.contains(#""type":"mou""#) && record.contains(#""dateSigned":"2024-05-06""#), "\(record)")
    }

    @Test(arguments: ["true", ": >\"$1\"", "sed -i 's/^[^#].*//' \"$1\""])
    func nothingHappens(_ step: String) throws {
        let (folder, database) = (try Folder(), try Demonstration.create())
        let before = try json("X-2024-030", database)
        let result = try run(["agreement", "edit", "X-2024-030", "--edit"], [step], in: folder, database: database)
        #expect(result.status == 0 && result.text == "" && result.errorText == "nothing changed\n")
        #expect(try json("X-2024-030", database) == before)
        #expect(folder.leftovers.isEmpty)
    }

    @Test func whatWasTypedIsNeverLost() throws {
        let (folder, database) = (try Folder(), try Demonstration.create())
        let result = try run(
            ["agreement", "edit", "X-2024-030", "--edit"], ["sed -i 's/^title:.*/title: [/' \"$1\"", "true"], in: folder,
            database: database)
        #expect(result.status == 65)
        let kept = try #require(folder.leftovers.first)
        #expect(result.errorText.contains("What was typed is in \(folder.path)/\(kept)/agreement.yaml"))
        #expect(folder.text(kept + "/agreement.yaml").contains("title: ["))
    }

    @Test(arguments: ["rm \"$1\"", "rm -r \"$(dirname \"$1\")\""])
    func aFileThatIsGoneIsWrittenAnew(_ step: String) throws {
        let (folder, database) = (try Folder(), try Demonstration.create())
        let result = try run(
            ["agreement", "record", "Typed", "--edit"], ["sed -i 's/^title:.*/title: Long thought/' \"$1\"", step], in: folder, database: database)
        #expect(result.status == 66 && result.errorText.contains("the editor left no "), "\(result.errorText)")
        let kept = try #require(folder.leftovers.first)
        #expect(folder.leftovers.count == 1)
        #expect(result.errorText.contains("What was typed is in \(folder.path)/\(kept)/agreement.yaml"))
        #expect(folder.text(kept + "/agreement.yaml").contains("\ntitle: Long thought\n"))
    }

    @Test func theFormShowsHowAPartyIsAdded() throws {
        let (folder, database) = (try Folder(), try Demonstration.create())
        _ = try run(["agreement", "edit", "X-2024-030", "--edit"], ["true"], in: folder, database: database)
        let lines = folder.text("seen0").split(separator: "\n").map(String.init)
        let place = try #require(lines.firstIndex(of: "#   - organization:"))
        #expect(lines[place + 1].hasPrefix("#       name: ") && lines[place + 2] == "#       kind: enterprise")
    }

    @Test func allOfARecordGoesThroughTheFormUnchanged() throws {
        let (folder, database) = (try Folder(), try Demonstration.create())
        let references = try Program.run("agreement", "list", "--format", "tsv", "--columns", "reference", database: database)
            .text.split(separator: "\n").dropFirst().prefix(6).map(String.init)
        #expect(references.count == 6)
        for reference in references {
            let before = try json(reference, database)
            try? FileManager.default.removeItem(atPath: folder.path + "/calls")
            // A comment more, so that it is saved as something else and yet says the same.
            let result = try run(
                ["agreement", "edit", reference, "--edit"], ["echo '# more' >>\"$1\""], in: folder, database: database)
            #expect(result.status == 0, "\(reference): \(result.errorText)")
            #expect(try json(reference, database) == before)
        }
    }

    @Test func aChangeOfSomeoneElseIsNotOverwritten() throws {
        let (folder, database) = (try Folder(), try Demonstration.create())
        let psql = try Program.environment(database: database)["ENTENTE_DATABASE"] ?? ""
        #expect(!psql.isEmpty)
        let other = "EDITOR='sed -i s/^title:.*/title:\\ Theirs/' ENTENTE_DATABASE=\"\(psql)\" '\(Program.path)' agreement edit X-2024-030 --edit"
        let result = try run(
            ["agreement", "edit", "X-2024-030", "--edit"], [other + "; sed -i 's/^title:.*/title: Mine/' \"$1\""], in: folder,
            database: database)
        #expect(result.status == 75, "\(result.errorText)")
        #expect(result.errorText.contains("was changed by someone else meanwhile") && result.errorText.contains("Theirs"))
        #expect(try json("X-2024-030", database).contains("\"title\":\"Theirs\""))
        #expect(folder.leftovers.count == 1)
    }

    @Test func partiesFieldsAndRelationsAreReplaced() throws {
        let (folder, database) = (try Folder(), try Demonstration.create())
        let text = """
            title: New
            parties:
              - organization: swu
                role: host
              - organization: {name: Newly Made Ltd, kind: enterprise, country: CN}
              - organization: cqmu
            fields: [Medicine, isced-f:0914]
            related: [{relation: framework, reference: CQ-2023-001}]
            """
        try text.write(toFile: folder.path + "/new", atomically: true, encoding: .utf8)
        let result = try run(["agreement", "edit", "X-2024-030", "--edit"], ["cp new \"$1\""], in: folder, database: database)
        #expect(result.status == 0 && result.errorText.contains("organization added: newly-made"), "\(result.errorText)")
        let record = try json("X-2024-030", database)
        let codes = record.matches(of: /"code":"([^"]*)"/).map { String($0.1) }
        #expect(codes.first == "swu" && codes.last == "cqmu" && codes.count == 3)
        #expect(record.contains("\"fields\":[\"isced-f:0912\",\"isced-f:0914\"]") && record.contains("\"reference\":\"CQ-2023-001\""))
        #expect(!record.contains("dateSigned"))
    }

    @Test func recordsFromAnEditor() throws {
        let (folder, database) = (try Folder(), try Demonstration.create())
        let result = try run(
            ["agreement", "record", "Typed", "--edit", "--party", "cqmu=lead", "--party", "cqu", "--signed", "2023-10-11"],
            ["sed -i 's/^# binding: true/binding: no/' \"$1\""], in: folder, database: database)
        #expect(result.status == 0 && result.text == "2023-0001\n", "\(result.errorText)")
        #expect(try json("2023-0001", database).contains("\"binding\":false"))
    }

    @Test func ownerAndNoteAreEdited() throws {
        let (folder, database) = (try Folder(), try Demonstration.create())
        let steps = ["sed -i 's/^# owner:.*/owner: Office of Li/; s/^# note:.*/note: |\\n  First.\\n  Second: two./' \"$1\""]
        let result = try run(["agreement", "edit", "X-2024-030", "--edit"], steps, in: folder, database: database)
        #expect(result.status == 0, "\(result.errorText)")
        let record = try json("X-2024-030", database)
        #expect(record.contains(#""owner":"Office of Li""#) && record.contains(#"First.\nSecond: two."#), "\(record)")
        _ = try run(["agreement", "edit", "X-2024-030", "--edit"], ["", "sed -i 's/^owner:.*//' \"$1\""], in: folder, database: database)
        let after = try json("X-2024-030", database)
        #expect(!after.contains("Office of Li") && after.contains("Second: two."))
    }

    private func add(_ words: String..., database: TestDatabase) throws {
        let run = try ProcessRun.run(Program.path, words, environment: Program.environment(database: database))
        #expect(run.status == 0, "\(words): \(run.errorText)")
    }

    @Test func whatHangsOnItIsShownAndStays() throws {
        let (folder, database) = (try Folder(), try Demonstration.create())
        let line = ##"""
            {"reference":"F-1","title":"Full","dateSigned":"2020-01-01","period":{"endDate":"2027"},"owner":"Li","note":"seen",
            "parties":[{"organization":"cqmu","role":"lead"},{"organization":"cqu"},{"organization":"swu"}],
            "lifecycle":[{"action":"amended","date":"2021-01-01","value":{"amount":"5.00","currency":"CNY"},"reason":"# more"}],
            "documents":[{"title":"Scan"}],"lapse":{"endDate":"2027-12-31","reason":"done"},
            "obligations":[{"description":"Report: yearly","by":"cqmu","due":"2022","statuses":[{"status":"met","date":"2022-05-01"}]}],
            "activities":[{"kind":"visit","date":"2021","from":"cqmu","to":"cqu"}]}
            """##.replacing("\n", with: "")
        let recorded = try Program.run("agreement", "record", "--from", "-", database: database, input: Array(line.utf8))
        #expect(recorded.status == 0, "\(recorded.errorText)")
        let before = try Program.run("export", database: database).text.split(separator: "\n").first { $0.contains("\"F-1\"") }
        let parties = "select string_agg(id::text, ',' order by id) as value from agreement_party"
        let keys = try Demonstration.value(parties, of: database)

        let same = try run(["agreement", "edit", "F-1", "--edit"], ["echo '# more' >>\"$1\""], in: folder, database: database)
        #expect(same.status == 0, "\(same.errorText)")
        #expect(try Program.run("export", database: database).text.split(separator: "\n").contains { $0 == before })
        let form = folder.text("seen0")
        for part in [
            "\n# obligations:", "\n# activities:", "\n# lifecycle:", "\n# documents:", "\n# lapse:", "entente obligation add", "entente activity add",
            "entente document attach", "entente agreement lapse", "\nowner: Li", "\nnote: seen",
        ] { #expect(form.contains(part), "\(part) in \(form)") }

        // Parties that change and move keep their keys; one that owes something stays.
        let moved = "title: Full\ndateSigned: 2020-01-01\nperiod: {endDate: 2027}\nparties: [{organization: swu}, {organization: cqu, unitName: U}, {organization: cqmu}]\n"
        try moved.write(toFile: folder.path + "/moved", atomically: true, encoding: .utf8)
        try? FileManager.default.removeItem(atPath: folder.path + "/calls")
        let second = try run(["agreement", "edit", "F-1", "--edit"], ["cp moved \"$1\""], in: folder, database: database)
        #expect(second.status == 0, "\(second.errorText)")
        #expect(try Demonstration.value(parties, of: database) == keys)
        #expect(try json("F-1", database).contains("\"unitName\":\"U\""))
        try? FileManager.default.removeItem(atPath: folder.path + "/calls")
        let third = try run(
            ["agreement", "edit", "F-1", "--edit"], ["sed -i 's/organization: cqmu/organization: cqupt/; s/organization: cqu,/organization: cqu, role: host,/' \"$1\"; sed -i 's/^  - organization: cqmu.*/  - organization: cqupt/' \"$1\"", "sed -i 's/^# obligations:/obligations:/; s/^#   - desc/  - desc/; s/^#     /    /' \"$1\""], in: folder,
            database: database)
        #expect(third.status == 65)
        #expect(folder.text("seen1").contains("# error: parties: cqmu stays a party, since the agreement has 1 obligation and 1 activity of it"), "\(folder.text("seen1"))")
        #expect(folder.leftovers.count == 1)
    }

    @Test func aMergedPartyStaysAsItWasRecorded() throws {
        let (folder, database) = (try Folder(), try Demonstration.create())
        try add("organization", "add", "Old Name University", "--code", "old-name", database: database)
        try add("agreement", "record", "Merged", "--reference", "M-1", "--party", "old-name", "--party", "cqu", database: database)
        try add("organization", "merge", "old-name", "--into", "cqmu", database: database)
        let recorded = """
            select o.code as value from agreement_party p join organization o on o.id = p.organization_id
            join agreement a on a.id = p.agreement_id where a.reference = 'M-1' and p.position = 1
            """
        let result = try run(["agreement", "edit", "M-1", "--edit"], ["sed -i 's/^title:.*/title: Still/' \"$1\""], in: folder, database: database)
        #expect(result.status == 0, "\(result.errorText)")
        #expect(try Demonstration.value(recorded, of: database) == "old-name")
        let twice = "title: Still\nparties: [{organization: old-name}, {organization: cqu}, {organization: cqmu}]\n"
        try twice.write(toFile: folder.path + "/twice", atomically: true, encoding: .utf8)
        try? FileManager.default.removeItem(atPath: folder.path + "/calls")
        let both = try run(["agreement", "edit", "M-1", "--edit"], ["cp twice \"$1\""], in: folder, database: database)
        #expect(both.status == 65 && folder.text("seen1").contains("is named twice"), "\(folder.text("seen1"))")
        #expect(try Demonstration.value(recorded, of: database) == "old-name")
    }

    @Test func theFormSpeaksChinese() throws {
        let (folder, database) = (try Folder(), try Demonstration.create())
        let result = try run(["agreement", "edit", "X-2024-030", "--edit", "--lang", "zh"], ["true"], in: folder, database: database)
        #expect(result.status == 0 && result.errorText == "未改变\n")
        #expect(folder.text("seen0").contains("# 协议 X-2024-030") && folder.text("seen0").contains("# 由谁负责"))
    }
}
