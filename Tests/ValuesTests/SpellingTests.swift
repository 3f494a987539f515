import Support
import Testing

@testable import Values

/// Words that are one but for their spelling.
@Suite struct SpellingTests {
    @Test(arguments: [
        ("in-force", "inforce"), ("In_Force", "inforce"), (" inForce\t", "inforce"), ("Ａ B", "ａb"), ("Ü-b\u{3000}ung", "übung"), ("\r\n", ""), ("", ""),
    ])
    func isWithoutBlanksAndCase(_ text: String, _ spelling: String) {
        #expect(text.spelling == spelling)
    }

    /// Texts of ASCII alone are spelled byte by byte, as they are character by character.
    @Test func bytesAreSpelledAsCharacters() {
        let seed = drawnSeed("spelling")
        var random = SeededRandom(seed: seed)
        for _ in 0..<2000 {
            let text = String(decoding: (0..<random.below(12)).map { _ in UInt8(random.below(128)) }, as: UTF8.self)
            let expected = text.filter { !$0.isWhitespace && !"-_".contains($0) }.lowercased()
            #expect(text.spelling == expected, "seed \(seed): \(text.debugDescription)")
        }
    }
}
