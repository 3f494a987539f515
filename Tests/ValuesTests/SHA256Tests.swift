import Postgres
import Support
import Testing
import Values

/// The digest against the vectors of FIPS 180-4, against PostgreSQL, and against itself in pieces.
@Suite struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        ("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"),
    ])
    func vectors(_ text: String, _ digest: String) {
        #expect(SHA256.hex(of: Array(text.utf8)) == digest)
    }

    @Test func aMillionTimesA() {
        var digest = SHA256()
        let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
        for _ in 0..<1000 { digest.update(piece) }
        #expect(digest.hex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    /// Every length around the borders of blocks, whole and in random pieces; the server says what is right.
    @Test func everyLengthAndEveryCut() throws {
        let seed = drawnSeed("digests")
        var generator = SeededRandom(seed: seed)
        let connection = try Connection(ThrowawayCluster.shared().conninfo(database: "postgres"))
        defer { connection.close() }
        for length in Array(0...200) + [1023, 4096, 65_537] {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            var digest = SHA256()
            var start = 0
            while start < length {
                let end = min(length, start + Int.random(in: 1...150, using: &generator))
                digest.update(bytes[start..<end])
                start = end
            }
            let whole = SHA256.hex(of: bytes)
            #expect(digest.hex() == whole, "\(length) bytes, seed \(seed)")
            if length % 20 < 2 {
                let hex = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
                let rows = try connection.query(sql: "select encode(sha256('\\x\(hex)'), 'hex') as digest")
                #expect(try rows.first?.decode("digest", as: String.self) == whole, "\(length) bytes, seed \(seed)")
            }
        }
    }

    /// Asking for the digest does not end it.
    @Test func moreMayCome() {
        var digest = SHA256()
        digest.update("ab".utf8)
        #expect(digest.hex() == SHA256.hex(of: "ab".utf8))
        digest.update("c".utf8)
        #expect(digest.hex() == SHA256.hex(of: "abc".utf8))
    }
}
