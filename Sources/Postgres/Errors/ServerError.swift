import CLibPQ

/// An error as the server reported it, field by field (PostgreSQL manual, "Error and Notice Message Fields").
public struct ServerError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The code that programs go by.
    public let sqlState: SQLState
    /// `ERROR`, `FATAL` or `PANIC`, never translated.
    public let severity: String
    /// The one line for people, in the server's language.
    public let message: String
    /// More about it. It may hold values of the row in question.
    public let detail: String?
    /// What to do about it.
    public let hint: String?
    /// The schema of the object concerned.
    public let schema: String?
    /// The table concerned.
    public let table: String?
    /// The column concerned.
    public let column: String?
    /// The data type concerned.
    public let dataType: String?
    /// The constraint that was broken, or the name that a function gave with `RAISE ... USING CONSTRAINT`.
    public let constraint: String?
    /// Where in the statement's text, in characters from 1.
    public let position: Int?
    /// The calls that led there.
    public let context: String?
    /// The name of the prepared statement, where one was running.
    public let statement: String?

    /// The code, the message and the statement's name.
    public var description: String {
        "\(severity) \(sqlState): \(message)\(statement.map { " (\($0))" } ?? "")"
    }

    init?(result: OpaquePointer, statement: String?) {
        guard let fields = ReportFields(result: result) else { return nil }
        sqlState = fields.sqlState
        severity = fields.severity
        message = fields.message
        detail = fields[.detail]
        hint = fields[.hint]
        schema = fields[.schema]
        table = fields[.table]
        column = fields[.column]
        dataType = fields[.dataType]
        constraint = fields[.constraint]
        position = fields[.position].flatMap { Int($0) }
        context = fields[.context]
        self.statement = statement
    }

    /// The error of a statement that a signal stopped before it reached the server: the same as if the server had canceled it.
    init(canceledBeforeSending statement: String?) {
        sqlState = .queryCanceled
        severity = "ERROR"
        message = "canceling statement due to user request"
        (detail, hint, schema, table, column, dataType, constraint, context) = (nil, nil, nil, nil, nil, nil, nil, nil)
        position = nil
        self.statement = statement
    }
}
