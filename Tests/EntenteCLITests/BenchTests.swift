import Foundation
import Support
import Testing

/// A short run of `scripts/bench`, so that it is there when it is wanted: a thousand agreements in and out, beside the bare
/// peer, through a private server of its own.
@Suite struct BenchTests {
    @Test func loadsAreMeasuredBesideABarePeer() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        var environment = try Program.environment(database: nil)
        environment["ENTENTE"] = Program.path
        let run = try ProcessRun.run(
            "/bin/bash", [root.appendingPathComponent("scripts/bench").path, "--size", "1000", "--only", "load", "--runs", "1"],
            environment: environment)
        #expect(run.status == 0, "\(run.errorText)")
        for row in ["bare peer", "CSV bundle", "the same again", "NDJSON", "the same lines again"] {
            let words = run.text.split(separator: "\n").first { $0.hasPrefix(row) }?.dropFirst(row.count).split(separator: " ") ?? []
            #expect(words.count == 4 && words.allSatisfy { Double($0) != nil }, "\(row): \(run.text)")
        }
    }
}
