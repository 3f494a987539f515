import Analysis
import Values

/// What a summary is asked for: a period, which agreements, and how they are counted and named.
public struct SummaryRequest: Sendable, Hashable {
    /// How an agreement with several categories (fields, countries, kinds of partner) counts.
    public enum Counting: String, Sendable, Hashable, CaseIterable {
        /// 1 for each: the column does not add up.
        case whole
        /// 1/n for each of n: the column adds up to the number of agreements.
        case fractional
    }

    /// The period.
    public var period: SummaryPeriod
    /// Whose partners are counted, and who counts as one with whom.
    public var who = WhoCounts()
    /// Only agreements in this field or what is as narrow in any scheme, by any name.
    public var field: String?
    /// Whether the field alone is meant.
    public var isFieldExact = false
    /// Only agreements signed at this event, by any name.
    public var event: String?
    /// Only agreements with this purpose or one below it, by its code or a label.
    public var purpose: String?
    /// The day at which the period is cut: what is later is not looked at, and "at the end" is then that day.
    public var asOf: CalendarDate?
    /// Whether the last day is still to come, and what is told is what would be so by what is agreed today.
    public var isToCome = false
    /// How an agreement with several categories counts.
    public var counting: Counting = .whole
    /// The currency in which amounts are told, and by which rates; nil is each in its own.
    public var conversion: SummaryConversion?
    /// The language of labels.
    public var language: Language = .en
    /// Whether people read it, who are told words where programs get codes, and names in their language.
    public var isForPeople = false
    /// Code of the scheme whose fields are shown; nil for the one that is used most.
    public var scheme: String?
    /// How far up fields are gathered in a table; a field that stands higher is shown as itself.
    public var fieldLevel: FieldLevel = .broad
    /// The most partners to list; nil for all.
    public var top: Int? = 20

    /// Whether the references behind figures are wanted, where they are few.
    package var wantsReferences = false

    /// Whether it is wanted who works with whom, where agreements are few.
    package var wantsNetwork = false

    /// The tables that are asked for, in the order in which they are shown; none is all. Of the others only stock and flow
    /// is read.
    package var tables: [SummaryTable] = []

    /// The tables that are shown where so many organizations are asked for.
    package func shownTables(of count: Int) -> [SummaryTable] { tables.isEmpty ? SummaryTable.tables(of: count) : tables }

    /// A request for a period of the whole registry, to be narrowed by its properties.
    public init(period: SummaryPeriod) { self.period = period }

    /// The language that names are wanted in; nil is names of record.
    var nameLanguage: String? { isForPeople ? Audience(language, isForPeople: true).nameLanguage : nil }

    /// The last day that figures look at: that of the period, or the day at which it is cut.
    public var lastDay: CalendarDate { min(period.lastDay, asOf ?? period.lastDay) }

    /// The same of the period before; nil where there is none.
    package var before: SummaryRequest? {
        guard let period = period.before else { return nil }
        var request = self
        request.period = period
        return request
    }

    /// What makes the request impossible to answer.
    var problem: RegistryError? {
        if let asOf, asOf < period.firstDay {
            return RegistryError(
                .usage, code: "period-after-as-of",
                "the period \(period.label) begins on \(period.firstDay), after the day asked for, \(asOf)",
                hint: "Ask for an earlier period, or a later --as-of.")
        }
        if let top, !(1...1_000_000).contains(top) {
            return RegistryError(
                .usage, code: "top-unreadable", "\(top) is not a number of partners to list",
                hint: "Write a number from 1 to 1000000.")
        }
        return nil
    }
}
