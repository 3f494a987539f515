import Records
import Values

/// What stands in a column of a file of the bundle, and where a record has it.
struct BundleColumn: Sendable {
    /// Its heading.
    let name: String
    /// The key of the record, and in the object under it.
    let key: String, inner: String?
    /// Other paths in the record that mean this column.
    let alsoAt: [String]
    /// What a row says there; nil where it says nothing.
    let read: @Sendable (BundleRow, String) -> JSON?

    /// The path in the record.
    var path: String { inner.map { "\(key).\($0)" } ?? key }

    /// - Parameter name: its heading; by the last key of the path where nil.
    init(
        _ path: String, in name: String? = nil, alsoAt: [String] = [], read: @escaping @Sendable (BundleRow, String) -> JSON?
    ) {
        let keys = path.split(separator: ".").map(String.init)
        self.name = name ?? Column.header(keys.last ?? path)
        (key, inner) = (keys.first ?? path, keys.count > 1 ? keys[1] : nil)
        (self.alsoAt, self.read) = (alsoAt, read)
    }

    static func text(_ path: String, in name: String? = nil) -> Self { Self(path, in: name) { $0.text($1) } }
    static func date(_ path: String, in name: String? = nil) -> Self { Self(path, in: name) { $0.date($1) } }
    static func number(_ path: String, in name: String? = nil) -> Self { Self(path, in: name) { $0.number($1) } }
    static func list(_ path: String, in name: String? = nil) -> Self { Self(path, in: name) { $0.list($1) } }
    /// A list whose elements each stand in a line.
    static func lines(_ path: String, in name: String? = nil, _ read: @escaping @Sendable (String) -> JSON) -> Self {
        Self(path, in: name) { $0.list($1, read) }
    }

    private static let contacts = lines("contacts") { Contact(line: $0).record }
    private static let revision = Self("revision") { row, column in row[column].map { .number($0) } }

    /// Those of agreements.csv.
    static let agreements: [Self] = [
        text("reference"), text("title"), text("type"), date("dateSigned"), date("period.startDate"),
        Self("period.endDate") { row, column in
            row.isOpenEnded || row.renewsByItsEnd ? row.isChange ? .null : nil : row.date(column)
        },
        Self("period.open", in: "end_date") { row, column in
            row.isOpenEnded ? .boolean(true) : row.isChange && row[column] != nil ? .null : nil
        },
        Self("value", in: "amount", alsoAt: ["value.amount"]) { row, _ in row.value },
        // Without an amount, it is that of the contributions in parties.csv.
        Self("currency", alsoAt: ["value.currency"]) { row, _ in row.hasAmount ? nil : row.currency },
        list("fields"), text("event"), text("visibility"), text("partiesUnknown"),
        Self("renewal") { row, column in row.clears(column) ? .null : nil },
        Self("renewal.rule", in: "renewal") { row, column in
            row.renewsByItsEnd || row[column].map(CellText.renewsItself) == true ? .string("automatic") : row.text(column)
        },
        number("renewal.months", in: "renewal_months"), number("notice.days", in: "notice_days"),
        number("notice.months", in: "notice_months"), date("period.maxExtentDate"), Self("binding") { $0.flag($1) },
        text("owner"), text("note"), text("titles.en", in: "title_en"), text("titles.zh", in: "title_zh"), contacts,
        lines("purposes") { Purpose(line: $0).record }, list("classifications"), revision,
    ]

    /// Those of parties.csv; all but the reference are of a party.
    static let parties: [Self] = [
        text("reference"), text("organization.named", in: "organization"), text("organization.kind"), text("organization.country"),
        list("organization.identifiers", in: "identifier"), text("role"), text("unitName"), text("ownNumber"),
        Self("signatory") { row, column in row.clears(column) ? .null : nil }, text("signatory.name", in: "signatory"),
        date("dateSigned"), date("from", in: "from_date"), date("until", in: "until_date"),
        Self("contributes", in: "amount") { row, column in row[column] == "none" ? .boolean(false) : nil },
        Self("contributions", in: "amount") { row, column in row[column] == "none" ? nil : row.contributions },
        text("signedAs"),
    ]

    /// Those of organizations.csv.
    static let organizations: [Self] = [
        text("code"), text("name"), lines("names", in: "other_names") { OtherName(line: $0).record }, text("kind"), text("country"),
        text("subdivision"), text("city"), text("website"), text("partOf"), text("ownedBy"), text("mergedInto"), list("identifiers"), contacts, lines("classifications", Classification.record),
        Self("home") { $0.flag($1) }, revision,
    ]

    /// Those of fields.csv; all but the scheme are of a field.
    static let fields: [Self] = [
        text("scheme"), text("code"), text("broader"), text("labels.en", in: "label_en"), text("labels.zh", in: "label_zh"),
    ]

    /// Those of events.csv.
    static let events: [Self] = [
        text("code"), text("name"), text("startDate"), text("endDate"), text("city"), text("country"), revision,
    ]
}
