import Foundation
import Values

struct EmbedError: Error, CustomStringConvertible { let description: String }

/// A file below `sql/`.
struct Source {
    /// Its path there, such as `queries/agreement/show.sql`.
    let path: String
    let text: String

    /// Every .sql, .csv, .ndjson and .yaml file in a folder of `sql/`.
    static func all(root: URL) throws -> [Source] {
        let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        let files = (found?.compactMap { $0 as? URL } ?? [])
            .filter { ["sql", "csv", "ndjson", "yaml"].contains($0.pathExtension) }
        let base = root.standardizedFileURL.path
        return try files.compactMap { file in
            let path = String(file.standardizedFileURL.path.dropFirst(base.count).drop { $0 == "/" })
            guard path.contains("/") else { return nil }
            guard let text = String(data: try Data(contentsOf: file), encoding: .utf8) else {
                throw EmbedError(description: "sql/\(path): error: not UTF-8")
            }
            return Source(path: path, text: text)
        }.sorted { $0.path < $1.path }
    }

    /// The Swift name inside its group.
    func name(dropping folder: String) -> String {
        let stem = path.split(separator: ".").dropLast().joined(separator: "_").dropFirst(folder.count + 1)
        return String(stem.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }

    /// The file as a value.
    var value: String { "SQLFile(path: \"\(path)\", sha256: \"\(digest)\", text: \(literal))" }

    /// A raw literal with one `#` more than the text ever uses, so that nothing in it is special.
    private var literal: String {
        var hashes = "#"
        while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
        return "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
    }

    /// SHA-256 of the file; only migrations and routines are compared by it.
    private var digest: String {
        path.hasPrefix("migrations/") || path.hasPrefix("routines/") ? SHA256.hex(of: Array(text.utf8)) : ""
    }
}
