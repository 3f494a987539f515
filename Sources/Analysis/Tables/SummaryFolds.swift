/// Folds a stream of facts into several periods of one question: what one of them has looked at the others need not look at again.
package final class SummaryFolds {
    private let leading: SummaryFold
    private let following: [SummaryFold]
    private let inPlace: AgreementsInPlace

    /// The folds of a question's periods, or one fold alone.
    /// - Parameter leading: the one that looks first; it finds what of all time the others share.
    package init(_ leading: SummaryFold, _ following: [SummaryFold] = []) {
        self.leading = leading
        self.following = following
        inPlace = AgreementsInPlace(leading.context)
    }

    /// Takes in an agreement. Drafts must be left out of the stream.
    package func take(_ fact: Fact) { inPlace.take(fact, count) }

    /// Counts what could be counted only when all were known: then the folds have what they were asked for.
    package func settle() { inPlace.settle(count) }

    /// Takes in what folds of the same question have of other agreements, once neither are given more and both have settled.
    package func takeIn(_ others: SummaryFolds) {
        leading.takeIn(others.leading)
        for (mine, theirs) in zip(following, others.following) { mine.takeIn(theirs) }
    }

    private func count(_ fact: Fact) {
        leading.count(fact)
        for fold in following { fold.count(fact, after: leading) }
    }
}
