import Foundation
import Values

// embed-sql ROOT OUTPUT: writes OUTPUT, a Swift file with every .sql, .csv and .ndjson file
// below ROOT as a raw string literal, grouped by folder:
//
//     queries/agreement/show.sql  -> SQLFile.Queries.agreement_show
//     migrations/0001_start.sql   -> SQLFile.Migrations._0001_start, and in SQLFile.migrations
//     reference/isced-f.csv       -> SQLFile.Reference.isced_f, and in SQLFile.reference
//
// sql/schema.sql is for readers; it is not embedded.

struct EmbedError: Error, CustomStringConvertible { let description: String }

struct Source {
    let path: String
    let text: String

    var identifier: String {
        let stem = path.split(separator: ".").dropLast().joined(separator: "_")
        return String(stem.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }

    /// A raw literal with one `#` more than the text ever uses, so that nothing in it is special.
    var literal: String {
        var hashes = "#"
        while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
        return "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
    }

    /// SHA-256 of the file; only migrations are compared by it.
    var digest: String { path.hasPrefix("migrations/") ? SHA256.hex(of: Array(text.utf8)) : "" }

    /// The Swift name inside its group; a leading digit (`0001_…`) gets an underscore before it.
    func name(dropping folder: String) -> String {
        let name = String(identifier.dropFirst(folder.count + 1))
        return name.first?.isNumber == true ? "_" + name : name
    }

    func declaration(dropping folder: String) -> String {
        "static let \(name(dropping: folder)) = SQLFile(path: \"\(path)\", sha256: \"\(digest)\", text: \(literal))"
    }
}

func sources(root: URL) throws -> [Source] {
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let files = (found?.compactMap { $0 as? URL } ?? [])
        .filter { ["sql", "csv", "ndjson"].contains($0.pathExtension) }
    let base = root.standardizedFileURL.path
    return try files.compactMap { file in
        let path = String(file.standardizedFileURL.path.dropFirst(base.count).drop { $0 == "/" })
        guard path.contains("/") else { return nil }
        guard let text = String(data: try Data(contentsOf: file), encoding: .utf8) else {
            throw EmbedError(description: "sql/\(path) is not UTF-8")
        }
        return Source(path: path, text: text)
    }.sorted { $0.path < $1.path }
}

func generated(_ all: [Source]) -> String {
    func group(_ folder: String) -> [Source] { all.filter { $0.path.hasPrefix(folder + "/") } }
    func list(_ folder: String, _ type: String) -> String {
        let members = group(folder)
        let names = members.map { "\(type).\($0.name(dropping: folder))" }
        return """
            extension SQLFile {
                enum \(type) {
            \(members.map { $0.declaration(dropping: folder) }.joined(separator: "\n"))
                }
                static let \(folder): [SQLFile] = [\(names.joined(separator: ", "))]
            }

            """
    }
    return "// Generated from sql/ by embed-sql. Change the files there.\n\n"
        + list("migrations", "Migrations") + list("queries", "Queries") + list("reference", "Reference")
}

do {
    guard CommandLine.arguments.count == 3 else {
        throw EmbedError(description: "usage: embed-sql ROOT OUTPUT")
    }
    let all = try sources(root: URL(fileURLWithPath: CommandLine.arguments[1]))
    let output = URL(fileURLWithPath: CommandLine.arguments[2])
    let text = generated(all)
    // A file that stays as it is keeps its time, and nothing is compiled again.
    if (try? String(contentsOf: output, encoding: .utf8)) != text {
        try text.write(to: output, atomically: true, encoding: .utf8)
    }
} catch {
    FileHandle.standardError.write(Data("error: \(error)\n".utf8))
    exit(1)
}
