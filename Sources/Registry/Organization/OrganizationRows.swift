import Postgres

/// An organization that a name can mean.
public struct OrganizationMatch: RowDecodable, Sendable, Hashable {
    let id: Int
    /// Short handle by which people name the organization.
    public let code: String
    /// Name of record, or the one in a language that was asked for.
    public internal(set) var name: String
    /// What it is; nil where not known.
    public let kind: String?
    /// ISO 3166-1 alpha-2 code; nil where not known.
    public let country: String?
    /// Code of what it was merged into, where it was looked for as it was recorded.
    let mergedInto: String?
    /// Why it was taken back, since it had been recorded by mistake; nil where it was not.
    let retractedReason: String?

    public init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        code = try row.decode("code")
        name = try row.decode("name")
        kind = try row.decode("kind")
        country = try row.decode("country")
        mergedInto = try row.decode("merged_into")
        retractedReason = try row.decode("retracted_reason")
    }

    /// The organization on one line, as a list of candidates shows it.
    var line: String {
        "\(code)  \(name)" + [kind, country].compactMap(\.self).map { ", \($0)" }.joined()
    }
}

/// What `organization show` shows beside the other names.
public struct OrganizationDetail: RowDecodable, Sendable {
    /// Short handle by which people name the organization.
    public let code: String
    /// Name in the language asked for, where it has one; else the name of record.
    public let name: String
    /// Code of its kind, such as `university`; nil where not known.
    public let kind: String?
    /// Frascati sector, where the kind alone decides it.
    public let sector: String?
    /// ISO 3166-1 alpha-2 code; nil where not known.
    public let country: String?
    /// Province, state or municipality of the seat; nil where not known.
    public let subdivision: String?
    /// Where it has its seat; nil where not known.
    public let city: String?
    /// Address of its site; nil where not known.
    public let website: String?
    /// Why it was taken back, since it had been recorded by mistake; nil where it was not.
    public let retractedReason: String?
    /// Code of the organization it is a unit of; nil where it is none.
    public let partOf: String?
    /// Code of the organization that owns it; nil where none is known.
    public let ownedBy: String?
    /// Codes of those that it owns.
    public let owned: [String]?
    /// Identifiers as `scheme:value`.
    public let identifiers: [String]?
    /// Codes of the units directly below.
    public let units: [String]?
    /// Codes of the organizations that were merged into it.
    public let merged: [String]?
    /// Agreements it is party to, drafts left out.
    public let agreements: Int
    /// Of these, in force on the day asked for.
    public let inForce: Int

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        name = try row.decode("name")
        kind = try row.decode("kind")
        sector = try row.decode("sector")
        country = try row.decode("country")
        subdivision = try row.decode("subdivision")
        city = try row.decode("city")
        website = try row.decode("website")
        retractedReason = try row.decode("retracted_reason")
        partOf = try row.decode("part_of")
        ownedBy = try row.decode("owned_by")
        owned = try row.decode("owned")
        identifiers = try row.decode("identifiers")
        units = try row.decode("units")
        merged = try row.decode("merged")
        agreements = try row.decode("agreements")
        inForce = try row.decode("in_force")
    }
}

extension SQL.OrganizationFind: RowQuery { typealias Output = OrganizationMatch }
extension SQL.OrganizationHome: RowQuery { typealias Output = OrganizationMatch }
extension SQL.OrganizationFindRecorded: RowQuery { typealias Output = OrganizationMatch }
extension SQL.OrganizationShow: RowQuery { typealias Output = OrganizationDetail }
