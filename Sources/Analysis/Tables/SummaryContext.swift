/// What a summary's tables must know besides the facts: its question, and what stands beside the stream.
package final class SummaryContext: Sendable {
    /// The name of the period.
    package let label: String
    /// The days that figures are about.
    package let span: Span
    /// The number of the organization whose partners are counted; nil for the whole registry.
    package let of: Int32?
    /// Whether an agreement in several rows counts 1/n in each.
    package let isFractional: Bool
    /// How many agreements there are that are no drafts, whatever the period; 0 where nothing asks for it.
    package let agreements: Int
    /// What stands beside the stream.
    package let dimensions: Dimensions
    /// The numbers of the kinds that tables count apart; nil for one that the registry does not have.
    let university, enterprise, institute: Int32?

    /// The context of a period.
    package init(label: String, span: Span, of: Int32?, isFractional: Bool, agreements: Int, _ dimensions: Dimensions) {
        self.label = label
        self.span = span
        self.of = of
        self.isFractional = isFractional
        self.agreements = agreements
        self.dimensions = dimensions
        func kind(_ word: String) -> Int32? { dimensions.vocabularies.kinds[word].map(Int32.init) }
        (university, enterprise, institute) = (kind("university"), kind("enterprise"), kind("institute"))
    }

    /// Organizations.
    package var organizations: OrganizationTable { dimensions.organizations }
    /// Fields.
    package var fields: FieldTable { dimensions.fields }
    /// The words of closed vocabularies.
    package var vocabularies: Vocabularies { dimensions.vocabularies }
}

/// An agreement as the tables see it: one after the other, in the same place. Whoever reads it does not change it, which
/// need not be checked at each of the millions of times.
package final class Seen {
    /// What is known of it.
    @exclusivity(unchecked) package internal(set) var fact = Fact()
    /// How it stood in the period.
    @exclusivity(unchecked) package internal(set) var standing: Standing
    /// The numbers of its parties, merged ones as what they were merged into.
    @exclusivity(unchecked) package internal(set) var parties: [Int32] = []
    /// Those of them that count as partners.
    @exclusivity(unchecked) package internal(set) var partners: [Int32] = []
    /// What its fields are shown as, each once.
    @exclusivity(unchecked) package internal(set) var categories: [Int32] = []

    init(in span: Span) { standing = Standing(fact, in: span) }

    /// Looks at another agreement.
    func look(at fact: Fact, _ context: SummaryContext) {
        self.fact = fact
        standing = Standing(fact, in: context.span)
        parties.removeAll(keepingCapacity: true)
        partners.removeAll(keepingCapacity: true)
        categories.removeAll(keepingCapacity: true)
        for index in 0..<fact.parties.count {
            guard let party = context.dimensions.organizations[fact.parties[index]] else { continue }
            parties.append(party)
            if party != context.of { partners.append(party) }
        }
        for index in 0..<fact.fields.count {
            guard let category = context.dimensions.fields.category(of: fact.fields[index]) else { continue }
            if !categories.contains(category) { categories.append(category) }
        }
    }
}
