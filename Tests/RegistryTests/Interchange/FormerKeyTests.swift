import Support
import Testing
import Values

@testable import Registry

/// What `export` wrote in the words of before still imports, and as the same.
@Suite struct FormerKeyTests {
    /// Every key that was called otherwise.
    static let current = """
        {"record":"organization","code":"river","name":"River University","subdivision":"Chongqing"}
        {"record":"organization","code":"law","name":"School of Law","partOf":"river"}
        {"record":"organization","code":"hill","name":"Hill Institute"}
        {"reference":"R-1","title":"T","type":"mou","dateSigned":"2020-01-01","parties":[{"organization":{"code":"river"},"unitName":"Library"},{"organization":{"code":"hill"}}],"lifecycle":[{"action":"suspended","date":"2021-01-01"},{"action":"resumed","date":"2021-06-01"}],"documents":[{"title":"A","retracted":"the draft"}],"obligations":[{"description":"Pay","by":"hill","due":"2022","retracted":"not owed"}],"activities":[{"kind":"other","date":"2022","retracted":"did not happen"}],"visibility":"public"}
        {"reference":"R-2","title":"U","type":"mou","partiesUnknown":"x","retracted":"recorded twice","visibility":"public"}

        """

    static let renamed = [
        ("\"subdivision\"", "\"region\""), ("\"partOf\"", "\"parent\""), ("\"unitName\"", "\"unit\""),
        ("\"action\"", "\"event\""), ("\"retracted\"", "\"withdrawn\""),
    ]

    private static func inFormerWords(_ text: String) -> String {
        renamed.reduce(text) { text, key in text.replacing(key.0, with: key.1) }
    }

    @Test func linesInFormerWordsImportAsTheSame() throws {
        let former = Self.inFormerWords(Self.current)
        for (now, then) in Self.renamed { #expect(former.contains(then) && !former.contains(now)) }
        let (one, other) = (try InterchangeDatabase(), try InterchangeDatabase())
        try one.load(Self.current)
        let report = try other.load(former)
        #expect(report.agreementsAdded == 2)
        #expect(try other.export() == one.export())
        #expect(try other.load(former).agreementsUnchanged == 2)
        #expect(try other.load(Self.current).agreementsUnchanged == 2)
    }

    /// Notice stood in the renewal, and a renewal without an end was open.
    @Test func noticeInTheRenewalImportsAsTheSame() throws {
        let line = #"{"reference":"A","title":"T","type":"mou","dateSigned":"2020-01-01","renewal":{"rule":"automatic","months":12},"notice":{"days":90},"partiesUnknown":"x","visibility":"public"}"# + "\n"
        let former = line.replacing(#""months":12},"notice":{"days":90}"#, with: #""months":12,"noticeDays":90}"#)
        let (one, other) = (try InterchangeDatabase(), try InterchangeDatabase())
        try one.load(line)
        try other.load(former)
        #expect(former != line)
        #expect(try one.export() == line)
        #expect(try other.export() == line)
    }

    @Test(arguments: [
        (#"{"reference":"A","title":"T","partiesUnknown":"x","renewal":{"rule":"automatic","noticeDays":1},"notice":{"days":1}}"#, "renewal.noticeDays: is what notice was called before, and that is there too"),
        (#"{"record":"organization","code":"a","name":"A","region":"X","subdivision":"X"}"#, "region: is what subdivision was called before, and that is there too"),
        (#"{"record":"organization","code":"a","name":"A","partOf":"b","parent":"b"}"#, "parent: is what partOf was called before, and that is there too"),
        (#"{"reference":"A","title":"T","partiesUnknown":"x","retracted":"x","withdrawn":"x"}"#, "withdrawn: is what retracted was called before, and that is there too"),
        (
            #"{"reference":"A","title":"T","dateSigned":"2020","partiesUnknown":"x","lifecycle":[{"action":"suspended","date":"2021-01-01"},{"event":"resumed","action":"resumed","date":"2021-02-01"}]}"#,
            "lifecycle[1].event: is what action was called before, and that is there too"
        ),
        (
            #"{"reference":"A","title":"T","partiesUnknown":"x","parties":[{"organization":{"code":"a","name":"A"},"unit":"U","unitName":"U"}]}"#,
            "parties[0].unit: is what unitName was called before, and that is there too"
        ),
    ])
    func aKeyUnderBothOfItsNamesIsRefused(_ line: String, _ fault: String) throws {
        let database = try InterchangeDatabase()
        // What else is wrong with it is told beside.
        let faults = try database.faults(line)
        #expect(faults.contains("line 1, \(fault)") && faults.allSatisfy { $0 == "line 1, \(fault)" || $0.contains("partOf: there is no") }, "\(faults)")
        #expect(try database.rows() == 0)
    }

    /// A word of then is none where it never was a key.
    @Test func aFormerWordElsewhereIsUnknown() throws {
        let database = try InterchangeDatabase()
        let faults = try database.faults(#"{"record":"event","code":"e","name":"E","startDate":"2023","region":"X"}"#)
        #expect(faults == ["line 1, region: unknown key"])
    }

    private static let agreements = "reference,title,type,date_signed\nA-1,Title,mou,2023-10-11\n"
    private static let parties = "reference,organization,role,unit_name\nA-1,law,lead,Library\nA-1,hill,,\n"
    private static let organizations = "code,name,subdivision,part_of\nriver,River University,Chongqing,\nlaw,School of Law,,river\nhill,Hill Institute,,\n"

    private static func load(_ parties: String, _ organizations: String, into database: InterchangeDatabase) throws {
        let folder = try BundleTests.Folder([
            "agreements.csv": agreements, "parties.csv": parties, "organizations.csv": organizations,
        ])
        _ = try database.registry.importAgreements(from: ImportSource(path: folder.path))
    }

    @Test func aBundleWithFormerColumnsImportsAsTheSame() throws {
        let (one, other) = (try InterchangeDatabase(), try InterchangeDatabase())
        try Self.load(Self.parties, Self.organizations, into: one)
        let former = (Self.parties.replacing("unit_name", with: "unit"), Self.organizations.replacing("subdivision", with: "region").replacing("part_of", with: "parent"))
        try Self.load(former.0, former.1, into: other)
        let exported = try one.export()
        #expect(try other.export() == exported)
        for key in [#""unitName":"Library""#, #""subdivision":"Chongqing""#, #""partOf":"river""#] { #expect(exported.contains(key)) }
    }

    @Test func aColumnUnderBothOfItsNamesIsRefused() throws {
        let database = try InterchangeDatabase()
        let both = Self.organizations.replacing("code,name,subdivision,part_of", with: "code,name,part_of,parent")
        let error = try #require(throws: RegistryError.self) { try Self.load(Self.parties, both, into: database) }
        #expect(error.details.contains("organizations.csv line 1, column 4: the column part_of comes twice; it was called parent before"))
        #expect(try database.rows() == 0)
    }
}
