extension StringProtocol {
    /// The text without what people write differently in one name: case, blanks, hyphens and underscores. `In force`,
    /// `in-force`, `in_force` and `inForce` are one.
    package var spelling: String {
        guard utf8.allSatisfy({ $0 < 0x80 }) else { return String(lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }) }
        // Every name of an import is asked for, and bytes are done in a tenth of the time.
        return String(self).spelledBytes
    }

    /// Whether one of some names is this but for its spelling.
    package func isSpelled(asOneOf names: [String]) -> Bool {
        let spelling = spelling
        return names.contains { $0.spelling == spelling }
    }

    /// What people say for short of a label with brackets: of 共建科研平台（联合实验室）协议 both 共建科研平台协议 and
    /// 联合实验室协议, and all of it in a row.
    package var withoutBrackets: [String] {
        guard let opening = firstIndex(where: { "(（".contains($0) }), let closing = self[opening...].firstIndex(where: { ")）".contains($0) }) else {
            return []
        }
        let (front, rest, inner) = (self[..<opening], self[index(after: closing)...], self[index(after: opening)..<closing])
        return ["\(front)\(rest)", "\(inner)\(rest)", "\(front)\(inner)\(rest)"]
    }
}

extension String {
    /// A text of ASCII alone as it is compared.
    fileprivate var spelledBytes: String {
        String(unsafeUninitializedCapacity: utf8.count) { place in
            var count = 0
            for byte in utf8 {
                guard let byte = byte.spelled else { continue }
                place[count] = byte
                count += 1
            }
            return count
        }
    }
}

extension UInt8 {
    /// A byte of ASCII as it is compared; nil for one that is passed over.
    fileprivate var spelled: UInt8? {
        switch self {
        case 0x09...0x0D, 0x20, 0x2D, 0x5F: nil
        case 0x41...0x5A: self | 0x20
        default: self
        }
    }
}

/// Words that are looked for in texts of which nearly all are none of them, whatever the spelling of either.
package struct Spellings: Sendable {
    private let words: Set<String>
    private let hashes: Set<UInt64>
    /// The bytes of the longest.
    private let longest: Int

    /// Some words, in any spelling.
    package init(_ words: some Sequence<String>) {
        self.words = Set(words.map(\.spelling))
        hashes = Set(self.words.map { $0.utf8.reduce(Self.basis, Self.hash) })
        longest = self.words.map(\.utf8.count).max() ?? 0
    }

    /// Whether a text is one of them but for its spelling.
    package func contains(_ text: some StringProtocol) -> Bool {
        // No text is made of one that is none of them: every cell of an import is asked.
        var (hash, count) = (Self.basis, 0)
        for byte in text.utf8 {
            guard byte < 0x80 else { return words.contains(text.spelling) }
            guard let byte = byte.spelled else { continue }
            count += 1
            guard count <= longest else { return false }
            hash = Self.hash(hash, byte)
        }
        return hashes.contains(hash) && words.contains(text.spelling)
    }

    /// The words of both.
    package func union(_ others: Spellings) -> Spellings { Spellings(words.union(others.words)) }

    // FNV-1a.
    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
