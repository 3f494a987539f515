import Analysis
import Records
import Values

/// What must be known to read a filled form: its rules, what is in no figure, and what was converted.
struct FormNotes {
    let form: OfficeForm
    let names: FormNames
    let request: FormRequest

    /// Of the whole form.
    /// - Parameter reach: what was told of sums that are to be reached.
    func ofForm(_ reach: FormMoney?) -> [String] {
        var notes = ["\(names.said("Source", "来源"))\(colon)\(form.source)"]
        let period = request.summary.period
        if let typed = request.periodTyped, typed != period.label {
            notes.insert(names.said("{} is taken as {}, from {} to {}.", "{} 按 {} 年度计：{} 至 {}。", typed, period.label, "\(period.firstDay)", "\(period.lastDay)"), at: 0)
        }
        let year = period.firstDay.year
        if let from = form.valid.from, year < from { notes.append(outside(from, form.valid.until)) }
        if let until = form.valid.until, year > until { notes.append(outside(form.valid.from, until)) }
        notes += form.notes.map(names.text)
        for parameter in form.parameters {
            let set = request.parameters[parameter.id]
            let said = set.map { _ in names.said(" (set; the form has {})", "（已另设；表中为 {}）", names.number(parameter.value)) } ?? ""
            notes.append("\(names.text(parameter.title))\(colon)\(names.number(set ?? parameter.value))\(said)")
        }
        if let title = form.reach?.title { notes.append(names.text(title)) }
        if let reach {
            notes += money(reach, isPartOfSentence: true).map { names.said("Of what is to be reached: {}", "起报金额：{}", $0) }
        }
        return notes.filter { !$0.isEmpty }
    }

    private var colon: String { names.said(": ", "：") }

    private func outside(_ from: Int?, _ until: Int?) -> String {
        let years = "\(from.map(String.init) ?? "")–\(until.map(String.init) ?? "")"
        return names.said("The form is known for {}; this year is none of them.", "本表适用年份为 {}，本期不在其中。", years)
    }

    /// Of a table.
    func of(_ plan: FormTablePlan, _ index: Int, _ count: FormCount) -> [String] {
        let table = plan.table
        var notes = table.notes.map(names.text)
        for (rule, left) in zip(plan.checks, count.leftOut[index]) {
            let out = left.isEmpty ? "" : names.said(" Left out by it: {}.", "因此未计入 {} 项。", names.number(left.count))
            notes.append("\(names.said("Rule", "规则"))\(colon)\(names.text(rule.check.title))\(out)")
        }
        guard table.listed == nil else { return notes }
        if !count.addsUp(index) {
            notes.append(names.said(
                "An agreement can stand in several rows, so that a column comes to more than its total.", "一项协议可计入多行，各行之和可大于合计。"))
        }
        notes += money(count.money[index])
        let measures = Set(plan.plans.map(\.measure))
        if measures.contains(.amount(nil)), !count.notContracted.isEmpty {
            notes.append(names.said(
                "Signed for an amount that is in no sum, since the agreement does not bind or is a framework and names a ceiling: {}.",
                "{} 项本期签署协议的金额未计入：协议不具约束力，或为框架协议的金额上限。", names.number(count.notContracted.count)))
        }
        let incomes = count.incomesOfNobody.values.reduce(0, +)
        if measures.contains(.received), incomes > 0 {
            notes.append(names.said(
                "Received under agreements of several parties, and in no sum since it is not said by whom: {}.",
                "{} 笔多方协议的到账未说明收款方，未计入。", names.number(incomes)))
        }
        return notes
    }

    /// - Parameter isPartOfSentence: whether something stands before what is said of sums that are left out.
    private func money(_ money: FormMoney, isPartOfSentence: Bool = false) -> [String] {
        var notes: [String] = []
        if money.converted > 0, let currency = money.currency, let rates = request.rates {
            let (into, count) = (names.currency(currency), names.number(money.converted))
            let sources = money.sources.sorted().joined(separator: names.said("; ", "；"))
            notes.append(names.language == .zh
                ? names.said("", "{} 笔金额按 {} 的汇率（{}）折算为 {}。", count, rates.file, sources, into)
                : names.said("Converted into {} with the rates of {} ({}): {}.", "", into, rates.file, sources, count))
        }
        guard !money.apart.isEmpty else { return notes }
        let sums = money.apart.map { number, sum in
            let digits = names.decimals(number)
            return "\(names.number(decimalText(sum.rounded(to: digits), digits: digits))) \(names.currency(number))"
        }.sorted { $0.suffix(3) < $1.suffix(3) }.joined(separator: names.said("; ", "；"))
        let sentence = isPartOfSentence
            ? "in no figure, since it is in another currency and no rate holds: {}." : "In no figure, since it is in another currency and no rate holds: {}."
        notes.append(names.said(sentence, "以下金额为其他币种且无适用汇率，未计入：{}。", sums))
        return notes
    }
}
