import Values

/// Reads the part of Mustache that has no code in it: `{{name}}`, `{{{raw}}}` and `{{&raw}}`, `{{#section}}`, `{{^none}}`,
/// `{{/section}}` and `{{! a remark }}`. A line that holds nothing but one tag of a section or a remark is not written.
struct TemplateParser {
    private let name: String
    private let text: [Character]
    private var place = 0
    private var line = 1
    private var column = 1

    /// - Parameter name: of the file, for messages.
    init(_ text: String, name: String) {
        self.text = Array(text.replacing("\r\n", with: "\n"))
        self.name = name
    }

    private struct Open {
        var name: TemplateName
        var inverted: Bool
        var nodes: [TemplateNode]
    }

    /// The pieces of the template.
    /// - Throws: an `OutputError` of kind `badTemplate` with line and column.
    mutating func nodes() throws(OutputError) -> [TemplateNode] {
        var open: [Open] = []
        var nodes: [TemplateNode] = []
        while place < text.count {
            let before = literal()
            if !before.isEmpty { nodes.append(.text(before)) }
            guard place < text.count else { break }
            let tag = try tag()
            switch tag.sign {
            case "#", "^":
                open.append(Open(name: tag.name, inverted: tag.sign == "^", nodes: nodes))
                nodes = []
            case "/":
                guard var section = open.popLast() else {
                    throw fault(tag.name, "{{/\(tag.name.text)}} ends a section that did not begin")
                }
                guard section.name.parts == tag.name.parts else {
                    throw fault(
                        tag.name, "{{/\(tag.name.text)}} stands where {{#\(section.name.text)}} of line \(section.name.line) is to end")
                }
                section.nodes.append(.section(section.name, inverted: section.inverted, nodes))
                nodes = section.nodes
            case "!": break
            case "{", "&": nodes.append(.value(tag.name, raw: true))
            default: nodes.append(.value(tag.name, raw: false))
            }
            if "#^/!".contains(tag.sign) { takeRestOfLine(after: tag.start, &nodes, opened: &open, sign: tag.sign) }
        }
        if let section = open.last { throw fault(section.name, "{{#\(section.name.text)}} does not end") }
        return nodes
    }

    // MARK: Characters

    private func stands(_ sign: String, at place: Int) -> Bool {
        place + sign.count <= text.count && zip(sign, text[place...]).allSatisfy { $0 == $1 }
    }

    private mutating func take(_ count: Int) {
        for character in text[place..<min(text.count, place + count)] {
            if character == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        place = min(text.count, place + count)
    }

    /// What stands before the next tag.
    private mutating func literal() -> String {
        var end = place
        while end < text.count, !stands("{{", at: end) { end += 1 }
        let literal = String(text[place..<end])
        take(end - place)
        return literal
    }

    private struct Tag {
        var sign: Character
        var name: TemplateName
        /// Where it begins.
        var start: Int
    }

    private mutating func tag() throws(OutputError) -> Tag {
        let (start, line, column) = (place, line, column)
        func here(_ parts: [String]) -> TemplateName { TemplateName(parts: parts, line: line, column: column) }
        let isTriple = stands("{{{", at: place)
        take(isTriple ? 3 : 2)
        var sign: Character = isTriple ? "{" : " "
        if !isTriple, place < text.count, "#^/!&>=".contains(text[place]) {
            sign = text[place]
            take(1)
        }
        let close = isTriple ? "}}}" : "}}"
        var end = place
        while end < text.count, !stands(close, at: end) { end += 1 }
        guard end < text.count else { throw fault(here([]), "\(isTriple ? "{{{" : "{{") is not closed by \(close)") }
        let content = String(text[place..<end]).withoutBlankEnds
        take(end - place + close.count)
        if sign == "!" { return Tag(sign: sign, name: here([]), start: start) }
        if sign == ">" { throw fault(here([]), "other templates can't be taken in: {{>\(content)}}") }
        if sign == "=" { throw fault(here([]), "the braces of a template can't be changed") }
        if content == "." { return Tag(sign: sign, name: here([]), start: start) }
        let parts = content.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy({ part in !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } })
        else { throw fault(here([]), "\(Quoted(content)) is no name") }
        return Tag(sign: sign, name: here(parts), start: start)
    }

    /// Leaves out the line of a tag that stands alone on it: what is before and behind it, with the line's end.
    private mutating func takeRestOfLine(
        after start: Int, _ nodes: inout [TemplateNode], opened: inout [Open], sign: Character
    ) {
        var first = start
        while first > 0, text[first - 1] == " " || text[first - 1] == "\t" { first -= 1 }
        var end = place
        while end < text.count, text[end] == " " || text[end] == "\t" { end += 1 }
        guard first == 0 || text[first - 1] == "\n", end == text.count || text[end] == "\n" else { return }
        take(end - place + (end < text.count ? 1 : 0))
        // The blanks before it are at the end of what stands before the tag.
        switch sign {
        case "#", "^":
            if let last = opened.indices.last { Self.removeBlanks(start - first, &opened[last].nodes) }
        case "/":
            guard case .section(let name, let inverted, var inner)? = nodes.last else { return }
            Self.removeBlanks(start - first, &inner)
            nodes[nodes.count - 1] = .section(name, inverted: inverted, inner)
        default: Self.removeBlanks(start - first, &nodes)
        }
    }

    private static func removeBlanks(_ count: Int, _ nodes: inout [TemplateNode]) {
        guard count > 0, case .text(let text)? = nodes.last else { return }
        let rest = String(text.dropLast(count))
        if rest.isEmpty { nodes.removeLast() } else { nodes[nodes.count - 1] = .text(rest) }
    }

    private func fault(_ name: TemplateName, _ message: String) -> OutputError {
        .badTemplate(self.name, line: name.line, column: name.column, message)
    }
}
