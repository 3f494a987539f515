import Values

/// The shapes of pictures, as markup. Styles are classes of the style sheet, so that colors follow light and dark.
enum SVG {
    /// How many columns of text, as a terminal counts them, fit a width at the size of letters of pictures.
    static func columns(in width: Int) -> Int { width * 10 / 66 }

    /// One line of text, shortened to columns as a terminal counts them.
    static func text(_ text: String, x: Int, y: Int, _ style: String = "", columns: Int = 56, turned: Bool = false) -> String {
        let short = HTMLText.escaped(DisplayWidth.shortened(VisibleText.line(text), to: columns))
        guard turned else { return HTMLText.element("text", ["class": style, "x": "\(x)", "y": "\(y)"], [short]) + "\n" }
        return HTMLText.element(
            "text", ["class": style, "x": "\(x)", "y": "\(y)", "transform": "rotate(-55 \(x) \(y))"], [short]) + "\n"
    }

    /// How many columns of a turned heading are shown at most.
    static let turnedColumns = 18

    /// How far turned headings reach: up from their foot, and to the right of it.
    static func reach(ofTurned headings: [String]) -> (up: Int, right: [Int]) {
        let columns = headings.map { min(turnedColumns, DisplayWidth.of($0)) }
        return ((columns.max() ?? 0) * 54 / 10, columns.map { $0 * 38 / 10 })
    }

    /// A label in one line or in two, between words where it has some, beside the middle of its row.
    static func label(_ text: String, y: Int, _ style: String = "small", columns: Int) -> String {
        // Capitals are wider than a terminal counts them.
        let capitals = text.isEmpty ? 0 : columns * text.count(where: \.isUppercase) * 2 / (text.count * 5)
        let columns = columns - capitals
        let lines = broken(VisibleText.line(text), columns)
        guard lines.count > 1 else { return self.text(text, x: 0, y: y + 4, style, columns: columns) }
        return self.text(lines[0], x: 0, y: y - 3, style, columns: columns) + self.text(lines[1], x: 0, y: y + 10, style, columns: columns)
    }

    private static func broken(_ text: String, _ columns: Int) -> [String] {
        guard DisplayWidth.of(text) > columns else { return [text] }
        var first = ""
        var used = 0
        for character in text {
            used += DisplayWidth.of(character)
            if used > columns { break }
            first.append(character)
        }
        if let blank = first.lastIndex(of: " ") { first = String(first[..<blank]) }
        return [first, String(text.dropFirst(first.count)).withoutBlankEnds]
    }

    /// A box, at least as wide as can be seen where it stands for something.
    static func box(_ style: String, x: Int, y: Int, width: Int, height: Int, radius: Int = 1) -> String {
        "<rect class=\"\(style)\" x=\"\(x)\" y=\"\(y)\" width=\"\(max(0, width))\" height=\"\(height)\" rx=\"\(radius)\"/>\n"
    }

    /// A line along a path.
    static func path(_ style: String, _ path: String) -> String { "<path class=\"\(style)\" d=\"\(path)\"/>\n" }

    /// A dot.
    static func dot(_ style: String, x: Int, y: Int, radius: Int) -> String {
        "<circle class=\"\(style)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>\n"
    }

    /// How long a bar is, of a room for the largest; one that stands for something is seen.
    static func length(_ size: Double, of largest: Double, in room: Int) -> Int {
        guard largest > 0, size > 0 else { return 0 }
        return max(1, Int((min(1, size / largest) * Double(room)).rounded()))
    }
}
