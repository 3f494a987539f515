import Postgres
import Values

extension Agreements {
    /// Which agreements are listed. Conditions that are nil or empty do not count; of several of one kind, one is enough.
    public struct Filter: Sendable {
        /// Statuses on the day; ``AgreementStatus/retracted`` asks for those that were retracted, in place of the others.
        public var statuses: [AgreementStatus] = []
        /// Types, by their codes or labels, such as `mou`.
        public var types: [String] = []
        /// Parties, by any name.
        public var organizations: [String] = []
        /// Parties, by any name, of which all are wanted.
        public var with: [String] = []
        /// Kinds of other parties than these and the home organization, or `unknown`.
        public var kinds: [String] = []
        /// Countries of such, by ISO 3166-1 code or by name.
        public var countries: [String] = []
        /// Whether the units of parties do not count as them.
        public var unitsApart = false
        /// Whether their subsidiaries count as them, and what they were split from.
        public var withFamily = false
        /// A part of the name of a party's unit: of the words for it, or of the organization that it is.
        public var unit: String?
        /// A part of the name of who signed for a party.
        public var signatory: String?
        /// The fields, by any name, with what is as narrow in any scheme.
        public var fields: [String] = []
        /// Whether the fields alone are meant.
        public var isFieldExact = false
        /// The purposes, by code or label, with those below them.
        public var purposes: [String] = []
        /// A classification, or a scheme for any value of it.
        public var classification: String?
        /// The event at which it was signed, by any name.
        public var event: String?
        /// Signed on this day or later.
        public var signedFrom: CalendarDate?
        /// Signed on this day or earlier.
        public var signedUntil: CalendarDate?
        /// Ends between the day that is asked about and this one.
        public var endsBy: CalendarDate?
        /// A part of any title, in any case.
        public var title: String?
        /// A part of the owner, in any case.
        public var owner: String?
        /// Whether agreements that were retracted are asked for, in place of the others.
        public var isRetracted = false
        /// Most rows; nil is all.
        public var limit: Int?

        /// A filter that leaves nothing out, to be narrowed by its properties.
        public init() {}
    }

    /// The agreements that match, the latest signed first, with their status on a day; titles and names in the
    /// readers' language, where the registry has them.
    /// - Parameter sink: takes the rows as they come, where they need not be held.
    public func list(
        _ filter: Filter, on day: CalendarDate, for audience: Audience = .programs, to sink: ListSink? = nil
    ) throws -> Listed {
        let listed = try connection.transaction(.repeatableRead, readOnly: true) {
            let asked = try Asked(filter, self, on: day, isForPeople: audience.isForPeople)
            let question = self.keys(filter, asked, on: day)
            var keys: [Int] = []
            // Of a whole registry the rows of the answer are many times as large as what they say.
            try connection.forEach(SQL.AgreementListKeys.statement, question.bind()) { keys.append(try $0.decode("id")) }
            return try connection.listed(
                SQL.AgreementList(keys: keys, day: day, today: .latestToday, language: audience.nameLanguage, own: asked.own, parties: asked.parties), for: audience, to: sink)
        }
        return audience.isForPeople ? listed.namingPartners() : listed
    }

    /// The question for the keys of the agreements that match.
    func keys(_ filter: Filter, on day: CalendarDate) throws -> SQL.AgreementListKeys {
        try keys(filter, Asked(filter, self, on: day, isForPeople: false), on: day)
    }

    private func keys(_ filter: Filter, _ asked: Asked, on day: CalendarDate) -> SQL.AgreementListKeys {
        SQL.AgreementListKeys(
            day: day, statuses: asked.statuses, types: asked.types, parties: asked.parties, with: asked.with,
            withGroups: asked.groups, others: asked.others, fields: asked.fields, event: asked.event,
            signedFrom: filter.signedFrom, signedUntil: filter.signedUntil, endsBy: filter.endsBy, title: filter.title,
            owner: filter.owner, signatory: filter.signatory, isRetracted: asked.isRetracted, today: .latestToday,
            purposes: asked.purposes, classification: asked.classification, unit: filter.unit, limit: filter.limit, unknownToo: asked.unknownToo)
    }

    /// What the names of a filter mean.
    private struct Asked {
        var statuses: [String]?
        var types: [String]?
        var parties: [Int]?
        var with: [Int]?
        var groups: [Int]?
        var others: [Int]?
        var unknownToo = false
        var own: [Int]?
        var fields: [Int]?
        var event: Int?
        var isRetracted: Bool
        var purposes: [Int]?
        var classification: String?

        init(_ filter: Filter, _ agreements: Agreements, on day: CalendarDate, isForPeople: Bool) throws {
            let connection = agreements.connection
            let organizations = Organizations(connection: connection)
            func keys(_ name: String) throws -> [Int] {
                try organizations.partyKeys(name, on: day, unitsApart: filter.unitsApart, withFamily: filter.withFamily) ?? []
            }
            let stated = filter.statuses.filter { $0 != .retracted }
            statuses = stated.isEmpty ? nil : stated.map(\.rawValue)
            types = filter.types.isEmpty ? nil : try filter.types.map { try agreements.type($0) }
            parties = filter.organizations.isEmpty ? nil : try filter.organizations.flatMap(keys)
            if !filter.with.isEmpty {
                let sets = try filter.with.map(keys)
                with = sets.flatMap(\.self)
                groups = sets.enumerated().flatMap { number, set in set.map { _ in number + 1 } }
                // Those of one of them are few, mostly.
                if parties == nil { parties = sets.min { $0.count < $1.count } }
            }
            // Who is asked for stands in every row, as the home organization mostly does: people need neither named, programs who else.
            let home = try organizations.home().map { try keys($0.code) } ?? []
            let isOfOne = filter.organizations.count == 1 && filter.with.isEmpty
            own = (isOfOne ? parties ?? [] : []) + (isOfOne && !isForPeople ? [] : home)
            if !filter.kinds.isEmpty || !filter.countries.isEmpty {
                let found = try connection.rows(SQL.OrganizationOfKind(
                    kinds: filter.kinds.isEmpty ? nil : try filter.kinds.map { try organizations.kindAsked($0) ?? Organizations.unknownWord },
                    countries: filter.countries.isEmpty ? nil : try filter.countries.map { try organizations.countryAsked($0) ?? Organizations.unknownWord },
                    without: home + (with ?? []) + (filter.organizations.isEmpty ? [] : parties ?? []),
                    day: day, unitsApart: filter.unitsApart))
                others = found.map(\.id)
                // Where both are asked for, nothing is known of either.
                unknownToo = [filter.kinds, filter.countries].allSatisfy { $0.isEmpty || $0.contains(where: Organizations.isUnknown) }
            }
            let known = Fields(connection: connection)
            fields = filter.fields.isEmpty
                ? nil : try filter.fields.flatMap { try known.scope($0, isExact: filter.isFieldExact) ?? [] }
            event = try filter.event.map { try Events(connection: connection).find($0).id }
            isRetracted = filter.isRetracted || filter.statuses.contains(.retracted)
            let vocabulary = Purposes(connection: connection)
            purposes = filter.purposes.isEmpty ? nil : try filter.purposes.flatMap { try vocabulary.scope($0) ?? [] }
            classification = try filter.classification.map { try Classifications(connection: connection).named($0, of: .agreement) }
        }
    }
}

extension SQL.OrganizationOfKind: RowQuery { typealias Output = FoundKey }
