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
    ///   - sharing: of which others what it says can be, too.
    ///   - unsaid: what a record says where it is absent.
    ///   - displacing: the paths at which nothing is known any more once this is said there; nil is nothing.
    ///   - write: how it stands in a record; nil is absent.
    ///   - read: what a record says with it; nil is something else.
    init(
        _ path: String, _ shape: Shape?, column: String? = nil, isRequired: Bool = false, clearedAs: String? = nil,
        sharing: PropertyTraits.Sharing = [], unsaid: JSON? = nil,
        displacing: @escaping @Sendable (JSON?) -> [String] = { _ in [] },
        write: @escaping @Sendable (Value) -> JSON?, read: @escaping @Sendable (JSON) -> Value?
    ) {
        traits = PropertyTraits(
            path: path, shape: shape, column: column, isRequired: isRequired, clearedAs: clearedAs, sharing: sharing,
            unsaid: unsaid, displacing: displacing)
        self.write = { value in write(value).flatMap { $0 == unsaid ? nil : $0 } }
        self.read = read
    }
}

extension RecordProperty where Value: RecordValue {
    /// A property that is written as all of its type are.
    init(
        _ path: String, _ shape: Shape, column: String? = nil, isRequired: Bool = false, clearedAs: String? = nil,
        sharing: PropertyTraits.Sharing = [], unsaid: Value? = nil,
        displacing: @escaping @Sendable (JSON?) -> [String] = { _ in [] }
    ) {
        self.init(
            path, shape, column: column, isRequired: isRequired, clearedAs: clearedAs, sharing: sharing,
            unsaid: unsaid?.recorded, displacing: displacing,
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
    /// Of which others what it says can be, too.
    package let sharing: Sharing
    /// What a record says where it is absent.
    package let unsaid: JSON?
    /// The paths at which nothing is known any more once this is said; nil is nothing.
    let displacing: @Sendable (JSON?) -> [String]

    /// The key of a record that says it, in the object in which it stands.
    var key: Shape.Key? {
        guard let shape else { return nil }
        let name = path.split(separator: ".").last.map(String.init) ?? path
        let key: Shape.Key = isRequired ? .required(name, shape) : .optional(name, shape)
        return column.map(key.column) ?? key
    }

    /// Of which others what it says can be, too.
    package struct Sharing: OptionSet, Sendable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }

        /// Of an agreement that is made like another.
        package static let copied = Sharing(rawValue: 1)
        /// Of many that are changed at once.
        package static let common = Sharing(rawValue: 2)
    }
}
