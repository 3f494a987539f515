/// Holds a record against the one of the same name that the registry has.
package struct RecordComparison {
    private let kind: RecordKind
    /// Whether a key that is absent says that nothing is known.
    private let isWhole: Bool
    /// Identifiers in the form in which they are stored.
    private let stored: ([String]) throws -> [String]
    /// The code of the one organization that a name means, with what is said beside the name; nil where none or several are meant.
    private let coded: (JSON) throws -> String?

    /// A comparison of records of a kind.
    /// - Parameters:
    ///   - isWhole: whether a key that is absent says that nothing is known, as it does in an agreement.
    ///   - stored: brings identifiers into the form in which the registry has them.
    ///   - coded: the code of the one organization that a name means.
    package init(
        of kind: RecordKind, isWhole: Bool = false, stored: @escaping ([String]) throws -> [String], coded: @escaping (JSON) throws -> String?
    ) {
        self.kind = kind
        self.isWhole = isWhole || kind == .agreement
        self.stored = stored
        self.coded = coded
    }

    /// The keys of which the two say something else. Of an agreement an absent key says that it is not known; what a
    /// record of another kind does not name, it says nothing of.
    package func differences(of given: JSON, from recorded: JSON) throws -> [String] {
        let given = kind == .agreement ? NumberedLists.numbered(given) : given
        let recorded = kind == .agreement ? NumberedLists.mapped(recorded) { $1.map { Self.naming($0, in: recorded) } } : recorded
        guard case .object(let members) = given, case .object(let known) = recorded else { return [] }
        let absent = isWhole ? known.map(\.key).filter { given[$0] == nil && $0 != "record" } : []
        return try (members.filter { $0.value != .null && $0.key != "record" }.compactMap { member in
            try isSame(member.value, recorded[member.key] ?? Self.unsaid(member.key, kind), key: member.key) ? nil : member.key
        } + absent.filter { recorded[$0] != Self.unsaid($0, kind) }).sorted()
    }

    /// What a key says that is not there.
    private static func unsaid(_ key: String, _ kind: RecordKind) -> JSON? {
        switch (kind, key) {
        case (.agreement, _): AgreementProperties.all.first { $0.path == key }?.unsaid
        case (.agreementType, "carriesMoney"), (.agreementType, "counted"): .boolean(true)
        case (.purpose, "retired"): .boolean(false)
        default: nil
        }
    }

    private func isSame(_ given: JSON, _ recorded: JSON?, key: String) throws -> Bool {
        guard let recorded else { return given == .array([]) || given == .object([]) || given == .boolean(false) && key == "draft" }
        switch (kind, key) {
        case (.organization, "names"):
            return Set(given.elements.map(Self.named)) == Set(recorded.elements.map(Self.named))
        case (.organization, "identifiers"):
            return try Set(stored(given.elements.compactMap(\.text))) == Set(recorded.elements.compactMap(\.text))
        case (.organization, "classifications"):
            return Set(given.elements.map { Self.ordered($0.asClassification) }) == Set(recorded.elements.map { Self.ordered($0.asClassification) })
        case (.organization, _) where !given.elements.isEmpty:
            return Set(given.elements.map(Self.ordered)) == Set(recorded.elements.map(Self.ordered))
        default: return try isSame(given, recorded)
        }
    }

    /// Whether what stands for an organization means one that is recorded.
    package func isSameOrganization(_ given: JSON, _ recorded: JSON) throws -> Bool {
        try isSame(.known(("organization", given)), .known(("organization", recorded)))
    }

    /// Whether a value says what another one says that is recorded, organizations by any of their names.
    package func isSame(_ given: JSON, _ recorded: JSON) throws -> Bool {
        switch (given, recorded) {
        case (.object(let left), .object(let right)):
            return try Set((left + right).map(\.key)).allSatisfy { key in
                switch (given[key], recorded[key]) {
                case (nil, nil): true
                // That a party contributes says no more than that nothing is known.
                case (nil, let one?) where key == "contributes", (let one?, nil) where key == "contributes": one == .boolean(true)
                // Whoever does not know of a name then says nothing of it.
                case (nil, .some) where key == "signedAs": true
                // A quota is one of each year, where nothing else is said.
                case (nil, let one?) where key == "per", (let one?, nil) where key == "per": one == .string("year")
                case (let one?, let other?):
                    switch key {
                    case "organization", "by", "from", "to": try means(one, other)
                    case "amount": Self.amount(one) == Self.amount(other)
                    default: try isSame(one, other)
                    }
                default: false
                }
            }
        case (.array(let left), .array(let right)):
            return try left.count == right.count && zip(left, right).allSatisfy { try isSame($0, $1) }
        default: return given == recorded
        }
    }

    /// Whether what names an organization means the one that is recorded: by its code, else by an identifier, else by
    /// any spelling of its names. What is said of it beside the code is no part of the agreement.
    private func means(_ given: JSON, _ recorded: JSON) throws -> Bool {
        let codes = [recorded["code"]?.text ?? recorded.text, recorded["name"]?.text].compactMap(\.self)
        let identifiers = recorded["identifiers"]?.elements.compactMap(\.text) ?? []
        if let text = given.text ?? given["named"]?.text {
            if codes.contains(text) || identifiers.contains(text) { return true }
            if text.contains(":"), identifiers.contains(where: try stored([text]).contains) { return true }
            return try given["identifiers"] == nil && isCoded(given, codes.first)
        }
        if let code = given["code"]?.text { return code == codes.first }
        if let own = given["identifiers"]?.elements.compactMap(\.text), !own.isEmpty {
            return try !Set(identifiers).isDisjoint(with: stored(own))
        }
        guard let name = given["name"]?.text else { return false }
        return try codes.dropFirst().contains(name) || isCoded(given, codes.first)
    }

    private func isCoded(_ given: JSON, _ code: String?) throws -> Bool {
        guard let code, let meant = try coded(given) else { return false }
        return meant == code
    }

    /// What stands under an agreement by a number, with its parties as the agreement has them: by code, identifiers and name.
    package static func naming(_ element: JSON, in agreement: JSON) -> JSON {
        let parties = (agreement["parties"]?.elements ?? []).compactMap { $0["organization"] }
        return ["by", "from", "to"].reduce(element) { element, key in
            guard let code = element[key], let party = parties.first(where: { $0["code"] == code }) else { return element }
            return element.setting(key, party)
        }
    }

    /// The digits of an amount, without zeros at the end of its decimals.
    static func amount(_ value: JSON) -> String {
        let digits = value.text ?? { if case .number(let digits) = value { digits } else { "" } }()
        guard digits.contains(".") else { return digits }
        let trimmed = String(digits.reversed().drop { $0 == "0" }.reversed())
        return trimmed.hasSuffix(".") ? String(trimmed.dropLast()) : trimmed
    }

    private static func named(_ name: JSON) -> JSON {
        ordered(name["kind"] == nil ? name.setting("kind", .string("official")) : name)
    }

    private static func ordered(_ value: JSON) -> JSON {
        guard case .object(let members) = value else { return value }
        return .object(members.filter { $0.value != .null }.sorted { $0.key < $1.key })
    }
}
