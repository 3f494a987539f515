/// Where the value of a key goes when a record is staged, which is: laid out in rows of tables, so that the database can
/// look up what it names, hold it against the rules, and store it, for one record or a million alike.
package enum Staged: Sendable, Hashable {
    /// A column of the row that the object has. The keys of an object in the object have columns of the same row.
    case column(String)
    /// A column with the number of the organization that is named.
    case mention(String)
    /// A table, with a row for each element of the list.
    case rows(StagedRows)
    /// Nowhere.
    case nowhere
}

/// A table that has a row for each element of a list: the line of the record, the place of the element from 1 (where the
/// keys are languages, the language), and what the element says.
package struct StagedRows: Sendable, Hashable {
    /// The table.
    let table: String
    /// The column with the place of the element that the list stands in; nil where that is the record.
    let under: String?
    /// The column of elements that are no objects.
    let value: String?
    /// Whether these name organizations, of which the column has the number.
    let areMentions: Bool
}

extension Shape.Key {
    /// The key with a column whose name does not follow from its own.
    func column(_ name: String) -> Shape.Key { staged(.column(name)) }

    /// The key as one that says which record this is.
    var unstaged: Shape.Key { staged(.nowhere) }

    /// The key as one that names an organization.
    var mention: Shape.Key { mention("given") }

    /// The key as one that names an organization, whose number goes into a column.
    func mention(_ column: String) -> Shape.Key { staged(.mention(column)) }

    /// The key of a list, with the table of its elements.
    func rows(_ table: String, under: String? = nil, value: String? = nil, mention: String? = nil) -> Shape.Key {
        staged(.rows(StagedRows(table: table, under: under, value: value ?? mention, areMentions: mention != nil)))
    }
}
