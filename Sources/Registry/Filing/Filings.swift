import Postgres
import Records
import Values

/// What is done with the filings and the further amounts of an agreement, which are written with it.
struct Filings {
    let connection: Connection

    /// The filings of an agreement, by its key.
    func of(_ agreement: Int) throws -> [FilingRow] { try connection.rows(SQL.AgreementFilings(agreement: agreement)) }

    /// The further amounts of an agreement, by its key.
    func amounts(of agreement: Int) throws -> [FurtherAmountRow] { try connection.rows(SQL.AgreementAmounts(agreement: agreement)) }

    /// Changes the filings of a record: one under the same scheme and number, or of which one of the two knows none, is
    /// mended.
    /// - Throws: a ``RegistryError`` where one that is to go is not there.
    static func mend(_ filings: inout [JSON], with given: [Filing], without gone: [Filing], of handle: String) throws {
        for filing in gone.map(\.record) {
            let rest = filings.filter { known in !filing.keys.allSatisfy { known[$0] == filing[$0] } }
            guard rest.count < filings.count else {
                throw RegistryError(
                    .notFound, code: "filing-absent", "\(handle) has no such filing under \(filing["scheme"]?.text ?? "")",
                    hint: "See its filings with: entente agreement show \(handle)")
            }
            filings = rest
        }
        for filing in given.map(\.record) {
            let same = filings.firstIndex { known in
                known["scheme"] == filing["scheme"]
                    && (known["number"] == filing["number"] || known["number"] == nil || filing["number"] == nil)
            }
            if let same { filings[same] = filings[same].changed(by: filing) } else { filings.append(filing) }
        }
    }

    /// Changes the further amounts of a record: one of a kind that it has takes its place, or takes it away.
    static func mend(_ amounts: inout [JSON], with given: [FurtherAmount]) {
        for amount in given {
            let same = amounts.firstIndex { $0["kind"]?.text == amount.kind }
            switch (same, amount.record) {
            case (let same?, let record?): amounts[same] = record
            case (let same?, nil): amounts.remove(at: same)
            case (nil, let record?): amounts.append(record)
            case (nil, nil): break
            }
        }
    }
}

/// A filing of an agreement.
public struct FilingRow: RowDecodable, Sendable {
    /// Under what it was filed.
    public let scheme: String
    /// The number that it got there.
    public let number: String?
    /// When, as an ISO 8601 date of any precision.
    public let date: String?
    /// Where.
    public let office: String?
    /// What came of it.
    public let result: String?

    public init(row: Row) throws(PostgresError) {
        scheme = try row.decode("scheme")
        number = try row.decode("number")
        date = try row.decode("date")
        office = try row.decode("office")
        result = try row.decode("result")
    }
}

extension FilingRow: ListedRow {
    public static let listing = Listing<FilingRow>("filings", "Filings", "登记备案", [
        .text("scheme", "Scheme", "登记制度") { $0.scheme },
        .text("number", "Number", "登记号") { $0.number }.sparse,
        .date("date", "Date", "日期") { $0.date }.sparse,
        .text("office", "Office", "登记机关") { $0.office }.sparse,
        .text("result", "Result", "结果") { $0.result }.sparse,
    ])
}

/// An amount of an agreement beside its value.
public struct FurtherAmountRow: RowDecodable, Sendable {
    /// What it is.
    public let kind: String
    /// How much.
    public let amount: Numeric
    /// ISO 4217 code of the amount.
    public let currency: String

    public init(row: Row) throws(PostgresError) {
        kind = try row.decode("kind")
        amount = try row.decode("amount")
        currency = try row.decode("currency")
    }
}

extension FurtherAmountRow: ListedRow {
    public static let listing = Listing<FurtherAmountRow>("amounts", "Further amounts", "其他金额", [
        ListedColumn("kind", "Kind", "类型") { amount, audience in
            .text(audience.isForPeople && audience.language == .zh && amount.kind == "technology" ? "技术交易额" : amount.kind)
        },
        ListedColumn("amount", "Amount", "金额", kind: .number) { amount, _ in .optional(amount: amount.amount) },
        .text("currency", "Currency", "货币") { $0.currency },
    ])
}

extension SQL.AgreementFilings: RowQuery { typealias Output = FilingRow }
extension SQL.AgreementAmounts: RowQuery { typealias Output = FurtherAmountRow }
