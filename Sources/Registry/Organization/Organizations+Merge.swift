import Values

extension Organizations {
    /// Merges an organization into another: what names the first means the second from now on. Its names and
    /// identifiers stay with it, and lead to the survivor.
    /// - Parameters:
    ///   - organization: the one that is merged, by code, identifier or name.
    ///   - survivor: the one that stays.
    ///   - reason: why the two are one.
    /// - Returns: the codes of both, whether they were two before, and in what they contradict each other.
    /// - Throws: a ``RegistryError`` where the first is merged into another, or both are parties to one agreement.
    @discardableResult
    public func merge(
        _ organization: String, into survivor: String, reason: String?
    ) throws -> (merged: String, survivor: String, isChanged: Bool, contradictions: [Contradiction]) {
        try connection.retrying {
            try connection.transaction {
                let merged = try recorded(organization) { $0.mergedInto == nil }
                let target = try find(survivor)
                if try isMerged(merged, into: target) { return (merged.code, target.code, false, []) }
                guard target.id != merged.id else {
                    throw RegistryError(
                        .brokenRule, code: "organization_merged_check",
                        "\(Quoted(survivor)) is \(merged.code) itself, or merged into it")
                }
                guard try connection.change(SQL.OrganizationMerge(merged: merged.id, survivor: target.id)) > 0 else {
                    // Another has merged it since it was looked up.
                    _ = try isMerged(recorded(merged.code) { $0.id == merged.id }, into: find(survivor))
                    return (merged.code, target.code, false, [])
                }
                if let reason { try connection.change(
                    SQL.OrganizationMergeReason(organization: merged.id, reason: reason)) }
                return (merged.code, target.code, true, Contradiction.between(merged, target))
            }
        }
    }

    /// Whether an organization is merged into another one already.
    /// - Throws: a ``RegistryError`` where it is merged into a third.
    private func isMerged(_ merged: OrganizationMatch, into target: OrganizationMatch) throws -> Bool {
        guard let other = merged.mergedInto else { return false }
        if try target.code == other || target.id == find(other).id { return true }
        throw RegistryError(
            .brokenRule, code: "organization_merged_once_check", "\(merged.code) is merged into \(other) already",
            hint: "To merge it elsewhere, undo that first: entente organization merge \(merged.code) --undo")
    }

    /// Undoes a merge: all that was recorded for the organization, and nothing else, is its own again.
    /// - Returns: the code of the organization, and of the one that it was merged into.
    /// - Throws: a ``RegistryError`` where it is not merged.
    @discardableResult
    public func undoMerge(_ organization: String) throws -> (merged: String, survivor: String) {
        try connection.retrying {
            try connection.transaction {
                let merged = try recorded(organization) { $0.mergedInto != nil }
                guard let survivor = merged.mergedInto,
                    try connection.change(SQL.OrganizationUnmerge(organization: merged.id)) > 0
                else {
                    throw RegistryError(
                        .brokenRule, code: "organization-not-merged", "\(merged.code) is not merged",
                        hint: "See which are with: entente organization list --merged")
                }
                return (merged.code, survivor)
            }
        }
    }

    /// Writes down that two organizations that look alike are two.
    /// - Returns: the codes of both.
    @discardableResult
    public func tellApart(_ first: String, _ second: String) throws -> (String, String) {
        try connection.retrying {
            try connection.transaction {
                let pair = (try find(first), try find(second))
                guard pair.0.id != pair.1.id else {
                    throw RegistryError(
                        .brokenRule, code: "organization_distinct_order_check",
                        "\(Quoted(first)) and \(Quoted(second)) are one organization, \(pair.0.code)")
                }
                try connection.change(SQL.OrganizationInsertDistinct(first: pair.0.id, second: pair.1.id))
                return (pair.0.code, pair.1.code)
            }
        }
    }

    /// The organization as it was recorded, where names may mean several the one that fits.
    private func recorded(_ name: String, _ fits: (OrganizationMatch) -> Bool) throws -> OrganizationMatch {
        let all = try connection.rows(SQL.OrganizationFindRecorded(name: name))
        let fitting = all.filter(fits)
        return try lookup.single(
            name, of: fitting.isEmpty ? all : fitting, describedAs: \.line, suggestions: { try suggestions(for: name) })
    }
}

/// A property of which two organizations are known to have different values.
public struct Contradiction: Sendable, Hashable {
    /// What it is: kind or country.
    public let property: String
    /// The value of the first.
    public let value: String
    /// The value of the second.
    public let other: String

    static func between(_ first: OrganizationMatch, _ second: OrganizationMatch) -> [Contradiction] {
        [("kind", first.kind, second.kind), ("country", first.country, second.country)].compactMap { property, value, other in
            guard let value, let other, value != other else { return nil }
            return Contradiction(property: property, value: value, other: other)
        }
    }
}
