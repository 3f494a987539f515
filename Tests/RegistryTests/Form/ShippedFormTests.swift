import Foundation
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// The forms that are shipped, each filled from a small registry and held against figures worked out by hand.
@Suite struct ShippedFormTests {
    @Test func everyFormIsReadAndNamesWhatThereIs() throws {
        let sample = try FormSample(#"{"record":"organization","code":"u","name":"U","kind":"university","country":"GB"}"#)
        #expect(ShippedForms.codes == ["au-foreign-arrangements", "cn-tech-contract", "hebci", "hrk-kooperationen", "mext-agreements", "ua-links", "us-section-117"])
        for form in try ShippedForms.all() {
            #expect(!form.source.isEmpty && form.title.texts[form.language] != nil, "\(form.code)")
            let filled = try sample.fill(form.code, "2023", of: ["u"])
            #expect(filled.form.tables.map(\.id) == form.tables.map(\.id))
            #expect(try sample.missing(form.code, "2023", of: ["u"]) == [])
            // Each text is in the form's own language and in both of the program's.
            var texts: [FormText] = [form.title] + form.notes + form.needs.map(\.title) + form.checks.map(\.title)
            for table in form.tables {
                texts += [table.title] + table.notes + table.rows.titles
                texts += table.columns.map(\.title) + table.rows.cases.map(\.title)
            }
            for text in texts { for language in [form.language, "en", "zh"] { #expect(text.texts[language] != nil, "\(form.code): \(text.texts)") } }
        }
    }

    /// A sum that reaches the threshold by what it grew by is of a source, though nothing was signed in the year.
    @Test func whatGrewIsOfASource() throws {
        let sample = try FormSample(#"""
            {"record":"organization","code":"us","name":"US","kind":"university","country":"US"}
            {"record":"organization","code":"ca","name":"CA","kind":"university","country":"CA"}
            {"reference":"G","title":"G","type":"research","dateSigned":"2023-05-01","value":{"amount":"200000","currency":"USD"},"parties":[{"organization":"us"},{"organization":"ca"}],"lifecycle":[{"action":"amended","date":"2024-03-01","value":{"amount":"460000","currency":"USD"}}]}
            """#)
        let filled = try sample.fill("us-section-117", "2024", of: ["us"])
        #expect(try filled.rows("sources", "row", "amount", "number") == ["ca 260000.00 0", "total 260000.00 0"])
        #expect(try filled.rows("nonGovernment", "row", "amount", "sources", "number") == ["CA 260000.00 1 0", "total 260000.00 1 0"])
    }

    /// A double degree is in its own field, and where it says none in that of its agreement.
    @Test func aDoubleDegreeHasItsField() throws {
        let parties = #""parties":[{"organization":"jp"},{"organization":"gb"}]"#
        let sample = try FormSample(#"""
            {"record":"organization","code":"jp","name":"JP","kind":"university","country":"JP"}
            {"record":"organization","code":"gb","name":"GB","kind":"university","country":"GB"}
            {"reference":"D-1","title":"D","dateSigned":"2023-05-01",\#(parties),"purposes":[{"purpose":"double-degree","level":"master","field":"isced-f:0421"},{"purpose":"joint-research","field":"isced-f:0511"}],"fields":["isced-f:0912"]}
            {"reference":"D-2","title":"D","dateSigned":"2023-05-01",\#(parties),"purposes":[{"purpose":"double-degree"}],"fields":["isced-f:0912"]}
            """#)
        let filled = try sample.fill("mext-agreements", "2024", of: ["jp"])
        #expect(try filled.rows("doubleDegree", "reference", "field") == ["D-1 isced-f:04", "D-2 isced-f:09"])
    }

    /// Growth over several is over those who reported in both years: who is of the class since this year is not in it.
    @Test func growthIsOfThoseWhoReportedInBoth() throws {
        let parties = { (code: String) in #""parties":[{"organization":"\#(code)"},{"organization":"gb"}]"# }
        let lines = (0..<7).map { n in
            #"{"reference":"A-\#(n)","title":"A","dateSigned":"\#(n < 2 ? 2022 : 2024)-05-01",\#(parties("a"))}"#
        } + (0..<3).map { n in #"{"reference":"B-\#(n)","title":"B","dateSigned":"2022-05-01",\#(parties("b"))}"# }
        let sample = try FormSample(#"""
            {"record":"organization","code":"a","name":"A","kind":"university","country":"AU","classifications":[{"classification":"reporter","from":"2010"}]}
            {"record":"organization","code":"b","name":"B","kind":"university","country":"AU","classifications":[{"classification":"reporter","from":"2024"}]}
            {"record":"organization","code":"gb","name":"GB","kind":"university","country":"GB"}

            """# + lines.joined(separator: "\n"))
        let filled = try sample.fill("ua-links", "2024", of: ["class:reporter"])
        // Of A: 2 before, 7 now; B reports for the first time.
        let rows = try filled.rows("byInstitution", "row", "agreements", "growth")
        #expect(rows.first { $0.hasPrefix("a ") } == "a 7 2.500000" && rows.first { $0.hasPrefix("total ") } == "total 10 2.500000", "\(rows)")
    }

    /// The tables of technology contracts: by the day of registration, in 10,000 yuan.
    @Test func technologyContracts() throws {
        let organizations = [("s", "university", "CN", #","classifications":["cn-nature:022","cn-division:500000"]"#), ("e", "enterprise", "CN", ""), ("f", "enterprise", "US", "")]
            .map { #"{"record":"organization","code":"\#($0.0)","name":"\#($0.0)","kind":"\#($0.1)","country":"\#($0.2)"\#($0.3)}"# }
        func contract(_ reference: String, _ type: String, _ signed: String, _ value: String, _ classification: String, filed: String?, buyer: String = "e", more: String = "") -> String {
            let filing = filed.map { #","filings":[{"scheme":"tech-contract","number":"N-\#(reference)","date":"\#($0)"}]"# } ?? ""
            return #"{"reference":"\#(reference)","title":"\#(reference)","type":"\#(type)","dateSigned":"\#(signed)","value":\#(value),"parties":[{"organization":"s","role":"licensor"},{"organization":"\#(buyer)","role":"licensee"}],"classifications":["tech-contract:\#(classification)"]\#(filing)\#(more)}"#
        }
        func cny(_ amount: String) -> String { #"{"amount":"\#(amount)","currency":"CNY"}"# }
        let income = #","activities":[{"kind":"income","date":"2023-06-01","value":{"amount":"50000","currency":"CNY"},"from":"e","to":"s"},{"kind":"income","date":"2022-06-01","value":{"amount":"70000","currency":"CNY"},"from":"e","to":"s"}]"#
        let sample = try FormSample((organizations + [
            // Registered in 2023, though signed in 2022: counts in 2023.
            contract("D-1", "research", "2022-12-01", cny("300000"), "development", filed: "2023-01-10", more: #","amounts":[{"kind":"technology","amount":"250000","currency":"CNY"}]"#),
            contract("D-2", "research", "2023-05-01", cny("123456.78"), "development", filed: "2023-05-20"),
            contract("D-0", "research", "2022-02-01", cny("200000"), "development", filed: "2022-02-10"),
            contract("L-1", "license", "2023-03-01", cny("400000"), "license", filed: "2023-03-05", buyer: "f", more: income.replacing("\"from\":\"e\"", with: "\"from\":\"f\"")),
            // Never registered: in conversion alone.
            contract("L-2", "license", "2023-04-01", cny("100000"), "license", filed: nil),
            contract("S-1", "service", "2023-04-01", #"{"amount":"1000","currency":"USD"}"#, "service", filed: "2023-04-02"),
        ]).joined(separator: "\n"))
        let filled = try sample.fill("cn-tech-contract", "2023", of: ["s"])
        // Development: 300,000 + 123,456.78 = 423,456.78 = 42.35 ten thousands; in 2022 one of 200,000: 1 to 2 is 100 %, 200,000 to 423,456.78 is 111.73 %.
        // All: development 2, license 1, service 1 = 4, and 42.35 + 40.00 = 82.35; the dollars are told apart.
        #expect(try filled.rows("byType", "row", "contracts", "contractsGrowth", "turnover", "turnoverGrowth", "technology") == [
            "development 2 1.000000 42.35 1.117284 25.00", "transfer 0  0.00  0.00", "license 1  40.00  0.00", "consulting 0  0.00  0.00",
            "service 1  0.00  0.00", "unknown 0  0.00  0.00", "total 4 3.000000 82.35 3.117284 25.00",
        ])
        #expect(try filled.table("byType").notes == ["以下金额为其他币种且无适用汇率，未计入：1,000.00 USD。"])
        #expect(try filled.rows("bySeller", "row", "contracts") == ["university 4", "total 4"])
        #expect(try filled.rows("byBuyer", "row", "contracts", "turnover") == ["enterprise 4 82.35", "total 4 82.35"])
        #expect(try filled.rows("outward", "row", "contracts") == ["500000 4", "total 4"])
        #expect(try filled.rows("inward", "row", "contracts") == ["unknown 4", "total 4"])
        #expect(try filled.rows("foreign", "row", "contracts", "turnover") == ["sold 1 40.00", "bought 0 0.00"])
        // Signed in 2023: 40 + 10; received in 2023: 50,000 alone.
        #expect(try filled.rows("conversion", "row", "contracts", "amount", "received") == [
            "transfer 0 0.00 0.00", "license 2 50.00 5.00", "equity 0 0.00 0.00", "total 2 50.00 5.00",
        ])
        #expect(try filled.rows("register", "reference", "number", "filed", "type", "seller", "sellerCountry", "sellerNature", "buyer", "buyerCountry") == [
            "D-1 N-D-1 2023-01-10 development s CHN 022 e CHN", "D-2 N-D-2 2023-05-20 development s CHN 022 e CHN",
            "L-1 N-L-1 2023-03-05 license s CHN 022 f USA", "S-1 N-S-1 2023-04-02 service s CHN 022 e CHN",
        ])
        // Lacking: what was signed in 2023 without a technology value, L-2 without a registration; e and f without a nature, e without a division.
        #expect(try sample.missing("cn-tech-contract", "2023", of: ["s"]) == [
            "D-2 technology", "L-1 technology", "L-2 filing", "L-2 technology", "S-1 technology", "e buyerNature", "e buyerDivision", "f buyerNature",
        ])
    }

    /// HE-BCI: a contract counts in every year in which it is active, its income only when received, and in a consortium one's own.
    @Test func collaborativeResearchAndContracts() throws {
        let parties = #"[{"organization":"u"},{"organization":"v"},{"organization":"e","contributions":[{"amount":"90000","currency":"GBP","inKind":false}]},{"organization":"g","role":"funder"}]"#
        func income(_ date: String, _ amount: String, _ from: String, _ to: String?, inKind: Bool? = nil) -> String {
            #"{"kind":"income","date":"\#(date)","value":{"amount":"\#(amount)","currency":"GBP"}\#(inKind.map { ",\"inKind\":\($0)" } ?? ""),"from":"\#(from)"\#(to.map { ",\"to\":\"\($0)\"" } ?? "")}"#
        }
        let sample = try FormSample("""
            {"record":"organization","code":"u","name":"U","kind":"university","country":"GB"}
            {"record":"organization","code":"v","name":"V","kind":"university","country":"GB"}
            {"record":"organization","code":"e","name":"E","kind":"enterprise","country":"GB","classifications":[{"classification":"size:large","from":"2020"}]}
            {"record":"organization","code":"s","name":"S","kind":"enterprise","country":"GB","classifications":[{"classification":"size:sme","from":"2020","until":"2023"}]}
            {"record":"organization","code":"h","name":"H","kind":"association","country":"GB"}
            {"record":"organization","code":"g","name":"G","kind":"government","country":"GB"}
            {"reference":"C-1","title":"C","type":"collaborative-research","dateSigned":"2021-09-01","period":{"startDate":"2021-10-01","endDate":"2024-09-30"},"parties":\(parties),"activities":[\
            \(income("2022-09-15", "40000", "g", "u")),\(income("2022-10-01", "40000", "g", "v")),\(income("2023-01-01", "12600", "e", "u", inKind: false)),\
            \(income("2023-02-01", "5500", "e", "u", inKind: true)),\(income("2022-07-31", "99000", "g", "u")),\(income("2023-03-01", "1000", "g", nil))]}
            {"reference":"C-2","title":"C","type":"collaborative-research","dateSigned":"2022-09-01","period":{"startDate":"2022-10-01","endDate":"2024-09-30"},"parties":[{"organization":"u"},{"organization":"v"}]}
            {"reference":"R-1","title":"R","type":"contract-research","dateSigned":"2021-01-01","period":{"startDate":"2021-01-01","endDate":"2023-07-01"},"parties":[{"organization":"u"},{"organization":"s"}],"activities":[\(income("2021-03-01", "8000", "s", "u"))]}
            {"reference":"R-2","title":"R","type":"contract-research","dateSigned":"2023-06-01","period":{"startDate":"2023-09-01","endDate":"2024-07-01"},"parties":[{"organization":"u"},{"organization":"e"}],"activities":[\(income("2023-07-31", "2499.99", "e", nil))]}
            {"reference":"A-1","title":"A","type":"consultancy","dateSigned":"2020-06-01","period":{"startDate":"2020-09-01","endDate":"2021-07-01"},"parties":[{"organization":"u"},{"organization":"h"}],"activities":[\(income("2022-12-01", "3500", "h", "u"))]}
            """)
        let filled = try sample.fill("hebci", "2022/23", of: ["u"])
        // From 1 August 2022 to 31 July 2023. Public: 40,000 of the funder to u; that to v is v's, that of 31 July 2022 is of the year before, and of
        // 1,000 it is not said who of the consortium received it. Cash 12,600 = 13; in kind 5,500 = 6; all 58,100 = 58.
        #expect(try filled.rows("table1", "row", "income") == ["public-funding/government 40", "cash/enterprise 13", "in-kind/enterprise 6", "total 58"])
        let notes = try filled.table("table1").notes
        #expect(notes.contains { $0.hasPrefix("Rule: collaborative research has at least one public funder") && $0.hasSuffix("Left out by it: 1.") })
        #expect(notes.contains("Received under agreements of several parties, and in no sum since it is not said by whom: 1."))
        // R-1 is active in the year, and was paid before it: a number without income. R-2 was signed in it, and paid on its last day: 2,499.99 = 2.
        // A-1 was over, and is paid late: income without a number.
        #expect(try filled.rows("table2a", "row", "smeNumber", "smeIncome", "commercialNumber", "commercialIncome", "otherNumber", "otherIncome") == [
            "contract-research 1 0 1 2 0 0", "consultancy 0 0 0 0 0 4", "facilities 0 0 0 0 0 0", "total 1 0 1 2 0 4",
        ])
        // C-2 is between universities alone, without a public funder and unpaid; R-1 is unpaid in the year.
        #expect(try sample.missing("hebci", "2022/23", of: ["u"]) == ["C-2 income", "C-2 public-funder", "R-1 income"])
        #expect(throws: RegistryError.self) { try sample.fill("hebci", "2022/23") }
    }

    /// MEXT: the listing, what goes with credit transfer and double degree, and totals.
    @Test func agreementsOfExchange() throws {
        let sample = try FormSample("""
            {"record":"organization","code":"j","name":"J","kind":"university","country":"JP","classifications":["ownership:public"]}
            {"record":"organization","code":"k","name":"K","kind":"university","country":"JP"}
            {"record":"organization","code":"a","name":"A","kind":"university","country":"AU"}
            {"record":"organization","code":"b","name":"B","kind":"university","country":"BR"}
            {"record":"organization","code":"n","name":"N","kind":"enterprise","country":"NO"}
            {"reference":"M-1","title":"One","type":"exchange","dateSigned":"2020-04-01","period":{"startDate":"2020-04-01","endDate":"2025-03-31"},"renewal":{"rule":"automatic","months":60},\
            "parties":[{"organization":"j"},{"organization":"a"}],"purposes":[{"purpose":"student-exchange","from":"j","to":"a","quota":{"amount":5,"unit":"persons","per":"year"}},\
            {"purpose":"student-exchange","from":"a","to":"j","quota":{"amount":4,"unit":"persons","per":"year"}},{"purpose":"credit-transfer","from":"j","to":"a","quota":{"amount":2,"unit":"persons","per":"year"}}],\
            "activities":[{"kind":"students-exchanged","date":"2023-04-01","quantity":3,"from":"j","to":"a"},{"kind":"students-exchanged","date":"2024-03-31","quantity":2,"from":"j","to":"a"},\
            {"kind":"students-exchanged","date":"2024-04-01","quantity":9,"from":"j","to":"a"},{"kind":"students-exchanged","date":"2023-10","quantity":1,"from":"a","to":"j"}]}
            {"reference":"M-2","title":"Two","type":"exchange","dateSigned":"2021-04-01","period":{"startDate":"2021-04-01","endDate":"2026-03-31"},"parties":[{"organization":"j","unitName":"Faculty of Law"},{"organization":"b"}],\
            "fields":["isced-f:0421"],"purposes":[{"purpose":"double-degree","level":"master"},{"purpose":"joint-research"}]}
            {"reference":"M-3","title":"Over","type":"exchange","dateSigned":"2018-04-01","period":{"startDate":"2018-04-01","endDate":"2023-03-31"},"parties":[{"organization":"j"},{"organization":"b"}]}
            {"reference":"M-4","title":"At home","type":"exchange","dateSigned":"2020-04-01","period":{"startDate":"2020-04-01"},"parties":[{"organization":"j"},{"organization":"k"}]}
            {"reference":"M-5","title":"A firm","type":"internship","dateSigned":"2020-04-01","period":{"startDate":"2020-04-01"},"parties":[{"organization":"j"},{"organization":"n"}]}
            {"reference":"M-6","title":"Plain","type":"mou","dateSigned":"2022-04-01","period":{"startDate":"2022-04-01"},"parties":[{"organization":"j"},{"organization":"a"}]}
            """)
        let filled = try sample.fill("mext-agreements", "2023", of: ["j"])
        // The year ends on 31 March 2024. Quotas: out 5 and 2, in 4.
        #expect(try filled.rows("agreements", "reference", "university", "country", "contents", "level", "faculty", "extension", "quotaOut", "quotaIn") == [
            "M-1 A AU student-exchange;credit-transfer true  true 7 4", "M-2 B BR double-degree;joint-research false Faculty of Law false  ",
            "M-6 A AU  true  false  ",
        ])
        // From April to March: 3 + 2 out, 1 in; those of 1 April 2024 are of the next year.
        #expect(try filled.rows("creditTransfer", "reference", "sent", "received") == ["M-1 5 1"])
        #expect(try filled.rows("doubleDegree", "reference", "faculty", "field", "degree") == ["M-2 Faculty of Law isced-f:04 master"])
        #expect(try filled.rows("byCountry", "row", "agreements") == ["AU 2", "BR 1", "total 3"])
        #expect(try filled.rows("byOwnership", "row", "agreements") == ["national 0", "public 3", "private 0", "unknown 0", "total 3"])
        #expect(try sample.missing("mext-agreements", "2023", of: ["j"]) == ["M-6 contents"])
        var people = try FormSample.request("mext-agreements", "2023", of: ["j"])
        people.isForPeople = true
        let shown = FormSample.Filled(form: try sample.registry.fill(people))
        #expect(try shown.rows("agreements", "contents", "level", "extension").first == "学生交流;単位互換 大学 有")
        #expect(try shown.table("agreements").columns.map(\.title).prefix(3) == ["整理番号", "協定名", "相手大学"])
    }

    /// HRK and Universities Australia: stocks by year, countries with growth and rank, shares, and institutions.
    @Test func stocksOfLinks() throws {
        func agreement(_ reference: String, _ own: String, _ other: String, _ start: String, _ end: String, _ more: String = "", unit: String = "") -> String {
            #"{"reference":"\#(reference)","title":"T","type":"exchange","dateSigned":"\#(start)","period":{"startDate":"\#(start)","endDate":"\#(end)"},"parties":[{"organization":"\#(own)"\#(unit)},{"organization":"\#(other)"}]\#(more)}"#
        }
        let organizations = [("d", "DE"), ("u", "AU"), ("w", "AU"), ("x", "AU"), ("f1", "FR"), ("f2", "FR"), ("c", "CN"), ("s", "US")]
            .map { #"{"record":"organization","code":"\#($0.0)","name":"\#($0.0)","kind":"university","country":"\#($0.1)"}"# }
        let sample = try FormSample((organizations + [
            agreement("H-1", "d", "f1", "2020-01-01", "2029-12-31", #","classifications":["programme:erasmus"]"#),
            agreement("H-2", "d", "f2", "2023-01-01", "2029-12-31"),
            agreement("H-3", "d", "c", "2019-01-01", "2029-12-31"),
            // Rests since 2023: not counted at the end of that year.
            agreement("H-4", "d", "c", "2019-01-01", "2029-12-31", #","lifecycle":[{"action":"suspended","date":"2023-05-01"}]"#),
            agreement("H-5", "d", "s", "2019-01-01", "2023-12-30"),
            agreement("L-1", "u", "c", "2020-01-01", "2029-12-31", #","purposes":[{"purpose":"joint-research"},{"purpose":"student-exchange"}]"#),
            agreement("L-2", "u", "f1", "2023-01-01", "2029-12-31", #","purposes":[{"purpose":"joint-publication"}]"#),
            agreement("L-3", "u", "f2", "2023-01-01", "2029-12-31", #","purposes":[{"purpose":"study-abroad"}]"#),
            agreement("L-4", "u", "s", "2023-01-01", "2029-12-31", "", unit: #","unitName":"Faculty of Law""#),
            agreement("L-5", "u", "x", "2020-01-01", "2029-12-31"),
            agreement("L-6", "w", "c", "2023-01-01", "2029-12-31", #","purposes":[{"purpose":"staff-exchange"}]"#),
        ]).joined(separator: "\n"))
        let hrk = try sample.fill("hrk-kooperationen", "2023", of: ["d"])
        // 2022: H-1, H-3, H-4, H-5 = 4. 2023: H-1, H-2, H-3 = 3, of them one Erasmus: 4 to 3 is -25 %. 2021 had the same 4.
        #expect(try hrk.rows("byYear", "row", "cooperations", "growth", "erasmus", "other").suffix(3) == ["2021 4 0.000000 1 3", "2022 4 0.000000 1 3", "2023 3 -0.250000 1 2"])
        // France 1 to 2, China 2 to 1; the United States have none left.
        #expect(try hrk.rows("byCountry", "row", "cooperations", "before", "growth") == ["FR 2 1 1.000000", "CN 1 2 -0.500000"])
        #expect(try hrk.rows("byRegion", "row", "cooperations", "share") == ["150 2 0.666667", "142 1 0.333333", "total 3 1.000000"])
        #expect(try hrk.rows("byKind", "row", "cooperations", "institutions") == ["university 3 3", "total 3 3"])

        let ua = try sample.fill("ua-links", "2023", of: ["u"])
        // L-1, L-2, L-3: L-4 is a faculty's, L-5 at home.
        #expect(try ua.rows("byYear", "row", "agreements", "growth", "universities").suffix(2) == ["2022 1 0.000000 1", "2023 3 2.000000 3"])
        // Research is L-1 and L-2, whose purpose is a narrower one: 2 of 3.
        #expect(try ua.rows("byType", "row", "agreements", "share") == [
            "research-collaboration 2 0.666667", "student-exchange 1 0.333333", "staff-exchange 0 0.000000", "study-abroad 1 0.333333", "total 3 1.000000",
        ])
        // China was first of one, and is second now.
        #expect(try ua.rows("byCountry", "row", "agreements", "rank", "rankChange") == ["FR 2 1 ", "CN 1 2 -1"])
        // Of several, growth is of those who reported in both years: w did not in 2022, so all of them grew as u did, from 1 to 3.
        let both = try sample.fill("ua-links", "2023", of: ["u", "w"])
        // 2022 and 2023 by year: of both 1 and 4, growth again of u alone. In 2024 w reports again: 4 to 4.
        #expect(try both.rows("byYear", "row", "agreements", "growth").suffix(2) == ["2022 1 0.000000", "2023 4 2.000000"])
        #expect(try sample.fill("ua-links", "2024", of: ["u", "w"]).rows("byYear", "row", "agreements", "growth").suffix(3) == ["2022 1 0.000000", "2023 4 2.000000", "2024 4 0.000000"])
        #expect(try both.rows("byInstitution", "row", "agreements", "growth") == ["u 3 2.000000", "w 1 ", "total 4 2.000000"])
        #expect(try sample.missing("ua-links", "2023", of: ["u"]) == ["L-4 purpose"])
    }

    /// Section 117: a source counts where what it gave and contracted in the calendar year reaches the threshold, alone or added up.
    @Test func foreignGiftsAndContracts() throws {
        func gift(_ reference: String, _ source: String, _ type: String, _ signed: String, _ amount: String, _ currency: String = "USD", _ more: String = "", role: String = "") -> String {
            #"{"reference":"\#(reference)","title":"T","type":"\#(type)","dateSigned":"\#(signed)","value":{"amount":"\#(amount)","currency":"\#(currency)"},"parties":[{"organization":"u"},{"organization":"\#(source)"\#(role)}]\#(more)}"#
        }
        let organizations = [("u", "university", "US", ""), ("e", "enterprise", "CN", ""), ("f", "association", "HK", ""), ("d", "enterprise", "US", ""), ("m", "enterprise", "FR", ""),
            ("g", "government", "NO", #","classifications":["foreign-government"]"#)]
            .map { #"{"record":"organization","code":"\#($0.0)","name":"\#($0.0)","kind":"\#($0.1)","country":"\#($0.2)"\#($0.3)}"# }
        let sample = try FormSample((organizations + [
            gift("E-1", "e", "contract-research", "2023-01-01", "150000"), gift("E-2", "e", "service", "2023-12-31", "100000"),
            gift("E-3", "e", "service", "2024-01-01", "900000"),
            gift("F-1", "f", "donation", "2023-05-01", "249999.99", role: #","role":"funder""#),
            gift("G-1", "g", "grant", "2023-05-01", "400000", "USD", #","classifications":["restricted"],"note":"For a chair.""#, role: #","role":"funder""#),
            gift("D-1", "d", "service", "2023-05-01", "5000000"), gift("M-1", "m", "service", "2023-05-01", "300000", "EUR"),
        ]).joined(separator: "\n"))
        let filled = try sample.fill("us-section-117", "2023", of: ["u"])
        // e reaches 250,000 by two together; f misses it by a cent; d is at home; the euros of m are not converted.
        #expect(try filled.rows("sources", "row", "country", "amount", "gifts", "number") == [
            "g NO 400000.00 0.00 1", "e CN 250000.00 0.00 2", "total  650000.00 0.00 3",
        ])
        #expect(try filled.rows("nonGovernment", "row", "amount", "sources", "number") == ["CN 250000.00 1 2", "total 250000.00 1 2"])
        #expect(try filled.rows("governments", "row", "amount", "number") == ["g 400000.00 1", "total 400000.00 1"])
        #expect(try filled.rows("restricted", "reference", "source", "amount", "currency", "dateSigned", "conditions") == ["G-1 g 400000.00 USD 2023-05-01 For a chair."])
        #expect(filled.form.notes.contains("Of what is to be reached: in no figure, since it is in another currency and no rate holds: 300,000.00 EUR."))
        // With 200,000 f is told of too; with a rate of 1.1 on the day, m comes to 330,000.
        let lower = try sample.fill("us-section-117", "2023", of: ["u"], set: ["threshold": "200000"])
        #expect(try lower.rows("sources", "row", "amount", "gifts") == ["g 400000.00 0.00", "e 250000.00 0.00", "f 249999.99 249999.99", "total 899999.99 249999.99"])
        #expect(lower.form.notes.contains { $0.hasSuffix(": 200,000 (set; the form has 250,000)") })
        let path = FileManager.default.temporaryDirectory.appending(path: "rates-\(UUID().uuidString).csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try "currency,day,rate,source\nEUR,2023-05-01,1.1,A bank\nEUR,2023-05-02,9,A bank\n".write(toFile: path, atomically: true, encoding: .utf8)
        let converted = try sample.fill("us-section-117", "2023", of: ["u"], rates: ExchangeRates(path: path))
        #expect(try converted.rows("sources", "row", "amount") == ["g 400000.00", "m 330000.00", "e 250000.00", "total 980000.00"])
        #expect(try converted.table("sources").notes.contains("Converted into USD with the rates of \(path) (A bank): 1."))
        #expect(throws: RegistryError.self) { try sample.fill("us-section-117", "2023", of: ["u"], set: ["treshold": "1"]) }
    }
}
