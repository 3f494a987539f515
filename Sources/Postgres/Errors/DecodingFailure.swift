/// A value of a result that is not what the program takes it for.
public struct DecodingFailure: Sendable, Hashable, CustomStringConvertible {
    /// What is wrong with the value.
    public enum Reason: Sendable, Hashable {
        /// The result has no column of that name.
        case noSuchColumn
        /// The result has several columns of that name.
        case ambiguousColumn
        /// The column's type is not among those that the Swift type takes.
        case typeMismatch(accepted: [TypeOID], actual: TypeOID)
        /// The value is NULL, and the Swift type has no place for it.
        case unexpectedNull
        /// The type is right, but the value is outside what the Swift type can hold.
        case unreadable(type: TypeOID)
    }

    /// The column's name.
    public let column: String
    /// The row's number, from 1.
    public let row: Int
    /// The statement's name, where it has one.
    public let statement: String?
    /// The Swift type that was asked for.
    public let swiftType: String
    /// What is wrong.
    public let reason: Reason

    /// Column, row, statement, expected and actual type; never the value.
    public var description: String {
        let place = "column \"\(column)\", row \(row)\(statement.map { " of \($0)" } ?? "")"
        switch reason {
        case .noSuchColumn: return "\(place): there is no such column"
        case .ambiguousColumn: return "\(place): there are several columns of this name"
        case .typeMismatch(let accepted, let actual):
            let expected = accepted.map(\.description).joined(separator: " or ")
            return "\(place): \(swiftType) is read from \(expected), not from \(actual)"
        case .unexpectedNull: return "\(place): NULL, where \(swiftType) needs a value"
        case .unreadable(let type): return "\(place): the \(type) value does not fit \(swiftType)"
        }
    }
}
