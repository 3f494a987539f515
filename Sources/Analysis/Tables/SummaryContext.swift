/// What a summary's tables must know besides the facts: its question, and what stands beside the stream.
package final class SummaryContext {
    /// The name of the period.
    package let label: String
    /// Whether the period is over: its days are all looked at.
    package let isOver: Bool
    /// The days that figures are about.
    package let span: Span
    /// Which organization counts as which at the end, and whose partners are counted.
    package let bodies: Bodies
    /// Those whose partners are counted, where they are several.
    package let reporters: Reporters
    /// Whether who funds what others do counts as a partner.
    package let withFunders: Bool
    /// Whether an agreement in several rows counts 1/n in each.
    package let isFractional: Bool
    /// How many agreements there are that are no drafts, whatever the period; 0 where nothing asks for it.
    package let agreements: Int
    /// The agreements that are rows of tables of their own.
    let lists = RowsOfAgreements.Lists()
    /// What is known of all time; nil where no table looks at it.
    package let past: SummaryPast?
    /// What stands beside the stream.
    package let dimensions: Dimensions
    /// The numbers of the kinds of activities that are income, and that are students who move; -1 where there is none.
    package let income, exchange: Int
    /// The numbers of the kinds that tables count apart; nil for one that the registry does not have.
    let university, enterprise, institute: Int32?

    /// The context of a period.
    package init(
        label: String, span: Span, isOver: Bool = true, _ bodies: Bodies, reporters: Reporters, withFunders: Bool = false, isFractional: Bool,
        agreements: Int, past: SummaryPast? = nil, _ dimensions: Dimensions
    ) {
        self.label = label
        self.span = span
        self.isOver = isOver
        self.bodies = bodies
        self.reporters = reporters
        self.withFunders = withFunders
        self.isFractional = isFractional
        self.agreements = agreements
        self.past = past
        self.dimensions = dimensions
        income = dimensions.vocabularies.activityKinds["income"] ?? -1
        exchange = dimensions.vocabularies.activityKinds["students-exchanged"] ?? -1
        func kind(_ word: String) -> Int32? { dimensions.vocabularies.kinds[word].map(Int32.init) }
        (university, enterprise, institute) = (kind("university"), kind("enterprise"), kind("institute"))
    }

    /// Organizations.
    package var organizations: OrganizationTable { dimensions.organizations }
    /// Fields.
    package var fields: FieldTable { dimensions.fields }
    /// What stands under agreements, as far as it is looked at.
    package var attached: Attachments { dimensions.attached }
    /// The words of closed vocabularies.
    package var vocabularies: Vocabularies { dimensions.vocabularies }
}
