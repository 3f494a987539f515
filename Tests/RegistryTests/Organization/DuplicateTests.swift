import Support
import Testing
import Values

@testable import Registry

/// Pairs that may be one are found with their reason, and put aside for good.
@Suite struct DuplicateTests {
    @Test func eachReasonIsFoundAndPutAside() throws {
        let database = try InterchangeDatabase()
        try database.load("""
            {"record":"organization","code":"a","name":"Southwest University of Potsdam","country":"DE"}
            {"record":"organization","code":"b","name":"Southwest Univercity of Potsdam","country":"DE"}
            {"record":"organization","code":"c","name":"Southwest University of Potsdam","country":"FR"}
            {"record":"organization","code":"d","name":"Granite Works Ltd.","country":"CN","identifiers":["uscc:91350100M000100Y43"]}
            {"record":"organization","code":"e","name":"Something else","country":"CN","identifiers":["vat:CN91350100M000100Y43"]}
            {"record":"organization","code":"f","name":"GRANITE WORKS"}
            {"record":"organization","code":"g","name":"重庆医科大学附属医院","country":"CN"}
            {"record":"organization","code":"h","name":"重庆医科大学附属医院部","country":"CN"}
            """)
        let organizations = database.registry.organizations
        func pairs() throws -> [String] {
            let listed = try organizations.duplicates()
            return zip(listed.texts("match"), zip(listed.texts("code"), listed.texts("otherCode")))
                .map { "\($0) \($1.0) \($1.1)" }.sorted()
        }
        #expect(try pairs() == ["identifier d e", "legal-form d f", "spelling a b", "spelling g h"])
        #expect(try organizations.duplicates().texts("match").first == "identifier")
        #expect(try organizations.duplicates(country: "DE").texts("code") == ["a"])
        #expect(try organizations.duplicates(score: 0.85).texts("match") == ["identifier"])
        try organizations.tellApart("b", "a")
        try organizations.merge("f", into: "d", reason: nil)
        #expect(try pairs() == ["identifier d e", "spelling g h"])
        #expect(throws: RegistryError.self) { try organizations.tellApart("f", "d") }
    }

    /// Two that say to be of different legal forms, or differ by an accent that tells apart, have no one name.
    @Test func namesakesAreOne() throws {
        let database = try InterchangeDatabase()
        try database.load("""
            {"record":"organization","code":"ev","name":"Alpha e.V.","country":"DE"}
            {"record":"organization","code":"gmbh","name":"Alpha GmbH","country":"DE"}
            {"record":"organization","code":"big","name":"ALPHA GMBH"}
            {"record":"organization","code":"thu","name":"Bệnh viện Thu","country":"VN"}
            {"record":"organization","code":"thus","name":"Bệnh viện Thú","country":"VN"}
            """)
        let organizations = database.registry.organizations
        #expect(try organizations.namesakes(of: "gmbh").map(\.code) == ["big"])
        #expect(try organizations.namesakes(of: "ev").map(\.code) == [])
        #expect(try organizations.namesakes(of: "thus").map(\.code) == [])
    }

    @Test func allOfItGoesRoundByteForByte() throws {
        let lines = """
            {"record":"organization","code":"a","name":"A University","names":[{"name":"Old A","kind":"former","until":"1998"},{"name":"甲大学","kind":"official","language":"zh","from":"1998-05"}],"kind":"university","country":"CN","subdivision":"Chongqing","city":"Beibei","website":"https://a.example.edu","identifiers":["own:1","schac:a.example.edu","uscc:91350100M000100Y43"],"mergedInto":"b","mergedOn":"2024-05-01","mergeReason":"recorded twice"}
            {"record":"organization","code":"b","name":"B University","mergedInto":"c","mergedOn":"2024-06-01"}
            {"record":"organization","code":"c","name":"C University","successors":[{"organization":"d","kind":"taken-over","date":"2020","note":"by law"},{"organization":"e","kind":"split"}]}
            {"record":"organization","code":"d","name":"D University","distinctFrom":["a","c"]}
            {"record":"organization","code":"e","name":"E University"}
            {"record":"organization","code":"f","name":"F College","partOf":"a"}
            {"record":"event","code":"ev","name":"Event","startDate":"2023","hosts":["a"],"organizers":["c"],"speeches":[{"speaker":"S","organization":"b"}]}
            {"reference":"R-1","title":"One","type":"mou","parties":[{"organization":{"code":"a","name":"A University","kind":"university","country":"CN","identifiers":["own:1","schac:a.example.edu","uscc:91350100M000100Y43"]}},{"organization":{"code":"d","name":"D University"}}],"visibility":"public"}

            """
        // Units stand below what the one above stands for, and come after it.
        let first = try InterchangeDatabase()
        try first.load(lines)
        #expect(try first.export() == lines)
        #expect(try first.registry.organizations.find("own:1").code == "c")
        #expect(try first.load(lines).agreementsUnchanged == 1)
        try first.connection.execute("update agreement set import_digest = null")
        let written = lines.replacing("uscc:91350100M000100Y43", with: "uscc:9135 0100-m000 100Y 43")
        #expect(try first.load(written).agreementsUnchanged == 1)
        #expect(try first.faults(#"{"reference":"R-2","title":"T","type":"mou","parties":[{"organization":"a"},{"organization":"b"}]}"#) == [
            "line 1, parties[1].organization: the organization c (“a / b”) is named twice"
        ])
        #expect(try first.faults(#"{"record":"organization","code":"x","name":"X","identifiers":["uscc:91350100M000100Y44"],"mergedInto":"nobody"}"#) == [
            "line 1, identifiers: “uscc:91350100M000100Y44” has check digits that do not fit: is a character mistyped?",
            "line 1, mergedInto: there is no organization “nobody”",
        ])
    }
}
