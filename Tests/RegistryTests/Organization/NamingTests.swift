import Records
import Support
import Testing
import Values

@testable import Registry

/// What names no organization is taken for none, wherever one is named; what can mean two countries is not guessed.
@Suite struct NamingTests {
    private func message(_ work: () throws -> Void) -> String? {
        do {
            try work()
            return nil
        } catch {
            return (error as? RegistryError)?.message ?? "\(error)"
        }
    }

    @Test func whatNamesNothingIsRefused() throws {
        let database = try InterchangeDatabase()
        let organizations = database.registry.organizations
        _ = try organizations.add(NewOrganization(code: "a", name: "Alpha"))
        for name in [
            "Total:", "TOTAL", "Sub-total", "Total 2024", "合计：12项", "TBC", "TBD", "t.b.d.", "unknown", "(unknown)", "none", "N.N.", "n/a", "#N/A", "to be confirmed",
            "To Be Determined", "合计", "待定", "无", "無", "暂无", "同上", "—", "???", "未定", "미정", "k.A.", "à confirmer", "итого",
        ] {
            let told = "“\(name)” names no organization"
            #expect(message { _ = try organizations.add(NewOrganization(name: name)) } == told)
            #expect(message { _ = try organizations.add(NewOrganization(name: "Beta", names: [.init(name: name, kind: .former, language: nil)])) } == told)
            var change = OrganizationChange()
            change.name = name
            #expect(message { try organizations.edit("a", change) } == told)
            #expect(message { _ = try organizations.find(name) } == told)
            #expect(try database.faults(#"{"record":"organization","code":"x","name":"\#(name)"}"#) == ["line 1, name: \(told)"])
            #expect(try database.faults(#"{"reference":"R","title":"T","parties":[{"organization":"a"},{"organization":{"name":"\#(name)"}}]}"#).first?.contains(told) == true)
            #expect(try database.faults(#"{"record":"event","code":"e","name":"E","startDate":"2023","hosts":["\#(name)"]}"#) == ["line 1, hosts[0]: \(told)"])
        }
        for name in [
            "Other Half Brewing", "TBC Bank", "NN Group", "TotalEnergies", "Totally Spies", "Total SE", "None Such Ltd", "3M", "X", "无锡学院", "合计软件公司", "Nil Desperandum College",
            "International Union", "Sum Up Ltd", "Various Artists GmbH",
        ] { #expect(message { _ = try organizations.add(NewOrganization(name: name)) } == nil, "\(name)") }
        // The letters are a bank's acronym, too.
        #expect(message { _ = try organizations.add(NewOrganization(name: "Tiflis Bank", names: [.init(name: "TBC", kind: .acronym, language: nil)])) } == nil)
        #expect(message { _ = try organizations.find("TBC") } == nil)
    }

    @Test func aCountryIsNoGuess() throws {
        let database = try InterchangeDatabase()
        let organizations = database.registry.organizations
        for (text, codes) in [
            ("Congo", ["CD", "CG"]), ("Korea", ["KP", "KR"]), ("刚果", ["CD", "CG"]), ("Virgin Islands", ["VG", "VI"]), ("Saint Martin", ["MF", "SX"]), ("圣马丁", ["MF", "SX"]),
        ] {
            do {
                _ = try organizations.country(text)
                Issue.record("\(text) was taken")
            } catch let error as RegistryError {
                #expect(error.message == "“\(text)” can mean 2 countries" && error.details.map { String($0.prefix(2)) } == codes)
            }
            let told = try MeantWords(connection: database.connection).meant(.known(("country", .string(text)))).problems
            #expect(told.map(\.path) == ["country"] && told[0].message.hasPrefix("“\(text)” can mean 2 of them: \(codes[0]) "), "\(told)")
        }
        for (text, code) in [
            ("Guinea", "GN"), ("Ireland", "IE"), ("Northern Ireland", "GB"), ("Samoa", "WS"), ("Niger", "NE"), ("Sudan", "SD"), ("Dominica", "DM"), ("American", "US"),
            ("South Korea", "KR"), ("Korea, Republic of", "KR"), ("DRC", "CD"), ("Republic of the Congo", "CG"), ("Sint Maarten", "SX"), ("韩国", "KR"), ("朝鲜", "KP"),
        ] { #expect(try organizations.country(text) == code, "\(text)") }
        // What is shown is taken.
        let names = try database.connection.query(sql: "select code::text as code, name_en::text as en, name_zh::text as zh from country")
        for row in names {
            let (code, en, zh) = try (row.decode("code", as: String.self), row.decode("en", as: String.self), row.decode("zh", as: String.self))
            #expect(try organizations.country(en) == code && organizations.country(zh) == code, "\(en) \(zh)")
        }
    }

    /// A code can be read where no name has Latin letters.
    @Test func codesOfNamesInOtherScripts() throws {
        let database = try InterchangeDatabase()
        let organizations = database.registry.organizations
        func code(_ name: String, _ kind: String? = nil, _ country: String? = nil, website: String? = nil, names: [NewOrganization.Name] = [], identifiers: [String] = []) throws -> String {
            try organizations.add(NewOrganization(name: name, kind: kind, country: country, website: website, names: names, identifiers: identifiers))
        }
        #expect(try code("东方示例大学", "university", "CN") == "cn-university")
        #expect(try code("西方示例大学", "university", "CN") == "cn-university-2")
        #expect(try code("南方示例3大学", "university", "CN") == "cn-university-3")
        #expect(try code("某某", nil, "CN") == "cn")
        #expect(try code("某某研究所") == "org")
        #expect(try code("北方示例大学", "university", "CN", names: [.init(name: "North Example University", kind: .official, language: "en")]) == "north-example-university")
        #expect(try code("中央示例大学", names: [.init(name: "NEU", kind: .short, language: nil)]) == "neu")
        #expect(try code("示例电气", website: "https://www.dianqi.com.cn/en") == "dianqi")
        #expect(try code("示例师范", identifiers: ["schac:shifan.edu.cn"]) == "shifan")
        #expect(try code("3M中国有限公司") == "3m")
        #expect(try code("Московский технический университет") == "moskovskii-tekhnicheskii-universitet")
        #expect(try code("Πανεπιστήμιο Θράκης") == "panepistimio-thrakis")
        try database.load(#"{"reference":"R","title":"T","parties":[{"organization":{"name":"甲大学","kind":"university","country":"JP"}},{"organization":{"name":"乙大学","kind":"university","country":"JP"}}]}"#)
        #expect(try organizations.find("甲大学").code == "jp-university" && organizations.find("乙大学").code == "jp-university-2")
    }

    /// Names that differ in script or in how marks are written are offered, and not united.
    @Test(arguments: [
        ("Universität München", "Universitaet Muenchen", "DE", "transliteration"), ("Universität Köln", "Universitaet Koeln", "DE", "transliteration"),
        ("Universität München", "Universitat Munchen", "DE", "accents"), ("Universitaet Muenchen", "Universitat Munchen", "DE", "transliteration"),
        ("Århus Technical School", "Aarhus Technical School", "DK", "transliteration"), ("國立示例大學", "国立示例大学", "TW", "script"),
        ("例示工業股份有限公司", "例示工业股份有限公司", "CN", "script"), ("甲乙電機研究所", "甲乙电机研究所", "CN", "script"),
        ("廣東示例1大學", "广东示例2大学", "CN", nil), ("東示例大學", "西示例大学", "CN", nil),
    ] as [(String, String, String, String?)])
    func scriptsAreOffered(_ one: String, _ other: String, _ country: String, _ reason: String?) throws {
        let database = try InterchangeDatabase()
        let organizations = database.registry.organizations
        for (code, name) in [("one", one), ("other", other)] { _ = try organizations.add(NewOrganization(code: code, name: name, country: country)) }
        #expect(try organizations.duplicates().texts("match") == [reason].compactMap(\.self))
        try database.load(#"{"reference":"R","title":"T","partiesUnknown":"x","parties":[{"organization":{"name":"\#(one)"}}]}"#)
        #expect(try organizations.find(one).code == "one" && organizations.find(other).code == "other")
    }
}
