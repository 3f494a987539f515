/// The agreements that partners share, as a pass over the facts finds them: those that ``PartnerFold`` counts. Held for all
/// partners while they are not too many, since who is shown is known only after the pass; else for some, in a second one.
package struct SharedAgreements: Sendable {
    /// An agreement that a partner shares.
    package struct Shared: Sendable, Hashable {
        /// Key of the agreement.
        package let key: Int
        /// Whether it is in force on the day.
        package let isInForce: Bool
        /// First day that its day of signing can mean.
        package let signedOn: Day?

        /// What comes first in a list has more: in force before others, then the latest signed.
        package var rank: Int { (isInForce ? 1 << 40 : 0) + Int(signedOn?.number ?? .min) }
    }

    /// So many are held, at 16 bytes each.
    private static let most = 1 << 22

    private struct Entry: Sendable {
        let key: Int
        let partner: Int32
        /// The day of signing times two, and 1 where it is in force; far out where the day is not known.
        let standing: Int32
    }

    private let only: Set<Int>?
    private var entries: [Entry] = []
    /// Whether there were too many: then ask again for those that are shown.
    package private(set) var isCut = false

    /// Those of all partners, or of some by their numbers, which may be any number.
    package init(of partners: [Int]? = nil) { only = partners.map(Set.init) }

    /// Takes in an agreement of a partner.
    package mutating func take(_ key: Int, of partner: Int, isInForce: Bool, signedOn: Day?) {
        guard !isCut else { return }
        if let only {
            guard only.contains(partner) else { return }
        } else if entries.count >= Self.most {
            isCut = true
            entries = []
            return
        }
        let day = signedOn?.number ?? Self.unknown
        entries.append(Entry(key: key, partner: Int32(partner), standing: day << 1 | (isInForce ? 1 : 0)))
    }

    /// The agreements of some partners, by their numbers, in no order.
    package func agreements(of partners: [Int]) -> [Int: [Shared]] {
        var found = Dictionary(partners.map { ($0, [Shared]()) }, uniquingKeysWith: { first, _ in first })
        for entry in entries where found[Int(entry.partner)] != nil {
            let day = entry.standing >> 1
            found[Int(entry.partner)]?.append(
                Shared(key: entry.key, isInForce: entry.standing & 1 == 1, signedOn: day == Self.unknown ? nil : Day(day)))
        }
        return found
    }

    private static let unknown = Int32.min >> 1
}

extension [SharedAgreements.Shared] {
    /// Those that can stand among the first so many, and those that stand beside the last of them; nil is all.
    package func foremost(_ limit: Int?) -> [SharedAgreements.Shared] {
        guard let limit, limit > 0, limit < count else { return self }
        let least = map(\.rank).sorted(by: >)[limit - 1]
        return filter { $0.rank >= least }
    }
}
