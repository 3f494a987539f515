import Analysis
import Postgres
import Values

extension Registry {
    /// The partners in the registry's agreements.
    public var partners: Partners { Partners(connection: connection) }
}

/// Who works with whom.
public struct Partners {
    /// Which partners are asked for. Conditions that are nil do not count.
    public struct Filter: Sendable {
        /// Whose partners, and who counts as one with whom.
        public var who = WhoCounts()
        /// The field, by any name, with what is as narrow in any scheme.
        public var field: String?
        /// Whether the field alone is meant.
        public var isFieldExact = false
        /// Kinds, or `unknown`, of which one is enough; none asks nothing.
        public var kinds: [String] = []
        /// ISO 3166-1 codes, or names of countries, of which one is enough; none asks nothing.
        public var countries: [String] = []
        /// The event at which agreements were signed, by any name.
        public var event: String?
        /// The purpose, by its code or a label, with those below it.
        public var purpose: String?
        /// What became of them; nil is whatever.
        public var change: PartnerChange?
        /// Whether only agreements in force on the day count.
        public var inForceOnly = false
        /// Most rows; nil is all.
        public var limit: Int?
        /// Most references of each partner; nil is all.
        public var references: Int?
        /// The language that names are wanted in, where the registry has them; nil is the name of record.
        public var language: String?

        /// A filter that leaves nothing out, to be narrowed by its properties.
        public init() {}
    }

    let connection: Connection

    /// The bodies that are party to agreements as the filter has them, those with most agreements in force on the day
    /// first. Drafts, and what was signed or begun later, do not count.
    ///
    /// One pass over the facts counts, and a second one finds what partners share where that is millions of agreements; what
    /// only shown partners need is looked up after it, all in one state of the registry.
    ///
    /// - Parameter asOf: the day; what became of partners in a period is asked on its last day, where that is earlier.
    public func list(_ filter: Filter, on asOf: CalendarDate) throws -> [PartnerRow] {
        let day = filter.change?.day(asOf) ?? asOf
        return try connection.transaction(.repeatableRead, readOnly: true) {
            _ = try connection.rows(SQL.FactSettings())
            let scope = try self.scope(filter, on: day)
            let around = try Surroundings(connection, scope)
            let dimensions = around.dimensions
            var question = try self.question(filter, on: day, around)
            if let change = filter.change { try question.narrow(to: change, filter, on: asOf, connection, dimensions) }
            let stream = FactStream(connection: connection, dimensions: dimensions, isForFigures: false)
            var fold = PartnerFold(question, dimensions)
            try stream.forEach(scope) { fold.take($0) }
            fold.settle()
            let partners = fold.partners(limit: filter.limit)
            let numbers = partners.map(\.organization)
            if fold.shared.isCut {
                let keys = question.bodies.recorded(of: numbers).map(\.key)
                fold = PartnerFold(question, dimensions, sharedBy: numbers)
                try stream.forEach(scope.among(keys, connection)) { fold.take($0) }
                fold.settle()
            }
            return try rows(partners, fold.shared.agreements(of: numbers), dimensions, filter)
        }
    }

    private func scope(_ filter: Filter, on day: CalendarDate) throws -> FactScope {
        var scope = try FactScope(
            connection, of: Organizations(connection: connection).meant(filter.who.of, on: day), filter.who, on: day,
            fields: Fields(connection: connection).scope(filter.field, isExact: filter.isFieldExact),
            event: filter.event.map { try Events(connection: connection).find($0).id },
            purposes: Purposes(connection: connection).scope(filter.purpose))
        if filter.inForceOnly {
            scope.since = day
            scope.until = day
        }
        return scope
    }

    private func question(
        _ filter: Filter, on day: CalendarDate, _ around: Surroundings
    ) throws -> PartnerFold.Question {
        let organizations = Organizations(connection: connection)
        let vocabularies = around.dimensions.vocabularies
        var question = PartnerFold.Question(day: day.factDay, isToday: day.isTodaySomewhere, around.bodies(on: day))
        question.withFunders = filter.who.withFunders
        question.inForceOnly = filter.inForceOnly
        question.kinds = try filter.kinds.map { kind in
            try organizations.kindAsked(kind).map { Int32(vocabularies.kinds[$0] ?? -2) } ?? -1
        }
        question.countries = try filter.countries.map { country in
            try organizations.countryAsked(country).map { Int32(vocabularies.countries[$0] ?? -2) } ?? -1
        }
        return question
    }

    private func rows(
        _ partners: [PartnerFold.Partner], _ shared: [Int: [SharedAgreements.Shared]], _ dimensions: Dimensions,
        _ filter: Filter
    ) throws -> [PartnerRow] {
        let keys = partners.map { dimensions.organizations.keys[$0.organization] }
        let names = try connection.texts(SQL.FactNames(ids: keys, language: filter.language))
        let agreements = Set(shared.values.flatMap { $0.foremost(filter.references) }.map(\.key))
        let references = try connection.texts(SQL.FactReferences(ids: Array(agreements)))
        return zip(partners, keys).compactMap { partner, key in
            guard let name = names[key] else { return nil }
            let listed = (shared[partner.organization] ?? []).foremost(filter.references)
                .map { (rank: $0.rank, reference: references[$0.key] ?? "") }
                .sorted { left, right in
                    left.rank != right.rank
                        ? left.rank > right.rank : left.reference.utf8.lexicographicallyPrecedes(right.reference.utf8)
                }
                .prefix(filter.references ?? .max)
            return PartnerRow(partner, dimensions, name: name, references: listed.map(\.reference))
        }
    }
}
