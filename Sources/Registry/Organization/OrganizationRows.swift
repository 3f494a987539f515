import Postgres

/// An organization that a name can mean.
public struct OrganizationMatch: RowDecodable, Sendable, Hashable {
    let id: Int
    /// Short handle by which people name the organization.
    public let code: String
    /// Name of record.
    public let name: String
    /// What it is; nil where not known.
    public let kind: String?
    /// ISO 3166-1 alpha-2 code; nil where not known.
    public let country: String?

    public init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        code = try row.decode("code")
        name = try row.decode("name")
        kind = try row.decode("kind")
        country = try row.decode("country")
    }

    /// The organization on one line, as a list of candidates shows it.
    var line: String {
        "\(code)  \(name)" + [kind, country].compactMap(\.self).map { ", \($0)" }.joined()
    }
}

/// A line of `organization list`.
public struct OrganizationListRow: RowDecodable, Sendable {
    /// Short handle by which people name the organization.
    public let code: String
    /// Name in the language asked for, where it has one; else the name of record.
    public let name: String
    /// Code of its kind, such as `university`; nil where not known.
    public let kind: String?
    /// ISO 3166-1 alpha-2 code; nil where not known.
    public let country: String?
    /// Where it has its seat; nil where not known.
    public let city: String?
    /// Code of the organization it is a unit of.
    public let parent: String?
    /// Agreements it is party to, drafts left out.
    public let agreements: Int
    /// Of these, in force on the day asked for.
    public let inForce: Int

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        name = try row.decode("name")
        kind = try row.decode("kind")
        country = try row.decode("country")
        city = try row.decode("city")
        parent = try row.decode("parent")
        agreements = try row.decode("agreements")
        inForce = try row.decode("in_force")
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
    /// Where it has its seat; nil where not known.
    public let city: String?
    /// Code of the organization it is a unit of; nil where it is none.
    public let parent: String?
    /// Identifiers as `scheme:value`.
    public let identifiers: [String]?
    /// Codes of the units directly below.
    public let units: [String]?
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
        city = try row.decode("city")
        parent = try row.decode("parent")
        identifiers = try row.decode("identifiers")
        units = try row.decode("units")
        agreements = try row.decode("agreements")
        inForce = try row.decode("in_force")
    }
}

/// Another name of an organization.
public struct OrganizationNameRow: RowDecodable, Sendable {
    /// The name as written.
    public let name: String
    /// `official`, `short`, `acronym` or `former`.
    public let kind: String
    /// BCP 47 tag of the language.
    public let language: String?

    public init(row: Row) throws(PostgresError) {
        name = try row.decode("name")
        kind = try row.decode("kind")
        language = try row.decode("language")
    }
}
