import Foundation
import Support
import Testing
import Values

@testable import Registry

/// The CSV bundle, in and out.
@Suite struct BundleTests {
    /// A folder of a test's own that is gone with it.
    final class Folder {
        let path: String

        init(_ files: [String: String] = [:]) throws {
            path = NSTemporaryDirectory() + "bundle-\(UUID().uuidString)"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)")) }
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func text(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }
    }

    static let agreements = """
        reference,title,type,date_signed,start_date,end_date,amount,currency,fields,event,visibility,parties_unknown\r
        =A,"'=SUM(1), ""quoted""\r
        on two lines",mou,2023-10-11,2023-10-11,2028,250000,CNY,own:a; own:b ,conf,public,\r
        B-2,Second,,,,,,EUR,,,,the report does not name them\r
        """.replacingOccurrences(of: "=A", with: "A-1").replacingOccurrences(of: "on two lines", with: "on one line").replacingOccurrences(of: "\"\"\r\n", with: "\"\" ")

    static let parties = """
        reference,organization,kind,country,identifier,role,unit_name,own_number,signatory,date_signed,amount
        A-1,cqmu,,,,lead,College of Pharmacy,'-17,Somebody,2023-10-11,50000
        B-2,Another one,enterprise,CN,"leaf:1;vault:CN 2",,,,,,12.5
        A-1,Another one,,,,,,,,,
        """

    static let organizations = "code,name,kind,country,city,part_of,identifiers\ncqmu,重庆医科大学,university,CN,重庆,,own:1\n"
    static let fields = "scheme,code,broader,label_en,label_zh\nown,b,a,Bee,\nown,a,,Ay,甲\n"
    static let events = "code,name,start_date,end_date,city,country\nconf,Conference,2023-10-11,2023-10-12,Chongqing,CN\n"

    static let files = [
        "agreements.csv": agreements, "parties.csv": parties, "organizations.csv": organizations, "fields.csv": fields,
        "events.csv": events,
    ]

    private func faults(_ files: [String: String], in database: InterchangeDatabase) throws -> [String] {
        let folder = try Folder(files)
        do {
            _ = try database.registry.importAgreements(from: ImportSource(path: folder.path))
            return []
        } catch let error as RegistryError {
            #expect(try database.rows() == 0)
            return error.details.isEmpty ? [error.message] : error.details
        }
    }

    @Test func aBundleComesInAndGoesOutAndComesInAgain() throws {
        let database = try InterchangeDatabase()
        let folder = try Folder(Self.files)
        let report = try database.registry.importAgreements(from: ImportSource(path: folder.path))
        #expect(report.agreementsAdded == 2)
        #expect(report.organizationsAdded == 2)
        let lines = try database.export().split(separator: "\n").map(String.init)
        #expect(lines == [
            #"{"record":"field-scheme","code":"own","title":"own","fields":[{"code":"a","labels":{"en":"Ay","zh":"甲"}},{"code":"b","broader":"a","labels":{"en":"Bee"}}]}"#,
            #"{"record":"organization","code":"another-one","name":"Another one","kind":"enterprise","country":"CN","identifiers":["leaf:1","vault:CN 2"]}"#,
            #"{"record":"organization","code":"cqmu","name":"重庆医科大学","kind":"university","country":"CN","city":"重庆","identifiers":["own:1"]}"#,
            #"{"record":"event","code":"conf","name":"Conference","startDate":"2023-10-11","endDate":"2023-10-12","city":"Chongqing","country":"CN"}"#,
            #"{"reference":"A-1","title":"=SUM(1), \"quoted\" on one line","type":"mou","dateSigned":"2023-10-11","period":{"startDate":"2023-10-11","endDate":"2028"},"value":{"amount":"250000.00","currency":"CNY"},"parties":[{"organization":{"code":"cqmu","name":"重庆医科大学","kind":"university","country":"CN","identifiers":["own:1"]},"role":"lead","unitName":"College of Pharmacy","ownNumber":"-17","signatory":{"name":"Somebody"},"dateSigned":"2023-10-11","contributions":[{"amount":"50000.00","currency":"CNY"}]},{"organization":{"code":"another-one","name":"Another one","kind":"enterprise","country":"CN","identifiers":["leaf:1","vault:CN 2"]}}],"fields":["own:a","own:b"],"event":"conf","visibility":"public"}"#,
            #"{"reference":"B-2","title":"Second","type":"other","parties":[{"organization":{"code":"another-one","name":"Another one","kind":"enterprise","country":"CN","identifiers":["leaf:1","vault:CN 2"]},"contributions":[{"amount":"12.50","currency":"EUR"}]}],"partiesUnknown":"the report does not name them","visibility":"public"}"#,
        ])

        let again = try database.registry.importAgreements(from: ImportSource(path: folder.path))
        #expect(again.agreementsUnchanged == 2)

        let out = try Folder()
        let notes = try database.registry.exportBundle(to: "\(out.path)/bundle")
        #expect(notes == ["titles of schemes: 1 left out"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: out.path) == ["bundle"])
        #expect(try out.text("bundle/agreements.csv").contains("A-1,\"'=SUM(1), \"\"quoted\"\" on one line\",mou,"))
        #expect(try out.text("bundle/parties.csv").contains(",'-17,Somebody,"))
        let other = try InterchangeDatabase()
        _ = try other.registry.importAgreements(from: ImportSource(path: "\(out.path)/bundle"))
        #expect(try other.export() == database.export())
        #expect(try other.registry.exportBundle(to: "\(out.path)/again") == notes)
        for name in Self.files.keys { #expect(try out.text("again/\(name)") == out.text("bundle/\(name)")) }
    }

    @Test func whatABundleHasNoColumnForIsSaid() throws {
        let database = try InterchangeDatabase()
        try database.load(InterchangeRoundTripTests.golden)
        let out = try Folder()
        let notes = try database.registry.exportBundle(to: "\(out.path)/bundle")
        #expect(notes.contains("lifecycle actions: 4 left out"))
        #expect(notes.contains("documents: 2 left out"))
        #expect(notes.contains("drafts: 1 left out"))
        #expect(notes.contains("retracted agreements: 1 left out"))
        #expect(notes.contains("types of agreement of your own: 1 left out"))
        let other = try InterchangeDatabase()
        try other.load(String(InterchangeRoundTripTests.golden.prefix { $0 != "\n" }))
        #expect(try other.registry.importAgreements(from: ImportSource(path: "\(out.path)/bundle")).agreementsAdded == 2)
    }

    /// Each name stands in a line as an option takes it, and reads back as the same; a list with one that would not stays out.
    @Test func otherNamesGoAlong() throws {
        let names = [
            #"{"name":"重庆大学","kind":"official","language":"zh"}"#, #"{"name":"Old College","kind":"former","from":"1950","until":"1998-07"}"#,
            #"{"name":"Older College","kind":"former","until":"1949"}"#, #"{"name":"CQU","kind":"acronym"}"#,
            #"{"name":"short: a story","kind":"official"}"#, #"{"name":"de: a name","kind":"official","language":"en"}"#,
            #"{"name":"Note: College","kind":"short"}"#, #"{"name":"=A, @B","kind":"official"}"#, #"{"name":"none","kind":"short"}"#,
            #"{"name":"A=B","kind":"official","language":"zh-Hant"}"#, #"{"name":"Called so, once","kind":"given"}"#,
        ]
        let awkward = [#"{"name":"de: a name"}"#, #"{"name":"A; B"}"#, #"{"name":"A=1..2"}"#]
        let lines = names.enumerated().map { #"{"record":"organization","code":"n-\#($0.offset)","name":"N \#($0.offset)","names":[\#($0.element)]}"# }
            + [#"{"record":"organization","code":"all-of-them","name":"All","names":[\#(names.joined(separator: ","))]}"#]
        let database = try InterchangeDatabase()
        try database.load(lines.joined(separator: "\n") + "\n")
        let out = try Folder()
        #expect(try database.registry.exportBundle(to: "\(out.path)/bundle") == [])
        let other = try InterchangeDatabase()
        _ = try other.registry.importAgreements(from: ImportSource(path: "\(out.path)/bundle"))
        #expect(try other.export() == database.export())
        let last = awkward.enumerated().map { #"{"record":"organization","code":"x-\#($0.offset)","name":"X \#($0.offset)","names":[\#($0.element),{"name":"Fits"}]}"# }
        try other.load(last.joined(separator: "\n") + "\n")
        #expect(try other.registry.exportBundle(to: "\(out.path)/again") == ["lists of other names of which one does not fit in a line: 3 left out"])
        #expect(try out.text("again/organizations.csv").contains("\nx-1,X 1,,"))
        // What can't be read is told with its column.
        #expect(try faults(["organizations.csv": "code,name,other_names\na,A,zh:甲; C=195..\nb,B,former：C=1998..1950\nc,C,zh：乙；former:D=1950-1998\nd,D,zh:\n", "agreements.csv": "reference,title\n"], in: InterchangeDatabase()) == [
            "organizations.csv line 2, column other_names: “195” is not a date (2023-10-11, 2023-10 or 2023) of the calendar between 1900 and 2199",
            "organizations.csv line 3, column other_names: is before the name came into use, 1998",
            "organizations.csv line 4, column other_names: “1950-1998” is not a date (2023-10-11, 2023-10 or 2023) of the calendar between 1900 and 2199",
            "organizations.csv line 5, column other_names: is blank",
        ])
    }

    /// What lies beside the files of a bundle and is none is told; a row of blanks is none.
    @Test func whatIsNotReadIsTold() throws {
        let database = try InterchangeDatabase()
        let folder = try Folder(["organizations.csv": "code,name\na,A\n , \n", "contacts.csv": "x\n", "Agreements.CSV": "reference,title\n", "note.txt": "x"])
        let report = try database.registry.importAgreements(from: ImportSource(path: folder.path))
        #expect(report.organizationsAdded == 1)
        #expect(report.notes.map { String($0.prefix { $0 != ":" }) } == ["Agreements.CSV is not read", "contacts.csv is not read"])
    }

    /// Under a former name people look for an organization: no list takes it away, and that is told, with what does.
    @Test func formerNamesStayAndThatIsTold() throws {
        let database = try InterchangeDatabase()
        try database.load(#"{"record":"organization","code":"cqu","name":"Chongqing University","names":[{"name":"重庆大学","language":"zh"},{"name":"Old College","kind":"former"}]}"# + "\n")
        let told = "cqu: the former name “Old College” stays, though the list leaves it out; it goes with: entente organization identify cqu --remove --alias 'former:Old College'"
        for change in [#""names":[{"name":"重大","kind":"short"}]"#, #""names":null"#] {
            let report = try database.update(#"{"record":"organization","code":"cqu",\#(change)}"# + "\n")
            #expect(report.notes.contains(told), "\(report.notes)")
        }
        #expect(try database.update(#"{"record":"organization","code":"cqu","city":"Chongqing"}"# + "\n").notes.isEmpty)
        #expect(try database.export().contains("Old College"))
    }

    @Test func faultsNameFileLineAndColumn() throws {
        let database = try InterchangeDatabase()
        func faults(_ files: [String: String]) throws -> [String] { try self.faults(files, in: database) }
        let told = try faults(["agreements.csv": """
            reference,title,type,date_signed,amount,currency
            A-1,One,mous,2023-13-01,,
            A-2,Two,mous,,5.005,CNY
            A-3,Three,mou,,,
            A-4,Four,mou,,,,
            A-5,"Five",mou
            A-6,Six,mou,,5,
            """, "parties.csv": """
            reference,organization,kind,country,amount
            A-2,One,,Ruritania,
            A-2,Two,universty,CN,
            A-3,One,,,
            A-3,"one",,,
            A-3,Two,,,5
            A-9,Nine,,,
            A-2,,,,
            """, "organizations.csv": "code,name,knd\n", "fields.csv": "scheme,code,broader\nown,a,b\n"])
        #expect(told == [
                "agreements.csv line 2, column date_signed: “2023-13-01” is not a date (2023-10-11, 2023-10 or 2023) of the calendar between 1900 and 2199",
                "agreements.csv line 2, column type: there is no type “mous”; did you mean mou?",
                "agreements.csv line 3, column type: there is no type “mous”; did you mean mou?",
                "agreements.csv line 3, column amount: “5.005” can mean 5005 or 5.005",
                "agreements.csv line 5, column 7: 7 columns where the header has 6",
                "agreements.csv line 6, column 4: 3 columns where the header has 6",
                "agreements.csv line 7, column currency: is missing",
                "parties.csv line 2, column country: there is no country “Ruritania”",
                "parties.csv line 3, column kind: there is no kind “universty”; did you mean university?",
                "parties.csv line 5, column organization: the organization one (“One / one”) is named twice",
                "parties.csv line 6, column amount: an amount, and agreements.csv has no currency for “A-3”",
                "parties.csv line 7, column reference: agreements.csv has no agreement “A-9”",
                "parties.csv line 8, column organization: is missing",
                "organizations.csv line 1, column 3: unknown column “knd”; did you mean kind?",
                "fields.csv line 2, column broader: the scheme own has no field “b” in this file",
            ])
        #expect(try faults(["agreements.csv": "reference,title\nA-1,T\n", "parties.csv": "reference,organization\nA-1,One\n"]) == [
            "agreements.csv line 2: fewer than two parties in parties.csv for “A-1”; say in parties_unknown which are not known"
        ])
        #expect(try faults(["agreements.csv": "reference,title\nA-1,\"T\n"]) == ["agreements.csv line 2, column 2: a quote that is never closed"])
        #expect(try faults(["agreements.csv": "reference,title\nA-1,T\"x\"\n"])
            == ["agreements.csv line 2, column 2: a quote inside of a cell that does not begin with one"])
        #expect(try faults(["agreements.csv": "reference,title\nA-1,\"T\"x\n"])
            == ["agreements.csv line 2, column 2: text after the closing quote of a cell"])
        #expect(try faults(["agreements.csv": "reference;title\n"]).first == "agreements.csv line 1, column 1: the columns are separated by semicolons: save it as CSV with commas")
        #expect(try faults(["agreements.csv": ""]) == ["agreements.csv line 1, column 1: the file is empty"])
        #expect(try faults(["parties.csv": Self.parties]).first?.hasPrefix("cannot open") == true)
    }

    /// A row is read again where it begins, not where the rows before it that say nothing do.
    @Test func aRowAfterABlankOrAStrangeOneKeepsItsLine() throws {
        let database = try InterchangeDatabase()
        #expect(try faults(
            [
                "agreements.csv": "reference,title\nA-1,T\n",
                "parties.csv": "reference,organization,kind\n\nA-1,One,universty\n\n\nA-1\nA-1,Two,instute\nA-9,Nine,\n",
            ], in: database) == [
                "parties.csv line 3, column kind: there is no kind “universty”; did you mean university?",
                "parties.csv line 6, column 2: 1 columns where the header has 3",
                "parties.csv line 7, column kind: there is no kind “instute”; did you mean institute?",
                "parties.csv line 8, column reference: agreements.csv has no agreement “A-9”",
            ])
    }

    @Test func aLoneFileOfAgreementsIsABundle() throws {
        let folder = try Folder([
            "list.csv": "\u{FEFF}title,reference,parties_unknown\r\n\"T, with a comma\",X,none is known\r\n",
            "short.csv": "title,reference\nT,X\n",
        ])
        let database = try InterchangeDatabase()
        #expect(try database.registry.importAgreements(from: ImportSource(path: "\(folder.path)/list.csv")).agreementsAdded == 1)
        do {
            _ = try database.registry.importAgreements(from: ImportSource(path: "\(folder.path)/short.csv"))
            Issue.record("imported")
        } catch let error as RegistryError {
            #expect(error.details.first?.hasPrefix("short.csv line 2: no party where two are needed") == true)
        }
    }

    @Test func anExportNeverWritesOverAFolder() throws {
        let database = try InterchangeDatabase()
        let folder = try Folder(["keep.txt": "kept"])
        let error = #expect(throws: RegistryError.self) { try database.registry.exportBundle(to: folder.path) }
        #expect(error?.kind == .cannotWrite)
        #expect(try folder.text("keep.txt") == "kept")
        let empty = try Folder()
        _ = try database.registry.exportBundle(to: empty.path + "/")
        #expect(try FileManager.default.contentsOfDirectory(atPath: empty.path).count == 5)
    }
}
