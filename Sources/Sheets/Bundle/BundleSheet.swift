import Records
import Values

/// Everything that is wrong with the header of a file, which then has no rows that can be read.
package struct HeaderFaults: Error {
    package let faults: [CSVFault]
}

/// One file of a bundle, row by row, with the cells by column.
package struct BundleSheet {
    private var reader: CSVReader
    private let file: BundleFile
    private let isChange: Bool
    /// How many cells a row has, those without a heading behind the last column included.
    private var width = 0
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
        width = first.cells.count
        // As spreadsheets write columns beside a table.
        let cells = first.cells.lastIndex { !$0.withoutBlankEnds.isEmpty }.map { first.cells[...$0] } ?? first.cells[...]
        header = cells.map { file.column(of: $0) }
        let faults = Self.faults(of: header, written: first, file, isChange: isChange)
        guard faults.isEmpty else {
            if lone, let other = BundleFile.allCases.first(where: { $0 != file && Set(cells).isSubset(of: $0.columns) }) {
                throw CSVFault(line: first.line, column: 1, message: "these are columns of \(other.name): name the folder that it stands in")
            }
            throw HeaderFaults(faults: faults)
        }
        names = BundleHeader(names: header)
    }

    /// Everything that is wrong with a header, so that it is mended at once.
    private static func faults(of header: [String], written: CSVRow, _ file: BundleFile, isChange: Bool) -> [CSVFault] {
        var faults: [CSVFault] = []
        var areListed = false
        var meant: Set<String> = []
        for (index, name) in header.enumerated() {
            func report(_ message: String) { faults.append(CSVFault(line: written.line, column: index + 1, message: message)) }
            guard !name.withoutBlankEnds.isEmpty else {
                report("a column without a heading")
                continue
            }
            guard file.columns.contains(name) else {
                let near = UsualColumn.column(name, in: file) ?? NearMatch.nearest(name, among: file.columns)
                if let near { meant.insert(near) }
                var hint = UsualColumn.hint(name, in: file) ?? near.map { "; did you mean \($0)?" } ?? ""
                if hint.isEmpty, !areListed { (hint, areListed) = ("; there are: \(file.columns.joined(separator: ", "))", true) }
                report("unknown column \(Quoted(name))\(hint)")
                continue
            }
            if let other = header.firstIndex(of: name), other != index {
                let former = [written.cells[other], written.cells[index]].first { file.formerColumns[$0] != nil }
                report("the column \(name) comes twice\(former.map { "; it was called \($0) before" } ?? "")")
            }
        }
        for name in isChange ? file.requiredInChange : file.required where !header.contains(name) && !meant.contains(name) {
            faults.append(CSVFault(line: written.line, column: header.count, message: "there is no column \(name)"))
        }
        return faults
    }

    /// Where the next row begins, in bytes from 0.
    package var place: Int { reader.place }

    /// Goes to where a row begins, and to its line.
    package mutating func seek(to place: Int, line: Int) throws(RegistryError) { try reader.seek(to: place, line: line) }

    /// The next row that has as many cells as the header.
    /// - Parameter strange: is told of the others, and which reference each has as far as can be seen.
    package mutating func next(strange: (ImportFault, _ reference: String?) -> Void) throws -> BundleRow? {
        while true {
            let place = reader.place
            guard let record = try reader.next() else { return nil }
            // As spreadsheets write rows below a table.
            if width > 1, record.cells.allSatisfy({ $0.withoutBlankEnds.isEmpty }) { continue }
            func fault(_ column: Int, _ message: String) {
                let reference = header.firstIndex(of: "reference").flatMap { $0 < record.cells.count ? record.cells[$0].withoutBlankEnds : nil }
                strange(ImportFault(place: ImportPlace(file: file.rawValue, line: record.line), path: "#\(column)", message: message), reference)
            }
            guard record.cells.count == width else {
                let count = record.cells.count
                fault(min(count, width) + 1, "\(count) columns where the header has \(width)")
                continue
            }
            if let stray = record.cells[header.count...].firstIndex(where: { !$0.withoutBlankEnds.isEmpty }) {
                fault(stray + 1, "a cell in a column without a heading")
                continue
            }
            return BundleRow(
                place: place, line: record.line, cells: header.count == width ? record.cells : Array(record.cells[..<header.count]), names: header, of: file, header: names,
                isChange: isChange)
        }
    }
}
