/// What is small and stands beside the stream of facts, which name it by key or code. A class, since it is handed to every
/// table for every fact, and a reference is handed on for nothing.
package final class Dimensions: Sendable {
    /// The words of closed vocabularies.
    package let vocabularies: Vocabularies
    /// Organizations.
    package let organizations: OrganizationTable
    /// Fields.
    package let fields: FieldTable
    /// What stands under agreements, as far as it is looked at.
    package let attached: Attachments
    /// What converts amounts as facts are read; nil leaves each in its currency.
    package let conversion: Conversion?

    /// What stands beside a stream, once all of it is taken in.
    package init(_ vocabularies: Vocabularies, _ organizations: OrganizationTable, _ fields: FieldTable, _ attached: Attachments = Attachments(), _ conversion: Conversion? = nil) {
        self.vocabularies = vocabularies
        self.organizations = organizations
        self.fields = fields
        self.attached = attached
        self.conversion = conversion
    }
}

/// The words of closed vocabularies that facts and what stands beside them name.
package struct Vocabularies: Sendable {
    /// Types of agreements.
    package var types = Words()
    /// Whether agreements of each type carry money: only those can lack an amount.
    package var carryMoney: [Bool] = []
    /// Whether the figures of a year take agreements of each type.
    package var areCounted: [Bool] = []
    /// Kinds of organizations, in the order in which a mix names them.
    package var kinds = Words()
    /// Countries.
    package var countries = Words()
    /// Regions of the world.
    package var regions = Words()
    /// The number of the region that each country is in; -1 for none.
    package var regionOf: [Int32] = []
    /// Kinds of activities.
    package var activityKinds = Words()
    /// Purposes.
    package var purposes = Words()
    /// The numbers of those purposes under which students move.
    package var areExchanges: Set<Int> = []
    /// Currencies.
    package var currencies = Words()
    /// The decimals of each currency.
    package var decimals: [Int] = []

    /// Whether agreements of a type, by its number, carry money.
    package func carriesMoney(_ type: Int) -> Bool { carryMoney.indices.contains(type) ? carryMoney[type] : true }
    /// Whether the figures of a year take agreements of a type, by its number.
    package func isCounted(_ type: Int) -> Bool { areCounted.indices.contains(type) ? areCounted[type] : true }

    /// Vocabularies without words.
    package init() {}
}
