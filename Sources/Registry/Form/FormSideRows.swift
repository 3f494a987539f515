import Postgres
import Values

/// Words that agreements or organizations have in a scheme, or kind.
struct FormWordRow: RowDecodable {
    let id: Int
    let scheme: String
    let value: String

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        scheme = try row.decode("scheme")
        value = try row.decode("value")
    }
}

/// A party of an agreement in a role.
struct FormRoleRow: RowDecodable {
    let id: Int
    let organization: Int
    let role: String

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        organization = try row.decode("organization")
        role = try row.decode("role")
    }
}

/// What is said of a party of an agreement in words.
struct FormPartyTextRow: RowDecodable {
    let id: Int
    let organization: Int
    let text: String

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        organization = try row.decode("organization")
        text = try row.decode("text")
    }
}

/// A word for what parties do.
struct FormPurposeWordRow: RowDecodable {
    let id: Int
    let code: String
    let broader: Int?
    let labelEN: String
    let labelZH: String
    /// What others call it, by the names that forms have for their vocabularies.
    let others: [String: String]

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        code = try row.decode("code")
        broader = try row.decode("broader")
        labelEN = try row.decode("label_en")
        labelZH = try row.decode("label_zh")
        var others: [String: String] = [:]
        for (name, column) in [("ewp", "ewp"), ("mext", "mext"), ("universities-australia", "universities_australia"), ("indonesia", "indonesia")] {
            others[name] = try row.decode(column, as: String?.self)
        }
        self.others = others
    }
}

/// A filing of an agreement.
struct FormFilingRow: RowDecodable {
    let id: Int
    let scheme: String
    let number: String?
    let date: String?
    let day: CalendarDate?
    let office: String?
    let result: String?

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        scheme = try row.decode("scheme")
        number = try row.decode("number")
        date = try row.decode("date")
        day = try row.decode("day")
        office = try row.decode("office")
        result = try row.decode("result")
    }
}

/// A further amount of an agreement.
struct FormAmountRow: RowDecodable {
    let id: Int
    let kind: String
    let amount: Numeric
    let currency: String

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        kind = try row.decode("kind")
        amount = try row.decode("amount")
        currency = try row.decode("currency")
    }
}

/// What lists tell of an agreement.
struct FormAgreementRow: RowDecodable {
    let id: Int
    let reference: String
    let title: String
    let type: String
    let dateSigned: String?
    let startDate: String?
    let endDate: String?
    let renewalRule: String?
    let binding: Bool?
    let owner: String?
    let note: String?
    let amount: Numeric?
    let currency: String?

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        reference = try row.decode("reference")
        title = try row.decode("title")
        type = try row.decode("type")
        dateSigned = try row.decode("date_signed")
        startDate = try row.decode("start_date")
        endDate = try row.decode("end_date")
        renewalRule = try row.decode("renewal_rule")
        binding = try row.decode("binding")
        owner = try row.decode("owner")
        note = try row.decode("note")
        amount = try row.decode("amount")
        currency = try row.decode("currency")
    }
}

/// The three letters of a country.
struct FormCountryRow: RowDecodable {
    let code: String
    let letters: String

    init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        letters = try row.decode("letters")
    }
}

/// What a value of a scheme is called.
struct FormValueRow: RowDecodable {
    let scheme: String
    let value: String
    let labelEN: String
    let labelZH: String

    init(row: Row) throws(PostgresError) {
        scheme = try row.decode("scheme")
        value = try row.decode("value")
        labelEN = try row.decode("label_en")
        labelZH = try row.decode("label_zh")
    }
}

extension SQL.FormClassifications: RowQuery { typealias Output = FormWordRow }
extension SQL.FormOrganizationClassifications: RowQuery { typealias Output = FormWordRow }
extension SQL.FormRoles: RowQuery { typealias Output = FormRoleRow }
extension SQL.FormUnits: RowQuery { typealias Output = FormPartyTextRow }
extension SQL.FormContributions: RowQuery { typealias Output = FormPartyTextRow }
extension SQL.FormPurposeWords: RowQuery { typealias Output = FormPurposeWordRow }
extension SQL.FormFilings: RowQuery { typealias Output = FormFilingRow }
extension SQL.FormAmounts: RowQuery { typealias Output = FormAmountRow }
extension SQL.FormAgreements: RowQuery { typealias Output = FormAgreementRow }
extension SQL.FormCountries: RowQuery { typealias Output = FormCountryRow }
extension SQL.FormWords: RowQuery { typealias Output = FormValueRow }
