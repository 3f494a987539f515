import Foundation
import Support
import Testing

@testable import Registry

@Suite struct ImportSpeedTests {
    /// Lines as `export` writes them: two or three of 2,000 organizations, a field, a value.
    static func lines(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        func party(_ number: Int) -> String {
            let kind = ["university", "enterprise", "institute"][number % 3]
            return #"{"organization":{"code":"organization-\#(number)","name":"Organization number \#(number)","kind":"\#(kind)","country":"CN"},"role":"partner"}"#
        }
        for number in 0..<count {
            let parties = (0..<2 + number % 2).map { party((number * 7 + $0 * 611) % 2000) }
            bytes += Array(#"""
                {"reference":"S-\#(number)","title":"Agreement number \#(number) on cooperation in research","type":"research","dateSigned":"\#(2000 + number % 20)-05-17","period":{"startDate":"\#(2000 + number % 20)-06-01","endDate":"\#(2005 + number % 20)-05-31"},"value":{"amount":"\#(number).50","currency":"CNY"},"parties":[\#(parties.joined(separator: ","))],"fields":["isced-f:0912"],"visibility":"public"}

                """#.utf8)
        }
        return bytes
    }

    /// Prints what an import and an export take; `ENTENTE_IMPORT_LINES` asks for more lines, and
    /// `ENTENTE_IMPORT_TRACE` for the time of each step.
    @Test func speed() throws {
        let environment = ProcessInfo.processInfo.environment
        let count = environment["ENTENTE_IMPORT_LINES"].flatMap { Int($0) } ?? 5_000
        let database = try InterchangeDatabase()
        if environment["ENTENTE_IMPORT_TRACE"] != nil {
            database.connection.onStatement = { trace in
                if trace.duration > .milliseconds(100) { print(trace.name ?? String(trace.sql.prefix(60)), trace.duration) }
            }
        }
        let bytes = Self.lines(count)
        let start = ContinuousClock.now
        let report = try database.registry.importAgreements(from: .bytes(bytes))
        let middle = ContinuousClock.now
        #expect(report.agreementsAdded == count)
        var size = 0
        try database.registry.export { size += $0.count }
        let end = ContinuousClock.now
        #expect(try database.registry.importAgreements(from: .bytes(bytes)).agreementsUnchanged == count)
        let again = ContinuousClock.now
        func rate(_ duration: Duration) -> Int { Int(Double(count) / (duration / .seconds(1))) }
        print(
            "import of \(count) agreements, \(bytes.count / 1024) KB: \(middle - start), \(rate(middle - start))/s;",
            "export, \(size / 1024) KB: \(end - middle), \(rate(end - middle))/s;",
            "import again: \(again - end), \(rate(again - end))/s")
    }
}
