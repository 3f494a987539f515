/// The eight words that SHA-256 carries from block to block.
///
/// They stand in a structure, and rounds are written out eight at a time, so that nothing moves but what changes: an
/// array here made it twenty times slower.
struct SHA256Block: Sendable {
    /// Bytes of a block.
    static let size = 64

    private var a, b, c, d, e, f, g, h: UInt32

    var words: [UInt32] { [a, b, c, d, e, f, g, h] }

    /// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
    static let start = SHA256Block(
        a: 0x6a09e667, b: 0xbb67ae85, c: 0x3c6ef372, d: 0xa54ff53a, e: 0x510e527f, f: 0x9b05688c, g: 0x1f83d9ab, h: 0x5be0cd19)

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ]

    /// Works whole blocks into a state. What is left over of the bytes is not looked at.
    static func compress(_ bytes: UnsafeRawBufferPointer, into state: inout SHA256Block) {
        constants.withUnsafeBufferPointer { constants in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
                var current = state
                for start in stride(from: 0, through: bytes.count - size, by: size) {
                    fill(schedule, from: bytes, at: start)
                    current.add(schedule, constants)
                }
                state = current
            }
        }
    }

    private static func fill(
        _ schedule: UnsafeMutableBufferPointer<UInt32>, from bytes: UnsafeRawBufferPointer, at start: Int
    ) {
        for t in 0..<16 {
            schedule[t] = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: start + 4 * t, as: UInt32.self))
        }
        for t in 16..<64 {
            let (x, y) = (schedule[t - 15], schedule[t - 2])
            let small = rotated(x, 7) ^ rotated(x, 18) ^ (x >> 3)
            let large = rotated(y, 17) ^ rotated(y, 19) ^ (y >> 10)
            schedule[t] = schedule[t - 16] &+ small &+ schedule[t - 7] &+ large
        }
    }

    private mutating func add(_ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>) {
        var (a, b, c, d, e, f, g, h) = (a, b, c, d, e, f, g, h)
        for t in stride(from: 0, to: 64, by: 8) {
            Self.round(a, b, c, &d, e, f, g, &h, constants[t] &+ schedule[t])
            Self.round(h, a, b, &c, d, e, f, &g, constants[t + 1] &+ schedule[t + 1])
            Self.round(g, h, a, &b, c, d, e, &f, constants[t + 2] &+ schedule[t + 2])
            Self.round(f, g, h, &a, b, c, d, &e, constants[t + 3] &+ schedule[t + 3])
            Self.round(e, f, g, &h, a, b, c, &d, constants[t + 4] &+ schedule[t + 4])
            Self.round(d, e, f, &g, h, a, b, &c, constants[t + 5] &+ schedule[t + 5])
            Self.round(c, d, e, &f, g, h, a, &b, constants[t + 6] &+ schedule[t + 6])
            Self.round(b, c, d, &e, f, g, h, &a, constants[t + 7] &+ schedule[t + 7])
        }
        self.a &+= a
        self.b &+= b
        self.c &+= c
        self.d &+= d
        self.e &+= e
        self.f &+= f
        self.g &+= g
        self.h &+= h
    }

    @inline(__always)
    private static func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
        _ h: inout UInt32, _ word: UInt32
    ) {
        let choice = (e & f) ^ (~e & g)
        let majority = (a & b) ^ (a & c) ^ (b & c)
        let one = h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ choice &+ word
        d &+= one
        h = one &+ (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
    }

    @inline(__always)
    private static func rotated(_ word: UInt32, _ by: UInt32) -> UInt32 { word &>> by | word &<< (32 &- by) }
}
