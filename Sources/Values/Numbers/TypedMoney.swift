/// An amount with its currency as people type it: `1,200,000 CNY`, `RMB 100`, `€ 1 200.50`, `120万元`. Nothing is guessed: a sign
/// of several currencies names none.
package struct TypedMoney {
    /// The amount, in digits with a point before the decimals; nil where there is none.
    package private(set) var amount: String?
    /// The ISO 4217 code, or what stands in its place; nil where nothing does.
    package private(set) var currency: String?
    /// The codes that a sign can mean where it is not one alone.
    package private(set) var currencies: [String] = []
    /// What the digits can mean where that is not one number: of `1.200 EUR` some mean 1200. Then there is no amount.
    package private(set) var readings: [String] = []

    package init(_ text: String) {
        let text = text.inHalfWidth.withoutBlankEnds
        let isNumeric = { (letter: Character) in letter.isASCII && (letter.isNumber || ".,'".contains(letter)) || letter == "’" }
        guard let start = text.firstIndex(where: { $0.isASCII && $0.isNumber }) else {
            currency = text.isEmpty ? nil : text
            return
        }
        // Blanks between digits are of the number, all others are not.
        var end = start
        while end < text.endIndex {
            let rest = text[end...].drop { $0 == " " }
            guard let next = rest.first, isNumeric(next), rest.startIndex == end || next.isNumber else { break }
            end = text.index(after: rest.startIndex)
        }
        var after = String(text[end...]).withoutBlankEnds
        let written = text[start..<end].filter { $0 != " " && $0 != "'" && $0 != "’" }
        guard var digits = Self.plain(written) else { return }
        var isScaled = false
        if let scale = Self.scales.first(where: { after.lowercased().hasPrefix($0.word) }) {
            digits = Self.shifted(digits, by: scale.power)
            after = String(after.dropFirst(scale.word.count)).withoutBlankEnds
            isScaled = true
        }
        let before = String(text[..<start]).withoutBlankEnds
        guard before.isEmpty || after.isEmpty else { return }
        amount = digits
        read(before + after)
        let groups = written.split(separator: ".", omittingEmptySubsequences: false)
        if !isScaled, groups.count == 2, !written.contains(","), Self.isGrouped(groups), !written.hasPrefix("0"), !Self.ofThreeDecimals.contains(currency ?? "") {
            (amount, readings) = (nil, [groups.joined(), written])
        }
    }

    /// What is said of a text that can mean several amounts; nil of any other.
    package func severalReadings(of text: String) -> String? {
        readings.count > 1 ? "\(Quoted(text)) can mean \(readings.joined(separator: " or "))" : nil
    }

    /// The currencies of ISO 4217 that have three decimals or four.
    private static let ofThreeDecimals: Set = ["BHD", "CLF", "IQD", "JOD", "KWD", "LYD", "OMR", "TND", "UYW"]

    /// A word for a currency has letters or a sign, and no more than one part that is not known.
    private static func isWord(_ text: String) -> Bool { !text.contains { $0.isNumber || $0 == " " || "-+.,".contains($0) } }

    private mutating func read(_ word: String) {
        guard !word.isEmpty else { return }
        let folded = word.lowercased()
        if let known = Self.words.first(where: { $0.words.contains(folded) }) {
            if known.codes.count > 1 { currencies = known.codes }
            currency = known.codes.count == 1 ? known.codes[0] : word
        } else if Self.isWord(word) {
            currency = word.uppercased()
        } else {
            amount = nil
        }
    }

    /// Digits without what groups them in threes; a comma is the decimal one only where nothing else can be meant.
    private static func plain(_ text: String) -> String? {
        let points = text.split(separator: ".", omittingEmptySubsequences: false)
        let commas = text.split(separator: ",", omittingEmptySubsequences: false)
        switch (points.count, commas.count) {
        // 1200, 1200.50
        case (1...2, 1): return text
        // 1,200 and 1,200.50
        case (1...2, _) where isGrouped(points[0].split(separator: ",", omittingEmptySubsequences: false)) && !points[1...].contains { $0.contains(",") }:
            return text.filter { $0 != "," }
        // 1.200.000
        case (_, 1) where isGrouped(points): return text.filter { $0 != "." }
        // 1200,50 and 1.200,50; of 1,2000 nobody knows what was meant
        case (_, 2) where !commas[1].contains(".") && (commas[1].count <= 2 || commas[1].allSatisfy { $0 == "0" }):
            let whole = commas[0].split(separator: ".", omittingEmptySubsequences: false)
            return whole.count == 1 || isGrouped(whole) ? whole.joined() + "." + commas[1] : nil
        default: return nil
        }
    }

    private static func isGrouped(_ groups: [Substring]) -> Bool {
        groups.count > 1 && (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    /// Ten to some power, by the word for it.
    private static let scales: [(word: String, power: Int)] = [
        ("thousand", 3), ("million", 6), ("billion", 9), ("万亿", 12), ("千万", 7), ("百万", 6), ("万", 4), ("萬", 4), ("亿", 8), ("億", 8),
    ]

    private static func shifted(_ digits: String, by power: Int) -> String {
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count > 1 ? String(parts[1]) : ""
        let whole = String(parts.first ?? "") + decimals.prefix(power) + String(repeating: "0", count: max(0, power - decimals.count))
        let rest = decimals.dropFirst(power)
        return rest.isEmpty ? whole : whole + "." + rest
    }

    private static let words: [(words: Set<String>, codes: [String])] = [
        (["rmb", "元", "元人民币", "人民币", "人民币元", "yuan", "renminbi"], ["CNY"]), (["€", "euro", "euros", "欧元"], ["EUR"]),
        (["£", "英镑", "pounds sterling"], ["GBP"]), (["us$", "美元", "us dollars"], ["USD"]), (["hk$", "港元", "港币"], ["HKD"]),
        (["a$", "au$", "澳元"], ["AUD"]), (["c$", "ca$", "加元"], ["CAD"]), (["nt$", "新台币"], ["TWD"]), (["s$", "新加坡元"], ["SGD"]),
        (["日元", "日圆", "円", "yen"], ["JPY"]), (["₩", "韩元"], ["KRW"]), (["₹"], ["INR"]), (["₽"], ["RUB"]),
        (["¥"], ["CNY", "JPY"]), (["$", "dollar", "dollars"], ["USD", "AUD", "CAD", "HKD", "SGD"]),
    ]
}
