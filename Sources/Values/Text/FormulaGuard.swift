/// Texts that a spreadsheet would take for a formula, written so that it does not, and read as they were.
///
/// An apostrophe goes in front where the text begins as a formula does, and inside where it does so after what some program
/// takes for the end of a cell or a line: `x;=1+1` is two cells to one that splits by semicolons, quotes or no. Inside,
/// numbers and telephone numbers are left: after a comma they are common, and compute nothing.
package enum FormulaGuard {
    /// The text with its apostrophes.
    package static func guarded(_ text: String) -> String { changed(text, isGuarding: true) }

    /// The text without those that ``guarded(_:)`` puts in.
    package static func bare(_ text: String) -> String { changed(text, isGuarding: false) }

    private static func changed(_ text: String, isGuarding: Bool) -> String {
        guard text.unicodeScalars.contains(where: { isMark($0) || isSeparator($0) }) else { return text }
        // Scalars, not characters: a combining mark after "=" must not hide it.
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var place = 0
        var begins = true
        while place < scalars.count {
            if begins {
                while place > 0, place < scalars.count, scalars[place] == " " || scalars[place] == "\"" {
                    result.append(scalars[place])
                    place += 1
                }
                let mark = scalars[place...].firstIndex { $0 != "'" } ?? scalars.count
                if mark < scalars.count, isFormula(scalars, from: mark, isFirst: place == 0), isGuarding || mark > place {
                    if isGuarding { result.append("'") }
                    result.append(contentsOf: scalars[(isGuarding ? place : place + 1)...mark])
                    begins = isSeparator(scalars[mark])
                    place = mark + 1
                    continue
                }
                begins = false
                guard place < scalars.count else { break }
            }
            result.append(scalars[place])
            begins = isSeparator(scalars[place])
            place += 1
        }
        return String(result)
    }

    private static func isFormula(_ scalars: [Unicode.Scalar], from mark: Int, isFirst: Bool) -> Bool {
        if isFirst { return isMark(scalars[mark]) || "\t\r\n".unicodeScalars.contains(scalars[mark]) }
        guard isMark(scalars[mark]) else { return false }
        guard "-+－＋".unicodeScalars.contains(scalars[mark]) else { return true }
        let rest = scalars[(mark + 1)...].prefix { $0 == "|" || !isSeparator($0) }
        return !rest.allSatisfy { "0123456789 ().+-/".unicodeScalars.contains($0) }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "＝", "＋", "－", "＠": true
        default: false
        }
    }

    /// What ends a cell or a line to some program.
    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ";", "|", "\t", "\r", "\n": true
        default: false
        }
    }
}
