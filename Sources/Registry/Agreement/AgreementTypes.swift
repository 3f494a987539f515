import Postgres
import Values

extension Agreements {
    /// The types of agreements with their meaning, and how many agreements have them on a day.
    public func listTypes(on day: CalendarDate, for audience: Audience = .programs) throws -> Listed {
        try connection.listed(SQL.AgreementListTypes(day: day, today: .latestToday), for: audience)
    }

    /// Adds a type of agreement to the vocabulary. The English label stands in for what is not given.
    /// - Throws: a ``RegistryError`` where the type is there already, or its code or a label has not the right form.
    public func addType(_ code: String, labelEN: String, labelZH: String?, definitionEN: String?, carriesMoney: Bool = true, isCounted: Bool = true) throws {
        try connection.change(
            SQL.AgreementInsertType(code: code, labelEN: labelEN, labelZH: labelZH, definition: definitionEN, carriesMoney: carriesMoney,
                counted: isCounted))
    }
}

extension SQL.AgreementListTypes: ListedQuery {
    static let listing = Listing<Row>("types", "Type", "类型", [
        .text("type", "Type", "类型", column: "code"),
        .label("label", "Label", "名称"),
        .number("agreements", "Agreements", "协议"),
        .flag("carriesMoney", "Carries money", "涉及金额").spared(2),
        .flag("counted", "Counted", "计入统计").spared(3),
        .definition().spared(1).sparse,
    ])
}
