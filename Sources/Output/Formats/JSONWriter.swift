import Values

/// The three shapes as JSON text. What `json` and `ndjson` share; they differ in their line breaks only.
struct JSONWriter {
    /// What stands between the parts of an object or array that get a line of their own.
    var lineBreak: String

    /// An array with an object for each row.
    func rows(_ table: Table) -> String {
        lines("[", table.rows.map { row($0, table.columns) }, "]")
    }

    /// One row as an object, keyed by the ids of the columns.
    func row(_ row: [Cell], _ columns: [Column]) -> String {
        object(columns.enumerated().map { ($1.id, value(row.cell($0))) })
    }

    /// Properties by id, and the rows of each table under its id.
    func page(_ page: Page) -> String {
        let properties = page.properties.map { member($0.id, value($0.value)) }
        let tables = page.tables.map { member($0.id, rows($0)) }
        return lines("{", properties + tables, "}")
    }

    /// The summary with all its tables.
    func summary(_ summary: Summary) -> String {
        let period = summary.period
        let members = [
            member(
                "period",
                object([
                    ("label", string(period.label)), ("startDate", string(period.startDate)),
                    ("endDate", string(period.endDate)),
                ])),
            member("asOf", optional(summary.asOf)),
            member("knownAt", optional(summary.knownAt)),
            member("of", optional(summary.of)),
            member("filters", filters(summary.filters)),
            member("counting", string(summary.counting)),
            member("tables", lines("[", summary.tables.map(table), "]")),
        ]
        return lines("{", members, "}")
    }

    private func table(_ table: Table) -> String {
        let columns = table.columns.map {
            object([("id", string($0.id)), ("title", string($0.title)), ("unit", optional($0.unit))])
        }
        return object([
            ("id", string(table.id)), ("title", string(table.title)), ("columns", array(columns)),
            ("rows", rows(table)), ("notes", array(table.notes.map(string))),
        ])
    }

    /// Filters by id. A filter given several times is one key, its values joined by `;` as lists are in CSV.
    private func filters(_ filters: [Summary.Filter]) -> String {
        var ids: [String] = []
        var values: [String: [String]] = [:]
        for filter in filters {
            if values[filter.id] == nil { ids.append(filter.id) }
            values[filter.id, default: []].append(filter.value)
        }
        return object(ids.map { ($0, string((values[$0] ?? []).joined(separator: ";"))) })
    }

    private func value(_ cell: Cell) -> String {
        switch cell {
        case .null: "null"
        case .text(let text), .decimal(let text), .date(let text): string(text)
        case .integer(let number): String(number)
        case .measure(let text): text
        case .boolean(let flag): flag ? "true" : "false"
        case .list(let items): array(items.map(string))
        }
    }

    private func optional(_ text: String?) -> String { text.map(string) ?? "null" }

    private func member(_ key: String, _ value: String) -> String { "\(string(key)):\(value)" }

    private func object(_ members: [(String, String)]) -> String {
        "{" + members.map { member($0, $1) }.joined(separator: ",") + "}"
    }

    private func array(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }

    private func lines(_ open: String, _ parts: [String], _ close: String) -> String {
        guard !parts.isEmpty else { return open + close }
        return open + lineBreak + parts.joined(separator: "," + lineBreak) + lineBreak + close
    }

    /// A string literal. All that could steer a terminal is a `\u` escape, which loses nothing.
    private func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where VisibleText.isDangerous(scalar):
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
