import Foundation

// embed-sql ROOT OUTPUT: writes OUTPUT, a Swift file with every .sql, .csv, .ndjson and .yaml file
// below ROOT as a raw string literal, by folder:
//
//     migrations/0001_start.sql   -> in SQLFile.migrations, in their order
//     routines/touched.sql        -> in SQLFile.routines, in the order to run them
//     queries/agreement/show.sql  -> SQLFile.Queries.agreement_show, and in SQLFile.queries; SQL.AgreementShow, and in SQL.all
//     reference/isced-f.csv       -> SQLFile.Reference.isced_f, and in SQLFile.reference
//
// sql/schema.sql is for readers; it is not embedded.

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
    return "// Generated from sql/ by embed-sql. Change the files there.\n\nimport Postgres\nimport Values\n\n"
        + list(group("migrations"), "migrations")
        + list(try RoutineOrder.sorted(group("routines")), "routines")
        + named("queries", "Queries") + named("reference", "Reference")
        + QueryCode.generated(try group("queries").compactMap(QueryFile.init))
}

do {
    guard CommandLine.arguments.count == 3 else {
        throw EmbedError(description: "usage: embed-sql ROOT OUTPUT")
    }
    let all = try Source.all(root: URL(fileURLWithPath: CommandLine.arguments[1]))
    let output = URL(fileURLWithPath: CommandLine.arguments[2])
    let text = try generated(all)
    // A file that stays as it is keeps its time, and nothing is compiled again.
    if (try? String(contentsOf: output, encoding: .utf8)) != text {
        try text.write(to: output, atomically: true, encoding: .utf8)
    }
} catch {
    let text = "\(error)"
    FileHandle.standardError.write(Data("\(text.contains(": error: ") ? "" : "error: ")\(text)\n".utf8))
    exit(1)
}
