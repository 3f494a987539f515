import Values

/// What a registry should be after a sequence of commands, in the plainest terms.
struct Model {
    struct Organization {
        var parent: Int?
        var mergedInto: Int?
    }

    private(set) var organizations: [Organization] = []
    private(set) var agreements: [ModelAgreement] = []

    /// The organization that stands for one that may have been merged.
    func resolved(_ organization: Int) -> Int {
        var found = organization
        while let next = organizations[found].mergedInto { found = next }
        return found
    }

    func parties(of agreement: ModelAgreement) -> [Int] { agreement.parties.map { resolved($0.organization) } }

    /// The first day of the earliest agreement that replaces it and counts.
    private func replaced(_ number: Int) -> Int? {
        agreements.filter { $0.replaces == number && $0.counts }.compactMap(\.begin).min()
    }

    /// - Parameter isAsked: of which agreements those are parties for whom it is asked; of all where nobody is.
    func status(_ number: Int, on day: Int, for isAsked: (Int) -> Bool = { _ in true }) -> String? {
        let agreement = agreements[number]
        if agreement.isRetracted { return "retracted" }
        if agreement.isDraft { return "draft" }
        guard agreement.begin != nil else { return nil }
        var status = naive(number).status(day)
        if ["in-force", "suspended"].contains(status), waits(number, on: day, for: isAsked) { status = "signed" }
        return status == "signed" && day < agreement.signed ?? day ? "draft" : status
    }

    /// Those that renew one and count, the first to begin first.
    private func followers(_ number: Int) -> [Int] {
        agreements.indices.filter { agreements[$0].renews == number && agreements[$0].counts }
            .sorted { (agreements[$0].begin ?? .max, $0) < (agreements[$1].begin ?? .max, $1) }
    }

    /// The first day on which one can go on in the place of another that it renews.
    private func place(_ later: Int, of earlier: Int, for isAsked: (Int) -> Bool = { _ in true }) -> Int? {
        guard isAsked(later), isAsked(earlier), !agreements[earlier].isDraft, !agreements[earlier].isRetracted, let begin = agreements[later].begin,
            let first = agreements[earlier].begin, first <= begin else { return nil }
        let (one, other) = (naive(earlier), naive(later))
        func runs(_ agreement: NaiveAgreement, _ day: Int) -> Bool { ["in-force", "suspended"].contains(agreement.status(day)) }
        guard ["expired", "terminated"].contains(one.status(40_000)), let over = one.over, begin <= over, runs(one, over - 1),
            runs(other, over) else { return nil }
        return over
    }

    /// Whether one has begun, and waits for the end of what it renews.
    private func waits(_ number: Int, on day: Int, for isAsked: (Int) -> Bool) -> Bool {
        guard let earlier = agreements[number].renews,
            followers(earlier).first(where: { place($0, of: earlier, for: isAsked) != nil }) == number else { return false }
        return place(number, of: earlier, for: isAsked).map { day < $0 } ?? false
    }

    /// Whether another renews one already for the time of a new term.
    private func isRenewedAlready(_ number: Int, from first: Int, to last: Int?) -> Bool {
        let begin = agreements[number].begin
        guard let other = followers(number).first(where: { (agreements[$0].begin ?? .max) >= begin ?? .min }),
            let from = place(other, of: number) ?? agreements[other].begin, from <= last ?? from else { return false }
        return ["signed", "in-force", "suspended"].contains(status(other, on: max(first, from)))
    }

    /// Whether it is known by a day that another goes on for one no later than right after an end.
    private func isRenewed(_ number: Int, by day: Int, before end: Int) -> Bool {
        let renewed = naive(number)
        let other = followers(number).first { other in
            let (renewal, begin) = (naive(other), agreements[other].begin ?? .max)
            if begin < renewed.begin ?? begin || agreements[other].made ?? day > day { return false }
            return renewed.over.map { begin > $0 || !["expired", "terminated"].contains(renewal.status($0)) } ?? true
        }
        guard let other, let from = place(other, of: number) ?? agreements[other].begin else { return false }
        return from <= end + 1 && agreements[number].happened.allSatisfy { $0.action != "terminated" || $0.day >= from }
    }

    /// Whether what replaces another was made no earlier than that one.
    private var isInOrder: Bool {
        agreements.allSatisfy { agreement in
            guard let other = agreement.replaces.map({ agreements[$0] }), ![agreement, other].contains(where: { $0.isDraft || $0.isRetracted }),
                let made = agreement.made, let before = other.made else { return true }
            return made >= before
        }
    }

    /// An agreement as the definitions of the summary see it, with what others bring about.
    private func naive(_ number: Int) -> NaiveAgreement {
        var naive = agreements[number].naive(replaced: replaced(number))
        naive.key = number
        naive.reference = agreements[number].reference
        naive.renews = agreements[number].renews.map { ["R\($0)"] } ?? []
        naive.isRenewed(by: followers(number).map { agreements[$0].naive(replaced: nil) })
        return naive
    }

    /// Every agreement that counts, as the definitions of the summary see it.
    var naive: [NaiveAgreement] {
        agreements.indices.filter { !agreements[$0].isDraft && !agreements[$0].isRetracted }.map { number in
            var naive = naive(number)
            naive.parties = parties(of: agreements[number]).map { NaiveRecorded(code: "o\($0)") }
            return naive
        }
    }

    /// Which organizations are one.
    var naiveOrganizations: NaiveOrganizations {
        var all = NaiveOrganizations()
        for (number, organization) in organizations.enumerated() {
            all.all["o\(number)"] = .init(
                mergedInto: organization.mergedInto.map { "o\($0)" }, partOf: organization.parent.map { "o\($0)" })
        }
        return all
    }

    /// Does what a command asks, or refuses it and changes nothing. Gives whether it was done.
    mutating func run(_ command: ModelCommand) -> Bool {
        var next = self
        guard next.change(command), next.isInOrder else { return false }
        self = next
        return true
    }

    private mutating func change(_ command: ModelCommand) -> Bool {
        switch command {
        case .addOrganization(let parent):
            organizations.append(Organization(parent: parent.flatMap { organization($0) }))
            return true
        case .place(let unit, let parent):
            guard let unit = organization(unit) else { return false }
            organizations[unit].parent = parent.flatMap { organization($0) }
            return !parentsComeBack
        case .merge(let one, let other):
            guard !organizations.isEmpty else { return false }
            let (one, other) = (one % organizations.count, resolved(other % organizations.count))
            // The same once more changes nothing.
            if organizations[one].mergedInto != nil, resolved(one) == other { return true }
            guard organizations[one].mergedInto == nil, one != other else { return false }
            organizations[one].mergedInto = other
            return !parentsComeBack && agreements.allSatisfy { Set(parties(of: $0)).count == $0.parties.count }
        case .unmerge(let one):
            guard !organizations.isEmpty, organizations[one % organizations.count].mergedInto != nil else { return false }
            organizations[one % organizations.count].mergedInto = nil
            return !parentsComeBack
        case .record(let new): return record(new)
        default:
            guard let number = command.agreement.map({ $0 % max(1, agreements.count) }), number < agreements.count else { return false }
            return change(command, of: number)
        }
    }

    private mutating func change(_ command: ModelCommand, of number: Int) -> Bool {
        switch command {
        case .retract, .restore:
            if case .retract = command { agreements[number].isRetracted = true } else { agreements[number].isRetracted = false }
            return hasEnoughParties(agreements[number])
        case .join, .leave: break
        default:
            guard !agreements[number].isRetracted else { return false }
        }
        switch command {
        case .lapse(_, let day):
            let naive = naive(number)
            guard !agreements[number].isDraft, !["terminated", "replaced"].contains(status(number, on: day)),
                var end = naive.isAutomatic ? naive.end(on: day) : naive.end(on: .max / 2),
                naive.isAutomatic || !isRenewed(number, by: day, before: end) else { return false }
            // What was agreed ahead by then still follows.
            while naive.isAutomatic {
                var known = naive
                known.lifecycle.removeAll { $0.day > day }
                known.noticed = end
                guard let next = known.end(on: end + 1) else { return false }
                if next <= end { break }
                end = next
            }
            agreements[number].noticed = end
            return true
        case .sign(_, let party, let day): return sign(number, party: party, on: day)
        case .happen(_, let action, let day, let newEnd):
            return tell(number, .init(action: action, day: day, newEnd: newEnd))
        case .join(_, let organization):
            guard let joining = self.organization(organization), !parties(of: agreements[number]).contains(joining) else { return false }
            agreements[number].parties.append(.init(organization: joining))
            return true
        case .leave(_, let party):
            guard !agreements[number].parties.isEmpty else { return false }
            agreements[number].parties.remove(at: party % agreements[number].parties.count)
            return hasEnoughParties(agreements[number])
        default: return false
        }
    }

    private func hasEnoughParties(_ agreement: ModelAgreement) -> Bool {
        agreement.isDraft || agreement.isRetracted || agreement.parties.count >= 2
    }

    private func organization(_ number: Int) -> Int? {
        organizations.isEmpty ? nil : resolved(number % organizations.count)
    }

    /// Whether some organization would stand above itself.
    private var parentsComeBack: Bool {
        organizations.indices.contains { first in
            var above: Int? = organizations[first].parent.map(resolved)
            var steps = 0
            while let next = above, steps <= organizations.count {
                if next == first { return true }
                above = organizations[next].parent.map(resolved)
                steps += 1
            }
            return steps > organizations.count
        }
    }

    private mutating func record(_ new: ModelCommand.Recorded) -> Bool {
        let parties = new.parties.compactMap { organization($0) }
        let earlier = agreements.isEmpty ? nil : new.earlier % agreements.count
        let agreement = ModelAgreement(
            reference: "R\(agreements.count)", isDraft: new.isDraft, signed: new.signed, start: new.start, end: new.end,
            parties: parties.map { .init(organization: $0) }, replaces: new.relation == .replacement ? earlier : nil,
            renews: new.relation == .renewal ? earlier : nil, months: new.months, extent: new.extent)
        guard Set(parties).count == parties.count, new.isDraft || parties.count >= 2, !agreement.endsTooEarly else { return false }
        agreements.append(agreement)
        return true
    }

    /// Something happens, unless the agreement had run out or was replaced, or what is told makes no sense.
    private mutating func tell(_ number: Int, _ new: ModelAgreement.Action) -> Bool {
        var new = new
        if new.action == "renewed" {
            let (agreement, naive) = (agreements[number], naive(number))
            let isOver = agreement.isDraft || agreement.happened.contains { $0.action == "terminated" }
            let moved = agreement.happened.last { $0.action == "renewed" || $0.newEnd != nil }
            let running = naive.end(on: new.day)
            if !isOver, new.newEnd == moved.map(\.newEnd) ?? agreement.end { return true }
            if !isOver, naive.isAutomatic, new.newEnd == running { return true }
            if !agreement.isDraft, let newEnd = new.newEnd, newEnd < running ?? newEnd { return false }
            let ahead = agreement.happened.last { $0.action == "renewed" && $0.day <= new.day }?.newEnd
            let reached = running.map { max($0, ahead ?? $0) }
            if !isOver, isRenewedAlready(number, from: reached.map { $0 + 1 } ?? new.day, to: new.newEnd) { return false }
            // It takes effect on the day after the end that it follows, however late it was agreed.
            new = .init(action: "renewed", day: min(new.day, (running ?? new.day) + 1), newEnd: new.newEnd)
        } else if new.action != "amended" {
            let status = status(number, on: new.day)
            if status == "replaced" || status == "expired" { return false }
        }
        agreements[number].tell(new)
        return agreements[number].isHistoryPlausible
    }

    /// One party signs, or all that have not; with the last one a draft becomes an agreement.
    private mutating func sign(_ number: Int, party: Int?, on day: Int) -> Bool {
        var agreement = agreements[number]
        let count = agreement.parties.count
        guard count > 0 else { return false }
        var signsAnew = false
        for place in agreement.parties.indices where party.map({ $0 % count == place }) ?? (agreement.parties[place].signed == nil) {
            if let before = agreement.parties[place].signed, before != day { return false }
            signsAnew = signsAnew || agreement.parties[place].signed == nil
            agreement.parties[place].signed = day
        }
        let days = agreement.parties.compactMap(\.signed)
        if agreement.isDraft, days.count == count {
            guard count >= 2 else { return false }
            agreement.isDraft = false
            agreement.signed = days.max()
        } else if !agreement.isDraft, signsAnew, day > agreement.signed ?? day {
            return false
        }
        agreements[number] = agreement
        return !agreement.endsTooEarly
    }
}

extension ModelCommand {
    /// The number of the agreement that a command is about; nil where it is about none.
    var agreement: Int? {
        switch self {
        case .sign(let number, _, _), .happen(let number, _, _, _), .lapse(let number, _), .retract(let number), .restore(let number),
            .join(let number, _), .leave(let number, _):
            number
        default: nil
        }
    }
}
