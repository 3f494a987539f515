import Values

/// The status that an agreement has from a day on, by what happened; raw values are the numbers that stand for them in a
/// fact, where `status_words` of the database has them in this order.
package enum PhaseStatus: Int32, Sendable, CaseIterable {
    case inForce = 1, suspended, expired, terminated, replaced

    /// The word for it.
    package var word: AgreementStatus {
        switch self {
        case .inForce: .inForce
        case .suspended: .suspended
        case .expired: .expired
        case .terminated: .terminated
        case .replaced: .replaced
        }
    }
}

extension LifecycleAction {
    /// The action that a number stands for in a fact, where `action_number` of the database counts them alike: from 1.
    package init?(factNumber number: Int32) {
        guard (1...Int32(Self.allCases.count)).contains(number) else { return nil }
        self = Self.allCases[Int(number) - 1]
    }
}
