import Analysis
import Postgres
import Values

/// Who is in agreements in force at the end of a period together, as far as it is drawn.
package struct SummaryNetwork: Sendable {
    /// Those who are drawn, whose agreements they are first; they have no name where they are one side.
    package let nodes: [(name: String?, agreements: Int)]
    /// Two of them by their places, the lower first, with how many agreements both are in.
    package let ties: [(first: Int, second: Int, agreements: Int)]
    /// How many more there are.
    package let more: Int
}

extension SummaryReader {
    /// So many are drawn.
    private static let mostDrawn = 12

    /// Who works with whom in a period.
    func network(_ around: Surroundings, _ request: SummaryRequest) throws -> SummaryNetwork {
        let found = PartnerTies(around.context(request))
        try stream(around, [.byKind]) { found.take($0) }
        found.settle()
        let organizations = around.dimensions.organizations
        let own = Set(around.reporters.organizations.map(Int.init) + [PartnerTies.own])
        func rank(_ number: Int) -> (Int, Int) { (own.contains(number) ? 0 : 1, -(found.agreements[number] ?? 0)) }
        func code(_ number: Int) -> String { number < 0 ? "" : organizations.codes[number] }
        let all = Set(found.ties.keys.flatMap { [$0.first, $0.second] }).sorted { left, right in
            rank(left) != rank(right) ? rank(left) < rank(right) : code(left).utf8.lexicographicallyPrecedes(code(right).utf8)
        }
        let drawn = all.prefix(Self.mostDrawn)
        let keys = drawn.filter { $0 >= 0 }.map { organizations.keys[$0] }
        let names = keys.isEmpty ? [:] : try connection.texts(SQL.FactNames(ids: keys, language: request.nameLanguage))
        let places = Dictionary(uniqueKeysWithValues: drawn.enumerated().map { ($1, $0) })
        let ties = found.ties.compactMap { tie, count -> (first: Int, second: Int, agreements: Int)? in
            guard let one = places[tie.first], let other = places[tie.second] else { return nil }
            return (min(one, other), max(one, other), count)
        }
        return SummaryNetwork(
            nodes: drawn.map { number in
                (number < 0 ? nil : names[organizations.keys[number]] ?? code(number), found.agreements[number] ?? 0)
            },
            ties: ties.sorted { ($0.first, $0.second) < ($1.first, $1.second) }, more: all.count - drawn.count)
    }
}
