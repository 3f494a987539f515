/// What a line of the interchange format can be.
package enum RecordKind: String, CaseIterable {
    case agreement, organization, event
    case fieldScheme = "field-scheme"
    case fieldMatch = "field-match"
    case agreementType = "agreement-type"
    case activityKind = "activity-kind"
    case partyRole = "party-role"
    case purpose, classification
    case eventSeries = "event-series"

    /// What a record says it is; an agreement need not say so.
    package init?(of record: JSON) {
        guard let stated = record["record"] else {
            self = .agreement
            return
        }
        self.init(rawValue: stated.text ?? "")
    }

    /// The key by which others refer to such a record.
    package var nameKey: String { self == .agreement ? "reference" : "code" }

    /// Whether such a record is a word of a list that users extend.
    package var isWord: Bool {
        switch self {
        case .agreementType, .activityKind, .partyRole, .purpose, .classification, .eventSeries: true
        case .agreement, .organization, .event, .fieldScheme, .fieldMatch: false
        }
    }

    /// A record in the words of now, and all that is wrong with it in itself.
    package func read(_ record: JSON) -> (record: JSON, problems: [ShapeChecker.Problem]) {
        let problems = problems(of: record)
        // A word of then is one that the shape does not know: nobody else pays for looking.
        var former = FormerKeyReader()
        guard !problems.isEmpty, let renamed = former.renamed(record, as: self) else { return (record, problems) }
        return (renamed, former.problems + self.problems(of: renamed))
    }

    private func problems(of record: JSON) -> [ShapeChecker.Problem] {
        let problems = ShapeChecker.problems(of: record, as: shape)
        return problems + ruleProblems(of: record, apartFrom: problems)
    }

    /// The rules that a record breaks, but for those that follow from what is of the wrong shape: where a key has such a fault,
    /// or is not there, as one that is misspelled is not.
    package func ruleProblems(
        of record: JSON, countsParties: Bool = true, apartFrom shapes: [ShapeChecker.Problem]
    ) -> [ShapeChecker.Problem] {
        let rules = ruleProblems(of: record, countsParties: countsParties)
        guard !shapes.isEmpty, !rules.isEmpty else { return rules }
        let wrong = Set(shapes.map { Self.key(of: $0.path) })
        return rules.filter { rule in
            let key = Self.key(of: rule.path)
            return record[key] != nil && !wrong.contains(key)
        }
    }

    /// The key of the record that a path begins with.
    private static func key(of path: String) -> String { String(path.prefix { $0 != "." && $0 != "[" }) }

    /// The rules between the keys that a record of the right shape breaks.
    /// - Parameter countsParties: false where an agreement is told apart from its parties.
    package func ruleProblems(of record: JSON, countsParties: Bool = true) -> [ShapeChecker.Problem] {
        switch self {
        case .agreement: return RecordRules.problems(ofAgreement: record, countsParties: countsParties)
        case .event: return RecordRules.problems(ofEvent: record)
        case .organization: return RecordRules.problems(ofOrganization: record)
        case .classification: return RecordRules.problems(ofClassification: record)
        case .fieldScheme, .fieldMatch, .agreementType, .activityKind, .partyRole, .purpose, .eventSeries: return []
        }
    }

    /// What such a record has to be.
    var shape: Shape {
        switch self {
        case .agreement: .agreement
        case .organization: .organization
        case .event: .event
        case .fieldScheme: .fieldScheme
        case .fieldMatch: .fieldMatch
        case .agreementType: .agreementType
        case .activityKind: .activityKind
        case .partyRole: .partyRole
        case .purpose: .purpose
        case .classification: .classification
        case .eventSeries: .eventSeries
        }
    }
}
