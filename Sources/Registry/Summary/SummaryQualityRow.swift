import Postgres
import Values

/// How many of the records that figures rest on lack something.
public struct SummaryQualityRow: Sendable, Hashable {
    /// What is looked for; raw values are the ids that programs read.
    public enum Check: String, Sendable, Hashable, CaseIterable {
        /// No signing date.
        case unknownSigningDate
        /// No start date.
        case unknownStart
        /// No end date, nor one given by an amendment or a renewal: open-ended or not known.
        case unknownEnd
        /// No amount.
        case unknownAmount
        /// No field, in the scheme if one was asked for.
        case unknownField
        /// A party whose kind is not known.
        case unknownKindOfParty
        /// A party whose country is not known.
        case unknownCountryOfParty
        /// Parties that are not known.
        case unknownParties
        /// A date of signing, start or end that is known to the month or year only.
        case lowPrecisionDates
        /// Neither a start nor a signing date; looked for in all agreements, whatever the period.
        case undated
        /// Organizations whose folded name another organization has too; counts organizations, not agreements.
        case suspectedDuplicateOrganizations
    }

    /// What is looked for.
    public let check: Check
    /// How many were found.
    public let found: Int
    /// How many were looked at.
    public let lookedAt: Int
    /// Found of looked at, from 0 to 1 with 4 decimals; nil where there was nothing to look at.
    public let share: Numeric?

    /// Nil for a check of another name than the program knows.
    init?(_ record: SummaryQualityRecord) {
        guard let check = Check(rawValue: record.name) else { return nil }
        self.check = check
        found = record.found
        lookedAt = record.lookedAt
        share = record.share
    }
}

/// A row of the query, before its check is known to be one.
struct SummaryQualityRecord: RowDecodable {
    let name: String
    let found: Int
    let lookedAt: Int
    let share: Numeric?

    init(row: Row) throws(PostgresError) {
        name = try row.decode("name")
        found = try row.decode("found")
        lookedAt = try row.decode("looked_at")
        share = try row.decode("share")
    }
}

/// How many agreements entered the figures by a date that is known to its month or year only.
struct SummaryAssumed: RowDecodable, Sendable {
    let signed: Int
    let begun: Int
    let ended: Int

    init(row: Row) throws(PostgresError) {
        signed = try row.decode("signed")
        begun = try row.decode("begun")
        ended = try row.decode("ended")
    }
}
