import CLibPQ

/// One session with a PostgreSQL server. It belongs to one thread; only its `canceller` may be used from others.
public final class Connection {
    /// Stops the running statement from another thread.
    public let canceller: Canceller

    /// Called for every notice and warning of the server.
    public var onNotice: ((Notice) -> Void)?

    /// Called after every statement that ran.
    public var onStatement: ((StatementTrace) -> Void)?

    private(set) var raw: OpaquePointer?

    /// The texts of the statements that this session has prepared, by name.
    var prepared: [String: String] = [:]

    /// What holds the connection busy while a body runs: rows or a COPY.
    var stream: String?

    /// The open transaction and its savepoints, outermost first.
    var transactions: [OpenTransaction] = []

    /// The statement that is on its way.
    var running: RunningStatement?

    /// What the server said when it ended the session by itself.
    private(set) var farewell: Notice?

    /// The first error of the open transaction, which a later COMMIT has to tell of.
    var transactionError: ServerError?

    /// Connects and sets the session up.
    public init(_ conninfo: Conninfo) throws(PostgresError) {
        if let problem = conninfo.malformation {
            throw .connection(ConnectionFailure(kind: .malformed, message: problem))
        }
        let connected = Self.connect(conninfo)
        guard let connected, PQstatus(connected) == CONNECTION_OK, let canceller = Canceller(PQgetCancel(connected)) else {
            defer { PQfinish(connected) }
            throw .connection(
                ConnectionFailure(
                    message: connected.map(Self.message) ?? "out of memory",
                    neededPassword: PQconnectionNeedsPassword(connected) != 0,
                    usedPassword: PQconnectionUsedPassword(connected) != 0))
        }
        raw = connected
        self.canceller = canceller
        // The receiver is gone with the connection, before this object is.
        PQsetNoticeReceiver(connected, Self.receiveNotice, Unmanaged.passUnretained(self).toOpaque())
        Interruption.add(canceller)
        do throws(PostgresError) {
            try setUpSession()
        } catch {
            close()
            throw .connection(ConnectionFailure(kind: .other, message: error.description))
        }
    }

    deinit {
        close()
    }

    /// Ends the session. An open transaction is rolled back by the server.
    public func close() {
        guard let raw else { return }
        self.raw = nil
        Interruption.remove(canceller)
        canceller.close()
        PQfinish(raw)
    }

    private static func connect(_ conninfo: Conninfo) -> OpaquePointer? {
        // Where a keyword comes twice, libpq takes the last: the encoding is not for the user to choose.
        let keywords = conninfo.keywords.map { ($0.name, $0.value) }
            + [("fallback_application_name", "entente"), ("client_encoding", "UTF8")]
        return CStringList.with(keywords.map(\.0)) { names in
            CStringList.with(keywords.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
        }
    }

    private static let receiveNotice: PQnoticeReceiver = { context, result in
        guard let context, let result, let notice = Notice(result: result) else { return }
        let connection = Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue()
        // An error that comes while nothing runs is handed over as a notice.
        if notice.severity == "FATAL" || notice.severity == "PANIC" {
            connection.farewell = notice
        } else {
            connection.onNotice?(notice)
        }
    }

    /// libpq's last message for a connection.
    static func message(_ raw: OpaquePointer) -> String {
        String(cString: PQerrorMessage(raw)).trimmingTrailingNewlines
    }
}

/// C strings for the time of a call.
private enum CStringList {
    static func with<Value>(_ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value) -> Value {
        let bytes: [UInt8] = strings.flatMap { string -> [UInt8] in Array(string.utf8) + [0] }
        var offset = 0
        let offsets = strings.map { string in
            defer { offset += string.utf8.count + 1 }
            return offset
        }
        return bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = offsets.map { base?.advanced(by: $0) } + [nil]
            return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }
}
