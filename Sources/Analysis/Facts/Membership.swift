/// The days on which somebody is party to an agreement: runs of days, the first and the last of each included.
package struct Membership: Hashable, Sendable {
    /// The runs, in their order, with days between them.
    package private(set) var runs: [ClosedRange<Int32>]

    /// All days.
    package static let always = Membership(runs: [Int32.min...Int32.max])
    /// No day.
    package static let never = Membership(runs: [])

    /// From a day to another; nil is without a first, or a last.
    package init(from first: Int32?, until last: Int32?) {
        let (first, last) = (first ?? .min, last ?? .max)
        runs = first <= last ? [first...last] : []
    }

    private init(runs: [ClosedRange<Int32>]) { self.runs = runs }

    /// Whether a day is one of them.
    package func contains(_ day: Day) -> Bool { runs.contains { $0.contains(day.number) } }

    /// Whether a day is one of them, or comes after one of them.
    package func hasBegun(by day: Day) -> Bool { runs.first.map { $0.lowerBound <= day.number } ?? false }

    /// The last of them in a run of days; nil where none is.
    func last(from first: Int32, until last: Int32) -> Int32? {
        for run in runs.reversed() where max(run.lowerBound, first) <= min(run.upperBound, last) { return min(run.upperBound, last) }
        return nil
    }

    /// The days of both together.
    package func union(_ other: Membership) -> Membership {
        var joined: [ClosedRange<Int32>] = []
        for run in (runs + other.runs).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, last.upperBound == .max || run.lowerBound <= last.upperBound + 1 {
                joined[joined.count - 1] = last.lowerBound...max(last.upperBound, run.upperBound)
            } else {
                joined.append(run)
            }
        }
        return Membership(runs: joined)
    }

    /// The days that are days of both.
    package func intersection(_ other: Membership) -> Membership {
        Membership(runs: runs.flatMap { run in
            other.runs.compactMap { $0.overlaps(run) ? $0.clamped(to: run) : nil }
        }.sorted { $0.lowerBound < $1.lowerBound })
    }
}

extension Fact {
    /// The days on which a party is one, by its place from 0.
    package func membership(of place: Int) -> Membership {
        guard spans.count > 2 * place + 1 else { return .always }
        return Membership(from: spans[2 * place], until: spans[2 * place + 1])
    }

    /// The days on which one of some parties is one, by their places from 0.
    func membership(where isMeant: (_ place: Int) -> Bool) -> Membership {
        (0..<parties.count).reduce(.never) { days, place in isMeant(place) ? days.union(membership(of: place)) : days }
    }

    /// The days on which those are party to it whose agreements are asked for; nil is always.
    func membership(ofAsked bodies: Bodies) -> Membership? {
        guard bodies.isOfSome, !spans.isEmpty else { return nil }
        return membership { place in bodies.recorded(parties[place]).map(bodies.isAsked) ?? false }
    }

    /// Whether a party funds what others do, by its place from 0.
    package func isFunder(_ place: Int) -> Bool { !funders.isEmpty && funders.contains(Int32(place + 1)) }
}

extension Fact {
    /// Tells each flow of the agreement in a period, as those see it who are party to it on some days; nil is on all. They
    /// come into it and go out of it while it runs, and what happens on other days is not theirs.
    func eachFlow(in span: Span, of membership: Membership?, knownOn known: Day = Day(.max), _ body: (Flow, Day) -> Void) {
        guard let membership else { return eachFlow(in: span, knownOn: known, body) }
        eachFlow(in: span, knownOn: known) { flow, day in
            switch flow {
            case .entered, .resumed, .amended, .renewed, .renewedByItself, .joined: if membership.contains(day) { body(flow, day) }
            case .expired, .terminated, .replaced, .suspended, .left: if membership.contains(day.before) { body(flow, day) }
            }
        }
        for run in membership.runs {
            if run.lowerBound > .min { move(.joined, Day(run.lowerBound), span, body) }
            if run.upperBound < .max { move(.left, Day(run.upperBound).after, span, body) }
        }
    }

    private func move(_ flow: Flow, _ day: Day, _ span: Span, _ body: (Flow, Day) -> Void) {
        guard span.contains(day), status(on: day.before) == .inForce, status(on: day) == .inForce else { return }
        body(flow, day)
    }
}
