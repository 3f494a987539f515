import Platform

/// Parameters in libpq's form: all texts in one buffer, which outlives every pointer into it.
struct ParameterList {
    private var bytes: [UInt8] = []
    private var offsets: [Int?] = []

    init(_ parameters: [(any PostgresEncodable)?], statement: String?) throws(PostgresError) {
        offsets.reserveCapacity(parameters.count)
        for (index, parameter) in parameters.enumerated() {
            guard let parameter else {
                offsets.append(nil)
                continue
            }
            let start = bytes.count
            parameter.appendPostgresText(to: &bytes)
            // libpq takes a C string: everything after a zero byte would be cut off without a word.
            guard !Self.hasZero(bytes, from: start) else {
                throw .parameter(ParameterFailure(number: index + 1, statement: statement, reason: Self.zeroReason))
            }
            bytes.append(0)
            offsets.append(start)
        }
    }

    static let zeroReason = "holds the character U+0000, which PostgreSQL cannot store"

    /// Whether there is a zero byte at or after a position.
    static func hasZero(_ bytes: [UInt8], from start: Int = 0) -> Bool {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, start < buffer.count else { return false }
            return memchr(base + start, 0, buffer.count - start) != nil
        }
    }

    func withPointers<Value>(_ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?) -> Value) -> Value {
        bytes.withUnsafeBytes { buffer in
            let pointers = offsets.map { offset in
                offset.flatMap { buffer.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
            }
            return pointers.withUnsafeBufferPointer { body(Int32(clamping: $0.count), $0.baseAddress) }
        }
    }
}
