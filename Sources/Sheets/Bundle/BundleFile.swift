import Records
import Values

/// A file of the bundle; the order is that in which faults are listed.
package enum BundleFile: Int, CaseIterable {
    case agreements, parties, organizations, fields, events

    /// Every column that the file can have.
    package var columns: [String] {
        switch self {
        case .agreements: [
            "reference", "title", "type", "date_signed", "start_date", "end_date", "amount", "currency", "fields", "event",
            "visibility", "parties_unknown", "renewal", "renewal_months", "notice_days", "notice_months", "max_extent_date", "binding",
            "owner", "note", "title_en", "title_zh", "contacts", "purposes", "classifications", "revision",
        ]
        case .parties: [
            "reference", "organization", "kind", "country", "identifier", "role", "unit_name", "own_number", "signatory",
            "date_signed", "from_date", "until_date", "amount", "signed_as",
        ]
        case .organizations: [
            "code", "name", "kind", "country", "subdivision", "city", "website", "part_of", "owned_by", "merged_into",
            "identifiers", "contacts", "classifications", "home", "revision",
        ]
        case .fields: ["scheme", "code", "broader", "label_en", "label_zh"]
        case .events: ["code", "name", "start_date", "end_date", "city", "country", "revision"]
        }
    }

    /// What columns were called before, and what they are called.
    package var formerColumns: [String: String] {
        let keys: [FormerKey] = switch self {
        case .agreements: (FormerKey.all[.agreement] ?? []).filter { $0.list == nil }
        case .parties: (FormerKey.all[.agreement] ?? []).filter { $0.list == "parties" }
        case .organizations: FormerKey.all[.organization] ?? []
        case .events: FormerKey.all[.event] ?? []
        case .fields: []
        }
        let names = keys.map { (Column.header($0.former), Column.header($0.current)) }
        return Dictionary(uniqueKeysWithValues: names).filter { columns.contains($0.value) }
    }

    /// The column that a heading names, whatever its case, width and blanks, or that was called so before; else the heading.
    func column(of heading: String) -> String {
        let name = heading.inHalfWidth.lowercased().withoutBlankEnds.replacing(" ", with: "_")
        return columns.contains(name) ? name : formerColumns[name] ?? heading
    }

    /// The columns without which the file says nothing of what it changes.
    package var requiredInChange: [String] {
        switch self {
        case .agreements: ["reference"]
        case .organizations, .events: ["code"]
        case .parties, .fields: required
        }
    }

    /// The columns without which the file says nothing.
    package var required: [String] {
        switch self {
        case .agreements: ["reference", "title"]
        case .parties: ["reference", "organization"]
        case .organizations: ["code", "name"]
        case .fields: ["scheme", "code"]
        case .events: ["code", "name", "start_date"]
        }
    }

    /// What it is called in a folder.
    package var name: String { "\(self).csv" }
}

extension BundleFile {
    /// What a row of the file has to be once it is a record.
    package var shape: Shape {
        switch self {
        case .agreements: .agreementRow
        case .parties: .partyRow
        case .organizations: .organization
        case .fields: .fieldRow
        case .events: .event
        }
    }
}
