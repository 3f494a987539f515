import Values

/// An amount of an agreement beside its value, such as what of it is for technology.
public struct FurtherAmount: Sendable, Hashable {
    /// What it is, such as `technology`.
    public var kind: String
    /// How much; nil takes one away that is there.
    public var value: Money?

    /// An amount of a kind.
    public init(_ kind: String, _ value: Money?) {
        self.kind = kind
        self.value = value
    }

    /// Reads an amount that a person wrote: `technology=50000 CNY`; with nothing after the sign it is taken away.
    /// - Throws: a ``RegistryError`` that names `option` where it is neither.
    public init(reading text: String, as option: String) throws(RegistryError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0).withoutBlankEnds }
        guard parts.count == 2, TextForm.code.fault(in: parts[0].lowercased()) == nil else {
            throw RegistryError(
                .usage, code: "option-unreadable", "\(option): \(Quoted(text)) says not what amount it is",
                hint: "Write it as \"technology=50000 CNY\".")
        }
        kind = parts[0].lowercased()
        value = parts[1].isEmpty ? nil : try Money(reading: parts[1], as: option)
    }

    /// The amount as a record has it; nil for one that is taken away.
    package var record: JSON? {
        value.map { .known(("kind", .string(kind)), ("amount", .string($0.amount.description)), ("currency", .string($0.currency))) }
    }
}
