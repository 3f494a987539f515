import Postgres
import Records
import Values

extension Registry {
    /// The activities of the registry.
    public var activities: Activities { Activities(connection: connection) }
}

/// What can be done with activities.
public struct Activities {
    let connection: Connection

    /// The kinds of activities.
    public func kinds() throws -> [ActivityKind] { try connection.rows(SQL.ActivityKinds()) }

    /// Adds a kind of activity to the vocabulary. The English words stand in for what is not given.
    /// - Parameter unitEN: what its quantity counts; nil where money alone is counted.
    /// - Throws: a ``RegistryError`` where the kind is there already, or its code or a label has not the right form.
    public func addKind(
        _ code: String, labelEN: String, labelZH: String?, unitEN: String?, unitZH: String?, definitionEN: String?
    ) throws {
        try connection.change(
            SQL.ActivityInsertKind(
                code: code, labelEN: labelEN, labelZH: labelZH, unitEN: unitEN, unitZH: unitZH,
                definition: definitionEN))
    }

    static let thing = AttachedThing(
        noun: "activity", find: { SQL.ActivityFind(agreement: $0, number: $1) },
        retract: { SQL.ActivityRetract(activity: $0, reason: $1) })

    /// Writes down what happened under an agreement.
    public func add(_ new: NewActivity, to reference: String) throws -> Attached {
        try write(new, reference) { agreement, kind, sender, recipient in
            guard
                let row = try connection.first(
                    SQL.ActivityInsert(
                        agreement: agreement.id, kind: kind, day: new.date?.description, lastDay: new.end?.description,
                        quantity: new.quantity, amount: new.value?.amount, currency: new.value?.currency,
                        sender: sender, recipient: recipient, note: new.note, isInKind: new.isInKind,
                        semesters: new.semesters))
            else { throw RegistryError(.bug, code: "insert-gave-nothing", "the database did not say what it stored") }
            return try written(row.id, row.position, agreement, isChanged: true)
        }
    }

    /// Corrects an activity. What is nil stays as it is, but where it is cleared.
    @discardableResult
    public func update(_ change: NewActivity, of reference: String, _ number: Int) throws -> Attached {
        try write(change, reference) { agreement, kind, sender, recipient in
            let activity = try Self.thing.standing(number, of: agreement, connection)
            let row = try connection.first(
                SQL.ActivityUpdate(
                    activity: activity.id, kind: kind, day: change.date?.description, lastDay: change.end?.description,
                    quantity: change.quantity, amount: change.value?.amount, currency: change.value?.currency,
                    sender: sender, recipient: recipient, note: change.note, isInKind: change.isInKind,
                    semesters: change.semesters, cleared: change.cleared.map(\.column)))
            return try written(activity.id, number, agreement, isChanged: row != nil)
        }
    }

    /// Takes an activity back that was recorded by mistake: it counts nowhere, and its number stays taken.
    @discardableResult
    public func retract(_ number: Int, of reference: String, reason: String) throws -> AttachedRetraction {
        try Self.thing.change(number, of: reference, reason: reason, connection)
    }

    /// Puts an activity in again that was retracted.
    @discardableResult
    public func putIn(_ number: Int, of reference: String) throws -> AttachedRetraction {
        try Self.thing.change(number, of: reference, reason: nil, connection)
    }

    private func written(_ key: Int, _ number: Int, _ agreement: AgreementMatch, isChanged: Bool) throws -> Attached {
        let oddity = try connection.first(SQL.ActivityOdd(activity: key, today: .latestToday))?.oddity
        return Attached(reference: agreement.reference, position: number, isChanged: isChanged, oddity: oddity)
    }

    private func write(
        _ new: NewActivity, _ reference: String, _ body: (AgreementMatch, String?, Int?, Int?) throws -> Attached
    ) throws -> Attached {
        let organizations = Organizations(connection: connection)
        return try connection.retrying {
            try connection.transaction {
                let agreement = try Agreements(connection: connection).find(reference)
                let kind = try new.kind.map { try self.kind($0) }
                let sender = try new.sender.map { try organizations.find($0).id }
                let recipient = try new.recipient.map { try organizations.find($0).id }
                try Agreements(connection: connection).revise(agreement)
                return try body(agreement, kind, sender, recipient)
            }
        }
    }

    func kind(_ text: String) throws -> String {
        try kinds().map { VocabularyWord(code: $0.code, labelEN: $0.labelEN, labelZH: $0.labelZH) }
            .word(text, noun: "kind of activity", code: "activity_kind_fkey")
    }
}

extension SQL.ActivityOdd: RowQuery {
    struct Output: RowDecodable {
        let oddity: Attached.Oddity?
        init(row: Row) throws(PostgresError) {
            let made: CalendarDate? = try row.decode("made_on")
            let ended: CalendarDate? = try row.decode("ended_on")
            oddity = made.map { .beforeAgreement($0) } ?? ended.map { .afterAgreement($0) }
        }
    }
}
