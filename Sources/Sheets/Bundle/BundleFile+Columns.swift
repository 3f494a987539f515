import Records
import Values

extension BundleFile {
    /// The column in which what stands under a path of a record stands: `notice_days` of `notice.days`; nil where none is its own.
    package func column(at path: String) -> String? {
        // Parties, and fields of a scheme, have rows of their own, and so their keys come first.
        let steps = path.split(separator: ".").map { String($0.prefix { $0 != "[" }) }.filter { !outer.contains($0) }
        for step in steps.indices {
            let whole = steps[step...].joined(separator: ".")
            if let column = ownColumns[whole] { return column }
            let plain = Column.header(steps[step])
            if columns.contains(plain) { return plain }
        }
        // As where a column is named itself.
        return columns.contains(path) ? path : nil
    }

    /// What a path begins with that has a row of its own in the file.
    private var outer: Set<String> {
        switch self {
        case .parties: ["parties", "party"]
        case .fields: ["fields", "field"]
        case .agreements, .organizations, .events: []
        }
    }

    /// The columns that are not called as the key is.
    private var ownColumns: [String: String] {
        switch self {
        case .agreements: [
            "renewal": "renewal", "renewal.rule": "renewal", "renewal.months": "renewal_months", "notice": "notice_days",
            "notice.days": "notice_days", "notice.months": "notice_months", "value": "amount", "value.amount": "amount",
            "value.currency": "currency", "titles.en": "title_en", "titles.zh": "title_zh", "period.open": "end_date",
        ]
        case .parties: [
            "from": "from_date", "until": "until_date", "contributes": "amount", "contributions": "amount",
            "identifiers": "identifier", "organization.identifiers": "identifier", "organization.kind": "kind",
            "organization.country": "country", "signatory.name": "signatory",
        ]
        case .organizations: [:]
        case .fields: ["labels.en": "label_en", "labels.zh": "label_zh"]
        case .events: [:]
        }
    }
}
