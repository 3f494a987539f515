/// A file of `sql/queries` that prepares a statement. Its parameters stand one a line, each with its name:
///
///     prepare agreement_list (
///       date,    -- day: the day of the status
///       text,    -- status?: only those of this status
///       text[]   -- labels[?]
///     ) as
///
/// `?` behind a name: it may be null; `[?]`: its elements may be.
struct QueryFile {
    struct Parameter {
        let name: String
        /// The Swift type of what is bound.
        let type: String
        let isOptional: Bool
        /// What it is; empty where the name says all.
        let meaning: String

        var property: String { "let \(name): \(type)\(isOptional ? "?" : "")" }
    }

    /// The name that the file prepares, such as `agreement_list`.
    let name: String
    /// What the comment at its head says, line by line.
    let summary: [String]
    private(set) var parameters: [Parameter] = []

    /// Reads a file; nil for one that prepares nothing, such as a script.
    /// - Throws: an ``EmbedError`` with the line where the list is none.
    init?(_ source: Source) throws {
        let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let first = lines.firstIndex(where: { !$0.hasPrefix("--") }), lines[first].hasPrefix("prepare ") else {
            return nil
        }
        summary = lines[..<first].map { String($0.dropFirst(2).drop { $0 == " " }) }
        name = source.name(dropping: "queries")
        func fail(_ line: Int, _ message: String) -> EmbedError {
            EmbedError(description: "sql/\(source.path):\(line + 1): error: \(message)")
        }
        switch lines[first] {
        case "prepare \(name) as": return
        case "prepare \(name) (": break
        default: throw fail(first, "this file prepares \(name): write “prepare \(name) as”, or “prepare \(name) (” and a line for each parameter")
        }
        for (line, text) in lines.enumerated().dropFirst(first + 1) {
            if text == ") as" {
                guard !parameters.isEmpty else { throw fail(line, "a list without a parameter; write “prepare \(name) as”") }
                return
            }
            guard let match = text.wholeMatch(of: Self.line) else {
                throw fail(line, "a parameter is a type and, as a comment, its name: “text, -- status?: only those of this status”")
            }
            guard let type = Self.types[match.type] else {
                throw fail(line, "no Swift type stands for \(match.type); those known are \(Self.types.keys.sorted().joined(separator: ", "))")
            }
            guard !parameters.contains(where: { $0.name == match.name }) else {
                throw fail(line, "two parameters are called \(match.name)")
            }
            let element = match.elements == nil ? type : "\(type)?"
            parameters.append(
                Parameter(
                    name: String(match.name), type: match.array == nil ? type : "[\(element)]",
                    isOptional: match.optional != nil, meaning: String(match.meaning ?? "")))
        }
        throw fail(first, "the list of parameters does not end; write “) as” on a line of its own")
    }

    nonisolated(unsafe) private static let line =
        /\s+(?<type>[a-z0-9 ]+?)(?<array>\[\])?,?\s+-- (?<name>[a-z][A-Za-z0-9]*)(?<elements>\[\?\])?(?<optional>\?)?(?:: (?<meaning>.+))?/

    private static let types: [Substring: String] = [
        "bigint": "Int", "boolean": "Bool", "bytea": "[UInt8]", "date": "CalendarDate", "float8": "Double", "integer": "Int",
        "numeric": "Numeric", "text": "String", "timestamptz": "Timestamp",
    ]
}
