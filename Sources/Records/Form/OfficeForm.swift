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
    /// What it is named by in the file.
    package var id = ""
    /// What it is called.
    package var title = FormText()
    /// The value unless another is set.
    package var value = ""
}

/// Parties that have one of some roles.
package struct FormParties: Sendable {
    /// What it is named by in the file.
    package var id = ""
    /// What it is called.
    package var title = FormText()
    /// The roles, of which one is enough.
    package var roles: [String] = []
}

/// Parties count, those who only fund among them, whose sum in the period reaches an amount, alone or added up.
package struct FormReach: Sendable {
    /// What it is called.
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
    /// What it is named by in the file.
    package var id = ""
    /// What it is called.
    package var title = FormText()
    /// What has to be so.
    package var conditions: [FormCondition] = []
}

/// Something that has to be known.
package struct FormNeed: Sendable {
    /// What it is named by in the file.
    package var id = ""
    /// What it is called.
    package var title = FormText()
    /// Of which agreements.
    package var moment = FormMoment.active
    /// What has to be so.
    package var conditions: [FormCondition] = []
    /// What has to be known of them.
    package var source = FormSource.agreement(.reference)
    /// Where in the file it stands.
    package var place: FormPlace = FormPlace()
}

/// That an agreement has to be filed by a day.
package struct FormDeadline: Sendable {
    /// What it is named by in the file.
    package var id = ""
    /// What it is called.
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
    /// The path of the key.
    package var path = ""
    /// Where in the file it stands.
    package var place: TextPlace?
}

/// What has to be so. Conditions on one thing of several, such as a partner, hold of the same one together.
package struct FormCondition: Sendable {
    /// What is looked at.
    package var source = FormSource.agreement(.reference)
    /// What is asked of it.
    package var test = Test.known(true)
    /// Where in the file it stands.
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
