import Values

/// What becomes of a value: nothing, another, or none, which says that it is not known.
public enum Change<Value: Sendable>: Sendable {
    /// It stays.
    case keep
    /// It becomes this.
    case set(Value)
    /// It is not known.
    case clear

    /// A value where there is one; nil stays.
    public init(_ value: Value?) { self = value.map { .set($0) } ?? .keep }

    /// Whether it becomes anything else.
    public var isChange: Bool { if case .keep = self { false } else { true } }

    /// What it becomes, where that is known.
    public var value: Value? { if case .set(let value) = self { value } else { nil } }

    /// What a record says after the change where it said `before`.
    package func applied(to before: JSON?, _ written: (Value) throws -> JSON) rethrows -> JSON? {
        switch self {
        case .keep: before
        case .set(let value): try written(value)
        case .clear: nil
        }
    }
}

/// What is changed in the properties of an agreement. What is not named stays.
@dynamicMemberLookup
public struct PropertyChanges: Sendable {
    /// By their paths; nil is not known.
    private var said: [String: JSON?] = [:]

    /// Changes that leave everything as it is.
    public init() {}

    /// What becomes of a property.
    public subscript<Value>(dynamicMember property: KeyPath<AgreementProperties, RecordProperty<Value>>) -> Change<Value> {
        get {
            let property = AgreementProperties.standard[keyPath: property]
            guard let value = said[property.traits.path] else { return .keep }
            return (value ?? property.traits.unsaid).flatMap(property.read).map { .set($0) } ?? .clear
        }
        set {
            let property = AgreementProperties.standard[keyPath: property]
            switch newValue {
            case .keep: said[property.traits.path] = nil
            case .set(let value):
                // What is not written says what an absent key says, or nothing.
                guard let written = property.write(value) else {
                    if property.traits.unsaid != nil { said[property.traits.path] = .some(nil) }
                    return
                }
                said[property.traits.path] = written
            case .clear: said[property.traits.path] = .some(nil)
            }
        }
    }

    /// Says that a property is not known.
    /// - Parameter word: what people call it, one of ``AgreementProperties/clearable``.
    public mutating func clear(_ word: String) {
        for property in AgreementProperties.all where property.clearedAs == word { said[property.path] = .some(nil) }
    }

    /// What people call those that a value is named for.
    public var named: Set<String> {
        Set(changed.compactMap { said[$0.path] == .some(nil) ? nil : $0.clearedAs })
    }

    /// Whether nothing is changed.
    public var isEmpty: Bool { said.isEmpty }

    /// Whether something is changed that can't be of many agreements alike.
    public var isOfOneAlone: Bool { changed.contains { !$0.sharing.contains(.common) } }

    /// What is changed, by path, as a record would say it; null is not known, and what an absent key says is said.
    package var values: [(path: String, value: JSON)] {
        changed.map { ($0.path, said[$0.path].flatMap(\.self) ?? $0.unsaid ?? .null) }
    }

    /// Those that are changed, each path once.
    private var changed: [PropertyTraits] {
        var seen: Set<String> = []
        return AgreementProperties.all.filter { said[$0.path] != nil && seen.insert($0.path).inserted }
    }

    /// A record after the changes.
    package func applied(to record: JSON) -> JSON {
        changed.reduce(into: record) { record, property in
            let value = said[property.path].flatMap(\.self)
            for path in property.displacing(value) { record[path: path] = nil }
            record[path: property.path] = value
        }
    }
}
