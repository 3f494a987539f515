extension YAMLParser {
    /// Signs with which no bare text begins.
    static let reserved: Set<Unicode.Scalar> = [
        ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`",
    ]

    /// Text without quotes, which ends with its line.
    mutating func bare(inFlow: Bool) throws(RecordFaults) -> YAMLNode {
        let (place, start) = (here, column)
        try refuseReserved(inFlow: inFlow)
        while let sign {
            if sign == "#", isBlank(at: column - 1) { break }
            if inFlow, Self.isBracket(sign) { break }
            if sign == ":", endsWord(at: column + 1, inFlow: inFlow) {
                if inFlow { break }
                throw Self.fault("text with a colon and a blank goes in quotes", at: here)
            }
            column += 1
        }
        return .scalar(text(from: start), isBare: true, place)
    }

    private func refuseReserved(inFlow: Bool) throws(RecordFaults) {
        switch sign {
        case "&", "*":
            throw Self.fault("anchors (&) and aliases (*) are not taken; put text that begins so in quotes", at: here)
        case "!": throw Self.fault("tags (!) are not taken; put text that begins so in quotes", at: here)
        case ">": throw Self.fault("folded text (>) is not taken; write | for text of several lines", at: here)
        case "-", "?", ":":
            guard endsWord(at: column + 1, inFlow: inFlow) else { return }
            throw Self.fault("a value is wanted here", at: here)
        case .some(let sign) where Self.reserved.contains(sign):
            throw Self.fault(
                inFlow && Self.isBracket(sign) ? "a value is wanted here" : "text that begins with \(sign) goes in quotes", at: here)
        case nil: throw Self.fault("a value is wanted here", at: here)
        default: return
        }
    }

    private func endsWord(at column: Int, inFlow: Bool) -> Bool {
        isBlank(at: column) || inFlow && sign(at: column).map(Self.isBracket) ?? true
    }

    private static func isBracket(_ sign: Unicode.Scalar) -> Bool { [",", "[", "]", "{", "}"].contains(sign) }

    /// What stands between a column and the next sign, without blanks at its end.
    func text(from start: Int) -> String {
        var signs = lines[line][start..<column]
        while signs.last == " " || signs.last == "\t" { signs.removeLast() }
        return Self.string(signs)
    }

    static func string(_ signs: some Sequence<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: signs)
        return text
    }

    /// Text in quotes, which ends in its line.
    mutating func quoted() throws(RecordFaults) -> String {
        let (place, quote) = (here, sign)
        var text: [Unicode.Scalar] = []
        column += 1
        while let sign {
            column += 1
            switch sign {
            case "'" where quote == sign && self.sign == "'":
                column += 1
                text.append(sign)
            case _ where sign == quote: return Self.string(text)
            case "\\" where quote == "\"": text.append(try escaped())
            default: text.append(sign)
            }
        }
        throw Self.fault("the quote is not closed in its line; text of several lines is written behind a |", at: place)
    }

    /// The sign that stands behind a backslash.
    private mutating func escaped() throws(RecordFaults) -> Unicode.Scalar {
        let place = TextPlace(line: line + 1, column: column)
        let sign = sign
        column += 1
        if let sign, let meant = Self.escapes[sign] { return meant }
        guard let sign, let count = Self.digits[sign], var code = digits(count) else {
            throw Self.fault("a backslash in double quotes stands before a sign that it can't; write two for one", at: place)
        }
        // JSON writes what is beyond four digits in two halves.
        if sign == "u", (0xD800..<0xDC00).contains(code), self.sign == "\\", self.sign(at: column + 1) == "u" {
            column += 2
            if let low = digits(4), (0xDC00..<0xE000).contains(low) { code = 0x10000 + (code - 0xD800) << 10 + low - 0xDC00 }
        }
        guard let scalar = Unicode.Scalar(code) else { throw Self.fault("there is no such character", at: place) }
        return scalar
    }

    private mutating func digits(_ count: Int) -> UInt32? {
        guard line < lines.count, column + count <= lines[line].count else { return nil }
        let digits = Self.string(lines[line][column..<column + count])
        guard digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 | 0x20 })
        else { return nil }
        column += count
        return UInt32(digits, radix: 16)
    }

    private static let digits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]

    private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
        "0": "\0", "a": "\u{7}", "b": "\u{8}", "t": "\t", "\t": "\t", "n": "\n", "v": "\u{B}", "f": "\u{C}", "r": "\r",
        "e": "\u{1B}", " ": " ", "\"": "\"", "/": "/", "\\": "\\", "N": "\u{85}", "_": "\u{A0}", "L": "\u{2028}",
        "P": "\u{2029}",
    ]

    /// The lines behind a `|`, without their indentation.
    mutating func literal(parent: Int) throws(RecordFaults) -> YAMLNode {
        let place = here
        column += 1
        var (keep, indent): (Unicode.Scalar?, Int?) = (nil, nil)
        while let sign, !isBlank(at: column) {
            if keep == nil, sign == "+" || sign == "-" {
                keep = sign
            } else if indent == nil, let digit = Int(String(sign)), digit > 0 {
                indent = max(parent, 0) + digit
            } else {
                throw Self.fault("behind a | only +, - and the depth of the indentation can stand", at: here)
            }
            column += 1
        }
        skipBlanks()
        guard sign == nil || sign == "#" else { throw Self.fault("the text begins in the next line", at: here) }
        (line, column) = (line + 1, 0)
        var taken: [String] = []
        var widest: TextPlace?
        while line < lines.count {
            let blanks = lines[line].prefix { $0 == " " }.count
            if blanks == lines[line].count {
                if indent == nil, blanks >= widest?.column ?? 0 { widest = TextPlace(line: line + 1, column: blanks + 1) }
                taken.append(Self.string(lines[line].dropFirst(indent ?? blanks)))
            } else {
                let depth = indent ?? blanks
                guard blanks >= depth, depth > parent else {
                    guard lines[line].contains(where: { $0 != " " && $0 != "\t" }) else {
                        throw Self.fault(Self.tabs, at: TextPlace(line: line + 1, column: blanks + 1))
                    }
                    break
                }
                if indent == nil, let widest, widest.column > depth + 1 {
                    throw Self.fault("an empty line before the text begins deeper than the text", at: widest)
                }
                indent = depth
                taken.append(Self.string(lines[line].dropFirst(depth)))
            }
            line += 1
        }
        // Behind the last line break there is no line any more.
        if line == lines.count, lines.last?.isEmpty == true, !taken.isEmpty { taken.removeLast() }
        let content = taken.count - taken.reversed().prefix { $0.isEmpty }.count
        var text = taken.prefix(content).joined(separator: "\n")
        if keep != "-", content > 0 { text += "\n" }
        if keep == "+" { text += String(repeating: "\n", count: taken.count - content) }
        column = 0
        try toContent()
        return .scalar(text, isBare: false, place)
    }
}
