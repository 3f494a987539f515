/// Looks at one agreement after the other as the tables of a summary do, for whoever counts them otherwise: who counts, and
/// how each stood in the period, is the same.
package final class AgreementLooks {
    /// The question.
    package let context: SummaryContext
    private let seen: Seen
    private let inPlace: AgreementsInPlace

    /// A look at the agreements of a period.
    package init(_ context: SummaryContext) {
        self.context = context
        seen = Seen(context)
        inPlace = AgreementsInPlace(context)
    }

    /// Takes in an agreement, and hands it on where it is one of those asked for. Drafts must be left out of the stream.
    package func take(_ fact: Fact, _ body: (Seen) -> Void) {
        inPlace.take(fact) { look(at: $0, body) }
    }

    /// Hands on what was held back, once all are taken in.
    package func settle(_ body: (Seen) -> Void) {
        inPlace.settle { look(at: $0, body) }
    }

    private func look(at fact: Fact, _ body: (Seen) -> Void) {
        if seen.look(at: fact, context) { body(seen) }
    }
}

extension Seen {
    /// Hands it over once, or where parties came and went once for each moment that counts, with those who were parties then.
    package func forEachMoment(_ context: SummaryContext, _ body: () -> Void) { eachMoment(context, body) }
}

extension Fact {
    /// What it is worth on a day, in tenthousandths of the currencies that it is in, by their numbers; empty where not known.
    package func worth(on day: Day) -> [Growth] {
        let signed = amount.map { [Growth(signedOn ?? beginsOn ?? day, $0, currency: currency)] } ?? []
        return signed + growth.filter { $0.day <= day }
    }
}
