import Values

/// What a record says once, under a key or in the object under one, and how it is written there.
public struct RecordProperty<Value: Sendable>: Sendable {
    /// All that is known of it but its type.
    package let traits: PropertyTraits
    let write: @Sendable (Value) -> JSON?
    let read: @Sendable (JSON) -> Value?

    /// - Parameters:
    ///   - path: its key, or the key of an object, a full stop and its key there.
    ///   - shape: what it has to be; nil where another property of that path says it.
    ///   - column: the column in which it is staged; by its key where nil.
    ///   - isRequired: whether the object in which it stands says nothing without it.
    ///   - clearedAs: what people call it who say that it is not known; nil where it is never unknown.
    ///   - unsaid: what a record says where it is absent.
    ///   - write: how it stands in a record; nil is absent.
    init(
        _ path: String, _ shape: Shape?, column: String? = nil, isRequired: Bool = false, clearedAs: String? = nil,
        sharing: PropertyTraits.Sharing = .own, unsaid: JSON? = nil, displacing: @escaping @Sendable (JSON?) -> [String] = { _ in [] },
        write: @escaping @Sendable (Value) -> JSON?, read: @escaping @Sendable (JSON) -> Value?
    ) {
        traits = PropertyTraits(
            path: path, shape: shape, column: column, isRequired: isRequired, clearedAs: clearedAs, sharing: sharing, unsaid: unsaid, displacing: displacing)
        self.write = { value in write(value).flatMap { $0 == unsaid ? nil : $0 } }
        self.read = read
    }
}

extension RecordProperty where Value: RecordValue {
    /// A property that is written as all of its type are.
    init(
        _ path: String, _ shape: Shape, column: String? = nil, isRequired: Bool = false, clearedAs: String? = nil,
        sharing: PropertyTraits.Sharing = .own, unsaid: Value? = nil, displacing: @escaping @Sendable (JSON?) -> [String] = { _ in [] }
    ) {
        self.init(
            path, shape, column: column, isRequired: isRequired, clearedAs: clearedAs, sharing: sharing, unsaid: unsaid?.recorded, displacing: displacing,
            write: { $0.recorded }, read: { Value(recorded: $0) })
    }
}

/// What there is to know of a property but its type.
package struct PropertyTraits: Sendable {
    /// Its key, or the key of an object, a full stop and its key there.
    package let path: String
    /// What it has to be; nil where another property of that path says it.
    let shape: Shape?
    /// The column in which it is staged; by its key where nil.
    let column: String?
    /// Whether the object in which it stands says nothing without it.
    let isRequired: Bool
    /// What people call it who say that it is not known; nil where it is never unknown.
    package let clearedAs: String?
    /// What it shares with others.
    package let sharing: Sharing
    /// What a record says where it is absent.
    package let unsaid: JSON?
    /// What is not known any more once it says this, or nothing.
    let displacing: @Sendable (JSON?) -> [String]

    /// The key of a record that says it, in the object in which it stands.
    var key: Shape.Key? {
        guard let shape else { return nil }
        let name = path.split(separator: ".").last.map(String.init) ?? path
        let key: Shape.Key = isRequired ? .required(name, shape) : .optional(name, shape)
        return column.map(key.column) ?? key
    }

    /// Whether what it says can be of others too.
    package enum Sharing: Sendable {
        /// Of the one alone.
        case own
        /// Also of an agreement that is made like another.
        case alike
        /// Also of many that are changed alike.
        case common
        /// Both.
        case alikeAndCommon

        /// Whether an agreement that is made like another has it from that.
        package var isAlike: Bool { self == .alike || self == .alikeAndCommon }
        /// Whether many can be changed in it alike.
        package var isCommon: Bool { self == .common || self == .alikeAndCommon }
    }
}

/// A value as records have it.
protocol RecordValue: Sendable {
    var recorded: JSON { get }
    init?(recorded: JSON)
}

extension String: RecordValue {
    var recorded: JSON { .string(self) }
    init?(recorded: JSON) {
        guard let text = recorded.text else { return nil }
        self = text
    }
}

extension Bool: RecordValue {
    var recorded: JSON { .boolean(self) }
    init?(recorded: JSON) {
        guard case .boolean(let value) = recorded else { return nil }
        self = value
    }
}

extension Int: RecordValue {
    var recorded: JSON { .number(String(self)) }
    init?(recorded: JSON) {
        guard case .number(let digits) = recorded else { return nil }
        self.init(digits)
    }
}

extension PartialDate: RecordValue {
    var recorded: JSON { .string(description) }
    init?(recorded: JSON) { self.init(recorded.text ?? "") }
}

extension RecordValue where Self: ClosedWord {
    var recorded: JSON { .string(rawValue) }
    init?(recorded: JSON) { self.init(rawValue: recorded.text ?? "") }
}
extension Visibility: RecordValue {}
extension RenewalRule: RecordValue {}

extension Money: RecordValue {
    var recorded: JSON { .known(("amount", .string(amount.description)), ("currency", .string(currency))) }
    init?(recorded: JSON) {
        guard let amount = recorded["amount"]?.text, let currency = recorded["currency"]?.text else { return nil }
        guard let money = try? Money(reading: "\(amount) \(currency)", as: "value") else { return nil }
        self = money
    }
}

extension NoticePeriod: RecordValue {
    /// The notice as a record has it.
    var recorded: JSON {
        switch self {
        case .days(let count): .known(("days", count.recorded))
        case .months(let count): .known(("months", count.recorded))
        }
    }
    init?(recorded: JSON) {
        self.init(days: recorded["days"].flatMap { Int(recorded: $0) }, months: recorded["months"].flatMap { Int(recorded: $0) })
    }
}
