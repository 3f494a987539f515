/// The bytes of one value of a result, in PostgreSQL's text format and UTF-8. They live only as long as the call that hands them over.
public typealias PostgresText = UnsafeBufferPointer<UInt8>

/// A value that can be read from a column of a result.
public protocol PostgresDecodable {
    /// The column types this Swift type is read from.
    static var decodableTypes: Set<TypeOID> { get }

    /// Any value at all: a probe of a row hands it out (see `RowProbe`).
    static var placeholder: Self { get }

    /// What NULL stands for; nil where NULL is an error.
    static var null: Self? { get }

    /// Reads the value; nil if the text is outside what this type can hold.
    init?(postgresText: PostgresText)
}

extension PostgresDecodable {
    /// NULL is an error.
    public static var null: Self? { nil }
}

extension PostgresDecodable where Self: PostgresEncodable {
    /// The same types that the value is sent as.
    public static var decodableTypes: Set<TypeOID> { postgresTypes }
}

extension PostgresDecodable where Self: RawRepresentable, RawValue: PostgresDecodable {
    /// Those of the raw value.
    public static var decodableTypes: Set<TypeOID> { RawValue.decodableTypes }

    /// Reads the raw value; nil if it is none of this type's.
    public init?(postgresText: PostgresText) {
        guard let raw = RawValue(postgresText: postgresText) else { return nil }
        self.init(rawValue: raw)
    }
}

extension PostgresDecodable where Self: PostgresEncodable & RawRepresentable, RawValue: PostgresDecodable {
    /// Those the raw value is read from.
    public static var decodableTypes: Set<TypeOID> { RawValue.decodableTypes }
}

extension PostgresDecodable where Self: CaseIterable {
    /// The first case.
    public static var placeholder: Self { allCases[allCases.startIndex] }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    /// Those of the wrapped type.
    public static var decodableTypes: Set<TypeOID> { Wrapped.decodableTypes }

    /// A value rather than nil, so that a probe sees all that is read.
    public static var placeholder: Wrapped? { .some(Wrapped.placeholder) }

    /// NULL is nil.
    public static var null: Wrapped?? { .some(.none) }

    /// Reads the wrapped value.
    public init?(postgresText: PostgresText) {
        guard let value = Wrapped(postgresText: postgresText) else { return nil }
        self = .some(value)
    }
}
