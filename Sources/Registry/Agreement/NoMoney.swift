import Values

/// That an agreement was said to carry no money, where an amount would stand; one that is not known is blank.
enum NoMoney {
    /// What stands in a table.
    static func cell(for audience: Audience) -> Cell {
        .text(audience.isForPeople ? Caption("no money", "无金额").text(in: audience.language) : "none")
    }
}
