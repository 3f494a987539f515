import Testing
import Values

@testable import Registry

/// Periods as people name them.
@Suite struct SummaryPeriodTests {
    private func days(_ text: String, _ yearStarts: String? = nil) throws -> [String] {
        try SummaryPeriod.reading(text, yearStarts: yearStarts).map { "\($0.label) \($0.firstDay) \($0.lastDay)" }
    }

    @Test func years() throws {
        #expect(try days("2023") == ["2023 2023-01-01 2023-12-31"])
        #expect(try days("1900") == ["1900 1900-01-01 1900-12-31"])
        #expect(try days("2199") == ["2199 2199-01-01 2199-12-31"])
        #expect(try days("2023", "01-01") == ["2023 2023-01-01 2023-12-31"])
    }

    @Test func yearsOfTwoNames() throws {
        #expect(try days("2023/24") == ["2023/24 2023-09-01 2024-08-31"])
        #expect(try days("2023/24", "08-01") == ["2023/24 2023-08-01 2024-07-31"])
        #expect(try days("2023", "08-01") == ["2023/24 2023-08-01 2024-07-31"])
        #expect(try days("2023/2024", "08-01") == ["2023/24 2023-08-01 2024-07-31"])
        func byLast(_ text: String, _ starts: String) throws -> [String] {
            try SummaryPeriod.reading(text, yearStarts: starts, isNamedByLast: true).map { "\($0.label) \($0.firstDay) \($0.lastDay)" }
        }
        #expect(try byLast("2021", "10-01") == ["2020/21 2020-10-01 2021-09-30"])
        #expect(try byLast("2021..2022", "10-01").last == "2021/22 2021-10-01 2022-09-30")
        #expect(try byLast("2020/21", "10-01") == ["2020/21 2020-10-01 2021-09-30"])
        #expect(try byLast("2021", "01-01") == ["2021 2021-01-01 2021-12-31"])
        #expect(try days("1999/00") == ["1999/00 1999-09-01 2000-08-31"])
        #expect(try days("2023/24", "03-01") == ["2023/24 2023-03-01 2024-02-29"])
    }

    @Test func runs() throws {
        #expect(try days("2022..2024").map { $0.prefix(4) } == ["2022", "2023", "2024"])
        #expect(try days("2023..2023") == ["2023 2023-01-01 2023-12-31"])
        #expect(try days("2022/23..2023/24") == ["2022/23 2022-09-01 2023-08-31", "2023/24 2023-09-01 2024-08-31"])
        #expect(try days("2022..2023", "07-01") == ["2022/23 2022-07-01 2023-06-30", "2023/24 2023-07-01 2024-06-30"])
    }

    @Test(arguments: [
        "", "23", "20233", "1899", "2200", "2023/25", "2023/2025", "2023/23", "2023/", "/24", "2023-24", "2024..2022", "2023..", "..2023",
        "2020..2021..2022", "2020..2023/24", "2020/21..2023", "2023 ", " 2023", "２０２３", "2023-01", "-2023", "+2023", "2023/+4",
    ])
    func refused(_ text: String) {
        let error = #expect(throws: RegistryError.self) { try SummaryPeriod.reading(text) }
        #expect(error?.kind == .usage)
        #expect(error?.hint != nil)
    }

    @Test(arguments: ["", "8-1", "08/01", "13-01", "02-29", "04-31", "08-01-2023", "0801", "00-10"])
    func refusedStart(_ text: String) {
        let error = #expect(throws: RegistryError.self) { try SummaryPeriod.reading("2023", yearStarts: text) }
        #expect(error?.code == "year-starts-unreadable")
    }

    @Test func aDoubleNameNeedsAYearThatReachesIntoTheNext() {
        #expect(throws: RegistryError.self) { try SummaryPeriod.reading("2023/24", yearStarts: "01-01") }
    }
}
