import Registry
import Values

/// What hangs on an agreement by its number, in the words of people.
enum AttachedNoun {
    case document, obligation, activity

    /// Such as `Document 2 of CQ-2023-001`.
    func name(_ number: Int, of reference: String, _ language: Language) -> String {
        guard language == .zh else {
            let noun = switch self {
            case .document: "Document"
            case .obligation: "Obligation"
            case .activity: "Activity"
            }
            return "\(noun) \(number) of \(reference)"
        }
        let noun = switch self {
        case .document: "文件"
        case .obligation: "履约事项"
        case .activity: "合作活动"
        }
        return "\(reference) 的\(noun) \(number) "
    }

    /// Says what a retraction did.
    func tell(_ retraction: AttachedRetraction, isUndone: Bool, _ console: Console) throws {
        let language = console.options.lang
        let name = name(retraction.position, of: retraction.reference, language)
        let sentence =
            switch (isUndone, retraction.isNew, language == .zh) {
            case (false, true, false): "\(name) is retracted\(effect(language)). It comes back with --undo."
            case (false, false, false): "\(name) was retracted already; nothing was changed."
            case (true, true, false): "\(name) is in again."
            case (true, false, false): "\(name) was not retracted; nothing was changed."
            case (false, true, true): "\(name)已撤回\(effect(language))。可用 --undo 恢复。"
            case (false, false, true): "\(name)此前已撤回，未作更改。"
            case (true, true, true): "\(name)已恢复。"
            case (true, false, true): "\(name)未被撤回，未作更改。"
            }
        try console.tell([sentence], (retraction, !isUndone), as: Self.retracted)
    }

    private static let retracted = Layout<(retraction: AttachedRetraction, isRetracted: Bool)>([
        .text("reference", "Reference", "编号") { $0.retraction.reference },
        .number("number", "No.", "序号") { $0.retraction.position },
        .flag("retracted", "Retracted", "撤回") { $0.isRetracted },
        .flag("changed", "Changed", "有变更") { $0.retraction.isNew },
    ])

    private func effect(_ language: Language) -> String {
        switch (self, language == .zh) {
        case (.document, false): ", and its bytes stay"
        case (.obligation, false): ", and nobody is reminded of it"
        case (.activity, false): ", and counts nowhere"
        case (.document, true): "，文件内容仍予保留"
        case (.obligation, true): "，不再提醒"
        case (.activity, true): "，不再计入任何统计"
        }
    }

    /// Says what a correction did.
    func tell(_ written: Attached, _ console: Console) throws {
        let language = console.options.lang
        let name = name(written.position, of: written.reference, language)
        let sentence = language == .zh
            ? "\(name)\(written.isChanged ? "已更正。" : "本已如此，未作更改。")"
            : "\(name) \(written.isChanged ? "is corrected." : "is so already; nothing was changed.")"
        try console.tell([sentence], written, as: Self.corrected)
        note(written, console)
    }

    private static let corrected = Layout<Attached>([
        .text("reference", "Reference", "编号") { $0.reference },
        .number("number", "No.", "序号") { $0.position },
        .flag("changed", "Changed", "有变更") { $0.isChanged },
    ])

    /// Says on standard error what is odd about what was written down.
    func note(_ written: Attached, _ console: Console) {
        guard let oddity = written.oddity else { return }
        let (reference, isChinese) = (written.reference, console.options.lang == .zh)
        let verb = self == .obligation ? "is due" : "took place"
        switch (oddity, isChinese) {
        case (.beforeAgreement(let day), false):
            console.say("note: it \(verb) before \(reference) was made, on \(day); if that is a slip: \(correction(written))")
        case (.beforeAgreement(let day), true):
            console.say("注意：其日期早于 \(reference) 的订立日期（\(day)）；如系笔误：\(correction(written))")
        case (.afterAgreement(let day), false):
            console.say("note: it \(verb) after \(reference) had ended, on \(day); if that is a slip: \(correction(written))")
        case (.afterAgreement(let day), true):
            console.say("注意：其日期晚于 \(reference) 的终止日期（\(day)）；如系笔误：\(correction(written))")
        }
    }

    private func correction(_ written: Attached) -> String {
        let (noun, option) = self == .obligation ? ("obligation", "--due") : ("activity", "--on")
        return "entente \(noun) update \(written.reference) \(written.position) \(option) DATE"
    }
}
