import Support
import Testing

@testable import Analysis

@Suite struct NarrowCountsTests {
    /// What fits four bytes and what does not, added in any order and in shares, is what plain numbers add up to.
    @Test func areWhatPlainNumbersAddUpTo() {
        let seed = drawnSeed("narrow counts")
        var generator = SeededRandom(seed: seed)
        let sizes = [1, 2, 1 << 20, 1 << 31, 1 << 32, (1 << 31) - 1, 1 << 45]
        for _ in 0..<200 {
            var (counts, other) = (NarrowCounts(), NarrowCounts())
            var plain = [Int](repeating: 0, count: 12)
            let offset = Int.random(in: 0...4, using: &generator)
            for _ in 0..<60 {
                let place = Int.random(in: 0..<8, using: &generator)
                let number = (sizes.randomElement(using: &generator) ?? 1) * (Bool.random(using: &generator) ? 1 : -1)
                if Bool.random(using: &generator) {
                    counts.add(number, at: place)
                    plain[place] += number
                } else {
                    other.add(number, at: place)
                    plain[place + offset] += number
                }
            }
            counts.add(other, later: offset)
            #expect((0..<12).map { counts[$0] } == plain, "seed \(seed)")
        }
    }

    @Test func nothingStandsBehindTheLast() {
        var counts = NarrowCounts()
        counts.add(Int(Int32.max), at: 3)
        counts.add(1, at: 3)
        #expect(counts[3] == 2_147_483_648)
        #expect(counts[2] == 0)
        #expect(counts[1_000] == 0)
    }
}
