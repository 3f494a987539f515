import Postgres
import Records
import Values

extension Registry {
    /// The obligations of the registry.
    public var obligations: Obligations { Obligations(connection: connection) }
}

/// What can be done with obligations.
public struct Obligations {
    let connection: Connection

    static let thing = AttachedThing(
        noun: "obligation", find: { SQL.ObligationFind(agreement: $0, number: $1) },
        retract: { SQL.ObligationRetract(obligation: $0, reason: $1) })

    /// Writes down what a party of an agreement owes.
    /// - Parameters:
    ///   - reference: the agreement, by any name of it.
    ///   - organization: the party that owes it, by any name.
    public func add(
        to reference: String, _ description: String, by organization: String, due: PartialDate
    ) throws -> Attached {
        try connection.retrying {
            try connection.transaction {
                let agreement = try Agreements(connection: connection).find(reference)
                let party = try Organizations(connection: connection).find(organization)
                try Agreements(connection: connection).revise(agreement)
                guard
                    let row = try connection.first(
                        SQL.ObligationInsert(
                            agreement: agreement.id, organization: party.id, description: description,
                            due: due.description))
                else { throw RegistryError(.bug, code: "insert-gave-nothing", "the database did not say what it stored") }
                return try written(row.id, row.position, agreement, isChanged: true)
            }
        }
    }

    /// Takes an obligation back that was recorded by mistake: nobody is reminded of it, and its number stays taken.
    @discardableResult
    public func retract(_ number: Int, of reference: String, reason: String) throws -> AttachedRetraction {
        try Self.thing.change(number, of: reference, reason: reason, connection)
    }

    /// Puts an obligation in again that was retracted.
    @discardableResult
    public func putIn(_ number: Int, of reference: String) throws -> AttachedRetraction {
        try Self.thing.change(number, of: reference, reason: nil, connection)
    }

    private func written(_ key: Int, _ number: Int, _ agreement: AgreementMatch, isChanged: Bool) throws -> Attached {
        let made = try connection.first(SQL.ObligationOdd(obligation: key))?.madeOn
        return Attached(
            reference: agreement.reference, position: number, isChanged: isChanged,
            oddity: made.map { .beforeAgreement($0) })
    }

    /// Does several things as one: all of them, or none.
    public func together<Value>(_ changes: (Obligations) throws -> Value) throws -> Value {
        try connection.retrying { try connection.transaction { try changes(self) } }
    }

    /// Mends what was written down wrongly of an obligation. What is nil stays as it is.
    /// - Parameters:
    ///   - number: its number within the agreement.
    ///   - organization: the party that owes it, by any name.
    @discardableResult
    public func mend(
        _ reference: String, _ number: Int, description: String?, by organization: String?, due: PartialDate?
    ) throws -> Attached {
        try connection.retrying {
            try connection.transaction {
                let agreement = try Agreements(connection: connection).find(reference)
                let party = try organization.map { try Organizations(connection: connection).find($0).id }
                try Agreements(connection: connection).revise(agreement)
                let obligation = try Self.thing.standing(number, of: agreement, connection)
                let row = try connection.first(
                    SQL.ObligationMend(
                        obligation: obligation.id, description: description, due: due?.description, party: party))
                return try written(obligation.id, number, agreement, isChanged: row != nil)
            }
        }
    }

    /// Says which status an obligation has from a day on.
    /// - Parameters:
    ///   - number: its number within the agreement.
    @discardableResult
    public func update(
        _ reference: String, _ number: Int, status: ObligationStatus, on day: CalendarDate, note: String? = nil
    ) throws -> Attached {
        try connection.retrying {
            try connection.transaction {
                let agreement = try Agreements(connection: connection).find(reference)
                try Agreements(connection: connection).revise(agreement)
                let obligation = try Self.thing.standing(number, of: agreement, connection)
                let row = try connection.first(
                    SQL.ObligationInsertStatus(obligation: obligation.id, status: status.rawValue, day: day, note: note))
                return Attached(reference: agreement.reference, position: number, isChanged: row != nil, oddity: nil)
            }
        }
    }
}

extension SQL.ObligationInsertStatus: RowQuery { typealias Output = FoundKey }

extension SQL.ObligationOdd: RowQuery {
    struct Output: RowDecodable {
        let madeOn: CalendarDate?
        init(row: Row) throws(PostgresError) { madeOn = try row.decode("made_on") }
    }
}
