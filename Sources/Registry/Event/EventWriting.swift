import Postgres
import Records
import Values

extension Events {
    /// Adds an event, and gives its code. All of it is stored, or nothing.
    public func add(_ new: NewEvent) throws -> String {
        try refuseRepeatedDirection(new.parts)
        return try connection.retrying {
            try connection.transaction {
                var event = EditedEvent(.known(("record", .string("event")), ("code", .string(new.code))), connection)
                try event.set(new.properties, series: series(new.properties))
                try event.add(new.parts)
                try RecordStore(connection: connection).add(event.record, .event)
                try write(directions: new.parts, to: new.code)
                return new.code
            }
        }
    }

    /// Corrects an event: takes parts out, changes what is known, and adds parts after those that are there.
    /// - Returns: its code, and whether anything changed.
    @discardableResult
    public func edit(_ name: String, _ change: EventChange) throws -> (code: String, isChanged: Bool) {
        try refuseRepeatedDirection(change.parts)
        return try connection.retrying {
            try connection.transaction {
                let match = try find(name)
                try connection.change(SQL.ImportHold(kind: RecordKind.event.rawValue, names: [match.code]))
                let before = try JSON.recorded(json(of: match.id).utf8)
                var event = EditedEvent(before, connection)
                // The last go first, so that the numbers are those that the person saw; sessions after what was said of them.
                for part in EventPart.allCases.reversed() {
                    let numbers = Set(change.removedParts.filter { $0.part == part }.map(\.number))
                    for number in numbers.sorted(by: >) { try event.remove(part, number) }
                }
                for (role, organization) in change.removedOrganizations { try event.remove(role, of: organization) }
                try event.set(change.properties, series: series(change.properties))
                try event.add(change.parts)
                let isChanged = event.record != before
                if isChanged { try RecordStore(connection: connection).replace(event.record, .event) }
                try write(directions: change.parts, to: match.code)
                return (match.code, isChanged || change.parts.hasDirections)
            }
        }
    }

    private func series(_ properties: EventProperties) throws -> String? {
        guard let series = properties.series else { return nil }
        guard let border = series.firstIndex(of: "="), border != series.startIndex else { return try findSeries(series).code }
        let code = String(series[..<border])
        try connection.change(
            SQL.EventInsertSeries(code: code, name: String(series[series.index(after: border)...]), nameZH: nil))
        return try findSeries(code).code
    }

    private func write(directions parts: EventParts, to event: String) throws {
        let labels = parts.directions.map { ($0.code, "en", $0.label) } + parts.directionsZH.map { ($0.code, "zh", $0.label) }
        guard !labels.isEmpty else { return }
        guard let scheme = try connection.first(SQL.EventInsertScheme(code: event))?.id else { return }
        try connection.change(SQL.FieldLoadFields(scheme: scheme, codes: labels.map(\.0)))
        try connection.change(
            SQL.FieldLoadLabels(
                scheme: scheme, codes: labels.map(\.0), languages: labels.map(\.1), labels: labels.map(\.2)))
    }

    private func refuseRepeatedDirection(_ parts: EventParts) throws(RegistryError) {
        for codes in [parts.directions, parts.directionsZH].map({ $0.map(\.code) }) {
            guard let repeated = codes.first(where: { code in codes.count { $0 == code } > 1 }) else { continue }
            throw RegistryError(
                .brokenRule, code: "field_scheme_id_code_key", "the key direction \(Quoted(repeated)) comes twice",
                hint: "Give each direction a code of its own.")
        }
    }
}

extension SQL.EventInsertScheme: RowQuery {
    struct Output: RowDecodable {
        let id: Int
        init(row: Row) throws(PostgresError) { id = try row.decode("scheme_id") }
    }
}
