import Values

/// How wide each column may be so that a table fits a terminal.
///
/// Long texts give first, down to their longest word. Then headings above numbers and short texts give; the first column, which often is what a
/// person will type next, gives last. A number or a date is never cut.
struct TerminalFit {
    var columns: [Column]
    /// The widest cell of each column, without its heading.
    var content: [Int]
    /// The widest word of each, which is not cut where there is room.
    var words: [Int]

    static let comfortable = 16
    fileprivate static let least = 6
    /// A longer word than this is no word, and is cut.
    static let longestWord = 32

    /// The columns a line takes, with its gutters.
    static func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + 2 * max(0, widths.count - 1) }

    /// Widths whose line fits the limit, or the narrowest that are allowed.
    func widths(_ wanted: [Int], limit: Int) -> [Int] {
        var widths = wanted
        let floors = columns.indices.map { index -> Int in
            // A name of several words can stand under such a heading, too, and is broken.
            let isCut = columns[index].kind == .text && !(columns[index].isHandle && words[index] >= content[index])
            return isCut ? TerminalFit.least : max(TerminalFit.least, content[index])
        }
        let whole = zip(floors, words).map { max($0, min($1, TerminalFit.longestWord)) }
        shrink(&widths, to: limit, whole.map { max($0, TerminalFit.comfortable) })
        shrink(&widths, to: limit, whole)
        shrink(&widths, to: limit, floors.map { max($0, TerminalFit.comfortable) })
        shrink(&widths, to: limit, floors.enumerated().map { $0 == 0 ? max($1, TerminalFit.comfortable) : $1 })
        shrink(&widths, to: limit, floors)
        return widths
    }

    /// Takes from the widest column that is above its floor, until the line fits or none is.
    private func shrink(_ widths: inout [Int], to limit: Int, _ floors: [Int]) {
        var excess = TerminalFit.total(widths) - limit
        while excess > 0 {
            let candidates = widths.indices.filter { widths[$0] > floors[$0] }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
            widths[widest] -= 1
            excess -= 1
        }
    }
}

extension Table {
    /// The table of figures without what a narrow terminal can spare: how figures grew, what they were, and then the last
    /// columns, until it fits with its texts readable. A list stands as it is.
    func sparing(for width: Int) -> Table {
        guard index("inForceGrowth") != nil || index("signedGrowth") != nil else { return self }
        var table = self
        let rest = columns.map(\.id).filter { !["signed", "inForce", "name", "direction"].contains($0) && !$0.lowercased().hasSuffix("label") }
            .dropFirst().reversed()
        let spare = rest.filter { $0.hasSuffix("Growth") } + rest.filter { $0.hasSuffix("Before") } + rest
        for id in spare where table.need > width { table = table.dropping([id]) }
        return table
    }

    /// The table with as many of its first columns as stand in a width without a word, a number or a heading being cut, and the
    /// headings of the others. Two stay in any case.
    public func fitting(_ width: Int) -> (table: Table, leftOut: [String]) {
        var table = self
        var leftOut: [String] = []
        while table.columns.count > 2, table.least > width, let last = table.columns.last {
            leftOut.insert(last.title, at: 0)
            table = table.dropping([last.id])
        }
        return (table, leftOut)
    }

    private var least: Int {
        let widths = columns.enumerated().map { index, column in
            let heading = max(TerminalFit.least, TextWrap.leastHeading(column.title))
            let texts = rows.map { $0.cell(index).plainText }
            guard column.kind == .text else { return max(heading, texts.map(DisplayWidth.of).max() ?? 0) }
            let natural = max(heading, texts.map(DisplayWidth.of).max() ?? 0)
            let words = max(heading, min(texts.map(TextWrap.longestWord).max() ?? 0, TerminalFit.longestWord))
            return min(natural, max(words, TerminalFit.comfortable))
        }
        return TerminalFit.total(widths)
    }

    private var need: Int {
        let widths = columns.enumerated().map { index, column in
            let widest = rows.map { DisplayWidth.of($0.cell(index).plainText) }.max() ?? 0
            let natural = max(widest, DisplayWidth.of(column.title))
            return column.kind == .text ? min(natural, 32) : natural
        }
        return TerminalFit.total(widths)
    }
}
