extension JSON {
    /// What an absent key keeps, null clears, and anything else replaces, in the objects within too; a list replaces.
    package func changed(by change: JSON) -> JSON {
        guard case .object(let members) = self, case .object(let changes) = change else { return change }
        let kept = members.compactMap { member -> Member? in
            guard let other = changes.first(where: { $0.key == member.key }) else { return member }
            guard other.value != .null else { return nil }
            return Member(key: member.key, value: member.value.changed(by: other.value))
        }
        let new = changes.filter { other in other.value != .null && !members.contains { $0.key == other.key } }
        return .object(kept + new)
    }

    /// The value with every text in Unicode normalization form C, and without keys that say null.
    package var mended: JSON {
        switch self {
        case .string(let text): .string(text.inNormalFormC)
        case .array(let elements): .array(elements.map(\.mended))
        case .object(let members):
            .object(members.filter { $0.value != .null }.map { Member(key: $0.key, value: $0.value.mended) })
        case .null, .boolean, .number: self
        }
    }
}
