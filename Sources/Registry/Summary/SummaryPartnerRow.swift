import Postgres

/// A partner with its agreements.
public struct SummaryPartnerRow: RowDecodable, Sendable, Hashable {
    /// Code of the organization.
    public let code: String
    /// Its name of record.
    public let name: String
    /// Code of its kind; nil where not known.
    public let kind: String?
    /// ISO 3166-1 alpha-2 code; nil where not known.
    public let country: String?
    /// Agreements signed in the period.
    public let signed: Int
    /// Agreements in force at its end.
    public let inForce: Int
    /// Distinct fields of the agreements active in the period, gathered as in the table by field.
    public let fields: Int
    /// The earliest date of signing over all time, as it is known: `2019`, `2019-03` or `2019-03-28`.
    public let firstSigned: String?
    /// The latest date of signing over all time.
    public let lastSigned: String?
    /// How many partners there are before the list is cut.
    let partners: Int

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        name = try row.decode("name")
        kind = try row.decode("kind")
        country = try row.decode("country")
        signed = try row.decode("signed")
        inForce = try row.decode("in_force")
        fields = try row.decode("fields")
        firstSigned = try row.decode("first_signed")
        lastSigned = try row.decode("last_signed")
        partners = try row.decode("partners")
    }
}
