/// The days that figures are about, both included.
package struct Span: Hashable, Sendable {
    /// The first day.
    package let first: Day
    /// The last day.
    package let last: Day

    /// From a day to another.
    package init(_ first: Day, _ last: Day) {
        self.first = first
        self.last = last
    }

    /// Whether a day lies in it.
    package func contains(_ day: Day) -> Bool { first <= day && day <= last }
}

/// How an agreement stood in a period.
package struct Standing {
    /// Signed in it.
    package private(set) var isSigned = false
    /// In force on at least one of its days.
    package private(set) var isInForceDuring = false
    /// In force on the day before it.
    package private(set) var isInForceBefore = false
    /// In force on its last day.
    package private(set) var isInForceAfter = false

    /// Signed in it, or in force on at least one of its days.
    package var isActive: Bool { isSigned || isInForceDuring }
    /// Whether it stands anywhere in the period or on the day before it.
    package var isAnything: Bool { isActive || isInForceBefore }

    /// How a fact stood.
    package init(_ fact: Fact, in span: Span) {
        if let signedOn = fact.signedOn { isSigned = span.contains(signedOn) }
        guard fact.phases.isEmpty else {
            for (index, phase) in fact.phases.enumerated() where phase.status == .inForce {
                let next = index + 1
                add(phase.starts, next < fact.phases.count ? fact.phases[next].starts.before : nil, span)
            }
            return
        }
        if let beginsOn = fact.beginsOn { add(beginsOn, fact.lastOn, span) }
    }

    /// Takes in a run of days in force; nil ends never.
    private mutating func add(_ starts: Day, _ ends: Day?, _ span: Span) {
        let number = ends?.number ?? .max
        guard starts <= span.last, number >= span.first.number &- 1 else { return }
        if starts < span.first { isInForceBefore = true }
        if number >= span.first.number { isInForceDuring = true }
        if number >= span.last.number { isInForceAfter = true }
    }
}

/// A change between one day and the next, or something that happened, by which an agreement counts in stock and flow.
package enum Flow: Int, Sendable, CaseIterable {
    case entered, resumed, expired, terminated, replaced, suspended, amended, renewed, renewedByItself
}

extension Fact {
    /// Tells each flow of the agreement in a period with its day, in the order of the days of its phases.
    package func eachFlow(in span: Span, _ body: (Flow, Day) -> Void) {
        if phases.isEmpty {
            guard let beginsOn else { return }
            if span.contains(beginsOn) { body(.entered, beginsOn) }
            if let gone = lastOn?.after, span.contains(gone) { body(.expired, gone) }
        } else {
            var previous = continues?.status
            for phase in phases {
                if span.contains(phase.starts), phase.starts != continuedOn, (phase.status == .inForce) != (previous == .inForce) {
                    body(Self.flow(to: phase.status, from: previous), phase.starts)
                }
                previous = phase.status
            }
        }
        guard beginsOn != nil else { return }
        if let continues, span.contains(continues.starts) { body(.renewed, continues.starts) }
        for entry in life where entry.action == .amended && span.contains(entry.day) { body(.amended, entry.day) }
        if rule != nil || !life.isEmpty { eachRenewal(in: span, body) }
    }

    private static func flow(to status: PhaseStatus, from previous: PhaseStatus?) -> Flow {
        switch status {
        case .inForce: previous == nil ? .entered : .resumed
        case .suspended: .suspended
        case .expired: .expired
        case .terminated: .terminated
        case .replaced: .replaced
        }
    }

    /// Its status by what happened on a day; nil before it begins, and where it is undated.
    package func status(on day: Day) -> PhaseStatus? {
        guard phases.isEmpty else { return phases.last { $0.starts <= day }?.status }
        guard let beginsOn, beginsOn <= day else { return nil }
        if let lastOn, lastOn < day { return .expired }
        return .inForce
    }
}
