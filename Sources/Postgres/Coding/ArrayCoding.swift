import Values

/// A type whose one-dimensional arrays can be sent and read.
///
/// `[UInt8]` goes this way too, but is a bytea and no array of numbers.
public protocol PostgresArrayElement {
    /// The PostgreSQL types an array of this may have.
    static var arrayTypes: Set<TypeOID> { get }

    /// Appends an array in PostgreSQL's text format.
    static func appendPostgresText(of elements: [Self], to bytes: inout [UInt8])

    /// Reads an array in PostgreSQL's text format; nil if it is none of this type's.
    static func elements(postgresText: PostgresText) -> [Self]?
}

extension PostgresArrayElement where Self: PostgresEncodable & PostgresDecodable {
    /// Each element quoted.
    public static func appendPostgresText(of elements: [Self], to bytes: inout [UInt8]) {
        ArrayText.append(elements, to: &bytes)
    }

    /// Reads every element; nil if one is NULL.
    public static func elements(postgresText: PostgresText) -> [Self]? {
        ArrayText.parse(postgresText) { text in text.flatMap { Self(postgresText: $0) } }
    }
}

extension Optional: PostgresArrayElement where Wrapped: PostgresArrayElement & PostgresEncodable & PostgresDecodable {
    /// Those of the wrapped type.
    public static var arrayTypes: Set<TypeOID> { Wrapped.arrayTypes }

    /// Each element quoted, nil as NULL.
    public static func appendPostgresText(of elements: [Wrapped?], to bytes: inout [UInt8]) {
        ArrayText.append(elements, to: &bytes)
    }

    /// Reads every element, NULL as nil.
    public static func elements(postgresText: PostgresText) -> [Wrapped?]? {
        ArrayText.parse(postgresText) { text -> Wrapped?? in
            guard let text else { return .some(.none) }
            return Wrapped(postgresText: text).map { .some($0) }
        }
    }
}

extension Array: PostgresEncodable where Element: PostgresArrayElement {
    /// Those of the element's arrays.
    public static var postgresTypes: Set<TypeOID> { Element.arrayTypes }

    /// In PostgreSQL's text format of arrays.
    public func appendPostgresText(to bytes: inout [UInt8]) {
        Element.appendPostgresText(of: self, to: &bytes)
    }
}

extension Array: PostgresDecodable where Element: PostgresArrayElement {
    /// The empty array.
    public static var placeholder: [Element] { [] }

    /// Reads a one-dimensional array whose index begins at 1.
    public init?(postgresText: PostgresText) {
        guard let elements = Element.elements(postgresText: postgresText) else { return nil }
        self = elements
    }
}

extension Bool: PostgresArrayElement {
    /// boolean[]
    public static let arrayTypes: Set<TypeOID> = [.boolArray]
}

extension Int: PostgresArrayElement {
    /// The arrays of integers up to 64 bits.
    public static let arrayTypes: Set<TypeOID> = [.int8Array, .int4Array, .int2Array]
}

extension Double: PostgresArrayElement {
    /// double precision[]
    public static let arrayTypes: Set<TypeOID> = [.float8Array]
}

extension String: PostgresArrayElement {
    /// The arrays of texts.
    public static let arrayTypes: Set<TypeOID> = [.textArray, .varcharArray, .nameArray]
}

extension CalendarDate: PostgresArrayElement {
    /// date[]
    public static let arrayTypes: Set<TypeOID> = [.dateArray]
}

extension Timestamp: PostgresArrayElement {
    /// timestamp with time zone[]
    public static let arrayTypes: Set<TypeOID> = [.timestamptzArray]
}

extension Numeric: PostgresArrayElement {
    /// numeric[]
    public static let arrayTypes: Set<TypeOID> = [.numericArray]
}
