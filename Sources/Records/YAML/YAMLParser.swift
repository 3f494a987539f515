import Values

/// Takes a YAML text apart: the part of YAML in which people write records, and all of JSON.
///
/// Taken are objects and lists by indentation or in braces and brackets, text bare, in quotes or as a literal block (`|`),
/// comments, and documents after `---`. Anything else is refused with its place: what a reader of the text may take for
/// something other than what a program makes of it is not guessed.
struct YAMLParser {
    /// How deep lists and objects may stand in each other.
    static let depthLimit = 16

    static let tabs = "lines are indented with spaces, not with tabs"

    let lines: [[Unicode.Scalar]]
    /// The place of the next sign: line and column, both from 0.
    var line = 0
    var column = 0
    private var depth = 0
    /// The indentation of what the brackets or braces belong to that stand open.
    var flowParent = -1

    init(_ text: String) throws(RecordFaults) {
        var lines: [[Unicode.Scalar]] = [[]]
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where last == "\r": break
            case "\n", "\r": lines.append([])
            case "\u{FEFF}" where last == nil: break
            default:
                let place = TextPlace(line: lines.count, column: lines[lines.count - 1].count + 1)
                guard Self.isTaken(scalar) else { throw Self.fault("control characters are not taken", at: place) }
                lines[lines.count - 1].append(scalar)
            }
            last = scalar
        }
        self.lines = lines
    }

    /// Every document of the text; one that is empty is a bare scalar with no text.
    mutating func documents() throws(RecordFaults) -> [YAMLNode] {
        var documents: [YAMLNode] = []
        var opened: TextPlace?
        try toContent()
        while line < lines.count {
            if isAtMarker {
                if let opened { documents.append(.scalar("", isBare: true, opened)) }
                opened = lines[line][0] == "-" ? here : nil
                column = 3
                try endLine()
            } else if opened == nil, column == 0, sign == "%" {
                throw Self.fault("directives (%) are not taken", at: here)
            } else {
                documents.append(try block(parent: -1))
                opened = nil
                guard isAtEnd else { throw deeper() }
            }
        }
        if let opened { documents.append(.scalar("", isBare: true, opened)) }
        return documents
    }

    // MARK: - By indentation

    /// A value that begins here, and all of its lines; what follows is the next content.
    /// - Parameter parent: the indentation of what it belongs to.
    private mutating func block(parent: Int) throws(RecordFaults) -> YAMLNode {
        try goDeeper()
        defer { depth -= 1 }
        if isItem { return try blockList() }
        if sign == "?", isBlank(at: column + 1) { throw Self.fault("a key is a plain word", at: here) }
        return isKey ? try blockObject() : try value(parent: parent)
    }

    private mutating func blockList() throws(RecordFaults) -> YAMLNode {
        let (place, indent) = (here, column)
        var elements: [YAMLNode] = []
        while !isAtEnd, column == indent, isItem {
            let start = here
            column += 1
            while sign == " " { column += 1 }
            guard sign != "\t" else { throw Self.fault(Self.tabs, at: here) }
            elements.append(
                isAtLineEnd ? try nextLines(above: indent, place: start) : try block(parent: indent))
        }
        guard isAtEnd || column <= indent else { throw deeper() }
        return .list(elements, place)
    }

    private mutating func blockObject() throws(RecordFaults) -> YAMLNode {
        let (place, indent) = (here, column)
        var members: [YAMLNode.Member] = []
        var seen: Set<String> = []
        while !isAtEnd, column == indent {
            let start = here
            guard isKey else { throw Self.fault("a key with a colon is wanted here", at: start) }
            let key = try key()
            guard seen.insert(key).inserted else { throw Self.fault("the key \(Quoted(key)) comes twice", at: start) }
            skipBlanks()
            let value = isAtLineEnd
                ? try nextLines(above: indent, place: start, takesListBeside: true) : try value(parent: indent)
            members.append(.init(key: key, place: start, value: value))
        }
        guard isAtEnd || column < indent else { throw deeper() }
        return .object(members, place)
    }

    /// What stands in the next lines, deeper than what it belongs to.
    private mutating func nextLines(
        above indent: Int, place: TextPlace, takesListBeside: Bool = false
    ) throws(RecordFaults) -> YAMLNode {
        try endLine()
        let isInside = !isAtEnd && (column > indent || takesListBeside && column == indent && isItem)
        return isInside ? try block(parent: indent) : .scalar("", isBare: true, place)
    }

    /// A value that begins in this line, behind its key or its dash.
    private mutating func value(parent: Int) throws(RecordFaults) -> YAMLNode {
        if sign == "|" { return try literal(parent: parent) }
        let value: YAMLNode
        switch sign {
        case "[", "{":
            flowParent = parent
            value = try flow()
        case "\"", "'":
            let place = here
            value = .scalar(try quoted(), isBare: false, place)
        default: value = try bare(inFlow: false)
        }
        try endLine()
        return value
    }

    /// A key and its colon.
    private mutating func key() throws(RecordFaults) -> String {
        let key: String
        if sign == "\"" || sign == "'" {
            key = try quoted()
        } else {
            let start = column
            while !(sign == ":" && isBlank(at: column + 1)) { column += 1 }
            key = text(from: start)
        }
        skipBlanks()
        column += 1
        return key
    }

    // MARK: - Where it stands

    var sign: Unicode.Scalar? { sign(at: column) }

    func sign(at column: Int) -> Unicode.Scalar? {
        line < lines.count && column < lines[line].count ? lines[line][column] : nil
    }

    /// Whether there is a blank, or the end of the line.
    func isBlank(at column: Int) -> Bool { sign(at: column).map { $0 == " " || $0 == "\t" } ?? true }

    /// The place of the next sign; at the end of the text, behind the last.
    var here: TextPlace {
        line < lines.count
            ? TextPlace(line: line + 1, column: column + 1)
            : TextPlace(line: lines.count, column: (lines.last?.count ?? 0) + 1)
    }

    private var isItem: Bool { sign == "-" && isBlank(at: column + 1) }

    /// Whether `---` or `...` stands here, between documents.
    var isAtMarker: Bool {
        guard column == 0, isBlank(at: 3), let sign, sign == "-" || sign == "." else { return false }
        return self.sign(at: 1) == sign && self.sign(at: 2) == sign
    }

    private var isAtEnd: Bool { line >= lines.count || isAtMarker }

    private var isAtLineEnd: Bool { sign == nil || sign == "#" && (column == 0 || isBlank(at: column - 1)) }

    /// Whether a key begins here, and its colon stands in this line.
    private var isKey: Bool {
        var ahead = self
        if sign == "\"" || sign == "'" {
            guard (try? ahead.quoted()) != nil else { return false }
            ahead.skipBlanks()
            return ahead.sign == ":" && isBlank(at: ahead.column + 1)
        }
        guard let sign, !Self.reserved.contains(sign), !isItem else { return false }
        while let sign = ahead.sign {
            if sign == ":", isBlank(at: ahead.column + 1) { return ahead.column > column }
            if sign == "#", isBlank(at: ahead.column - 1) { return false }
            ahead.column += 1
        }
        return false
    }

    mutating func skipBlanks() {
        while sign == " " || sign == "\t" { column += 1 }
    }

    /// Goes past the end of this line, behind which only a comment may stand, to the next content.
    mutating func endLine() throws(RecordFaults) {
        skipBlanks()
        guard isAtLineEnd else {
            throw Self.fault("what stands here belongs to nothing; text with such signs goes in quotes", at: here)
        }
        (line, column) = (line + 1, 0)
        try toContent()
    }

    /// From the beginning of a line to the next that has more than blanks and a comment.
    mutating func toContent() throws(RecordFaults) {
        while line < lines.count {
            while sign == " " { column += 1 }
            let indent = column
            skipBlanks()
            if let sign, sign != "#" {
                guard column == indent else {
                    throw Self.fault(Self.tabs, at: TextPlace(line: line + 1, column: indent + 1))
                }
                return
            }
            (line, column) = (line + 1, 0)
        }
    }

    mutating func goDeeper() throws(RecordFaults) {
        depth += 1
        guard depth <= Self.depthLimit else { throw Self.fault("lists and objects stand too deep in each other", at: here) }
    }

    mutating func comeBack() { depth -= 1 }

    private func deeper() -> RecordFaults {
        Self.fault(
            "the line does not begin under what it belongs to; text of several lines is written behind a |", at: here)
    }

    static func fault(_ message: String, at place: TextPlace?) -> RecordFaults {
        RecordFaults([RecordFault(place: place, message: message)])
    }

    private static func isTaken(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x20...0x7E, 0x85, 0xA0...0xFFFD, 0x10000...: true
        default: false
        }
    }
}
