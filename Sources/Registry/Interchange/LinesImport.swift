import Records
import Values

/// Reads the interchange format, one record a line.
struct LinesImport {
    let input: ByteInput
    let progress: (Int) throws -> Void

    func run(into intake: RecordIntake) throws {
        var reader = LineReader(input)
        var number = 0
        while let line = try reader.next() {
            number += 1
            if number % 1000 == 0 { try progress(number) }
            let place = ImportPlace(line: number)
            switch line {
            case .tooLong: intake.staging.fault(at: place, "is longer than \(LineReader.limit >> 20) MB")
            case .whole(let bytes):
                if !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { try take(bytes, at: place, intake) }
            }
        }
        try progress(number)
    }

    /// What a file is whose first line is no record, where that can be told; nil where it can't.
    private static func refusal(ofFile line: ArraySlice<UInt8>) -> RegistryError? {
        guard line.count < 10_000 else { return nil }
        let text = String(decoding: line, as: UTF8.self).withoutBlankEnds
        if let first = text.first, "{[".contains(first), let last = text.last, "{[,:".contains(last) {
            return RegistryError(
                .brokenRule, code: "record-over-lines", "a record stands in one line here, and this one goes over several",
                hint: "jq -c . FILE makes a line of each; one agreement comes in as it is with: entente agreement record --from FILE")
        }
        guard text.contains("\t") else { return nil }
        return RegistryError(
            .brokenRule, code: "columns-by-tabs", "the columns are separated by tabs: save it as CSV with commas",
            hint: "A table of agreements is read from a file that ends with .csv.")
    }

    private func take(_ bytes: ArraySlice<UInt8>, at place: ImportPlace, _ intake: RecordIntake) throws {
        let staging = intake.staging
        let value: JSON
        do throws(JSONFault) {
            value = try bytes.withUnsafeBufferPointer { bytes throws(JSONFault) in try JSONReader.read(bytes) }
        } catch {
            guard place.line == 1, let refusal = Self.refusal(ofFile: bytes) else {
                return staging.fault(at: place, "byte \(error.byte): \(error.message)")
            }
            throw refusal
        }
        guard case .object = value else {
            return staging.fault(at: place, "\(value.typeName) where an object is wanted")
        }
        guard let kind = RecordKind(of: value) else {
            let given = value["record"]?.text.map { "\(Quoted($0))" } ?? "this"
            return staging.fault(
                at: place, path: "record",
                "\(given) is not one of \(RecordKind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        var digest: String?
        if kind == .agreement {
            var sum = SHA256()
            bytes.withUnsafeBytes { sum.update($0) }
            digest = sum.hex()
        }
        try intake.take(RecordIntake.Taken(record: value, place: place, digest: digest), kind)
    }
}
