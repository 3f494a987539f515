/// The Swift that stands for files of `sql/queries`: a type for each, and the list of all.
enum QueryCode {
    static func generated(_ files: [QueryFile]) -> String {
        """
        extension SQL {
        \(files.map(type).joined(separator: "\n"))

        static let all: [any SQLQuery.Type] = [
        \(files.map { "\(typeName($0)).self" }.joined(separator: ",\n"))
        ]
        }

        """
    }

    private static func typeName(_ file: QueryFile) -> String {
        file.name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private static func type(_ file: QueryFile) -> String {
        let properties = file.parameters.map { ($0.meaning.isEmpty ? "" : "/// \($0.meaning)\n") + $0.property }
        return """
            \(file.summary.map { "/// \($0)" }.joined(separator: "\n"))
            struct \(typeName(file)): SQLQuery {
            \(properties.joined(separator: "\n"))
            static let statement = Statement(name: "\(file.name)", text: SQLFile.Queries.\(file.name).text)
            static let parameterTypes: [Set<TypeOID>] = [\(file.parameters.map { "\($0.type).postgresTypes" }.joined(separator: ", "))]
            func bind() -> [(any PostgresEncodable)?] { [\(file.parameters.map(\.name).joined(separator: ", "))] }
            }
            """
    }
}
