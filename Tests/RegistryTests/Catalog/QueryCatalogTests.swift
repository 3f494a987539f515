import Support
import Testing

@testable import Registry

/// Every file of sql/queries is prepared on a server and held against what Swift declares of it.
@Suite struct QueryCatalogTests {
    /// Files that can't be prepared: they copy, or make the tables that an import works in.
    private static let scripts = Set(
        SQLFile.queries.filter { file in
            let code = file.text.split(separator: "\n").first { !$0.hasPrefix("--") }
            return code?.hasPrefix("prepare ") != true
        }.map(\.path))

    @Test func everyFileIsDeclaredOnce() {
        let declared = QueryCatalog.all.map(\.statement.name).sorted()
        let files = SQLFile.queries.filter { !Self.scripts.contains($0.path) }.map(\.statement.name).sorted()
        #expect(declared == files)
    }

    @Test func everyDeclarationMatchesItsFile() throws {
        let connection = try RegistryDatabase.connect()
        defer { connection.close() }
        try connection.execute(SQLFile.Queries.import_begin.text)
        for query in QueryCatalog.all {
            let name = query.statement.name
            let actual = try connection.describe(query.statement)
            #expect(actual.parameterTypes.count == query.parameters.count, "\(name): number of parameters")
            for (number, (type, accepted)) in zip(actual.parameterTypes, query.parameters).enumerated() {
                #expect(accepted.contains(type), "\(name): $\(number + 1) is \(type), and Swift gives \(accepted)")
            }
            let columns = try query.columns()
            #expect(
                Set(columns.map(\.name)) == Set(actual.columns.map(\.name)) || columns.isEmpty,
                "\(name): columns \(actual.columns.map(\.name)), and Swift reads \(columns.map(\.name))")
            for column in columns {
                guard let given = actual.columns.first(where: { $0.name == column.name }) else { continue }
                #expect(column.types.contains(given.type), "\(name): column \(column.name) is \(given.type)")
            }
        }
    }

    @Test func everyFileSaysWhatItIs() {
        for file in SQLFile.queries {
            #expect(file.text.hasPrefix("-- "), "\(file.path) begins with a comment")
            let widest = file.text.split(separator: "\n").map(\.count).max() ?? 0
            #expect(widest <= 120, "\(file.path) has a line of \(widest)")
        }
    }
}
