import Output
import Registry
import Values

extension SummaryCommand {
    /// Lists the agreements behind a cell of a form.
    func showBehind(_ cell: String, of request: FormRequest, in session: Session) async throws {
        let console = session.console
        let (found, agreements) = try await session.withRegistry { registry in
            let found = try registry.drill(cell, of: ofSubject(request, in: registry, session))
            let audience = Audience(found.language, isForPeople: console.isForPeople)
            return (found, try registry.listed(limit.map { Array(found.rows.prefix($0.count)) } ?? found.rows, for: audience))
        }
        var notes = [found.sentence]
        if let limit, limit.count < found.rows.count {
            notes.append(SummaryNote.first(limit.count, of: found.rows.count).sentence(found.language))
        }
        try console.show(
            agreements.titled("\(request.form.code) \(found.period) \(found.cell)", notes: notes), whenEmpty: found.sentence)
    }
}

extension FormDrill {
    /// What the cell is, and how the rows lead to it.
    fileprivate var sentence: String {
        guard let value else { return language == .zh ? "\(cell) 为空。" : "\(cell) is empty." }
        if language == .zh { return "\(cell) 为 \(value)：\(isSum ? "各行之和" : "由各行得出")。" }
        return "\(cell) is \(value): \(isSum ? "what the rows add comes to it" : "it is worked out of the rows")."
    }
}
