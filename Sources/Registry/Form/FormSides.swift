import Analysis
import Postgres
import Records
import Values

/// What facts do not carry, of the agreements that a form can be about: only what the form names is asked for.
struct FormSides {
    /// The values of each scheme, of organizations and of agreements alike.
    private(set) var values: [String: Words] = [:]
    /// What values are called.
    private(set) var labels: [String: [String: (en: String, zh: String)]] = [:]
    /// Of agreements, by scheme and key.
    private(set) var classifications = FormNamed<[Int: [Int32]]>()
    /// By the id that the form has for the parties, and the key of the agreement: organizations as recorded.
    private(set) var roles = FormNamed<[Int: [Int]]>()
    /// Words for units, by the key of the agreement.
    private(set) var units: [Int: [(organization: Int, text: String)]] = [:]
    /// What parties bring in, by the key of the agreement: 0 is cash, 1 in kind.
    private(set) var contributions: [Int: [(organization: Int, what: Int32)]] = [:]
    /// The words for purposes, by their codes.
    private(set) var purposeWords: [String: FormPurposeWordRow] = [:]
    /// Whether the form looks at money received.
    let hasIncome: Bool
    private(set) var filings = FormNamed<[Int: [FormFilingRow]]>()
    private(set) var amounts = FormNamed<[Int: (amount: Amount, currency: Int)]>()
    private(set) var countries: [String: String] = [:]

    private let ids: [Int]?

    /// Reads it for a form.
    /// - Parameters:
    ///   - ids: the agreements, where they are few.
    init(
        _ connection: Connection, _ form: OfficeForm, ids: [Int]?, _ around: Surroundings, language: String
    ) throws {
        self.ids = ids
        let sources = form.sources
        hasIncome = sources.contains { $0.group == .income }
        let currencies = around.dimensions.vocabularies.currencies
        try readClassifications(connection, sources)
        for parties in form.parties where sources.contains(where: { $0.group == .role(parties.id) }) {
            for row in try connection.rows(SQL.FormRoles(roles: parties.roles, ids: ids)) {
                roles[parties.id, default: [:]][row.id, default: []].append(row.organization)
            }
        }
        if sources.contains(.agreement(.unit)) || sources.contains(.agreement(.whole)) {
            try connection.forEach(SQL.FormUnits(ids: ids, language: language)) { row in
                units[row.id, default: []].append((row.organization, row.text))
            }
        }
        if sources.contains(where: { if case .organization(_, .contribution) = $0 { true } else { false } }) {
            try connection.forEach(SQL.FormContributions(ids: ids)) { row in
                contributions[row.id, default: []].append((row.organization, row.text == "cash" ? 0 : 1))
            }
        }
        if Self.needs(sources).contains(.purposes) {
            for word in try connection.rows(SQL.FormPurposeWords()) { purposeWords[word.code] = word }
        }
        let schemes = Set(sources.compactMap { if case .filing(let scheme, _) = $0 { scheme } else { nil } })
        if !schemes.isEmpty {
            try connection.forEach(SQL.FormFilings(schemes: schemes.sorted(), ids: ids)) { row in
                filings[row.scheme, default: [:]][row.id, default: []].append(row)
            }
        }
        let kinds = Set(sources.compactMap { if case .amount(let kind) = $0 { kind } else { nil } })
        if !kinds.isEmpty {
            try connection.forEach(SQL.FormAmounts(kinds: kinds.sorted(), ids: ids)) { row in
                guard let amount = Amount(decimal: row.amount.description), let currency = currencies[row.currency] else { return }
                amounts[row.kind, default: [:]][row.id] = (amount, currency)
            }
        }
        if sources.contains(where: { if case .organization(_, .country3) = $0 { true } else { false } }) {
            for row in try connection.rows(SQL.FormCountries()) { countries[row.code] = row.letters }
        }
    }

    private mutating func readClassifications(_ connection: Connection, _ sources: Set<FormSource>) throws {
        let ofAgreements = Set(sources.compactMap { if case .classification(let scheme) = $0 { scheme } else { nil } })
        let ofOrganizations = Set(sources.compactMap { if case .organization(_, .classification(let scheme)) = $0 { scheme } else { nil } })
        guard !ofAgreements.isEmpty || !ofOrganizations.isEmpty else { return }
        for row in try connection.rows(SQL.FormWords(schemes: ofAgreements.union(ofOrganizations).sorted())) {
            labels[row.scheme, default: [:]][row.value] = (row.labelEN, row.labelZH)
            _ = values[row.scheme, default: Words()].number(of: row.value)
        }
        guard !ofAgreements.isEmpty else { return }
        try connection.forEach(SQL.FormClassifications(schemes: ofAgreements.sorted(), ids: ids)) { row in
            let value = Int32(values[row.scheme, default: Words()].number(of: row.value))
            classifications[row.scheme, default: [:]][row.id, default: []].append(value)
        }
    }

    /// What organizations are on a day, by scheme and the number of the organization.
    mutating func organizationClasses(
        _ connection: Connection, _ sources: Set<FormSource>, on day: CalendarDate, _ table: OrganizationTable
    ) throws -> FormNamed<[Int32: Int32]> {
        let schemes = Set(sources.compactMap { if case .organization(_, .classification(let scheme)) = $0 { scheme } else { nil } })
        guard !schemes.isEmpty else { return FormNamed() }
        var found = FormNamed<[Int32: Int32]>()
        try connection.forEach(SQL.FormOrganizationClassifications(schemes: schemes.sorted(), day: day)) { row in
            guard let organization = table[row.id].map(Int32.init), found[row.scheme]?[organization] == nil else { return }
            found[row.scheme, default: [:]][organization] = Int32(values[row.scheme, default: Words()].number(of: row.value))
        }
        return found
    }

    /// What stands under agreements that a form looks at.
    static func needs(_ sources: Set<FormSource>) -> Set<Attachments.Kind> {
        var needs: Set<Attachments.Kind> = []
        for source in sources {
            switch source {
            case .quota: needs.insert(.purposes)
            case .quantity: needs.insert(.activities)
            default: if source.group == .purpose { needs.insert(.purposes) } else if source.group == .income { needs.insert(.activities) }
            }
        }
        return needs
    }
}

/// Things by a few names: to look at each costs less than to hash the name, for agreement after agreement.
struct FormNamed<Value> {
    private(set) var entries: [(name: String, value: Value)] = []

    subscript(name: String) -> Value? {
        for entry in entries where entry.name == name { return entry.value }
        return nil
    }

    /// What has a name, in its place; the default one where nothing has it.
    subscript(name: String, default value: @autoclosure () -> Value) -> Value {
        get { self[name] ?? value() }
        _modify {
            if !entries.contains(where: { $0.name == name }) { entries.append((name, value())) }
            let place = entries.firstIndex { $0.name == name } ?? 0
            yield &entries[place].value
        }
    }
}
