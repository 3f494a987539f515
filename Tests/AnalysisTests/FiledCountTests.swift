import Analysis
import Support
import Testing

/// Counting by field, held against a count of sets.
@Suite struct FiledCountTests {
    private func taking(_ keys: [Int], into count: inout FiledCount) {
        let bytes = keys.flatMap { key in (0..<8).map { UInt8(truncatingIfNeeded: key >> (56 - 8 * $0)) } }
        bytes.withUnsafeBytes { count.take(PackedKeys($0)) }
    }

    @Test func anAgreementCountsOnceForAThing() {
        var count = FiledCount()
        for (field, thing) in [(1, 1), (2, 2), (2, 1), (3, 3), (3, 1), (3, 2)] { count.add(field: field, countsFor: thing) }
        for fields in [[1], [2, 3], [3], [], [9]] { taking(fields, into: &count) }
        #expect((1...4).map { count[$0] } == [3, 2, 2, 0])
    }

    @Test func randomOnes() {
        let seed = drawnSeed("FiledCount")
        var generator = SeededRandom(seed: seed)
        var count = FiledCount()
        var pairs: [Int: Set<Int>] = [:]
        for field in 0..<40 {
            for thing in Set((0..<3).map { _ in Int.random(in: 0..<20, using: &generator) << 48 }) {
                count.add(field: field, countsFor: thing)
                pairs[field, default: []].insert(thing)
            }
        }
        var counted: [Int: Int] = [:]
        for _ in 0..<500 {
            let fields = (0..<Int.random(in: 0...5, using: &generator)).map { _ in Int.random(in: 0..<45, using: &generator) }
            taking(fields, into: &count)
            for thing in Set(fields.flatMap { pairs[$0] ?? [] }) { counted[thing, default: 0] += 1 }
        }
        for thing in 0..<20 { #expect(count[thing << 48] == counted[thing << 48] ?? 0, "seed \(seed)") }
    }
}
