/// SHA-256 (FIPS 180-4) of bytes that come piece by piece.
///
/// A package of cryptography would cost more build time than all of ours; tests hold this against published vectors and
/// against PostgreSQL's own.
public struct SHA256: Sendable {
    private var state = SHA256Block.start
    /// What has come and does not fill a block yet.
    private var rest: [UInt8] = []
    private var count = 0

    /// A digest of nothing yet.
    public init() {}

    /// Takes the next bytes.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        count += bytes.count
        var bytes = bytes[...]
        if !rest.isEmpty {
            let wanted = min(SHA256Block.size - rest.count, bytes.count)
            rest.append(contentsOf: bytes.prefix(wanted))
            bytes = bytes.dropFirst(wanted)
            guard rest.count == SHA256Block.size else { return }
            rest.withUnsafeBytes { SHA256Block.compress($0, into: &state) }
            rest.removeAll(keepingCapacity: true)
        }
        let whole = bytes.count / SHA256Block.size * SHA256Block.size
        if whole > 0 { SHA256Block.compress(UnsafeRawBufferPointer(rebasing: bytes.prefix(whole)), into: &state) }
        rest.append(contentsOf: bytes.dropFirst(whole))
    }

    /// Takes the next bytes.
    public mutating func update(_ bytes: some Sequence<UInt8>) {
        let isDone: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
        if isDone == nil { Array(bytes).withUnsafeBytes { update($0) } }
    }

    /// The digest of all that came, 32 bytes. More may come afterwards.
    public func finish() -> [UInt8] {
        var last = self
        let bits = UInt64(count) * 8
        let zeros = (SHA256Block.size * 2 - 9 - count % SHA256Block.size) % SHA256Block.size
        let padding = [0x80] + [UInt8](repeating: 0, count: zeros)
        last.update(padding + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) })
        return last.state.words.flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) }
        }
    }

    /// The digest of all that came, as 64 hexadecimal digits in lower case.
    public func hex() -> String { Self.hex(finish()) }

    /// The digest of some bytes, as 64 hexadecimal digits in lower case.
    public static func hex(of bytes: some Sequence<UInt8>) -> String {
        var digest = SHA256()
        digest.update(bytes)
        return digest.hex()
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
