import Values

extension Registry {
    /// The annual cooperation summary of a period.
    ///
    /// All tables are read in one read-only transaction, so they show one state of the registry.
    /// - Throws: a ``RegistryError`` of kind `usage` for a request that cannot be answered, of kind `notFound` for an unknown
    ///   name, of kind `bug` with code `summary-unbalanced` where stock and flow do not add up.
    public func summary(_ request: SummaryRequest) throws -> SummaryResult {
        try read { try read(request) }
    }

    /// The summaries of a run of years, in the order asked for; all show one state of the registry.
    /// - Throws: as ``summary(_:)``.
    public func summaries(_ requests: [SummaryRequest]) throws -> [SummaryResult] {
        try read { try requests.map(read) }
    }

    /// The agreements behind one cell of a summary.
    ///
    /// - Parameter requests: one a period. Of several, the row of stock and flow says which is meant.
    /// - Parameter limit: most rows; nil is all. What they count leads to the cell before the list is cut.
    /// - Throws: as ``summary(_:)``; of kind `notFound` for a row that the table does not have, of kind `usage` for a figure
    ///   that it does not have; of kind `bug` with code `summary-drill-unbalanced` where the agreements do not lead to the cell.
    public func drill(_ cell: SummaryCell, of requests: [SummaryRequest], limit: Int? = nil) throws -> SummaryDrill {
        let request = try cell.period(among: requests)
        return try read { try reader(request).drill(cell, limit: limit) }
    }

    private func read<Value>(_ body: () throws -> Value) throws -> Value {
        try connection.transaction(.repeatableRead, readOnly: true) {
            _ = try connection.rows(SummaryQueries.prepare)
            return try body()
        }
    }

    private func read(_ request: SummaryRequest) throws -> SummaryResult {
        let result = try reader(request).read()
        try result.stockFlow.requireBalance(in: request.period)
        return result
    }

    private func reader(_ request: SummaryRequest) throws -> SummaryReader {
        if let problem = request.problem { throw problem }
        return try SummaryReader(connection: connection, request: request)
    }
}

extension SummaryCell {
    /// The request whose summary the cell is in.
    fileprivate func period(among requests: [SummaryRequest]) throws(RegistryError) -> SummaryRequest {
        if requests.count == 1, let request = requests.first { return request }
        guard table == .stockFlow, row != nil else {
            throw RegistryError(
                .usage, code: "one-cell-one-period", "\(self) is a cell of each of \(requests.count) periods",
                hint: table == .stockFlow
                    ? "Name the row by its period: stockFlow:\(requests.first?.period.label ?? ""):\(column)."
                    : "Ask for one period.")
        }
        guard let request = requests.first(where: { $0.period.label == row }) else {
            throw unknownRow(of: requests.map(\.period.label))
        }
        return request
    }
}
