/// A ZIP archive (PKWARE APPNOTE 6.3) whose entries are stored as they are. The same entries always give the same bytes:
/// each is dated 1980-01-01, the first day that the format has.
struct StoredArchive {
    private struct Entry {
        let name: [UInt8]
        let checksum: UInt32
        let size: UInt32
        let offset: UInt32
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []

    /// Adds a file.
    /// - Parameter name: its path in the archive.
    mutating func add(_ name: String, _ content: [UInt8]) {
        let entry = Entry(
            name: Array(name.utf8), checksum: Self.checksum(content), size: UInt32(content.count), offset: UInt32(bytes.count))
        append(0x0403_4B50 as UInt32)
        appendShared(entry)
        append(0 as UInt16)
        bytes += entry.name
        bytes += content
        entries.append(entry)
    }

    /// The whole archive.
    func finished() -> [UInt8] {
        var archive = self
        let start = UInt32(bytes.count)
        for entry in entries {
            archive.append(0x0201_4B50 as UInt32)
            archive.append(20 as UInt16)
            archive.appendShared(entry)
            // No extra field, no comment, one disk, no attributes.
            for _ in 0..<4 { archive.append(0 as UInt16) }
            archive.append(0 as UInt32)
            archive.append(entry.offset)
            archive.bytes += entry.name
        }
        let size = UInt32(archive.bytes.count) - start
        archive.append(0x0605_4B50 as UInt32)
        archive.append(0 as UInt32)
        archive.append(UInt16(entries.count))
        archive.append(UInt16(entries.count))
        archive.append(size)
        archive.append(start)
        archive.append(0 as UInt16)
        return archive.bytes
    }

    /// What a local header and the directory say alike: the version needed, that names are UTF-8, no compression, the date,
    /// the checksum, the size twice, and the length of the name.
    private mutating func appendShared(_ entry: Entry) {
        append(20 as UInt16)
        append(0x0800 as UInt16)
        append(0 as UInt16)
        append(0 as UInt16)
        append(0x0021 as UInt16)
        append(entry.checksum)
        append(entry.size)
        append(entry.size)
        append(UInt16(entry.name.count))
    }

    private mutating func append<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// CRC-32 as ISO 3309 has it.
    static func checksum(_ content: [UInt8]) -> UInt32 {
        ~content.reduce(~0) { checksum, byte in
            table[Int(UInt8(truncatingIfNeeded: checksum) ^ byte)] ^ (checksum >> 8)
        }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
}
