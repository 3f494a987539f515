import Postgres
import Records
import Values

/// Sends a file into the table of chunks: one piece in memory at a time, and its digest taken on the way.
struct ChunkStream {
    /// Bytes of a piece. Larger ones cost the server more memory than they save it work.
    static let pieceSize = 256 * 1024

    private let input: ByteInput
    private let limit: Int
    private(set) var size = 0
    private var digest = SHA256()

    init(_ input: ByteInput, limit: Int) {
        self.input = input
        self.limit = limit
    }

    var sha256: String { digest.hex() }

    /// Reads the file to its end, as chunks of a document, in the binary format of COPY.
    mutating func run(document: Int, into writer: CopyWriter, progress: (Int) throws -> Void) throws {
        try writer.write(bytes: Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0] + [UInt8](repeating: 0, count: 8))
        var buffer: [UInt8] = []
        buffer.reserveCapacity(3 * Self.pieceSize)
        var isAtEnd = false
        while !isAtEnd {
            // One byte beyond the piece tells whether it is the last.
            while buffer.count <= Self.pieceSize, !isAtEnd { isAtEnd = try !input.read(into: &buffer) }
            while buffer.count > Self.pieceSize || isAtEnd && !buffer.isEmpty {
                let piece = buffer.prefix(Self.pieceSize)
                try send(piece, isLast: isAtEnd && piece.count == buffer.count, document, writer)
                buffer.removeFirst(piece.count)
                try progress(size)
            }
        }
        guard size > 0 else {
            throw RegistryError(.brokenRule, code: "document-empty", "the file is empty", hint: "Is it the right one?")
        }
        try writer.write(bytes: [0xFF, 0xFF])
    }

    private mutating func send(
        _ piece: ArraySlice<UInt8>, isLast: Bool, _ document: Int, _ writer: CopyWriter
    ) throws {
        guard size + piece.count <= limit else {
            throw RegistryError(
                .brokenRule, code: "document-too-large", "the file has more than \(limit) bytes",
                hint: "Allow more with --max, such as --max 4G; or keep the file elsewhere and record its SHA-256.")
        }
        var row = Self.bigEndian(Int16(4))
        row += Self.bigEndian(Int32(8)) + Self.bigEndian(Int64(document))
        row += Self.bigEndian(Int32(8)) + Self.bigEndian(Int64(size))
        row += Self.bigEndian(Int32(1)) + [isLast ? 1 : 0]
        row += Self.bigEndian(Int32(piece.count))
        try writer.write(bytes: row)
        try writer.write(bytes: piece)
        digest.update(piece)
        size += piece.count
    }

    private static func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }
}
