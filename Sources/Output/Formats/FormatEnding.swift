/// What the name of a file says of its format.
extension Format {
    private static let byEnding: [(ending: String, format: Format)] = [
        ("txt", .table), ("csv", .csv), ("tsv", .tsv), ("json", .json), ("ndjson", .ndjson), ("jsonl", .ndjson), ("md", .markdown),
        ("markdown", .markdown), ("html", .html), ("htm", .html), ("xlsx", .xlsx),
    ]

    /// The endings that say a format, each with its point.
    public static var endings: [String] { byEnding.map { ".\($0.ending)" } }

    /// The format of files with this ending; nil where it says none.
    /// - Parameter ending: without its point, in lower case.
    public init?(ending: String) {
        guard let format = Self.byEnding.first(where: { $0.ending == ending })?.format else { return nil }
        self = format
    }

    /// The usual ending of files of this format, without its point.
    public var ending: String { Self.byEnding.first { $0.format == self }?.ending ?? rawValue }

    /// What stands after the last point in the name of a file, in lower case; nil where there is nothing, as of a device.
    public static func ending(of path: String) -> String? {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let point = name.lastIndex(of: "."), point != name.startIndex else { return nil }
        let ending = name[name.index(after: point)...].lowercased()
        return ending.isEmpty ? nil : ending
    }
}
