import Platform

/// How universities, enterprises and institutes sit together in agreements: how many there are of each combination, by bits
/// (1, 2 and 4).
package struct HelixShares: Sendable {
    private var counts: [Int]

    /// So many of each of the eight combinations.
    package init(_ counts: [Int]) { self.counts = counts }

    private var all: Int { counts.reduce(0, +) }

    /// The mutual information of the three in millibits: H(u) + H(e) + H(i) - H(ue) - H(ui) - H(ei) + H(uei). Negative is
    /// synergy (Leydesdorff).
    package var transmission: Double {
        func entropy(_ mask: Int) -> Double {
            var groups = [Int](repeating: 0, count: 8)
            for (combination, count) in counts.enumerated() { groups[combination & mask] += count }
            return groups.filter { $0 > 0 }.reduce(0) { sum, count in
                let share = Double(count) / Double(all)
                return sum - share * log2(share)
            }
        }
        guard all > 0 else { return 0 }
        return 1_000 * (entropy(1) + entropy(2) + entropy(4) - entropy(3) - entropy(5) - entropy(6) + entropy(7))
    }

    /// The mean and the band of 95 in a hundred draws in which each of the three sits in as many agreements as it does, and
    /// in which ones is left to chance.
    package func draws(_ number: Int = 1_000, seed: UInt64 = 1) -> (mean: Double, lower: Double, upper: Double) {
        guard all > 0 else { return (0, 0, 0) }
        func holding(_ bit: Int) -> Int { counts.indices.filter { $0 & bit != 0 }.reduce(0) { $0 + counts[$1] } }
        let (first, second, third) = (holding(1), holding(2), holding(4))
        var random = SplitMix(seed: seed)
        let found = (0..<number).map { _ in
            let both = random.marked(among: first, of: second, in: all)
            var (left, rest) = (third, all)
            var drawn = [Int](repeating: 0, count: 8)
            for (combination, size) in [(3, both), (1, first - both), (2, second - both), (0, all - first - second + both)] {
                let marked = random.marked(among: size, of: left, in: rest)
                drawn[combination | 4] = marked
                drawn[combination] = size - marked
                left -= marked
                rest -= size
            }
            return HelixShares(drawn).transmission
        }.sorted()
        let mean = found.reduce(0, +) / Double(number)
        return (mean, found[number * 25 / 1_000], found[number - 1 - number * 25 / 1_000])
    }
}
