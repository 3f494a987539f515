import Postgres
import Records
import Testing
import Values

@testable import Registry

/// What every list promises, whatever it is of.
@Suite struct ListingTests {
    /// A listing without what its rows are read from.
    private struct Contract {
        struct Heading {
            let id: String
            let title: Caption
            let wording: Wording?
            let spareRank: Int?
        }
        let id: String
        let title: Caption
        let columns: [Heading]

        init<Source>(_ listing: Listing<Source>) {
            id = listing.id
            title = listing.title
            columns = listing.columns.map {
                Heading(id: $0.id, title: $0.title, wording: $0.wording, spareRank: $0.spareRank)
            }
        }
    }

    /// Those of queries, those of rows that queries give, and those of rows that are computed.
    private static let contracts: [Contract] = SQL.all.compactMap { query in
        if let query = query as? any ListedQuery.Type { return contract(of: query) }
        return (query as? any RowQuery.Type).flatMap { row(of: $0) as? any ListedRow.Type }.map { contract(of: $0) }
    } + [contract(of: PartnerRow.self), contract(of: DocumentCheck.self), contract(of: SummaryDrillRow.self),
        contract(of: AgreementStanding.Cause.self),
        contract(of: Finding.self)]

    private static func contract(of query: any ListedQuery.Type) -> Contract { Contract(query.listing) }
    private static func contract<Row: ListedRow>(of row: Row.Type) -> Contract { Contract(Row.listing) }
    private static func row<Query: RowQuery>(of query: Query.Type) -> any RowDecodable.Type { Query.Output.self }

    /// The columns that a listing reads of its query.
    static func columns(of query: any ListedQuery.Type) throws -> [ProbedColumn] {
        let listing = query.listing
        return try RowProbe.columns { row in
            for column in listing.columns { _ = try column.read(row, .programs) }
        }
    }

    @Test func everyColumnHasAnIdAndTitlesOfItsOwn() {
        #expect(Self.contracts.count > 15)
        for listing in Self.contracts {
            let ids = listing.columns.map(\.id)
            #expect(Set(ids).count == ids.count, "\(listing.id) has a column twice: \(ids)")
            for id in ids + [listing.id] { #expect(id.wholeMatch(of: #/[a-z][a-zA-Z0-9]*/#) != nil, "\(listing.id): \(id)") }
            for title in listing.columns.map(\.title) + [listing.title] {
                #expect(!title.en.isEmpty && !title.zh.isEmpty, "\(listing.id): \(title)")
            }
        }
    }

    /// A narrow terminal knows what to leave out next, and never comes to the column that things are named by.
    @Test func columnsAreSparedInOrder() {
        for listing in Self.contracts {
            let ranks = listing.columns.compactMap(\.spareRank)
            #expect(Set(ranks).count == ranks.count, "\(listing.id): \(ranks)")
            #expect(ranks.count < listing.columns.count, "\(listing.id) can spare all it has")
        }
    }

    /// Whatever closed set a column takes its words from: people read each of them, in Chinese as another word.
    @Test func everyWordIsToldInChinese() {
        let closed = Self.contracts.flatMap { listing in
            listing.columns.compactMap { column in
                column.wording.flatMap { $0.kept == nil ? (place: "\(listing.id).\(column.id)", wording: $0) : nil }
            }
        }
        #expect(closed.count > 8)
        for (place, wording) in closed {
            #expect(Set(wording.en.keys) == Set(wording.zh.keys) && wording.zh.count > 1, "\(place)")
            for (word, chinese) in wording.zh {
                #expect(chinese.contains { !$0.isASCII }, "\(place): \(word) has no word in Chinese")
                #expect(wording.en[word]?.isEmpty == false, "\(place): \(word)")
            }
        }
    }

    /// What is listed is told in words to people alone; a text of both languages stands in the reader's.
    @Test func readersGetTheirWords() throws {
        enum Letter: String, ClosedWord {
            case a, b, c
            var caption: Caption { self == .a ? Caption("A!", "甲") : Caption(rawValue, rawValue) }
        }
        struct Thing { let word: Letter, label: (en: String?, zh: String?) }
        let listing = Listing<Thing>("things", "Things", "物", [
            .word("word", Letter.self, "Word", "词") { $0.word },
            .label("label", "Label", "名称") { $0.label },
        ])
        let things = [Thing(word: .a, label: ("one", "一")), Thing(word: .b, label: ("two", nil)), Thing(word: .c, label: (nil, "三"))]
        func read(_ language: Language, people isForPeople: Bool) throws -> [[String]] {
            let listed = try listing.listed(things, for: Audience(language, isForPeople: isForPeople)) { _ in [:] }
            return [listed.table.columns.map(\.title), listed.texts("word"), listed.texts("label")]
        }
        #expect(try read(.en, people: false) == [["Word", "Label"], ["a", "b", "c"], ["one", "two", "三"]])
        #expect(try read(.en, people: true) == [["Word", "Label"], ["A!", "b", "c"], ["one", "two", "三"]])
        #expect(try read(.zh, people: false) == [["词", "名称"], ["a", "b", "c"], ["一", "two", "三"]])
        #expect(try read(.zh, people: true) == [["词", "名称"], ["甲", "b", "c"], ["一", "two", "三"]])
    }
}
