import Testing
import Values

@testable import Values

@Suite struct TypedDateTests {
    @Test(arguments: [
        ("2024-05-06", "2024-05-06"), ("2024/05/06", "2024-05-06"), ("2024.5.6", "2024-05-06"), ("2024-5-6", "2024-05-06"),
        ("2024年5月6日", "2024-05-06"), ("2024 年 5 月 6 号", "2024-05-06"), ("２０２４年５月", "2024-05"), ("2024年", "2024"),
        ("6 May 2024", "2024-05-06"), ("May 6, 2024", "2024-05-06"), ("6th Sept 2024", "2024-09-06"), ("May 2024", "2024-05"),
        ("05/2024", "2024-05"), ("2024/5", "2024-05"), ("13/06/2024", "2024-06-13"), ("06.13.2024", "2024-06-13"),
        ("06/06/2024", "2024-06-06"), ("\u{A0}2024/05/06 ", "2024-05-06"), ("29 February 2024", "2024-02-29"), ("2024", "2024"),
    ])
    func oneReading(_ text: String, _ date: String) {
        #expect(TypedDate(text).readings.map(\.description) == [date])
    }

    @Test func twoReadings() throws {
        #expect(TypedDate("05/06/2024").readings.map(\.description) == ["2024-05-06", "2024-06-05"])
        #expect(TypedDate("1.2.2024").readings.map(\.description) == ["2024-01-02", "2024-02-01"])
        let error = #expect(throws: RegistryError.self) { try PartialDate.reading("05/06/2024", as: "--signed") }
        #expect(error?.message == "--signed: “05/06/2024” can mean 2024-05-06 or 2024-06-05")
        let day = #expect(throws: RegistryError.self) { try CalendarDate.reading("05/06/2024", as: "--as-of") }
        #expect(day?.kind == .usage)
    }

    @Test(arguments: [
        "", "x", "24-05-06", "6/5/24", "31/04/2024", "2024-13", "2023-02-29", "2024年13月", "5月6日2024年", "20240506", "6 Mai 2024",
        "2024-05-06-07", "2024-05-06T00:00", "1899-01-01", "2200", "May", "-2024",
    ])
    func none(_ text: String) {
        // A sign in front of a year is passed over as any other.
        #expect(TypedDate(text).readings.map(\.description) == (text == "-2024" ? ["2024"] : []))
    }
}
