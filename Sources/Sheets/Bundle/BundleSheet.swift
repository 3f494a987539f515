import Records
import Values

/// One file of a bundle, row by row, with the cells by column.
package struct BundleSheet {
    private var reader: CSVReader
    private let file: BundleFile
    private let isChange: Bool
    private var header: [String] = []
    private var names = BundleHeader(names: [])

    /// Reads the header.
    /// - Parameters:
    ///   - lone: whether the file was named by itself, so that a wrong header may mean a wrong file.
    ///   - isChange: whether rows say what changes: a blank cell says nothing, and `null` that it is not known any more.
    package init(_ file: BundleFile, _ input: ByteInput, lone: Bool, isChange: Bool = false) throws {
        self.file = file
        self.isChange = isChange
        reader = try CSVReader(input)
        guard let first = try reader.next() else {
            throw CSVFault(line: 1, column: 1, message: "the file is empty")
        }
        if first.cells.count == 1, let cell = first.cells.first, let sign = [";", "\t"].first(where: cell.contains) {
            let name = sign == ";" ? "semicolons" : "tabs"
            throw CSVFault(line: first.line, column: 1, message: "the columns are separated by \(name): save it as CSV with commas")
        }
        header = first.cells.map { file.column(of: $0) }
        for (index, name) in header.enumerated() {
            guard file.columns.contains(name) else {
                throw CSVFault(
                    line: first.line, column: index + 1,
                    message: "unknown column \(Quoted(name))\(Self.hint(name, file))")
            }
            if let other = header.firstIndex(of: name), other != index {
                let former = [first.cells[other], first.cells[index]].first { file.formerColumns[$0] != nil }
                throw CSVFault(
                    line: first.line, column: index + 1,
                    message: "the column \(name) comes twice\(former.map { "; it was called \($0) before" } ?? "")")
            }
        }
        for name in isChange ? file.requiredInChange : file.required where !header.contains(name) {
            throw CSVFault(line: first.line, column: header.count, message: "there is no column \(name)")
        }
        names = BundleHeader(names: header)
    }

    /// What may have been meant by a column that is not known; else the columns that there are.
    private static func hint(_ name: String, _ file: BundleFile) -> String {
        let near = NearMatch.hint(name, among: file.columns)
        return near.isEmpty ? "; there are: \(file.columns.joined(separator: ", "))" : near
    }

    /// Where the next row begins, in bytes from 0.
    package var place: Int { reader.place }

    /// Goes to where a row begins, and to its line.
    package mutating func seek(to place: Int, line: Int) throws(RegistryError) { try reader.seek(to: place, line: line) }

    /// The next row that has as many cells as the header.
    /// - Parameter strange: is told of the others.
    package mutating func next(strange: (ImportFault) -> Void) throws -> BundleRow? {
        while true {
            let place = reader.place
            guard let record = try reader.next() else { return nil }
            // As spreadsheets write rows below a table.
            if header.count > 1, record.cells.allSatisfy(\.isEmpty) { continue }
            guard record.cells.count == header.count else {
                let count = record.cells.count
                strange(ImportFault(
                    place: ImportPlace(file: file.rawValue, line: record.line), path: "#\(min(count, header.count) + 1)",
                    message: "\(count) columns where the header has \(header.count)"))
                continue
            }
            return BundleRow(place: place, line: record.line, cells: record.cells, names: header, of: file, header: names, isChange: isChange)
        }
    }
}
