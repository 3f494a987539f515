/// What was counted of a table.
package struct CountedRows: Sendable {
    /// The rows.
    package var rows: Counts
    /// All of them, in row 0; nil where the table has no such row.
    package var total: Counts?
}

/// A table of whatever type, ready to be counted or drilled.
package struct Figures {
    /// The table's columns.
    package let columns: [FigureColumn]
    /// Whether an agreement can stand in several of its rows, so that whole counts do not add up.
    package let isOfCategories: Bool
    /// Whether it shows what was counted in the period before.
    package let looksBack: Bool
    /// Whether it looks at what was before the period, however long ago.
    package let isOfPast: Bool
    /// Whether it asks who was party to an agreement when it counts: then it looks once for each moment that counts.
    let isOfParties: Bool
    /// What it looks at that stands under agreements.
    package let needs: Set<Attachments.Kind>
    /// Whether agreements count in it that were over long before the period: for what they were, or what happened under them.
    package var looksAtAllTime: Bool { isOfPast || !needs.isDisjoint(with: [.activities, .obligations]) }
    /// In which order rows stand.
    package let order: RowOrder
    /// Of which agreements each is a row; nil where rows are something else.
    let list: RowsOfAgreements?
    /// Begins to count.
    package let counting: () -> CountedTable
    /// Begins to note what a cell consists of.
    package let drilling: (_ row: Int, _ cell: Int, _ currency: Int?) -> Drilling

    /// How a table looks at agreements.
    package struct Look {
        /// Looks at one.
        package let take: (Seen, SummaryContext) -> Void
    }

    /// Begins to note what each of its cells consists of.
    let noting: () -> Noting

    /// A table that counts.
    package struct CountedTable {
        /// How it looks at agreements.
        package let look: Look
        /// What was counted so far.
        package let counted: (SummaryContext) -> CountedRows
        /// Takes in what was counted of other agreements, whose rows stand so many rows later.
        let takeIn: (_ other: CountedTable, _ offset: Int) -> Void
        /// What counts, to be taken in.
        fileprivate let box: AnyObject
        /// The rows of what was counted, beside what was counted in the period before.
        package let rows: (CountedRows, _ before: CountedRows?, SummaryContext, _ limit: Int?) -> FigureRows
    }

    /// A table of which a cell is drilled.
    package struct Drilling {
        /// How it looks at agreements.
        package let look: Look
        /// The agreements of the cell so far.
        package let found: () -> [Drilled]
    }

    /// A table of which every cell is drilled.
    package struct Noting {
        /// How it looks at agreements.
        package let look: Look
        /// The agreements of a cell so far.
        package let found: (_ row: Int, _ cell: Int, _ currency: Int?) -> [Drilled]
    }

    /// A table. Closures rather than a protocol, since a fold that is reached through a protocol is not made for its type.
    init<Table: FigureTable>(_ table: Table) {
        columns = Table.columns
        isOfCategories = Table.isOfCategories
        isOfPast = Table.isOfPast
        isOfParties = Table.isOfParties
        needs = Table.needs
        order = Table.order
        list = Table.list
        looksBack = Table.columns.contains { if case .before = $0.content { true } else { false } }
        counting = Table.hasTotal
            ? { Self.counting(table, CountsWithTotal(Counts(columns: Table.cells))) { CountedRows(rows: $0.rows, total: $0.total) } }
            : { Self.counting(table, Counts(columns: Table.cells)) { CountedRows(rows: $0) } }
        drilling = { row, cell, currency in
            guard row == FigureRow.ofAll else {
                return Self.drilling(table, CellDrill(row, cell, currency: currency, unit: Table.unit), { $0.begin($1) }, found: \.found)
            }
            let whole = Total(CellDrill(0, cell, currency: currency, unit: Table.unit))
            return Self.drilling(table, whole, { whole, fact in whole.withBase { $0.begin(fact) } }, found: \.base.found)
        }
        noting = {
            let box = Box(WithTotal(NotedCells(unit: Table.unit)))
            return Noting(
                look: Self.look(table, box) { notes, fact in notes.withBases { $0.begin(fact) } },
                found: { row, cell, currency in
                    row == FigureRow.ofAll
                        ? box.content.total.found(0, cell, currency: currency) : box.content.rows.found(row, cell, currency: currency)
                })
        }
    }

    private static func counting<Table: FigureTable, Counting: SharedTally>(
        _ table: Table, _ counts: Counting, _ counted: @escaping (Counting) -> CountedRows
    ) -> CountedTable {
        let box = Box(counts)
        return CountedTable(
            look: Look { seen, context in
                box.content.beginMoment()
                table.contribute(seen, context, to: &box.content)
            },
            counted: { context in
                var found = counted(box.content)
                table.complete(&found.rows, context)
                return found
            },
            takeIn: { other, offset in
                guard let other = other.box as? Box<Counting> else { return }
                box.content.takeIn(other.content, rowsLater: offset)
                other.content = counts
            },
            box: box,
            rows: { counted, before, context, limit in FigureRows(table, counted, before: before, context, limit: limit) })
    }

    private static func drilling<Table: FigureTable, Drill: Tally>(
        _ table: Table, _ drill: Drill, _ begin: @escaping (inout Drill, Fact) -> Void, found: @escaping (Drill) -> [Drilled]
    ) -> Drilling {
        let box = Box(drill)
        return Drilling(look: look(table, box, begin), found: { found(box.content) })
    }

    /// How a table says of an agreement where it counts, to what notes that.
    private static func look<Table: FigureTable, Notes: Tally>(
        _ table: Table, _ box: Box<Notes>, _ begin: @escaping (inout Notes, Fact) -> Void
    ) -> Look {
        Look { seen, context in
            begin(&box.content, seen.fact)
            if Table.isOfPast, let past = context.past { table.contributePast(seen, past, context, to: &box.content) }
            func contribute() {
                box.content.beginMoment()
                table.contribute(seen, context, to: &box.content)
            }
            if Table.isOfParties { seen.eachMoment(context, contribute) } else { contribute() }
        }
    }

    private final class Box<Content> {
        // Reached by one closure at a time.
        @exclusivity(unchecked) var content: Content
        init(_ content: Content) { self.content = content }
    }
}

extension Figures.Look {
    /// The looks of several tables, one after the other; nil of none. Each holds the one before it, so that nothing needs to be
    /// held on each of the millions of times, as it would in a loop.
    init?(_ looks: [Figures.Look]) {
        guard let first = looks.first?.take else { return nil }
        take = looks.dropFirst().map(\.take).reduce(first) { former, next in
            { seen, context in
                former(seen, context)
                next(seen, context)
            }
        }
    }
}
