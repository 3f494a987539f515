import Support
import Values

/// One step of a random life of a registry. Organizations, agreements and parties are told by number, counted round, so
/// that a sequence from which steps were taken away is still a sequence. Days are counted from 1970.
enum ModelCommand: Sendable, CustomStringConvertible {
    case addOrganization(below: Int?)
    case place(Int, below: Int?)
    case merge(Int, into: Int)
    case unmerge(Int)
    case record(Recorded)
    case sign(Int, party: Int?, day: Int)
    case happen(Int, action: String, day: Int, newEnd: Int?)
    case lapse(Int, day: Int)
    case retract(Int)
    case restore(Int)
    case join(Int, organization: Int)
    case leave(Int, party: Int)

    struct Recorded: Sendable {
        let parties: [Int]
        let isDraft: Bool
        let signed: Int?
        let start: Int?
        let end: Int?
        let months: Int?
        let extent: Int?
        let relation: RelationKind?
        let earlier: Int
    }

    var description: String {
        switch self {
        case .addOrganization(let parent): ".addOrganization(below: \(text(parent)))"
        case .place(let unit, let parent): ".place(\(unit), below: \(text(parent)))"
        case .merge(let one, let other): ".merge(\(one), into: \(other))"
        case .unmerge(let one): ".unmerge(\(one))"
        case .record(let new):
            ".record(.init(parties: \(new.parties), isDraft: \(new.isDraft), signed: \(text(new.signed)), start: \(text(new.start)), "
                + "end: \(text(new.end)), months: \(text(new.months)), extent: \(text(new.extent)), relation: \(new.relation.map { ".\($0)" } ?? "nil"), earlier: \(new.earlier)))"
        case .sign(let agreement, let party, let day): ".sign(\(agreement), party: \(text(party)), day: \(day))"
        case .happen(let agreement, let action, let day, let newEnd):
            ".happen(\(agreement), action: \"\(action)\", day: \(day), newEnd: \(text(newEnd)))"
        case .lapse(let agreement, let day): ".lapse(\(agreement), day: \(day))"
        case .retract(let agreement): ".retract(\(agreement))"
        case .restore(let agreement): ".restore(\(agreement))"
        case .join(let agreement, let organization): ".join(\(agreement), organization: \(organization))"
        case .leave(let agreement, let party): ".leave(\(agreement), party: \(party))"
        }
    }

    private func text(_ number: Int?) -> String { number.map(String.init) ?? "nil" }
}

extension ModelCommand {
    /// Days in which random lives take place: 2012 to 2024.
    static let days = 15_340..<19_700

    /// A random sequence, in which what happens to agreements comes often enough after they were recorded.
    static func sequence(of count: Int, _ random: inout SeededRandom) -> [ModelCommand] {
        let beginning = (0..<min(8, count / 4)).map { _ in ModelCommand.addOrganization(below: nil) }
        return beginning + (beginning.count..<count).map { _ in one(&random) }
    }

    static func one(_ random: inout SeededRandom) -> ModelCommand {
        let agreement = random.below(1000)
        let organization = random.below(1000)
        let day = days.lowerBound + random.below(days.count)
        switch random.below(100) {
        case ..<4: return .addOrganization(below: random.chance(2) ? nil : random.below(1000))
        case ..<7: return .place(organization, below: random.chance(4) ? nil : random.below(1000))
        case ..<11: return .merge(organization, into: random.below(1000))
        case ..<14: return .unmerge(organization)
        case ..<36: return .record(recorded(&random, on: day))
        case ..<44: return .sign(agreement, party: random.chance(3) ? nil : random.below(5), day: day)
        case ..<84:
            let action = random.one(of: ["amended", "suspended", "suspended", "resumed", "resumed", "terminated", "renewed"])
            let newEnd = ["amended", "renewed"].contains(action) ? day + random.below(900) : nil
            return .happen(agreement, action: action, day: day, newEnd: action == "amended" && random.chance(2) ? nil : newEnd)
        case ..<86: return .lapse(agreement, day: day)
        case ..<89: return .retract(agreement)
        case ..<92: return .restore(agreement)
        case ..<96: return .join(agreement, organization: organization)
        default: return .leave(agreement, party: random.below(5))
        }
    }

    private static func recorded(_ random: inout SeededRandom, on day: Int) -> ModelCommand.Recorded {
        let signed = random.chance(8) ? nil : day
        let start = random.chance(2) ? nil : day + random.below(60)
        let end = random.chance(4) ? nil : day - 5 + random.below(1400)
        return Recorded(
            parties: (0..<random.one(of: [1, 2, 2, 2, 3, 3, 4])).map { _ in random.below(1000) }, isDraft: random.chance(4),
            signed: signed, start: start, end: end,
            months: random.chance(3) ? random.one(of: [1, 6, 12, 12, 24]) : nil,
            extent: random.chance(6) ? (end ?? day) + random.below(1500) : nil,
            relation: random.chance(3) ? random.one(of: [.framework, .renewal, .renewal, .replacement, .replacement]) : nil,
            earlier: random.below(1000))
    }
}
