import Postgres
import Values

/// What organizations are and were, read raw; which of them are one is worked out step by step, from the definitions.
struct NaiveOrganizations {
    struct Organization {
        var kind: String?
        var country: String?
        var region: String?
        var mergedInto: String?
        var partOf: String?
    }

    var all: [String: Organization] = [:]
    /// Which went on as which, but for what came of a split.
    var successions: [(earlier: String, later: String, from: Int?)] = []

    /// The organization that stands for one that may have been merged.
    func survivor(_ code: String) -> String {
        var found = code
        while let next = all[found]?.mergedInto { found = next }
        return found
    }

    /// What one that stands for itself went on as, merged ones together.
    private func successors(_ code: String) -> [(code: String, from: Int)] {
        successions.filter { survivor($0.earlier) == code && survivor($0.later) != code }
            .map { (survivor($0.later), $0.from ?? .min) }
    }

    /// The own successor by a day: the one that followed last; of those that did on one day, the first by code.
    private func successor(_ code: String, on day: Int) -> String? {
        successors(survivor(code)).filter { $0.from <= day }.sorted { ($1.from, $0.code) < ($0.from, $1.code) }.first?.code
    }

    func isSucceeded(_ code: String, on day: Int) -> Bool { successor(code, on: day) != nil }

    /// The body of an organization on a day.
    func body(_ code: String, on day: Int, unitsApart: Bool) -> String {
        var visited = [survivor(code)]
        while let last = visited.last {
            guard let next = successor(last, on: day) ?? (unitsApart ? nil : all[last]?.partOf).map(survivor) else { return last }
            // A unit that follows what it is part of: they are one, by the first of their codes.
            if let start = visited.firstIndex(of: next) { return visited[start...].min() ?? next }
            visited.append(next)
        }
        return code
    }

    /// Whether what was recorded counts as an organization that is asked for: by any steps that lead to it. None is by
    /// succession to one that has gone on itself.
    func counts(_ code: String, as subject: String, on day: Int, unitsApart: Bool, seen: Set<String> = []) -> Bool {
        let (here, goal) = (survivor(code), survivor(subject))
        if here == goal { return true }
        if seen.contains(here) { return false }
        func goes(_ next: String) -> Bool { counts(next, as: goal, on: day, unitsApart: unitsApart, seen: seen.union([here])) }
        let followed = successors(here).map(\.code)
        if followed.contains(where: { $0 == goal ? !isSucceeded(goal, on: day) : goes($0) }) { return true }
        guard !unitsApart, let whole = all[here]?.partOf else { return false }
        return goes(whole)
    }

    static func read(_ connection: Connection) throws -> NaiveOrganizations {
        var organizations = NaiveOrganizations()
        for row in try connection.query(sql: "select o.code::text, o.kind, o.country, c.region_code, m.code::text as merged_into, p.code::text as part_of from organization o left join country c on c.code = o.country left join organization m on m.id = o.merged_into_id left join organization p on p.id = o.recorded_part_of_id") {
            organizations.all[try row.decode("code")] = Organization(
                kind: try row.decode("kind"), country: try row.decode("country"), region: try row.decode("region_code"),
                mergedInto: try row.decode("merged_into"), partOf: try row.decode("part_of"))
        }
        for row in try connection.query(sql: "select p.code::text as earlier, n.code::text as later, s.date::text from organization_succession s join organization p on p.id = s.predecessor_id join organization n on n.id = s.successor_id where s.kind in ('renamed', 'united', 'taken-over')") {
            let from = try row.decode("date", as: String?.self).flatMap { PartialDate($0) }?.firstDay.daysSinceEpoch
            organizations.successions.append((try row.decode("earlier"), try row.decode("later"), from))
        }
        return organizations
    }
}
