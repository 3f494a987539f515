import Foundation
import Postgres
import Support
import Testing
import Values

@testable import Registry

@Suite struct SearchTests {
    /// A registry with names in two languages, an agreement of all that can be searched, and an event.
    private static func sample() throws -> RegistrySample {
        let sample = try RegistrySample()
        try sample.connection.execute("""
            insert into organization (code, name) values ('river', 'Chongqing Medical University'), ('cafe', 'Café Müller GmbH'),
              ('wide', 'ＡＣＭＥ　Ｌａｂｓ'), ('five', '5G技术 Institute');
            insert into organization_name (organization_id, name, kind, language)
              select id, '重庆医科大学', 'official', 'zh' from organization where code = 'river';
            insert into organization_identifier (organization_id, scheme, value)
              select id, 'ror', '017z00e58' from organization where code = 'river';
            insert into event (code, name, name_zh, start_date) values ('forum', 'Autumn Forum', '秋季论坛', '2020-05-01');
            insert into organization_contact (organization_id, position, name) select id, 1, 'Quarterdeck Desk' from organization where code = 'cafe';
            insert into event_speech (event_id, position, speaker) select id, 1, 'Okafor Adaeze' from event;
            """)
        try sample.record("X-2023-027") { new in
            new.title = "Cooperation Agreement on Biomedicine"
            new.titles = [("zh", "生物医药合作协议")]
            new.parties[0].ownNumber = "A/77-b"
            new.parties[0].signatoryName = "Huang Ailong"
            new.contacts = [.init(name: "咨询窗口"), .init(name: "Lighthouse Desk")]
        }
        return sample
    }

    private static let database = Swift.Result { try sample().database }

    /// A registry over the one sample, on a connection of the test's own.
    private func shared() throws -> Registry {
        try Schema(of: Connection(ThrowawayCluster.shared().conninfo(database: Self.database.get()))).registry()
    }

    private func codes(_ text: String, kinds: [Search.Kind] = []) throws -> [String] {
        try shared().search.find(text, kinds: kinds, on: .today).map(\.code)
    }

    @Test(arguments: [
        ("Chongqing Medical University", "river"), ("medical", "river"), ("MEDICAL univ", "river"), ("edica", "river"),
        ("重庆医科大学", "river"), ("医科", "river"), ("科大", "river"), ("重", "river"), ("学", "river"),
        ("cafe muller", "cafe"), ("CAFÉ", "cafe"), ("ｃａｆｅ", "cafe"), ("acme labs", "wide"), ("5g技术", "five"), ("技术", "five"),
        ("ror:017z00e58", "river"), ("017z00e58", "river"), ("river", "river"), ("x 2023 027", "X-2023-027"),
        ("027", "X-2023-027"), ("a77b", "X-2023-027"), ("A/77", "X-2023-027"), ("biomedicine", "X-2023-027"),
        ("生物医药", "X-2023-027"), ("huang ailong", "X-2023-027"), ("okafor", "forum"), ("秋季", "forum"), ("autumn", "forum"),
        ("lighthouse", "X-2023-027"), ("窗口", "X-2023-027"), ("lighthuose desk", "X-2023-027"), ("quarterdeck", "cafe"),
    ])
    func theBestMatchComesFirst(text: String, code: String) throws {
        // The fields that are shipped have labels of their own with such words.
        #expect(try codes(text, kinds: [.organization, .agreement, .event, .person]).first == code, "\(text)")
    }

    @Test(arguments: [
        "Chongqign Medical University",  // two letters changed places
        "Chongqing Medcal University",  // one is missing
        "Chongqing Meddical University",  // one is doubled
        "Chongqing Medicol University",  // one is wrong
        "Chonqing Medical Universtiy", "chongqnig", "univeristy chongqing", "重庆医料大学", "重庆医科大", "重医庆科大学",
    ])
    func typingErrorsAreForgiven(text: String) throws {
        #expect(try codes(text).first == "river", "\(text)")
    }

    @Test(arguments: [
        "%", "_", "\\", "'", "\"; drop table agreement; --", "100%", "a_b", "\\\\x", "{a,b}", "#1", "$1", ":*", "*&|!",
        String(repeating: "x", count: 10_000), String(repeating: "重庆", count: 5_000), "xyzzyqwrt",
    ])
    func hostileTextFindsNothingOrSomethingButNeverFails(text: String) throws {
        do {
            _ = try codes(text)
            _ = try shared().search.near(text)
        } catch let error as RegistryError {
            #expect(error.code == "search-blank")
        }
    }

    @Test func whatMatchedIsTold() throws {
        func first(_ text: String) throws -> SearchRow? {
            try shared().search.find(text, language: "en", on: .today).first
        }
        let name = try first("重庆医科大学")
        #expect(name?.kind == .organization && name?.matched == .text(.name) && name?.language == "zh" && name?.score == 1)
        #expect(name?.name == "Chongqing Medical University")
        let number = try first("A/77-b")
        #expect(number?.kind == .agreement && number?.matched == .text(.ownNumber) && number?.of == "a")
        let person = try first("Ailong Huang")
        #expect(person?.kind == .person && person?.matched == .text(.signatory) && person?.name == "Huang Ailong")
        #expect(try first("ror:017z00e58")?.matched == .identifier(scheme: "ror"))
    }

    @Test func ownersAreFoundAndWhatIsRetractedIsNot() throws {
        let sample = try RegistrySample()
        func codes(_ text: String) throws -> Set<String> {
            Set(try sample.registry.search.find(text, kinds: [.agreement, .person], on: .today).map(\.code))
        }
        for reference in ["W-2020-001", "W-2020-002"] {
            try sample.record(reference) { new in
                new.title = "Papyrology with Zanzibar"
                new.titles = [("zh", "纸草学合作")]
                new.owner = "Glaciology Desk"
                new.parties[0].ownNumber = "Q/\(reference)"
                new.parties[0].signatoryName = reference.hasSuffix("1") ? "Okafor Adaeze" : "Nwosu Chidi"
            }
        }
        let texts = ["zanzibar", "纸草", "glaciology desk", "glaciolgy", "2020-001", "W-2020-001", "Q/W-2020-001", "okafor"]
        for text in texts { #expect(try codes(text).contains("W-2020-001"), "\(text)") }
        let owned = try sample.registry.search.find("Glaciology", kinds: [.agreement], on: .today)
        #expect(owned.count == 2 && owned.allSatisfy { $0.matched == .text(.owner) })
        _ = try sample.registry.agreements.retract("W-2020-001", reason: "recorded twice")
        for text in texts { #expect(try !codes(text).contains("W-2020-001"), "\(text)") }
        #expect(try codes("zanzibar") == ["W-2020-002"])
    }

    @Test func whatWasMergedIsFoundOnceAsItsSurvivor() throws {
        let sample = try RegistrySample()
        try sample.registry.organizations.merge("a", into: "c", reason: nil)
        for (text, matched) in [("Alpha University", MatchedText.Kind.name), ("alph", .name), ("a", .code)] {
            let found = try sample.registry.search.find(text, kinds: [.organization], on: .today).filter { $0.code == "a" || $0.code == "c" }
            #expect(found.map(\.code) == ["c"] && found.first?.matched == .text(matched) && found.first?.of == "a", "\(text)")
        }
        let own = try sample.registry.search.find("Gamma Institute", kinds: [.organization], on: .today)
        #expect(own.first?.code == "c" && own.first?.of == nil && own.filter { $0.code == "c" }.count == 1)
    }

    @Test func kindsLimitAndDay() throws {
        #expect(try codes("medical", kinds: [.agreement, .event]) == [])
        #expect(try shared().search.find("university", limit: 1, on: .today).count == 1)
        let before = CalendarDate(year: 2019, month: 1, day: 1)
        #expect(try shared().search.find("autumn", on: #require(before)).isEmpty)
    }

    @Test func editsAndImportsAreFound() throws {
        let sample = try RegistrySample()
        try sample.connection.execute("update organization set name = 'Zephyr Observatory' where code = 'a'")
        func first(_ text: String) throws -> String? { try sample.registry.search.find(text, on: .today).first?.code }
        #expect(try first("zephir") == "a")
        #expect(try first("Alpha") != "a")
        let line = #"{"reference":"I-1","title":"Glaciology exchange","titles":{"zh":"冰川学交流"},"parties":[{"organization":{"code":"a"}},{"organization":{"code":"b"},"signatory":{"name":"Quillfeather Jo"}}]}"#
        _ = try sample.registry.importAgreements(from: .bytes(Array(line.utf8)))
        #expect(try first("glacioolgy") == "I-1")
        #expect(try first("川学") == "I-1")
        #expect(try first("quilfeather") == "I-1")
    }

    @Test func nearWordsAreOffered() throws {
        #expect(try shared().search.near("universe").contains("university"))
    }

    /// Everything that holds the query as a part of one of its words is found; one or two letters as a beginning.
    @Test func nothingThatHoldsTheQueryIsMissed() throws {
        let seed = UInt64.random(in: 0 ... .max)
        print("search seed \(seed)")
        var random = Seeded(state: seed)
        let sample = try RegistrySample()
        let syllables = ["ka", "ro", "min", "tel", "us", "bra", "é", "Ö", "x1", "99", "重", "庆", "医", "科", "大", "学"]
        var titles: [String: String] = [:]
        for number in 0..<60 {
            let words = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                (0..<Int.random(in: 1...4, using: &random)).map { _ in syllables.randomElement(using: &random) ?? "" }.joined()
            }
            let title = words.joined(separator: [" ", "-", ", "].randomElement(using: &random) ?? " ")
            titles[try sample.record("R-\(number)") { $0.title = title }] = title
        }
        for _ in 0..<60 {
            guard let title = titles.values.sorted().randomElement(using: &random) else { continue }
            // A word, or three characters of it and more; of Chinese two are enough.
            let words = Self.words(title)
            let word = Array(words.randomElement(using: &random) ?? "")
            guard let first = word.first else { continue }
            let isChinese = first.unicodeScalars.allSatisfy { $0.value > 0x2e80 }
            let least = min(word.count, isChinese ? 2 : 3)
            let length = Int.random(in: least...word.count, using: &random)
            let start = Int.random(in: 0...(word.count - length), using: &random)
            let query = String(word[start..<(start + length)])
            let isPart = isChinese || length >= 3
            let expected = Set(
                titles.filter { Self.words($0.value).contains { isPart ? $0.contains(query) : $0.hasPrefix(query) } }.keys)
            let found = Set(
                try sample.registry.search.find(query, kinds: [.agreement], limit: 1000, on: .today)
                    .filter { $0.matched == .text(.title) }.map(\.code))
            #expect(expected.subtracting(found) == [], "\(query) of \(title), seed \(seed)")
        }
    }

    /// The words of a title, folded: runs of letters and digits, and runs of Chinese.
    private static func words(_ title: String) -> [String] {
        var words: [String] = []
        var last = 0
        for character in title.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil) {
            let kind = character.unicodeScalars.first.map { $0.value > 0x2e80 ? 2 : $0.properties.isAlphabetic || $0.properties.numericType != nil ? 1 : 0 } ?? 0
            if kind != last, kind != 0 { words.append("") }
            if kind != 0 { words[words.count - 1].append(character) }
            last = kind
        }
        return words
    }

    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
        }
    }
}
