/// An agreement as the tables see it: one after the other, in the same place. Whoever reads it does not change it, which
/// need not be checked at each of the millions of times.
package final class Seen {
    /// What is known of it.
    @exclusivity(unchecked) package internal(set) var fact = Fact()
    /// The key of the agreement that was looked at last; the fact may have been filled with another one since.
    @exclusivity(unchecked) private(set) var key = 0
    /// How it stood in the period, for those whose agreements are asked for: while they were party to it.
    @exclusivity(unchecked) package internal(set) var standing: Standing
    /// Its parties as bodies.
    @exclusivity(unchecked) package internal(set) var parties = PartyBodies()
    /// The days on which those are party to it whose agreements are asked for; nil is always.
    @exclusivity(unchecked) package internal(set) var membership: Membership?
    @exclusivity(unchecked) private var foundCategories: [Int32] = []
    @exclusivity(unchecked) private var foundCountries: [Int32] = []
    @exclusivity(unchecked) private var foundReporters: [Int32] = []
    @exclusivity(unchecked) private var foundSaid: PartnerStates.Said?
    @exclusivity(unchecked) private var foundFlows: [(flow: Flow, day: Day)] = []
    /// Whether what is found when it is asked for was found.
    @exclusivity(unchecked) private var (hasCategories, hasReporters, hasFlows) = (false, false, false)
    private let fields: FieldTable
    private let reportersOfAll: Reporters
    /// What it was signed for, and what its value grew by, in the period.
    @exclusivity(unchecked) package internal(set) var amounts: [Fact.Growth] = []
    /// The same of one that does not bind, or is a framework and names a ceiling: it was not contracted, and is in no other sum.
    @exclusivity(unchecked) package private(set) var amountsApart: [Fact.Growth] = []
    /// Of one whose parties came and went, what was so of it, and of what.
    private var moments: [Standing.Moment] = []

    /// The bodies that count as partners.
    package var partners: [Int32] { parties.partners }
    /// Whether it was signed in the period for an amount that was not contracted.
    var hasAmountApart: Bool { standing.isSigned && fact.amount != nil && !fact.traits.isContracted }
    /// Whether it has no partner, though its parties are known.
    package var isInternal: Bool { parties.isInternal && !fact.traits.contains(.partiesUnknown) }

    /// What its fields are shown as, each once.
    package var categories: [Int32] {
        if !hasCategories { findCategories() }
        return foundCategories
    }

    /// Which of those whose partners are counted are party to it, where they are several.
    package var reporters: [Int32] {
        if !hasReporters {
            hasReporters = true
            reportersOfAll.find(in: fact, into: &foundReporters)
        }
        return foundReporters
    }

    /// The countries of its partners, each once, where they are known.
    func countries(_ context: SummaryContext) -> [Int32] {
        foundCountries.removeAll(keepingCapacity: true)
        for partner in partners {
            let country = context.organizations.countries[Int(partner)]
            if country >= 0, !foundCountries.contains(country) { foundCountries.append(country) }
        }
        return foundCountries
    }

    /// What it says in a period of those who are party to it, where they are on all its days.
    func said(_ context: SummaryContext) -> PartnerStates.Said {
        if let foundSaid { return foundSaid }
        let found = PartnerStates.Said(of: fact, .always, context.span)
        foundSaid = found
        return found
    }

    /// Tells each flow of it in the period with its day, for those whose agreements are asked for.
    func eachFlow(_ context: SummaryContext, _ body: (Flow, Day) -> Void) {
        if !hasFlows {
            hasFlows = true
            foundFlows.removeAll(keepingCapacity: true)
            fact.eachFlow(in: context.span, of: membership) { flow, day in foundFlows.append((flow, day)) }
        }
        for found in foundFlows { body(found.flow, found.day) }
    }

    /// Another period is looked at.
    func beginPeriod() { foundSaid = nil }

    init(_ context: SummaryContext) {
        fields = context.fields
        reportersOfAll = context.reporters
        standing = Standing(fact, in: context.span)
    }

    /// Looks at another agreement, and says whether it is one of those that are asked for.
    func look(at fact: Fact, _ context: SummaryContext) -> Bool {
        guard lookAtParties(of: fact, context) else { return false }
        lookAtPeriod(context)
        return true
    }

    /// Looks at who is party to another agreement, and says whether it is one of those that are asked for.
    func lookAtParties(of fact: Fact, _ context: SummaryContext) -> Bool {
        self.fact = fact
        key = fact.key
        (hasCategories, hasReporters) = (false, false)
        beginPeriod()
        parties.look(at: fact, context.bodies, withFunders: context.withFunders)
        return parties.isAsked
    }

    /// Looks at how it stood in a period: that of the one who looked at its parties, or another with the same bodies.
    func lookAtPeriod(_ context: SummaryContext) {
        hasFlows = false
        if fact.spans.isEmpty {
            standing = Standing(fact, in: context.span)
            membership = nil
        } else {
            lookAtSpans(context)
        }
        lookAtAmounts(context.span)
    }

    private func findCategories() {
        hasCategories = true
        foundCategories.removeAll(keepingCapacity: true)
        for index in 0..<fact.fields.count {
            guard let category = fields.category(of: fact.fields[index]) else { continue }
            if !foundCategories.contains(category) { foundCategories.append(category) }
            guard fields.hasFurther else { continue }
            for category in fields.further(of: fact.fields[index]) where !foundCategories.contains(category) { foundCategories.append(category) }
        }
    }

    private func lookAtSpans(_ context: SummaryContext) {
        membership = fact.membership(ofAsked: context.bodies)
        standing = membership.map { Standing(fact, in: context.span, of: $0) } ?? Standing(fact, in: context.span)
        moments = Standing.Moment.allCases.filter { standing.is($0) }
    }

    private func lookAtAmounts(_ span: Span) {
        amounts.removeAll(keepingCapacity: true)
        amountsApart.removeAll(keepingCapacity: true)
        guard fact.beginsOn != nil else { return }
        if standing.isSigned, let amount = fact.amount, let day = fact.signedOn {
            amounts.append(Fact.Growth(day, amount, currency: fact.currency))
        }
        for sum in fact.growth where span.contains(sum.day) && membership?.contains(sum.day) ?? true { amounts.append(sum) }
        if !fact.traits.isContracted { swap(&amounts, &amountsApart) }
    }

    /// Whether a party brought something in by what was signed in the period.
    func isBroughtIn(_ contribution: ContributionFact, _ context: SummaryContext) -> Bool {
        guard let day = contribution.addedOn else { return standing.isSigned }
        return context.span.contains(day) && membership?.contains(day) ?? true
    }

    /// Hands it to what counts by its parties: once, or where parties came and went once for each moment that counts, with
    /// those who were parties then.
    func eachMoment(_ context: SummaryContext, _ body: () -> Void) {
        guard !fact.spans.isEmpty else { return body() }
        let (whole, all, fact, asked, sums) = (standing, parties, fact, membership ?? .always, amounts)
        amounts = []
        for moment in moments {
            standing = Standing(only: moment)
            parties.look(at: fact, context.bodies, withFunders: context.withFunders) { place in
                switch moment {
                case .signing: fact.signedOn.map(fact.membership(of: place).contains) ?? false
                case .before: fact.membership(of: place).contains(context.span.first.before)
                case .after: fact.membership(of: place).contains(context.span.last)
                case .during:
                    Standing(fact, in: context.span, of: fact.membership(of: place).intersection(asked)).isInForceDuring
                }
            }
            body()
        }
        // Each sum counts for those who were parties on its day.
        standing = .nowhere
        for sum in sums {
            amounts = [sum]
            parties.look(at: fact, context.bodies, withFunders: context.withFunders) { fact.membership(of: $0).contains(sum.day) }
            body()
        }
        (standing, parties, amounts) = (whole, all, sums)
    }
}
