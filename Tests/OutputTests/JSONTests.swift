import Foundation
import Output
import Testing
import Values

@Suite struct JSONTests {
    @Test func tableIsPinned() {
        #expect(
            Rendering(.json).render(Samples.partners) == """
                [
                {"code":"cqmu","name":"重庆医科大学","inForce":12,"totalValue":"1250000.00","firstSigned":"2019-03","share":"0.6316","binding":true,"fields":["isced-f:0912","cq2023:biomedicine"]},
                {"code":"=acme","name":"Acme, \\"Labs\\" | <Ltd>","inForce":-7,"totalValue":"-0.50","firstSigned":null,"share":"0.3684","binding":false,"fields":[]}
                ]

                """)
    }

    @Test func pageIsPinned() {
        #expect(
            Rendering(.json).render(Samples.agreement) == """
                {
                "reference":"CQ-2023-001",
                "dateSigned":"2023-10-11",
                "endDate":null,
                "amount":"250000.00",
                "binding":true,
                "parties":[
                {"organization":"Chongqing Medical University","ownNumber":"CQMU-17"},
                {"organization":"西南大学","ownNumber":null}
                ],
                "documents":[]
                }

                """)
    }

    @Test func summaryIsPinned() {
        var summary = Samples.summary
        summary.tables = [Samples.byType]
        #expect(
            Rendering(.json).render(summary) == """
                {
                "period":{"label":"2023","startDate":"2023-01-01","endDate":"2023-12-31"},
                "asOf":"2024-01-31",
                "knownAt":null,
                "of":"cqmu",
                "filters":{"field":"isced-f:09"},
                "counting":"whole",
                "tables":[
                {"id":"byType","title":"By type","columns":[{"id":"type","title":"Type","unit":null},{"id":"signed","title":"Signed","unit":"agreements"},{"id":"inForce","title":"In force","unit":"agreements"},{"id":"share","title":"Share","unit":null}],"rows":[
                {"type":"research","signed":10,"inForce":40,"share":"0.8000"},
                {"type":"unknown","signed":null,"inForce":10,"share":"0.2000"}
                ],"notes":["2 dates are known to the year only."]}
                ]
                }

                """)
    }

    @Test func aFilterGivenTwiceIsOneKey() throws {
        var summary = Samples.summary
        summary.filters = [.init("event", "a"), .init("field", "f"), .init("event", "b")]
        let text = Rendering(.ndjson).render(summary)
        #expect(text.contains(#""filters":{"event":"a;b","field":"f"}"#))
    }

    @Test func ndjsonIsOneObjectALine() throws {
        let table = Rendering(.ndjson).render(Samples.partners)
        #expect(
            table == """
                {"code":"cqmu","name":"重庆医科大学","inForce":12,"totalValue":"1250000.00","firstSigned":"2019-03","share":"0.6316","binding":true,"fields":["isced-f:0912","cq2023:biomedicine"]}
                {"code":"=acme","name":"Acme, \\"Labs\\" | <Ltd>","inForce":-7,"totalValue":"-0.50","firstSigned":null,"share":"0.3684","binding":false,"fields":[]}

                """)
        for line in [
            Rendering(.ndjson).render(Samples.agreement), Rendering(.ndjson).render(Samples.summary),
        ] {
            #expect(line.utf8.filter { $0 == 0x0A }.count == 1 && line.hasSuffix("\n"))
            #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
        }
    }

    @Test func emptyTableIsAnEmptyArray() {
        let empty = Table(id: "t", title: "t", columns: [Column("a", "A")])
        #expect(Rendering(.json).render(empty) == "[]\n")
        #expect(Rendering(.ndjson).render(empty) == "")
        #expect(Rendering(.csv).render(empty) == "a\r\n")
    }

    @Test func everyTextReadsBackAndSteersNothing() throws {
        let controls = (0...0x20).compactMap(Unicode.Scalar.init).map(String.init)
        let texts = Samples.hostile + controls + ["/slash/"]
        let json = Rendering(.json).render(Samples.column(texts))
        #expect(Hostile.steering(json).isEmpty)
        #expect(!json.contains("\\/"))
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: String]])
        #expect(rows.count == texts.count)
        for (row, text) in zip(rows, texts) {
            #expect(row["text"].map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
        }
    }
}
