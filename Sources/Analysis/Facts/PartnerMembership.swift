extension Seen {
    /// Tells each partner with the days on which it is one: where parties came and went, once for each run of days on which
    /// they were the same.
    func eachPartner(_ context: SummaryContext, _ body: (_ partner: Int, _ days: Membership) -> Void) {
        guard !fact.spans.isEmpty else {
            for partner in partners { body(Int(partner), .always) }
            return
        }
        var bodies = PartyBodies()
        for run in fact.runsOfSameParties {
            bodies.look(at: fact, context.bodies, withFunders: context.withFunders) { self.fact.membership(of: $0).contains(Day(run.lowerBound)) }
            guard bodies.isAsked else { continue }
            let days = Membership(from: run.lowerBound, until: run.upperBound)
            for partner in bodies.partners { body(Int(partner), days) }
        }
    }

    /// How it stood in the period for one who is party to it on some days.
    func standing(on days: Membership, _ context: SummaryContext) -> Standing {
        fact.spans.isEmpty ? standing : Standing(fact, in: context.span, of: days)
    }

    /// Tells each partner of one who is party to it on some days, once: those with whom it was active in the period.
    func eachPartner(on days: Membership, _ context: SummaryContext, _ body: (_ partner: Int) -> Void) {
        guard !fact.spans.isEmpty else {
            for partner in partners { body(Int(partner)) }
            return
        }
        var told: Set<Int> = []
        eachPartner(context) { partner, others in
            guard !told.contains(partner), Standing(fact, in: context.span, of: days.intersection(others)).isActive else { return }
            told.insert(partner)
            body(partner)
        }
    }
}

extension Fact {
    /// The runs of days on which it has the same parties, in their order.
    fileprivate var runsOfSameParties: [ClosedRange<Int32>] {
        var starts: Set<Int32> = [.min]
        for place in 0..<parties.count {
            for run in membership(of: place).runs {
                starts.insert(run.lowerBound)
                if run.upperBound < .max { starts.insert(run.upperBound + 1) }
            }
        }
        let ordered = starts.sorted()
        return ordered.indices.map { ordered[$0]...($0 + 1 < ordered.count ? ordered[$0 + 1] - 1 : .max) }
    }
}
