import Postgres
import Values

/// Agreements of one type.
public struct SummaryTypeRow: RowDecodable, Sendable, Hashable {
    /// Code of the type.
    public let type: String
    /// What the type is called.
    public let label: String
    /// Signed in the period.
    public let signed: Int
    /// In force at its end.
    public let inForce: Int
    /// Part of all in force at the end, from 0 to 1 with 4 decimals; nil where none is.
    public let share: Numeric?

    public init(row: Row) throws(PostgresError) {
        type = try row.decode("type")
        label = try row.decode("label")
        signed = try row.decode("signed")
        inForce = try row.decode("in_force")
        share = try row.decode("share")
    }
}

/// Agreements in one field, and the partners of those active in the period.
public struct SummaryFieldRow: RowDecodable, Sendable, Hashable {
    /// The field as `scheme:code`; nil for agreements that have none.
    public let field: String?
    /// What the field is called; nil for agreements that have none, and where the field has no label.
    public let label: String?
    /// Signed in the period.
    public let signed: Numeric
    /// In force at its end.
    public let inForce: Numeric
    /// Distinct partners of the agreements active in the period.
    public let organizations: Int
    /// Of these, universities.
    public let universities: Int
    /// Of these, enterprises.
    public let enterprises: Int
    /// Of these, institutes.
    public let institutes: Int

    public init(row: Row) throws(PostgresError) {
        field = try row.decode("field")
        label = try row.decode("label")
        signed = try row.decode("signed")
        inForce = try row.decode("in_force")
        organizations = try row.decode("organizations")
        universities = try row.decode("universities")
        enterprises = try row.decode("enterprises")
        institutes = try row.decode("institutes")
    }
}

/// Agreements with partners in one country or region.
public struct SummaryPlaceRow: RowDecodable, Sendable, Hashable {
    /// ISO 3166-1 alpha-2 or UN M49 code; nil for what is not known.
    public let code: String?
    /// What the place is called; nil for what is not known.
    public let label: String?
    /// Distinct partners of the agreements active in the period.
    public let organizations: Int
    /// Signed in the period.
    public let signed: Numeric
    /// In force at its end.
    public let inForce: Numeric
    /// In force at its end less in force before it.
    public let change: Numeric

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        label = try row.decode("label")
        organizations = try row.decode("organizations")
        signed = try row.decode("signed")
        inForce = try row.decode("in_force")
        change = try row.decode("change")
    }
}
