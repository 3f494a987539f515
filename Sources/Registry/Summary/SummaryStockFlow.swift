import Postgres
import Values

/// How many agreements were in force before a period and at its end, and what changed from one day to the next.
///
/// It always balances: what is in force at the end is what was before, plus entered and resumed, less expired, terminated,
/// replaced and suspended.
public struct SummaryStockFlow: RowDecodable, Sendable, Hashable {
    /// In force on the day before the period.
    public let inForceBefore: Int
    /// Began, or came back by a renewal after they had expired.
    public let entered: Int
    /// Came back from a suspension.
    public let resumed: Int
    /// Reached their end while in force.
    public let expired: Int
    /// Were terminated while in force.
    public let terminated: Int
    /// Were replaced by another agreement while in force.
    public let replaced: Int
    /// Were suspended while in force.
    public let suspended: Int
    /// In force on the last day.
    public let inForceAfter: Int
    /// Agreements signed in the period.
    public let signed: Int
    /// Amendments that took effect in the period.
    public let amended: Int
    /// Renewals that took effect in the period.
    public let renewed: Int

    public init(row: Row) throws(PostgresError) {
        inForceBefore = try row.decode("in_force_before")
        entered = try row.decode("entered")
        resumed = try row.decode("resumed")
        expired = try row.decode("expired")
        terminated = try row.decode("terminated")
        replaced = try row.decode("replaced")
        suspended = try row.decode("suspended")
        inForceAfter = try row.decode("in_force_after")
        signed = try row.decode("signed")
        amended = try row.decode("amended")
        renewed = try row.decode("renewed")
    }

    /// Fails where the flows do not lead from what was in force before to what is at the end.
    func requireBalance(in period: SummaryPeriod) throws(RegistryError) {
        let balance = inForceBefore + entered + resumed - expired - terminated - replaced - suspended
        guard balance == inForceAfter else {
            throw RegistryError(
                .bug, code: "summary-unbalanced",
                "stock and flow of \(period.label) do not balance: the flows lead to \(balance) agreements in force, "
                    + "and there are \(inForceAfter)",
                details: [
                    "in force before \(inForceBefore), entered \(entered), resumed \(resumed), expired \(expired), "
                        + "terminated \(terminated), replaced \(replaced), suspended \(suspended)"
                ])
        }
    }
}
