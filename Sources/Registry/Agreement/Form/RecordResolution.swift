import Postgres
import Records
import Values

/// Turns what people write in a record into what the interchange format has: organizations by any name into codes,
/// fields by label into `scheme:code`, words in any case into those of the vocabularies.
///
/// A bare name has to mean an organization that is there; one that is new is given as an object with its name.
struct RecordResolution {
    let connection: Connection
    private(set) var faults: [RecordFault] = []

    init(connection: Connection) { self.connection = connection }

    mutating func resolve(_ entry: inout RecordText.Entry) throws {
        let (connection, places) = (connection, entry.places)
        var value = written(entry.value, at: "", places)
        let meant = try MeantWords(connection: connection).meant(value)
        value = meant.record
        faults += meant.problems.map { RecordFault(place: places.place(of: $0.path), path: $0.path, message: $0.message) }
        if let event = value["event"]?.text {
            let found = try found(event, at: "event", places) { try Events(connection: connection).find($0).code }
            value = value.setting("event", .string(found ?? event))
        }
        if case .array(let parties)? = value["parties"] {
            value = value.setting("parties", .array(try parties.enumerated().map { index, party in
                guard let name = party["organization"]?.text else { return party }
                if party["kind"] ?? party["country"] != nil { return Self.described(party, name) }
                let code = try found(name, at: "parties[\(index)].organization", places) {
                    // By its own code also an organization that was merged since: the party stays as it was recorded.
                    let code = $0.lowercased()
                    return try connection.rows(SQL.OrganizationFindRecorded(name: $0)).first { $0.code == code }?.code
                        ?? Organizations(connection: connection).find($0).code
                }
                return party.setting("organization", .known(("code", code.map { .string($0) })))
            }))
        }
        if case .array(let fields)? = value["fields"] {
            value = value.setting("fields", .array(try fields.enumerated().map { index, field in
                guard let name = field.text, TextForm.field.fault(in: name) != nil else { return field }
                return .string(try found(name, at: "fields[\(index)]", places) {
                    try Fields(connection: connection).find($0).field
                } ?? name)
            }))
        }
        if case .array(let purposes)? = value["purposes"] {
            let naming = PurposeNaming(connection: connection, parties: Self.parties(of: value))
            value = value.setting("purposes", .array(try purposes.enumerated().flatMap { index, purpose in
                try named(purpose, at: "purposes[\(index)]", places, naming)
            }))
        }
        entry.value = value
    }

    private static func parties(of record: JSON) -> [PurposeNaming.Party] {
        (record["parties"]?.elements ?? []).compactMap { party in
            let organization = party["organization"]
            let code = organization?["code"]?.text ?? organization?.text ?? organization?["named"]?.text
            return code.map { .init(organization: nil, code: $0) }
        }
    }

    private mutating func named(
        _ purpose: JSON, at path: String, _ places: RecordPlaces, _ naming: PurposeNaming
    ) throws -> [JSON] {
        do {
            return try naming.named(purpose)
        } catch let error as RegistryError where [.notFound, .brokenRule, .usage].contains(error.kind) {
            let message = ([error.message] + (error.hint.map { [$0] } ?? [])).joined(separator: "; ")
            faults.append(RecordFault(place: places.place(of: path), path: path, message: message))
            return [purpose.setting("direction", nil)]
        }
    }

    /// Dates as an option takes them; one that can mean two days is told with both.
    private mutating func written(_ value: JSON, at path: String, _ places: RecordPlaces) -> JSON {
        switch value {
        case .array(let elements):
            return .array(elements.enumerated().map { index, element in written(element, at: "\(path)[\(index)]", places) })
        case .object(let members):
            let read = JSON.object(members.map { member in
                let path = path.isEmpty ? member.key : "\(path).\(member.key)"
                guard let text = member.value.text else { return .init(key: member.key, value: written(member.value, at: path, places)) }
                guard Self.dates.contains(member.key), PartialDate(text) == nil else { return member }
                let readings = TypedDate(text).readings
                if readings.count > 1 {
                    faults.append(RecordFault(
                        place: places.place(of: path), path: path,
                        message: "\(Quoted(text)) can mean \(readings.map(\.description).joined(separator: " or "))"))
                }
                return readings.first.map { .init(key: member.key, value: .string($0.description)) } ?? member
            })
            guard path == "period", let end = read["endDate"]?.text, OpenEnd.isSaid(end) else { return path.isEmpty ? Self.written(read) : read }
            return read.setting("endDate", nil).setting("open", .boolean(true))
        default: return value
        }
    }

    private static let dates: Set = ["dateSigned", "startDate", "endDate", "maxExtentDate", "date", "dueDate", "from", "until"]

    /// What people write shorter than the format has it: a party as its name alone, a value as
    /// `250000.00 CNY`, a contact in a line.
    private static func written(_ record: JSON) -> JSON {
        var record = record
        if let text = record["value"]?.text, let money = try? Money(reading: text, as: "value") {
            record = record.setting("value", .known(("amount", .string("\(money.amount)")), ("currency", .string("\(money.currency)"))))
        } else if let words = record["value"]?.text?.split(separator: " "), words.count == 2 {
            record = record.setting(
                "value", .known(("amount", .string(String(words[0]))), ("currency", .string(words[1].uppercased()))))
        }
        if case .array(let contacts)? = record["contacts"] {
            record = record.setting("contacts", .array(contacts.map { $0.text.map { Contact(line: $0).record } ?? $0 }))
        }
        if case .array(let purposes)? = record["purposes"] {
            record = record.setting("purposes", .array(purposes.map { $0.text.map { Purpose(line: $0).record } ?? $0 }))
        }
        if case .array(let parties)? = record["parties"] {
            record = record.setting("parties", .array(parties.map { party in
                party.text.map { .known(("organization", .string($0))) } ?? party
            }))
        }
        return record
    }

    /// Kind and country beside a name tell of the organization, which may be new: what it means is decided as of a row of a
    /// file.
    private static func described(_ party: JSON, _ name: String) -> JSON {
        party.setting("organization", .known(("named", .string(name)), ("kind", party["kind"]), ("country", party["country"])))
            .setting("kind", nil).setting("country", nil)
    }

    /// What a name means; a fault is told where it means nothing, or more than one.
    private mutating func found(
        _ name: String, at path: String, _ places: RecordPlaces, _ find: (String) throws -> String
    ) throws -> String? {
        do {
            return try find(name)
        } catch let error as RegistryError where [.notFound, .brokenRule, .usage].contains(error.kind) {
            var message = error.message
            if !error.details.isEmpty {
                message += error.kind == .notFound ? "; did you mean " : ": "
                message += error.details.prefix(3).joined(separator: "; ") + (error.kind == .notFound ? "?" : "")
            }
            if path.hasSuffix("organization"), error.kind == .notFound {
                message += message.hasSuffix("?") ? " " : "; "
                message += message.hasSuffix("? ") ? "To add it, say its kind or country" : "to add it, say its kind or country"
            }
            faults.append(RecordFault(place: places.place(of: path), path: path, message: message))
            return nil
        }
    }
}
