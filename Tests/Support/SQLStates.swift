import Postgres

/// States that the program has no need to name.
extension SQLState {
    /// 22012: a division by zero.
    public static let divisionByZero = SQLState("22012")
    /// 22P02: a text is no value of the type.
    public static let invalidTextRepresentation = SQLState("22P02")
    /// 22P04: a line of COPY is broken.
    public static let badCopyFileFormat = SQLState("22P04")
    /// 26000: there is no prepared statement of that name.
    public static let invalidSQLStatementName = SQLState("26000")
    /// 55006: the object is in use.
    public static let objectInUse = SQLState("55006")
    /// P0001: `RAISE` in PL/pgSQL without a code.
    public static let raiseException = SQLState("P0001")

    /// The first two characters: the class of the error, such as `23` for a broken integrity constraint.
    public var classCode: String { String(code.prefix(2)) }
}
