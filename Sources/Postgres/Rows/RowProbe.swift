/// A column that a type reads from its rows.
public struct ProbedColumn: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The column types that are taken.
    public let types: Set<TypeOID>
    /// Whether NULL is taken.
    public let isOptional: Bool
}

/// Finds out which columns a type reads, by letting it read a row that takes note and gives placeholders.
///
/// So a test can hold a query's columns, as the server describes them, against the Swift type, and neither is written twice.
public final class RowProbe {
    private var columns: [ProbedColumn] = []

    private init() {}

    /// The columns that the type reads, in the order it reads them.
    public static func columns<Value: RowDecodable>(of type: Value.Type) throws(PostgresError) -> [ProbedColumn] {
        let probe = RowProbe()
        _ = try Value(row: Row(probe))
        return probe.columns
    }

    /// The columns that a body reads of a row, in the order it reads them.
    public static func columns(readBy body: (Row) throws -> Void) rethrows -> [ProbedColumn] {
        let probe = RowProbe()
        try body(Row(probe))
        return probe.columns
    }

    func record<Value: PostgresDecodable>(_ column: String, as type: Value.Type) -> Value {
        columns.append(ProbedColumn(name: column, types: Value.decodableTypes, isOptional: Value.null != nil))
        return Value.placeholder
    }
}
