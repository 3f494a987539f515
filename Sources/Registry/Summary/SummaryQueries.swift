import Postgres
import Values

/// The queries of the annual summary.
enum SummaryQueries {
    static let prepare = Query(SQLFile.Queries.summary_prepare, gives: Settings.self)
    static let stockFlow = Query(
        SQLFile.Queries.summary_stock_flow,
        takes: CalendarDate.self, CalendarDate.self, Int.self, [Int].self, Int.self, gives: SummaryStockFlow.self)
    static let byType = Query(
        SQLFile.Queries.summary_by_type,
        takes: CalendarDate.self, CalendarDate.self, Int.self, [Int].self, Int.self, String.self,
        gives: SummaryTypeRow.self)
    static let byField = Query(
        SQLFile.Queries.summary_by_field,
        takes: CalendarDate.self, CalendarDate.self, Int.self, [Int].self, Int.self, String.self, String.self,
        String.self, Int.self, gives: SummaryFieldRow.self)
    static let byKind = Query(
        SQLFile.Queries.summary_by_kind,
        takes: CalendarDate.self, CalendarDate.self, Int.self, [Int].self, Int.self, String.self, String.self,
        gives: SummaryKindRow.self)
    static let kindMix = Query(
        SQLFile.Queries.summary_kind_mix,
        takes: CalendarDate.self, CalendarDate.self, Int.self, [Int].self, Int.self, String.self,
        gives: SummaryKindMixRow.self)
    static let byPlace = Query(
        SQLFile.Queries.summary_by_place,
        takes: CalendarDate.self, CalendarDate.self, Int.self, [Int].self, Int.self, String.self, String.self,
        String.self, gives: SummaryPlaceRow.self)
    static let topPartners = Query(
        SQLFile.Queries.summary_top_partners,
        takes: CalendarDate.self, CalendarDate.self, Int.self, [Int].self, Int.self, String.self, Int.self,
        CalendarDate.self, Int.self, gives: SummaryPartnerRow.self)
    static let quality = Query(
        SQLFile.Queries.summary_quality,
        takes: CalendarDate.self, CalendarDate.self, Int.self, [Int].self, Int.self, String.self,
        gives: SummaryQualityRecord.self)
    static let assumed = Query(
        SQLFile.Queries.summary_assumed,
        takes: CalendarDate.self, CalendarDate.self, Int.self, [Int].self, Int.self, gives: SummaryAssumed.self)

    static let drill = Query(
        SQLFile.Queries.summary_drill,
        takes: CalendarDate.self, CalendarDate.self, Int.self, [Int].self, Int.self, String.self, String.self, Int.self,
        CalendarDate.self, String.self, String.self, String.self, Numeric.self, String.self, String.self, Int.self,
        gives: SummaryDrillRow.self)

    static let all: [any DeclaredQuery] = [
        prepare, stockFlow, byType, byField, byKind, kindMix, byPlace, topPartners, quality, assumed, drill,
    ]

    /// The settings as they were made.
    struct Settings: RowDecodable {
        let settings: [String]

        init(row: Row) throws(PostgresError) {
            settings = [
                try row.decode("plans"), try row.decode("memory"), try row.decode("pages"), try row.decode("jit"),
            ]
        }
    }
}
