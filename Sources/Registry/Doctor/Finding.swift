import Values

/// Something in a registry that is not as it should be.
public struct Finding: Sendable, Hashable {
    /// What is wrong with it.
    public enum Problem: String, Sendable, Hashable, CaseIterable {
        /// An agreement has no fact.
        case missing
        /// There is a fact of an agreement that is gone or was retracted.
        case leftOver = "left-over"
        /// A fact is another than its record tells.
        case different
        /// Facts were not made anew of what a transaction had touched.
        case unfinished
        /// A function, trigger or view of the registry is there no more.
        case gone
        /// Triggers of a table do not fire.
        case disabled
        /// The planner knows a table as it was before much of it changed.
        case outdated
    }

    /// What is wrong.
    public let problem: Problem
    /// The agreement that it is about, by its reference; nil where it is about a table, or the agreement is gone.
    public let reference: String?
    /// The table that it is in, or what is gone.
    public let table: String
    /// The columns of a fact that are other than they should be.
    public let columns: [String]
    /// The key of the agreement.
    let key: Int?

    init(_ problem: Problem, table: String) {
        self.problem = problem
        self.table = table
        (reference, columns, key) = (nil, [], nil)
    }

    init(_ problem: Problem, ofFact key: Int, reference: String?, columns: [String]) {
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
        .word("problem", .problem, "Problem", "问题") { $0.problem.rawValue },
        .text("reference", "Reference", "编号") { $0.reference }.sparse,
        .text("table", "Table", "表") { $0.table }.spared(1).sparse,
        .list("columns", "Columns", "列") { $0.columns }.sparse,
    ])
}
