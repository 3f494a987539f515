import Foundation

/// The sentences that stand in the sources as literals, with `{}` for what is put in.
///
/// A literal is a sentence where it has two words side by side. One that stands next to its Chinese, as in a `Caption`, has it,
/// unless it is help, beside which an example in Chinese may stand;
/// what goes to servers and files, and to nobody else, is named here.
enum SaidSentences {
    /// Rooms and files whose literals are none that people are told, or that have their Chinese in a way of their own: words of
    /// reports and pages in both languages, the text of templates, SQL and what libpq says, forms for the editor.
    nonisolated(unsafe) private static let elsewhere = #/^(EmbedSQL|Postgres|Output/(HTML|Template|Workbook|Opening)|Output/Text/(Glossary|ReportWords|PeopleWords)|EntenteCLI/Chinese|EntenteCLI/Completion/(ManualPage|ManualWords|BashWords|CompletionSource)|LocalServer/Cluster|LocalServer/ServerStarting|EntenteCLI/Summary/SummaryNoteWords|EntenteCLI/Agreement/WhySentences|Records/Agreement/AgreementForm)/#
    /// What is sent to servers, or compared with what they say.
    nonisolated(unsafe) private static let silent = #/^(entente |set |delete from |discard |copy |vacuum |host=|SET |BEGIN|No space left|definition of service|quota exceeded|\{\}$)/#

    static func lacking(_ isKnown: (String) -> Bool) throws -> [String] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardizedFileURL
        let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects ?? []
        var lacking: [String] = []
        for case let file as URL in found where file.pathExtension == "swift" {
            let place = String(file.standardizedFileURL.path.dropFirst(root.path.count + 1))
            if place.firstMatch(of: elsewhere) != nil { continue }
            let literals = try SourceLiterals.of(String(contentsOf: file, encoding: .utf8))
            for (index, literal) in literals.enumerated() where isSentence(literal.text) {
                let isPaired = !literal.isHelp && literals[max(0, index - 4)...min(literals.count - 1, index + 4)].contains {
                    hasHan($0.text) && !$0.isHelp && (abs($0.first - literal.last) <= 2 || abs($0.last - literal.first) <= 2)
                }
                if isPaired { continue }
                for part in paragraphs(literal.text) where part.firstMatch(of: silent) == nil && !isKnown(part) {
                    lacking.append("\(place):\(literal.first) \(part)")
                }
            }
        }
        return try lacking + (saidBySQL(root.appending(path: "../sql/routines")) + losses(root.appending(path: "../sql/queries/export/bundle_losses.sql")))
            .filter { !isKnown($0) }
    }

    /// What triggers say where they refuse something.
    private static func saidBySQL(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(at: folder.standardizedFileURL, includingPropertiesForKeys: nil).flatMap { file in
            try String(contentsOf: file, encoding: .utf8).matches(of: #/(?:message = |broken := )(?:format\()?'((?:[^']|'')*)'/#).map {
                String($0.output.1).replacing("''", with: "'").replacing("%s", with: "{}")
            }
        }
    }

    /// What a bundle says it has no column for.
    private static func losses(_ file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).matches(of: #/(?m)^  \('([^']*)',/#).map { String($0.output.1) }
    }

    private static func paragraphs(_ text: String) -> [String] {
        text.split(separator: #/\n\s*\n/#).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty && !$0.hasPrefix("Example") }
    }

    private static func hasHan(_ text: String) -> Bool { text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }

    private static func isSentence(_ text: String) -> Bool {
        guard !hasHan(text) else { return false }
        let bare = text.replacing("{}", with: "")
        return bare.firstMatch(of: #/[A-Za-z]{2,}[,.;:]?\s+[A-Za-z'“(]*[a-z]/#) != nil
            || text.firstMatch(of: #/[A-Za-z]{2,}[,;:]? \{\}|\{\} [a-z]{2,}/#) != nil
    }
}

/// The string literals of a Swift file.
struct SourceLiterals {
    struct Literal {
        let text: String
        /// The lines on which it begins and ends.
        let first, last: Int
        /// Whether it is what the parser shows of a command or an option.
        let isHelp: Bool
    }

    private var characters: [Character]
    private var place = 0
    private var line = 1
    private var found: [Literal] = []

    static func of(_ source: String) -> [Literal] {
        var reader = SourceLiterals(characters: Array(source))
        reader.read()
        return reader.found
    }

    private init(characters: [Character]) { self.characters = characters }

    private func starts(_ text: String, _ place: Int) -> Bool {
        let text = Array(text)
        return place + text.count <= characters.count && Array(characters[place..<place + text.count]) == text
    }

    private mutating func step() {
        if characters[place] == "\n" { line += 1 }
        place += 1
    }

    private mutating func read() {
        while place < characters.count {
            if starts("//", place) {
                while place < characters.count, characters[place] != "\n" { step() }
            } else if starts("#/", place) {
                step()
                step()
                while place < characters.count, !starts("/#", place) { step() }
                if place < characters.count { place += 2 }
            } else if characters[place] == "\"" || characters[place] == "#" && isRaw {
                let (first, isHelp) = (line, isHelp)
                let text = literal()
                found.append(Literal(text: text, first: first, last: line, isHelp: isHelp))
            } else {
                step()
            }
        }
    }

    private var isHelp: Bool {
        let before = String(characters[max(0, place - 60)..<place]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return ["abstract:", "discussion:", "help:", "ArgumentHelp("].contains { before.hasSuffix($0) }
    }

    private var isRaw: Bool {
        var next = place
        while next < characters.count, characters[next] == "#" { next += 1 }
        return next < characters.count && characters[next] == "\""
    }

    /// Reads a literal, and those inside of what it puts in.
    private mutating func literal() -> String {
        var marks = ""
        while characters[place] == "#" {
            marks.append("#")
            step()
        }
        let isLong = starts("\"\"\"", place)
        let quote = isLong ? "\"\"\"" : "\""
        for _ in quote { step() }
        let (end, escape) = (quote + marks, "\\" + marks)
        var text = ""
        while place < characters.count, !starts(end, place) {
            guard starts(escape, place) else {
                text.append(characters[place])
                step()
                continue
            }
            for _ in escape { step() }
            guard place < characters.count else { break }
            switch characters[place] {
            case "(":
                inside()
                text += "{}"
            case "\n":
                step()
                while place < characters.count, characters[place] == " " { step() }
            case "u":
                var code = ""
                step()
                step()
                while characters[place] != "}" {
                    code.append(characters[place])
                    step()
                }
                step()
                if let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init) { text.unicodeScalars.append(scalar) }
            case "n":
                text += "\n"
                step()
            case let other:
                text.append(other == "t" ? "\t" : other)
                step()
            }
        }
        if place < characters.count { for _ in end { step() } }
        return text
    }

    /// Passes over what is put into a literal.
    private mutating func inside() {
        var depth = 0
        repeat {
            if characters[place] == "\"" || characters[place] == "#" && isRaw {
                let first = line
                let text = literal()
                found.append(Literal(text: text, first: first, last: line, isHelp: false))
                continue
            }
            if characters[place] == "(" { depth += 1 }
            if characters[place] == ")" { depth -= 1 }
            step()
        } while depth > 0 && place < characters.count
    }
}
