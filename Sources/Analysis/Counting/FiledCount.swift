/// How many agreements there are under each of some things, such as fields with what is as narrow, or whole schemes. An
/// agreement counts once for a thing, however many of its fields lead there.
package struct FiledCount: Sendable {
    private var fields = KeyIndex()
    private var things = KeyIndex()
    /// For each field, what an agreement counts for that is filed under it.
    private var countsFor: [[Int32]] = []
    private var counts: [Int] = []
    /// For each thing, the last agreement that counted for it.
    private var last: [Int] = []
    private var taken = 0

    /// Nothing is counted yet.
    package init() {}

    /// Says that what is filed under a field counts for a thing; both by their keys.
    package mutating func add(field: Int, countsFor thing: Int) {
        let number = fields.number(of: field)
        if number == countsFor.count { countsFor.append([]) }
        let place = things.number(of: thing)
        if place == counts.count {
            counts.append(0)
            last.append(0)
        }
        countsFor[number].append(Int32(place))
    }

    /// Counts an agreement by its fields.
    package mutating func take(_ keys: PackedKeys) {
        taken += 1
        for index in 0..<keys.count {
            guard let field = fields[keys[index]] else { continue }
            for place in countsFor[field] where last[Int(place)] != taken {
                last[Int(place)] = taken
                counts[Int(place)] += 1
            }
        }
    }

    /// How many agreements count for a thing.
    package subscript(thing: Int) -> Int { things[thing].map { counts[$0] } ?? 0 }
}
