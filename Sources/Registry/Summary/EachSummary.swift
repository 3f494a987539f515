import Postgres
import Values

extension Registry {
    /// The summaries of several organizations, each for itself and one after the other; all show one state of the registry.
    ///
    /// - Parameters:
    ///   - requests: one a period; they differ in their periods alone.
    ///   - names: whose, by any name, or all of a class as `class:reporter`. None: of those who are classified as reporters or,
    ///     where nobody is, of the home organization.
    ///   - take: gets the summaries of one, in the order of the requests.
    /// - Throws: as ``summaries(_:)``; of kind `notFound` where it is not known whose are meant.
    public func eachSummary(
        _ requests: [SummaryRequest], of names: [String], _ take: (OrganizationMatch, [SummaryResult]) throws -> Void
    ) throws {
        guard let day = requests.map(\.lastDay).max() else { return }
        try read {
            let scheme = try fields.shownScheme(requests.first?.scheme)
            for organization in try institutions(names, on: day) {
                let own = requests.map { request in
                    var own = request
                    own.who.of = [organization.code]
                    return own
                }
                let results = try reader(own, showing: scheme).read()
                for result in results { try result.requireBalance() }
                // Its name is in the language of who reads it.
                try take(results.first?.of.first ?? organization, results)
            }
        }
    }

    /// A form filled for several organizations, each for itself and one after the other; all show one state of the registry.
    /// - Throws: as ``fill(_:)`` and ``eachSummary(_:of:_:)``.
    public func eachForm(_ request: FormRequest, of names: [String], _ take: (OrganizationMatch, FilledForm) throws -> Void) throws {
        try read {
            for organization in try institutions(names, on: request.summary.lastDay) {
                var own = request
                own.summary.who.of = [organization.code]
                let filled = try FormReading(connection, own).filled()
                try take(filled.of.first ?? organization, filled)
            }
        }
    }

    private func institutions(_ names: [String], on day: CalendarDate) throws -> [OrganizationMatch] {
        guard names.isEmpty else { return try organizations.meant(names, on: day) }
        let reporters = try Classifications(connection: connection).organizations(of: "reporter", on: day)
        guard reporters.isEmpty else { return reporters }
        guard let home = try organizations.home() else {
            throw RegistryError(
                .notFound, code: "institutions-unknown", "nobody says whose summaries are meant",
                hint: "Name them with --of, classify them with: entente organization edit CODE --classification reporter, "
                    + "or say whose registry this is with: entente organization home CODE")
        }
        return [home]
    }
}
