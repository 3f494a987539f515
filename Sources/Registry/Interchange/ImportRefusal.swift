import Postgres
import Records
import Values

extension Importer {
    /// Refuses the source where it has faults: those that were met as it was read, and those that the database found.
    /// - Parameter asks: whether the database can be asked for what it found.
    func refuse(_ read: FaultList, _ bundle: BundleImport?, asks: Bool = true) throws {
        var faults = read
        if asks {
            // Of what is wrong in itself the database may find the same.
            let told = Set(faults.sorted.map { [$0.place.packed.description, $0.path ?? ""] })
            let rows = try connection.rows(SQL.ImportFaults(limit: faults.limit))
            let new = rows.filter { !told.contains([$0.line.description, $0.path ?? ""]) }
            var sentence = FaultSentence(connection: connection)
            faults.add(try new.map { try sentence.fault($0) }, total: (rows.first?.total ?? 0) - (rows.count - new.count))
        }
        if faults.count > 0 { try refused(faults) }
        if let list = telling.list { try list(try listed(faults, bundle, asks: asks)) }
        let more = faults.count > FaultList.most ? "Only the first \(FaultList.most) are listed; mend these first." : telling.hint
        let refusal = faults.refusal(
            of: source.name, shown: telling.isEachInDetails ? .max : FaultList.limit, more: more
        ) { fault in
            bundle?.description(of: fault) ?? "line \(fault.place.line)\(fault.path.map { ", \($0)" } ?? "")"
        }
        if let refusal { throw refusal }
    }

    private func listed(_ faults: FaultList, _ bundle: BundleImport?, asks: Bool) throws -> [ListedFault] {
        let found = faults.sorted
        guard !found.isEmpty else { return [] }
        let records = asks ? try connection.rows(SQL.ImportFaultRecords(lines: found.map(\.place.packed))) : []
        let names = Dictionary(records.map { ($0.line, $0.name) }) { first, _ in first }
        return found.map { fault in
            ListedFault(
                file: bundle?.name(of: fault) ?? source.file, line: fault.place.line,
                path: bundle.map { $0.column(of: fault) ?? fault.path } ?? fault.path,
                record: names[fault.place.packed], message: fault.message)
        }
    }
}

extension SQL.ImportFaults: RowQuery {
    struct Output: RowDecodable {
        let line: Int
        let path: String?
        let code: String
        let value: String?
        let other: String?
        let total: Int

        init(row: Row) throws(PostgresError) {
            line = try row.decode("line")
            path = try row.decode("path")
            code = try row.decode("code")
            value = try row.decode("value")
            other = try row.decode("other")
            total = try row.decode("total")
        }
    }
}

extension SQL.ImportFaultRecords: RowQuery {
    struct Output: RowDecodable {
        let line: Int
        let name: String

        init(row: Row) throws(PostgresError) {
            line = try row.decode("line")
            name = try row.decode("name")
        }
    }
}
