import Postgres
import Values

extension Agreements {
    /// The types of agreements with their meaning, and how many agreements have them on a day.
    public func listTypes(on day: CalendarDate) throws -> [AgreementTypeRow] {
        try connection.rows(SQL.AgreementListTypes(day: day, today: .latestToday))
    }

    /// Adds a type of agreement to the vocabulary. The English label stands in for what is not given.
    /// - Throws: a ``RegistryError`` where the type is there already, or its code or a label has not the right form.
    public func addType(_ code: String, labelEN: String, labelZH: String?, definitionEN: String?) throws {
        try connection.change(
            SQL.AgreementInsertType(code: code, labelEN: labelEN, labelZH: labelZH, definition: definitionEN))
    }
}

/// A type of agreement as the list of types shows it.
public struct AgreementTypeRow: RowDecodable, Sendable {
    /// The word that is written in commands and files.
    public let code: String
    /// Label in English.
    public let labelEN: String
    /// Label in Chinese.
    public let labelZH: String
    /// What belongs to the type, in English.
    public let definitionEN: String
    /// How many agreements were of the type on the day, drafts left out.
    public let agreements: Int

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        labelEN = try row.decode("label_en")
        labelZH = try row.decode("label_zh")
        definitionEN = try row.decode("definition_en")
        agreements = try row.decode("agreements")
    }
}

extension SQL.AgreementListTypes: RowQuery { typealias Output = AgreementTypeRow }
