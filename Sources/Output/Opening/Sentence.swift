/// A sentence for people, in which forms can tell names and figures from words.
struct Sentence: Hashable, ExpressibleByStringInterpolation {
    /// A run of a sentence.
    enum Piece: Hashable {
        /// Words of our own.
        case words(String)
        /// What somebody called something: it may run from right to left, and is not trusted.
        case name(String)
        /// A figure, a date or a share, with the cell in which it stands, as it is drilled, where it is one.
        case figure(String, cell: String? = nil)
        /// The figure that the sentence is about.
        case key(String, cell: String? = nil)
    }

    var pieces: [Piece]
    /// The id of the table in which its figures stand.
    var table: String?

    init(stringLiteral text: String) { pieces = [.words(text)] }

    init(stringInterpolation interpolation: StringInterpolation) { pieces = interpolation.pieces }

    /// Sentences one after the other, or parts with something between them.
    init(joining parts: [Sentence], by separator: String) {
        pieces = Array(parts.map(\.pieces).joined(separator: [.words(separator)]))
    }

    /// The sentence without what tells its parts apart.
    var text: String {
        pieces.map { piece in
            switch piece {
            case .words(let text), .name(let text), .figure(let text, _), .key(let text, _): text
            }
        }.joined()
    }

    /// The sentence, whose figures stand in a table.
    func of(_ table: String) -> Sentence {
        var sentence = self
        sentence.table = table
        return sentence
    }

    /// Puts names and figures between words.
    struct StringInterpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { appendInterpolation(literal) }
        mutating func appendInterpolation(_ words: String) {
            if !words.isEmpty { pieces.append(.words(words)) }
        }
        mutating func appendInterpolation(_ part: Sentence) { pieces += part.pieces }
        mutating func appendInterpolation(_ count: Int, of cell: String? = nil) {
            pieces.append(.figure(PeopleText.grouped(String(count)), cell: cell))
        }
        mutating func appendInterpolation(key: Int, of cell: String? = nil) {
            pieces.append(.key(PeopleText.grouped(String(key)), cell: cell))
        }
        mutating func appendInterpolation(figure: String, of cell: String? = nil) { pieces.append(.figure(figure, cell: cell)) }
        /// Names of more than 80 columns are shortened: the table has them whole.
        mutating func appendInterpolation(name: String) {
            pieces.append(.name(DisplayWidth.shortened(VisibleText.line(name), to: 80)))
        }
    }
}
