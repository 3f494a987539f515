import Values

/// How many came, as the source gives it.
public struct Headcount: Sendable, Hashable {
    /// The number.
    public let quantity: Int
    /// Whether the source says over or more than.
    public let isAtLeast: Bool

    init?(_ quantity: Int?, isAtLeast: Bool) {
        guard let quantity else { return nil }
        self.quantity = quantity
        self.isAtLeast = isAtLeast
    }

    /// In signs, such as `≥ 100`.
    public var signs: String { isAtLeast ? "≥ \(quantity)" : "\(quantity)" }

    /// In words, such as `over 100`.
    public func words(in language: Language) -> String {
        guard isAtLeast else { return "\(quantity)" }
        return language == .zh ? "\(quantity)余" : "over \(quantity)"
    }
}

extension EventAttendanceRow {
    /// How many; nil where the source gives no number.
    public var headcount: Headcount? { Headcount(quantity, isAtLeast: isAtLeast) }
}

extension EventDelegationRow {
    /// How many came; nil where the source gives no number.
    public var headcount: Headcount? { Headcount(quantity, isAtLeast: isAtLeast) }

    /// Who led the delegation, with the office; nil where not known.
    public var headAndTitle: String? { head.map { [$0, headTitle].compactMap(\.self).joined(separator: ", ") } }
}
