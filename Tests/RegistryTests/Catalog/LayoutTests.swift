import Postgres
import Records
import Testing
import Values

@testable import Registry

/// What every page promises, whatever it is of.
@Suite struct LayoutTests {
    /// A layout without what its page is read from.
    private struct Contract {
        let of: String
        let titles: [String: Caption]
        let ids: [String]
        let wordings: [Wording]

        init<Thing: Paged>(_ thing: Thing.Type) {
            of = "\(thing)"
            ids = Thing.layout.properties.map(\.id) + Thing.layout.tables.map(\.id)
            wordings = Thing.layout.properties.compactMap(\.wording)
            titles = Dictionary(Thing.layout.properties.map { ($0.id, $0.title) }) { first, _ in first }
        }
    }

    /// Those of rows that queries give, and that which is put together.
    private static let contracts: [Contract] = SQL.all.compactMap { query in
        (query as? any RowQuery.Type).flatMap { row(of: $0) as? any Paged.Type }.map { contract(of: $0) }
    } + [contract(of: OrganizationPage.self)]

    private static func contract<Thing: Paged>(of thing: Thing.Type) -> Contract { Contract(thing) }
    private static func row<Query: RowQuery>(of query: Query.Type) -> any RowDecodable.Type { Query.Output.self }

    /// Properties and tables share one JSON object.
    @Test func everyPropertyHasAnIdAndTitlesOfItsOwn() {
        #expect(Set(Self.contracts.map(\.of)) == ["AgreementDetail", "EventDetail", "FieldDetail", "OrganizationPage"])
        for page in Self.contracts {
            #expect(Set(page.ids).count == page.ids.count, "\(page.of) has something twice: \(page.ids)")
            for id in page.ids { #expect(id.wholeMatch(of: #/[a-z][a-zA-Z0-9]*/#) != nil, "\(page.of): \(id)") }
            for (id, title) in page.titles { #expect(!title.en.isEmpty && !title.zh.isEmpty, "\(page.of): \(id)") }
        }
    }

    /// Whatever closed set a property takes its word from: people read each of them, in Chinese as another word.
    @Test func everyWordOfAPageIsToldInChinese() {
        let closed = Self.contracts.flatMap(\.wordings).filter { $0.kept == nil }
        #expect(closed.count > 3)
        for wording in closed {
            #expect(Set(wording.en.keys) == Set(wording.zh.keys) && wording.zh.count > 1)
            for (word, chinese) in wording.zh { #expect(chinese.contains { !$0.isASCII }, "\(word) has no word in Chinese") }
        }
    }

    /// A page says of a thing what its layout has; a table without rows is left out, and so is a column of which often
    /// nothing is known where nothing is. Words are told to people alone.
    @Test func aPageFollowsItsLayout() throws {
        enum Letter: String, ClosedWord {
            case a, b
            var caption: Caption { self == .a ? Caption("A!", "甲") : Caption(rawValue, rawValue) }
        }
        struct Part { let word: Letter, note: String? }
        struct Thing { let name: String, parts: [Part] }
        let parts = Listing<Part>("parts", "Parts", "部件", [
            .word("word", Letter.self, "Word", "词") { $0.word }, .text("note", "Note", "备注") { $0.note }.sparse,
        ])
        let layout = Layout<Thing>(
            title: { thing, language in language == .zh ? "物：\(thing.name)" : thing.name },
            [
                .word("first", Letter.self, "First", "首") { $0.parts.first?.word }, .number("count", "Parts in all", "部件数") { $0.parts.count },
                .flag("known", "Known", "已知") { $0.parts.isEmpty ? nil : true },
                .list("notes", "Notes", "说明", none: .list([])) { $0.parts.compactMap(\.note) },
            ],
            tables: [
                LayoutTable(parts, notes: { thing, _ in ["\(thing.name) has them."] }) { $0.parts },
                LayoutTable(Listing<Part>("lost", "Lost", "遗失", [.text("word", "Word", "词") { $0.word.rawValue }])) { _ in [] },
            ],
            notes: { thing, _ in thing.parts.isEmpty ? ["Nothing is known."] : [] })
        func page(_ thing: Thing, _ language: Language, people isForPeople: Bool) throws -> Page {
            try layout.page(of: thing, for: Audience(language, isForPeople: isForPeople)) { _ in [:] }
        }
        let plain = try page(Thing(name: "t", parts: [Part(word: .a, note: nil)]), .en, people: false)
        #expect(plain.title == "t" && plain.notes == [])
        #expect(plain.properties.map(\.id) == ["first", "count", "known", "notes"])
        #expect(plain.properties.map(\.value) == [.text("a"), .integer(1), .boolean(true), .list([])])
        #expect(plain.tables.map(\.id) == ["parts"] && plain.tables.map(\.notes) == [["t has them."]])
        #expect(plain.tables.first?.columns.map(\.id) == ["word"] && plain.tables.first?.rows == [[.text("a")]])
        let told = try page(Thing(name: "t", parts: [Part(word: .a, note: "n")]), .zh, people: true)
        #expect(told.title == "物：t" && told.properties.map(\.title) == ["首", "部件数", "已知", "说明"])
        #expect(told.properties.first?.value == .text("甲") && told.properties.last?.value == .list(["n"]))
        #expect(told.tables.first?.title == "部件" && told.tables.first?.rows == [[.text("甲"), .text("n")]])
        let bare = try page(Thing(name: "t", parts: []), .en, people: true)
        #expect(bare.tables == [] && bare.notes == ["Nothing is known."])
        #expect(bare.properties.map(\.value) == [.null, .integer(0), .null, .list([])])
    }
}
