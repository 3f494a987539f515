/// SHA-256 (FIPS 180-4). Migrations carry the digest of their file; a test holds each against the one
/// that PostgreSQL computes. A package of cryptography would cost more build time than all of ours.
struct SHA256 {
    /// The digest of some bytes, in hexadecimal.
    static func hex(of message: [UInt8]) -> String {
        var padded = message + [0x80]
        padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
        padded += (0..<8).map { UInt8(truncatingIfNeeded: (message.count * 8) >> (56 - 8 * $0)) }

        var state = roots(of: 8, exponent: 0.5)
        for block in stride(from: 0, to: padded.count, by: 64) {
            compress(padded[block..<block + 64], into: &state)
        }
        return state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    private static let rounds = roots(of: 64, exponent: 1.0 / 3)

    private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
        var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { at in
            block[at..<at + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        for t in 16..<64 {
            let (a, b) = (words[t - 15], words[t - 2])
            let small = rotate(a, 7) ^ rotate(a, 18) ^ (a >> 3)
            let large = rotate(b, 17) ^ rotate(b, 19) ^ (b >> 10)
            words.append(words[t - 16] &+ small &+ words[t - 7] &+ large)
        }
        var s = state
        for t in 0..<64 {
            let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
            let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
            let one = s[7] &+ (rotate(s[4], 6) ^ rotate(s[4], 11) ^ rotate(s[4], 25)) &+ choice &+ rounds[t] &+ words[t]
            let two = (rotate(s[0], 2) ^ rotate(s[0], 13) ^ rotate(s[0], 22)) &+ majority
            s = [one &+ two, s[0], s[1], s[2], s[3] &+ one, s[4], s[5], s[6]]
        }
        for i in 0..<8 { state[i] = state[i] &+ s[i] }
    }

    private static func rotate(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }

    /// The first 32 bits of the fractional parts of square or cube roots of the first primes.
    private static func roots(of count: Int, exponent: Double) -> [UInt32] {
        var primes: [Int] = []
        var candidate = 2
        while primes.count < count {
            if !primes.contains(where: { candidate % $0 == 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes.map { prime in
            let root = exponent == 0.5 ? Double(prime).squareRoot() : cubeRoot(Double(prime))
            return UInt32((root - root.rounded(.down)) * 4_294_967_296)
        }
    }

    private static func cubeRoot(_ x: Double) -> Double {
        var root = x
        for _ in 0..<200 { root = (2 * root + x / (root * root)) / 3 }
        return root
    }
}
