import Analysis
import Postgres
import Values

/// What is said of an agreement that is a row of a summary's table.
struct ListedAgreementRow: RowDecodable {
    /// Its place among those asked for, from 1.
    let place: Int
    let reference: String
    let title: String
    let type: String
    let dateSigned: String?
    let endDate: String?
    let noticeBy: CalendarDate?
    let owner: String?
    let partners: [String]
    let fields: [String]
    let fieldLabels: [String]

    init(row: Row) throws(PostgresError) {
        place = try row.decode("place")
        reference = try row.decode("reference")
        title = try row.decode("title")
        type = try row.decode("type")
        dateSigned = try row.decode("date_signed")
        endDate = try row.decode("end_date")
        noticeBy = try row.decode("notice_by")
        owner = try row.decode("owner")
        partners = try row.decode("partners", as: [String]?.self) ?? []
        fields = try row.decode("fields", as: [String]?.self) ?? []
        fieldLabels = try row.decode("field_labels", as: [String]?.self) ?? []
    }

    /// What a column says of it.
    /// - Parameters:
    ///   - day: the day by which it is ordered.
    ///   - end: the end that the row is about.
    ///   - type: what its type is called, for people, who get fields in words too; nil is codes.
    func cell(_ trait: ListedTrait, day: Day, end: Day, type: String?) -> Cell {
        func text(_ text: String?) -> Cell { text.map(Cell.text) ?? .null }
        func date(_ date: CalendarDate?) -> Cell { date.map { .date($0.description) } ?? .null }
        return switch trait {
        case .title: .text(title)
        case .partners: .list(partners)
        case .type: .text(type ?? self.type)
        case .fields: .list(type == nil ? fields : fieldLabels)
        case .dateSigned: dateSigned.map(Cell.date) ?? .null
        case .endDate: endDate.map { $0 == "open" ? .text($0) : .date($0) } ?? .null
        case .noticeBy: date(noticeBy)
        case .owner: text(owner)
        case .day: date(CalendarDate(day))
        case .end: date(CalendarDate(end))
        }
    }
}

extension SQL.FactListed: RowQuery { typealias Output = ListedAgreementRow }
