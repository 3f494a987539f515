import Postgres
import Values

extension SQL.EventList: ListedQuery {
    static let listing = Listing<Row>("events", "Event", "活动", [
        .text("code", "Code", "代码"),
        .label("name", "Name", "名称", columns: ("name", "name_zh")),
        .date("startDate", "Starts", "开始日期"),
        .date("endDate", "Ends", "结束日期").spared(5),
        .text("venue", "Venue", "地点").spared(0),
        .text("city", "City", "城市").spared(4),
        .text("country", "Country", "国家（地区）").spared(3),
        .text("series", "Series", "系列").spared(2),
        .text("edition", "Edition", "届次").spared(1),
        .number("agreements", "Agreements", "协议"),
    ])
}

extension Events {
    /// Events, the latest first, with the agreements signed at them that count on a day.
    /// - Parameters:
    ///   - series: only those of a series, by code or name.
    ///   - country: only those held in a country, by ISO 3166-1 code or name.
    ///   - onlyBegun: whether those that begin after the day are left out.
    ///   - sink: takes the rows as they come, where they need not be held.
    public func list(
        on day: CalendarDate = .today, series: String? = nil, country: String? = nil, onlyBegun: Bool = false,
        for audience: Audience = .programs, to sink: ListSink? = nil
    ) throws -> Listed {
        let country = try country.map { try Organizations(connection: connection).country($0) }
        return try connection.listed(
            SQL.EventList(
                day: day, series: series.map { try findSeries($0).id }, hasBegun: onlyBegun, today: .latestToday, country: country),
            for: audience, to: sink)
    }
}
