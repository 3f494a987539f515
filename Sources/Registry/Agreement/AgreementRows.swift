import Postgres

/// An agreement that a reference can mean.
public struct AgreementMatch: RowDecodable, Sendable, Hashable {
    let id: Int
    public let reference: String
    public let title: String

    public init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        reference = try row.decode("reference")
        title = try row.decode("title")
    }
}

/// A line of `agreement list`.
public struct AgreementListRow: RowDecodable, Sendable {
    public let reference: String
    public let title: String
    public let type: String
    /// Status on the day asked for; nil where neither signing nor start is known.
    public let status: String?
    /// Dates as precise as they are known.
    public let dateSigned: String?
    public let startDate: String?
    /// Last day in force as far as is known: renewals and terminations have moved it.
    public let endDate: String?
    public let amount: Numeric?
    public let currency: String?
    /// Names of the parties, in order.
    public let parties: [String]?

    public init(row: Row) throws(PostgresError) {
        reference = try row.decode("reference")
        title = try row.decode("title")
        type = try row.decode("type")
        status = try row.decode("status")
        dateSigned = try row.decode("date_signed")
        startDate = try row.decode("start_date")
        endDate = try row.decode("end_date")
        amount = try row.decode("amount")
        currency = try row.decode("currency")
        parties = try row.decode("parties")
    }
}

/// An organization's part in an agreement.
public struct AgreementPartyRow: RowDecodable, Sendable {
    public let code: String
    public let name: String
    public let kind: String?
    public let country: String?
    public let role: String?
    public let unit: String?
    /// The number under which the party files the agreement.
    public let ownNumber: String?
    public let signatoryName: String?
    public let signatoryTitle: String?
    public let dateSigned: String?
    public let contributionAmount: Numeric?
    public let contributionCurrency: String?
    public let isContributionInKind: Bool?

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        name = try row.decode("name")
        kind = try row.decode("kind")
        country = try row.decode("country")
        role = try row.decode("role")
        unit = try row.decode("unit")
        ownNumber = try row.decode("own_number")
        signatoryName = try row.decode("signatory_name")
        signatoryTitle = try row.decode("signatory_title")
        dateSigned = try row.decode("date_signed")
        contributionAmount = try row.decode("contribution_amount")
        contributionCurrency = try row.decode("contribution_currency")
        isContributionInKind = try row.decode("contribution_in_kind")
    }
}

/// A field that an agreement is filed under.
public struct AgreementFieldRow: RowDecodable, Sendable {
    public let field: String
    public let labelEN: String?
    public let labelZH: String?

    public init(row: Row) throws(PostgresError) {
        field = try row.decode("field")
        labelEN = try row.decode("label_en")
        labelZH = try row.decode("label_zh")
    }
}

/// A relation of an agreement to another.
public struct RelatedAgreementRow: RowDecodable, Sendable {
    /// `framework`, `renewal`, `replacement` or `amendment`.
    public let relation: String
    /// Whether the other agreement is the later one.
    public let isReverse: Bool
    public let reference: String
    public let title: String

    public init(row: Row) throws(PostgresError) {
        relation = try row.decode("relation")
        isReverse = try row.decode("reverse")
        reference = try row.decode("reference")
        title = try row.decode("title")
    }
}

/// Something that happened to an agreement.
public struct LifecycleRow: RowDecodable, Sendable {
    /// `amended`, `suspended`, `resumed`, `terminated` or `renewed`.
    public let event: String
    /// The day on which it took effect.
    public let date: CalendarDate
    public let newEndDate: String?
    public let reason: String?

    public init(row: Row) throws(PostgresError) {
        event = try row.decode("event")
        date = try row.decode("date")
        newEndDate = try row.decode("new_end_date")
        reason = try row.decode("reason")
    }
}

/// What is known of a document.
public struct DocumentRow: RowDecodable, Sendable {
    public let title: String
    /// OCDS documentType.
    public let type: String?
    public let mediaType: String?
    public let language: String?
    /// Bytes.
    public let size: Int?
    /// In hexadecimal.
    public let sha256: String?

    public init(row: Row) throws(PostgresError) {
        title = try row.decode("title")
        type = try row.decode("type")
        mediaType = try row.decode("media_type")
        language = try row.decode("language")
        size = try row.decode("size")
        sha256 = try row.decode("sha256")
    }
}
