import CLibPQ

/// The fields of an error or a notice inside a libpq result.
struct ReportFields {
    /// The codes of the fields, which Swift does not import from libpq's header.
    enum Field: Unicode.Scalar {
        case severity = "S"
        case plainSeverity = "V"
        case sqlState = "C"
        case message = "M"
        case detail = "D"
        case hint = "H"
        case position = "P"
        case context = "W"
        case schema = "s"
        case table = "t"
        case column = "c"
        case dataType = "d"
        case constraint = "n"
    }

    let result: OpaquePointer

    /// Nil when the report came from libpq itself: those have no code.
    init?(result: OpaquePointer) {
        self.result = result
        guard self[.sqlState] != nil else { return nil }
    }

    subscript(field: Field) -> String? {
        PQresultErrorField(result, Int32(field.rawValue.value)).map { String(cString: $0) }
    }

    var sqlState: SQLState { SQLState(self[.sqlState] ?? "") }
    var severity: String { self[.plainSeverity] ?? self[.severity] ?? "ERROR" }
    var message: String { self[.message] ?? "" }
}
