/// Numbers by their places from 0, of which nearly all are small: four bytes each, and what does not fit beside them.
struct NarrowCounts: Sendable {
    private var low: [Int32] = []
    /// What stands in a place above its 32 bits.
    private var high: [Int: Int] = [:]

    /// How many places there are.
    var count: Int { low.count }

    /// The number in a place; 0 behind the last.
    subscript(place: Int) -> Int {
        guard place < low.count else { return 0 }
        return high.isEmpty ? Int(low[place]) : Int(low[place]) &+ (high[place] ?? 0) << 32
    }

    /// Adds to the number in a place.
    mutating func add(_ number: Int, at place: Int) {
        if place >= low.count {
            low.append(contentsOf: repeatElement(0, count: max(place + 1 - low.count, low.count / 2)))
        }
        let (sum, isOver) = low[place].addingReportingOverflow(Int32(truncatingIfNeeded: number))
        low[place] = sum
        guard isOver || Int(Int32(truncatingIfNeeded: number)) != number else { return }
        let carried = (number &- Int(Int32(truncatingIfNeeded: number))) >> 32
        high[place, default: 0] &+= carried + (isOver ? (sum < 0 ? 1 : -1) : 0)
    }

    /// Adds the numbers of others, so many places later.
    mutating func add(_ other: NarrowCounts, later offset: Int) {
        for (place, number) in other.low.enumerated() where number != 0 { add(Int(number), at: place + offset) }
        for (place, carried) in other.high {
            add(0, at: place + offset)
            high[place + offset, default: 0] &+= carried
        }
    }
}
