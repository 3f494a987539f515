import Values

extension YAMLParser {
    /// A list in brackets or an object in braces, over as many lines as it takes.
    mutating func flow() throws(RecordFaults) -> YAMLNode {
        try goDeeper()
        defer { comeBack() }
        return sign == "[" ? try flowList() : try flowObject()
    }

    private mutating func flowList() throws(RecordFaults) -> YAMLNode {
        let place = here
        column += 1
        var elements: [YAMLNode] = []
        while try !isClosed(by: "]", of: place) {
            elements.append(try flowValue())
            try flowBlanks()
            guard sign != ":" else { throw Self.fault("an object in a list stands in braces", at: here) }
            try takeComma(or: "]", of: place)
        }
        return .list(elements, place)
    }

    private mutating func flowObject() throws(RecordFaults) -> YAMLNode {
        let place = here
        column += 1
        var members: [YAMLNode.Member] = []
        var seen: Set<String> = []
        while try !isClosed(by: "}", of: place) {
            let start = here
            guard sign != "[", sign != "{", sign != "?" || !isBlank(at: column + 1) else {
                throw Self.fault("a key is a plain word", at: start)
            }
            guard case .scalar(let key, _, _) = try flowValue() else { throw Self.fault("a key is a plain word", at: start) }
            guard seen.insert(key).inserted else { throw Self.fault("the key \(Quoted(key)) comes twice", at: start) }
            try flowBlanks()
            var value = YAMLNode.scalar("", isBare: true, start)
            if sign == ":" {
                column += 1
                try flowBlanks()
                if sign != ",", sign != "}" { value = try flowValue() }
            }
            members.append(.init(key: key, place: start, value: value))
            try takeComma(or: "}", of: place)
        }
        return .object(members, place)
    }

    private mutating func flowValue() throws(RecordFaults) -> YAMLNode {
        switch sign {
        case "[", "{": return try flow()
        case "\"", "'":
            let place = here
            return .scalar(try quoted(), isBare: false, place)
        default: return try bare(inFlow: true)
        }
    }

    private mutating func isClosed(by end: Unicode.Scalar, of start: TextPlace) throws(RecordFaults) -> Bool {
        try flowBlanks()
        guard sign != nil else { throw unclosed(start) }
        guard sign == end else { return false }
        column += 1
        return true
    }

    private mutating func takeComma(or end: Unicode.Scalar, of start: TextPlace) throws(RecordFaults) {
        try flowBlanks()
        if sign == "," { return column += 1 }
        guard sign != nil else { throw unclosed(start) }
        guard sign == end else { throw Self.fault("a comma or \(end) is wanted here", at: here) }
    }

    private func unclosed(_ start: TextPlace) -> RecordFaults {
        Self.fault("what opens in line \(start.line), column \(start.column) is not closed", at: here)
    }

    /// Over blanks, comments and ends of lines.
    private mutating func flowBlanks() throws(RecordFaults) {
        while line < lines.count {
            skipBlanks()
            if let sign, sign != "#" || column > 0 && !isBlank(at: column - 1) { return }
            (line, column) = (line + 1, 0)
            try refuseOutdented()
        }
    }

    /// Refuses a line inside of brackets that other readers take for the end of them: no deeper than what they belong to.
    private func refuseOutdented() throws(RecordFaults) {
        guard line < lines.count else { return }
        if isAtMarker { throw Self.fault("a document begins or ends here, and what opened before is not closed", at: here) }
        let blanks = lines[line].prefix { $0 == " " }.count
        guard let first = lines[line].first(where: { $0 != " " && $0 != "\t" }), first != "#", blanks <= flowParent else { return }
        throw Self.fault(
            lines[line][blanks] == "\t" ? Self.tabs : "a line inside of brackets or braces begins deeper than what they belong to",
            at: TextPlace(line: line + 1, column: blanks + 1))
    }
}
