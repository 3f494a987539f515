extension OfficeForm {
    /// Everything of the registry that the form names, so that nothing else is asked for.
    package var sources: Set<FormSource> {
        var found: Set<FormSource> = []
        func take(_ conditions: [FormCondition]) { for condition in conditions { found.insert(condition.source) } }
        for table in tables {
            take(table.conditions)
            found.formUnion(table.rows.by)
            for one in table.rows.cases { take(one.conditions) }
            for column in table.columns {
                take(column.conditions)
                if let source = column.source { found.insert(source) } else { found.formUnion(column.measure.sources) }
            }
            if let filing = table.filing { found.insert(.filing(filing, .all)) }
        }
        for check in checks { take(check.conditions) }
        for need in needs {
            take(need.conditions)
            found.insert(need.source)
        }
        for deadline in deadlines {
            take(deadline.conditions)
            found.insert(.filing(deadline.filing, .all))
        }
        if let reach {
            take(reach.conditions)
            found.formUnion(reach.measure.sources)
        }
        return found
    }

    /// Whether it looks at years before its own.
    package var periodsBack: Int {
        tables.map(\.periodsBack).max() ?? 0
    }

    /// Whether agreements count in it that did not run in its period: what is filed or paid may be of another year.
    package var looksBeyondPeriod: Bool {
        let moments = tables.map(\.moment) + tables.flatMap { $0.columns.compactMap(\.moment) } + needs.map(\.moment)
        return moments.contains(.filed) || moments.contains(.ever) || tables.contains { $0.listed == .income }
            || tables.contains { $0.columns.contains { $0.source == nil && $0.measure == .received } }
    }
}

extension FormTable {
    /// How many years before that of the form it looks at.
    package var periodsBack: Int {
        let looksBack = columns.contains { $0.source == nil && [.before, .growth, .rankChange].contains($0.shown) }
        return max(0, rows.years - 1) + (looksBack ? 1 : 0)
    }
}

extension FormMeasure {
    /// What is read to count it.
    fileprivate var sources: Set<FormSource> {
        switch self {
        case .agreements, .organizations, .parties: []
        case .amount(let kind): [.amount(kind)]
        case .received: [.income(.date)]
        case .quota(let isOutgoing): [.quota(isOutgoing: isOutgoing)]
        case .quantity(let kind, let isOutgoing): [.quantity(kind, isOutgoing: isOutgoing)]
        }
    }
}
