import Analysis

/// Finds the numbers of codes by their bytes: there are few, and those that come often come to stand in front.
struct CodeCache {
    private let words: Words
    private var known: [(bytes: UInt128, number: Int)] = []

    init(_ words: Words) { self.words = words }

    func number(_ code: String) -> Int? { words[code] }

    mutating func number(_ bytes: UnsafeRawBufferPointer?) -> Int? {
        guard let bytes else { return nil }
        guard bytes.count <= 16 else { return words[String(decoding: bytes, as: UTF8.self)] }
        var packed: UInt128 = 0
        for byte in bytes { packed = packed << 8 | UInt128(byte) }
        if let place = known.firstIndex(where: { $0.bytes == packed }) {
            let number = known[place].number
            if place > 0 { known.swapAt(place, place - 1) }
            return number
        }
        guard let number = words[String(decoding: bytes, as: UTF8.self)] else { return nil }
        known.append((packed, number))
        return number
    }
}
