import Postgres
import Records
import Values

/// An agreement as it stood when somebody began to edit it.
public struct AgreementEdition: RowDecodable, Sendable {
    let id: Int
    /// What it goes by.
    public let reference: String
    /// Goes up with every change of the agreement.
    public let revision: Int
    let json: JSONText
    /// Names of its parties in the language of whoever edits it, by their codes; those of record stand in it.
    var names: [String: String] = [:]

    public init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        reference = try row.decode("reference")
        revision = try row.decode("revision")
        json = try row.decode("json")
    }

    /// The record as a value.
    func value() throws -> JSON { try .recorded(json.text.utf8) }

    struct Held: RowDecodable {
        let revision: Int
        init(row: Row) throws(PostgresError) { revision = try row.decode("revision") }
    }
}

extension AgreementForm {
    /// The form of an agreement that is recorded.
    public static func text(of edition: AgreementEdition, in language: Language = .en) throws -> String {
        let record = try edition.value()
        let parties = record["parties"]?.elements.map { party in
            guard let organization = party["organization"], let name = organization["code"]?.text.flatMap({ edition.names[$0] }) else { return party }
            return party.setting("organization", organization.setting("name", .string(name)))
        }
        return text(
            ofRecorded: parties.map { record.setting("parties", .array($0)) } ?? record, under: edition.reference, in: language)
    }
}

/// An agreement that may be the same as one that is about to be recorded.
public struct SimilarAgreement: RowDecodable, Sendable, Hashable {
    /// What it goes by.
    public let reference: String
    /// Title of record.
    public let title: String
    /// Day of the last signature, as precise as it is known; nil where not known.
    public let dateSigned: String?

    public init(row: Row) throws(PostgresError) {
        reference = try row.decode("reference")
        title = try row.decode("title")
        dateSigned = try row.decode("date_signed")
    }
}

/// An agreement that was just recorded, and one from before that may be the same.
public struct RecordedTwice: RowDecodable, Sendable, Hashable {
    /// What the new one goes by.
    public let recorded: String
    /// The one from before.
    public let earlier: SimilarAgreement

    public init(row: Row) throws(PostgresError) {
        recorded = try row.decode("recorded")
        earlier = try SimilarAgreement(row: row)
    }
}

/// What was recorded from a text.
public struct RecordedAgreements: Sendable, Hashable {
    /// The references, in the order of the text.
    public let references: [String]
    /// Organizations that were added: code and name.
    public let organizations: [String]
}

extension SQL.AgreementEdition: RowQuery { typealias Output = AgreementEdition }
extension SQL.AgreementSimilar: RowQuery { typealias Output = SimilarAgreement }
extension SQL.AgreementAlike: RowQuery { typealias Output = RecordedTwice }
