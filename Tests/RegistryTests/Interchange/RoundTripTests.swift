import Support
import Testing

@testable import Registry

@Suite struct InterchangeRoundTripTests {
    static let hostile = #"'; drop table agreement; -- \\ \" %s $1 \t名稱 🤝 é"#.replacing("\\t", with: "")

    /// Every key of the format, with text that has to survive quoting of every kind.
    static let golden = """
        {"record":"agreement-type","code":"sister-city","label":"Sister city","labels":{"zh":"友好城市"},"definition":"Two cities \(hostile)"}
        {"record":"activity-kind","code":"dance","label":"Dance","labels":{"zh":"舞蹈"},"unit":"dances","units":{"zh":"场"},"definition":"\(hostile)"}
        {"record":"field-scheme","code":"cq2023","title":"Key directions","titles":{"zh":"重点方向"},"fields":[{"code":"biomedicine","labels":{"en":"Biomedicine","zh":"生物医药"}},{"code":"biomedicine.drugs","broader":"biomedicine","labels":{"en":"Drugs \(hostile)"}}]}
        {"record":"organization","code":"cqmu","name":"Chongqing Medical University","names":[{"name":"CQMU","kind":"acronym","language":"en"},{"name":"重庆医科大学","kind":"official","language":"zh"}],"kind":"university","country":"CN","city":"Chongqing","identifiers":["own:x017","vault:91 \(hostile)"],"contacts":[{"name":"Second Desk","telephone":"ext. 12, 13"},{"name":"\(hostile)","office":"\(hostile)","email":"bureau@example.edu","telephone":"\(hostile)"}]}
        {"record":"organization","code":"unknown-kind","name":"\(hostile)"}
        {"record":"organization","code":"cqmu-pharmacy","name":"College of Pharmacy","partOf":"cqmu"}
        {"record":"event-series","code":"cq","name":"Chongqing Conference \(hostile)","names":{"zh":"重庆会议"},"note":"yearly"}
        {"record":"event","code":"cq2023-conference","name":"Conference","names":{"zh":"大会"},"theme":"New\\ncapabilities\\t\(hostile)","startDate":"2023-10-11","endDate":"2023-10-12","venue":"Campus","city":"Chongqing","country":"CN","series":"cq","edition":"2023 \(hostile)","scheme":"cq2023","hosts":["unknown-kind"],"organizers":["cqmu","cqmu-pharmacy"],"sessions":[{"title":"Biomedicine Working Meeting","date":"2023-10-12","hosts":["unknown-kind"],"organizers":["cqmu"],"note":"10 experts"}],"speeches":[{"speaker":"A speaker","title":"President","organization":"cqmu","session":1,"subject":"Welcome"},{"speaker":"Another"}],"attendance":[{"category":"experts and scholars","quantity":160,"atLeast":true},{"category":"experts","quantity":10,"session":1,"note":"from China"}],"delegations":[{"country":"CN","organization":"cqmu","head":{"name":"\(hostile)","title":"\(hostile)"},"quantity":3,"atLeast":true,"session":1,"note":"\(hostile)"},{"country":"LU"}],"note":"\(hostile)"}
        {"reference":"CQ-1","title":"Framework \(hostile)","titles":{"fr":"Cadre","zh":"框架协议"},"type":"framework","binding":false,"dateSigned":"2021-03","period":{"startDate":"2021","endDate":"2030-02-28","maxExtentDate":"2040"},"renewal":{"rule":"automatic","months":60},"notice":{"days":90},"value":{"amount":"250000.00","currency":"CNY"},"parties":[{"organization":{"code":"cqmu","name":"Chongqing Medical University","kind":"university","country":"CN","identifiers":["own:x017","vault:91 \(hostile)"]},"role":"lead","unitName":"College \(hostile)","ownNumber":"=1+1 \(hostile)","signatory":{"name":"\(hostile)","title":"\(hostile)"},"dateSigned":"2021-03-04","contributions":[{"amount":"50000","currency":"JPY","inKind":false}]},{"organization":{"code":"unknown-kind","name":"\(hostile)"},"contributions":[{"inKind":true}]}],"fields":["cq2023:biomedicine.drugs","isced-f:0912"],"event":"cq2023-conference","lifecycle":[{"action":"suspended","date":"2022-01-01","reason":"\(hostile)"},{"action":"resumed","date":"2022-01-01"},{"action":"renewed","date":"2022-03-01","endDate":"2035","value":{"amount":"300000.00","currency":"CNY"}},{"action":"terminated","date":"2025-03-01","reason":"one\\ntwo"}],"documents":[{"number":1,"title":"\(hostile)","type":"contractSigned","mediaType":"application/pdf","language":"zh-Hans","size":12345678901,"sha256":"\(String(repeating: "0f", count: 32))"},{"number":2,"title":"Annex"}],"obligations":[{"number":1,"description":"\(hostile)","by":"unknown-kind","due":"2022-06","statuses":[{"status":"partially-met","date":"2022-07-01","note":"\(hostile)"},{"status":"met","date":"2022-07-01"}]},{"number":2,"description":"Pay","by":"cqmu","due":"2023"}],"activities":[{"number":1,"kind":"dance","date":"2022","endDate":"2023-05","quantity":12,"value":{"amount":"10.50","currency":"EUR"},"from":"cqmu","to":"unknown-kind","note":"\(hostile)"},{"number":2,"kind":"other","date":"2024-01-02"}],"contacts":[{"name":"\(hostile)","office":"Law","email":"窗口@例子.example.edu","telephone":"+86 23 5550 0100"},{"name":"Alone"}],"owner":"\(hostile)","note":"\(hostile)\\n\(hostile)","lapse":{"endDate":"2035-12-31","reason":"\(hostile)"},"visibility":"restricted"}
        {"reference":"CQ-2","title":"Under it","type":"other","parties":[{"organization":{"code":"cqmu","name":"Chongqing Medical University","kind":"university","country":"CN","identifiers":["own:x017","vault:91 \(hostile)"]}}],"partiesUnknown":"the report does not\\nname the others: \(hostile)","related":[{"relation":"framework","reference":"CQ-1"},{"relation":"renewal","reference":"Z-后"},{"relation":"amendment","reference":"CQ-1"}],"visibility":"public"}
        {"reference":"Draft/3","title":"Not yet","type":"mou","draft":true,"dateSigned":"2190-01-01","visibility":"internal"}
        {"reference":"Z-后","title":"Last in the file, first in time","type":"sister-city","dateSigned":"2019","renewal":{"rule":"by-consent"},"value":{"amount":"0.500","currency":"BHD"},"parties":[{"organization":{"code":"cqmu-pharmacy","name":"College of Pharmacy"}},{"organization":{"code":"unknown-kind","name":"\(hostile)"}}],"retracted":"\(hostile)","visibility":"public"}

        """

    @Test func everyKeyComesBackByteForByte() throws {
        let first = try InterchangeDatabase()
        let report = try first.load(Self.golden)
        #expect(report.agreementsAdded == 4)
        #expect(report.organizationsAdded == 3)
        #expect(report.notes == [])
        let exported = try first.export()
        #expect(exported == Self.golden)

        let second = try InterchangeDatabase()
        try second.load(exported)
        #expect(try second.export() == exported)
    }

    @Test func theSameFileTwiceChangesNothing() throws {
        let database = try InterchangeDatabase()
        try database.load(Self.golden)
        let rows = try database.rows()
        let again = try database.load(Self.golden)
        #expect(again.agreementsUnchanged == 4)
        #expect(again.agreementsAdded == 0)
        #expect(again.organizationsAdded == 0)
        #expect(try database.rows() == rows)
    }

    @Test func whatWasRecordedByHandIsKnownAgain() throws {
        let database = try InterchangeDatabase()
        try database.load(Self.golden)
        try database.connection.execute("update agreement set import_digest = null")
        let again = try database.load(Self.golden)
        #expect(again.agreementsUnchanged == 4)
        #expect(again.agreementsAdded == 0)
        #expect(try database.faults(Self.golden.replacing("\"title\":\"Under it\"", with: "\"title\":\"Over it\"")) == [
            "line 10, reference: “CQ-2” is recorded already, with other content: title"
        ])
        #expect(try database.export() == Self.golden)
    }

    @Test func aLongChainOfRelationsIsNoBurden() throws {
        let database = try InterchangeDatabase()
        let lines = (0..<1500).map { number in
            let related = number == 1499 ? "" : #","related":[{"relation":"renewal","reference":"R-\#(number + 1)"}]"#
            return #"{"reference":"R-\#(number)","title":"T","type":"mou","partiesUnknown":"x"\#(related),"visibility":"public"}"#
        }
        #expect(try database.load(lines.joined(separator: "\n")).agreementsAdded == 1500)
        #expect(try database.connection.query(sql: "select max(rank) as n from agreement").map { row throws in try row.decode("n", as: Int.self) } == [1499])
    }

    @Test func aDryRunLeavesNothing() throws {
        let database = try InterchangeDatabase()
        let rows = try database.rows()
        let report = try database.load(Self.golden, isDryRun: true)
        #expect(report.isDryRun)
        #expect(report.agreementsAdded == 4)
        #expect(try database.rows() == rows)
        #expect(try database.load(Self.golden).agreementsAdded == 4)
    }
}
