/// Keys as a fact carries them: eight bytes each, the highest first. Valid only while the fact is looked at.
package struct PackedKeys {
    private let bytes: UnsafeRawBufferPointer

    /// The keys in some bytes; what is left of them behind the last whole key is passed over.
    package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// No keys.
    package static var none: PackedKeys { PackedKeys(UnsafeRawBufferPointer(start: nil, count: 0)) }

    /// How many there are.
    package var count: Int { bytes.count >> 3 }

    /// Whether there are none.
    package var isEmpty: Bool { bytes.count < 8 }

    /// The bytes, to be kept beyond the look at the fact.
    var copied: [UInt8] { Array(bytes) }

    /// A key by its index from 0.
    package subscript(index: Int) -> Int {
        Int(Int64(bigEndian: bytes.loadUnaligned(fromByteOffset: index << 3, as: Int64.self)))
    }
}
