/// A five-character error code of the SQL standard, as PostgreSQL extends it (its manual, appendix A).
public struct SQLState: Hashable, Sendable, CustomStringConvertible {
    /// The five characters.
    public let code: String

    /// Makes a state of its five characters.
    public init(_ code: String) {
        self.code = code
    }

    /// The five characters.
    public var description: String { code }
}

extension SQLState {
    /// 0A000: the server does not support what was asked.
    public static let featureNotSupported = SQLState("0A000")

    // Class 22: data.
    /// 22007: a text is no date or time.
    public static let invalidDatetimeFormat = SQLState("22007")
    /// 22008: a date or time is outside its type.
    public static let datetimeFieldOverflow = SQLState("22008")
    /// 22021: bytes that are no text in the encoding.
    public static let characterNotInRepertoire = SQLState("22021")

    // Class 23: integrity constraints.
    /// 23503: a reference to a row that is not there, or a row still referenced.
    public static let foreignKeyViolation = SQLState("23503")
    /// 23505: a key is taken.
    public static let uniqueViolation = SQLState("23505")
    /// 23514: a check constraint.
    public static let checkViolation = SQLState("23514")

    // Class 25: the state of the transaction.
    /// 25006: a write in a read-only transaction, or on a standby.
    public static let readOnlySQLTransaction = SQLState("25006")

    /// 2BP01: something else stands on what was to be dropped.
    public static let dependentObjectsStillExist = SQLState("2BP01")

    // Class 40: the transaction was rolled back and may be tried again.
    /// 40001: transactions at the serializable or repeatable read level came into conflict.
    public static let serializationFailure = SQLState("40001")
    /// 40P01: transactions waited for one another.
    public static let deadlockDetected = SQLState("40P01")

    // Class 42: names and rights.
    /// 42501: a right is missing.
    public static let insufficientPrivilege = SQLState("42501")
    /// 42703: there is no such column.
    public static let undefinedColumn = SQLState("42703")
    /// 42883: there is no such function.
    public static let undefinedFunction = SQLState("42883")
    /// 42P01: there is no such table.
    public static let undefinedTable = SQLState("42P01")

    // Class 53: resources.
    /// 53100: the server's disk is full.
    public static let diskFull = SQLState("53100")
    /// 53200: the server is out of memory.
    public static let outOfMemory = SQLState("53200")
    /// 53300: the server takes no more connections.
    public static let tooManyConnections = SQLState("53300")

    // Class 55 and 57: what is held, and the operator.
    /// 55P03: a lock could not be had in time.
    public static let lockNotAvailable = SQLState("55P03")
    /// 57014: the statement was canceled, or ran into its timeout.
    public static let queryCanceled = SQLState("57014")
    /// 57P01: the server is shutting down, or the backend was ended.
    public static let adminShutdown = SQLState("57P01")
    /// 57P03: the server does not take connections yet, or no longer.
    public static let cannotConnectNow = SQLState("57P03")

    /// 58P01: a file is not there.
    public static let undefinedFile = SQLState("58P01")
}
