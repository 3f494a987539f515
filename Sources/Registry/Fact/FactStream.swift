import Analysis
import Postgres
import Values

/// Reads facts as a stream, each into the same value: no two of them are held.
struct FactStream {
    let connection: Connection
    let dimensions: Dimensions
    /// Whether facts come with what only figures look at: their traits, type, fields, life and amount.
    var isForFigures = true

    /// Hands the facts of a scope over one by one, in no order; drafts are left out, and it may have others than those of
    /// ``FactScope/among(_:_:)``.
    func forEach(_ scope: FactScope, _ body: (Fact) throws -> Void) throws {
        let reader = FactReader(dimensions)
        try connection.forEachBinary(query(scope)) { row in try body(reader.fact(row)) }
    }

    /// Counts the facts of a scope, in shares where there are many: who reads them from the server counts them too, and hands
    /// lots of them to others who are free.
    /// - Parameters:
    ///   - folds: what they are counted into.
    ///   - most: how many shares there are at most.
    ///   - share: makes the same for another share.
    func fold(_ scope: FactScope, into folds: FoldedPeriods, shares most: Int, share: () -> FoldedPeriods) throws {
        let reader = FactReader(dimensions)
        var shares: [FactShare] = []
        defer { for share in shares { share.finish() } }
        try connection.forEachLot(query(scope), of: Self.lot) { lot in
            if shares.isEmpty, lot.count == Self.lot { shares = (1..<max(most, 1)).map { _ in FactShare(share(), dimensions) } }
            let isTaken = shares.contains { $0.take(lot) }
            lot.forEach { row in
                if !isTaken || FactReader.isOfRenewal(row) { folds.take(reader.fact(row)) }
            }
        }
        folds.settle()
        for share in shares { folds.takeIn(share.finish()) }
    }

    /// So many facts are handed on at once: it costs as much as counting a few of them.
    private static let lot = 40

    private func query(_ scope: FactScope) -> SQL.FactStream {
        SQL.FactStream(
            ids: scope.ids, parties: scope.parties, fields: scope.fields, event: scope.event, purposes: scope.purposes,
            oneOf: scope.oneOf, since: scope.since, until: scope.until, figures: isForFigures)
    }
}

extension SQL.FactStream: RowQuery { typealias Output = FactColumns }
