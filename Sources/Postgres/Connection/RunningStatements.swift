import CLibPQ

extension Connection {
    /// Runs a statement and gives all its rows.
    public func query(
        _ statement: Statement, _ parameters: [(any PostgresEncodable)?] = []
    ) throws(PostgresError) -> Result {
        let storage = try perform(statement, parameters)
        return Result(storage: storage, header: ResultHeader(columns: storage.columns, statement: statement.name))
    }

    /// Runs a statement and gives the number of rows that it changed, or gave if it is a query.
    @discardableResult
    public func run(_ statement: Statement, _ parameters: [(any PostgresEncodable)?] = []) throws(PostgresError) -> Int {
        try perform(statement, parameters).affectedRows
    }

    /// Runs SQL that is in no file: one statement, whose parameters' types the server infers.
    @discardableResult
    public func query(sql: String, _ parameters: [(any PostgresEncodable)?] = []) throws(PostgresError) -> Result {
        try requireWhole(sql)
        let list = try ParameterList(parameters, statement: nil)
        let raw = try begin(nil, sql: sql)
        defer { end() }
        let sent = list.withPointers { PQsendQueryParams(raw, sql, $0, nil, $1, nil, nil, 0) }
        let storage = try withoutCopy(receive(sent, raw, statement: nil), raw)
        running?.rows = storage.affectedRows
        return Result(storage: storage, header: ResultHeader(columns: storage.columns, statement: nil))
    }

    /// Runs any number of statements without parameters, in one transaction unless they say otherwise.
    public func execute(_ script: String) throws(PostgresError) {
        try requireWhole(script)
        let raw = try begin(nil, sql: script)
        defer { end() }
        _ = try withoutCopy(receive(PQsendQuery(raw, script), raw, statement: nil), raw)
    }

    /// The types of a statement's parameters and its columns, as the server sees them.
    public func describe(_ statement: Statement) throws(PostgresError) -> (parameterTypes: [TypeOID], columns: [ResultColumn]) {
        let raw = try begin(statement.name, sql: statement.text)
        defer { end() }
        try prepare(statement, raw)
        let storage = try receive(PQsendDescribePrepared(raw, statement.name), raw, statement: statement.name)
        let types = (0..<PQnparams(storage.raw)).map { TypeOID(PQparamtype(storage.raw, $0)) }
        return (types, storage.columns)
    }

    /// Prepares a statement the first time that this session needs it.
    func prepare(_ statement: Statement, _ raw: OpaquePointer) throws(PostgresError) {
        if let text = prepared[statement.name] {
            guard text == statement.text else { throw .usage("two statements named \(statement.name)") }
            return
        }
        try requireWhole(statement.text)
        let storage = try withoutCopy(receive(PQsendQuery(raw, statement.text), raw, statement: statement.name), raw)
        guard storage.command == "PREPARE" else {
            throw .usage("the text of \(statement.name) does not end in PREPARE \(statement.name)")
        }
        prepared[statement.name] = statement.text
    }

    private func perform(
        _ statement: Statement, _ parameters: [(any PostgresEncodable)?]
    ) throws(PostgresError) -> ResultStorage {
        let list = try ParameterList(parameters, statement: statement.name)
        let raw = try begin(statement.name, sql: statement.text)
        defer { end() }
        try prepare(statement, raw)
        let sent = list.withPointers { PQsendQueryPrepared(raw, statement.name, $0, $1, nil, nil, 0) }
        let storage = try receive(sent, raw, statement: statement.name)
        running?.rows = storage.affectedRows
        return storage
    }

    /// COPY needs a body, which there is none here: it is ended.
    private func withoutCopy(_ storage: ResultStorage, _ raw: OpaquePointer) throws(PostgresError) -> ResultStorage {
        switch PQresultStatus(storage.raw) {
        case PGRES_COPY_IN:
            break
        case PGRES_COPY_OUT:
            canceller.cancel()
        default:
            return storage
        }
        drain(raw)
        throw .usage("COPY is run by copyIn and copyOut")
    }
}
