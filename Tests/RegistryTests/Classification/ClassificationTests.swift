import Foundation
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// What organizations and agreements are, in the words of schemes.
@Suite struct ClassificationTests {
    private func classifications(_ json: String) throws -> String {
        var bytes: [UInt8] = []
        try JSON.recorded(json.utf8)["classifications"]?.append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func organizationsAreClassifiedWithDays() throws {
        let sample = try RegistrySample()
        func edit(_ given: [String], _ gone: [String] = []) throws -> Bool {
            var change = OrganizationChange()
            change.classifications = try given.map { text throws in try Classification(reading: text, as: "--classification") }
            change.removedClassifications = gone
            return try sample.registry.organizations.edit("b", change).isChanged
        }
        func said() throws -> String { try classifications(sample.registry.organizations.json("b")) }
        let before = try sample.number("select revision as n from organization where code = 'b'")
        #expect(try edit(["size:sme, from 2019, until 2021-06", "reporter"]))
        #expect(try said() == #"[{"classification":"size:sme","from":"2019","until":"2021-06"},"reporter"]"#)
        #expect(try sample.number("select revision as n from organization where code = 'b'") == before + 1)
        #expect(try !edit(["Reporting institution"]))
        #expect(try edit(["size:sme, from 2019, until 2022", "size:large, from 2023"]))
        #expect(try said() == #"[{"classification":"size:sme","from":"2019","until":"2022"},"reporter",{"classification":"size:large","from":"2023"}]"#)
        func listed(_ classification: String, _ day: String) throws -> [String] {
            var filter = OrganizationFilter()
            filter.classification = classification
            return try sample.registry.organizations.list(on: CalendarDate.reading(day, as: "day"), filter).table.rows.map { $0[0].plainText }
        }
        #expect(try listed("size:sme", "2018-12-31") == [] && listed("size:sme", "2019-01-01") == ["b"])
        #expect(try listed("中小企业", "2022-12-31") == ["b"] && listed("size:sme", "2023-01-01") == [])
        #expect(try listed("size", "2030-01-01") == ["b"] && listed("reporter", "1990-01-01") == ["b"])
        try sample.registry.organizations.merge("b", into: "c", reason: nil)
        #expect(try listed("reporter", "2020-01-01") == ["c"])
        let id = try sample.registry.organizations.find("c").id
        #expect(try sample.registry.classifications.organizations(of: "reporter", on: .today).map(\.id) == [id])
        #expect(try sample.registry.organizations.show("c", on: .today).classifications.map(\.recordedAs) == ["b", "b", "b"])
        #expect(try sample.registry.organizations.edit("c", OrganizationChange()).isChanged == false)
    }

    @Test func agreementsAreClassified() throws {
        let sample = try RegistrySample()
        try sample.record("K-1") { $0.classifications = ["技术开发合同", "programme:Horizon Europe"] }
        try sample.record("K-2") { $0.classifications = ["restricted"] }
        func edit(_ given: [String], _ gone: [String]) throws -> Bool {
            var changes = AgreementChanges()
            (changes.classifications, changes.removedClassifications) = (given, gone)
            return try sample.registry.agreements.edit("K-1", changes).isChanged
        }
        func said() throws -> String { try classifications(sample.registry.agreements.json("K-1")) }
        func listed(_ classification: String) throws -> [String] {
            var filter = Agreements.Filter()
            filter.classification = classification
            return try sample.registry.agreements.list(filter, on: .today).table.rows.map { $0[0].plainText }
        }
        #expect(try said() == #"["tech-contract:development","programme:Horizon Europe"]"#)
        #expect(try listed("programme") == ["K-1"] && listed("programme:Horizon Europe") == ["K-1"] && listed("programme:Horizon") == [])
        #expect(try edit(["tech-contract:service"], ["tech-contract"]))
        #expect(try said() == #"["programme:Horizon Europe","tech-contract:service"]"#)
        #expect(try !edit(["tech-contract:service"], []) && listed("tech-contract:service") == ["K-1"] && listed("restricted") == ["K-2"])
        let absent = #expect(throws: RegistryError.self) { try edit([], ["restricted"]) }
        #expect(absent?.code == "classification-absent" && absent?.kind == .notFound)
        let foreign = #expect(throws: RegistryError.self) { try edit(["size:sme"], []) }
        #expect(foreign?.code == "classification-unknown")
        #expect(try sample.registry.wrongFacts() == [])
    }

    @Test func theDatabaseHoldsThemToTheirSchemes() throws {
        let sample = try RegistrySample()
        try sample.record("K-1")
        func organization(_ columns: String, _ values: String) -> String {
            "insert into organization_classification (organization_id, position, \(columns)) select id, 1, \(values) from organization where code = 'a'"
        }
        func agreement(_ scheme: String, _ value: String) -> String {
            "insert into agreement_classification (agreement_id, position, scheme, value) select id, 1, \(scheme), \(value) from agreement"
        }
        for (statement, rule) in [
            (organization("scheme, value", "'size', 'small'"), "organization_classification_value_fkey"),
            (organization("scheme, value", "'siz', 'sme'"), "organization_classification_scheme_fkey"),
            (organization("scheme, value", "'tech-contract', 'development'"), "organization_classification_scheme_fkey"),
            (organization("scheme", "'size'"), "organization_classification_value_check"),
            (organization("scheme, value", "'reporter', 'yes'"), "organization_classification_value_check"),
            (organization("scheme, from_date, until_date", "'reporter', '2021', '2020'"), "organization_classification_days_check"),
            (agreement("'reporter'", "null"), "agreement_classification_scheme_fkey"),
            (agreement("'tech-contract'", "'sale'"), "agreement_classification_value_fkey"),
            (agreement("'restricted'", "null") + "; " + agreement("'restricted'", "null").replacing("id, 1", with: "id, 2"), "agreement_classification_key"),
            ("update classification_scheme set form = 'open' where code = 'size'; " + organization("scheme, value", "'size', 'x'") + "; update classification_scheme set form = 'listed' where code = 'size'", "organization_classification_scheme_fkey"),
            ("delete from classification_value where value = 'sme'", "record_keep_check"),
            ("delete from classification_scheme where code = 'size'", "record_keep_check"), ("truncate agreement_classification", "truncate_check"),
        ] {
            #expect(sample.brokenRule(statement) == rule, "\(statement)")
        }
        #expect(sample.brokenRule(organization("scheme, value", "'cn-nature', '022'") + "; " + agreement("'programme'", "'erasmus'")) == nil)
    }

    @Test func schemesOfOnesOwnTravel() throws {
        let sample = try RegistrySample()
        let schemes = sample.registry.classifications
        try schemes.add(scheme: "alliance", of: .organization, form: .listed, labelEN: "Alliance", labelZH: "联盟", definitionEN: nil)
        try schemes.add(value: "west", to: "alliance", labelEN: "Western alliance", labelZH: nil)
        try schemes.add(value: "micro", to: "size", labelEN: "Micro", labelZH: "微型企业")
        var change = OrganizationChange()
        change.classifications = [Classification("alliance:west"), Classification("微型企业", from: PartialDate("2020"))]
        _ = try sample.registry.organizations.edit("a", change)
        try sample.record("K-1") { $0.classifications = ["programme:erasmus"] }
        let exported = try InterchangeDatabase(of: sample).export()
        #expect(exported.contains(#"{"record":"classification","code":"alliance","of":"organization","form":"listed","label":"Alliance","labels":{"zh":"联盟"},"definition":"Alliance","values":[{"value":"west","label":"Western alliance","labels":{"zh":"Western alliance"}}]}"#))
        let second = try InterchangeDatabase()
        try second.load(exported)
        #expect(try second.export() == exported)
        #expect(try second.load(exported).agreementsUnchanged == 1 && second.export() == exported)
        #expect(try second.update(#"{"record":"organization","code":"a","name":"Alpha University","classifications":["size:micro"]}"#).organizationsChanged == 1)
        #expect(try classifications(second.registry.organizations.json("a")) == #"["size:micro"]"#)
        #expect(try second.update(#"{"record":"organization","code":"a","name":"Alpha University","classifications":[{"classification":"size:micro"}]}"#).organizationsChanged == 0)
    }

    @Test func whatIsWrongIsToldWithItsPlace() throws {
        let database = try InterchangeDatabase()
        func faults(_ classifications: String) throws -> [String] {
            try database.faults(#"{"record":"organization","code":"o","name":"O","classifications":["# + classifications + "]}")
        }
        #expect(try faults(#""sise:sme","size:small","reporter:x","size""#) == [
            "line 1, classifications[0]: there is no classification “sise:sme” of an organization", "line 1, classifications[1]: “size:small” is no classification that there is: large, sme",
            "line 1, classifications[2]: “reporter:x” is no classification that there is: reporter has no values", "line 1, classifications[3]: “size” is no classification that there is: size has a value",
        ])
        #expect(try faults(#""reporter",{"classification":"reporter"}"#) == ["line 1, classifications[1]: comes twice"])
        #expect(try faults(#"{"classification":"reporter","from":"2021","until":"2020"}"#) == ["line 1, classifications[0].until: is before it began, 2021"])
        #expect(try faults(#""Size Small""#).first?.contains("is not a classification; it is written scheme:value") == true)
        #expect(try database.faults(#"{"reference":"R","title":"T","partiesUnknown":"x","classifications":["reporter"]}"#) == ["line 1, classifications[0]: there is no classification “reporter” of an agreement"])
        for line in ["", "size:sme, since 2019", "size:sme, from then", ", from 2019"] {
            let error = #expect(throws: RegistryError.self) { try Classification(reading: line, as: "--classification") }
            #expect(error?.kind == .usage && error?.message.hasPrefix("--classification: ") == true, "\(line)")
        }
    }

    /// Who is of what on a day, as a model counts it; and a bundle brings all of it back.
    @Test func aModelFindsTheSame() throws {
        let seed = drawnSeed("random classifications")
        var generator = SeededRandom(seed: seed)
        let words = ["size:sme", "size:large", "reporter", "cn-nature:022", "ownership:private"]
        let years = ["2010", "2015-03", "2018-07-09", "2020"]
        let first = try InterchangeDatabase()
        var model: [String: [Classification]] = [:]
        for number in 1...40 {
            var new = NewOrganization(code: "o-\(number)", name: "Organization \(number)")
            for word in words where Bool.random(using: &generator) {
                let days = (0..<2).map { _ in Int.random(in: 0..<8, using: &generator) }.sorted()
                func day(_ index: Int) -> PartialDate? { index < years.count ? PartialDate(years[index]) : nil }
                new.classifications.append(days[1] < years.count || days[0] < years.count ? Classification(word, from: day(days[0]), until: day(days[1])) : Classification(word))
            }
            model["o-\(number)"] = new.classifications
            _ = try first.registry.organizations.add(new)
        }
        for day in ["2009-12-31", "2010-01-01", "2010-12-31", "2015-03-31", "2015-04-01", "2018-07-09", "2018-07-10", "2020-12-31", "2021-01-01"] {
            let day = try CalendarDate.reading(day, as: "day")
            for word in words + ["size"] {
                var filter = OrganizationFilter()
                filter.classification = word
                let found = try first.registry.organizations.list(on: day, filter).table.rows.map { $0[0].plainText }
                let meant = model.filter { _, said in
                    said.contains { one in
                        (one.classification == word || one.classification.hasPrefix(word + ":")) && (one.from.map { $0.firstDay <= day } ?? true) && (one.until.map { $0.lastDay >= day } ?? true)
                    }
                }
                #expect(found == meant.keys.sorted(), "seed \(seed), \(word) on \(day)")
            }
        }
        let folder = try BundleTests.Folder()
        _ = try first.registry.exportBundle(to: "\(folder.path)/bundle")
        try Data("reference,title,parties_unknown,classifications\nR-1,T,x,restricted; programme:a b\n".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/bundle/agreements.csv"))
        let second = try InterchangeDatabase()
        _ = try second.registry.importAgreements(from: ImportSource(path: "\(folder.path)/bundle"))
        for code in model.keys {
            #expect(try second.registry.organizations.json(code) == first.registry.organizations.json(code), "seed \(seed), \(code)")
        }
        #expect(try classifications(second.registry.agreements.json("R-1")) == #"["restricted","programme:a b"]"#)
    }
}
