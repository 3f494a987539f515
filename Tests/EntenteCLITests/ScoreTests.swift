import Foundation
import Support
import Testing

/// Short runs of the scores of search and matching, so that they are there when they are wanted. The data is nobody's here:
/// where it is not, they say so.
@Suite(.serialized) struct ScoreTests {
    private func run(_ script: String, _ arguments: [String]) throws -> ProcessRun {
        var environment = try Program.environment(database: nil)
        environment["ENTENTE"] = Program.path
        return try ProcessRun.run("/usr/bin/env", ["python3", "\(SharedData.packageRoot)/scripts/\(script)"] + arguments, environment: environment, timeout: 240)
    }

    @Test func searchIsScored() throws {
        let run = try run("score-search", [SharedData.path("cordis-china") ?? "/nonexistent", "--queries", "6", "--least", "75"])
        #expect(run.status == 0, "\(run.text)\(run.errorText)")
        #expect(run.text.contains("nothing is scored") || run.text.contains("two words, one misspelt"), "\(run.text)")
    }

    @Test func matchingIsScored() throws {
        let folder = SharedData.path("ror")
        let file = try folder.map { "\($0)/" + (try FileManager.default.contentsOfDirectory(atPath: $0).first { $0.hasSuffix(".csv") } ?? "") }
        let run = try run("score-matching", [file ?? "/nonexistent.csv", "--organizations", "120"])
        #expect(run.status == 0, "\(run.text)\(run.errorText)")
        #expect(run.text.contains("nothing is scored") || run.text.contains("united that differ in country, kind or number: 0"), "\(run.text)")
    }

    @Test func withoutDataNothingIsScored() throws {
        for script in ["score-search", "score-matching"] {
            let run = try run(script, ["/nonexistent"])
            #expect(run.status == 0 && run.text.contains("nothing is scored"), "\(run.errorText)")
        }
    }
}
