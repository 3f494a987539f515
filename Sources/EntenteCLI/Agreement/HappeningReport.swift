import Registry
import Values

/// Tells what happened to an agreement, and how it stands from that day on.
enum HappeningReport {
    static func run(_ happening: Agreements.Happening, to reference: String, _ session: Session) async throws {
        let standing = try await session.withRegistry { try $0.agreements.happen(happening, to: reference) }
        try session.console.tell(
            [sentence(happening, standing, session.options.lang)],
            facts: [
                ("reference", .text(standing.reference)), ("action", .text(happening.action)),
                ("date", .date("\(happening.day)")), ("status", .text(standing.status ?? "unknown")),
                ("endDate", .optional(date: standing.endAsKnown)),
            ])
    }

    private static func sentence(
        _ happening: Agreements.Happening, _ standing: AgreementStanding, _ language: Language
    ) -> String {
        let status = ValueWords.status(standing.status ?? "unknown", language)
        if standing.isUnchanged {
            return language == .zh
                ? "\(standing.reference) 自\(happening.day)起的这一变更已有记录，未作更改。"
                : "\(standing.reference) is \(happening.action) so from \(happening.day) on already; nothing was changed."
        }
        guard language == .zh else {
            // Suspended and terminated say the status themselves.
            let follows = happening.action == standing.status ? "" : ", and is \(status.replacing("-", with: " "))"
            return "\(standing.reference) is \(happening.action) from \(happening.day) on\(follows)."
        }
        let words = ["amended": "修订", "suspended": "中止", "resumed": "恢复", "terminated": "终止", "renewed": "续签"]
        return "\(standing.reference) 自\(happening.day)起\(words[happening.action] ?? happening.action)，此后状态为：\(status)。"
    }
}
