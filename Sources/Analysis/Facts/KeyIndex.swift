/// Gives each key of a kind of thing a small number, in the order in which they come: what is counted by it stands in
/// arrays. Open addressing, since a dictionary's hashing costs more than everything else that is done with a party.
package struct KeyIndex: Sendable {
    private var keys: [Int]
    private var places: [Int32]
    private var mask: Int
    /// How many keys there are.
    package private(set) var count = 0

    /// An index with room for so many keys; it grows by itself.
    package init(capacity: Int = 64) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        places = Array(repeating: -1, count: size)
        mask = size - 1
    }

    /// The number of a key; nil for one that it does not have.
    package subscript(key: Int) -> Int? {
        var slot = Self.hash(key) & mask
        while places[slot] >= 0 {
            if keys[slot] == key { return Int(places[slot]) }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    /// The number of a key, which is given one if it has none.
    package mutating func number(of key: Int) -> Int {
        if let found = self[key] { return found }
        if count * 2 >= keys.count { grow() }
        place(key, Int32(count))
        count += 1
        return count - 1
    }

    private mutating func place(_ key: Int, _ number: Int32) {
        var slot = Self.hash(key) & mask
        while places[slot] >= 0 { slot = (slot &+ 1) & mask }
        keys[slot] = key
        places[slot] = number
    }

    private mutating func grow() {
        let old = zip(keys, places).filter { $0.1 >= 0 }
        let size = keys.count * 2
        keys = Array(repeating: 0, count: size)
        places = Array(repeating: -1, count: size)
        mask = size - 1
        for (key, number) in old { place(key, number) }
    }

    /// Keys of one registry differ in their low bits, those of two nodes in their high ones: both are mixed in.
    private static func hash(_ key: Int) -> Int {
        Int(truncatingIfNeeded: (UInt(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15) >> 29)
    }
}
