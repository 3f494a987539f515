import Values

/// What a party brings into an agreement.
public struct Contribution: Sendable, Hashable {
    /// What it is worth; nil where not known, which only a contribution in kind may be.
    public var value: Money?
    /// Whether it comes in kind rather than in money; nil where not known.
    public var isInKind: Bool?

    /// A contribution of a value, in kind or in money.
    public init(value: Money?, isInKind: Bool? = nil) {
        self.value = value
        self.isInKind = isInKind
    }

    /// Reads a contribution that a person wrote, or saw: `50000 CNY`, `CNY 50000, in kind`, `50000 CNY in cash`, `in kind`.
    /// - Throws: a ``RegistryError`` that names `option` where it is none of these.
    public init(reading text: String, as option: String) throws {
        var amount = text.withoutBlankEnds
        isInKind = nil
        for (ending, isInKind) in Self.endings where amount.lowercased().hasSuffix(ending) {
            amount = amount.dropLast(ending.count).withoutBlankEnds
            if amount.hasSuffix(",") || amount.hasSuffix("，") { amount = amount.dropLast().withoutBlankEnds }
            self.isInKind = isInKind
            break
        }
        guard !amount.isEmpty || isInKind == true else {
            throw RegistryError(
                .usage, code: "option-unreadable", "\(option): \(Quoted(text)) says not how much",
                hint: "Write it as \"cqmu=50000 CNY\", \"cqmu=50000 CNY in kind\" or \"cqmu=in kind\".")
        }
        value = amount.isEmpty ? nil : try Money(reading: amount, as: option)
    }

    private static let endings = [("in kind", true), ("in cash", false), ("实物", true), ("现金", false)]

    /// The contribution as a record has it.
    package var record: JSON {
        .known(
            ("amount", value.map { .string($0.amount.description) }), ("currency", value.map { .string($0.currency) }),
            ("inKind", isInKind.map(JSON.boolean)))
    }
}
