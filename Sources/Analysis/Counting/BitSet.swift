/// A set of small numbers.
package struct BitSet: Sendable {
    /// Those below 64: many sets have no others, and then need no memory of their own.
    private var low: UInt64 = 0
    private var high: [UInt64] = []

    /// A set with nothing in it.
    package init() {}

    /// Takes a number in, at least 0.
    package mutating func insert(_ number: Int) {
        guard number >= 64 else { return low |= 1 << UInt64(number) }
        let word = number >> 6 &- 1
        if word >= high.count {
            high.append(contentsOf: repeatElement(0, count: max(word + 1 - high.count, high.count)))
        }
        high[word] |= 1 << UInt64(number & 63)
    }

    /// Whether a number is in it.
    package func contains(_ number: Int) -> Bool {
        guard number >= 64 else { return low & 1 << UInt64(number) != 0 }
        let word = number >> 6 &- 1
        return word < high.count && high[word] & 1 << UInt64(number & 63) != 0
    }

    /// Takes in what is in another set.
    package mutating func formUnion(_ other: BitSet) {
        low |= other.low
        if other.high.count > high.count { high.append(contentsOf: repeatElement(0, count: other.high.count - high.count)) }
        for index in other.high.indices { high[index] |= other.high[index] }
    }

    /// How many numbers are in it.
    package var count: Int { high.reduce(low.nonzeroBitCount) { $0 + $1.nonzeroBitCount } }
}
