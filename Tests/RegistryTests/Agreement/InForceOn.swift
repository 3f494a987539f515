import Testing
import Values

@testable import Registry

extension SummaryFixture {
    /// What the list says is in force on a day, which partners of `home` and what the summary has at its end must count, too.
    func inForce(_ on: String) throws -> [String] {
        var filter = Agreements.Filter()
        filter.statuses = [.inForce]
        let listed = try registry.agreements.list(filter, on: day(on)).texts("reference").sorted()
        var partners = Partners.Filter()
        partners.who.of = ["home"]
        let counted = try registry.partners.list(partners, on: day(on)).first?.inForce
        let held = try registry.counts(on: day(on)).inForce
        let today = try SummaryRequest(period: #require(SummaryPeriod(label: "day", firstDay: day(on), lastDay: day(on))))
        let summary = try registry.summary(today).stockFlow.inForceAfter
        #expect(counted ?? 0 == listed.count && summary == listed.count && held == listed.count, "\(on): \(listed)")
        return listed
    }

    /// Some columns of the stock and flow of a period.
    func flow(_ period: String, _ columns: [String]) throws -> [String] {
        let row = try #require(try summary(period).rows(of: .stockFlow).first)
        return columns.map { row.cell($0, of: .stockFlow).plainText }
    }
}
