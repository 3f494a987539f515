import Values

/// Something of which an agreement can have several: conditions on it hold of one of them together.
package enum FormGroup: Hashable, Sendable {
    /// The agreement itself.
    case agreement
    /// Those who are asked for.
    case reporter
    /// The partners: all other bodies that are parties, without those who only fund.
    case partner
    /// All other bodies that are parties.
    case party
    /// Parties with one of some roles, by the id that the form has for them.
    case role(String)
    /// What the parties will do.
    case purpose
    /// Money received in the period; who paid it is part of it.
    case income
}

/// Where a value of a form comes from.
package enum FormSource: Hashable, Sendable {
    /// Something of an agreement of which it has one.
    case agreement(FormTrait)
    /// A classification of the agreement, by its scheme.
    case classification(String)
    /// Something of its filing in a scheme.
    case filing(String, FormFilingPart)
    /// A further amount, by its kind; nil is the value.
    case amount(String?)
    /// What is to be had of a quota in persons.
    case quota(isOutgoing: Bool)
    /// How many an activity counts in the period, by its kind.
    case quantity(String, isOutgoing: Bool)
    /// Something of an organization: a party, or who paid.
    case organization(FormGroup, FormOrganizationPart)
    /// Something of a purpose.
    case purpose(FormPurposePart)
    /// Something of money received.
    case income(FormIncomePart)

    /// What it is something of.
    package var group: FormGroup {
        switch self {
        case .agreement, .classification, .filing, .amount, .quota, .quantity: .agreement
        case .organization(let group, _): group
        case .purpose: .purpose
        case .income: .income
        }
    }

    /// Whether it has few values, by which rows and conditions can go.
    package var isCategory: Bool {
        switch self {
        case .agreement(let trait): trait.isCategory
        case .classification, .purpose: true
        case .filing(_, let part): part == .all
        case .organization(_, let part): part != .name
        case .income(let part): part == .inKind
        case .amount, .quota, .quantity: false
        }
    }
}

/// Things of an agreement.
package enum FormTrait: String, Sendable, CaseIterable {
    case reference, title, type, dateSigned, startDate, endDate, renewsItself, binding, owner, note, currency, unit
    /// Whether it is of the whole of those asked for, and not of a unit of theirs.
    case whole
    /// Broad fields, in whatever scheme they are filed.
    case field

    var isCategory: Bool { [.type, .renewsItself, .binding, .whole, .field].contains(self) }
}

/// Things of a filing; all is whether there is one.
package enum FormFilingPart: String, Sendable, CaseIterable { case all, number, date, office, result }

/// Things of an organization.
package enum FormOrganizationPart: Hashable, Sendable {
    case code, name, kind, country, country3, region
    /// Whether it is a unit of another one.
    case isUnit
    /// What it brings in: `cash` or `in-kind`.
    case contribution
    /// A classification, by its scheme.
    case classification(String)
}

/// Things of a purpose; direction is `outgoing` or `incoming`.
package enum FormPurposePart: String, Sendable, CaseIterable { case code, direction, level, field }

/// Things of money received.
package enum FormIncomePart: String, Sendable, CaseIterable { case inKind, date }

/// What a figure counts.
package enum FormMeasure: Hashable, Sendable {
    /// Agreements.
    case agreements
    /// Distinct partners.
    case organizations
    /// Distinct parties but those asked for, with those who only fund.
    case parties
    /// What agreements are worth, or a further amount by its kind.
    case amount(String?)
    /// Money received in the period.
    case received
    /// Quotas in persons a year.
    case quota(isOutgoing: Bool)
    /// What activities of a kind counted in the period.
    case quantity(String, isOutgoing: Bool)

    /// Whether it is a sum of money.
    package var isMoney: Bool {
        switch self {
        case .amount, .received: true
        case .agreements, .organizations, .parties, .quota, .quantity: false
        }
    }
}

extension FormSource {
    /// Reads the word for a source; nil is none.
    /// - Parameter parties: the ids that the form has for parties by role.
    init?(_ word: String, parties: [String]) {
        let scheme = word.split(separator: ":", maxSplits: 1).map(String.init)
        let parts = word.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if let trait = FormTrait(rawValue: word) {
            self = .agreement(trait)
        } else if word == "value" {
            self = .amount(nil)
        } else if word == "purpose" {
            self = .purpose(.code)
        } else if scheme.count == 2, scheme[0] == "classification" {
            self = .classification(scheme[1])
        } else if scheme.count == 2, scheme[0] == "amount" {
            self = .amount(scheme[1])
        } else if scheme.count == 2, scheme[0] == "filing" {
            let ends = scheme[1].split(separator: ".", maxSplits: 1).map(String.init)
            guard let part = ends.count == 2 ? FormFilingPart(rawValue: ends[1]) : .all else { return nil }
            self = .filing(ends[0], part)
        } else if let quantity = FormQuantity(word) {
            self = quantity.kind.map { .quantity($0, isOutgoing: quantity.isOutgoing) } ?? .quota(isOutgoing: quantity.isOutgoing)
        } else if parts[0] == "purpose", let part = FormPurposePart(rawValue: parts[1]) {
            self = .purpose(part)
        } else if parts[0] == "income", parts.count == 2, let part = FormIncomePart(rawValue: parts[1]) {
            self = .income(part)
        } else {
            guard let group = Self.group(parts[0], parties) else { return nil }
            guard parts.count == 2 else {
                self = .organization(group, .code)
                return
            }
            guard let part = FormOrganizationPart(parts[1]) else { return nil }
            self = .organization(group, part)
        }
    }

    private static func group(_ word: String, _ parties: [String]) -> FormGroup? {
        switch word {
        case "partner": .partner
        case "party": .party
        case "reporter": .reporter
        case "payer": .income
        default: parties.contains(word) ? .role(word) : nil
        }
    }

    /// Words for sources, for those who mistype one.
    static func words(parties: [String]) -> [String] {
        let organizations = ["partner", "party", "reporter", "payer"] + parties
        let traits = ["name", "kind", "country", "country3", "region", "isUnit", "contribution"]
        return FormTrait.allCases.map(\.rawValue) + ["value", "purpose", "purpose.direction", "purpose.level", "purpose.field"]
            + ["quota.outgoing", "quota.incoming", "income.inKind", "income.date"] + organizations
            + organizations.flatMap { group in traits.map { "\(group).\($0)" } }
    }
}

extension FormOrganizationPart {
    init?(_ word: String) {
        switch word {
        case "name": self = .name
        case "kind": self = .kind
        case "country": self = .country
        case "country3": self = .country3
        case "region": self = .region
        case "isUnit": self = .isUnit
        case "contribution": self = .contribution
        default:
            guard word.hasPrefix("classification:") else { return nil }
            self = .classification(String(word.dropFirst("classification:".count)))
        }
    }
}

extension FormMeasure {
    /// Reads the word for a measure; nil is none.
    init?(_ word: String) {
        switch word {
        case "agreements": self = .agreements
        case "organizations": self = .organizations
        case "parties": self = .parties
        case "amount": self = .amount(nil)
        case "received": self = .received
        default:
            if word.hasPrefix("amount:") {
                self = .amount(String(word.dropFirst("amount:".count)))
            } else if let quantity = FormQuantity(word) {
                self = quantity.kind.map { .quantity($0, isOutgoing: quantity.isOutgoing) } ?? .quota(isOutgoing: quantity.isOutgoing)
            } else {
                return nil
            }
        }
    }

    /// Words for measures, for those who mistype one.
    static let words = ["agreements", "organizations", "parties", "amount", "received", "quota.outgoing", "quota.incoming"]
}

/// A quantity that goes one way: `quota.outgoing`, `activity:students-exchanged.incoming`.
private struct FormQuantity {
    /// The kind of activity; nil is a quota.
    let kind: String?
    let isOutgoing: Bool

    init?(_ word: String) {
        guard let dot = word.lastIndex(of: "."), ["outgoing", "incoming"].contains(word[dot...].dropFirst()) else { return nil }
        isOutgoing = word[dot...].dropFirst() == "outgoing"
        let counted = word[..<dot]
        guard counted != "quota" else {
            kind = nil
            return
        }
        guard counted.hasPrefix("activity:") else { return nil }
        kind = String(counted.dropFirst("activity:".count))
    }
}
