import Support
import Testing
import Values

@testable import Registry

/// What names of organizations an import takes for one, what is only offered, and what is neither.
@Suite struct MatchingTests {
    /// Organizations of one country each, by a number of their own.
    private typealias Named = [(name: String, country: String)]

    private static let cases: Named = [
        ("Enterprise Solutions", "IN"), ("The Solutions Co", "IN"), ("CÔNG TY CỔ PHẦN SỮA BÌNH MINH", "VN"),
        ("CÔNG TY CỔ PHẦN THÉP HÒA AN", "VN"), ("株式会社あおば電機", "JP"), ("あおば電機", "JP"), ("あおば電機株式会社", "JP"),
        ("PT. Sinar Timur Raya", "ID"), ("PT SINAR TIMUR RAYA (PERSERO)", "ID"), ("PT Sinar Barat Raya", "ID"),
        ("Işık Üniversitesi", "TR"), ("ISIK UNIVERSITESI", "TR"), ("Society for Example Research", "DE"),
        ("Gesellschaft für Beispielforschung", "DE"), ("Melbourne, University of", "AU"), ("The University of Melbourne", "AU"),
        ("Institut Mines-Exemple, Palaiseau", "FR"), ("INSTITUTE MINES EXEMPLE", "FR"), ("Stripe Analytics", "US"),
        ("Strix Analytics", "US"), ("Arizona Example Universiti", "US"), ("Arizona Example University", "US"),
        ("Smith & Sons Ltd", "GB"), ("Smith and Sons Limited", "GB"), ("University of Newcastle", "AU"), ("University of Newcastle", "GB"),
    ]

    private func database(_ named: Named) throws -> (InterchangeDatabase, ImportReport) {
        let database = try InterchangeDatabase()
        let report = try database.load(named.enumerated().map { number, one in
            #"{"reference":"N-\#(number + 1)","title":"T","partiesUnknown":"x","parties":[{"organization":{"name":"\#(one.name)","country":"\#(one.country)"}}]}"#
        }.joined(separator: "\n"))
        return (database, report)
    }

    /// The pairs that are offered, by the places of the names in the list, with what speaks for each.
    private func offered(_ database: InterchangeDatabase, _ named: Named) throws -> Set<String> {
        let listed = try database.registry.organizations.duplicates()
        func place(_ name: String, _ country: String) -> Int { (named.firstIndex { $0 == (name, country) } ?? -1) + 1 }
        let pairs = zip(zip(listed.texts("name"), listed.texts("otherName")), zip(listed.texts("country"), listed.texts("match")))
        return Set(pairs.map { names, told in
            let places = [place(names.0, told.0), place(names.1, told.0)].sorted()
            return "\(places[0])/\(places[1]) \(told.1)"
        })
    }

    @Test func theCasesOfNames() throws {
        let (database, report) = try database(Self.cases)
        // Nothing is one unasked, but for those of which nothing but case, blanks, punctuation and & differ.
        #expect(report.organizationsAdded == Self.cases.count && report.taken == [])
        #expect(try offered(database, Self.cases) == [
            "5/6 legal-form", "5/7 legal-form", "6/7 legal-form", "8/9 legal-form", "11/12 accents", "15/16 word-order", "17/18 part",
            "21/22 spelling", "23/24 legal-form",
        ])
        #expect(report.offered.count == 9)
        #expect(report.offered.contains { $0.contains("あおば電機") && $0.hasSuffix("the names differ in the legal form alone, both of one kind") })
    }

    @Test(arguments: [
        ("中国示例集团有限公司", "中国示例股份有限公司"), ("甲示例有限公司", "甲示例股份有限公司"), ("Bệnh viện Thu", "Bệnh viện Thú"), ("Alpha e.V.", "Alpha GmbH"),
        ("Université Exemple 1", "Université Exemple 2"), ("Université Exemple 1", "Université Exemple 12"), ("第一人民医院", "第二人民医院"), ("Enterprise Solutions", "Global Solutions"),
        ("Lycée Victor Hugo 3", "Lycée Victor Hugo"), ("华东示例师范大学", "华西示例师范大学"), ("University of California, Berkeley", "University of California, Davis"),
        ("Northern Example University", "Southern Example University"), ("East Example College", "West Example College"), ("Southeast Example University", "Southwest Example University"),
        ("Alpha Holding Inc.", "Alpha Holding Ltd"), ("Example Lab A", "Example Lab B"), ("ООО Пример", "АО Пример"),
    ])
    func differentOnesAreTwo(_ name: String, _ other: String) throws {
        let (database, report) = try database([(name, "DE"), (other, "DE")])
        #expect(report.organizationsAdded == 2 && report.taken == [] && report.offered == [])
        #expect(try database.registry.organizations.duplicates().isEmpty)
    }

    @Test(arguments: [
        ("Southwest University of Potsdam", "Southwest Univercity of Potsdam", "spelling"), ("重庆医科大学附属医院", "重庆医科大学附属医院部", "spelling"),
        ("주식회사 한빛전자", "한빛전자(주)", "legal-form"), ("ООО Пример", "Общество с ограниченной ответственностью «Пример»", "legal-form"),
        ("Przykład Sp. z o.o.", "PRZYKLAD SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ", "legal-form"), ("Ejemplo S.A. de C.V.", "Ejemplo", "legal-form"),
        ("Örnek A.Ş.", "ORNEK ANONIM SIRKETI", "legal-form"), ("บริษัท ตัวอย่าง จำกัด", "ตัวอย่าง", "legal-form"), ("甲示例有限公司", "甲示例有限责任公司", "legal-form"),
        ("㈱あおば電機", "株式会社あおば電機", "legal-form"), ("Universität Beispiel", "Universitat Beispiel", "accents"), ("Bệnh viện Thú", "Benh vien Thu", "accents"),
        ("Example University", "The Example University", "word-order"), ("University of Example, Springfield", "University of Example", "part"),
        ("South-West Robotics", "Southwest Robotics Co., Ltd.", "legal-form"), ("Exampel University of Technlogy", "Example University of Technology", "spelling"),
    ])
    func likelyOnesAreOffered(_ name: String, _ other: String, _ reason: String) throws {
        let (database, report) = try database([(name, "DE"), (other, "DE")])
        #expect(report.organizationsAdded == 2 && report.taken == [] && report.offered.count == 1)
        #expect(try database.registry.organizations.duplicates().texts("match") == [reason])
    }

    @Test(arguments: [
        ("Smith & Sons Ltd", "SMITH AND SONS LTD."), ("ACME Labs", "ＡＣＭＥ　Ｌａｂｓ"), ("重庆 医科大学", "重庆医科大学"), ("S.A. Example", "SA Example"),
        ("Alpha-Beta Institute", "Alpha Beta  Institute"), ("Universität Gießen", "UNIVERSITÄT GIESSEN"), ("O'Brien College", "O’Brien College"),
    ])
    func oneNameIsTakenAndTold(_ name: String, _ other: String) throws {
        let (database, report) = try database([(name, "DE"), (other, "DE")])
        #expect(report.organizationsAdded == 1 && report.offered == [])
        #expect(report.taken.count == 1 && report.taken[0].hasPrefix("line 2: “\(other.tidied)” is taken for "), "\(report.taken)")
        #expect(report.taken[0].contains(", because the names are equal but for case"))
        // What is there already is taken, and told, too; a country or a kind that contradicts makes it another.
        func again(_ members: String) throws -> ImportReport {
            try database.load(#"{"reference":"A-\#(members.count)","title":"T","partiesUnknown":"x","parties":[{"organization":{"name":"\#(other)"\#(members)}}]}"#)
        }
        let same = try again("")
        #expect(same.organizationsAdded == 0 && same.taken.count == 1)
        #expect(try again(#","country":"FR""#).organizationsAdded == 1)
        #expect(try again(#","country":"DE","kind":"university""#).organizationsAdded == 0)
    }

    /// What contradicts in country or kind is two; one that is of another kind is offered.
    @Test func countryAndKindTellApart() throws {
        let database = try InterchangeDatabase()
        try database.load(#"{"record":"organization","code":"a","name":"Example","kind":"university","country":"DE"}"#)
        func load(_ reference: String, _ organization: String) throws -> ImportReport {
            try database.load(#"{"reference":"\#(reference)","title":"T","partiesUnknown":"x","parties":[{"organization":\#(organization)}]}"#)
        }
        #expect(try load("R-1", #"{"name":"EXAMPLE"}"#).organizationsAdded == 0)
        #expect(try load("R-2", #"{"name":"Example","kind":"university"}"#).organizationsAdded == 0)
        let other = try load("R-3", #"{"name":"Example","kind":"enterprise","country":"DE"}"#)
        #expect(other.organizationsAdded == 1 && other.taken == [] && other.offered.count == 1)
        let elsewhere = try load("R-4", #"{"name":"Example","kind":"university","country":"AT"}"#)
        #expect(elsewhere.organizationsAdded == 1 && elsewhere.offered == [])
    }

    /// A code and an identifier decide whatever the name, and it is told.
    @Test func codesAndIdentifiersAreTold() throws {
        let database = try InterchangeDatabase()
        try database.load(#"{"record":"organization","code":"a","name":"First","identifiers":["own:1"]}"#)
        let report = try database.load(
            #"{"reference":"R-1","title":"T","partiesUnknown":"x","parties":[{"organization":{"name":"Renamed","identifiers":["own:1"]}}]}"# + "\n"
                + #"{"reference":"R-2","title":"T","partiesUnknown":"x","parties":[{"organization":{"code":"a","name":"Otherwise"}}]}"# + "\n"
                + #"{"reference":"R-3","title":"T","partiesUnknown":"x","parties":[{"organization":{"code":"a","name":"First"}}]}"#)
        #expect(report.taken == [
            "line 1: “Renamed” is taken for a, First, because it has this identifier", "line 2: “Otherwise” is taken for a, First, because it has this code",
        ])
        // What it was called is found, and is no name that others are taken for.
        let registry = database.registry
        #expect(try registry.search.find("renamed", on: .today).map(\.code) == ["a"] && registry.search.find("Otherwise", on: .today).map(\.code) == ["a"])
        #expect(try registry.organizations.find("otherwise").code == "a")
        let later = try database.load(#"{"reference":"R-4","title":"T","partiesUnknown":"x","parties":[{"organization":{"name":"Renamed"}}]}"#)
        #expect(later.organizationsAdded == 1 && later.taken == [])
        let second = try InterchangeDatabase()
        try second.load(database.export())
        #expect(try second.export() == database.export())
    }

    /// One that is named as it is called is meant before others that only share a part of the name.
    @Test func theNameItselfGoesFirst() throws {
        let (database, _) = try database([("Alpha e.V.", "DE"), ("Alpha GmbH", "DE"), ("Beta AG", "DE")])
        let organizations = database.registry.organizations
        #expect(try organizations.find("alpha gmbh").name == "Alpha GmbH")
        #expect(try organizations.find("Beta").name == "Beta AG")
        #expect(throws: RegistryError.self) { try organizations.find("Álpha") }
    }

    @Test func whatLiesJustBelowIsCounted() throws {
        let (database, _) = try database([("Stripe Analytics", "US"), ("Strix Analytics", "US")])
        let listed = try database.registry.organizations.duplicates()
        #expect(listed.isEmpty && listed.table.notes == ["1 more pair lies just below: --min-score 0.50"])
        #expect(try database.registry.organizations.duplicates(score: 0.5).texts("match") == ["similar"])
    }

    /// Every form of the list is taken off a name that it stands in, in its place.
    @Test func everyLegalFormIsKnown() throws {
        let database = try InterchangeDatabase()
        let wrong = try database.connection.query(sql: """
            select f.form from legal_form f
            cross join lateral name_core(name_words(case when f.place = 'front' then f.form || ' Beispielwerk' else 'Beispielwerk ' || f.form end),
              legal_forms('front'), legal_forms('back')) c
            where c.core <> 'beispielwerk'
            """).map { row throws in try row.decode("form", as: String.self) }
        #expect(wrong == [])
        let number = try database.connection.query(sql: "select count(*) as n from legal_form where source not in ('rigour', 'ISO 20275')")
        #expect(try number.first?.decode("n", as: Int.self) == 0)
    }
}
