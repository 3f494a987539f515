import Support
import Testing

@testable import Registry

/// Which organization a party means.
@Suite struct OrganizationResolutionTests {
    private func line(_ number: Int, _ organizations: String...) -> String {
        let parties = organizations.map { #"{"organization":\#($0)}"# }.joined(separator: ",")
        return #"{"reference":"R-\#(number)","title":"T","type":"mou","parties":[\#(parties)]}"#
    }

    private func parties(_ database: InterchangeDatabase) throws -> [String] {
        try database.connection.query(sql: """
            select a.reference || ' ' || string_agg(o.code, ' ' order by p.position) as line
            from agreement a join agreement_party p on p.agreement_id = a.id join organization o on o.id = p.organization_id
            group by a.reference order by a.reference
            """).map { row throws in try row.decode("line", as: String.self) }
    }

    private func organizations(_ database: InterchangeDatabase) throws -> [String] {
        try database.connection.query(sql: """
            select concat_ws('|', o.code, o.name, o.kind, o.country,
              (select string_agg(scheme || ':' || value, ' ' order by scheme, value) from organization_identifier where organization_id = o.id)) as line
            from organization o order by o.code
            """).map { row throws in try row.decode("line", as: String.self) }
    }

    @Test func severalSpellingsMeanOne() throws {
        let database = try InterchangeDatabase()
        let report = try database.load([
            line(1, #""Tsinghua University""#, #"{"name":"Huawei Technologies Co., Ltd.","kind":"enterprise"}"#),
            line(2, #"{"name":"TSINGHUA UNIVERSITY","kind":"university","country":"CN"}"#, #""Huawei Technologies""#),
            line(3, #"{"name":"Ｔsinghua  University","country":"CN"}"#, #"{"name":"Elsewhere","country":"US"}"#),
            line(4, #"{"name":"Tsinghua University","country":"TW"}"#, #"{"name":"Elsewhere","country":"US"}"#),
        ].joined(separator: "\n"))
        #expect(try parties(database) == [
            "R-1 tsinghua-university huawei-technologies", "R-2 tsinghua-university huawei-technologies-2",
            "R-3 tsinghua-university elsewhere", "R-4 tsinghua-university-2 elsewhere",
        ])
        #expect(try organizations(database) == [
            "elsewhere|Elsewhere|US", "huawei-technologies|Huawei Technologies Co., Ltd.|enterprise", "huawei-technologies-2|Huawei Technologies",
            "tsinghua-university|Tsinghua University|university|CN", "tsinghua-university-2|Tsinghua University|TW",
        ])
        #expect(report.organizationsAdded == 5 && report.notes == [])
        #expect(report.taken == [
            "line 2: “TSINGHUA UNIVERSITY” is taken for tsinghua-university, Tsinghua University, because the names are equal but for case",
            "line 3: “Ｔsinghua University” is taken for tsinghua-university, Tsinghua University, because the names are equal but for case, width, blanks, punctuation or & for and",
        ])
        #expect(report.offered == [
            "huawei-technologies, Huawei Technologies Co., Ltd., may be huawei-technologies-2, Huawei Technologies: the names differ in the legal form alone, both of one kind"
        ])
    }

    @Test func identifiersGoBeforeNames() throws {
        let database = try InterchangeDatabase()
        try database.load([
            #"{"record":"organization","code":"a","name":"First","identifiers":["own:1","x:a:b"]}"#,
            line(1, #"{"name":"Renamed since","identifiers":["own:1"]}"#, #"{"name":"First","identifiers":["own:2"]}"#),
            line(2, #""x:a:b""#, #""own:2""#),
            line(3, #"{"identifiers":["own:1","own:99"]}"#, #""first""#),
        ].dropLast().joined(separator: "\n"))
        // The same name with another identifier of the same scheme is another organization.
        #expect(try parties(database) == ["R-1 a first", "R-2 a first"])
        #expect(try organizations(database) == ["a|First|own:1 x:a:b", "first|First|own:2"])
        #expect(try database.faults(line(3, #"{"identifiers":["own:1","own:2"]}"#, #""a""#)) == [
            "line 1, parties[0].organization: “[\"own:1\", \"own:2\"]” can mean several organizations: a, first; name it by code"
        ])
    }

    /// What is called otherwise, and is of another country or kind, is not united by an identifier or a code: one of the two is wrong.
    @Test func whatContradictsIsNotUnited() throws {
        let database = try InterchangeDatabase()
        try database.load([
            #"{"record":"organization","code":"a","name":"First","kind":"university","country":"GB","identifiers":["own:1"]}"#,
            #"{"record":"organization","code":"b","name":"Second","kind":"enterprise","country":"PL"}"#,
            // The same name with another country is told, and one of which no more is said is taken.
            line(1, #"{"name":"FIRST","country":"US","identifiers":["own:1"]}"#, #"{"code":"b","name":"Second Works"}"#),
        ].joined(separator: "\n"))
        let wrong = "which has this code or identifier: that is called otherwise, and is of another country or kind"
        #expect(try database.faults(line(2, #"{"name":"Strange Co","country":"JP","identifiers":["own:1"]}"#, #""b""#)) == [
            "line 1, parties[0].organization: “Strange Co” can't be a, \(wrong)"
        ])
        #expect(try database.faults(line(3, #"{"code":"b","name":"City Clinic","kind":"hospital"}"#, #""a""#)) == [
            "line 1, parties[0].organization: “City Clinic” can't be b, \(wrong)"
        ])
    }

    @Test func aNewCodeIsKept() throws {
        let database = try InterchangeDatabase()
        try database.load([
            line(1, #""huawei""#, #"{"code":"thu","name":"Tsinghua University"}"#),
            line(2, #"{"code":"huawei","name":"Huawei Technologies","country":"CN"}"#, #""thu""#),
            line(3, #"{"code":"huawei","kind":"enterprise","identifiers":["leaf:1"]}"#, #""Tsinghua university""#),
        ].joined(separator: "\n"))
        #expect(try organizations(database) == ["huawei|Huawei Technologies|enterprise|CN|leaf:1", "thu|Tsinghua University"])
        #expect(try parties(database) == ["R-1 huawei thu", "R-2 huawei thu", "R-3 huawei thu"])
    }

    @Test func namesWithoutLatinLettersGetNumbers() throws {
        let database = try InterchangeDatabase()
        try database.load([("甲", "乙"), ("丙", "丁"), ("戊", "己")].enumerated().map { line($0 + 1, "\"\($1.0)大学\"", "\"\($1.1)学院\"") }.joined(separator: "\n"))
        #expect(try parties(database) == ["R-1 org org-2", "R-2 org-3 org-4", "R-3 org-5 org-6"])
    }

    @Test func composedAndDecomposedTextIsOne() throws {
        let database = try InterchangeDatabase()
        try database.load([
            line(1, "\"Universite\u{301}\"", #""B""#), line(2, "\"Universit\u{E9}\"", #""B""#),
            #"{"reference":"R-3","title":"n\u0303 \\n\u0303","draft":true,"partiesUnknown":"x\n\u0303y","type":null}"#,
        ].joined(separator: "\n"))
        #expect(try database.count("organization") == 2)
        let exported = try database.export()
        #expect(exported.utf8.elementsEqual(String(decoding: exported.utf8, as: UTF8.self).utf8))
        let title = try database.connection.query(sql: "select title, parties_unknown as note from agreement where reference = 'R-3'")
            .map { row throws in try (row.decode("title", as: String.self), row.decode("note", as: String.self)) }[0]
        #expect(Array(title.0.unicodeScalars) == Array("\u{F1} \\\u{F1}".unicodeScalars))
        #expect(Array(title.1.unicodeScalars) == Array("x\n\u{303}y".unicodeScalars))
    }

    /// A short or a former name can be that of another, too: what it was taken for is told; a name in another language is not.
    @Test func whatAShortOrFormerNameWasTakenForIsTold() throws {
        let database = try InterchangeDatabase()
        try database.load("""
            {"record":"organization","code":"sino","name":"Sino Steel Co., Ltd.","country":"CN","names":[{"name":"SSC","kind":"acronym"},{"name":"中国钢铁","kind":"official","language":"zh"}]}
            {"record":"organization","code":"new","name":"New Name Institute","country":"FR","names":[{"name":"Old Name Institute","kind":"former"}]}
            """)
        let report = try database.load("""
            {"reference":"T-1","title":"x","parties":[{"organization":"SSC"},{"organization":"Old Name Institute"}]}
            {"reference":"T-2","title":"x","parties":[{"organization":"中国钢铁"},{"organization":{"code":"new","name":"Old Name Institute"}}]}
            """)
        #expect(report.taken == [
            "line 1: “Old Name Institute” is taken for new, New Name Institute, because it was called so before",
            "line 1: “SSC” is taken for sino, Sino Steel Co., Ltd., because that is a short name of it",
        ])
    }
}
