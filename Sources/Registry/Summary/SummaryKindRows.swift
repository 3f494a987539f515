import Postgres
import Values

/// Agreements with partners of one kind.
public struct SummaryKindRow: RowDecodable, Sendable, Hashable {
    /// Code of the kind; nil for what is not known.
    public let kind: String?
    /// What the kind is called; nil for what is not known.
    public let label: String?
    /// Distinct partners of the agreements active in the period.
    public let organizations: Int
    /// Signed in the period.
    public let signed: Numeric
    /// In force at its end.
    public let inForce: Numeric
    /// Amounts of the agreements signed in the period: one for each currency (ISO 4217), in the order of its code.
    public let amounts: [SummaryAmount]

    public init(row: Row) throws(PostgresError) {
        kind = try row.decode("kind")
        label = try row.decode("label")
        organizations = try row.decode("organizations")
        signed = try row.decode("signed")
        inForce = try row.decode("in_force")
        let currencies = try row.decode("currencies", as: [String].self)
        let sums = try row.decode("amounts", as: [Numeric].self)
        amounts = zip(currencies, sums).map { SummaryAmount(currency: $0, amount: $1) }
    }
}

/// A sum in one currency.
public struct SummaryAmount: Sendable, Hashable {
    /// ISO 4217 code.
    public let currency: String
    /// The exact sum in the major unit, with the decimals of the currency.
    public let amount: Numeric
}

/// Agreements in which the same kinds of organization sit together.
public struct SummaryKindMixRow: RowDecodable, Sendable, Hashable {
    /// Codes of the kinds, in a fixed order; nil stands last for what is not known.
    public let kinds: [String?]
    /// What the kinds are called, in the same order.
    public let labels: [String?]
    /// Signed in the period.
    public let signed: Int
    /// In force at its end.
    public let inForce: Int
    /// Part of all in force at the end, from 0 to 1 with 4 decimals; nil where none is.
    public let share: Numeric?

    public init(row: Row) throws(PostgresError) {
        kinds = try row.decode("kinds")
        labels = try row.decode("labels")
        signed = try row.decode("signed")
        inForce = try row.decode("in_force")
        share = try row.decode("share")
    }
}
