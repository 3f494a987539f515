import Records
import Registry
import Values

/// Asks step by step for an agreement.
final class AgreementInterview {
    private let questions: Questions
    private let registry: Registry
    private let parties: PartyQuestions
    private var new: NewAgreement
    private var answers: [PartyQuestions.Answer] = []

    init(_ registry: Registry, title: String?, in language: Language) {
        self.registry = registry
        questions = Questions(registry, in: language)
        parties = PartyQuestions(questions: questions, registry: registry)
        new = NewAgreement(title: title ?? "")
    }

    private enum Step: Int, CaseIterable {
        case title, type, parties, signed, start, end, renewal, fields, event, value, owner, otherTitle, note
    }

    /// What was answered, and the new organizations in it.
    func run() throws -> (NewAgreement, [NewOrganization]) {
        questions.say("Enter takes what stands in brackets, or leaves it not known. < goes back, Ctrl-C twice leaves.", "回车取方括号中的内容，或留作不详。< 返回上一题，按两次 Ctrl-C 退出。")
        var step = new.title.isEmpty ? Step.title : Step.type
        while true {
            do {
                try ask(step)
                questions.offersToGoOn = true
                guard let next = Step(rawValue: step.rawValue + 1) else { break }
                step = next
            } catch Questions.Leaving.back {
                step = Step(rawValue: step.rawValue - 1) ?? step
            }
        }
        return outcome
    }

    /// What has been answered so far, and the new organizations in it.
    var outcome: (NewAgreement, [NewOrganization]) {
        var told = new
        told.parties = answers.map(\.party)
        return (told, answers.compactMap(\.organization))
    }

    /// Whether so much was answered that it is worth to be kept.
    var isWorthKeeping: Bool { !new.title.isEmpty && (!answers.isEmpty || new.isDraft || new.partiesUnknown != nil) }

    /// The questions that are still open once all is answered. Nothing is asked before them any more: an editor mends it.
    func choose(_ en: String, _ zh: String, among letters: [Character], blank: Character? = nil) throws -> Character {
        while true {
            do {
                return try questions.choose(questions.words(en, zh), among: letters, blank: blank)
            } catch Questions.Leaving.back {
                questions.say("  What was answered is changed in the editor.", "  已答的内容可在编辑器中修改。")
            }
        }
    }

    private func ask(_ step: Step) throws {
        switch step {
        case .title:
            new.title = try questions.demand(
                questions.words("Title", "名称"), help: questions.words("Title of record.", "登记用的名称。"), preset: new.title.isEmpty ? nil : new.title, read: { $0 })
        case .type:
            new.type = try questions.demand(
                questions.words("Type", "类型"), help: questions.words(
                    "Such as mou, framework, joint-lab or research; Tab shows all.",
                    "如 备忘录、框架协议、联合实验室，或代码 mou、framework；Tab 列出全部。"), preset: new.type,
                naming: .type
            ) { try parties.meant(.type, $0) { try registry.agreements.type($0) } }
        case .parties: try askParties()
        case .signed:
            try askSigned()
        case .start:
            new.start = try date(questions.words("Start", "开始"), questions.words("First day of validity; empty counts from the signing.", "有效期首日；不填则自签署日起。"), new.start)
        case .end:
            try askEnd()
            if let end = new.end, let begin = new.start ?? new.signed, end.lastDay < begin.firstDay {
                questions.say("error: \(end) is before \(begin)", "错误：\(end) 早于 \(begin)")
                new.end = nil
                try ask(.end)
            }
        case .renewal: try askRenewal()
        case .fields: try askFields()
        case .event:
            new.event = try questions.ask(
                questions.words("Event", "活动"), help: questions.words("The event at which it was signed; empty for none.", "在哪次活动上签署；没有则不填。"), preset: new.event, naming: .event
            ) { $0 == "-" ? nil : try registry.events.find($0).code } ?? nil
        case .value:
            new.value = try questions.ask(
                questions.words("Value", "合同金额"), help: questions.words("What it is worth, such as 250000.00 CNY; empty where not known.", "如 250000.00 CNY；不详则不填。"),
                preset: new.value.map { "\($0.amount) \($0.currency)" }
            ) { $0 == "-" ? nil : try Money(reading: $0, as: "value") } ?? nil
        case .owner:
            new.owner = try questions.ask(
                questions.words("Owner", "归口部门"), help: questions.words("Who looks after it: a person or an office; empty where not known.", "由谁负责：个人或部门；不详则不填。"), preset: new.owner
            ) { $0 == "-" ? nil : $0 } ?? nil
        case .otherTitle:
            // A title that has Chinese characters is asked for in English, and any other in Chinese.
            let other: Language = new.title.unicodeScalars.contains(where: \.properties.isIdeographic) ? .en : .zh
            let title = try questions.ask(
                other == .en ? questions.words("Title in English", "英文名称") : questions.words("Title in Chinese", "中文名称"),
                help: questions.words("Empty where it has none.", "没有则不填。"), preset: new.titles.first?.title
            ) { $0 == "-" ? nil : $0 } ?? nil
            new.titles = title.map { [(language: other.rawValue, title: $0)] } ?? []
        case .note:
            new.note = try questions.ask(
                questions.words("Note", "备注"), help: questions.words("What else is known; empty for nothing.", "其他须记录的事项；没有则不填。"), preset: new.note
            ) { $0 == "-" ? nil : $0 } ?? nil
        }
    }

    private func date(_ prompt: String, _ help: String, _ preset: PartialDate?) throws -> PartialDate? {
        try questions.ask(prompt, help: help, preset: preset?.description) { text in
            text == "-" ? nil : try PartialDate.reading(text, as: prompt.lowercased())
        } ?? nil
    }

    private static let draft = "draft"
    private static func saysDraft(_ text: String) -> Bool { text.isSpelled(asOneOf: [draft, "拟签", "草稿", "未签"]) }

    /// The day of the last signature; what is not signed yet is a draft.
    private func askSigned() throws {
        enum Answer { case day(PartialDate?), draft }
        let prompt = questions.words("Signed", "签署日期")
        while true {
            let preset = new.signed?.description ?? (new.isDraft ? Self.draft : nil)
            let answer = try questions.ask(
                prompt,
                help: questions.words("Day of the last signature: 2023-10-11, or 2023-10 or 2023; - for not known, draft for one that is not signed yet.", "最后签署的日期：2023-10-11，或 2023-10、2023；- 表示不详，尚未签署则填“拟签”。"),
                preset: preset, words: [Self.draft]
            ) { text -> Answer in
                Self.saysDraft(text) ? .draft : .day(text == "-" ? nil : try PartialDate.reading(text, as: prompt.lowercased()))
            }
            guard case .day(let day)? = answer else {
                if answer != nil { (new.signed, new.isDraft) = (nil, true) }
                return
            }
            let isOpen = answers.count < 2 && new.partiesUnknown == nil
            guard let day, day.firstDay > .today else {
                (new.signed, new.isDraft) = (day, isOpen)
                return
            }
            if try questions.choose(
                questions.words("\(day) is still to come: not signed yet, keep it as a draft?", "\(day) 尚未到来：还未签署，存为拟签吗？"), among: ["y", "n"], blank: "n") == "y" {
                (new.signed, new.isDraft) = (day, true)
                return
            }
        }
    }

    private func askParties() throws {
        while true {
            try parties.ask(&answers)
            new.partiesUnknown = nil
            if answers.count >= 2 { return }
            questions.say("  An agreement has two parties, unless it is a draft or says which are not known.", "  协议至少有两方，除非是拟签，或说明哪些方不详。")
            var missing: String?
            do {
                missing = try questions.ask(
                    questions.words("Parties not known", "签约单位不详"), help: questions.words("In words, such as: the report does not name the parties; or draft. Empty goes back to the parties.", "用文字说明，如：报道未列出各方；拟签则填“拟签”。不填则返回各方。"),
                    words: [Self.draft], read: { $0 })
            } catch Questions.Leaving.back {}
            guard let missing else { continue }
            if Self.saysDraft(missing) { new.isDraft = true } else { new.partiesUnknown = missing }
            return
        }
    }

    private func askRenewal() throws {
        let preset = new.renewalRule.map { rule in
            [rule.rawValue, new.renewalMonths.map(String.init), new.notice.map(Self.short)].compactMap(\.self)
                .joined(separator: " ")
        }
        let parts = try questions.ask(
            questions.words("Renewal", "续签"), help: questions.words("\(RenewalRule.choice), with months, and days or months of notice, such as: automatic 60 90, or automatic 12 3m", "\(Self.rules)，后接月数和通知天数或月数，如：automatic 60 90 或 自动续期 12 3个月"),
            preset: preset, words: RenewalRule.words, read: Self.renewal)
        (new.renewalRule, new.renewalMonths, new.notice) = (parts?.0, parts?.1, parts?.2)
    }

    private static func short(_ notice: NoticePeriod) -> String {
        switch notice {
        case .days(let count): "\(count)"
        case .months(let count): "\(count)m"
        }
    }

    private static let rules = RenewalRule.allCases.map { "\($0.rawValue) \($0.caption.zh)" }.joined(separator: "、")

    private static func renewal(_ text: String) throws -> (RenewalRule, Int?, NoticePeriod?) {
        // A label may have a blank in it: the rule is all that stands before the first number.
        let words = text.lowercased().split(separator: " ").map(String.init)
        let numbers = words.drop { $0.first?.isNumber != true }
        let parts = [words.dropLast(numbers.count).joined(separator: " ")] + numbers
        guard let rule = RenewalRule(reading: parts[0]), parts.count <= 3 else {
            throw PartyQuestions.unreadable("\(text) is not a renewal", "Such as: none, or automatic 60 90.")
        }
        guard rule != .never || parts.count == 1 else { throw PartyQuestions.unreadable("none takes no months", nil) }
        func number(_ text: String, in range: ClosedRange<Int>) throws -> Int {
            guard let number = Int(text) else {
                throw PartyQuestions.unreadable("\(Quoted(text)) is not a number", "Such as: automatic 60 90.")
            }
            guard range.contains(number) else {
                throw PartyQuestions.unreadable("months are 1 to 1200; notice is 0 to 3660 days, or 0 to 120 months", nil)
            }
            return number
        }
        let notice: NoticePeriod? = try parts.count < 3 ? nil : parts[2].hasSuffix("m") || parts[2].hasSuffix("月")
            ? .months(number(String(parts[2].prefix(while: \.isNumber)), in: 0...120)) : .days(number(parts[2].hasSuffix("天") ? String(parts[2].dropLast()) : parts[2], in: 0...3660))
        return (rule, try parts.count < 2 ? nil : number(parts[1], in: 1...1200), notice)
    }

    private func askEnd() throws {
        let preset = new.isOpenEnded == true ? OpenEnd.word : new.end?.description
        let given = try questions.ask(
            questions.words("End", "结束"), help: questions.words(
                "Last day of validity, or how long, such as 5y; open where the parties agreed on none; empty is not known.",
                "有效期末日，或期限如 5y；约定长期有效的写“长期有效”；不填表示不详。"), preset: preset
        ) { try end($0) } ?? nil
        (new.end, new.isOpenEnded) = (given?.day, given?.isOpenEnded ?? false)
    }

    private func end(_ text: String) throws -> EndGiven? {
        guard text != "-" else { return nil }
        guard let term = TermLength(text) else { return try EndGiven(text, questions.words("end", "结束")) }
        return EndGiven(day: try TermEnd(term, start: new.start, signed: new.signed).end)
    }

    private func askFields() throws {
        questions.say("  Fields: a code such as isced-f:0912, or a part of a label. An empty line ends the list.", "  领域：代码如 isced-f:0912，或名称的一部分。空行结束。")
        while true {
            if !new.fields.isEmpty {
                let taken = new.fields.joined(separator: ", ")
                questions.say("  so far: \(taken)", "  已有：\(taken)")
            }
            do {
                let field = try questions.ask(questions.words("Field \(new.fields.count + 1)", "领域 \(new.fields.count + 1)"), naming: .field) { name in
                    let field = try registry.fields.find(name).field
                    if new.fields.contains(field) { throw PartyQuestions.unreadable("\(field) is there already", nil) }
                    return field
                }
                guard let field else { return }
                new.fields.append(field)
            } catch Questions.Leaving.back {
                guard new.fields.popLast() != nil else { throw Questions.Leaving.back }
            }
        }
    }
}
