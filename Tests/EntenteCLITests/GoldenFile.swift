import Foundation
import Testing

/// A file that says to the byte what a command writes.
///
/// Run the tests with ENTENTE_RENEW_GOLDEN=1 in the environment to write the files anew; then read the difference.
struct GoldenFile {
    static let isRenewed = ProcessInfo.processInfo.environment["ENTENTE_RENEW_GOLDEN"] == "1"

    private let file: URL

    init(_ name: String, beside source: String = #filePath) {
        file = URL(fileURLWithPath: source).deletingLastPathComponent().appendingPathComponent("Golden/\(name).txt")
    }

    /// Holds a text against the file.
    func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        if Self.isRenewed { return try Data(text.utf8).write(to: file) }
        let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        guard golden != text else { return }
        let lines = (golden.components(separatedBy: "\n"), text.components(separatedBy: "\n"))
        let place = zip(lines.0, lines.1).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(lines.0.count, lines.1.count)
        func line(_ lines: [String]) -> String { place < lines.count ? lines[place] : "(the end)" }
        Issue.record(
            """
            \(file.lastPathComponent) differs from line \(place + 1) on.
            golden: \(line(lines.0))
            now:    \(line(lines.1))
            If the change is meant, renew the files and read what changed: \
            ENTENTE_RENEW_GOLDEN=1 swift test --filter GoldenTests; git diff
            """, sourceLocation: sourceLocation)
    }
}
