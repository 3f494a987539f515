/// A value that can be sent as a parameter. NULL is sent by `nil` in the list of parameters.
public protocol PostgresEncodable {
    /// The PostgreSQL types a parameter may have for this Swift type.
    static var postgresTypes: Set<TypeOID> { get }

    /// Appends the value in PostgreSQL's text format, in UTF-8. A zero byte makes the parameter be refused.
    func appendPostgresText(to bytes: inout [UInt8])
}

extension PostgresEncodable where Self: RawRepresentable, RawValue: PostgresEncodable {
    /// Those of the raw value.
    public static var postgresTypes: Set<TypeOID> { RawValue.postgresTypes }

    /// Sends the raw value.
    public func appendPostgresText(to bytes: inout [UInt8]) {
        rawValue.appendPostgresText(to: &bytes)
    }
}
