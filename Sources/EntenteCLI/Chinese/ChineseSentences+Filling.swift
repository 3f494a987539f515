import Values

extension ChineseSentences {
    /// Words that never stand alone in what is Chinese.
    private static let joining: Set = ["or", "and", "of", "the", "with"]

    /// How often two English words stand side by side, but for what was quoted and for commands.
    static func leftEnglish(_ text: String) -> Int {
        var (left, isQuoted, isCommand, isAfterWord) = (0, false, false, false)
        for word in text.split(separator: " ") {
            // Chinese may stand close to a word, before it or after it.
            func isLetter(_ character: Character) -> Bool { character.isLowercase && character.isASCII }
            let bare = word.reversed().drop { ",;:.".contains($0) }.reversed()
            let (head, tail) = (bare.prefix(while: isLetter), bare.reversed().prefix(while: isLetter))
            func isWord(_ letters: Int, by sign: Character?) -> Bool { letters > 1 && sign.map { !$0.isASCII } ?? true }
            isCommand = word.hasSuffix("entente") || isCommand && (head.count == bare.count || word.hasPrefix("-"))
            if isWord(head.count, by: bare.dropFirst(head.count).first), !isQuoted, !isCommand, isAfterWord || joining.contains(String(head)) || joining.contains(String(tail.reversed())) {
                left += 1
            }
            isAfterWord = isWord(tail.count, by: bare.dropLast(tail.count).last)
            isQuoted = (isQuoted || word.contains("“")) && !word.contains("”")
        }
        return left
    }

    /// The Chinese of a pattern with what stands in its gaps.
    static func filled(_ chinese: String, _ gaps: [String]) -> String {
        var left = gaps.indices.filter { !chinese.contains("{\($0 + 1)}") }[...]
        var result = ""
        var rest = chinese[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let inside = rest[rest.index(after: open)...].prefix { $0 != "}" }
            guard inside.endIndex < rest.endIndex, inside.isEmpty || Int(inside) != nil else {
                result.append("{")
                rest = rest[rest.index(after: open)...]
                continue
            }
            if let number = Int(inside), gaps.indices.contains(number - 1) {
                result += gaps[number - 1]
            } else if inside.isEmpty, let next = left.popFirst() {
                result += gaps[next]
            }
            rest = rest[rest.index(after: inside.endIndex)...]
        }
        return withoutInnerBlanks(result + rest)
    }

    /// Between two Chinese characters stands no blank.
    private static func withoutInnerBlanks(_ text: String) -> String {
        func isHan(_ character: Character?) -> Bool { character?.unicodeScalars.first?.properties.isIdeographic == true }
        let characters = Array(text)
        return String(characters.indices.filter { index in
            guard characters[index] == " ", index > 0, index + 1 < characters.count else { return true }
            return !(isHan(characters[index - 1]) && isHan(characters[index + 1]))
        }.map { characters[$0] })
    }
}
