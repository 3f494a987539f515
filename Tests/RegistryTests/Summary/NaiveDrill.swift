import Analysis
import Foundation

@testable import Registry

/// The agreements behind a cell, straight from the definitions.
struct NaiveDrill {
    enum Behind {
        /// What each adds, and by less than what the figure written may be off.
        case parts([(reference: String, part: Decimal)], unit: Decimal)
        /// The organizations that each brings.
        case organizations([String: [String]])
    }

    private let naive: NaiveSummary
    private let before: NaiveSummary
    private let request: SummaryRequest

    init(_ naive: NaiveSummary, before: NaiveSummary, _ request: SummaryRequest) {
        (self.naive, self.before, self.request) = (naive, before, request)
    }

    /// Nil for cells that ``NaiveSummary`` has no definition of.
    func behind(_ cell: SummaryCell) -> Behind? {
        guard let categories = categories(cell.table) else {
            guard cell.table == .stockFlow else { return nil }
            let stocks: [String: (NaiveSummary.Standing) -> Bool] = ["inForceBefore": \.before, "inForceAfter": \.after, "signed": \.signed]
            let found = stocks[cell.column].map { naive.standings.filter($0).map(\.agreement.reference) }
            return .parts((found ?? naive.flow[cell.column] ?? []).map { ($0, 1) }, unit: 1)
        }
        let isBefore = ["signedBefore", "inForceBefore"].contains(cell.column)
        let isWhole = cell.row == "total"
        let row = (isBefore ? before : naive).standings.filter { isWhole || categories($0).contains(cell.category) }
        switch cell.column {
        case "organizations", "universities", "enterprises", "institutes", "others":
            return .organizations(brought(by: row.filter(\.active), cell))
        case "fields", "firstSigned", "lastSigned": return nil
        default:
            let isFractional = request.counting == .fractional && ![.byType, .kindMix, .topPartners].contains(cell.table)
            let isAmount = cell.column.hasPrefix("amount")
            let unit: Decimal = isAmount ? 0.01 : isFractional ? 0.0001 : 1
            var parts: [String: Decimal] = [:]
            for standing in row {
                let part = part(standing, cell.column) / (isFractional && !isWhole ? Decimal(categories(standing).count) : 1)
                parts[standing.agreement.reference, default: 0] += part
            }
            return .parts(parts.filter { $0.value != 0 }.map { ($0.key, $0.value) }, unit: unit)
        }
    }

    private func categories(_ table: SummaryTable) -> ((NaiveSummary.Standing) -> Set<String?>)? {
        switch table {
        case .byType: { [$0.agreement.type] }
        case .byField: { naive.fields($0) }
        case .fieldByKind: { naive.fieldsByKind($0) }
        case .byKind: { NaiveSummary.rows($0, \.kind) }
        case .byCountry: { NaiveSummary.rows($0, \.country) }
        case .byRegion: { NaiveSummary.rows($0, \.region) }
        case .kindMix: { [NaiveSummary.mix($0).map { $0 ?? "unknown" }.joined(separator: "+")] }
        case .topPartners: { Set($0.partners.map(\.code)) }
        default: nil
        }
    }

    private func part(_ standing: NaiveSummary.Standing, _ column: String) -> Decimal {
        switch column {
        case "signed", "signedBefore", "signedGrowth": return standing.signed ? 1 : 0
        case "bilateral": return standing.after && standing.isBilateral ? 1 : 0
        case "inForce", "inForceAfter", "share", "inForceBefore", "inForceGrowth", "sharePoints": return standing.after ? 1 : 0
        case "change": return Decimal((standing.after ? 1 : 0) - (standing.before ? 1 : 0))
        default:
            guard let amount = standing.amount, column == "amount\(amount.currency)" else { return 0 }
            return Decimal(amount.cents) / 100
        }
    }

    private func brought(by standings: [NaiveSummary.Standing], _ cell: SummaryCell) -> [String: [String]] {
        let kinds = ["universities": "university", "enterprises": "enterprise", "institutes": "institute"]
        let isWhole = cell.row == "total"
        let brought = standings.map { standing in
            let partners = standing.partners.filter { partner in
                switch cell.table {
                case .byKind where isWhole, .byCountry where isWhole, .byRegion where isWhole: true
                case .byKind: partner.kind == cell.category
                case .byCountry: partner.country == cell.category
                case .byRegion: partner.region == cell.category
                default:
                    cell.column == "others"
                        ? !kinds.values.contains(partner.kind ?? "") : kinds[cell.column].map { $0 == partner.kind } ?? true
                }
            }
            return (standing.agreement.reference, partners.map(\.code).sorted())
        }
        return Dictionary(brought.filter { !$0.1.isEmpty }) { Set($0).union($1).sorted() }
    }
}

extension SummaryCell {
    /// The category of the row; nil is what is not known.
    fileprivate var category: String? {
        [.byField, .byKind, .byCountry, .byRegion].contains(table) && row == "unknown" ? nil : row
    }
}
