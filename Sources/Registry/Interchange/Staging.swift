import Postgres
import Records

/// Writes the records of a file into the table of rows, as they are read, and keeps what is wrong with them.
final class Staging {
    private let writer: CopyWriter
    private(set) var faults = FaultList()
    private(set) var count = 0
    private var row: [UInt8] = []

    init(_ writer: CopyWriter) { self.writer = writer }

    /// A record that was read, as JSON text.
    /// - Parameter needsMending: whether it can hold a null, or text that is not in NFC.
    func add(_ record: String, at place: ImportPlace, needsMending: Bool, json: some Collection<UInt8>) throws {
        count += 1
        row.removeAll(keepingCapacity: true)
        row += "\(place.packed)\t\(record)\t\(needsMending ? "t" : "f")\t".utf8
        for byte in json {
            switch byte {
            case UInt8(ascii: "\\"): row += [UInt8(ascii: "\\"), byte]
            // Between the parts of a JSON text all blanks are alike.
            case 0x09, 0x0A, 0x0D: row.append(0x20)
            default: row.append(byte)
            }
        }
        row.append(0x0A)
        try writer.write(bytes: row)
    }

    /// A record that cannot be imported. Its name is kept, so that what mentions it is not faulted too.
    func refuse(
        _ record: String, named code: String?, at place: ImportPlace, _ problems: [ShapeChecker.Problem]
    ) throws {
        for problem in problems { fault(at: place, path: problem.path, problem.message) }
        var json: [UInt8] = []
        JSON.known(("record", .string(record)), ("code", code.map { .string($0) })).append(to: &json)
        try add("refused", at: place, needsMending: true, json: json)
    }

    func fault(at place: ImportPlace, path: String? = nil, _ message: String) {
        count += 1
        faults.add(ImportFault(place: place, path: path, message: message))
    }
}
