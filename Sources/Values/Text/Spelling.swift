extension StringProtocol {
    /// The text without what people write differently in one name: case, blanks, hyphens and underscores. `In force`,
    /// `in-force`, `in_force` and `inForce` are one.
    package var spelling: String {
        guard utf8.allSatisfy({ $0 < 0x80 }) else { return String(lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }) }
        // Every name of an import is asked for, and bytes are done in a tenth of the time.
        return String(decoding: utf8.lazy.filter { !(0x09...0x0D).contains($0) && !" -_".utf8.contains($0) }.map {
            (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
        }, as: UTF8.self)
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
