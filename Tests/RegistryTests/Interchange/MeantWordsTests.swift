import Support
import Testing
import Values

@testable import Registry

/// In a bundle a type, a kind, a role and a country may be said as they are shown, in either language.
@Suite struct MeantWordsTests {
    private func imported(_ files: [String: String], into database: InterchangeDatabase) throws -> ImportReport {
        let folder = try BundleTests.Folder(files)
        return try database.registry.importAgreements(from: ImportSource(path: folder.path))
    }

    @Test func whatIsShownIsTaken() throws {
        let database = try InterchangeDatabase()
        _ = try imported([
            "agreements.csv": """
                reference,title,type,date_signed,start_date,end_date,renewal,renewal_months,visibility,amount,currency
                A-1,One,Memorandum of Understanding,2021,2021-02-03,2024-02-02,自动续期,12,Public,100,RMB
                A-2,Two,谅解备忘录,2021,,,,,,,
                A-3,Three,联合实验室协议,2021,,,,,,,
                """,
            "parties.csv": """
                reference,organization,kind,country,role
                A-1,Alpha,University,USA,牵头单位
                A-1,Beta,企业,Viet Nam,Associated Partner
                A-2,Alpha,university,United States,
                A-2,Gamma,医疗卫生机构,Türkiye,Funder
                A-3,Alpha,,,
                A-3,Delta,Research institute,英国,
                """,
            "organizations.csv": "code,name,kind,country\neta,Eta,Hospital,UK\n",
        ], into: database)
        let lines = try database.export()
        for part in [
            #""type":"mou""#, #""type":"joint-lab""#, #""rule":"automatic""#, #""visibility":"public""#, #""currency":"CNY""#,
            #""role":"lead""#, #""role":"associated-partner""#, #""role":"funder""#, #""kind":"hospital","country":"TR""#,
            #""kind":"institute","country":"GB""#, #""kind":"enterprise","country":"VN""#, #""kind":"university","country":"US""#,
            #""kind":"hospital","country":"GB""#,
        ] { #expect(lines.contains(part), "\(part)\n\(lines)") }
    }

    /// What people type stands for words that there are, and for one of each vocabulary.
    @Test func typedWordsAreOfTheVocabularies() throws {
        let database = try InterchangeDatabase()
        let agreements = database.registry.agreements
        let all = try [agreements.types(), agreements.roles(), database.registry.organizations.kinds()]
        #expect(TypedWords.all.known.subtracting(all.joined().map(\.code)).isEmpty && TypedWords.all.known.count > 20)
        for words in all {
            for (name, code) in [("大学", "university"), ("Company", "enterprise"), ("备忘录", "mou"), ("牵头方", "lead")] where words.contains(where: { $0.code == code }) {
                #expect(words.meant(by: name) == code)
            }
        }
    }

    @Test func whatMeansNothingIsToldWithWhatThereIs() throws {
        let database = try InterchangeDatabase()
        do {
            _ = try imported([
                "agreements.csv": "reference,title,type,date_signed\nA-1,One,Some pact,2021\nA-2,Two,zzz,2021\n",
                "parties.csv": """
                    reference,organization,kind,country,role
                    A-1,Alpha,Big company,Atlantis,Chief juggler
                    A-1,Beta,,,
                    A-2,Alpha,,,
                    A-2,Beta,,,
                    """,
            ], into: database)
            Issue.record("nothing was refused")
        } catch let error as RegistryError {
            let told = error.details.joined(separator: "\n")
            for part in [
                "agreements.csv line 2, column type: there is no type “Some pact”; there are: collaborative-research, ",
                "agreements.csv line 3, column type: there is no type “zzz”; there are: collaborative-research, ",
                "parties.csv line 2, column kind: there is no kind “Big company”; there are: association, ",
                "parties.csv line 2, column country: there is no country “Atlantis”",
                "parties.csv line 2, column role: there is no role “Chief juggler”; there are: associated-partner, ",
            ] { #expect(told.contains(part), "\(part)\n\(told)") }
        }
    }
}
