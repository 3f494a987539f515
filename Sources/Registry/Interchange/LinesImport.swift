import Records
import Values

/// Reads the interchange format, one record a line, and stages what it reads.
struct LinesImport {
    let input: ByteInput
    let progress: (Int) throws -> Void

    func run(into staging: Staging) throws {
        var reader = LineReader(input)
        var number = 0
        while let line = try reader.next() {
            number += 1
            if number % 1000 == 0 { try progress(number) }
            let place = ImportPlace(line: number)
            switch line {
            case .tooLong: staging.fault(at: place, "is longer than \(LineReader.limit >> 20) MB")
            case .whole(let bytes):
                if !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { try stage(bytes, at: place, staging) }
            }
        }
        try progress(number)
    }

    private func stage(_ bytes: ArraySlice<UInt8>, at place: ImportPlace, _ staging: Staging) throws {
        let read: (value: JSON, needsMending: Bool)
        do throws(JSONFault) {
            read = try bytes.withUnsafeBufferPointer { bytes throws(JSONFault) in try JSONReader.read(bytes) }
        } catch {
            return staging.fault(at: place, "byte \(error.byte): \(error.message)")
        }
        guard case .object = read.value else {
            return staging.fault(at: place, "\(read.value.typeName) where an object is wanted")
        }
        guard let kind = RecordKind(of: read.value) else {
            let given = read.value["record"]?.text.map { "\(Quoted($0))" } ?? "this"
            return staging.fault(
                at: place, path: "record",
                "\(given) is not one of \(RecordKind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        let (record, isRenamed, problems) = kind.read(read.value)
        guard problems.isEmpty else {
            return try staging.refuse(kind.rawValue, named: record[kind.nameKey]?.text, at: place, problems)
        }
        guard isRenamed else {
            return try staging.add(kind.rawValue, at: place, needsMending: read.needsMending, json: bytes)
        }
        var json: [UInt8] = []
        record.append(to: &json)
        try staging.add(kind.rawValue, at: place, needsMending: read.needsMending, json: json)
    }
}
