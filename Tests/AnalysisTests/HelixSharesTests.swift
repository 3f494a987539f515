import Foundation
import Support
import Testing

@testable import Analysis

/// The mutual information of universities, enterprises and institutes.
@Suite struct HelixSharesTests {
    /// I(u;e) - I(u;e|i), by the logarithm of each ratio: another way to the same number.
    private func direct(_ counts: [Int]) -> Double {
        let all = Double(counts.reduce(0, +))
        func share(_ isOne: (Int) -> Bool) -> Double { Double(counts.indices.filter(isOne).reduce(0) { $0 + counts[$1] }) / all }
        var (together, given) = (0.0, 0.0)
        for u in 0...1 {
            for e in 0...1 {
                let both = share { $0 & 1 == u && $0 >> 1 & 1 == e }
                if both > 0 { together += both * log2(both / (share { $0 & 1 == u } * share { $0 >> 1 & 1 == e })) }
                for i in 0...1 {
                    let (cell, third) = (share { $0 == u | e << 1 | i << 2 }, share { $0 >> 2 == i })
                    let (first, second) = (share { $0 & 1 == u && $0 >> 2 == i }, share { $0 >> 1 & 1 == e && $0 >> 2 == i })
                    if cell > 0 { given += cell * log2(cell * third / (first * second)) }
                }
            }
        }
        return 1_000 * (together - given)
    }

    @Test func workedExamples() {
        // Two of three in each, all pairs alike: 3 x 918.30 - 3 x 1584.96 + 1584.96.
        #expect(abs(HelixShares([0, 0, 0, 1, 0, 1, 1, 0]).transmission - -415.04) < 0.01)
        // Independent of one another: nothing.
        #expect(abs(HelixShares([1, 1, 1, 1, 1, 1, 1, 1]).transmission) < 1e-9)
        // All three or none: one bit.
        #expect(abs(HelixShares([5, 0, 0, 0, 0, 0, 0, 5]).transmission - 1_000) < 1e-9)
        #expect(HelixShares([Int](repeating: 0, count: 8)).transmission == 0)
    }

    @Test func againstTheOtherFormula() {
        let seed = drawnSeed("triple helix")
        var random = SplitMix(seed: seed)
        for _ in 0..<200 {
            let counts = (0..<8).map { _ in Int.random(in: 0...random.marked(among: 9, of: 9, in: 30) * 7, using: &random) }
            guard counts.contains(where: { $0 > 0 }) else { continue }
            #expect(abs(HelixShares(counts).transmission - direct(counts)) < 1e-6, "seed \(seed): \(counts)")
        }
    }

    /// Draws keep how many there are of each, are the same every time, and lie around nothing.
    @Test func drawsByChance() {
        let drawn = HelixShares([40, 30, 20, 10, 30, 20, 10, 40]).draws()
        let again = HelixShares([40, 30, 20, 10, 30, 20, 10, 40]).draws()
        #expect(drawn == again && drawn.lower < drawn.mean && drawn.mean < drawn.upper && abs(drawn.mean) < 10)
        var random = SplitMix(seed: 7)
        let marked = (0..<4_000).map { _ in random.marked(among: 30, of: 20, in: 60) }
        #expect(marked.allSatisfy { (0...20).contains($0) } && abs(Double(marked.reduce(0, +)) / 4_000 - 10) < 0.15)
        #expect(random.marked(among: 5, of: 0, in: 9) == 0 && random.marked(among: 9, of: 4, in: 9) == 4)
    }
}
