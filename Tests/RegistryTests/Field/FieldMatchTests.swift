import Postgres
import Support
import Testing
import Values

@testable import Registry

/// Matches of fields: what the database refuses, whoever writes, and what questions find through them.
@Suite struct FieldMatchTests {
    /// The key of a field, as SQL.
    private static func key(_ field: String) -> String {
        let parts = field.split(separator: ":")
        return "(select f.id from field f join field_scheme s on s.id = f.scheme_id where s.code = '\(parts[0])' and f.code = '\(parts[1])')"
    }

    private static func match(_ field: String, _ relation: String, _ other: String) -> String {
        "insert into field_match (field_id, relation, matched_id) values (\(key(field)), '\(relation)', \(key(other)))"
    }

    @Test func theDatabaseRefusesWhatIsNoMatch() throws {
        let sample = try RegistrySample()
        #expect(sample.brokenRule(Self.match("isced-f:09", "exact", "isced-f:0912")) == "field_match_schemes_differ_check")
        #expect(sample.brokenRule(Self.match("isced-f:09", "exact", "isced-f:09")) == "field_match_schemes_differ_check")
        #expect(sample.brokenRule(Self.match("isced-f:09", "close", "ford:3")) == "field_match_relation_check")
        #expect(sample.brokenRule("insert into field_match (field_id, relation, matched_id) values (\(Self.key("ford:3")), 'exact', 0)")
            == "field_match_matched_id_fkey")
        #expect(sample.brokenRule("insert into field_match (field_id, relation, matched_id) values (0, 'exact', \(Self.key("ford:3")))")
            == "field_match_field_id_fkey")
        #expect(sample.brokenRule(Self.match("isced-f:09", "exact", "ford:3")) == nil)
        // The pair has its match, whichever of the two is named first and whatever is said of it.
        for (field, relation, other) in [
            ("isced-f:09", "exact", "ford:3"), ("ford:3", "exact", "isced-f:09"), ("ford:3", "broad", "isced-f:09"),
            ("isced-f:09", "broad", "ford:3"),
        ] {
            #expect(["field_match_pair_key", "field_match_pkey"].contains(sample.brokenRule(Self.match(field, relation, other)) ?? ""))
        }
        // Not even a writer who forges the schemes, or moves a field into the scheme that it matches, gets round it.
        #expect(sample.brokenRule("""
            alter table field_match disable trigger field_match_place;
            insert into field_match (field_id, scheme_id, relation, matched_id, matched_scheme_id)
            select a.id, a.scheme_id, 'exact', b.id, f.scheme_id from field a, field b, field f
            where a.id = \(Self.key("isced-f:0912")) and b.id = \(Self.key("isced-f:091")) and f.id = \(Self.key("ford:3"))
            """) == "field_match_matched_id_fkey")
        #expect(sample.brokenRule("update field set scheme_id = (select id from field_scheme where code = 'ford') where id = \(Self.key("isced-f:09"))")
            != nil)
        #expect(sample.brokenRule("delete from field where id = \(Self.key("ford:3"))") != nil)
        #expect(sample.brokenRule("truncate field_match") == "truncate_check")
        #expect(try sample.number("select count(*) as n from field_match") == 1)
    }

    /// Two connections match the same two fields in contrary ways; one gets in.
    @Test(arguments: [IsolationLevel.readCommitted, .repeatableRead, .serializable])
    func twoContraryMatchesAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        let broken = try await Race.failures(
            in: sample.database, isolation,
            [Self.match("isced-f:09", "broad", "ford:3"), Self.match("ford:3", "broad", "isced-f:09")])
        #expect(broken == 1)
        #expect(try sample.number("select count(*) as n from field_match") == 1)
        // Through the registry both are done, one after the other, and the pair still has one match.
        let mapped = try await Race.failures(
            in: sample.database, isolation, retries: true,
            [
                { _ = try $0.change(SQL.FieldMatch(fields: [1], relations: ["exact"], matched: [1])) },
                { connection in
                    let fields = try Schema(of: connection).registry().fields
                    let (one, two) = (try fields.find("isced-f:061"), try fields.find("ford:1.2"))
                    try connection.change(SQL.FieldMatch(fields: [one.id], relations: ["exact"], matched: [two.id]))
                },
            ])
        #expect(mapped == 1)
        #expect(try sample.number("select count(*) as n from field_match") == 2)
    }

    @Test func aQuestionFindsWhatIsFiledUnderAMatch() throws {
        let sample = try RegistrySample()
        let registry = sample.registry
        var field = NewField(field: "ours:bio")
        field.labelEN = "Biomedicine"
        #expect(throws: RegistryError.self) { try registry.fields.add(field) }
        field.schemeTitleEN = "Ours"
        #expect(try registry.fields.add(field) == ("ours:bio", true))
        #expect(try registry.fields.add(field) == ("ours:bio", false))
        field.labelZH = "生物医药"
        #expect(try registry.fields.add(field) == ("ours:bio", true))
        field.labelEN = "Other"
        #expect(throws: RegistryError.self) { try registry.fields.add(field) }
        try sample.record("M-1") { $0.fields = ["ours:bio"] }
        try sample.record("M-2") { $0.fields = ["isced-f:0912"] }
        try sample.record("M-3") { $0.fields = ["ford:3.2"] }
        func found(_ field: String, exactly: Bool = false) throws -> [String] {
            var filter = Agreements.Filter()
            filter.fields = [field]
            filter.isFieldExact = exactly
            let listed = try registry.agreements.list(filter, on: .today).texts("reference").sorted()
            var asked = Partners.Filter()
            asked.field = field
            asked.isFieldExact = exactly
            #expect(Set(try registry.partners.list(asked, on: .today).flatMap(\.references)) == Set(listed))
            if !exactly {
                #expect(try registry.fields.show(field).agreements == listed.count)
                #expect(try registry.fields.list(under: field, counting: .today).first { $0.field == field }?.agreements == listed.count)
            }
            return listed
        }
        #expect(try found("ours:bio") == ["M-1"])
        #expect(try registry.fields.map("生物医药", to: "isced-f:09", as: .broad).isChanged)
        #expect(try found("isced-f:09") == ["M-1", "M-2"])
        #expect(try found("isced-f:0912") == ["M-2"])
        #expect(try found("ours:bio") == ["M-1"])
        #expect(try found("isced-f:09", exactly: true) == [])
        #expect(try registry.fields.map("isced-f:09", to: "ours:bio", as: .exact).before == .narrow)
        #expect(try found("ours:bio") == ["M-1", "M-2"])
        #expect(try registry.fields.map("ford:3.2", to: "isced-f:0912", as: .exact).isChanged)
        #expect(try !registry.fields.map("isced-f:0912", to: "ford:3.2", as: .exact).isChanged)
        #expect(try found("ours:bio") == ["M-1", "M-2", "M-3"])
        #expect(try found("ford:3") == ["M-2", "M-3"])
        #expect(try found("ours:bio", exactly: true) == ["M-1"])
        #expect(try !registry.fields.unmap("ford:3.2", from: "isced-f:0912", relation: .broad).isChanged)
        #expect(try registry.fields.unmap("isced-f:0912", from: "ford:3.2").isChanged)
        #expect(try !registry.fields.unmap("isced-f:0912", from: "ford:3.2").isChanged)
        #expect(try found("ford:3") == ["M-3"])
        let shown = try registry.fields.show("isced-f:09").matches
        #expect(shown.map(\.relation) == [.exact])
        #expect(shown.map(\.field) == ["ours:bio"])
    }

    /// Random hierarchies and matches, ways round among them, against a closure made by hand.
    @Test func whatIsAsNarrowIsWhatAWalkFinds() throws {
        let sample = try RegistrySample()
        let seed = UInt64.random(in: 0..<1_000_000)
        print("FieldMatchTests seed \(seed)")
        var random = SeededRandom(seed: seed)
        let schemes = 4, size = 12
        var names: [String] = []
        var broader: [String: String] = [:]
        try sample.connection.execute("insert into field_scheme (code, title_en) select 's' || n, 's' || n from generate_series(0, 3) n")
        for scheme in 0..<schemes {
            for number in 0..<size {
                let name = "s\(scheme):\(number)"
                names.append(name)
                let above = number > 0 && random.chance(2) ? "s\(scheme):\(random.below(number))" : nil
                broader[name] = above
                try sample.connection.execute("""
                    insert into field (scheme_id, code, broader_id)
                    select id, '\(number)', \(above.map(Self.key) ?? "null") from field_scheme where code = 's\(scheme)'
                    """)
            }
        }
        var narrower: [String: Set<String>] = [:]
        for (name, above) in broader { narrower[above, default: []].insert(name) }
        for _ in 0..<40 {
            let (one, two) = (random.one(of: names), random.one(of: names))
            let isExact = random.chance(2)
            guard sample.brokenRule(Self.match(one, isExact ? "exact" : "broad", two)) == nil else { continue }
            narrower[two, default: []].insert(one)
            if isExact { narrower[one, default: []].insert(two) }
        }
        try sample.connection.execute("""
            insert into agreement (reference, title, parties_unknown)
            select 'R-' || s.code || '-' || f.code, 'R', 'none is known' from field f join field_scheme s on s.id = f.scheme_id where s.code ~ '^s[0-9]$';
            insert into agreement_field (agreement_id, field_id, position)
            select a.id, f.id, 1 from field f join field_scheme s on s.id = f.scheme_id join agreement a on a.reference = 'R-' || s.code || '-' || f.code
            """)
        let listed = try (0..<schemes).flatMap { try sample.registry.fields.list(scheme: "s\($0)", counting: .today) }
        let counts = Dictionary(uniqueKeysWithValues: listed.map { ($0.field, $0.agreements) })
        for name in names {
            var reached: Set = [name]
            var open = [name]
            while let next = open.popLast() {
                for field in narrower[next] ?? [] where reached.insert(field).inserted { open.append(field) }
            }
            let ids = try sample.registry.fields.scope(name, isExact: false) ?? []
            let found = try sample.connection.query(
                sql: "select s.code || ':' || f.code as field from field f join field_scheme s on s.id = f.scheme_id where f.id = any ($1::bigint[])", [ids]
            ).map { row throws in try row.decode("field", as: String.self) }
            #expect(Set(found) == reached, "seed \(seed), \(name)")
            #expect(ids.count == reached.count, "seed \(seed), \(name)")
            #expect(counts[name] == reached.count, "seed \(seed), \(name)")
        }
    }

    @Test func matchesGoOutAndComeIn() throws {
        let sample = try RegistrySample()
        for (code, scheme) in [("x", "ours"), ("y", "ours"), ("x", "zeta")] {
            var field = NewField(field: "\(scheme):\(code)")
            field.labelEN = code
            field.schemeTitleEN = scheme
            _ = try sample.registry.fields.add(field)
        }
        let fields = sample.registry.fields
        _ = try fields.map("ford:3.2", to: "isced-f:0912", as: .exact)
        _ = try fields.map("ford:3.3", to: "ours:x", as: .broad)
        _ = try fields.map("ford:3.1", to: "ours:x", as: .exact)
        _ = try fields.map("zeta:x", to: "ours:x", as: .exact)
        _ = try fields.map("ours:y", to: "zeta:x", as: .broad)
        var bytes: [UInt8] = []
        try sample.registry.export { bytes.append(contentsOf: $0) }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains(#"{"record" : "field-match", "field" : "ford:3.2", "relation" : "exact", "matched" : "isced-f:0912"}"#), "\(text)")
        #expect(text.split(separator: "\n").count { $0.contains("\"field-match\"") } == 2)
        let other = try InterchangeDatabase()
        #expect(try other.load(text).matchesAdded == 5)
        #expect(try other.export() == text)
        #expect(try other.load(text).matchesAdded == 0)
        #expect(try other.export() == text)
        #expect(try other.faults(#"{"record":"field-match","field":"ours:x","relation":"broad","matched":"ford:3.1"}"#)
            == ["line 1: ours:x and “ford:3.1” are said to match otherwise, here or in the registry"])
        #expect(try other.faults("""
            {"record":"field-match","field":"ours:q","relation":"exact","matched":"ford:3.9"}
            {"record":"field-match","field":"ours:x","relation":"exact","matched":"ours:y"}
            {"record":"field-match","field":"ours:x","relation":"close","matched":"ours:y"}
            """).count == 4)
        #expect(try other.count("field_match") == 5)
    }
}
