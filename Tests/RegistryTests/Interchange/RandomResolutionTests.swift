import Foundation
import Support
import Testing

@testable import Registry

/// Random mentions of few names, countries and identifiers mean what a plain model finds for them one after the other.
@Suite struct RandomResolutionTests {
    private static let spellings: [String: MentionModel.Spelling] = [
        "Alpha": ("alpha", "alpha"), "ALPHA": ("alpha", "alpha"), "Alpha Ltd": ("alphaltd", "alpha"), "Álpha": ("álpha", "alpha"),
        "Alpha 2": ("alpha2", "alpha-2"), "Alpha-2": ("alpha2", "alpha-2"), "Beta": ("beta", "beta"), "beta": ("beta", "beta"),
        "alpha-2": ("alpha2", "alpha-2"), "r-1": ("r1", "r-1"), "甲": ("甲", nil), "乙": ("乙", nil), "Org": ("org", "org"), "Gamma": ("gamma", "gamma"), "Delta": ("delta", "delta"),
    ]
    private static let identifiers = ["own:1", "own:2", "own:3", "x:1", "x:2", "y:1"]

    /// `ENTENTE_RESOLUTION_RUNS` asks for more registries, `ENTENTE_SEED` for those of an earlier run.
    @Test func mentionsMeanWhatTheModelFinds() throws {
        let environment = ProcessInfo.processInfo.environment
        let seed = drawnSeed("random mentions")
        var random = SeededRandom(seed: seed)
        var seen: [String: Int] = [:]
        let runs = environment["ENTENTE_RESOLUTION_RUNS"].flatMap { Int($0) } ?? 5
        let outcomes = ["added", "found", "can mean several", "no organization has", "already means"]
        // Until each outcome came, which a few registries may not do.
        for run in 0..<(runs + 40) where run < runs || outcomes.contains(where: { seen[$0, default: 0] == 0 }) {
            let database = try InterchangeDatabase()
            var model = MentionModel(spellings: Self.spellings)
            try record(in: database, &model, &random)
            for round in 0..<4 {
                let mentions = (0..<Int.random(in: 1...16, using: &random)).map { _ in mention(&random) }
                try check(mentions, "\(run)-\(round)", "seed \(seed), run \(run), round \(round)", database, &model, &seen)
            }
        }
        for outcome in outcomes {
            #expect(seen[outcome, default: 0] > 0, "\(outcome): \(seen)")
        }
    }

    /// Imports lines with one mention each: refused for the faults that the model finds, and without those lines taken.
    private func check(
        _ mentions: [ModelMention], _ name: String, _ comment: String, _ database: InterchangeDatabase,
        _ model: inout MentionModel, _ seen: inout [String: Int]
    ) throws {
        var mentions = mentions
        while !mentions.isEmpty {
            var after = model
            let outcome = after.take(mentions)
            let lines = mentions.enumerated().map { number, mention in
                #"{"reference":"\#(name)-\#(number)","title":"T","partiesUnknown":"x","parties":[{"organization":\#(mention.json)}]}"#
            }
            let text = lines.joined(separator: "\n")
            let expected = outcome.faults.map { fault in
                "line \((mentions.firstIndex(of: fault.mention) ?? -1) + 1), parties[0].organization\(fault.path): \(fault.message)"
            }
            let told = try database.faults(text)
            #expect(told.sorted() == expected.sorted(), "\(comment)\n\(text)")
            for kind in ["can mean several", "no organization has", "already means"] {
                seen[kind, default: 0] += expected.count { $0.contains(kind) }
            }
            if expected.isEmpty {
                guard told.isEmpty else { return }
                let codes = mentions.map { outcome.meant[$0].map { after.bodies[$0].code } ?? "?" }
                #expect(try parties(database, name) == codes, "\(comment)\n\(text)")
                #expect(try organizations(database) == after.bodies.map(\.line).sorted(), "\(comment)\n\(text)")
                seen["added", default: 0] += after.bodies.count - model.bodies.count
                seen["found", default: 0] += outcome.meant.values.count { $0 < model.bodies.count }
                model = after
                return
            }
            let faulty = Set(outcome.faults.map(\.mention))
            mentions.removeAll(where: faulty.contains)
        }
    }

    private func mention(_ random: inout SeededRandom) -> ModelMention {
        func any(_ values: [String], _ random: inout SeededRandom) -> String { values.randomElement(using: &random) ?? "" }
        func perhaps(_ values: [String], _ random: inout SeededRandom) -> String? { Int.random(in: 0..<3, using: &random) == 0 ? any(values, &random) : nil }
        let names = Self.spellings.keys.sorted()
        var mention = ModelMention(
            kind: perhaps(["university", "enterprise"], &random), country: perhaps(["CN", "US"], &random),
            identifiers: Array(Self.identifiers.shuffled(using: &random).prefix([0, 0, 0, 1, 1, 2].randomElement(using: &random) ?? 0)))
        switch Int.random(in: 0..<20, using: &random) {
        case 0...8: mention.name = any(names, &random)
        case 9...11: mention.named = any(names + Self.identifiers, &random)
        case 12...14: mention = ModelMention(text: any(names + Self.identifiers + ["beta", "alpha-2", "r-1"], &random))
        case 15...16: if mention.identifiers.isEmpty { mention.name = any(names, &random) }
        default:
            mention.code = any(["c-1", "c-2", "alpha", "org-2", "r-1"], &random)
            mention.name = any(names, &random)
        }
        return mention
    }

    /// Some organizations that are there before, one of them merged into another.
    private func record(in database: InterchangeDatabase, _ model: inout MentionModel, _ random: inout SeededRandom) throws {
        let names = Self.spellings.keys.sorted()
        var free = Self.identifiers.shuffled(using: &random)
        for number in 0..<Int.random(in: 0...4, using: &random) {
            var body = ModelBody(code: ["r-\(number)", "org-\(number + 1)", "alpha-\(number + 2)"].randomElement(using: &random) ?? "", name: names.randomElement(using: &random) ?? "")
            body.country = [nil, "CN", "US"].randomElement(using: &random) ?? nil
            body.identifiers = Bool.random(using: &random) ? [free.removeLast()] : []
            if Int.random(in: 0..<3, using: &random) == 0 { body.otherNames = [names.randomElement(using: &random) ?? ""] }
            model.bodies.append(body)
        }
        guard !model.bodies.isEmpty else { return }
        try database.load(model.bodies.map { body in
            let country = body.country.map { ",\"country\":\"\($0)\"" } ?? ""
            let identifiers = body.identifiers.map { "\"\($0)\"" }.joined()
            let other = body.otherNames.map { "{\"name\":\"\($0)\"}" }.joined()
            return #"{"record":"organization","code":"\#(body.code)","name":"\#(body.name)"\#(country),"identifiers":[\#(identifiers)],"names":[\#(other)]}"#
        }.joined(separator: "\n"))
        if model.bodies.count > 2 {
            try database.registry.organizations.merge(model.bodies[0].code, into: model.bodies[1].code, reason: nil)
            model.bodies[0].survivor = 1
        }
    }

    private func parties(_ database: InterchangeDatabase, _ name: String) throws -> [String] {
        try database.connection.query(sql: """
            select o.code::text as code from agreement a join agreement_party p on p.agreement_id = a.id
            join organization o on o.id = p.organization_id
            where a.reference like '\(name)-%' order by split_part(a.reference, '-', 3)::integer
            """).map { row throws in try row.decode("code", as: String.self) }
    }

    private func organizations(_ database: InterchangeDatabase) throws -> [String] {
        try database.connection.query(sql: """
            select concat_ws('|', o.code, o.name, o.kind, o.country, (
              select string_agg(scheme || ':' || value, ' ' order by scheme collate "C", value collate "C")
              from organization_identifier where organization_id = o.id)) as line
            from organization o
            """).map { row throws in try row.decode("line", as: String.self) }.sorted()
    }
}
