import Postgres
import Support
import Testing
import Values

@Suite struct CalendarDateTests {
    /// Counts every day from 1900 to 2200 by hand, and holds the arithmetic against it.
    @Test func everyDay() throws {
        let monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var (year, month, day) = (1900, 1, 1)
        var days = -25_567  // 70 years of 365 days and 17 leap days before 1970.
        while year <= 2200 {
            let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
            let date = try #require(CalendarDate(daysSinceEpoch: days))
            guard date.description == text, CalendarDate(text) == date, date.year == year, date.month == month, date.day == day,
                CalendarDate(year: year, month: month, day: day)?.daysSinceEpoch == days
            else {
                Issue.record("day \(days) is \(date), not \(text)")
                return
            }
            let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
            let length = monthLengths[month - 1] + (month == 2 && isLeap ? 1 : 0)
            days += 1
            day += 1
            if day > length { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(days == 84_371)
    }

    @Test func agreesWithTheServer() throws {
        let seed = drawnSeed("calendar dates")
        var random = SeededRandom(seed: seed)
        let connection = try Connection(ThrowawayCluster.shared().conninfo(database: "postgres"))
        let dates = (0..<300).compactMap { _ in CalendarDate(daysSinceEpoch: Int.random(in: -719_162...2_932_896, using: &random)) }
        #expect(dates.count == 300)
        let months = dates.map { _ in Int.random(in: -500...500, using: &random) }
        let result = try connection.query(
            sql: """
                SELECT d - '1970-01-01' AS days, extract(year FROM d)::int AS year, (d + n * interval '1 month')::date AS moved
                  FROM unnest($1::date[], $2::int[]) AS t (d, n)
                """, [dates, months])
        for (index, row) in result.enumerated() {
            #expect(try row.decode("days") == dates[index].daysSinceEpoch)
            #expect(try row.decode("year") == dates[index].year)
            let moved = try connection.query(sql: "SELECT ($1::date + $2::int * interval '1 month')::date::text AS d", [dates[index], months[index]])
            let text: String = try #require(moved.first).decode("d")
            #expect(dates[index].adding(months: months[index])?.description == (text.count == 10 ? text : nil), "\(dates[index]) \(months[index])")
        }
    }

    @Test(arguments: [
        "", "2023", "2023-10", "2023-1-1", "2023-10-1", " 2023-10-11", "2023-10-11 ", "+023-10-11", "-023-10-11", "2023/10/11",
        "2023-13-01", "2023-00-01", "2023-01-00", "2023-02-29", "1900-02-29", "2024-02-30", "2023-04-31", "0000-01-01", "10000-01-01",
        "today", "infinity", "２０２３-10-11", "2023-10-1१", "2023-10-11\0", "20231011", "2023-10-1x",
    ])
    func refuses(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func arithmetic() throws {
        let date = try #require(CalendarDate("2024-01-31"))
        #expect(date.adding(days: 30)?.description == "2024-03-01")
        #expect(date.adding(days: -31)?.description == "2023-12-31")
        #expect(date.adding(months: 1)?.description == "2024-02-29")
        #expect(date.adding(months: 13)?.description == "2025-02-28")
        #expect(date.adding(months: -1)?.description == "2023-12-31")
        #expect(CalendarDate("2024-02-29")?.adding(months: 12)?.description == "2025-02-28")
        #expect(date.adding(days: Int.max) == nil)
        #expect(date.adding(months: Int.min) == nil)
        #expect(CalendarDate("9999-12-31")?.adding(days: 1) == nil)
        #expect(CalendarDate("9999-12-31")?.adding(months: 1) == nil)
        #expect(CalendarDate("0001-01-01")?.adding(days: -1) == nil)
        #expect(CalendarDate("0001-01-15")?.adding(months: -1) == nil)
        #expect(CalendarDate("2023-12-31").map { $0 < date } == true)
        #expect(CalendarDate.today.year > 2000)
    }
}
