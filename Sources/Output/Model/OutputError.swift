import Values

/// Why something could not be written, in words for the person who asked, with what to do about it.
public struct OutputError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The class of the error, for the caller's exit code.
    public enum Kind: Sendable, Hashable {
        /// `--columns` names a column that the table does not have: a usage error.
        case unknownColumn
        /// `--table` names a table that the summary does not have: a usage error.
        case unknownTable
        /// The output could not be written: exit 73.
        case cannotWrite
        /// A template can't be read, or names what is not there: bad input.
        case badTemplate
    }

    /// The class of the error.
    public var kind: Kind
    /// What went wrong, safe to print on a terminal.
    public var message: String
    /// What to do about it.
    public var hint: String

    /// An error with its hint.
    public init(_ kind: Kind, message: String, hint: String) {
        self.kind = kind
        self.message = message
        self.hint = hint
    }

    /// The message alone.
    public var description: String { message }

    /// - Parameter titles: what each column is headed by; where somebody typed Chinese, its Chinese stands beside its id.
    static func unknownColumn(_ id: String, known: [String], titles: [[String]] = []) -> OutputError {
        let told = id.hasHan && titles.count == known.count
            ? zip(known, titles).map { id, titles in ([id] + titles.filter(\.hasHan).prefix(1)).joined(separator: " ") } : known
        return OutputError(
            .unknownColumn,
            message: id.isEmpty ? "a column is named by nothing" : "there is no column \(Quoted(id))",
            hint: (NearMatch.nearest(id, among: known + titles.joined()).map { "Did you mean \($0)? " } ?? "") + "The columns: \(told.joined(separator: ", ")).")
    }

    static func tooManyRows(_ count: Int, most: Int) -> OutputError {
        OutputError(
            .cannotWrite, message: "a sheet of a workbook has at most \(most) rows, and this has \(count)",
            hint: "Narrow what is asked for, or write it with --format csv.")
    }

    static func badTemplate(
        _ name: String, line: Int, column: Int, _ message: String,
        hint: String = "A template has {{name}}, {{{raw}}}, {{#section}} … {{/section}}, {{^none}} … {{/none}} and {{! remarks }}."
    ) -> OutputError {
        OutputError(.badTemplate, message: "\(VisibleText.line(name)), line \(line), column \(column): \(message)", hint: hint)
    }

    static func unknownTable(_ id: String, known: [String]) -> OutputError {
        OutputError(
            .unknownTable, message: "there is no table \"\(VisibleText.line(id))\" in this summary",
            hint: "tables: " + known.joined(separator: ", "))
    }
}
