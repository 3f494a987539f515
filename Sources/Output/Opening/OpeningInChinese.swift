import Values

/// The opening in Chinese, as a 年度合作统计公报 has it.
struct OpeningInChinese {
    var facts: OpeningFacts

    private var summary: Summary { facts.summary }
    private var isYear: Bool { summary.isOver && summary.period.startDate.hasSuffix("-01-01") && summary.period.endDate.hasSuffix("-12-31") }
    /// What the time before is called.
    private var before: String { isYear ? "上年末" : "期初" }
    private var within: String { isYear ? "年内" : "期内" }

    var paragraphs: [[Sentence?]] {
        if facts.isEmpty { return [[toCome, nothing, selection, unfinished]] }
        return [[toCome, stock, signed, flows], [partners, leaders, money], [due, selection, unfinished]]
    }

    private var nothing: Sentence {
        let who: Sentence = facts.subject.map { "\(name: $0)" } ?? ""
        return "\(figure: summary.period.label)年度，\(who)期初、期末均无\(selected)有效协议，期内亦无\(facts.selection.isEmpty ? "" : "此类")新签协议。"
    }

    private var toCome: Sentence? {
        summary.isToCome ? "\(figure: Self.day(summary.lastDay))尚未到来，以下为按目前约定的预计数。" : nil
    }

    private var stock: Sentence? {
        guard let flow = facts.flow else { return nil }
        let who: Sentence = facts.subject.map { "\(name: $0)\(summary.subjects > 1 ? "合计" : "")" } ?? "在册"
        let head: Sentence =
            flow.after == 0 ? "\(who)\(selected)无有效合作协议" : "\(who)\(selected)有效合作协议\(key: flow.after, of: facts.flowCell("inForceAfter"))项"
        return Sentence("截至\(figure: Self.day(summary.lastDay))，\(head)，\(compared(flow.before, flow.after))。").of("stockFlow")
    }

    private func compared(_ old: Int, _ new: Int) -> Sentence {
        if old == 0 { return new == 0 ? "与\(before)相同" : "\(before)尚无有效协议" }
        if old == new { return "与\(before)持平" }
        let growth: Sentence = Opening.growth(old, new).map { "，\(new > old ? "增长" : "下降")\(figure: $0, of: facts.inForceGrowthCell)" } ?? ""
        return "比\(before)\(new > old ? "增加" : "减少")\(abs(new - old), of: facts.inForceGrowthCell)项\(growth)"
    }

    private var signed: Sentence? {
        guard let signed = facts.signed else { return nil }
        let span = isYear ? "全年" : summary.isOver ? "本年度" : "期内"
        let head: Sentence = signed.now == 0 ? "\(span)无新签协议" : "\(span)新签协议\(key: signed.now, of: facts.flowCell("signed"))项"
        var change: Sentence = ""
        if let old = signed.before {
            let growth: Sentence = Opening.growth(old, signed.now).map { "，\(signed.now > old ? "增长" : "下降")\(figure: $0, of: facts.signedGrowthCell)" } ?? ""
            change =
                old == signed.now
                ? "，与上年持平" : "，比上年\(signed.now > old ? "增加" : "减少")\(abs(signed.now - old), of: facts.signedGrowthCell)项\(growth)"
        }
        let renewals = facts.flowCount("signedAsRenewal")
        let renewing: Sentence = renewals == 0 || signed.now == 0 ? "" : "，其中续签\(renewals, of: facts.flowCell("signedAsRenewal"))项"
        return Sentence("\(head)\(change)\(renewing)。").of("stockFlow")
    }

    private var flows: Sentence? {
        guard facts.flow != nil else { return nil }
        func told(_ ids: [(String, String)]) -> Sentence? {
            let parts = ids.compactMap { id, word -> Sentence? in
                let count = facts.flowCount(id)
                return count == 0 ? nil : "\(word)\(count, of: facts.flowCell(id))项"
            }
            return parts.isEmpty ? nil : Sentence(joining: parts, by: "、")
        }
        let parts = [
            told([("entered", "新生效"), ("resumed", "恢复履行"), ("joined", "中途加入")]),
            told([
                ("expired", "期满终止"), ("terminated", "提前终止"), ("replaced", "由新协议取代"), ("suspended", "中止履行"),
                ("left", "中途退出"),
            ]),
            told([("renewed", "续签"), ("renewedByItself", "自动续期")]),
        ].compactMap(\.self)
        guard !parts.isEmpty else { return Sentence("\(within)无协议生效或终止。").of("stockFlow") }
        return Sentence("\(within)\(Sentence(joining: parts, by: "；"))。").of("stockFlow")
    }

    private var partners: Sentence? {
        guard let partners = facts.partners, partners.after > 0 || partners.before > 0 else { return nil }
        let difference = partners.after - partners.before
        let change: Sentence =
            difference == 0 ? "与\(before)持平" : "比\(before)\(difference > 0 ? "增加" : "减少")\(abs(difference), of: facts.partnerCell("partnersAfter"))家"
        let parts: [Sentence] = [
            partners.new == 0 ? nil : "新增\(partners.new, of: facts.partnerCell("new"))家",
            partners.returned == 0 ? nil : "恢复合作\(partners.returned, of: facts.partnerCell("returned"))家",
            partners.left == 0 ? nil : "中断合作\(partners.left, of: facts.partnerCell("left"))家",
        ].compactMap(\.self)
        let changes: Sentence = parts.isEmpty ? "" : "；\(within)\(Sentence(joining: parts, by: "，"))"
        return Sentence("\(isYear ? "年末" : "期末")合作单位\(key: partners.after, of: facts.partnerCell("partnersAfter"))家，\(change)\(changes)。").of("partnerFlow")
    }

    private var leaders: Sentence? {
        func told(_ id: String, _ view: String) -> Sentence? {
            guard let leader = facts.leader(id) else { return nil }
            let names = Sentence(joining: leader.names.map { "\(name: $0)" }, by: "、")
            return leader.names.count == 1
                ? "\(view)\(names)最多，有效协议\(figure: leader.inForce, of: leader.cell)项"
                : "\(view)\(names)并列最多，有效协议各\(figure: leader.inForce, of: leader.cell)项"
        }
        let parts = [
            told("byField", "按学科（技术）领域分，"), told("byKind", "按合作单位类型分，"), told("byCountry", "按国家（地区）分，"),
        ].compactMap(\.self)
        return parts.isEmpty ? nil : Sentence("\(Sentence(joining: parts, by: "；"))。").of("byField")
    }

    private var money: Sentence? {
        guard let money = facts.money else { return nil }
        let sums = money.sums.map { sum -> Sentence in
            sum.currency == "CNY" ? "人民币\(figure: sum.amount, of: sum.cell)元" : "\(figure: sum.amount, of: sum.cell)\u{A0}\(sum.currency)"
        }
        let more: Sentence = money.more == 0 ? "" : "，另有\(money.more)种货币的金额"
        return Sentence("新签协议（含补充协议）合同金额\(Sentence(joining: sums, by: "、"))\(more)，各币种分别统计。").of("value")
    }

    private var due: Sentence? {
        guard let due = facts.due else { return nil }
        let parts: [Sentence] = [
            due.ends == 0 ? nil : "\(key: due.ends, of: facts.dueCell("ends"))项协议到期",
            due.notices == 0 ? nil : "\(due.notices, of: facts.dueCell("renewsItself"))项自动续期协议须在通知期限内决定是否续期",
        ].compactMap(\.self)
        guard !parts.isEmpty else { return nil }
        let first: Sentence = due.first.map {
            "，最早为“\(name: $0.title)”（\(figure: Self.day($0.date))\($0.isNotice ? "前通知" : "到期")）"
        } ?? ""
        return Sentence("未来12个月内有\(Sentence(joining: parts, by: "，另有"))\(first)。").of("expiring")
    }

    private var selection: Sentence? {
        // The first sentence says it, where there is one.
        facts.flow != nil || facts.selection.isEmpty ? nil : "以上仅统计\(conditions)的协议。"
    }

    /// Which agreements are counted, before the word for them; nothing where all are.
    private var selected: Sentence { facts.selection.isEmpty ? "" : "\(conditions)的" }
    private var conditions: Sentence { Sentence(joining: facts.selection.map { "\(name: $0)" }, by: "且") }

    private var unfinished: Sentence? {
        summary.isOver ? nil : "\(figure: summary.period.label)年度尚未结束，以上为截至\(figure: Self.day(summary.lastDay))的数据。"
    }

    /// `2023年12月31日`, with as much as is known.
    static func day(_ date: String) -> String {
        let parts = date.split(separator: "-").map { Int($0) }
        guard !parts.isEmpty, parts.allSatisfy({ $0 != nil }) else { return date }
        return zip(parts.compactMap(\.self), ["年", "月", "日"]).map { "\($0)\($1)" }.joined()
    }
}
