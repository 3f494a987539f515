import Values

/// The annual cooperation summary: several tables about one period, with what they were made from.
public struct Summary: Sendable, Hashable {
    /// The days a summary is about, both ends included.
    public struct Period: Sendable, Hashable {
        /// Its name, such as `2023` or `2023/24`.
        public var label: String
        /// The first day, ISO 8601.
        public var startDate: String
        /// The last day, ISO 8601.
        public var endDate: String

        /// A named run of days.
        public init(label: String, startDate: String, endDate: String) {
            self.label = label
            self.startDate = startDate
            self.endDate = endDate
        }
    }

    /// One condition that narrowed the agreements counted, or how they are counted otherwise.
    public struct Filter: Sendable, Hashable {
        /// What is filtered, such as `field`. A JSON key.
        public var id: String
        /// The value asked for, such as `isced-f:09`.
        public var value: String
        /// Whether it leaves agreements out.
        public var narrows: Bool
        /// What it says, for people, such as `in the field of Biomedicine`; nil is as it stands.
        public var said: String?

        /// A condition.
        public init(_ id: String, _ value: String, narrows: Bool = true, said: String? = nil) {
            self.id = id
            self.value = value
            self.narrows = narrows
            self.said = said
        }

        /// It in words.
        var text: String { said ?? "\(id) = \(value)" }
    }

    /// The title for people.
    public var title: String
    /// The days the figures are about.
    public var period: Period
    /// The day of valid time asked for, ISO 8601.
    public var asOf: String?
    /// The moment of transaction time asked for, ISO 8601 or a count of the audit log.
    public var knownAt: String?
    /// The codes of those whose partners are counted; nil for the whole registry.
    public var of: String?
    /// What those are called; nil for the whole registry. Not part of JSON and CSV.
    public var subject: String?
    /// Whose registry this is, and so who hands the summary in. Not part of JSON and CSV.
    public var preparedBy: String?
    /// The conditions, in the order given.
    public var filters: [Filter]
    /// `whole` or `fractional`.
    public var counting: String
    /// The tables. The first column of each identifies its rows.
    public var tables: [Table]
    /// The code of the form that it fills, whose tables and words are its own; nil is the summary itself. Not part of JSON and CSV.
    public var form: String?
    /// Whether the last day is still to come, so that figures are what would be so. Not part of JSON and CSV.
    public var isToCome = false
    /// How many those are whose partners are counted. Not part of JSON and CSV.
    public var subjects = 0
    /// The command that makes it, without its format. Not part of JSON and CSV.
    public var command: String?
    /// Who works with whom; nil where it was not asked for. Not part of JSON and CSV.
    public var network: Network?
    /// The language of a form (BCP 47), where formats do not have it.
    public var formLanguage: String?
    /// Words of its head in that language, by what they are in English.
    public var headWords: [String: String] = [:]
    /// The references of the agreements behind figures, by `table:row:column`; none where they are many. Not part of JSON and CSV.
    public var behind: [String: [String]] = [:]
    /// Lines for the foot of the forms for people, such as the audit head. Not part of JSON and CSV.
    public var footer: [String]

    /// A summary of a period.
    public init(
        title: String, period: Period, asOf: String? = nil, knownAt: String? = nil, of: String? = nil,
        subject: String? = nil, preparedBy: String? = nil, filters: [Filter] = [], counting: String = "whole",
        tables: [Table] = [], footer: [String] = []
    ) {
        self.title = title
        self.period = period
        self.asOf = asOf
        self.knownAt = knownAt
        self.of = of
        self.subject = subject
        self.preparedBy = preparedBy
        self.filters = filters
        self.counting = counting
        self.tables = tables
        self.footer = footer
    }

    /// One table, to be written wide, as `--table ID` asks.
    /// - Throws: `OutputError` of kind `unknownTable`, which lists the known tables.
    public func selecting(table id: String) throws(OutputError) -> Table {
        guard let table = tables.first(where: { $0.id == id }) else {
            throw OutputError.unknownTable(id, known: tables.map(\.id))
        }
        return table
    }

    /// The whole summary as rows of `period,table,row,column,value,unit`, one row a cell: the CSV and TSV form, of one
    /// period as of several, so that what reads them need not know how many were asked for.
    ///
    /// Tables and columns are named by their ids, so that `TABLE:ROW:COLUMN` names the cell elsewhere too.
    /// The first column names the row and gets no row of its own.
    public var cells: Table {
        var rows: [[Cell]] = []
        for table in tables {
            for row in table.rows {
                let key = Cell.text(row.cell(0).plainText)
                for (index, column) in table.columns.enumerated().dropFirst() {
                    let unit = column.unit.map(Cell.text) ?? .null
                    rows.append([.text(period.label), .text(table.id), key, .text(column.id), row.cell(index), unit])
                }
            }
        }
        let columns = ["period", "table", "row", "column", "value", "unit"].map { Column($0, $0) }
        return Table(id: "cells", title: title, columns: columns, rows: rows)
    }
}
