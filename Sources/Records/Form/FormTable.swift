import Values

/// A table of a form.
package struct FormTable: Sendable {
    /// What it is named by in the file.
    package var id = ""
    /// What it is called.
    package var title = FormText()
    /// What has a row each; nil is a table of figures.
    package var listed: FormGroup?
    /// Its rows, of a table of figures.
    package var rows = FormRows()
    /// When an agreement counts.
    package var moment = FormMoment.active
    /// The scheme of ``FormMoment/filed``.
    package var filing: String?
    /// What has to be so.
    package var conditions: [FormCondition] = []
    /// The rules that agreements in it have to keep.
    package var checks: [String] = []
    /// Whether only those parties count that reach the sum of the form.
    package var isReached = false
    /// Its columns.
    package var columns: [FormColumn] = []
    /// What is to be said to it.
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
    /// Where in the file it stands.
    package var place = FormPlace()
}

/// A row, or the first part of one, with what counts there.
package struct FormCase: Sendable {
    /// What it is named by in the file.
    package var id = ""
    /// What it is called.
    package var title = FormText()
    /// What has to be so.
    package var conditions: [FormCondition] = []

    /// A row of which nothing is said.
    package init() {}

    init(id: String, title: FormText, conditions: [FormCondition]) { (self.id, self.title, self.conditions) = (id, title, conditions) }
}

/// A column of a table.
package struct FormColumn: Sendable {
    /// What it is named by in the file.
    package var id = ""
    /// What it is called.
    package var title = FormText()
    /// The unit of its numbers; empty is none, or that of the form.
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
    /// Where in the file it stands.
    package var place = FormPlace()
}

/// What a value is called.
package struct FormWord: Sendable {
    /// The value.
    package var value = ""
    /// What it is called.
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
