import Values

/// A form that an authority or an office asks for every year, as a file tells it: which tables, their rows and columns, and
/// where each figure comes from. Forms change from year to year, so nothing of one is code.
package struct OfficeForm: Sendable {
    /// The code by which it is asked for.
    package var code = ""
    /// The language that it is written in, of whose titles those are used that it has.
    package var language = "en"
    /// What it is called.
    package var title = FormText()
    /// Where what it asks for was read.
    package var source = ""
    /// The first and the last year for which it holds; nil is not known.
    package var valid: (from: Int?, until: Int?) = (nil, nil)
    /// Month and day on which its years begin; nil is 1 January.
    package var yearStarts: String?
    /// Whether it is of somebody: it is not filled for all at once.
    package var needsSubject = false
    /// The currency that it is in; nil has a column for each.
    package var currency: String?
    /// How many of the currency are one in the form, such as 1000.
    package var unit = FormUnit()
    /// What whoever fills it can set otherwise.
    package var parameters: [FormParameter] = []
    /// Parties by what they do, such as sellers.
    package var parties: [FormParties] = []
    /// What parties other than those asked for have to reach to be told of.
    package var reach: FormReach?
    /// Rules by which agreements count or not.
    package var checks: [FormCheck] = []
    /// What is to be said to all of it.
    package var notes: [FormText] = []
    /// The tables.
    package var tables: [FormTable] = []
    /// What must be known before it can be handed in.
    package var needs: [FormNeed] = []
    /// By when authorities want agreements to be filed.
    package var deadlines: [FormDeadline] = []
    /// What it was read from, for errors.
    package var file = ""
}

/// What something is called, by language.
package struct FormText: Sendable, Hashable {
    /// The texts by their languages.
    package var texts: [String: String] = [:]

    /// The text in the first of some languages that it has, else in any.
    package func text(in languages: [String]) -> String {
        languages.lazy.compactMap { texts[$0] }.first ?? texts.sorted { $0.key < $1.key }.first?.value ?? ""
    }
}

/// In what amounts of money stand.
package struct FormUnit: Sendable {
    /// How many of the currency are one.
    package var per = 1
    /// How many decimals there are; nil has those of the currency.
    package var decimals: Int?
    /// What it is called; empty is the currency.
    package var title = FormText()
}

/// Something that whoever fills a form can set.
package struct FormParameter: Sendable {
    package var id = ""
    package var title = FormText()
    /// The value unless another is set.
    package var value = ""
}

/// Parties that have one of some roles.
package struct FormParties: Sendable {
    package var id = ""
    package var title = FormText()
    package var roles: [String] = []
}

/// Parties count, those who only fund among them, whose sum in the period reaches an amount, alone or added up.
package struct FormReach: Sendable {
    package var title = FormText()
    /// Which sum.
    package var measure = FormMeasure.amount(nil)
    /// The amount, or the parameter that has it.
    package var atLeast = ""
    /// Of which agreements and parties.
    package var conditions: [FormCondition] = []

    /// A sum of which nothing is said.
    package init() {}
}

/// A rule that an agreement has to keep to count in some tables.
package struct FormCheck: Sendable {
    package var id = ""
    package var title = FormText()
    package var conditions: [FormCondition] = []
}

/// Something that has to be known.
package struct FormNeed: Sendable {
    package var id = ""
    package var title = FormText()
    /// Of which agreements.
    package var moment = FormMoment.active
    package var conditions: [FormCondition] = []
    /// What has to be known of them.
    package var source = FormSource.agreement(.reference)
    package var place: FormPlace = FormPlace()
}

/// That an agreement has to be filed by a day.
package struct FormDeadline: Sendable {
    package var id = ""
    package var title = FormText()
    /// The scheme of the filing; what has one is dealt with.
    package var filing = ""
    /// Which agreements.
    package var conditions: [FormCondition] = []
    /// Whether only from the day on which a party comes to the sum of the form, alone or added up, in a calendar year.
    package var isReached = false
    /// How many days after it was signed, or the sum was reached; nil is the next of ``dates``.
    package var days: Int?
    /// Days of every year, the earliest first.
    package var dates: [(month: Int, day: Int)] = []
    /// Only what was signed since this day.
    package var since: CalendarDate?
}

/// Where in its file something of a form stands.
package struct FormPlace: Sendable, Hashable {
    package var path = ""
    package var place: TextPlace?
}

/// What has to be so. Conditions on one thing of several, such as a partner, hold of the same one together.
package struct FormCondition: Sendable {
    /// What is looked at.
    package var source = FormSource.agreement(.reference)
    /// What is asked of it.
    package var test = Test.known(true)
    package var place = FormPlace()

    /// What can be asked.
    package enum Test: Sendable {
        /// It is one of these.
        case oneOf([String])
        /// It is none of these; what is not known is none of them.
        case noneOf([String])
        /// It is known, or it is not.
        case known(Bool)
    }
}

/// When an agreement counts.
package enum FormMoment: String, Sendable, CaseIterable {
    /// Signed in the period.
    case signed
    /// In force at its end.
    case inForce
    /// Signed in it, or in force on one of its days.
    case active
    /// Filed in it, in the scheme of the form.
    case filed
    /// Whenever it was.
    case ever
}

/// A table of a form.
package struct FormTable: Sendable {
    package var id = ""
    package var title = FormText()
    /// What has a row each; nil is a table of figures.
    package var listed: FormGroup?
    package var rows = FormRows()
    package var moment = FormMoment.active
    /// The scheme of ``FormMoment/filed``.
    package var filing: String?
    package var conditions: [FormCondition] = []
    /// The rules that agreements in it have to keep.
    package var checks: [String] = []
    /// Whether only those parties count that reach the sum of the form.
    package var isReached = false
    package var columns: [FormColumn] = []
    package var notes: [FormText] = []
}

/// The rows of a table of figures.
package struct FormRows: Sendable {
    /// What each row is of: each value has one.
    package var by: [FormSource] = []
    /// Rows that are told one by one.
    package var cases: [FormCase] = []
    /// What stands over the told rows and over what rows are by, where the form says it.
    package var titles: [FormText] = []
    /// The most rows; nil is all.
    package var top: Int?
    /// How many periods have a row each, the last one being that of the form; 0 has no rows of periods.
    package var years = 0
    /// Whether there is a row of all.
    package var hasTotal = false
    package var place = FormPlace()
}

/// A row, or the first part of one, with what counts there.
package struct FormCase: Sendable {
    package var id = ""
    package var title = FormText()
    package var conditions: [FormCondition] = []

    /// A row of which nothing is said.
    package init() {}

    init(id: String, title: FormText, conditions: [FormCondition]) { (self.id, self.title, self.conditions) = (id, title, conditions) }
}

/// A column of a table.
package struct FormColumn: Sendable {
    package var id = ""
    package var title = FormText()
    package var unit = FormText()
    /// What it tells; nil is a figure.
    package var source: FormSource?
    /// What it counts.
    package var measure = FormMeasure.agreements
    /// What is shown of it.
    package var shown = FormShown.figure
    /// Only what these hold of.
    package var conditions: [FormCondition] = []
    /// When an agreement counts, where that is otherwise than in the table.
    package var moment: FormMoment?
    /// What values are called.
    package var words: [FormWord] = []
    /// The words of purposes that somebody else has for them.
    package var vocabulary: String?
    package var place = FormPlace()
}

/// What a value is called.
package struct FormWord: Sendable {
    package var value = ""
    package var title = FormText()
}

/// What is shown of a figure.
package enum FormShown: String, Sendable, CaseIterable {
    /// Itself.
    case figure
    /// That of the period before.
    case before
    /// How much it grew since the period before, of what it was then.
    case growth
    /// What it is of that of the whole table.
    case share
    /// The place of the row by it, from 1.
    case rank
    /// How many places the row went up since the period before.
    case rankChange
}
