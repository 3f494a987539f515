/// What a summary's tables must know besides the facts: its question, and what is small and stands beside the stream.
package struct SummaryContext: Sendable {
    /// The days that figures are about.
    package var span: Span
    /// The name of the period.
    package var label: String
    /// The number of the organization whose partners are counted; nil for the whole registry.
    package var of: Int32?
    /// Whether an agreement in several rows counts 1/n in each.
    package var isFractional = false
    /// Types of agreements.
    package var types = Words()
    /// Kinds of organizations, in the order in which a mix names them.
    package var kinds = Words()
    /// Countries.
    package var countries = Words()
    /// Regions of the world.
    package var regions = Words()
    /// The number of the region that each country is in; -1 for none.
    package var regionOf: [Int32] = []
    /// Currencies.
    package var currencies = Words()
    /// The decimals of each currency.
    package var decimals: [Int] = []
    /// Organizations.
    package var organizations = OrganizationTable()
    /// Fields.
    package var fields = FieldTable()
    /// How many agreements there are that are no drafts, whatever the period.
    package var agreements = 0

    /// The context of a period.
    package init(label: String, span: Span) {
        self.label = label
        self.span = span
    }
}

/// An agreement as the tables see it.
package struct Seen {
    /// What is known of it.
    package internal(set) var fact = Fact()
    /// How it stood in the period.
    package internal(set) var standing: Standing
    /// The numbers of its parties, merged ones as what they were merged into.
    package internal(set) var parties: [Int32] = []
    /// Those of them that count as partners.
    package internal(set) var partners: [Int32] = []
    /// What its fields are shown as, each once.
    package internal(set) var categories: [Int32] = []
}
