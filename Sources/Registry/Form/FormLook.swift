import Analysis
import Records
import Values

/// An agreement as a form looks at it in a period: what it has of each thing that the form names, by numbers.
final class FormLook {
    let context: SummaryContext
    let sides: FormSides
    /// What organizations are at the end of the period, by scheme.
    let classes: FormNamed<[Int32: Int32]>
    /// Whether the agreement that is looked at was filed in the period, by the places of the schemes among those that are named.
    private var isFiled: [Bool] = []
    /// Whether money was received in the period under the agreement that is looked at.
    private(set) var hasIncome = false
    /// What stands under the agreement that was looked up last.
    private var found: (key: Int, purposes: [PurposeFact], incomes: [ActivityFact]) = (0, [], [])
    /// The parties that reach the sum of the form; nil where there is none to be reached.
    var reached: Set<Int32>?

    init(_ context: SummaryContext, _ sides: FormSides, classes: FormNamed<[Int32: Int32]>) {
        self.context = context
        self.sides = sides
        self.classes = classes
    }

    /// What is left of the things of an agreement of which tests hold.
    struct Narrowed {
        fileprivate(set) var groups: [(group: FormGroup, members: [Int32])] = []

        /// Whether some of a thing were left aside.
        func isNarrowed(_ group: FormGroup) -> Bool { groups.contains { $0.group == group } }

        mutating func set(_ group: FormGroup, _ members: [Int32]) {
            if let place = groups.firstIndex(where: { $0.group == group }) {
                groups[place].members = members
            } else {
                groups.append((group, members))
            }
        }
    }

    /// Narrows what an agreement has by tests; nil where nothing is left of one thing that they are on.
    func narrowed(_ tests: FormConditions, _ seen: Seen, isReached: Bool = false) -> Narrowed? {
        var narrowed = Narrowed()
        if isReached, let reached {
            let left = members(.party, narrowed, seen).filter(reached.contains)
            if left.isEmpty { return nil }
            narrowed.set(.party, left)
        }
        for tests in tests.groups {
            // An agreement has itself once.
            if case .agreement = tests.group {
                guard tests.tests.allSatisfy({ holds($0.test, $0.source, 0, seen) }) else { return nil }
                continue
            }
            let all = members(tests.group, narrowed, seen)
            // Of what there is none, nothing is known.
            if all.isEmpty, tests.tests.allSatisfy({ $0.test.holdsOfNothing }) { continue }
            let left = all.filter { member in
                tests.tests.allSatisfy { holds($0.test, $0.source, member, seen) }
            }
            if left.isEmpty { return nil }
            narrowed.set(tests.group, left)
        }
        return narrowed
    }

    /// What is left of a thing; all of it where nothing was asked.
    func members(_ group: FormGroup, _ narrowed: Narrowed, _ seen: Seen) -> [Int32] {
        if let found = narrowed.groups.first(where: { $0.group == group }) { return found.members }
        switch group {
        case .agreement: return [0]
        case .partner: return seen.partners
        case .party: return seen.parties.all.filter { !context.bodies.isOwn($0) }
        case .reporter: return seen.parties.all.filter { context.bodies.isOwn($0) }
        case .role(let id): return bodies(sides.roles[id]?[seen.fact.key] ?? [])
        case .purpose: return Array(0..<Int32(purposes(of: seen).count))
        case .income:
            let incomes = incomes(of: seen)
            let all = 0..<Int32(incomes.count)
            return all.filter { context.span.contains(incomes[Int($0)].day) && context.receives(incomes[Int($0)], seen) == true }
        }
    }

    private func bodies(_ recorded: [Int]) -> [Int32] {
        var found: [Int32] = []
        for body in recorded.compactMap({ context.bodies[$0] }) where !found.contains(body) { found.append(body) }
        return found
    }

    private func holds(_ test: FormConditions.Test, _ source: FormSource, _ member: Int32, _ seen: Seen) -> Bool {
        var (isOne, isKnown) = (false, false)
        eachValue(source, member, seen) { value in
            switch test {
            case .oneOf(let values), .noneOf(let values): isOne = isOne || values.contains(value)
            case .known: isKnown = isKnown || value >= 0
            }
        }
        return switch test {
        case .oneOf: isOne
        case .noneOf: !isOne
        case .known(let known): isKnown == known
        }
    }

    /// The organization that one of some things is, or has: of money received, who paid it.
    func organization(_ group: FormGroup, _ member: Int32, _ seen: Seen) -> Int32? {
        guard case .income = group else { return member }
        let income = incomes(of: seen)[Int(member)]
        if let payer = income.sender.flatMap({ context.bodies[$0] }) { return payer }
        // Of two, the one that did not receive it.
        let others = seen.parties.all.filter { body in
            income.recipient.map { context.bodies[$0] != body } ?? !context.bodies.isOwn(body)
        }
        return seen.parties.all.count == 2 && others.count == 1 ? others[0] : nil
    }

    /// Whether something goes out from those who are asked for, or comes to them; nil where that is not said.
    func isOutgoing(_ sender: Int?, _ recipient: Int?) -> Bool? {
        if let sender = sender.flatMap({ context.bodies[$0] }), context.bodies.isOwn(sender) { return true }
        if let recipient = recipient.flatMap({ context.bodies[$0] }), context.bodies.isOwn(recipient) { return false }
        return nil
    }

    /// The units that take part for those who are asked for, or for anybody where all are.
    func ownUnits(_ seen: Seen) -> [String] {
        (sides.units[seen.fact.key] ?? []).filter { unit in
            !context.bodies.isOfSome || context.bodies[unit.organization].map(context.bodies.isOwn) ?? false
        }.map(\.text)
    }

    /// What parties mean to do.
    func purposes(of seen: Seen) -> [PurposeFact] {
        lookUp(seen)
        return found.purposes
    }

    /// Money that was received, whenever.
    func incomes(of seen: Seen) -> [ActivityFact] {
        lookUp(seen)
        return found.incomes
    }

    /// Looks up what stands under an agreement, once.
    private func lookUp(_ seen: Seen) {
        guard found.key != seen.fact.key else { return }
        let key = seen.fact.key
        found = (
            key, Array(context.attached.purposes[key]),
            sides.hasIncome ? context.attached.activities[key].filter { $0.kind == context.income } : [])
    }

    /// How many persons a year are to go, or to come.
    func quota(_ members: [Int32], isOutgoing: Bool, _ seen: Seen) -> Int {
        let purposes = purposes(of: seen)
        return members.reduce(0) { sum, member in
            let purpose = purposes[Int(member)]
            return purpose.unit == .persons && self.isOutgoing(purpose.sender, purpose.recipient) == isOutgoing
                ? sum + (purpose.quota ?? 0) : sum
        }
    }

    /// What the fields of some purposes are shown as; where none says a field, they are for those of the agreement.
    func fields(of members: [Int32], _ seen: Seen) -> [Int32] {
        let purposes = purposes(of: seen)
        let told = members.compactMap { purposes[Int($0)].field.flatMap(context.fields.category) }
        return told.isEmpty ? seen.categories : told.indices.filter { !told[..<$0].contains(told[$0]) }.map { told[$0] }
    }

    /// How many an activity counted in the period.
    func quantity(_ kind: String, isOutgoing: Bool, _ seen: Seen) -> Int {
        let number = context.vocabularies.activityKinds[kind]
        return context.attached.activities[seen.fact.key].reduce(0) { sum, activity in
            activity.kind == number && context.span.contains(activity.day) && self.isOutgoing(activity.sender, activity.recipient) == isOutgoing
                ? sum + (activity.quantity ?? 0) : sum
        }
    }

    /// Turns to another agreement.
    func begin(_ seen: Seen) {
        let key = seen.fact.key
        isFiled.removeAll(keepingCapacity: true)
        for scheme in sides.filings.entries {
            isFiled.append(scheme.value[key]?.contains { filing in filing.day.map { context.span.contains($0.factDay) } ?? false } ?? false)
        }
        hasIncome = sides.hasIncome && incomes(of: seen).contains { context.span.contains($0.day) }
    }

    /// Whether the agreement that is looked at counts by a moment.
    func isAt(_ moment: FormMoment, filing: String?, _ seen: Seen) -> Bool {
        switch moment {
        case .signed: seen.standing.isSigned
        case .inForce: seen.standing.isInForceAfter
        case .active: seen.standing.isActive
        case .ever: true
        case .filed: filing.flatMap { scheme in sides.filings.entries.firstIndex { $0.name == scheme } }.map { isFiled[$0] } ?? false
        }
    }
}

extension FormFilingRow {
    /// A part of it as a text; nil where not known.
    func text(_ part: FormFilingPart) -> String? {
        switch part {
        case .all: scheme
        case .number: number
        case .date: date
        case .office: office
        case .result: result
        }
    }
}
