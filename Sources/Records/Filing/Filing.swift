import Values

/// That an agreement was registered or notified.
public struct Filing: Sendable, Hashable {
    /// Under what, such as `tech-contract` or `au-foreign-arrangements`.
    public var scheme: String
    /// The number that it got there.
    public var number: String?
    /// When it was filed.
    public var date: PartialDate?
    /// Where.
    public var office: String?
    /// What came of it, such as `registered`.
    public var result: String?

    /// A filing of which nothing else is known.
    public init(_ scheme: String) { self.scheme = scheme }

    /// How one is written in a line, for help.
    public static let grammar = "scheme[, number N][, DATE][, office O][, result R]"

    /// Reads a filing that a person wrote in an option: `tech-contract, number 2024-0123, 2024-05-01, result registered`.
    /// - Throws: a ``RegistryError`` that names `option` where it is none.
    public init(reading text: String, as option: String) throws(RegistryError) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "，" }.map { String($0).withoutBlankEnds }
        self.init(parts[0].lowercased())
        var fault = TextForm.code.fault(in: scheme).map { _ in "the scheme comes first, such as tech-contract" }
        for part in parts.dropFirst() where !part.isEmpty {
            let words = part.split(separator: " ", maxSplits: 1).map(String.init)
            switch (words[0].lowercased(), words.count) {
            case ("number", 2): number = words[1].withoutBlankEnds
            case ("office", 2): office = words[1].withoutBlankEnds
            case ("result", 2): result = words[1].withoutBlankEnds
            default:
                guard let day = try PartialDate.typed(part, as: option) else {
                    fault = fault ?? "\(Quoted(part)) is no part of a filing"
                    continue
                }
                date = day
            }
        }
        guard let fault else { return }
        throw RegistryError(.usage, code: "filing-unreadable", "\(option): \(fault)", hint: "Write it as: \(Self.grammar).")
    }

    /// The filing as a record has it.
    package var record: JSON {
        .known(
            ("scheme", .string(scheme)), ("number", number.map { .string($0) }), ("date", date.map { .string($0.description) }),
            ("office", office.map { .string($0) }), ("result", result.map { .string($0) }))
    }
}
