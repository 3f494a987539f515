import Values

/// The opening in English.
struct OpeningInEnglish {
    var facts: OpeningFacts

    private var summary: Summary { facts.summary }
    private var lastDay: String { Self.day(summary.lastDay) }

    var paragraphs: [[Sentence?]] {
        if facts.isEmpty { return [[toCome, nothing, selection, unfinished]] }
        return [[toCome, stock, signed, flows], [partners, leaders, money], [due, selection, unfinished]]
    }

    private var nothing: Sentence {
        let who: Sentence = facts.subject.map { "of \(name: $0)" } ?? "in the registry"
        return "No agreement \(who)\(selected) was in force in \(figure: summary.period.label), and none was signed."
    }

    private var toCome: Sentence? {
        summary.isToCome ? "\(figure: lastDay) is still to come: this is what would be so by what is agreed today." : nil
    }

    private var stock: Sentence? {
        guard let flow = facts.flow else { return nil }
        let who: Sentence = facts.subject.map { "\(name: $0)\(summary.subjects > 1 ? " together" : "") had" } ?? "the registry counted"
        let head: Sentence = "On \(figure: lastDay) \(who) \(Self.count(flow.after, "agreement", key: facts.flowCell("inForceAfter"))) in force\(selected)"
        let point = summary.isOver ? "a year before" : "at the start of the period"
        return Sentence("\(head), \(compared(flow.before, flow.after, point)).").of("stockFlow")
    }

    private func compared(_ before: Int, _ after: Int, _ point: String) -> Sentence {
        if before == 0 { return after == 0 ? "as \(point)" : "and none \(point)" }
        if before == after { return "as many as \(point)" }
        let word = after > before ? "more" : "fewer"
        let growth: Sentence = Opening.growth(before, after).map { ", \(figure: (after > before ? "+" : "−") + $0, of: facts.inForceGrowthCell)" } ?? ""
        return "\(abs(after - before), of: facts.inForceGrowthCell) \(word) than \(point) (\(before, of: facts.flowCell("inForceBefore"))\(growth))"
    }

    private var signed: Sentence? {
        guard let signed = facts.signed else { return nil }
        let renewals = facts.flowCount("signedAsRenewal")
        let head: Sentence =
            signed.now == 0
            ? "No \(agreement) was signed in \(figure: summary.period.label)"
            : "\(Self.count(signed.now, agreement, key: facts.flowCell("signed"))) \(Self.was(signed.now)) signed in \(figure: summary.period.label)"
        let before: Sentence = signed.before.map { ", after \(Self.number($0, of: facts.signedBeforeCell)) in the year before" } ?? ""
        let renewing: Sentence =
            renewals == 0 || signed.now == 0 ? "" : "; \(renewals, of: facts.flowCell("signedAsRenewal")) of these \(renewals == 1 ? "renews an earlier one" : "renew earlier ones")"
        return Sentence("\(head)\(before)\(renewing).").of("stockFlow")
    }

    private var flows: Sentence? {
        guard facts.flow != nil else { return nil }
        func told(_ id: String, _ one: String, _ many: String) -> Sentence? {
            let count = facts.flowCount(id)
            return count == 0 ? nil : "\(count, of: facts.flowCell(id)) \(count == 1 ? one : many)"
        }
        let gains = [
            told("entered", "came into force", "came into force"), told("resumed", "was resumed", "were resumed"),
            told("joined", "was joined while it ran", "were joined while they ran"),
        ].compactMap(\.self)
        let losses = [
            told("expired", "expired", "expired"), told("terminated", "was terminated early", "were terminated early"),
            told("replaced", "was replaced by a new one", "were replaced by new ones"),
            told("suspended", "was suspended", "were suspended"), told("left", "was left while it ran", "were left while they ran"),
        ].compactMap(\.self)
        let renewals = [
            told("renewed", "was renewed", "were renewed"),
            told("renewedByItself", "renewed itself", "renewed themselves"),
        ].compactMap(\.self)
        let parts = [gains, losses, renewals].filter { !$0.isEmpty }.map(Self.list)
        guard !parts.isEmpty else { return Sentence("None began or ended.").of("stockFlow") }
        return Sentence("\(Sentence(joining: parts, by: "; ")).").of("stockFlow")
    }

    private var partners: Sentence? {
        guard let partners = facts.partners else { return nil }
        guard partners.after > 0 || partners.before > 0 else { return nil }
        let changes: [Sentence] = [
            partners.new == 0 ? nil : "\(partners.new, of: facts.partnerCell("new")) \(Self.was(partners.new)) new",
            partners.returned == 0 ? nil : "\(partners.returned, of: facts.partnerCell("returned")) came back",
            partners.left == 0 ? nil : "\(partners.left, of: facts.partnerCell("left")) \(partners.left == 1 ? "is" : "are") no longer active",
        ].compactMap(\.self)
        let change: Sentence = changes.isEmpty ? "" : ": \(Self.list(changes))"
        let head: Sentence =
            partners.before == partners.after
            ? "The number of partners\(inThem) stayed at \(key: partners.after, of: facts.partnerCell("partnersAfter"))"
            : "The number of partners\(inThem) \(partners.after > partners.before ? "rose" : "fell") from \(partners.before, of: facts.partnerCell("partnersBefore")) to \(key: partners.after, of: facts.partnerCell("partnersAfter"))"
        return Sentence("\(head)\(change).").of("partnerFlow")
    }

    private var leaders: Sentence? {
        func told(_ id: String, _ one: String, _ many: String) -> Sentence? {
            guard let leader = facts.leader(id) else { return nil }
            let names = Self.list(leader.names.map { "\(name: $0)" })
            return leader.names.count > 1
                ? "the largest \(many) are \(names) (\(figure: leader.inForce, of: leader.cell) each)"
                : "the largest \(one) is \(names) (\(figure: leader.inForce, of: leader.cell))"
        }
        let parts = [
            told("byField", "field", "fields"), told("byKind", "kind of partner", "kinds of partner"),
            told("byCountry", "country of partners", "countries of partners"),
        ].compactMap(\.self)
        guard !parts.isEmpty else { return nil }
        return Sentence("By agreements in force \(Self.list(parts)).").of("byField")
    }

    private var money: Sentence? {
        guard let money = facts.money else { return nil }
        let sums = money.sums.map { sum -> Sentence in "\(figure: sum.currency + "\u{A0}" + sum.amount, of: sum.cell)" }
        let more: [Sentence] = money.more == 0 ? [] : ["amounts in \(money.more) more currencies"]
        return Sentence("What was signed, amendments among it, is worth \(Self.list(sums + more)).").of("value")
    }

    private var due: Sentence? {
        guard let due = facts.due else { return nil }
        let parts: [Sentence] = [
            due.ends == 0 ? nil : "\(Self.count(due.ends, agreement, key: facts.dueCell("ends"))) \(due.ends == 1 ? "ends" : "end")",
            due.notices == 0
                ? nil
                : "\(due.notices, of: facts.dueCell("renewsItself")) more \(due.notices == 1 ? "renews itself" : "renew themselves") unless notice is given",
        ].compactMap(\.self)
        guard !parts.isEmpty else { return nil }
        let first: Sentence = due.first.map { ": first “\(name: $0.title)”, \($0.isNotice ? "notice by " : "")\(figure: Self.day($0.date))" } ?? ""
        return Sentence("In the twelve months that follow \(Self.list(parts))\(first).").of("expiring")
    }

    private var selection: Sentence? {
        // The first sentence says it, where there is one.
        facts.flow != nil || facts.selection.isEmpty ? nil : "Only agreements\(selected) are counted."
    }

    /// Which agreements are counted, behind the word for them; nothing where all are.
    private var selected: Sentence {
        facts.selection.isEmpty ? "" : " \(Self.list(facts.selection.map { "\(name: $0)" }))"
    }
    /// What one of them is called once that is said.
    private var agreement: String { facts.selection.isEmpty ? "agreement" : "such agreement" }
    private var inThem: String { facts.selection.isEmpty ? "" : " in such agreements" }

    private var unfinished: Sentence? {
        summary.isOver ? nil : "\(figure: summary.period.label) is not over: the figures go up to \(figure: lastDay)."
    }

    /// The figure that a sentence is about, with what it counts.
    static func count(_ count: Int, _ noun: String, key cell: String? = nil) -> Sentence {
        count == 0 ? "no \(noun)s" : "\(key: count, of: cell) \(noun)\(count == 1 ? "" : "s")"
    }

    private static func number(_ count: Int, of cell: String?) -> Sentence { count == 0 ? "none" : "\(count, of: cell)" }
    private static func was(_ count: Int) -> String { count == 1 ? "was" : "were" }

    /// `a`, `a and b`, `a, b and c`.
    static func list(_ parts: [Sentence]) -> Sentence {
        guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
        return "\(Sentence(joining: parts.dropLast(), by: ", ")) and \(last)"
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    /// `31 December 2023`, with as much as is known.
    static func day(_ date: String) -> String {
        let parts = date.split(separator: "-").map { Int($0) ?? 0 }
        guard parts.count > 1, 1...12 ~= parts[1] else { return date }
        let month = "\(months[parts[1] - 1])\u{A0}\(parts[0])"
        return parts.count > 2 ? "\(parts[2])\u{A0}\(month)" : month
    }
}
