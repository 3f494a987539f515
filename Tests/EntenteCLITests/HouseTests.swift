import Foundation
import Testing

/// Every file imports what Package.swift gives its target, and nothing else of ours.
///
/// The compiler refuses an import of a layer above. One of a layer further below, such as that of libpq by the command
/// line, it takes as long as a target between the two has it.
@Suite struct HouseTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL

    /// The targets, each with what stands on its line.
    private static func targets() throws -> [String: Set<String>] {
        let manifest = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
        let line = #/\.(?:target|executableTarget|testTarget|systemLibrary)\(\s*name: "([^"]+)"(?:,\s*dependencies: \[([^\]]*)\])?/#
        return Dictionary(manifest.matches(of: line).map { match in
            let names = (match.output.2 ?? "").matches(of: #/(?:name: )?"([^"]+)"/#).map { String($0.output.1) }
            return (String(match.output.1), Set(names))
        }) { first, _ in first }
    }

    private static func imports(of file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            line.wholeMatch(of: #/(?:@\w+ )*import (?:\w+ )?(\w+)/#).map { String($0.output.1) }
        }
    }

    @Test func everyImportIsDeclared() throws {
        let targets = try Self.targets()
        #expect(targets["EntenteCLI"]?.contains("Registry") == true && targets["EntenteCLI"]?.contains("Postgres") == false)
        var files = 0
        for (target, declared) in targets {
            for parent in ["Sources", "Tests"] {
                let folder = Self.root.appending(path: "\(parent)/\(target)")
                let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
                for case let file as URL in found where file.pathExtension == "swift" {
                    files += 1
                    let strange = try Self.imports(of: file).filter { targets[$0] != nil && !declared.contains($0) }
                    #expect(strange == [], "\(file.path) imports what is not on the line of \(target)")
                }
            }
        }
        #expect(files > 400)
    }

    /// Which C library it is, one file alone knows.
    @Test func oneFileKnowsTheCLibrary() throws {
        let sources = Self.root.appending(path: "Sources")
        let found = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.allObjects ?? []
        let knowing = try found.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.filter { file in
            try Self.imports(of: file).contains { ["Glibc", "Musl", "Darwin"].contains($0) }
        }
        #expect(knowing.map(\.lastPathComponent) == ["CLibrary.swift"])
    }

    /// Names that say nothing without the type that they stand in, and are read with it: `Column.Kind`.
    private static let readWithTheirType: Set<String> = ["Kind", "Filter", "Entry", "Property"]

    /// Who reads a name need not ask whose it is, be it that of a type or of one that stands in another for all to use.
    @Test func noTwoTargetsHaveATypeOfOneName() throws {
        let sources = Self.root.appending(path: "Sources")
        let found = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.allObjects ?? []
        let declared = #/^(?:@\w+(?:\([^)]*\))? )*(?:(?:public|package|final|indirect) )*(?:struct|enum|class|actor|protocol) (\w+)/#
        let nested = #/^ +(?:@\w+(?:\([^)]*\))? )*(?:public|package) (?:(?:final|indirect) )*(?:struct|enum|class|actor|protocol) (\w+)/#
        var targets: [String: Set<String>] = [:]
        for case let file as URL in found where file.pathExtension == "swift" {
            let target = file.standardizedFileURL.path.dropFirst(sources.path.count + 1).prefix { $0 != "/" }
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let name = line.firstMatch(of: declared)?.output.1 ?? line.firstMatch(of: nested)?.output.1
                if let name { targets[String(name), default: []].insert(String(target)) }
            }
        }
        #expect(targets.count > 300)
        #expect(targets["Registry"] == ["Registry"])
        let shared = targets.filter { $0.value.count > 1 }
        #expect(Self.readWithTheirType.filter { shared[$0] == nil } == [], "a name is one target's by now")
        for (name, several) in shared where !Self.readWithTheirType.contains(name) { Issue.record("\(name) is a type of \(several.sorted())") }
    }
}
