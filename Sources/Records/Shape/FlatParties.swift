/// The parties of an agreement as flat rows change them: a row has no column for some of what a party is, and a blank cell
/// says nothing.
package enum FlatParties {
    /// A change whose parties are whole: each with what the recorded party of the same organization has and its row does not
    /// say; null clears.
    /// - Parameter isSame: whether two name one organization.
    package static func completed(_ change: JSON, from recorded: JSON, isSame: (JSON, JSON) throws -> Bool) rethrows -> JSON {
        guard case .array(let rows)? = change["parties"] else { return change }
        var known = recorded["parties"]?.elements ?? []
        return change.setting("parties", .array(try rows.map { row in
            let place = try known.firstIndex { party in
                guard let one = row["organization"], let other = party["organization"] else { return false }
                return try isSame(one, other)
            }
            guard let place else { return row.withoutNulls }
            return completed(row, from: known.remove(at: place))
        }))
    }

    private static func completed(_ row: JSON, from party: JSON) -> JSON {
        var row = row
        // The same name is of the same person, whose title has no column.
        if let name = row["signatory"]?["name"], party["signatory"]?["name"] == name { row = row.setting("signatory", nil) }
        if let contributions = row["contributions"] {
            if isAmount(of: party["contributions"]?.elements ?? [], contributions.elements) {
                // Whether it is in kind, and what it is, has no column.
                row = row.setting("contributions", nil)
            } else {
                row = row.setting("contributes", .null)
            }
        }
        if row["contributes"] == .boolean(false) { row = row.setting("contributions", .null) }
        // Another name is that of another person, of whom nothing else is known.
        let kept = row["signatory"] == nil ? party : party.setting("signatory", nil)
        var whole = kept.changed(by: row)
        // As the row names it, so that what it says of the organization is held against what is known.
        if let organization = row["organization"] { whole = whole.setting("organization", organization) }
        return whole
    }

    private static func isAmount(of recorded: [JSON], _ given: [JSON]) -> Bool {
        guard recorded.count == 1, given.count == 1, given[0]["currency"] == nil || given[0]["currency"] == recorded[0]["currency"] else {
            return false
        }
        return RecordComparison.amount(given[0]["amount"] ?? .null) == RecordComparison.amount(recorded[0]["amount"] ?? .null)
    }
}
