/// A set of small numbers.
package struct BitSet: Sendable {
    private var words: [UInt64] = []

    /// A set with nothing in it.
    package init() {}

    /// Takes a number in, at least 0.
    package mutating func insert(_ number: Int) {
        let word = number >> 6
        if word >= words.count {
            words.append(contentsOf: repeatElement(0, count: max(word + 1 - words.count, words.count)))
        }
        words[word] |= 1 << UInt64(number & 63)
    }

    /// Whether a number is in it.
    package func contains(_ number: Int) -> Bool {
        let word = number >> 6
        return word < words.count && words[word] & 1 << UInt64(number & 63) != 0
    }

    /// How many numbers are in it.
    package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}
