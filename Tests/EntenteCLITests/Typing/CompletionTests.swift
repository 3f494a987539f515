import Foundation
import Support
import Testing

/// Completion as the shells ask for it.
@Suite struct CompletionTests {
    private func complete(_ words: String..., database: TestDatabase?, more: [String: String] = [:]) throws -> [String] {
        let script = """
            source <('\(Program.path)' completion bash)
            PATH="$(dirname '\(Program.path)'):$PATH"
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMPREPLY=()
            _entente entente "${COMP_WORDS[$COMP_CWORD]}" "${COMP_WORDS[$((COMP_CWORD - 1))]}"
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let environment = try Program.environment(database: database).merging(more) { $1 }
        let run = try ProcessRun.run("/bin/bash", ["-c", script, "bash"] + words, environment: environment)
        #expect(run.errorText == "")
        return run.text.split(separator: "\n").map(String.init)
    }

    @Test func completesFromTheRegistry() throws {
        let database = try Demonstration.shared.get()
        #expect(try complete("entente", "agreement", "show", "CQ", database: database) == ["CQ-2023-001", "CQ-2023-002", "CQ-2023-003"])
        #expect(try complete("entente", "partners", "--of", "cqm", database: database) == ["cqmu"])
        #expect(try complete("entente", "agreement", "list", "--type", "joint-l", database: database) == ["joint-lab"])
        #expect(try complete("entente", "agreement", "list", "--field", "isced-f", database: database).count == 200)
        #expect(try complete("entente", "agreement", "list", "--status", "in", database: database) == ["in-force"])
        #expect(try complete("entente", "agr", database: database) == ["agreement"])
    }

    @Test func isSilentWithoutADatabase() throws {
        #expect(try complete("entente", "agreement", "show", "CQ", database: nil) == [])
        let away = ["ENTENTE_DATABASE": "host=/nonexistent"]
        #expect(try complete("entente", "agreement", "show", "CQ", database: nil, more: away) == [])
        #expect(try complete("entente", "agreement", "show", "'", database: try Demonstration.shared.get()).count <= 200)
    }

    @Test func makesNoServer() throws {
        let data = NSTemporaryDirectory() + "entente-none-\(UUID().uuidString)"
        #expect(try complete("entente", "partners", "--of", "c", database: nil, more: ["ENTENTE_DATA": data]) == [])
        #expect(!FileManager.default.fileExists(atPath: data))
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func everyShellHasAScript(_ shell: String) throws {
        let run = try Program.run("completion", shell)
        #expect(run.status == 0 && run.text.contains("---completion"))
    }

    @Test func theManualHasEveryCommand() throws {
        let page = try Program.run("manual").text
        for leaf in ParsingTests.leaves { #expect(page.contains(".SS \"\(leaf.path.joined(separator: " "))\"")) }
        for part in ["EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES", "GLOBAL OPTIONS"] { #expect(page.contains(".SH \(part)")) }
        #expect(page.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test func aNameWithAHyphenIsNoCallForHelp() throws {
        let run = try Program.run("organization", "add", "-dash")
        #expect(run.status == 64 && run.text == "" && run.errorText.contains("put -- before"))
    }
}
