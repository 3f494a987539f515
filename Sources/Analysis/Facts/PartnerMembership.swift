extension Seen {
    /// Tells each partner with the days on which it and those who are asked for are party to the agreement; one that is there
    /// as several parties once for each.
    func eachPartner(_ context: SummaryContext, _ body: (_ partner: Int, _ days: Membership) -> Void) {
        guard !fact.spans.isEmpty else {
            for partner in partners { body(Int(partner), .always) }
            return
        }
        for place in 0..<fact.parties.count {
            guard let number = context.bodies[fact.parties[place]], partners.contains(number) else { continue }
            if !context.withFunders, fact.isFunder(place) { continue }
            let days = fact.membership(of: place)
            body(Int(number), membership.map(days.intersection) ?? days)
        }
    }
}
