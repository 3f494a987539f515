import Output
import Registry
import Values

extension Session {
    /// Writes a list as data. In the formats for programs the rows are written as they come, and nobody holds all of them.
    /// - Parameters:
    ///   - isHeld: whether something has to be done with all rows before the first is written.
    ///   - column: one that stays however narrow a terminal is.
    ///   - sentence: what a person is told where there are none.
    ///   - read: reads the list; rows that it hands to the sink it got are not in what it gives back.
    func list(
        isHeld: Bool = false, keeping column: String? = nil, whenEmpty sentence: String, _ read: @escaping @Sendable (Registry, ListSink?) throws -> Listed
    ) async throws {
        let console = console
        let writer = isHeld ? nil : console.rowsWriter
        let listed: Listed? = try await withRegistry { registry in
            guard var writer else { return try read(registry, nil) }
            _ = try Destination(console.options.output).write { write in
                let rest = try withoutActuallyEscaping(write) { write in
                    try read(registry) { try write(writer.piece(console.chosen($0))) }
                }
                try write(writer.ending(console.chosen(rest)))
            }
            return nil
        }
        if let listed { try console.show(listed, keeping: column, whenEmpty: sentence) }
    }
}

extension Console {
    /// What writes rows as they come; nil where people read them, or a terminal shows them.
    fileprivate var rowsWriter: RowsWriter? {
        guard !isForPeople, options.output != nil || !Terminal.isInteractive() else { return nil }
        return RowsWriter(rendering())
    }

    /// The columns that are asked for, of some rows for programs.
    fileprivate func chosen(_ listed: Listed) throws -> Table {
        try options.columns.map { try listed.table.selecting(Self.list($0)) } ?? listed.table
    }
}
