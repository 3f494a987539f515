import Output

/// A line of text with a cursor in it, moved by characters as a person sees them.
struct EditedLine: Equatable {
    private(set) var characters: [Character] = []
    /// How many characters stand before the cursor.
    private(set) var cursor = 0

    init(_ text: String = "") { insert(text) }

    var text: String { String(characters) }

    /// Puts a text in at the cursor. What would steer a terminal is left out.
    mutating func insert(_ text: String) {
        let safe = text.unicodeScalars.filter { !isDangerous($0) }
        // A combining mark joins the character before it.
        let before = String(characters[..<cursor]) + String(String.UnicodeScalarView(safe))
        let after = characters[cursor...]
        characters = Array(before) + after
        cursor = characters.count - after.count
    }

    mutating func backspace() {
        guard cursor > 0 else { return }
        cursor -= 1
        characters.remove(at: cursor)
    }

    mutating func delete() {
        if cursor < characters.count { characters.remove(at: cursor) }
    }

    mutating func move(by count: Int) { cursor = min(max(0, cursor + count), characters.count) }

    mutating func killToEnd() { characters.removeSubrange(cursor...) }

    mutating func killAll() {
        characters.removeSubrange(..<cursor)
        cursor = 0
    }

    /// Takes out the word before the cursor.
    mutating func killWord() {
        while cursor > 0, characters[cursor - 1] == " " { backspace() }
        while cursor > 0, characters[cursor - 1] != " " { backspace() }
    }

    /// The part that fits, such that the cursor is in it, and the column of the cursor.
    func window(_ width: Int) -> (text: String, column: Int) {
        let widths = characters.map { DisplayWidth.of($0) }
        var start = 0
        var column = widths[..<cursor].reduce(0, +)
        while column >= max(1, width), start < cursor {
            column -= widths[start]
            start += 1
        }
        var end = start
        var used = 0
        while end < characters.count, used + widths[end] <= width {
            used += widths[end]
            end += 1
        }
        return (String(characters[start..<end]), column)
    }

    private func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
        VisibleText.line(String(scalar)) != String(scalar)
    }
}
