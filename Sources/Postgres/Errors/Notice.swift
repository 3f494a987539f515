import CLibPQ

/// Something the server wanted to say that is no error: a notice, a warning, the output of `RAISE NOTICE`.
public struct Notice: Sendable, Hashable {
    /// `WARNING`, `NOTICE`, `DEBUG`, `INFO` or `LOG`, never translated.
    public let severity: String
    /// The code; `00000` and class `01` are no errors.
    public let sqlState: SQLState
    /// The one line for people.
    public let message: String
    /// More about it.
    public let detail: String?
    /// What to do about it.
    public let hint: String?

    init?(result: OpaquePointer) {
        guard let fields = ReportFields(result: result) else { return nil }
        severity = fields.severity
        sqlState = fields.sqlState
        message = fields.message
        detail = fields[.detail]
        hint = fields[.hint]
    }
}
