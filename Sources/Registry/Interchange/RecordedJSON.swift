import Records
import Values

extension JSON {
    /// Reads a record that the database has written.
    static func recorded(_ bytes: some Sequence<UInt8>) throws -> JSON {
        do throws(JSONFault) {
            return try Array(bytes).withUnsafeBufferPointer { bytes throws(JSONFault) in try JSONReader.read(bytes) }
        } catch {
            throw RegistryError(.bug, code: "record-unreadable", "the database gave a record that is no JSON: \(error.message)")
        }
    }
}
