import Records

/// The rows of `parties.csv` by agreement: where each stands is kept, and the rows are read when they are asked for, so
/// that memory holds 24 bytes a row, in whichever order the file is.
package struct PartyIndex {
    private var sheet: BundleSheet
    private var rows: [Row] = []
    private var isTaken: [Bool] = []

    private struct Row {
        let hash: Int
        let place: Int
        let line: Int
    }

    /// Reads a file through once.
    /// - Parameters:
    ///   - isChange: whether rows say what changes.
    ///   - strange: is told of rows that are not as wide as the header.
    /// - Throws: a ``CSVFault`` where the file cannot be read to its end, or the ``HeaderFaults`` of its header.
    package init(_ input: ByteInput, isChange: Bool, strange: (ImportFault) -> Void) throws {
        sheet = try BundleSheet(.parties, input, lone: false, isChange: isChange)
        while let row = try sheet.next(strange: { fault, _ in strange(fault) }) {
            rows.append(Row(hash: row["reference"].hashValue, place: row.place, line: row.line))
        }
        rows.sort { ($0.hash, $0.place) < ($1.hash, $1.place) }
        isTaken = Array(repeating: false, count: rows.count)
    }

    /// The rows of an agreement, in the order of the file.
    package mutating func rows(of reference: String) throws -> [BundleRow] {
        let hash = Optional(reference).hashValue
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].hash < hash { low = middle + 1 } else { high = middle }
        }
        var found: [BundleRow] = []
        for index in rows.indices[low...].prefix(while: { rows[$0].hash == hash }) {
            guard let row = try row(at: index), row["reference"] == reference else { continue }
            isTaken[index] = true
            found.append(row)
        }
        return found
    }

    /// The rows that no agreement has asked for.
    package mutating func rest(_ body: (BundleRow) throws -> Void) throws {
        for index in rows.indices.filter({ !isTaken[$0] }).sorted(by: { rows[$0].place < rows[$1].place }) {
            if let row = try row(at: index) { try body(row) }
        }
    }

    private mutating func row(at index: Int) throws -> BundleRow? {
        if sheet.place != rows[index].place { try sheet.seek(to: rows[index].place, line: rows[index].line) }
        return try sheet.next { _, _ in }
    }
}
