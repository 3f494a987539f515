import Support
import Testing
import Values

@testable import Registry
@testable import Sheets

/// Words such as `n/a` in a cell say that nothing stands there, in every file and column alike.
@Suite struct NothingSaidTests {
    private static let words = ["n/a", "N/A", "-", "null", "#N/A", "unknown", "未知", "none"]

    /// A bundle in which every cell that can be blank says so in one of these words.
    private static func bundle(filler: (Int) -> String) -> [String: String] {
        var turn = 0
        func row(_ file: BundleFile, _ known: [String: String]) -> String {
            file.columns.map { column in
                if let cell = known[column] { return cell }
                turn += 1
                return filler(turn)
            }.joined(separator: ",")
        }
        func text(_ file: BundleFile, _ rows: [String: String]...) -> String {
            ([file.columns.joined(separator: ",")] + rows.map { row(file, $0) }).joined(separator: "\n") + "\n"
        }
        let none = ["amount": "", "renewal": "", "end_date": "", "parties_unknown": ""]
        return [
            "agreements.csv": text(.agreements, ["reference": "N-1", "title": "T"].merging(none) { first, _ in first }),
            "parties.csv": text(
                .parties, ["reference": "N-1", "organization": "Alpha College", "amount": ""],
                ["reference": "N-1", "organization": "Beta Works", "amount": ""]),
            "organizations.csv": text(.organizations, ["code": "alpha", "name": "Alpha College"]),
            "fields.csv": text(.fields, ["scheme": "own", "code": "a"]),
            "events.csv": text(.events, ["code": "e", "name": "Event", "start_date": "2024-05-06"]),
        ]
    }

    private func load(_ files: [String: String], into database: InterchangeDatabase, isUpdate: Bool = false) throws -> ImportReport {
        let folder = try BundleTests.Folder(files)
        defer { withExtendedLifetime(folder) {} }
        return try database.registry.importAgreements(from: ImportSource(path: folder.path), isUpdate: isUpdate)
    }

    @Test func everyColumnOfEveryFile() throws {
        let blank = try InterchangeDatabase()
        _ = try load(Self.bundle { _ in "" }, into: blank)
        let expected = try blank.export()
        for start in Self.words.indices {
            let database = try InterchangeDatabase()
            let report = try load(Self.bundle { Self.words[(start + $0) % Self.words.count] }, into: database)
            #expect(try database.export() == expected, "\(Self.words[start])")
            let told = report.notes.filter { $0.contains("read as blank") }
            #expect(told.count == 1 && told[0].hasSuffix("the first is at agreements.csv line 2, column type"), "\(report.notes)")
        }
    }

    @Test func whereTheWordIsAnAnswer() throws {
        let database = try InterchangeDatabase()
        let report = try load([
            "agreements.csv": "reference,title,date_signed,amount,renewal,parties_unknown,end_date,country\n".replacing(",country", with: "")
                + "A-1,T,2020,none,none,unknown,n/a\nA-2,T,2020,n/a,-,the other side,-\n",
        ], into: database)
        #expect(report.notes == [
            "4 cells were read as blank, since what stands there says nothing, such as n/a; the first is at agreements.csv line 2, column end_date",
        ])
        let (first, second) = (try database.record(of: "A-1"), try database.record(of: "A-2"))
        #expect(first["value"]?.text == "none" && first["renewal"]?["rule"]?.text == "none" && first["partiesUnknown"]?.text == "unknown")
        #expect(second["value"] == nil && second["renewal"] == nil && second["period"] == nil)
        // Namibia is a country.
        _ = try load(["agreements.csv": "reference,title,parties_unknown\nA-3,T,x\n", "organizations.csv": "code,name,country\nna,N,NA\n"], into: database)
        #expect(try database.export().contains(#""code":"na","name":"N","country":"NA""#))
        let faults = #expect(throws: RegistryError.self) { try load(["agreements.csv": "reference,title,parties_unknown\nA-4,T,n/a\n-,T,x\n"], into: database) }
        #expect(faults?.details == [
            "agreements.csv line 2: no party where two are needed; say in parties_unknown which are not known, or set draft",
            "agreements.csv line 3, column reference: is missing",
        ])
    }

    /// Of a change `null` clears, and other words keep as a blank cell does.
    @Test func ofAChange() throws {
        let database = try InterchangeDatabase()
        _ = try load(["agreements.csv": "reference,title,date_signed,end_date,owner,note,parties_unknown\nA-1,T,2020,2025,Office,Note,x\n"], into: database)
        let report = try load(["agreements.csv": "reference,owner,note,end_date\nA-1,null,n/a,-\n"], into: database, isUpdate: true)
        #expect(report.changes == ["A-1: owner"])
        let record = try database.record(of: "A-1")
        #expect(record["owner"] == nil && record["note"]?.text == "Note" && record["period"]?["endDate"]?.text == "2025")
    }

    @Test func whatASpreadsheetCouldNotWorkOut() throws {
        let database = try InterchangeDatabase()
        let error = #expect(throws: RegistryError.self) {
            try load(["agreements.csv": "reference,title,parties_unknown,owner,amount\nA-1,T,x,#REF!,#DIV/0!\n"], into: database)
        }
        #expect(error?.details.contains("agreements.csv line 2, column owner: the spreadsheet could not work out what stands here: mend it there, or leave the cell blank") == true, "\(error?.details ?? [])")
    }

    /// Who means the word itself has it back: an export writes an apostrophe before it, and import takes that off.
    @Test func whoMeansTheWordKeepsIt() throws {
        let database = try InterchangeDatabase()
        let words = Self.words + ["'n/a", "''-", "Unknown", "—", "n /a", "not known"]
        try database.load(words.enumerated().map { index, word in
            #"{"reference":"W-\#(index)","title":"T","dateSigned":"2020","partiesUnknown":"\#(word)","owner":"\#(word)","note":"\#(word)","contacts":[{"name":"\#(word)"}]}"#
        }.joined(separator: "\n"))
        let out = try BundleTests.Folder()
        _ = try database.registry.exportBundle(to: "\(out.path)/bundle")
        let other = try InterchangeDatabase()
        let report = try other.registry.importAgreements(from: ImportSource(path: "\(out.path)/bundle"))
        #expect(report.notes == [])
        #expect(try other.export() == database.export())
        let asked = words.map { String($0.drop { $0 == "'" }) } + ["", "x", "none of it", "null and void", "NA"]
        let told = try database.connection.query(sql: "select says_nothing(t) as said from unnest($1::text[]) with ordinality u (t, n) order by n", [asked])
            .map { row throws in try row.decode("said", as: Bool.self) }
        #expect(told == asked.map { NothingSaid($0) != nil })
    }
}
