/// The agreements that a list names of those that a partner shares: the ones in force first, then the latest signed. It
/// holds few of each partner, so that one pass over the facts is enough, whoever turns out to be shown.
package struct ForemostAgreements: Sendable {
    private let limit: Int
    private var found: [Found]

    private struct Found: Sendable {
        var shared: [SharedAgreements.Shared] = []
        /// What is not before this is not among the foremost.
        var least = Int.min
        /// At so many, those that are not among the foremost are left out again.
        var room: Int
    }

    /// Room for so many of each partner, and for those that stand beside the last of them.
    package init(_ limit: Int, partners: Int) {
        self.limit = max(1, limit)
        found = Array(repeating: Found(room: 4 * max(1, limit)), count: partners)
    }

    /// Takes in an agreement of a partner.
    package mutating func take(_ shared: SharedAgreements.Shared, of partner: Int) {
        guard shared.rank >= found[partner].least else { return }
        found[partner].shared.append(shared)
        if found[partner].shared.count >= found[partner].room { leaveOut(partner) }
    }

    private mutating func leaveOut(_ partner: Int) {
        let ranks = found[partner].shared.map(\.rank).sorted(by: >)
        let least = ranks[limit - 1]
        found[partner].least = least
        found[partner].shared.removeAll { $0.rank < least }
        // Those of one rank may be many: then it is looked at again only when there are twice as many.
        found[partner].room = max(4 * limit, 2 * found[partner].shared.count)
    }

    /// The agreements of a partner, in no order: at least as many as are asked for, where it has as many.
    package func agreements(of partner: Int) -> [SharedAgreements.Shared] { found[partner].shared }
}

extension SharedAgreements.Shared {
    /// What comes first has more.
    package var rank: Int { (isInForce ? 1 << 40 : 0) + Int(signedOn?.number ?? .min) }
}
