import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Forms of one's own: what can stand in their files, and what is told of mistakes.
@Suite struct FormFileTests {
    private func faults(_ text: String, in sample: FormSample? = nil) throws -> [String] {
        do {
            if let sample { _ = try sample.fill(text, "2023") } else { _ = try FormSample.form(text) }
            return []
        } catch let error as RegistryError {
            #expect(error.code == "form-refused" && error.message.contains("“own.yaml”"))
            return error.details
        }
    }

    private static let head = "form: own\ntitle: {en: Own}\nsource: none\n"

    @Test func mistakesHaveTheirLineAndColumn() throws {
        // The grammar.
        let open = try faults("form: own\ntitle: [\n")
        #expect(open.count == 1 && open[0].hasPrefix("line 3, column 1: what opens in line 2, column 8 is not closed"), "\(open)")
        // Keys and words.
        #expect(try faults("form: own\ntitel: {en: Own}\nsource: none\ntables: []\n") == [
            "line 1, column 1: title: is missing", "line 2, column 1: titel: unknown key; did you mean title?",
        ])
        let table = "tables:\n- id: t\n  title: {en: T}\n"
        #expect(try faults(Self.head + table + "  rows: {by: [partner.knd]}\n  columns:\n  - {id: n, title: {en: N}, measure: agreement}\n") == [
            "line 7, column 15: tables[0].rows.by[0]: there is nothing called “partner.knd” in the registry; did you mean partner.kind?",
            "line 9, column 29: tables[0].columns[0].measure: “agreement” is nothing that can be counted; did you mean agreements?",
        ])
        #expect(try faults(Self.head + table + "  when: soon\n  rows: {by: [type]}\n  columns: [{id: n, title: {en: N}, measure: agreements}]\n") == [
            "line 7, column 3: tables[0].when: “soon” is not one of signed, inForce, active, filed, ever",
        ])
        // What belongs together.
        #expect(try faults(Self.head + table + "  when: filed\n  checks: [c]\n  reached: yes\n  columns:\n  - {id: n, title: {en: N}, from: title}\n  - {id: n, title: {en: N}}\n") == [
            "line 5, column 3: tables[0].filing: what is filed counts by a scheme: filing is missing",
            "line 5, column 3: tables[0].rows: a table of figures says what its rows are",
            "line 8, column 12: tables[0].checks[0]: there is no check “c”",
            "line 9, column 3: tables[0].reached: the form does not say what is to be reached: reach is missing",
            "line 11, column 29: tables[0].columns[0].from: a column of figures tells of what its rows are by, and no row is by that",
            "line 12, column 5: tables[0].columns[1]: a column has from, or measure",
            "line 12, column 6: tables[0].columns[1].id: “n” is there twice",
        ])
        #expect(try faults(Self.head + table + "  rows: {by: [title]}\n  where:\n  - {from: type, in: [mou], notIn: [nda]}\n  - {from: title, in: [x]}\n  columns: [{id: n, title: {en: N}, measure: agreements}]\n") == [
            "line 7, column 15: tables[0].rows.by[0]: rows can't be by that: it has too many values",
            "line 9, column 5: tables[0].where[0]: a condition has one of in, notIn and known",
            "line 10, column 6: tables[0].where[1].from: only whether it is known can be asked of that",
        ])
    }

    /// Words that only a registry knows are told with their place, too.
    @Test func whatTheRegistryDoesNotHaveIsTold() throws {
        let sample = try FormSample(#"{"record":"organization","code":"u","name":"U"}"#)
        let text = Self.head + """
            tables:
            - id: t
              title: {en: T}
              where:
              - {from: type, in: [licence]}
              - {from: partner.country, notIn: [AU, UK]}
              - {from: "classification:tech-contrct", in: [license]}
              - {from: owner, known: yes}
              rows: {by: [partner]}
              columns: [{id: n, title: {en: N}, from: "partner.classification:sise"}]

            """
        let told = try faults(text, in: sample)
        #expect(told.count == 5 && told[1].hasPrefix("line 9, column 5: tables[0].where[1]: “UK” is not known"), "\(told)")
        #expect(told.enumerated().filter { $0.offset != 1 }.map(\.element) == [
            "line 8, column 5: tables[0].where[0]: “licence” is not known; did you mean license?",
            "line 10, column 5: tables[0].where[2]: there is no scheme of classifications “tech-contrct”",
            "line 11, column 5: tables[0].where[3]: whether that is known can't be asked",
            "line 13, column 13: tables[0].columns[0]: there is no scheme of classifications “sise”",
        ])
        #expect(try faults(Self.head + "currency: XYZ\ntables:\n- {id: t, title: {en: T}, rows: {by: [type]}, columns: [{id: n, title: {en: N}, measure: amount}]}\n", in: sample) == ["currency: “XYZ” is no currency of ISO 4217"])
    }

    /// A form without a currency has a column for each; lists of purposes and of money; who came and left counts when it was party.
    @Test func aFormOfOnesOwn() throws {
        let sample = try FormSample("""
            {"record":"organization","code":"a","name":"A","kind":"university","country":"CN"}
            {"record":"organization","code":"b","name":"B","kind":"enterprise","country":"DE"}
            {"record":"organization","code":"c","name":"C","kind":"institute","country":"FR"}
            {"reference":"K-1","title":"One","type":"research","dateSigned":"2023-02-01","period":{"startDate":"2023-02-01"},"value":{"amount":"1000.50","currency":"EUR"},\
            "parties":[{"organization":"a"},{"organization":"b"},{"organization":"c","from":"2023-06-01","until":"2023-08-31"}],"purposes":[{"purpose":"joint-research"},{"purpose":"scholarships","from":"b","to":"a"}],\
            "activities":[{"kind":"income","date":"2023-03-01","value":{"amount":"10.00","currency":"EUR"},"from":"b","to":"a"},{"kind":"income","date":"2023-04-01","value":{"amount":"7","currency":"JPY"},"inKind":true,"from":"c","to":"a"}]}
            {"reference":"K-2","title":"Two","type":"mou","dateSigned":"2023-02-01","period":{"startDate":"2023-02-01"},"value":{"amount":"500","currency":"USD"},"parties":[{"organization":"a"},{"organization":"b"}]}
            """)
        let form = Self.head + """
            tables:
            - id: kinds
              title: {en: Kinds}
              rows: {by: [partner.kind], total: true}
              columns:
              - {id: inForce, title: {en: In force}, measure: agreements, when: inForce}
              - {id: active, title: {en: Active}, measure: agreements}
              - {id: amount, title: {en: Amount}, measure: amount, when: signed}
            - id: purposes
              title: {en: Purposes}
              list: purposes
              columns: [{id: reference, title: {en: R}, from: reference}, {id: purpose, title: {en: P}, from: purpose}, {id: way, title: {en: W}, from: purpose.direction}]
            - id: money
              title: {en: Money}
              list: incomes
              when: ever
              columns: [{id: payer, title: {en: P}, from: payer}, {id: date, title: {en: D}, from: income.date}, {id: inKind, title: {en: I}, from: income.inKind}]

            """
        let filled = try sample.fill(form, "2023", of: ["a"])
        // c was party from June to August: not at the signing, nor at the end.
        #expect(try filled.rows("kinds", "row", "inForce", "active", "amountEUR", "amountUSD") == [
            "enterprise 2 2 1000.50 500.00", "institute 0 1 0.00 0.00", "total 2 2 1000.50 500.00",
        ])
        #expect(try filled.rows("purposes", "reference", "purpose", "way") == ["K-1 joint-research ", "K-1 scholarships incoming"])
        #expect(try filled.rows("money", "payer", "date", "inKind") == ["b 2023-03-01 ", "c 2023-04-01 true"])
    }
}
