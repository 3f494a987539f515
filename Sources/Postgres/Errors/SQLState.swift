/// A five-character error code of the SQL standard, as PostgreSQL extends it (its manual, appendix A).
public struct SQLState: Hashable, Sendable, CustomStringConvertible {
    /// The five characters.
    public let code: String

    /// Makes a state of its five characters.
    public init(_ code: String) {
        self.code = code
    }

    /// The first two characters: the class of the error, such as `23` for a broken integrity constraint.
    public var classCode: String { String(code.prefix(2)) }

    /// The five characters.
    public var description: String { code }
}

extension SQLState {
    /// 0A000: the server does not support what was asked.
    public static let featureNotSupported = SQLState("0A000")

    // Class 22: data.
    /// 22001: a text is longer than its column.
    public static let stringDataRightTruncation = SQLState("22001")
    /// 22003: a number is outside its type.
    public static let numericValueOutOfRange = SQLState("22003")
    /// 22007: a text is no date or time.
    public static let invalidDatetimeFormat = SQLState("22007")
    /// 22008: a date or time is outside its type.
    public static let datetimeFieldOverflow = SQLState("22008")
    /// 22012: a division by zero.
    public static let divisionByZero = SQLState("22012")
    /// 22021: bytes that are no text in the encoding.
    public static let characterNotInRepertoire = SQLState("22021")
    /// 22023: a parameter's value is not allowed.
    public static let invalidParameterValue = SQLState("22023")
    /// 22P02: a text is no value of the type.
    public static let invalidTextRepresentation = SQLState("22P02")
    /// 22P04: a line of COPY is broken.
    public static let badCopyFileFormat = SQLState("22P04")

    // Class 23: integrity constraints.
    /// 23502: NULL where none may be.
    public static let notNullViolation = SQLState("23502")
    /// 23503: a reference to a row that is not there, or a row still referenced.
    public static let foreignKeyViolation = SQLState("23503")
    /// 23505: a key is taken.
    public static let uniqueViolation = SQLState("23505")
    /// 23514: a check constraint.
    public static let checkViolation = SQLState("23514")
    /// 23P01: an exclusion constraint.
    public static let exclusionViolation = SQLState("23P01")

    // Class 25: the state of the transaction.
    /// 25006: a write in a read-only transaction, or on a standby.
    public static let readOnlySQLTransaction = SQLState("25006")
    /// 25P02: the transaction is aborted, nothing runs until its end.
    public static let inFailedSQLTransaction = SQLState("25P02")

    /// 26000: there is no prepared statement of that name.
    public static let invalidSQLStatementName = SQLState("26000")

    // Class 28: who may connect.
    /// 28000: this user may not connect so.
    public static let invalidAuthorization = SQLState("28000")
    /// 28P01: the password is wrong.
    public static let invalidPassword = SQLState("28P01")

    /// 2BP01: something else stands on what was to be dropped.
    public static let dependentObjectsStillExist = SQLState("2BP01")

    /// 3D000: there is no such database.
    public static let undefinedDatabase = SQLState("3D000")
    /// 3F000: there is no such schema.
    public static let undefinedSchema = SQLState("3F000")

    // Class 40: the transaction was rolled back and may be tried again.
    /// 40001: transactions at the serializable or repeatable read level came into conflict.
    public static let serializationFailure = SQLState("40001")
    /// 40P01: transactions waited for one another.
    public static let deadlockDetected = SQLState("40P01")

    // Class 42: syntax, names and rights.
    /// 42501: a right is missing.
    public static let insufficientPrivilege = SQLState("42501")
    /// 42601: the SQL is no SQL.
    public static let syntaxError = SQLState("42601")
    /// 42703: there is no such column.
    public static let undefinedColumn = SQLState("42703")
    /// 42883: there is no such function.
    public static let undefinedFunction = SQLState("42883")
    /// 42P01: there is no such table.
    public static let undefinedTable = SQLState("42P01")
    /// 42P04: the database is there already.
    public static let duplicateDatabase = SQLState("42P04")

    // Class 53: resources.
    /// 53100: the server's disk is full.
    public static let diskFull = SQLState("53100")
    /// 53200: the server is out of memory.
    public static let outOfMemory = SQLState("53200")
    /// 53300: the server takes no more connections.
    public static let tooManyConnections = SQLState("53300")

    // Class 55 and 57: objects in use, and the operator.
    /// 55006: the object is in use.
    public static let objectInUse = SQLState("55006")
    /// 55P03: a lock could not be had in time.
    public static let lockNotAvailable = SQLState("55P03")
    /// 57014: the statement was canceled, or ran into its timeout.
    public static let queryCanceled = SQLState("57014")
    /// 57P01: the server is shutting down, or the backend was ended.
    public static let adminShutdown = SQLState("57P01")
    /// 57P03: the server does not take connections yet, or no longer.
    public static let cannotConnectNow = SQLState("57P03")

    /// P0001: `RAISE` in PL/pgSQL without a code.
    public static let raiseException = SQLState("P0001")
}
