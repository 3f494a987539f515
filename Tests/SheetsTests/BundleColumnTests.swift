import Foundation
import Testing

@testable import Sheets

/// The columns of a bundle are those that README tells.
@Suite struct BundleColumnTests {
    @Test(arguments: BundleFile.allCases)
    func readmeTellsThem(of file: BundleFile) throws {
        let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../README.md").standardizedFileURL
        let told = file.columns.map { "`\($0)`" }.joined(separator: " ")
        #expect(try String(contentsOf: readme, encoding: .utf8).contains("\n| `\(file.name)` | \(told) |\n"), "| `\(file.name)` | \(told) |")
    }
}
