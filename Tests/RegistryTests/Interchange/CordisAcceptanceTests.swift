import Foundation
import Support
import Testing

@testable import Registry

/// Real grant agreements with Chinese parties: imported, and their year 2019 counted twice.
@Suite(.enabled(if: CordisSource.folder != nil, "../shared/data is not there"))
struct CordisAcceptanceTests {
    /// Figures of one row: organizations, in force at the end, and that less in force before.
    private struct Figures: Hashable {
        var organizations = 0
        var inForce = 0
        var change = 0
    }

    @Test func theYearOfTheRegistryIsTheYearOfTheFiles() throws {
        let folder = try #require(CordisSource.folder)
        let run = try ProcessRun.run("\(SharedData.packageRoot)/scripts/cordis-to-interchange", [folder])
        #expect(run.status == 0, "\(run.errorText)")
        let database = try InterchangeDatabase()
        let report = try database.registry.importAgreements(from: .bytes(run.output))
        let source = try CordisSource(folder: folder)
        #expect(report.agreementsAdded == 197)
        #expect(report.agreementsAdded == source.projects.count)
        #expect(Set(source.projects.flatMap(\.parties).map(ObjectIdentifier.init)).count == report.organizationsAdded)
        #expect(try database.count("agreement_party") == source.projects.reduce(0) { $0 + $1.parties.count })
        #expect(try database.registry.importAgreements(from: .bytes(run.output)).agreementsUnchanged == 197)

        let request = SummaryRequest(period: try #require(try SummaryPeriod.reading("2019").first))
        let summary = try database.registry.summary(request)
        let (before, last) = ("2018-12-31", "2019-12-31")
        func stands(_ project: CordisSource.Project, on day: String) -> Bool { project.start <= day && day <= project.end }

        let stock = summary.stockFlow
        #expect(stock.inForceBefore == source.projects.count { stands($0, on: before) })
        #expect(stock.inForceAfter == source.projects.count { stands($0, on: last) })
        #expect(stock.entered == source.projects.count { $0.start > before && $0.start <= last })
        #expect(stock.expired == source.projects.count { $0.end >= before && $0.end < last })
        #expect(stock.resumed + stock.terminated + stock.replaced + stock.suspended + stock.signed == 0)
        #expect(stock.inForceAfter > 50)

        let countries = figures(source, by: \.country)
        let byCountry = Dictionary(uniqueKeysWithValues: summary.byCountry.map { row in
            (row.code ?? "", "\(row.organizations) \(row.inForce) \(row.change) \(row.signed)")
        })
        #expect(byCountry == countries.mapValues { "\($0.organizations) \($0.inForce) \($0.change) 0" })
        #expect(countries["CN"]?.inForce == stock.inForceAfter)

        let kinds = figures(source, by: \.kind)
        let byKind = Dictionary(uniqueKeysWithValues: summary.byKind.map { ($0.kind ?? "", "\($0.organizations) \($0.inForce)") })
        #expect(byKind == kinds.mapValues { "\($0.organizations) \($0.inForce)" })

        let mixes = Dictionary(grouping: source.projects.filter { stands($0, on: last) }) { Set($0.parties.map(\.kind)) }
        let told = Dictionary(uniqueKeysWithValues: summary.kindMix.map { (Set($0.kinds), $0.inForce) })
        #expect(told == mixes.mapValues { $0.count })
        #expect(mixes.count > 3)

        let exported = try database.export()
        let second = try InterchangeDatabase()
        try second.load(exported)
        #expect(try second.export() == exported)
    }

    /// For each category of the parties, the empty text for what is not known: what the year says of it.
    private func figures(_ source: CordisSource, by category: (CordisSource.Organization) -> String?) -> [String: Figures] {
        var figures: [String: Figures] = [:]
        var partners: [String: Set<ObjectIdentifier>] = [:]
        for project in source.projects {
            let isActive = project.start <= "2019-12-31" && project.end >= "2019-01-01"
            let change = (project.start <= "2019-12-31" && project.end >= "2019-12-31" ? 1 : 0)
                - (project.start <= "2018-12-31" && project.end >= "2018-12-31" ? 1 : 0)
            for name in Set(project.parties.map { category($0) ?? "" }) {
                figures[name, default: Figures()].inForce += project.start <= "2019-12-31" && project.end >= "2019-12-31" ? 1 : 0
                figures[name, default: Figures()].change += change
            }
            if isActive {
                for party in project.parties { partners[category(party) ?? "", default: []].insert(ObjectIdentifier(party)) }
            }
        }
        for (name, members) in partners { figures[name, default: Figures()].organizations = members.count }
        return figures.filter { $0.value != Figures() }
    }
}
