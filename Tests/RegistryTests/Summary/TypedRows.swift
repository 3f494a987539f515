import Analysis
import Registry
import Values

/// The rows of the summary's tables as typed values, for tests that compute with them.
struct SummaryTypeRow: Hashable {
    var type: String
    var label: String
    var signed: Int
    var inForce: Int
    var share: Numeric?
}

struct SummaryFieldRow: Hashable {
    var field: String?
    var label: String?
    var signed: Numeric
    var inForce: Numeric
    var organizations: Int
    var universities: Int
    var enterprises: Int
    var institutes: Int
}

struct SummaryPlaceRow: Hashable {
    var code: String?
    var label: String?
    var organizations: Int
    var signed: Numeric
    var inForce: Numeric
    var change: Numeric
}

struct SummaryKindRow: Hashable {
    var kind: String?
    var label: String?
    var organizations: Int
    var signed: Numeric
    var inForce: Numeric
    var amounts: [SummaryAmount]
}

struct SummaryAmount: Hashable {
    var currency: String
    var amount: Numeric
}

struct SummaryKindMixRow: Hashable {
    var kinds: [String?]
    var labels: [String?]
    var signed: Int
    var inForce: Int
    var share: Numeric?
}

struct SummaryPartnerRow: Hashable {
    var code: String
    var name: String
    var kind: String?
    var country: String?
    var signed: Int
    var inForce: Int
    var fields: Int
    var firstSigned: String?
    var lastSigned: String?
}

struct SummaryQualityRow: Hashable {
    typealias Check = QualityCheck
    var check: QualityCheck
    var found: Int
    var lookedAt: Int
    var share: Numeric?
}

struct SummaryStockFlow: Hashable {
    var inForceBefore: Int
    var entered: Int
    var resumed: Int
    var expired: Int
    var terminated: Int
    var replaced: Int
    var suspended: Int
    var inForceAfter: Int
    var signed: Int
    var signedAsRenewal = 0
    var amended: Int
    var renewed: Int
    var renewedByItself = 0
    var joined = 0
    var left = 0
}

/// A row of a table, with its cells by the ids of their columns.
private struct Cells {
    let row: SummaryRow
    let table: SummaryTable

    func text(_ column: String) -> String? {
        let cell = row.cell(column, of: table)
        return cell.isBlank || cell == .text("unknown") ? nil : cell.plainText
    }
    func count(_ column: String) -> Int { Int(row.cell(column, of: table).plainText) ?? -1 }
    func number(_ column: String) -> Numeric { Numeric(row.cell(column, of: table).plainText) ?? Numeric(-1) }
    func share(_ column: String = "share") -> Numeric? { text(column).flatMap { Numeric($0) } }
    /// What is not known has no code, and no label.
    var code: String? { row.code == "unknown" ? nil : row.code }
    var label: String? { code == nil ? nil : text("label") }
}

extension SummaryResult {
    /// The rows but the one of all.
    private func cells(_ table: SummaryTable) -> [Cells] {
        rows(of: table).filter { $0.code != "total" }.map { Cells(row: $0, table: table) }
    }

    var stockFlow: SummaryStockFlow {
        func flow(_ column: String) -> Int { count(.stockFlow, request.period.label, column) }
        return SummaryStockFlow(
            inForceBefore: flow("inForceBefore"), entered: flow("entered"), resumed: flow("resumed"),
            expired: flow("expired"), terminated: flow("terminated"), replaced: flow("replaced"),
            suspended: flow("suspended"), inForceAfter: flow("inForceAfter"), signed: flow("signed"),
            signedAsRenewal: flow("signedAsRenewal"), amended: flow("amended"), renewed: flow("renewed"), renewedByItself: flow("renewedByItself"),
            joined: flow("joined"), left: flow("left"))
    }

    var byType: [SummaryTypeRow] {
        cells(.byType).map {
            SummaryTypeRow(
                type: $0.row.code, label: $0.label ?? "", signed: $0.count("signed"), inForce: $0.count("inForce"),
                share: $0.share())
        }
    }

    var byField: [SummaryFieldRow] {
        cells(.byField).map {
            SummaryFieldRow(
                field: $0.code, label: $0.label, signed: $0.number("signed"), inForce: $0.number("inForce"),
                organizations: $0.count("organizations"), universities: $0.count("universities"),
                enterprises: $0.count("enterprises"), institutes: $0.count("institutes"))
        }
    }

    var byKind: [SummaryKindRow] {
        cells(.byKind).map { cells in
            SummaryKindRow(
                kind: cells.code, label: cells.label, organizations: cells.count("organizations"),
                signed: cells.number("signed"), inForce: cells.number("inForce"),
                amounts: cells.row.amounts.sorted { $0.key < $1.key }.compactMap { currency, sum in
                    Numeric(sum.plainText).map { SummaryAmount(currency: currency, amount: $0) }
                })
        }
    }

    var kindMix: [SummaryKindMixRow] {
        cells(.kindMix).map { cells in
            SummaryKindMixRow(
                kinds: cells.row.code.split(separator: "+").map { $0 == "unknown" ? nil : String($0) },
                labels: (cells.row.cell("label", of: .kindMix).plainText).split(separator: "+")
                    .map { $0.filter { $0 != " " } == "Unknown" ? nil : String($0) },
                signed: cells.count("signed"), inForce: cells.count("inForce"), share: cells.share())
        }
    }

    var byCountry: [SummaryPlaceRow] { places(.byCountry) }
    var byRegion: [SummaryPlaceRow] { places(.byRegion) }

    private func places(_ table: SummaryTable) -> [SummaryPlaceRow] {
        cells(table).map {
            SummaryPlaceRow(
                code: $0.code, label: $0.label, organizations: $0.count("organizations"), signed: $0.number("signed"),
                inForce: $0.number("inForce"), change: $0.number("change"))
        }
    }

    var topPartners: [SummaryPartnerRow] {
        cells(.topPartners).map {
            SummaryPartnerRow(
                code: $0.row.code, name: $0.text("name") ?? "", kind: $0.text("kind"), country: $0.text("country"),
                signed: $0.count("signed"), inForce: $0.count("inForce"), fields: $0.count("fields"),
                firstSigned: $0.text("firstSigned"), lastSigned: $0.text("lastSigned"))
        }
    }

    var quality: [SummaryQualityRow] {
        cells(.quality).compactMap { cells in
            QualityCheck(rawValue: cells.row.code).map {
                SummaryQualityRow(
                    check: $0, found: cells.count("found"), lookedAt: cells.count("of"), share: cells.share())
            }
        }
    }
}
