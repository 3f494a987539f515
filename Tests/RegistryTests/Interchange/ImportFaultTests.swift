import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Bad input of every kind: each fault is told with its line, and nothing is stored.
@Suite struct ImportFaultTests {
    /// Imports one line a case, and holds what is said of each line against what should be.
    private func check(_ cases: [(line: String, fault: String)], in database: InterchangeDatabase) throws {
        let rows = try database.rows()
        let faults = try database.faults(cases.map(\.line).joined(separator: "\n"))
        for (number, expected) in cases.enumerated() {
            let told = faults.filter { $0.hasPrefix("line \(number + 1):") || $0.hasPrefix("line \(number + 1),") }
            #expect(told == (expected.fault.isEmpty ? [] : ["line \(number + 1)\(expected.fault)"]), "\(expected.line.prefix(300))")
        }
        #expect(faults.count == cases.count { !$0.fault.isEmpty }, "\(faults.prefix(3))")
        #expect(try database.rows() == rows)
    }

    private static func agreement(_ number: Int, _ rest: String, parties: String = #"[{"organization":"A a"},{"organization":"B b"}]"#) -> String {
        #"{"reference":"R-\#(number)","title":"T","parties":\#(parties)\#(rest.isEmpty ? "" : ",\(rest)")}"#
    }

    @Test func textThatIsNoJSON() throws {
        try check(
            [
                (#"{"reference":"R","title":"T"#, ": byte 28: the line ends inside of a text"),
                (#"{"reference":"R","title":"T","title":"U"}"#, ": byte 30: the key “title” comes twice"),
                (#"{"a":\#(String(repeating: "[", count: 64))"#, ": byte 69: more than 64 lists and objects stand in each other"),
                (#"{"title":"a\u0000b"}"#, ": byte 12: the character U+0000"),
                (#"{"title":"\ud800"}"#, ": byte 11: half of a surrogate pair"),
                (#"{"title":"\ud800\u0041"}"#, ": byte 11: half of a surrogate pair"),
                (#"{"title":"\udc00"}"#, ": byte 11: half of a surrogate pair"),
                (#"{"title":"\x"}"#, ": byte 11: an escape that JSON does not have"),
                (#"{"title":"\u12g4"}"#, ": byte 15: \\u needs four hexadecimal digits"),
                ("{\"title\":\"a\tb\"}", ": byte 12: the control character U+0009 inside of a text; it is written as an escape, such as \\n"),
                (#"{"value":01}"#, ": byte 11: the character 1 where a comma or a closing brace is wanted"),
                (#"{"value":NaN}"#, ": byte 10: the character N where a value is wanted"),
                (#"{"value":1.}"#, ": byte 12: the character } where a digit is wanted"),
                (#"{"value":-}"#, ": byte 11: the character } where a digit is wanted"),
                (#"{"value":tru}"#, ": byte 13: the character } where true is wanted"),
                (#"{"a":1,}"#, ": byte 8: the character } where a key in quotes is wanted"),
                (#"{"a":[1,]}"#, ": byte 9: the character ] where a value is wanted"),
                (#"{"a" 1}"#, ": byte 6: the character 1 where a colon after the key is wanted"),
                (#"{} {}"#, ": byte 4: the character { where the end of the line is wanted"),
                ("{“a”:1}", ": byte 2: the character U+201C where a key in quotes is wanted"),
                ("\u{FEFF}{}", ": byte 1: a byte order mark (U+FEFF) where a value is wanted"),
                ("[]", ": a list where an object is wanted"),
                ("\"agreement\"", ": text where an object is wanted"),
                (#"{"record":"agrement"}"#, ", record: “agrement” is not one of agreement, organization, event, field-scheme, field-match, agreement-type, activity-kind, party-role, purpose, classification, event-series"),
                ("", ""),
                (" \t ", ""),
            ].map { (line: $0.0, fault: $0.1) }, in: InterchangeDatabase())
    }

    @Test func bytesThatAreNotUTF8() throws {
        let database = try InterchangeDatabase()
        let sequences: [[UInt8]] = [
            [0xFF], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
        ]
        var bytes: [UInt8] = []
        for sequence in sequences { bytes += Array("{\"title\":\"ab".utf8) + sequence + Array("\"}\r\n".utf8) }
        do {
            _ = try database.registry.importAgreements(from: .bytes(bytes))
            Issue.record("imported")
        } catch let error as RegistryError {
            #expect(error.details == sequences.indices.map { "line \($0 + 1): byte 13: bytes that are not UTF-8" })
        }
    }

    @Test func keysAndForms() throws {
        let two = #"{"organization":"A a"},{"organization":"B b"}"#
        func organization(_ rest: String) -> String { "[\(two),{\"organization\":\(rest)}]" }
        let cases: [(String, String)] = [
            (#"{"title":"T","draft":true}"#, ", reference: is missing"),
            (#"{"reference":"-1","title":"T","draft":true}"#, ", reference: “-1” has the character -, which a reference cannot have in front"),
            (#"{"reference":"a b","title":"T","draft":true}"#, ", reference: “a b” has the character U+0020, which a reference cannot have"),
            (Self.agreement(4, #""titel":"x""#), ", titel: unknown key; did you mean title?"),
            (Self.agreement(5, "", parties: organization(#"{"name":"C c","knd":"university"}"#)), ", parties[2].organization.knd: unknown key; did you mean kind?"),
            (Self.agreement(6, #""binding":"yes""#), ", binding: text where true or false is wanted"),
            (Self.agreement(7, #""period":"2023""#), ", period: text where an object is wanted"),
            (Self.agreement(8, #""fields":"isced-f:0912""#), ", fields: text where a list is wanted"),
            (Self.agreement(9, #""fields":[null]"#), ", fields[0]: null where text is wanted"),
            (Self.agreement(10, #""dateSigned":"2023-02-29""#), ", dateSigned: “2023-02-29” is not a date (2023-10-11, 2023-10 or 2023) of the calendar between 1900 and 2199"),
            (Self.agreement(11, #""dateSigned":"12/31/2024""#), ", dateSigned: “12/31/2024” is not a date (2023-10-11, 2023-10 or 2023) of the calendar between 1900 and 2199"),
            (Self.agreement(12, #""dateSigned":"1899""#), ", dateSigned: “1899” is not a date (2023-10-11, 2023-10 or 2023) of the calendar between 1900 and 2199"),
            (Self.agreement(13, #""dateSigned":"today""#), ", dateSigned: “today” is not a date (2023-10-11, 2023-10 or 2023) of the calendar between 1900 and 2199"),
            (Self.agreement(14, #""lifecycle":[{"action":"terminated","date":"2023-10"}]"#), ", lifecycle[0].date: “2023-10” is not a whole day (2023-10-11) of the calendar between 1900 and 2199"),
            (Self.agreement(15, #""lifecycle":[{"action":"ended","date":"2023-10-01"}]"#), ", lifecycle[0].action: “ended” is not one of amended, suspended, resumed, terminated, renewed"),
            (Self.agreement(16, #""value":{"amount":"1e400","currency":"CNY"}"#), ", value.amount: “1e400” is not an amount: digits with a point before the decimals, such as 250000.00"),
            (Self.agreement(17, #""value":{"amount":1e2,"currency":"CNY"}"#), ", value.amount: “1e2” is not an amount: digits with a point before the decimals, such as 250000.00"),
            (Self.agreement(18, #""value":{"amount":-5,"currency":"CNY"}"#), ", value.amount: “-5” is below zero"),
            (Self.agreement(19, #""value":{"amount":"NaN","currency":"CNY"}"#), ", value.amount: “NaN” is not an amount: digits with a point before the decimals, such as 250000.00"),
            (Self.agreement(20, #""value":{"amount":"1000000000000000","currency":"CNY"}"#), ", value.amount: “1000000000000000” is more than the registry records, which is below 10^15"),
            (Self.agreement(21, #""value":{"amount":"5"}"#), ", value.currency: is missing"),
            (Self.agreement(22, #""value":{"amount":"5","currency":"cny"}"#), ", value.currency: “cny” is not an ISO 4217 code of three capitals, such as CNY"),
            (Self.agreement(23, #""related":[{"relation":"under","reference":"X"}]"#), ", related[0].relation: “under” is not one of framework, renewal, replacement, amendment"),
            (Self.agreement(24, #""renewal":{"rule":"auto"}"#), ", renewal.rule: “auto” is not one of none, automatic, by-consent; did you mean automatic?"),
            (Self.agreement(25, #""notice":{"days":3,"months":1}"#), ", notice: is said in days and in months"),
            (Self.agreement(26, #""renewal":{"rule":"none","months":3}"#), ", renewal: says none, and yet has months"),
            (Self.agreement(27, #""renewal":{"rule":"automatic","months":0}"#), ", renewal.months: “0” is not a whole number from 1 to 1200"),
            (Self.agreement(28, #""renewal":{"rule":"automatic","months":1.5}"#), ", renewal.months: “1.5” is not a whole number from 1 to 1200"),
            (Self.agreement(29, #""visibility":"publik""#), ", visibility: “publik” is not one of public, internal, restricted; did you mean public?"),
            (#"{"reference":"R-30","title":"a\u202eb","draft":true}"#, ", title: the direction mark U+202E at character 2"),
            (#"{"reference":"R-31","title":"a\u001bb","draft":true}"#, ", title: the control character U+001B at character 2"),
            (#"{"reference":"R-32","title":" \u3000 ","draft":true}"#, ", title: is blank"),
            (#"{"reference":"R-33","title":"\#(String(repeating: "学", count: 501))","draft":true}"#, ", title: 501 characters where at most 500 fit"),
            (#"{"reference":"R-34","title":"a\u061cb","draft":true}"#, ", title: the control character U+061C at character 2"),
            (Self.agreement(35, "", parties: #"[{"organization":"A a"}]"#), ", parties: one party where two are needed; say in partiesUnknown which are not known, or set draft"),
            (#"{"reference":"R-36","title":"T"}"#, ", parties: no party where two are needed; say in partiesUnknown which are not known, or set draft"),
            (Self.agreement(37, #""period":{"startDate":"2023-05","endDate":"2023-04-30"}"#), ", period.endDate: 2023-04-30 is before the start, 2023-05"),
            (Self.agreement(38, #""dateSigned":"2023","period":{"endDate":"2022"}"#), ", period.endDate: 2022 is before the signing, 2023"),
            (Self.agreement(39, #""period":{"endDate":"2023","maxExtentDate":"2022-12-31"}"#), ", period.maxExtentDate: 2022-12-31 is before the end, 2023"),
            (Self.agreement(55, #""dateSigned":"2023-02-01","renewal":{"rule":"automatic","months":24},"period":{"maxExtentDate":"2022"}"#), ", period.maxExtentDate: 2022 is before the start, 2023-02-01"),
            (Self.agreement(40, #""dateSigned":"2023","lifecycle":[{"action":"terminated","date":"2022-12-31"}]"#), ", lifecycle[0].date: 2022-12-31 is before the agreement was made"),
            (Self.agreement(41, #""dateSigned":"2020","lifecycle":[{"action":"terminated","date":"2022-12-31","endDate":"2023"}]"#), ", lifecycle[0].endDate: only an agreement that is renewed or amended gets a new end"),
            (Self.agreement(42, #""dateSigned":"2020","lifecycle":[{"action":"renewed","date":"2022-12-31","endDate":"2021"}]"#), ", lifecycle[0].endDate: 2021 is before the day on which it takes effect, 2022-12-31"),
            (Self.agreement(54, #""lifecycle":[{"action":"terminated","date":"2022-12-31"}]"#), ", lifecycle[0]: is of an agreement without a date; say when it was signed or began, were it the year alone"),
            (Self.agreement(43, #""fields":["isced-f:0912","isced-f:0912"]"#), ", fields[1]: “isced-f:0912” comes twice"),
            (Self.agreement(44, #""fields":["0912"]"#), ", fields[0]: “0912” is not a field; it is written scheme:code, such as isced-f:0912"),
            (Self.agreement(45, #""related":[{"relation":"framework","reference":"R-45"}]"#), ", related[0].reference: is the agreement itself"),
            (Self.agreement(46, "", parties: organization(#"{"kind":"university"}"#)), ", parties[2].organization: has neither code nor name nor identifier"),
            (Self.agreement(47, "", parties: organization(#"{"name":"C c","country":"cn"}"#)), ", parties[2].organization.country: “cn” is not an ISO 3166-1 code of two capitals, such as CN; write CN (China)"),
            (Self.agreement(48, "", parties: organization(#"{"name":"C c","identifiers":["ror"]}"#)), ", parties[2].organization.identifiers[0]: “ror” is not an identifier; it is written scheme:value, such as ror:017z00e58"),
            (Self.agreement(49, "", parties: #"[\#(two.dropLast()),"contribution":{"amount":"5"}}]"#), ", parties[1].contributions[0]: has an amount without a currency"),
            (Self.agreement(50, "", parties: #"[\#(two.dropLast()),"contribution":{}}]"#), ", parties[1].contributions[0]: says nothing"),
            (Self.agreement(51, "", parties: #"[\#(two.dropLast()),"role":"Lead Partner"}]"#), ", parties[1].role: “Lead Partner” is not a code: 1 to 64 of a-z, 0-9, dot, underscore and hyphen"),
            (Self.agreement(52, #""titles":{"Chinese":"x"}"#), ", titles.Chinese: “Chinese” is not a language tag, such as zh"),
            (Self.agreement(53, #""documents":[{"title":"D","sha256":"ab"}]"#), ", documents[0].sha256: “ab” is not a SHA-256 of 64 digits 0-9 and a-f"),
            (#"{"record":"organization","name":"N"}"#, ", code: is missing"),
            (#"{"record":"event","code":"e","name":"N","startDate":"2023-02","endDate":"2023-01"}"#, ", endDate: is before the start, 2023-02"),
            (#"{"record":"event","code":"f","name":"N","startDate":"2023","speeches":[{"speaker":"S","session":1}]}"#, ", speeches[0].session: there is no session, and this would be number 1"),
        ]
        try check(cases.map { (line: $0.0, fault: $0.1) }, in: InterchangeDatabase())
    }

    @Test func whatTheRegistryKnowsBetter() throws {
        let database = try InterchangeDatabase()
        try database.load("""
            {"record":"organization","code":"aa","name":"A a","country":"CN","identifiers":["own:1"]}
            {"record":"organization","code":"twin-1","name":"Twin"}
            {"record":"organization","code":"twin-2","name":"TWIN."}
            {"reference":"OLD","title":"Old","type":"mou","parties":[{"organization":"aa"},{"organization":"twin-1"}]}
            """)
        let two = #"{"organization":"aa"},{"organization":"twin-1"}"#
        func party(_ organization: String) -> String { "[\(two),{\"organization\":\(organization)}]" }
        let cases: [(String, String)] = [
            (Self.agreement(1, #""type":"mous""#), ", type: there is no type “mous”; did you mean mou?"),
            (Self.agreement(2, #""value":{"amount":"5","currency":"CNX"}"#), ", value.currency: there is no currency “CNX”; did you mean CNY?"),
            (Self.agreement(3, "", parties: party(#"{"name":"C c","country":"UK"}"#)), ", parties[2].organization.country: there is no country “UK”; ISO 3166-1 has GB"),
            (Self.agreement(4, "", parties: party(#"{"name":"D d","kind":"universty"}"#)), ", parties[2].organization.kind: there is no kind “universty”; did you mean university?"),
            (Self.agreement(5, #""fields":["ford:7.7"]"#), ", fields[0]: there is no field “ford:7.7”"),
            (Self.agreement(6, #""event":"nowhere""#), ", event: there is no event “nowhere”"),
            (Self.agreement(7, #""related":[{"relation":"framework","reference":"NONE"}]"#), ", related[0].reference: neither the registry nor the file has an agreement “NONE”"),
            (Self.agreement(8, "", parties: party(#""Twin""#)), ", parties[2].organization: the organization twin-1 (“twin-1 / Twin”) is named twice"),
            (Self.agreement(9, "", parties: party(#""twin""#)), ", parties[2].organization: “twin” can mean several organizations: twin-1, twin-2; name it by code"),
            (#"{"reference":"OLD","title":"New","type":"mou","parties":[{"organization":"aa"}],"partiesUnknown":"x"}"#, ", reference: “OLD” is recorded already, with other content: parties, partiesUnknown, title"),
            (Self.agreement(11, ""), ""),
            (Self.agreement(11, ""), ", reference: “R-11” comes a second time, after line 11"),
            (Self.agreement(13, #""value":{"amount":"5.005","currency":"CNY"}"#), ", value.amount: “5.005” has more decimals than its currency: CNY has 2"),
            (Self.agreement(14, #""value":{"amount":"5.5","currency":"JPY"}"#), ", value.amount: “5.5” has more decimals than its currency: JPY has 0"),
            (Self.agreement(15, "", parties: party(#"{"code":"new-1","name":"N","identifiers":["own:1"]}"#)), ", parties[2].organization.identifiers: “own:1” already means the organization aa"),
            (Self.agreement(16, "", parties: party(#"{"identifiers":["own:404"]}"#)), ", parties[2].organization: no organization has the identifier “[\"own:404\"]”; give a name to add it"),
            (Self.agreement(17, "", parties: party(#""own:404""#)), ", parties[2].organization: no organization has the identifier “own:404”; give a name to add it"),
            (Self.agreement(18, "", parties: party(#"{"code":"twin-3"}"#)), ", parties[2].organization.code: there is no organization “twin-3”; did you mean twin-1?"),
            (Self.agreement(19, "", parties: party(#"{"name":"A a","country":"CN"}"#)), ", parties[2].organization: the organization aa (“aa / A a”) is named twice"),
            (Self.agreement(20, #""dateSigned":"2190""#), ", dateSigned: “2190” is in the future; set draft for what is not yet signed"),
            (Self.agreement(21, #""related":[{"relation":"framework","reference":"R-22"}]"#), ", related: the related agreements of “R-21” lead back to it"),
            (Self.agreement(22, #""related":[{"relation":"renewal","reference":"R-23"}]"#), ", related: the related agreements of “R-22” lead back to it"),
            (Self.agreement(23, #""related":[{"relation":"renewal","reference":"R-21"},{"relation":"framework","reference":"OLD"}]"#), ", related: the related agreements of “R-23” lead back to it"),
            (Self.agreement(24, #""related":[{"relation":"renewal","reference":"R-21"}]"#), ""),
            (#"{"record":"organization","code":"aa","name":"A a","country":"US"}"#, ", code: “aa” is recorded already, with other content: country"),
            (#"{"record":"organization","code":"bb","name":"B b","partOf":"none"}"#, ", partOf: there is no organization “none”"),
            (#"{"record":"organization","code":"cc","name":"C c","partOf":"dd"}"#, ", partOf: the organization above, “dd”, would stand above itself"),
            (#"{"record":"organization","code":"dd","name":"D d","partOf":"cc"}"#, ", partOf: the organization above, “cc”, would stand above itself"),
            (#"{"record":"organization","code":"ee","name":"E e","identifiers":["own:1"]}"#, ", identifiers: “own:1” already means the organization aa"),
            (#"{"record":"organization","code":"ff","name":"F f","kind":"universities","country":"CN"}"#, ", kind: there is no kind “universities”; did you mean university?"),
            (#"{"record":"event","code":"ev","name":"E","startDate":"2023","scheme":"isced","country":"CN"}"#, ", scheme: there is no scheme of fields “isced”; did you mean isced-f?"),
            (#"{"record":"field-scheme","code":"isced-f","title":"Another"}"#, ", code: “isced-f” is recorded already, with other content: title"),
            (#"{"record":"field-scheme","code":"own","title":"Own","fields":[{"code":"a","broader":"b"}]}"#, ", fields[0].broader: the scheme own has no field “b” in this file"),
            (#"{"record":"field-scheme","code":"own2","title":"Own","fields":[{"code":"a","broader":"a"}]}"#, ", fields[0].broader: the broader field, “a”, would be broader than itself"),
            (#"{"record":"field-scheme","code":"own3","title":"Own","fields":[{"code":"a"},{"code":"a"}]}"#, ", fields[1].code: the field “a” comes twice"),
            (#"{"reference":"R-36","title":"T"}"#, ", parties: no party where two are needed; say in partiesUnknown which are not known, or set draft"),
            (Self.agreement(37, #""related":[{"relation":"framework","reference":"R-36"}]"#), ""),
            (#"{"record":"agreement-type","code":"mou","label":"Other"}"#, ", code: “mou” is recorded already, with other content: label"),
            (#"{"record":"agreement-type","code":"pact","label":"Pact","note":"x"}"#, ", note: unknown key"),
            (Self.agreement(40, #""type":"pact""#), ""),
        ]
        try check(cases.map { (line: $0.0, fault: $0.1) }, in: database)
    }

    @Test func anEmptyFileIsAFault() throws {
        let database = try InterchangeDatabase()
        for text in ["", "\n", "\u{FEFF}", " \r\n\t\n"] {
            #expect(try database.faults(text) == ["the text: the file is empty"])
        }
    }

    @Test func aHundredFaultsAreToldAndTheOthersCounted() throws {
        let faults = try InterchangeDatabase().faults((1...230).map { _ in "{ " + "x" }.joined(separator: "\n"))
        #expect(faults.count == 101)
        #expect(faults.first == "line 1: byte 3: the character x where a key in quotes is wanted")
        #expect(faults.last == "and 130 more")
    }

    @Test func aLineOverTheLimitIsDroppedAsItComes() throws {
        var reader = LineReader(ByteInput(bytes: Array("short\n\(String(repeating: "x", count: 3_000_000))\nnext".utf8)), limit: 1 << 20)
        var seen: [String] = []
        while let line = try reader.next() {
            switch line {
            case .tooLong: seen.append("too long")
            case .whole(let bytes): seen.append(String(decoding: bytes, as: UTF8.self))
            }
        }
        #expect(seen == ["short", "too long", "next"])
    }
}
