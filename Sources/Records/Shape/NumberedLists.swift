/// The lists of an agreement whose elements have a number: what grows under it, and what a change that does not name it
/// leaves as it is. Where no number is said, an element has that of its place.
package enum NumberedLists {
    /// The keys of the lists.
    package static let keys = ["documents", "obligations", "activities"]

    /// An agreement in whose lists every element says its number.
    static func numbered(_ record: JSON) -> JSON {
        mapped(record) { _, elements in
            zip(elements, numbers(of: elements)).map { $0.setting("number", .number(String($1))) }
        }
    }

    /// A change of an agreement whose lists are whole: with what is recorded and not named, and of what is named with what
    /// is kept. An element without a number is a new one, unless it is recorded just so.
    /// - Parameters:
    ///   - recorded: the agreement as the registry has it, with numbers.
    ///   - isSame: whether an element says the same as a recorded one, both without numbers.
    package static func completed(
        _ change: JSON, from recorded: JSON, isSame: (JSON, JSON) throws -> Bool
    ) rethrows -> JSON {
        try mapped(change) { key, elements in
            var whole = recorded[key]?.elements ?? []
            var next = 1 + (whole + elements).compactMap { $0["number"]?.integer }.reduce(0, max)
            for element in elements {
                let given = element["number"]?.integer
                let place = try whole.firstIndex { other in
                    try given.map { other["number"]?.integer == $0 } ?? isSame(element.withoutNulls, other.setting("number", nil))
                }
                if let place {
                    if given != nil { whole[place] = whole[place].changed(by: told(element, after: whole[place])) }
                } else {
                    whole.append(element.setting("number", .number(String(given ?? next))))
                    if given == nil { next += 1 }
                }
            }
            return whole.sorted { ($0["number"]?.integer ?? 0) < ($1["number"]?.integer ?? 0) }
        }
    }

    /// What was told of an obligation stays told, so a change can't clear it.
    package static func clearedStatuses(in change: JSON, _ recorded: JSON) -> [ShapeChecker.Problem] {
        let known = recorded["obligations"]?.elements ?? []
        return (change["obligations"]?.elements ?? []).enumerated().compactMap { index, element in
            guard element.clears("statuses"), let given = element["number"]?.integer,
                known.contains(where: { $0["number"]?.integer == given && $0["statuses"] != nil })
            else { return nil }
            return .init(path: "obligations[\(index)].statuses", message: "are not cleared: what became of an obligation stays told")
        }
    }

    /// The problems of numbers that come twice.
    static func problems(of record: JSON) -> [ShapeChecker.Problem] {
        keys.flatMap { key -> [ShapeChecker.Problem] in
            let numbers = numbers(of: record[key]?.elements ?? [])
            return numbers.indices.compactMap { index in
                guard let first = numbers[..<index].firstIndex(of: numbers[index]) else { return nil }
                return ShapeChecker.Problem(path: "\(key)[\(index)].number", message: "\(numbers[index]) is that of \(key)[\(first)] too")
            }
        }
    }

    /// An agreement with its lists changed, each under its key.
    static func mapped(_ record: JSON, _ change: (String, [JSON]) throws -> [JSON]) rethrows -> JSON {
        try keys.reduce(record) { record, key in
            guard case .array(let elements)? = record[key] else { return record }
            return record.setting(key, .array(try change(key, elements)))
        }
    }

    private static func numbers(of elements: [JSON]) -> [Int] {
        elements.enumerated().map { $0.element["number"]?.integer ?? $0.offset + 1 }
    }

    /// What became of an obligation before stays told, whatever is told after it.
    private static func told(_ element: JSON, after recorded: JSON) -> JSON {
        guard element.keys.contains("statuses") else { return element }
        let before = recorded["statuses"]?.elements ?? []
        let told = before + (element["statuses"]?.elements ?? []).filter { !before.contains($0) }
        return element.setting("statuses", told.isEmpty ? nil : .array(told))
    }
}
