/// A paragraph broken into lines: between words, or between any two wide characters.
public enum TextWrap {
    /// The lines of a text, each of at most so many columns unless one word is wider.
    public static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in words(text) {
            let size = DisplayWidth.of(word)
            let size0 = word.last == " " ? size - 1 : size
            if used + size0 > width, used > 0 {
                lines.append(trimmed(line))
                (line, used) = ("", 0)
            }
            line += word
            used += size
        }
        return lines + (line.isEmpty ? [] : [trimmed(line)])
    }

    /// Lines of text, each broken to a width as ``lines(_:width:)`` does; what is indented goes on as far in. Nil is as it stands.
    public static func broken(_ text: String, width: Int?) -> String {
        guard let width, width > 20 else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard DisplayWidth.of(String(line)) > width else { return String(line) }
            let indent = String(line.prefix { $0 == " " })
            return lines(String(line.dropFirst(indent.count)), width: width - indent.count).map { indent + $0 }.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// The same, of which only the first so many are kept; the last of them then ends in an ellipsis.
    static func lines(_ text: String, width: Int, most: Int) -> [String] {
        let all = lines(text, width: width)
        guard all.count > most, most > 0 else { return all }
        var last = all[most - 1]
        while DisplayWidth.of(last) + 2 > width, let blank = last.lastIndex(of: " ") { last = String(last[..<blank]) }
        // A word alone that leaves no room for the ellipsis is not cut for it, unless none is whole anyway: it goes.
        if DisplayWidth.of(last) + 1 > width {
            let isWord = DisplayWidth.of(last) <= width && !last.contains { DisplayWidth.of($0) > 1 }
            guard !isWord else { return all.prefix(most - 1) + ["…"] }
            last = String(DisplayWidth.shortened(last, to: width).dropLast())
        }
        return all.prefix(most - 1) + [last + (DisplayWidth.of(last) + 2 > width ? "…" : " …")]
    }

    /// The columns of the widest part of a text that stays together.
    public static func longestWord(_ text: String) -> Int { words(text).map { DisplayWidth.of(trimmed($0)) }.max() ?? 0 }

    /// The columns that a heading takes at least: its longest word, or of Chinese half of it, so that it stands in two lines.
    public static func leastHeading(_ title: String) -> Int {
        title.contains(" ") ? longestWord(title) : max(longestWord(title), (DisplayWidth.of(title) + 3) / 4 * 2)
    }

    /// What stays together: a word with the blank behind it, or a wide character with the mark that follows it.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text {
            let isWide = DisplayWidth.of(character) > 1
            // A mark stays with what stands before it, and a line may end behind it.
            if "，。、；：）”》".contains(character), isWide {
                words.append((word.isEmpty ? words.popLast() ?? "" : word) + String(character))
                word = ""
                continue
            }
            if isWide {
                if word.last.map({ "（“《".contains($0) }) == true {
                    word.append(character)
                    continue
                }
                if !word.isEmpty { words.append(word) }
                word = String(character)
                continue
            }
            word.append(character)
            if character == " " {
                words.append(word)
                word = ""
            }
        }
        return words + (word.isEmpty ? [] : [word])
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
