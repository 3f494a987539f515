import Values

/// What is said in English beside data (help, errors, notes), in Chinese: one list of sentences, each with what stands in its
/// gaps as `{}`, and a number of something as `#`. A gap is put in where the Chinese has `{}`, or in another order where it has its number, as `{2}`.
///
/// Sentences are made where they are known, in English, which is what scripts get; here they are told to people who read
/// Chinese. A test looks through the sources for what is said, and fails for a sentence that has no Chinese.
struct ChineseSentences: Sendable {
    /// All that there are.
    static let all = ChineseSentences(
        [
            agreement, attached, constraints, faults, files, handing, organization, parser, places, questions, reading, refusals, rules, vocabularies, whole,
            words,
        ])

    private struct Pattern: Sendable {
        let parts: [String]
        let chinese: String
        var weight: Int { parts.reduce(0) { $0 + $1.utf8.count } }
        /// Whether it says enough to be told by: a few letters between names stand in any sentence.
        var isTelling: Bool {
            let letters = parts.reduce(0) { $0 + $1.unicodeScalars.count(where: \.properties.isAlphabetic) }
            return letters >= (parts.first?.isEmpty == true && parts.last?.isEmpty == true ? 7 : 3)
        }
    }

    private var exact: [String: String] = [:]
    /// Those with gaps, the most telling first.
    private var patterns: [Pattern] = []

    private init(_ lists: [String]) {
        for line in lists.lazy.flatMap({ $0.split(separator: "\n") }) {
            guard let border = line.firstRange(of: " ⇒ ") else { continue }
            let (english, chinese) = (String(line[..<border.lowerBound]), String(line[border.upperBound...]))
            exact[english] = chinese
            add(english, chinese)
            // Where the agreement is known, a hint has its reference in place of the word.
            guard english.contains("REFERENCE"), !english.contains("{}"), chinese.contains("编号") else { continue }
            add(english.replacing("REFERENCE", with: "{}"), chinese.replacing("编号", with: "{}"))
        }
        patterns.sort { $0.weight > $1.weight }
    }

    private mutating func add(_ english: String, _ chinese: String) {
        let parts = Self.parts(english)
        let pattern = Pattern(parts: parts, chinese: chinese)
        if parts.count > 1, pattern.isTelling { patterns.append(pattern) }
    }

    /// Whether a sentence, with `{}` for its gaps, has its Chinese.
    func has(_ sentence: String) -> Bool {
        let normal = Self.normal(sentence)
        return exact[normal] != nil || normal.hasPrefix("{} ") && exact["#\(normal.dropFirst(2))"] != nil
    }

    /// The sentence in Chinese; where it is not known, as it is.
    func told(_ text: String) -> String {
        var effort = Self.effort
        return found(text, 0, &effort) ?? text
    }

    /// The text with one blank where it had several, or a line break.
    private static func normal(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What stands in gaps is looked up so often for one text; what is found by then is told.
    private static let effort = 400
    /// A sentence that holds a sentence that holds another is told to this depth.
    private static let deepest = 5

    private func found(_ text: String, _ depth: Int, _ effort: inout Int) -> String? {
        effort -= 1
        guard depth < Self.deepest, effort > 0, text.unicodeScalars.contains(where: { $0.isASCII && $0.properties.isAlphabetic }) else { return nil }
        let bare = text.withoutBlankEnds
        guard !bare.isEmpty, !bare.isQuotedAlone else { return nil }
        let front = String(text.prefix { $0 == " " })
        if let chinese = exact[Self.normal(bare)] { return front + chinese }
        // So many of something.
        let count = bare.prefix { $0.isASCII && $0.isNumber }
        if !count.isEmpty, bare.dropFirst(count.count).first == " ", let counted = exact["#\(bare.dropFirst(count.count))"] {
            return front + counted.replacing("#", with: count)
        }
        // A rule, and behind a colon what breaks it.
        for border in bare.ranges(of: ": ") where bare[..<border.lowerBound].hasWholeQuotes {
            let lead = Self.normal(String(bare[..<border.lowerBound]))
            guard let chinese = exact[lead] ?? exact[lead + ":"].map({ String($0.dropLast()) }) else { continue }
            let rest = String(bare[border.upperBound...])
            return front + chinese + "：" + (found(rest, depth + 1, &effort) ?? rest)
        }
        // A sentence that says little fits much: where words of a gap stay English, another way may tell all.
        var best: (told: String, left: Int)?
        func isWhole(_ told: String) -> Bool {
            let left = Self.leftEnglish(told)
            if best.map({ left < $0.left }) ?? true { best = (told, left) }
            return left == 0
        }
        func told(_ pattern: Pattern, _ gaps: [String]) -> String {
            var told: [String] = []
            var lead = ""
            for (front, gap) in zip(pattern.parts, gaps) {
                if !front.isEmpty { lead = front }
                // A word of a command is typed as it is, and so are the words that a file can have.
                let isTyped = ["entente ", "entente help ", "column ", "id you mean ", "; rename it ", "for each party, as "].contains { front.hasSuffix($0) }
                    || lead.hasSuffix(" is not one of ") && gap.split(separator: ", ").allSatisfy(\.isCode)
                told.append(isTyped ? gap : found(gap, depth + 1, &effort) ?? gap)
            }
            return front + Self.filled(pattern.chinese, told)
        }
        // A gap at the front that takes in a place and its colon is mostly another sentence's: it is tried last.
        var last: [(Pattern, [String])] = []
        for pattern in patterns {
            guard let gaps = gaps(of: pattern.parts, in: bare) else { continue }
            if pattern.parts.first?.isEmpty == true, gaps.first?.contains(": ") == true {
                last.append((pattern, gaps))
            } else if isWhole(told(pattern, gaps)) {
                return best?.told
            }
        }
        for (pattern, gaps) in last where isWhole(told(pattern, gaps)) { return best?.told }
        if let all = sentences(bare, depth, &effort), isWhole(front + all) { return best?.told }
        if depth > 0, let all = several(bare, depth, &effort), isWhole(front + all) { return best?.told }
        if depth > 0, bare.utf8.count < 100, let word = [" or ", " and "].first(where: { bare.contains($0) }), let border = bare.ranges(of: word).last {
            let (one, other) = (String(bare[..<border.lowerBound]), String(bare[border.upperBound...]))
            let told = [one, other].map { part in (part, found(part, depth + 1, &effort)) }
            // A name has such words, too, and is told as it is.
            if told.allSatisfy({ part, found in found != nil || part.isCode || part.isQuotedAlone }) {
                _ = isWhole(front + told.map { $1 ?? $0 }.joined(separator: word == " or " ? " 或 " : " 和 "))
            }
        }
        return best?.told
    }

    /// What commas tell apart, where each is known.
    private func several(_ text: String, _ depth: Int, _ effort: inout Int) -> String? {
        let parts = text.split(separator: ", ")
        // Words that a file can have are no list of ours.
        guard parts.count > 1, parts.allSatisfy(\.hasWholeQuotes), !text.contains(" is not one of ") else { return nil }
        var told: [String] = []
        for part in parts {
            guard let one = found(String(part), depth + 1, &effort) else { return nil }
            told.append(one)
        }
        return told.joined(separator: "、")
    }

    /// Several sentences, or what a colon or a semicolon tells apart, each by itself.
    private func sentences(_ text: String, _ depth: Int, _ effort: inout Int) -> String? {
        for (sign, chinese) in [("? ", ""), (". ", ""), ("; ", "；"), (": ", "：")] {
            guard let border = text.ranges(of: sign).first(where: { text[..<$0.lowerBound].hasWholeQuotes }) else { continue }
            let first = String(text[..<border.lowerBound]) + (chinese.isEmpty ? String(sign.prefix(1)) : "")
            let rest = String(text[border.upperBound...])
            guard let told = found(first, depth + 1, &effort) else {
                // Before a colon may stand what is typed, such as an option.
                if sign == ": ", !first.contains(" "), let toldRest = found(rest, depth + 1, &effort) { return first + "：" + toldRest }
                continue
            }
            return told + chinese + (found(rest, depth + 1, &effort) ?? rest)
        }
        return nil
    }

    private static func parts(_ sentence: String) -> [String] {
        var parts = [""]
        var rest = sentence[...]
        while let border = rest.firstRange(of: "{}") {
            parts[parts.count - 1] += rest[..<border.lowerBound]
            parts.append("")
            rest = rest[border.upperBound...]
        }
        parts[parts.count - 1] += rest
        return parts
    }

    /// What stands in the gaps between the parts of a sentence; nil where the text is not that sentence.
    private func gaps(of parts: [String], in text: String) -> [String]? {
        guard let first = parts.first, let last = parts.last, text.utf8.count >= first.utf8.count + last.utf8.count,
            text.hasPrefix(first), text.hasSuffix(last)
        else { return nil }
        var rest = text.dropFirst(first.count).dropLast(last.count)
        var gaps: [String] = []
        for part in parts.dropFirst().dropLast() {
            guard !part.isEmpty else {
                // Two gaps side by side: nobody knows where the first ends.
                gaps.append("")
                continue
            }
            // What is a word of ours is one gap, blanks and all.
            let borders = rest.ranges(of: part).filter { rest[..<$0.lowerBound].hasWholeQuotes }
            let known = part == " " ? borders.prefix(6).first { isKnown(rest[..<$0.lowerBound]) } : nil
            guard let border = known ?? borders.first else { return nil }
            gaps.append(String(rest[..<border.lowerBound]))
            rest = rest[border.upperBound...]
        }
        return rest.hasWholeQuotes ? gaps + [String(rest)] : nil
    }

    /// Whether a noun is one of ours, such as `verb of agreement`.
    private func isKnown(_ noun: Substring) -> Bool {
        exact[String(noun)] != nil || noun.hasPrefix("verb of ")
    }
}

extension StringProtocol {
    /// Whether as many quotes are closed as are opened: what stands in quotes is somebody's, and no sentence ends in it.
    fileprivate var hasWholeQuotes: Bool {
        unicodeScalars.reduce(0) { $1 == "\u{201C}" ? $0 + 1 : $1 == "\u{201D}" ? $0 - 1 : $0 } == 0
    }

    /// Whether it is one thing in quotes.
    fileprivate var isQuotedAlone: Bool {
        unicodeScalars.first == "\u{201C}" && unicodeScalars.last == "\u{201D}" && unicodeScalars.count(where: { $0 == "\u{201C}" }) == 1
    }

    /// Whether it is words that are typed, such as codes or options.
    fileprivate var isCode: Bool {
        split(separator: ", ").allSatisfy { $0.unicodeScalars.allSatisfy { $0.isASCII && $0 != " " && !$0.properties.isUppercase } }
    }
}

extension Language {
    /// A sentence that is said in English, in the language.
    func told(_ sentence: String) -> String { self == .zh ? ChineseSentences.all.told(sentence) : sentence }
}

extension ListedColumn {
    /// What is said in English, told to people in their language.
    static func said(_ id: String, _ en: String, _ zh: String, _ value: @escaping @Sendable (Source) -> String) -> Self {
        Self(id, en, zh) { source, audience in .text(audience.isForPeople ? audience.language.told(value(source)) : value(source)) }
    }
}
