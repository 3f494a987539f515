import Postgres
import Records
import Values

extension Registry {
    /// The activities of the registry.
    public var activities: Activities { Activities(connection: connection) }
}

/// What can be done with activities.
public struct Activities {
    /// Which activities are listed. Conditions that are nil do not count.
    public struct Filter: Sendable {
        /// The agreement, by any name of it.
        public var agreement: String?
        /// A party of the agreement, by any name.
        public var organization: String?
        /// Code of a kind, in any case.
        public var kind: String?
        /// Ended on this day or later.
        public var from: CalendarDate?
        /// Begun on this day or earlier.
        public var until: CalendarDate?
        /// Whether activities that were retracted are asked for, in place of the others; totals never count them.
        public var isRetracted = false
        /// Most rows; nil is all. Totals are not cut.
        public var limit: Int?

        /// A filter that leaves nothing out, to be narrowed by its properties.
        public init() {}
    }

    let connection: Connection

    /// The kinds of activities.
    public func kinds() throws -> [ActivityKind] { try connection.rows(ActivityQueries.kinds) }

    /// Adds a kind of activity to the vocabulary. The English words stand in for what is not given.
    /// - Parameter unitEN: what its quantity counts; nil where money alone is counted.
    /// - Throws: a ``RegistryError`` where the kind is there already, or its code or a label has not the right form.
    public func addKind(
        _ code: String, labelEN: String, labelZH: String?, unitEN: String?, unitZH: String?, definitionEN: String?
    ) throws {
        try connection.change(ActivityQueries.insertKind, code, labelEN, labelZH, unitEN, unitZH, definitionEN)
    }

    static let thing = AttachedThing(
        noun: "activity", find: ActivityQueries.find, retract: ActivityQueries.retract)

    /// Writes down what happened under an agreement.
    public func add(_ new: NewActivity, to reference: String) throws -> Attached {
        try write(new, reference) { agreement, kind, sender, recipient in
            guard
                let row = try connection.first(
                    ActivityQueries.insert, agreement.id, kind, new.date?.description, new.end?.description, new.quantity,
                    new.value?.amount, new.value?.currency, sender, recipient, new.note)
            else { throw RegistryError(.bug, code: "insert-gave-nothing", "the database did not say what it stored") }
            return try written(row.id, row.position, agreement, isChanged: true)
        }
    }

    /// Corrects an activity. What is nil stays as it is.
    @discardableResult
    public func update(_ change: NewActivity, of reference: String, _ number: Int) throws -> Attached {
        try write(change, reference) { agreement, kind, sender, recipient in
            let activity = try Self.thing.standing(number, of: agreement, connection)
            let row = try connection.first(
                ActivityQueries.update, activity.id, kind, change.date?.description, change.end?.description,
                change.quantity, change.value?.amount, change.value?.currency, sender, recipient, change.note)
            return try written(activity.id, number, agreement, isChanged: row != nil)
        }
    }

    /// Takes an activity back that was recorded by mistake: it counts nowhere, and its number stays taken.
    @discardableResult
    public func retract(_ number: Int, of reference: String, reason: String) throws -> Retraction {
        try Self.thing.change(number, of: reference, reason: reason, connection)
    }

    /// Puts an activity in again that was retracted.
    @discardableResult
    public func putIn(_ number: Int, of reference: String) throws -> Retraction {
        try Self.thing.change(number, of: reference, reason: nil, connection)
    }

    private func written(_ key: Int, _ number: Int, _ agreement: AgreementMatch, isChanged: Bool) throws -> Attached {
        let oddity = try connection.first(ActivityQueries.odd, key)?.oddity
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

    /// The activities that match and happened by a day, the latest first.
    public func list(_ filter: Filter, on day: CalendarDate) throws -> [ActivityRow] {
        let (agreement, organization, kind) = try resolve(filter)
        return try connection.rows(
            ActivityQueries.list, day, agreement, organization, kind, filter.from, filter.until, filter.limit,
            filter.isRetracted)
    }

    /// What the activities that match and happened by a day come to, by kind.
    public func totals(_ filter: Filter, on day: CalendarDate) throws -> [ActivityTotal] {
        let (agreement, organization, kind) = try resolve(filter)
        return try connection.rows(
            ActivityQueries.totals, day, agreement, organization, kind, filter.from, filter.until)
    }

    private func resolve(_ filter: Filter) throws -> (Int?, Int?, String?) {
        (
            try filter.agreement.map { try Agreements(connection: connection).find($0).id },
            try filter.organization.map { try Organizations(connection: connection).find($0).id },
            try filter.kind.map { try kind($0) }
        )
    }

    private func kind(_ text: String) throws -> String {
        let kinds = try kinds()
        if let kind = kinds.first(where: { $0.code == text.lowercased() }) { return kind.code }
        throw RegistryError(
            .notFound, code: "activity_kind_fkey", "there is no kind of activity \(Quoted(text))",
            hint: "There are: \(kinds.map(\.code).joined(separator: ", ")).")
    }
}
