import Support
import Values

@testable import Registry

/// Holds what a registry says on random days against its model.
struct ModelComparison {
    private let model: Model
    private let registry: Registry

    init(_ model: Model, _ real: ModelRegistry) {
        self.model = model
        registry = real.registry
    }

    /// What is asked of both.
    struct Question {
        let day: Int
        /// The last day of the period of which the figures are asked.
        let last: Int
        /// The organization of which the partners are asked.
        let organization: Int?
        /// The organization of which the figures are asked; nil is all.
        let subject: Int?

        /// Some random days, before, in and after everything, and some of so many organizations.
        init(_ random: inout SeededRandom, organizations: Range<Int>) {
            day = ModelCommand.days.lowerBound - 30 + random.below(ModelCommand.days.count + 1200)
            organization = organizations.randomElement(using: &random)
            last = day + random.one(of: [0, 1, 30, 365, 2000])
            subject = organizations.randomElement(using: &random)
        }
    }

    /// What the two say differently; nil where they agree.
    func difference(_ question: Question) throws -> String? {
        // Of a sequence that was made shorter there may be fewer.
        guard [question.organization, question.subject].allSatisfy({ $0 ?? 0 < max(1, model.organizations.count) }) else { return nil }
        if let difference = try statuses(on: question.day) { return difference }
        if let organization = question.organization, let difference = try partners(of: model.resolved(organization), on: question.day) {
            return difference
        }
        return try figures(from: question.day, to: question.last, of: question.subject)
    }

    private func date(_ day: Int) -> CalendarDate { CalendarDate(daysSinceEpoch: day) ?? .today }

    /// Whether an agreement had been signed or begun by a day, as far as is known.
    private func isMade(_ agreement: ModelAgreement, by day: Int) -> Bool {
        !agreement.isDraft && !agreement.isRetracted && agreement.made ?? day <= day
    }

    private func statuses(on day: Int) throws -> String? {
        var expected: [String: String] = [:]
        for (number, agreement) in model.agreements.enumerated() where agreement.isDraft && !agreement.isRetracted || isMade(agreement, by: day) {
            expected[agreement.reference] = model.status(number, on: day) ?? "unknown"
        }
        let listed = try registry.agreements.list(Agreements.Filter(), on: date(day))
        return Self.difference(
            expected, Dictionary(zip(listed.texts("reference"), listed.texts("status"))) { first, _ in first }, "statuses on \(date(day))")
    }

    private func partners(of organization: Int, on day: Int) throws -> String? {
        var inForce: [String: Int] = [:]
        var all: [String: Int] = [:]
        var filter = Partners.Filter()
        filter.who.of = ["o\(organization)"]
        let who = NaiveWho(model.naiveOrganizations, filter.who, on: day)
        func recorded(_ number: Int) -> NaiveAgreement {
            var naive = NaiveAgreement()
            naive.parties = model.agreements[number].parties.map { NaiveRecorded(code: "o\($0.organization)") }
            return naive
        }
        for (number, agreement) in model.agreements.enumerated() where isMade(agreement, by: day) {
            let naive = recorded(number)
            guard who.isAsked(naive, on: day) else { continue }
            for partner in who.partners(of: naive, on: day) {
                all[partner.code, default: 0] += 1
                inForce[partner.code, default: 0] += model.status(number, on: day, for: { who.isAsked(recorded($0), on: day) }) == "in-force" ? 1 : 0
            }
        }
        let given = try registry.partners.list(filter, on: date(day)).map { ($0.code, "\($0.inForce) of \($0.agreements)") }
        let expected = all.reduce(into: [:]) { $0[$1.key] = "\(inForce[$1.key] ?? 0) of \($1.value)" }
        return Self.difference(expected, Dictionary(given) { first, _ in first }, "partners of o\(organization) on \(date(day))")
    }

    private func figures(from first: Int, to last: Int, of organization: Int?) throws -> String? {
        guard let period = SummaryPeriod(label: "random", firstDay: date(first), lastDay: date(last)) else { return nil }
        var request = SummaryRequest(period: period)
        request.who.of = organization.map { ["o\(model.resolved($0))"] } ?? []
        request.tables = [.stockFlow]
        let expected = NaiveSummary(model.naive, request, model.naiveOrganizations, NaiveSchemes()).stockFlow
        let flow = try registry.summary(request).stockFlow
        let given = flow.cells
        return expected == given
            ? nil : "stock and flow of \(request.who.of) from \(date(first)) to \(date(last)): \(given), and the model says \(expected)"
    }

    private static func difference(_ expected: [String: String], _ given: [String: String], _ what: String) -> String? {
        guard expected != given else { return nil }
        let lines = Set(expected.keys).union(given.keys).sorted().filter { expected[$0] != given[$0] }.map {
            "\($0): \(given[$0] ?? "missing"), and the model says \(expected[$0] ?? "missing")"
        }
        return "\(what): \(lines.joined(separator: "; "))"
    }
}
