import Records
import Values

/// A CSV file with a header line, small enough to be held whole: a vocabulary.
package struct CSVTable {
    private let header: [String]
    private let rows: [[String]]
    /// The line on which each row begins.
    package let lines: [Int]

    /// Reads a file.
    /// - Parameters:
    ///   - file: what the file is called in errors.
    ///   - required: columns that must be there.
    ///   - optional: columns that may be there; any other is refused.
    /// - Throws: a ``RegistryError`` that names the line and the column.
    package init(_ input: ByteInput, file: String, required: [String], optional: [String] = []) throws {
        func refuse(_ line: Int, _ message: String, hint: String? = nil) -> RegistryError {
            RegistryError(.brokenRule, code: "csv-unreadable", "\(file) line \(line): \(message)", hint: hint)
        }
        do {
            var reader = try CSVReader(input)
            guard let first = try reader.next() else {
                throw RegistryError(.brokenRule, code: "file-empty", "\(file) is empty")
            }
            let known = required + optional
            if let missing = required.first(where: { !first.cells.contains($0) }) {
                throw refuse(first.line, "there is no column \(missing)", hint: "The columns: \(known.joined(separator: ", ")).")
            }
            if let stranger = first.cells.first(where: { !known.contains($0) }) {
                throw refuse(
                    first.line, "the column \(Quoted(stranger)) is not known",
                    hint: "The columns: \(known.joined(separator: ", ")).")
            }
            guard Set(first.cells).count == first.cells.count else {
                throw refuse(first.line, "a column stands there twice")
            }
            var (rows, lines): ([[String]], [Int]) = ([], [])
            while let row = try reader.next() {
                if row.cells == [""] { continue }
                guard row.cells.count == first.cells.count else {
                    throw refuse(row.line, "there are \(row.cells.count) columns, and the header has \(first.cells.count)")
                }
                rows.append(row.cells)
                lines.append(row.line)
            }
            header = first.cells
            self.rows = rows
            self.lines = lines
        } catch let fault as CSVFault {
            throw refuse(fault.line, "column \(fault.column): \(fault.message)")
        }
    }

    /// The cells of a column, from the first row on; blank ones are nil. A column that is not there is all nil.
    package func column(_ name: String) -> [String?] {
        guard let index = header.firstIndex(of: name) else { return rows.map { _ in nil } }
        return rows.map { $0[index].isEmpty ? nil : $0[index] }
    }
}
