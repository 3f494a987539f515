/// A table of whatever type, ready to be counted or drilled.
package struct Figures {
    /// The table's columns.
    package let columns: [FigureColumn]
    /// Whether an agreement can stand in several of its rows, so that whole counts do not add up.
    package let isOfCategories: Bool
    /// Begins to count.
    package let counting: () -> CountedTable
    /// Begins to note what a cell consists of.
    package let drilling: (_ row: Int, _ cell: Int, _ currency: Int?) -> Drilling

    /// How a table looks at agreements.
    package struct Look {
        /// Looks at one.
        package let take: (Seen, SummaryContext) -> Void
    }

    /// A table that counts.
    package struct CountedTable {
        /// How it looks at agreements.
        package let look: Look
        /// The rows so far.
        package let rows: (SummaryContext, _ limit: Int?) -> FigureRows
    }

    /// A table of which a cell is drilled.
    package struct Drilling {
        /// How it looks at agreements.
        package let look: Look
        /// The agreements of the cell so far.
        package let found: () -> [Drilled]
    }

    /// A table. Closures rather than a protocol, since a fold that is reached through a protocol is not made for its type.
    init<Table: FigureTable>(_ table: Table) {
        columns = Table.columns
        isOfCategories = Table.isOfCategories
        counting = {
            let box = Box(Counts(columns: Table.cells))
            return CountedTable(
                look: Look { seen, context in table.look(at: seen, context, into: &box.content) },
                rows: { context, limit in
                    var counts = box.content
                    table.complete(&counts, context)
                    return FigureRows(table, counts, context, limit: limit)
                })
        }
        drilling = { row, cell, currency in
            let box = Box(CellDrill(row, cell, currency: currency))
            return Drilling(
                look: Look { seen, context in
                    box.content.begin(seen.fact)
                    table.look(at: seen, context, into: &box.content)
                },
                found: { box.content.found })
        }
    }

    private final class Box<Content> {
        // Reached by one closure at a time.
        @exclusivity(unchecked) var content: Content
        init(_ content: Content) { self.content = content }
    }
}

extension FigureTable {
    /// Looks at an agreement, where it counts by its parties as they were when it counts.
    fileprivate func look(at seen: Seen, _ context: SummaryContext, into tally: inout some Tally) {
        guard Self.isOfParties, !seen.fact.spans.isEmpty else { return contribute(seen, context, to: &tally) }
        seen.eachMoment(context) { contribute(seen, context, to: &tally) }
    }
}
