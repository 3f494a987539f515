import Values

/// What a party brings into an agreement. It may bring in several things, in money and in kind.
public struct Contribution: Sendable, Hashable {
    /// What it is worth; nil where not known.
    public var value: Money?
    /// Whether it comes in kind rather than in money; nil where not known.
    public var isInKind: Bool?
    /// What it is, such as laboratory space; nil where not known.
    public var what: String?

    /// A contribution of a value, in kind or in money.
    public init(value: Money?, isInKind: Bool? = nil, what: String? = nil) {
        self.value = value
        self.isInKind = isInKind
        self.what = what
    }

    /// Reads a contribution that a person wrote, or saw: `50000 CNY`, `CNY 50000, in kind`, `50000 CNY in cash`, `in kind`,
    /// `20000 CNY in kind: laboratory space`.
    /// - Throws: a ``RegistryError`` that names `option` where it is none of these.
    public init(reading text: String, as option: String) throws {
        let halves = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == ":" || $0 == "：" }.map { String($0).withoutBlankEnds }
        what = halves.count > 1 && !halves[1].isEmpty ? halves[1] : nil
        var amount = halves[0]
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
                hint: "Write it as \"cqmu=50000 CNY\", \"cqmu=50000 CNY in kind: laboratory space\", \"cqmu=in kind\", or \"cqmu=none\".")
        }
        value = amount.isEmpty ? nil : try Money(reading: amount, as: option)
    }

    /// Whether a person said that a party brings in nothing.
    public static func saysNone(_ text: String) -> Bool { text.isSpelled(asOneOf: ["none", "nothing", "无"]) }

    private static let endings = [("in kind", true), ("in cash", false), ("实物", true), ("现金", false)]

    /// The contribution as a record has it.
    package var record: JSON {
        .known(
            ("amount", value.map { .string($0.amount.description) }), ("currency", value.map { .string($0.currency) }),
            ("inKind", isInKind.map(JSON.boolean)), ("what", what.map { .string($0) }))
    }

    /// The contribution that a record has.
    package init(record: JSON) {
        let amount = record["amount"]?.text, currency = record["currency"]?.text
        if let amount, let currency { value = try? Money(amount: amount, currency: currency, as: "amount") }
        isInKind = record["inKind"].map { $0 == .boolean(true) }
        what = record["what"]?.text
    }
}
