import Postgres
import Records
import Values

extension Registry {
    /// What parties can mean to do together.
    public var purposes: Purposes { Purposes(connection: connection) }
}

/// What can be done with purposes; those of an agreement are written with it.
public struct Purposes {
    let connection: Connection

    /// The purposes with how many agreements have them on a day, each with what is below it.
    /// - Parameter name: this one alone and those below it, by its code or a label.
    public func list(_ name: String? = nil, on day: CalendarDate, for audience: Audience = .programs) throws -> Listed {
        try connection.listed(
            SQL.PurposeList(code: try name.map { try find($0) }, day: day, today: .latestToday), for: audience)
    }

    /// The code of the purpose that a person meant, by its code or a label.
    /// - Throws: a ``RegistryError`` that lists the purposes when there is no such.
    public func find(_ text: String) throws -> String {
        try connection.rows(SQL.PurposeWords()).word(text, noun: "purpose", code: "purpose-unknown")
    }

    /// The keys that a question for a purpose asks for: with it goes what is below it. Nil where none is asked for.
    func scope(_ name: String?) throws -> [Int]? {
        try name.map { try connection.rows(SQL.PurposeScope(code: find($0))).map(\.id) }
    }

    /// Adds a purpose to the vocabulary. The English label stands in for what is not given.
    /// - Parameter broader: the broader one, by its code or a label; it has none above it.
    /// - Throws: a ``RegistryError`` where the purpose is there already, or its code or a label has not the right form.
    public func add(_ code: String, labelEN: String, labelZH: String?, broader: String?, definitionEN: String?) throws {
        try connection.change(
            SQL.PurposeInsert(
                code: code, labelEN: labelEN, labelZH: labelZH, broader: try broader.map { try find($0) },
                definition: definitionEN))
    }

    /// Retires a purpose of one's own, or brings it back: it is not listed or offered, and its labels mean nothing; what has
    /// it keeps it, and its code still finds it.
    /// - Returns: its code, and whether it was otherwise before.
    /// - Throws: a ``RegistryError`` where there is no such purpose, or the program brings it.
    public func retire(_ name: String, isUndone: Bool = false) throws -> (code: String, isChanged: Bool) {
        let code = try find(name)
        return (code, try connection.change(SQL.PurposeRetire(code: code, isRetired: !isUndone)) > 0)
    }

    /// The purposes of an agreement, by its key; names in a language.
    func of(_ agreement: Int, language: String?) throws -> [PurposeRow] {
        try connection.rows(SQL.AgreementPurposes(agreement: agreement, language: language))
    }
}

extension SQL.PurposeWords: RowQuery { typealias Output = VocabularyWord }
extension SQL.PurposeScope: RowQuery { typealias Output = FoundKey }
