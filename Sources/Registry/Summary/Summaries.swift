import Analysis
import Postgres
import Values

extension Registry {
    /// The annual cooperation summary of a period.
    ///
    /// All tables come from one pass over the facts in one read-only transaction, so they show one state of the registry.
    /// - Throws: a ``RegistryError`` of kind `usage` for a request that cannot be answered, of kind `notFound` for an unknown
    ///   name, of kind `bug` with code `summary-unbalanced` where stock and flow do not add up.
    public func summary(_ request: SummaryRequest) throws -> SummaryResult {
        guard let result = try summaries([request]).first else {
            throw RegistryError(.bug, code: "summary-empty", "the summary gave no result")
        }
        return result
    }

    /// The summaries of a run of years, in the order asked for; all show one state of the registry.
    /// - Parameter requests: at least one; they differ in their periods alone.
    /// - Throws: as ``summary(_:)``.
    public func summaries(_ requests: [SummaryRequest]) throws -> [SummaryResult] {
        try read {
            try isOneWho(requests) ? reader(requests).read() : requests.flatMap { try reader([$0]).read() }
        }.map { result in
            try result.requireBalance()
            return result
        }
    }

    /// Whether whose agreements are asked for is the same for all periods, on the last day of each: who is of a classification
    /// changes, and who is succeeded no longer counts as one with those before it.
    private func isOneWho(_ requests: [SummaryRequest]) throws -> Bool {
        guard let who = requests.first?.who, !who.of.isEmpty, requests.count > 1 else { return true }
        guard !who.of.contains(where: Organizations.isOfClass) else { return false }
        let days = requests.map(\.lastDay)
        guard let first = days.min(), let last = days.max() else { return true }
        let organizations = Organizations(connection: connection)
        let meant = try organizations.meant(who.of, on: last)
        return try organizations.subjects(meant, who, on: first) == organizations.subjects(meant, who, on: last)
    }

    /// The agreements behind one cell of a summary.
    ///
    /// - Parameter requests: one a period. Of several, the row of stock and flow says which is meant.
    /// - Parameter limit: most rows; nil is all. What they count leads to the cell before the list is cut.
    /// - Throws: as ``summary(_:)``; of kind `notFound` for a row that the table does not have, of kind `usage` for a figure
    ///   that it does not have; of kind `bug` with code `summary-drill-unbalanced` where the agreements do not lead to the cell.
    public func drill(_ cell: SummaryCell, of requests: [SummaryRequest], limit: Int? = nil) throws -> SummaryDrill {
        var request = try cell.period(among: requests)
        request.tables = [cell.table]
        return try read { try reader([request]).drill(cell, limit: limit) }
    }

    func read<Value>(_ body: () throws -> Value) throws -> Value {
        try connection.transaction(.repeatableRead, readOnly: true) {
            _ = try connection.rows(SQL.FactSettings())
            return try body()
        }
    }

    /// - Parameter scheme: the one whose fields are shown, worked out unless it is given.
    func reader(_ requests: [SummaryRequest], showing scheme: ShownScheme?? = nil) throws -> SummaryReader {
        for request in requests { if let problem = request.problem { throw problem } }
        return try SummaryReader(connection: connection, requests: requests, showing: scheme)
    }
}

extension SummaryResult {
    /// Fails where the flows do not lead from what was in force before to what is at the end.
    func requireBalance() throws(RegistryError) {
        func flow(_ column: String) -> Int { count(.stockFlow, request.period.label, column) }
        let balance =
            flow("inForceBefore") + flow("entered") + flow("resumed") - flow("expired") - flow("terminated")
            - flow("replaced") - flow("suspended") + flow("joined") - flow("left")
        guard balance == flow("inForceAfter") else {
            throw RegistryError(
                .bug, code: "summary-unbalanced",
                "stock and flow of \(request.period.label) do not balance: the flows lead to \(balance) agreements in force, "
                    + "and there are \(flow("inForceAfter"))",
                details: [
                    "in force before \(flow("inForceBefore")), entered \(flow("entered")), resumed \(flow("resumed")), "
                        + "expired \(flow("expired")), terminated \(flow("terminated")), replaced \(flow("replaced")), "
                        + "suspended \(flow("suspended")), joined \(flow("joined")), left \(flow("left"))"
                ])
        }
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
