/// Writes a table row by row, for exports too large to hold. For CSV, TSV and NDJSON.
///
/// The bytes are those that `Rendering.render` gives for the same rows.
public struct TableWriter {
    private let columns: [Column]
    private let rendering: Rendering
    private let renderer: any RowRenderer

    /// A writer for rows of these columns.
    /// - Throws: `OutputError` of kind `notStreamable` for the other formats.
    public init(_ columns: [Column], _ rendering: Rendering) throws(OutputError) {
        switch rendering.format {
        case .csv: renderer = CSV()
        case .tsv: renderer = TSV()
        case .ndjson: renderer = NDJSON()
        default:
            throw OutputError(
                .notStreamable, message: "rows cannot be written one by one as \(rendering.format.rawValue)",
                hint: "formats: csv, tsv, ndjson")
        }
        self.columns = columns
        self.rendering = rendering
    }

    /// What stands before the first row: the header line, or nothing.
    public var opening: String { rendering.finished(renderer.opening(columns)) }

    /// One row with its line break.
    public func line(_ row: [Cell]) -> String { rendering.finished(renderer.line(row, columns), first: false) }
}
