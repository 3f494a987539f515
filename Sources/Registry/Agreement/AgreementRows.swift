import Postgres
import Records
import Values

/// An agreement that a reference can mean.
public struct AgreementMatch: RowDecodable, Sendable, Hashable {
    let id: Int
    /// What people call the agreement by; never reused.
    public let reference: String
    /// Title of record.
    public let title: String

    public init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        reference = try row.decode("reference")
        title = try row.decode("title")
    }
}

/// An organization's part in an agreement.
public struct AgreementPartyRow: RowDecodable, Sendable {
    /// Code of the organization.
    public let code: String
    /// Its name in the language asked for, where it has one; else the name of record.
    public let name: String
    /// Code of its kind, such as `university`; nil where not known.
    public let kind: String?
    /// ISO 3166-1 alpha-2 code; nil where not known.
    public let country: String?
    /// Code of the part it plays, such as `lead` or `funder`; nil where not known.
    public let role: String?
    /// The faculty, college or department concerned; nil where none is named.
    public let unitName: String?
    /// The number under which the party files the agreement.
    public let ownNumber: String?
    /// Who signed for the party; nil where not known.
    public let signatoryName: String?
    /// Office of the signatory; nil where not known.
    public let signatoryTitle: String?
    /// When the party signed, as precise as it is known: `2019`, `2019-03` or `2019-03-28`; nil where not known.
    public let dateSigned: String?
    /// From when it is a party, as precise as it is known; nil where it is one from the first day.
    public let from: String?
    /// Until when it is a party; nil where it is one to the last day.
    public let until: String?
    /// What the party brings in, in order; none where not known.
    public let contributions: [Contribution]
    /// Whether it is said to bring in nothing.
    public let contributesNothing: Bool
    /// The name under which it signed, where it is called otherwise now.
    public let signedAs: String?
    /// The agreement that amends this one and brought the party in, from the day of ``from`` on; nil where it is a party of its own.
    public let amendedBy: String?

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        name = try row.decode("name")
        kind = try row.decode("kind")
        country = try row.decode("country")
        role = try row.decode("role")
        unitName = try row.decode("unit_name")
        ownNumber = try row.decode("own_number")
        signatoryName = try row.decode("signatory_name")
        signatoryTitle = try row.decode("signatory_title")
        dateSigned = try row.decode("date_signed")
        from = try row.decode("from_date")
        until = try row.decode("until_date")
        let contributions: String? = try row.decode("contributions")
        self.contributions = contributions.flatMap { try? JSON.recorded($0.utf8) }?.elements.map(Contribution.init(record:)) ?? []
        contributesNothing = try row.decode("contributes_nothing")
        signedAs = try row.decode("signed_as")
        amendedBy = try row.decode("amended_by")
    }
}

/// A field that an agreement is filed under.
public struct AgreementFieldRow: RowDecodable, Sendable {
    /// The field as `scheme:code`, such as `isced-f:0912`.
    public let field: String
    /// Label in English; nil where it has none.
    public let labelEN: String?
    /// Label in Chinese; nil where it has none.
    public let labelZH: String?

    public init(row: Row) throws(PostgresError) {
        field = try row.decode("field")
        labelEN = try row.decode("label_en")
        labelZH = try row.decode("label_zh")
    }
}

/// A relation of an agreement to another.
public struct RelatedAgreementRow: RowDecodable, Sendable {
    /// What the later of the two is to the earlier.
    public let relation: RelationKind
    /// Whether the other agreement is the later one.
    public let isReverse: Bool
    /// Whether the later of the two is a draft, and so does nothing yet.
    public let isDraft: Bool
    /// Reference of the other agreement.
    public let reference: String
    /// Its title of record.
    public let title: String

    public init(row: Row) throws(PostgresError) {
        relation = try row.decode("relation")
        isReverse = try row.decode("reverse")
        isDraft = try row.decode("draft")
        reference = try row.decode("reference")
        title = try row.decode("title")
    }
}

/// Something that happened to an agreement.
public struct LifecycleRow: RowDecodable, Sendable {
    /// What happened.
    public let action: LifecycleAction
    /// The day that was told of it: on which it took effect, or on which a renewal was agreed before the end that it follows.
    public let date: CalendarDate
    /// The day on which it takes effect: of a renewal the day after the end that it follows. Nil where it leads nowhere, since its
    /// own end is no later, or it was told when another had gone on that renews the agreement.
    public let takesEffect: CalendarDate?
    /// The day from which it is known: what amends is signed before it takes effect.
    let knownOn: CalendarDate
    /// The agreement that amends this one, where one that is written as an agreement of its own does; nil where it was told of
    /// this one.
    public let amendedBy: String?
    /// The day on which a renewal was agreed, where that was only after the end that it follows; nil is its own day.
    public let dateAgreed: CalendarDate?
    /// The last day from then on, as precise as it is known: `2019`, `2019-03` or `2019-03-28`; nil in a renewal is without
    /// end, or not known. Only a renewal or an amendment sets one.
    public let newEndDate: String?
    /// Whether it has no end from then on.
    public let isOpenEnded: Bool
    /// The value from then on, in the major unit of the currency; nil where it stays. Only a renewal or an amendment
    /// sets one.
    public let newAmount: Numeric?
    /// ISO 4217 code of the new value; nil without one.
    public let newCurrency: String?
    /// Why, in words; nil where not known.
    public let reason: String?

    /// Whether it is known on a day: today all is that is recorded, on one that has gone by only what was known then; but a
    /// termination counts on every day.
    func isKnown(on day: CalendarDate) -> Bool { day.isTodaySomewhere || knownOn <= day || action == .terminated }

    public init(row: Row) throws(PostgresError) {
        action = try row.decode("action")
        date = try row.decode("date")
        takesEffect = try row.decode("takes_effect_on")
        knownOn = try row.decode("known_on") ?? date
        amendedBy = try row.decode("amended_by")
        dateAgreed = try row.decode("date_agreed")
        newEndDate = try row.decode("new_end_date")
        isOpenEnded = try row.decode("open_ended")
        newAmount = try row.decode("new_amount")
        newCurrency = try row.decode("new_currency")
        reason = try row.decode("reason")
    }

    /// Whether it says when the agreement ends from then on, were it that this is open, or not known.
    var setsEnd: Bool { action == .renewed || newEndDate != nil || isOpenEnded }
    /// The last day that the new end can mean.
    var newEnd: CalendarDate? { newEndDate.flatMap { PartialDate($0)?.lastDay } }

    /// Whether it set this value, with as many or fewer decimals; nil is none.
    func isWorth(_ value: Money?) -> Bool {
        func bare(_ amount: Numeric) -> Substring {
            var text = amount.description[...]
            guard text.contains(".") else { return text }
            while text.last == "0" { text.removeLast() }
            if text.last == "." { text.removeLast() }
            return text
        }
        guard let value, let newAmount else { return value == nil && newAmount == nil }
        return value.currency == newCurrency && bare(value.amount) == bare(newAmount)
    }
}

extension SQL.AgreementFind: RowQuery { typealias Output = AgreementMatch }
extension SQL.AgreementFindLoosely: RowQuery { typealias Output = AgreementMatch }
extension SQL.AgreementParties: RowQuery { typealias Output = AgreementPartyRow }
extension SQL.AgreementFields: RowQuery { typealias Output = AgreementFieldRow }
extension SQL.AgreementRelated: RowQuery { typealias Output = RelatedAgreementRow }
extension SQL.AgreementLifecycle: RowQuery { typealias Output = LifecycleRow }
