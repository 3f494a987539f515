import Foundation
import Support
import Testing

/// Completion in a real bash, with Tab pressed on a terminal.
@Suite struct BashCompletionTests {
    /// An interactive bash that has the completion, in a folder of its own with the files `orig one.ndjson` and `other/`.
    private final class Bash {
        let folder = NSTemporaryDirectory() + "entente-bash-\(UUID().uuidString)"
        private let terminal: PseudoTerminal

        init(database: TestDatabase?) throws {
            try FileManager.default.createDirectory(atPath: folder + "/f/other", withIntermediateDirectories: true)
            try FileManager.default.createDirectory(atPath: folder + "/cqmu", withIntermediateDirectories: true)
            try Data().write(to: URL(fileURLWithPath: folder + "/f/first one.ndjson"))
            let more = ["TERM": "dumb", "LC_ALL": "C.UTF-8", "HOME": folder, "INPUTRC": "/dev/null", "PS1": "ready>"]
            terminal = try PseudoTerminal(
                "/bin/bash", ["--norc", "--noprofile", "-i"],
                environment: try Program.environment(database: database).merging(more) { $1 }, columns: 200)
            try terminal.wait(for: "ready>")
            let program = (Program.path as NSString).deletingLastPathComponent
            terminal.type("cd '\(folder)'; PATH='\(program)':\"$PATH\"; source <(entente completion bash)\r")
            try terminal.wait(for: "ready>")
        }

        deinit { try? FileManager.default.removeItem(atPath: folder) }

        /// What the last word of a line is after Tab was pressed at its end, with the space that bash puts behind.
        func last(_ line: String) throws -> String {
            // Ctrl-A goes to the beginning, where the command becomes one that tells its words; Ctrl-E to the end.
            terminal.type("\(line)\t\u{01}printf '%s\\n' \u{05}: >words; echo to''ld\r")
            try terminal.wait(for: "told")
            try terminal.wait(for: "ready>")
            let words = try String(contentsOfFile: folder + "/words", encoding: .utf8).split(separator: "\n").map(String.init)
            let last = words.last ?? ""
            return last == ":" ? (words.dropLast().last ?? "") + " " : String(last.dropLast())
        }

        /// Waits for what is shown where Tab is pressed twice; the line stays as it was.
        func shows(_ line: String, _ part: String) throws {
            terminal.type("\(line)\t\t")
            try terminal.wait(for: part)
            terminal.type("\u{15}\r")
            try terminal.wait(for: "ready>")
            try terminal.wait(for: "ready>")
        }
    }

    @Test func referencesAreCompletedWhereverOneIsWanted() throws {
        let bash = try Bash(database: try Demonstration.shared.get())
        for verb in [
            "agreement show", "agreement edit", "agreement renew", "agreement terminate", "agreement sign", "agreement suspend",
            "agreement resume", "agreement amend", "agreement retract", "agreement why", "agreement lapse", "obligation add",
            "obligation update", "obligation list", "document get", "document attach", "document list", "document verify", "document retract",
            "activity add", "activity list", "activity update", "agreement record --related framework=", "agreement edit R --related=framework=",
        ] {
            let gap = verb.hasSuffix("=") ? "" : " "
            let word = verb.split(separator: " ").last { verb.hasSuffix("=") && $0.hasSuffix("=") }.map(String.init) ?? ""
            #expect(try bash.last("entente \(verb)\(gap)CQ-2023-") == word + "CQ-2023-00", "\(verb)")
        }
    }

    @Test func words() throws {
        let words = [
            ("organization edit cqm", "cqmu "), ("organization merge cqm", "cqmu "), ("organization identify cqm", "cqmu "),
            ("org show cqm", "cqm"), ("organization merge x --into cqm", "cqmu "), ("expiring --of cqm", "cqmu "),
            ("agreement list --party cqm", "cqmu "), ("activity list --of cqm", "cqmu "), ("obligation add R text --by cqm", "cqmu "),
            ("event show cq2", "cq2023 "), ("event edit cq2", "cq2023 "), ("event report cq2", "cq2023 "),
            ("field list isced", "isced-f "), ("field list --scheme isced", "isced-f "), ("summary 2023 --scheme isced", "isced-f "),
            ("agreement list --type joint-l", "joint-lab "), ("expiring --type=joint-l", "--type=joint-lab "),
            ("activity add R --kind joint-p", "joint-publication "), ("organization edit x --kind hosp", "hospital "),
            ("agreement list --status in", "in-force "), ("obligation update R 1 --status par", "partially-met "),
            ("agreement list --field isced-f:091", "isced-f:091"), ("agreement list --field isced-f:0912", "isced-f:0912 "),
            ("agreement list --field=isced-f:0912", "--field=isced-f:0912 "), ("agreement list --field \"isced-f:0912", "isced-f:0912 "),
            ("agreement record T --party=cqm", "--party=cqmu "), ("agreement record T --party cqmu=le", "cqmu=lead "),
            ("agreement record T --party=cqmu=le", "--party=cqmu=lead "), ("agreement edit R --role cqm", "cqmu="),
            ("agreement edit R --role cqmu=hos", "cqmu=host "), ("agreement record --related fram", "framework="),
            ("agreement edit R --remove-action susp", "suspended="), ("agreement list --format=js", "--format=json "),
        ]
        let bash = try Bash(database: try Demonstration.shared.get())
        for (line, word) in words { #expect(try bash.last("entente \(line)") == word, "\(line)") }
    }

    @Test func files() throws {
        let files = [
            ("field load f/fi", "f/first one.ndjson "), ("import f/", "f/"), ("import f/oth", "f/other/"), ("document attach R f/fi", "f/first one.ndjson "),
            ("agreement list --output f/fi", "f/first one.ndjson "), ("agreement list --output=f/oth", "--output=f/other/"),
            ("agreement record --from f/fi", "f/first one.ndjson "), ("agreement list -o f/oth", "f/other/"), ("import \"f/first o", "f/first one.ndjson "),
            ("import f/first\\ o", "f/first one.ndjson "),
            // A folder of the name of an organization makes no path of it.
            ("organization edit cqm", "cqmu "),
        ]
        let bash = try Bash(database: try Demonstration.shared.get())
        for (line, word) in files { #expect(try bash.last("entente \(line)") == word, "\(line)") }
    }

    @Test func aNameBecomesTheCode() throws {
        let bash = try Bash(database: try Demonstration.shared.get())
        #expect(try bash.last("entente partners --of 重庆医") == "cqmu ")
        #expect(try bash.last("entente partners --of=重庆医") == "--of=cqmu ")
        #expect(try bash.last("entente partners --of \"Chongqing Med") == "cqmu ")
        try bash.shows("entente partners --of 重庆", "cqmu  Chongqing Medical University")
        #expect(try bash.last("entente partners --of 重庆") == "重庆")
    }

    @Test func whatStandsInTheRegistryIsNotRun() throws {
        let database = try Demonstration.create()
        let name = "$(touch run) `touch run` 甲"
        #expect(try Program.run("organization", "add", name, "--code", "danger", database: database).status == 0)
        let bash = try Bash(database: database)
        #expect(try bash.last("entente partners --of 甲") == "danger ")
        #expect(!FileManager.default.fileExists(atPath: bash.folder + "/run"))
    }
}
