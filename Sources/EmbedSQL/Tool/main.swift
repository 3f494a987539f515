import Foundation
import Values

// embed-sql ROOT OUTPUT: writes OUTPUT, a Swift file with every .sql, .csv and .ndjson file
// below ROOT as a raw string literal, by folder:
//
//     migrations/0001_start.sql   -> in SQLFile.migrations, in their order
//     routines/touched.sql        -> in SQLFile.routines, in the order to run them
//     queries/agreement/show.sql  -> SQLFile.Queries.agreement_show, and in SQLFile.queries
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

    /// SHA-256 of the file; only migrations and routines are compared by it.
    var digest: String {
        path.hasPrefix("migrations/") || path.hasPrefix("routines/") ? SHA256.hex(of: Array(text.utf8)) : ""
    }

    /// The file as a value.
    var value: String { "SQLFile(path: \"\(path)\", sha256: \"\(digest)\", text: \(literal))" }

    /// The Swift name inside its group.
    func name(dropping folder: String) -> String { String(identifier.dropFirst(folder.count + 1)) }
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

func generated(_ all: [Source]) throws -> String {
    func group(_ folder: String) -> [Source] { all.filter { $0.path.hasPrefix(folder + "/") } }
    func list(_ members: [Source], _ folder: String) -> String {
        """
        extension SQLFile {
            static let \(folder): [SQLFile] = [
        \(members.map(\.value).joined(separator: ",\n"))
            ]
        }

        """
    }
    func named(_ folder: String, _ type: String) -> String {
        let members = group(folder)
        let names = members.map { "\(type).\($0.name(dropping: folder))" }
        return """
            extension SQLFile {
                enum \(type) {
            \(members.map { "static let \($0.name(dropping: folder)) = \($0.value)" }.joined(separator: "\n"))
                }
                static let \(folder): [SQLFile] = [\(names.joined(separator: ", "))]
            }

            """
    }
    return "// Generated from sql/ by embed-sql. Change the files there.\n\n"
        + list(group("migrations"), "migrations")
        + list(try RoutineOrder.sorted(group("routines")), "routines")
        + named("queries", "Queries") + named("reference", "Reference")
}

do {
    guard CommandLine.arguments.count == 3 else {
        throw EmbedError(description: "usage: embed-sql ROOT OUTPUT")
    }
    let all = try sources(root: URL(fileURLWithPath: CommandLine.arguments[1]))
    let output = URL(fileURLWithPath: CommandLine.arguments[2])
    let text = try generated(all)
    // A file that stays as it is keeps its time, and nothing is compiled again.
    if (try? String(contentsOf: output, encoding: .utf8)) != text {
        try text.write(to: output, atomically: true, encoding: .utf8)
    }
} catch {
    FileHandle.standardError.write(Data("error: \(error)\n".utf8))
    exit(1)
}
