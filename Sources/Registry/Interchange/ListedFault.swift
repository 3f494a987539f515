import Values

/// Something in a file that keeps it from being imported, as a row of a list.
public struct ListedFault: Sendable, Hashable {
    /// The name of the file: that which is imported, `-` for the standard input, or the one of the bundle.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The key, as `parties[2].role`, or the column of a bundle; nil where it is the line as a whole.
    public let path: String?
    /// The reference or code of the record; nil where it could not be read.
    public let record: String?
    /// What is wrong, without a full stop.
    public let message: String

    /// What the list says of each.
    public static let listing = Listing<ListedFault>("faults", "Faults", "错误", [
        .text("file", "File", "文件") { $0.file },
        .number("line", "Line", "行") { $0.line },
        .text("path", "Place", "位置") { $0.path },
        .text("record", "Record", "记录") { $0.record },
        .text("fault", "Fault", "错误") { $0.message },
    ])

    /// The table of all of them, for its readers.
    public static func table(of faults: [ListedFault], for audience: Audience) throws -> Table {
        try listing.listed(faults, for: audience) { _ in [:] }.table
    }
}

/// How the faults of an import are told: a hundred of them in the details of the refusal, unless more is asked for.
public struct FaultTelling {
    /// Whether the details of the refusal have each of them.
    public var isEachInDetails = false
    /// Gets all of them once the source is read, none where there is none, and before anything is stored.
    public var list: (([ListedFault]) throws -> Void)?
    /// Says where the others are, where the details have not all.
    public var hint: String?

    /// A hundred of them in the details.
    public init() {}

    /// Whether all have to be kept.
    var isWhole: Bool { isEachInDetails || list != nil }
}
