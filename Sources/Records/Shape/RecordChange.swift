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

    /// The value with every text tidied and in Unicode normalization form C; keys that say null stay. So a name is the same
    /// whatever it was read from.
    package var inNormalFormC: JSON {
        switch self {
        case .string(let text): .string(text.inNormalFormC.tidied)
        case .array(let elements): .array(elements.map(\.inNormalFormC))
        case .object(let members): .object(members.map { Member(key: $0.key, value: $0.value.inNormalFormC) })
        case .null, .boolean, .number: self
        }
    }

    /// The value without keys that say null.
    package var withoutNulls: JSON {
        switch self {
        case .array(let elements): .array(elements.map(\.withoutNulls))
        case .object(let members):
            .object(members.compactMap { $0.value == .null ? nil : Member(key: $0.key, value: $0.value.withoutNulls) })
        case .string, .null, .boolean, .number: self
        }
    }
}
