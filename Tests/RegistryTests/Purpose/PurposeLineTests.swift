import Testing
import Values

@testable import Records

/// A purpose in a line, as people type it and a bundle has it.
@Suite struct PurposeLineTests {
    @Test func aLineIsTakenApart() throws {
        func read(_ line: String) throws -> Purpose { try Purpose(reading: line, as: "--purpose") }
        var purpose = Purpose("student-exchange")
        #expect(try read(" student-exchange ") == purpose)
        purpose.direction = .outgoing
        purpose.quota = .init(5, .persons)
        for line in [
            "student-exchange:outgoing:5", "student-exchange, Outgoing, 5 persons", "student-exchange，派出，5人", "student-exchange, 5 persons a year, outgoing",
            "student-exchange, outgoing, 5 person per year", "student-exchange, outgoing, 每年5人",
        ] {
            #expect(try read(line) == purpose, "\(line)")
        }
        purpose.quota = .init(40, .months, per: .total)
        #expect(try read("student-exchange, outgoing, 40 months in all") == purpose)
        #expect(try read("student-exchange, outgoing, 共40个月") == purpose)
        var named = Purpose("Double degree")
        (named.from, named.to, named.level, named.field, named.firstYear, named.lastYear) = ("Alpha", "beta", "eqf-7", "isced-f:0912", 2024, 2028)
        #expect(try read("Double degree, from Alpha, to beta, eqf-7, isced-f:0912, 2024-2028") == named)
        named.lastYear = nil
        #expect(try read("Double degree, from Alpha, to beta, level EQF-7, field isced-f:0912, 2024-") == named)
        named.lastYear = 2024
        #expect(try read("Double degree, from Alpha, to beta, eqf-7, isced-f:0912, 2024") == named)
        // An academic year is of both its years.
        for (text, years) in [("2024/25", (2024, 2025)), ("2024/2025", (2024, 2025)), ("1999/00", (1999, 2000)), ("2024/25-2027/28", (2024, 2028)), ("2024/25-", (2024, nil))] {
            let read = try read("Double degree, \(text)")
            #expect(read.firstYear == years.0 && read.lastYear == years.1, "\(text)")
        }
    }

    @Test(arguments: ["", ", outgoing", "joint-research, every other Monday", "joint-research, soon", "joint-research, level one two", "joint-research, 0 persons", "joint-research, 5 cows", "joint-research, outgoing, from a", "joint-research, -5", "joint-research, 2024/26", "joint-research, 2024/25/26", "joint-research, 24/25"])
    func whatIsNoneIsRefused(_ line: String) {
        let error = #expect(throws: RegistryError.self) { try Purpose(reading: line, as: "--purpose") }
        #expect(error?.kind == .usage && error?.message.hasPrefix("--purpose: ") == true && error?.hint != nil, "\(line)")
    }
}
