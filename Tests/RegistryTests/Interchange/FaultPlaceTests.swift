import Support
import Testing
import Values

@testable import Registry
@testable import Sheets

/// Every fault has its place: the line, and the key or the column; and one run tells all of a record.
@Suite struct FaultPlaceTests {
    private func sample() throws -> InterchangeDatabase {
        let database = try InterchangeDatabase()
        try database.load("""
            {"record":"organization","code":"a","name":"Alpha"}
            {"record":"organization","code":"b","name":"Beta"}
            {"record":"organization","code":"gone","name":"Gone","retracted":"a mistake"}
            """)
        return database
    }

    @Test(arguments: [
        (#"{"record":"organization","code":"c","name":"C","partOf":"gone"}"#, "partOf"), (#"{"record":"organization","code":"c","name":"C","ownedBy":"gone"}"#, "ownedBy"),
        (#"{"record":"organization","code":"c","name":"C","mergedInto":"gone"}"#, "mergedInto"),
        (#"{"record":"organization","code":"c","name":"C","successors":[{"organization":"gone","kind":"united"}]}"#, "successors[0].organization"),
        (#"{"record":"event","code":"e","name":"E","startDate":"2024","hosts":["a","gone"]}"#, "hosts[1]"),
        (#"{"reference":"F-1","title":"T","dateSigned":"2020","parties":[{"organization":{"code":"a"}},{"organization":{"code":"gone"}}]}"#, "parties[1].organization"),
    ])
    func whoNamesWhatIsRetracted(_ line: String, _ path: String) throws {
        #expect(try sample().faults(line) == [
            "line 1, \(path): the organization “gone” is retracted, and nothing can name it; it comes back with: entente organization retract gone --undo",
        ])
    }

    @Test func whoOwnsWhatOwnsItHasItsPlace() throws {
        let database = try sample()
        #expect(try database.faults(#"{"record":"organization","code":"c","name":"C","ownedBy":"d"}"# + "\n" + #"{"record":"organization","code":"d","name":"D","ownedBy":"c"}"#) == [
            "line 1, ownedBy: the owner, “d”, would be owned by what it owns", "line 2, ownedBy: the owner, “c”, would be owned by what it owns",
        ])
        try database.load(#"{"record":"organization","code":"c","name":"C","ownedBy":"a"}"#)
        let error = #expect(throws: RegistryError.self) { try database.update(#"{"record":"organization","code":"a","ownedBy":"c"}"#) }
        #expect(error?.details == ["line 1, ownedBy: the owner, “c”, would be owned by what it owns"])
    }

    /// What only the database refused before, without a word on where.
    @Test(arguments: [
        (#"{"record":"organization","code":"all","name":"All"}"#, "code: means every one, and is the code of no organization"),
        (#"{"record":"purpose","code":"p","label":"P","broader":"student-exchange"}"#, "broader: the broader purpose, “student-exchange”, has one above it; name one that stands at the top"),
        (#"{"record":"purpose","code":"p","label":"P","broader":"p"}"#, "broader: the broader purpose, “p”, has one above it; name one that stands at the top"),
        (#"{"record":"classification","code":"c","of":"organization","form":"mark","label":"C","values":[{"value":"a","label":"A"}]}"#, "values: of a mark there are none"),
        (#"{"record":"classification","code":"c","of":"organization","form":"listed","label":"C","values":[{"value":"a","label":"A"},{"value":"a","label":"B"}]}"#, "values[1].value: “a” comes twice"),
    ])
    func whatTheDatabaseRefusedWithoutAPlace(_ line: String, _ fault: String) throws {
        #expect(try sample().faults(line) == ["line 1, \(fault)"])
    }

    @Test func whoIsNamedIsNotRetracted() throws {
        let database = try sample()
        try database.load(#"{"reference":"F-1","title":"T","dateSigned":"2020","parties":[{"organization":{"code":"a"}},{"organization":{"code":"b"}}]}"# + "\n" + #"{"record":"event","code":"e","name":"E","startDate":"2024","hosts":["a"]}"#)
        let error = #expect(throws: RegistryError.self) { try database.update(#"{"record":"organization","code":"a","retracted":"x"}"#) }
        #expect(error?.details == ["line 1, retracted: “a” is named by F-1, e, and is not retracted; take it out of these first"])
        try database.load(#"{"record":"purpose","code":"top","label":"Top"}"# + "\n" + #"{"record":"purpose","code":"low","label":"Low","broader":"top"}"#)
        let other = #expect(throws: RegistryError.self) { try database.update(#"{"record":"purpose","code":"top","broader":"joint-research"}"#) }
        #expect(other?.details == ["line 1, broader: “top” is broader than others, and can't have one above it"])
    }

    @Test func whoComesBackInTheSameFileIsNamed() throws {
        let database = try sample()
        let report = try database.update(#"{"record":"organization","code":"gone","retracted":null}"# + "\n" + #"{"record":"organization","code":"a","partOf":"gone"}"#)
        #expect(report.changes == ["gone: retracted", "a: partOf"])
        let error = #expect(throws: RegistryError.self) { try database.update(#"{"record":"organization","code":"gone","partOf":"a"}"#) }
        #expect(error?.details == ["line 1, partOf: the organization above, “a”, would stand above itself"])
    }

    @Test func allOfARecordIsToldAtOnce() throws {
        let line = #"{"reference":"F-1","title":"T","type":"nix","dateSigned":"20300","value":{"amount":"1.234","currency":"EUR"},"period":{"startDate":"2020","endDate":"2019"},"parties":[{"organization":{"code":"a"},"role":"nix","from":"2022","until":"2021"},{"organization":{"code":"nobody"}}],"fields":["isced-f:0912",7],"event":"no-event","bad":1}"#
        let told = try sample().faults(line)
        #expect(told.map { String($0.prefix { $0 != ":" }) } == [
            "line 1, bad", "line 1, dateSigned", "line 1, event", "line 1, fields[1]", "line 1, parties[0].role", "line 1, parties[0].until",
            "line 1, parties[1].organization.code", "line 1, period.endDate", "line 1, type", "line 1, value.amount",
        ], "\(told)")
        // What follows from a key that is misspelled is not told beside it.
        #expect(try sample().faults(#"{"reference":"F-1","title":"T","partis":[]}"#) == ["line 1, partis: unknown key; did you mean parties?"])
    }

    @Test func columnsOfABundle() throws {
        let database = try sample()
        func faults(_ files: [String: String], isUpdate: Bool = false) throws -> [String] {
            let folder = try BundleTests.Folder(files)
            do {
                _ = try database.registry.importAgreements(from: ImportSource(path: folder.path), isUpdate: isUpdate)
                return []
            } catch let error as RegistryError { return error.details }
        }
        let files = [
            "agreements.csv": "reference,title,date_signed,notice_days,notice_months,renewal,renewal_months,title_zh\nF-1,T,2020,x,500,nix,0,\nF-2,T,2020,5,5,,,\(String(repeating: "长", count: 501))\n",
            "parties.csv": "reference,organization,from_date,until_date\nF-1,a,2022,2021\nF-1,b,,\nF-2,a,,\nF-2,gone,,\n",
        ]
        for isUpdate in [false, true] {
            let told = try faults(files, isUpdate: isUpdate)
            #expect(told.map { String($0.prefix { $0 != ":" }) } == [
                "agreements.csv line 2, column notice_days", "agreements.csv line 2, column notice_months", "agreements.csv line 2, column renewal_months",
                "agreements.csv line 2, column renewal", "agreements.csv line 3, column notice_days", "agreements.csv line 3, column title_zh",
                "parties.csv line 2, column until_date", "parties.csv line 5, column organization",
            ], "\(told)")
        }
        #expect(BundleFile.parties.column(at: "parties[3].contributions[0].amount") == "amount" && BundleFile.fields.column(at: "fields[0].labels.zh") == "label_zh")
        #expect(BundleFile.agreements.column(at: "contacts[0].email") == "contacts" && BundleFile.organizations.column(at: "mergedInto") == "merged_into")
    }

    /// What changes places in one file is stored as it says, in whichever order.
    @Test func whatIsTurnedRound() throws {
        let database = try sample()
        try database.load("""
            {"record":"organization","code":"t1","name":"T one","partOf":"t2","successors":[{"organization":"t3","kind":"renamed"}]}
            {"record":"organization","code":"t2","name":"T two","partOf":"t3"}
            {"record":"organization","code":"t3","name":"T three"}
            {"reference":"R-1","title":"One","dateSigned":"2020","partiesUnknown":"x","related":[{"relation":"framework","reference":"R-2"}]}
            {"reference":"R-2","title":"Two","dateSigned":"2020","partiesUnknown":"x","related":[{"relation":"framework","reference":"R-3"}]}
            {"reference":"R-3","title":"Three","dateSigned":"2020","partiesUnknown":"x"}
            """)
        let straight = try database.export()
        let lines = [
            #"{"record":"organization","code":"t1","partOf":null,"successors":null}"#, #"{"record":"organization","code":"t2","partOf":"t1"}"#,
            #"{"record":"organization","code":"t3","partOf":"t2","successors":[{"organization":"t1","kind":"renamed"}]}"#, #"{"reference":"R-1","related":null}"#,
            #"{"reference":"R-2","related":[{"relation":"framework","reference":"R-1"}]}"#, #"{"reference":"R-3","related":[{"relation":"framework","reference":"R-2"}]}"#,
        ]
        #expect(try database.update(lines.reversed().joined(separator: "\n")).changes.count == 6)
        #expect(try database.update(lines.joined(separator: "\n")).changes == [])
        #expect(try database.registry.wrongFacts() == [])
        let error = #expect(throws: RegistryError.self) { try database.update(straight) }
        #expect(error?.details == [
            "line 5, partOf: the organization above, “t3”, would stand above itself", "line 6, successors[0]: an organization would come after itself: t1 would come after itself",
            "line 8, related: the related agreements of “R-2” lead back to it",
        ], "\(error?.details ?? [])")
        try database.update(straight.replacing(#""name":"T three"}"#, with: #""name":"T three","partOf":null,"successors":null}"#).replacing(#""title":"Three""#, with: #""title":"Three","related":null"#))
        #expect(try database.export() == straight)
        #expect(try database.update(lines.joined(separator: "\n")).changes.count == 6)
        // What leads back by way of one that the file does not have is told with its line.
        let other = #expect(throws: RegistryError.self) { try database.update(#"{"reference":"R-1","related":[{"relation":"framework","reference":"R-3"}]}"#) }
        #expect(other?.details == ["line 1, related: the related agreements of “R-1” lead back to it"])
    }
}
