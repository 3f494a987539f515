import Records
import Values

/// A strict reader of CSV (RFC 4180), row by row, by bytes: memory does not grow with the file.
///
/// Rows end with CRLF or LF, a byte order mark at the start is taken off, a line break inside of quotes
/// belongs to the cell and is read as LF. The file is UTF-8.
struct CSVReader {
    /// How long a row may be, in bytes.
    static let limit = LineReader.limit

    private let input: ByteInput
    private var buffer: [UInt8] = []
    private var at = 0
    /// How many bytes came before the buffer.
    private var before = 0
    private var hasEnded = false
    private var line = 1
    private let limit: Int
    private let delimiter: UInt8

    /// - Parameter delimiter: the byte between cells.
    init(
        _ input: ByteInput, delimiter: UInt8 = UInt8(ascii: ","), limit: Int = CSVReader.limit
    ) throws(RegistryError) {
        self.input = input
        self.delimiter = delimiter
        self.limit = limit
        while buffer.count < 3, !hasEnded { hasEnded = try !input.read(into: &buffer) }
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    /// Where the next row begins, in bytes from 0.
    var place: Int { before + at }

    /// Goes to where a row begins, and to its line.
    mutating func seek(to place: Int, line: Int) throws(RegistryError) {
        self.line = line
        guard place < before || place >= before + buffer.count else { return at = place - before }
        try input.seek(to: place)
        buffer.removeAll(keepingCapacity: true)
        (before, at, hasEnded) = (place, 0, false)
    }

    /// The next row, or nil at the end. Nothing can be read after a fault.
    mutating func next() throws -> CSVRow? {
        guard try peek() != nil else { return nil }
        let first = line
        var cells: [String] = []
        var size = 0
        while true {
            let column = cells.count + 1
            let bytes = try peek() == Self.quote
                ? try quotedCell(column, room: limit - size) : try plainCell(column, room: limit - size)
            // What parts the cells counts, too: an empty one takes memory.
            size += bytes.count + 1
            guard size <= limit else { throw tooLong(column) }
            cells.append(try text(bytes, column))
            switch try peek() {
            case delimiter: at += 1
            case nil: return CSVRow(line: first, cells: cells)
            default:
                try endLine(column)
                return CSVRow(line: first, cells: cells)
            }
        }
    }

    private static let quote = UInt8(ascii: "\"")
    private static let feed = UInt8(ascii: "\n")
    private static let `return` = UInt8(ascii: "\r")

    /// The next byte without taking it, or nil at the end.
    private mutating func peek() throws(RegistryError) -> UInt8? {
        while at == buffer.count {
            guard !hasEnded else { return nil }
            before += buffer.count
            buffer.removeAll(keepingCapacity: true)
            at = 0
            hasEnded = try !input.read(into: &buffer)
        }
        return buffer[at]
    }

    private mutating func plainCell(_ column: Int, room: Int) throws -> [UInt8] {
        var cell: [UInt8] = []
        while try peek() != nil {
            let start = at
            // Most cells end in the buffer that they begin in.
            while at < buffer.count {
                let byte = buffer[at]
                if byte == delimiter || byte == Self.feed || byte == Self.return { break }
                guard byte != Self.quote else {
                    throw fault(column, "a quote inside of a cell that does not begin with one")
                }
                at += 1
            }
            cell += buffer[start..<at]
            if cell.count > room { throw tooLong(column) }
            if at < buffer.count { return cell }
        }
        return cell
    }

    private mutating func quotedCell(_ column: Int, room: Int) throws -> [UInt8] {
        let first = line
        var cell: [UInt8] = []
        at += 1
        while let byte = try peek() {
            at += 1
            if byte == Self.feed { line += 1 }
            if byte == Self.quote {
                guard try peek() == Self.quote else {
                    let after = try peek()
                    guard after == nil || after == delimiter || after == Self.feed || after == Self.return else {
                        throw fault(column, "text after the closing quote of a cell")
                    }
                    return cell
                }
                at += 1
            }
            if byte == Self.return, try peek() == Self.feed { continue }
            cell.append(byte)
            if cell.count > room { throw tooLong(column) }
        }
        throw CSVFault(line: first, column: column, message: "a quote that is never closed")
    }

    private mutating func endLine(_ column: Int) throws {
        if try peek() == Self.return {
            at += 1
            let after = try peek()
            guard after == Self.feed || after == nil else { throw fault(column, "a carriage return that ends no line") }
        }
        at = min(at + 1, buffer.count)
        line += 1
    }

    private func text(_ bytes: [UInt8], _ column: Int) throws -> String {
        try bytes.withUnsafeBufferPointer { bytes in
            if UTF8Sequence.firstFault(in: bytes) != nil {
                throw fault(column, ForeignText.sentence(bytes, isSheet: true))
            }
            guard !bytes.contains(0) else { throw fault(column, "the character U+0000") }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    private func tooLong(_ column: Int) -> CSVFault {
        fault(column, "a line of more than \(limit >> 20) MB")
    }

    private func fault(_ column: Int, _ message: String) -> CSVFault {
        CSVFault(line: line, column: column, message: message)
    }
}

/// One row of a CSV text and the line on which it begins, from 1.
struct CSVRow: Hashable {
    let line: Int
    let cells: [String]
}

/// What is wrong with a CSV text, with the line and the number of the column, both from 1.
package struct CSVFault: Error, Hashable {
    /// The line, from 1.
    package let line: Int
    /// Number of the column, from 1.
    package let column: Int
    /// What is wrong, without a full stop.
    package let message: String
}
