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
    /// In force on at least one of its days: also while it does not count yet, since another still stands in its place.
    package private(set) var isInForceDuring = false
    /// In force on the day before it.
    package private(set) var isInForceBefore = false
    /// In force on its last day.
    package private(set) var isInForceAfter = false

    /// Signed in it, or in force on at least one of its days.
    package var isActive: Bool { isSigned || isInForceDuring }
    /// Whether it stands anywhere in the period or on the day before it.
    package var isAnything: Bool { isActive || isInForceBefore }

    /// How a fact stood, on the days on which somebody was party to it.
    package init(_ fact: Fact, in span: Span, of somebody: Membership) {
        for run in somebody.runs {
            var part = Standing(fact, in: span, from: run.lowerBound, until: run.upperBound)
            if let signedOn = fact.signedOn, !run.contains(signedOn.number) { part.isSigned = false }
            isSigned = isSigned || part.isSigned
            isInForceDuring = isInForceDuring || part.isInForceDuring
            isInForceBefore = isInForceBefore || part.isInForceBefore
            isInForceAfter = isInForceAfter || part.isInForceAfter
        }
    }

    /// Nothing of it is so.
    package static let nowhere = Standing()

    private init() {}

    /// One of the things that can be so, with what it implies, and nothing else.
    package init(only moment: Moment) {
        switch moment {
        case .signing: isSigned = true
        case .before: isInForceBefore = true
        case .during: isInForceDuring = true
        case .after: (isInForceDuring, isInForceAfter) = (true, true)
        }
    }

    /// What can be so of an agreement in a period.
    package enum Moment: Sendable, CaseIterable { case signing, before, during, after }

    /// Whether one of them is so.
    package func `is`(_ moment: Moment) -> Bool {
        switch moment {
        case .signing: isSigned
        case .before: isInForceBefore
        case .during: isInForceDuring
        case .after: isInForceAfter
        }
    }

    /// How a fact stood, in a run of days.
    package init(_ fact: Fact, in span: Span, from first: Int32 = .min, until last: Int32 = .max) {
        if let signedOn = fact.signedOn { isSigned = span.contains(signedOn) }
        guard fact.phases.isEmpty else {
            add(fact.phases, span, from: first, until: last)
            if fact.continues != nil {
                var ofItself = Standing.nowhere
                ofItself.add(fact.phasesOfItself, span, from: first, until: last)
                isInForceDuring = ofItself.isInForceDuring
            }
            return
        }
        if let beginsOn = fact.beginsOn { add(max(beginsOn, Day(first)), min(fact.lastOn?.number ?? .max, last), span) }
    }

    /// Takes in those of the phases that are in force, as far as they lie in a run of days.
    private mutating func add(_ phases: [Fact.Phase], _ span: Span, from first: Int32, until last: Int32) {
        for (index, phase) in phases.enumerated() where phase.status == .inForce {
            let next = index + 1
            let ends = next < phases.count ? phases[next].starts.before : nil
            add(max(phase.starts, Day(first)), min(ends?.number ?? .max, last), span)
        }
    }

    /// Takes in a run of days in force.
    private mutating func add(_ starts: Day, _ number: Int32, _ span: Span) {
        guard starts.number <= number else { return }
        guard starts <= span.last, number >= span.first.number &- 1 else { return }
        if starts < span.first { isInForceBefore = true }
        if number >= span.first.number { isInForceDuring = true }
        if number >= span.last.number { isInForceAfter = true }
    }
}

/// A change between one day and the next, or something that happened, by which an agreement counts in stock and flow.
package enum Flow: Int, Sendable, CaseIterable {
    case entered, resumed, expired, terminated, replaced, suspended, amended, renewed, renewedByItself, joined, left
}

extension Fact {
    /// Whether it can count in a period, or on the day before it: most of all time can't.
    func canCount(in span: Span) -> Bool {
        if let signedOn, span.contains(signedOn) { return true }
        guard let beginsOn else { return true }
        guard phases.isEmpty, life.isEmpty, growth.isEmpty, spans.isEmpty, !renewsOthers, renewedBy.isEmpty else { return true }
        // What is signed and begins later ends later, too.
        guard beginsOn <= span.last else { return signedOn.map { $0 <= span.last } ?? false }
        return (lastOn.map { $0 >= span.first.before } ?? true)
    }

    /// Tells each flow of the agreement in a period with its day, in the order of the days of its phases.
    /// - Parameter known: the day by which another must be there, so that this one does not end where that goes on.
    package func eachFlow(in span: Span, knownOn known: Day = Day(.max), _ body: (Flow, Day) -> Void) {
        if phases.isEmpty {
            guard let beginsOn else { return }
            if span.contains(beginsOn) { body(.entered, beginsOn) }
            if let gone = lastOn?.after, span.contains(gone) { body(.expired, gone) }
        } else {
            var previous = continues?.status
            let continuedOn = continuedSince.map { $0 <= known } ?? true ? continuedOn : nil
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
        guard phases.isEmpty else { return Self.status(in: phases, on: day) }
        guard let beginsOn, beginsOn <= day else { return nil }
        if let lastOn, lastOn < day { return .expired }
        return .inForce
    }

    /// Its status on a day as if it counted for itself, whatever it goes on in the place of.
    func statusOfItself(on day: Day) -> PhaseStatus? {
        continues == nil ? status(on: day) : Self.status(in: phasesOfItself, on: day)
    }

    static func status(in phases: [Phase], on day: Day) -> PhaseStatus? { phases.last { $0.starts <= day }?.status }
}
