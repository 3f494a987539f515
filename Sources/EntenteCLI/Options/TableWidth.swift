import ArgumentParser
import Output

/// How many columns of letters a table may take.
///
/// On a terminal, or where a width is said, texts are broken between words so that a line fits. In a pipe or a file a row is a
/// line, and nothing of it is cut, since people look for lines there; but a list leaves out what it can spare until most
/// lines are of a width that can be read.
struct TableWidth: ExpressibleByArgument {
    let columns: Int

    init?(argument: String) {
        guard let columns = Int(argument), columns == 0 || (Self.least...Self.most).contains(columns) else { return nil }
        self.columns = columns
    }

    private static let least = 20
    private static let most = 10_000

    /// The width to which texts are broken; nil where a row is a line.
    /// - Parameter terminal: the columns of the terminal that is written to, if it is one.
    static func limit(_ given: TableWidth?, terminal: Int?) -> Int? {
        if let given { return given.columns == 0 ? nil : given.columns }
        let said = Terminal.environment("COLUMNS").flatMap(TableWidth.init(argument:))?.columns
        return terminal ?? (said == 0 ? nil : said)
    }
}
