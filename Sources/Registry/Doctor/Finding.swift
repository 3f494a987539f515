import Values

/// Something in a registry that is not as it should be.
public struct Finding: Sendable, Hashable {
    /// What is wrong.
    public let problem: RegistryProblem
    /// The agreement that it is about, by its reference; nil where it is about a table, or the agreement is gone.
    public let reference: String?
    /// The table that it is in, or what is gone.
    public let table: String
    /// The columns of a fact that are other than they should be.
    public let columns: [String]
    /// The key of the agreement.
    let key: Int?

    init(_ problem: RegistryProblem, table: String) {
        self.problem = problem
        self.table = table
        (reference, columns, key) = (nil, [], nil)
    }

    init(_ problem: RegistryProblem, ofFact key: Int, reference: String?, columns: [String]) {
        self.problem = problem
        self.reference = reference
        self.columns = columns
        self.key = key
        table = "agreement_fact"
    }

    /// Whether ``Registry/mend(_:)`` puts it right.
    public var isMendable: Bool { problem != .disabled && problem != .gone }
}

extension Finding: ListedRow {
    public static let listing = Listing<Finding>("findings", "Findings", "检查结果", [
        .word("problem", RegistryProblem.self, "Problem", "问题") { $0.problem },
        .text("reference", "Reference", "编号") { $0.reference }.sparse,
        .text("table", "Table", "表") { $0.table }.spared(1).sparse,
        .list("columns", "Columns", "列") { $0.columns }.sparse,
    ])
}
