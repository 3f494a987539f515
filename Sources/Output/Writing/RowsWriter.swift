import Values

/// Writes a table piece by piece, with the same bytes as all of it at once: in the formats whose rows hang on no other row.
public struct RowsWriter {
    private let rendering: Rendering
    private var hasBegun = false
    private var hasRows = false

    /// A writer; nil where the format needs all rows before it can write the first, or a terminal is written to.
    public init?(_ rendering: Rendering) {
        guard rendering.width == nil, [.csv, .tsv, .json, .ndjson].contains(rendering.format) else { return nil }
        self.rendering = rendering
    }

    /// The next rows, with what stands before the first.
    public mutating func piece(_ table: Table) -> [UInt8] {
        defer {
            hasBegun = true
            if !table.rows.isEmpty { hasRows = true }
        }
        if rendering.format == .json {
            let writer = JSONWriter(lineBreak: "\n")
            let rows = table.rows.map { writer.row($0, table.columns) }.joined(separator: ",\n")
            return Array((rows.isEmpty ? "" : (hasRows ? ",\n" : "[\n") + rows).utf8)
        }
        // All of it would have them at its head, too.
        guard hasBegun else { return Array(rendering.render(table).utf8) }
        let rows: any RowRenderer = switch rendering.format {
        case .tsv: TSV()
        case .ndjson: NDJSON()
        default: CSV()
        }
        return Array(table.rows.reduce(into: "") { $0 += rows.line($1, table.columns) }.utf8)
    }

    /// What stands after the last row; where there was none, all of it.
    /// - Parameter table: the columns.
    public mutating func ending(_ table: Table) -> [UInt8] {
        if rendering.format == .json { return Array((hasRows ? "\n]\n" : "[]\n").utf8) }
        return hasBegun ? [] : piece(table)
    }
}
