import Records
import Registry
import Values

/// Tells what happened to an agreement, and how it stands from that day on.
enum LifecycleReport {
    static func run(_ new: Agreements.NewAction, to reference: String, _ session: Session) async throws {
        let standing = try await session.withRegistry { try $0.agreements.happen(new, to: reference) }
        try session.console.tell(
            [sentence(new, standing, session.options.lang)],
            (new, standing), as: told)
    }

    private static let told = Layout<(new: Agreements.NewAction, standing: AgreementStanding)>([
        .text("reference", "Reference", "编号") { $0.standing.reference },
        .word("action", LifecycleAction.self, "Action", "变更") { $0.new.action },
        .day("date", "Date", "日期") { $0.new.day },
        .word("status", AgreementStatus.self, "Status", "状态") { $0.standing.status },
        .end("endDate", "Ends", "结束日期") { ($0.standing.endAsKnown, $0.standing.isOpenEnded) },
    ])

    private static func sentence(
        _ new: Agreements.NewAction, _ standing: AgreementStanding, _ language: Language
    ) -> String {
        let status = standing.status.caption.text(in: language)
        if standing.isUnchanged {
            return language == .zh
                ? "\(standing.reference) 自\(new.day)起的这一变更已有记录，未作更改。"
                : "\(standing.reference) is \(new.action.rawValue)\(new.action == .amended ? " so" : "") from \(new.day) on already; nothing was changed."
        }
        guard language == .zh else {
            // Suspended and terminated say the status themselves; after an amendment of the past it may be another by now.
            let state = status.replacing("-", with: " ")
            let follows = new.action.rawValue == standing.status.rawValue ? ""
                : new.action == .amended && new.day < .today ? ", and is \(state) on that day" : ", and is \(state)"
            return "\(standing.reference) is \(new.action.rawValue) from \(new.day) on\(follows)."
        }
        return "\(standing.reference) 自\(new.day)起\(new.action.caption.zh)，此后状态为：\(status)。"
    }
}
