import Output
import Records
import Registry
import Values

/// Agreements as files: typed in an editor, or read from one.
struct AgreementEditing {
    let session: Session

    /// The language of the comments in a form.
    var language: Language { session.options.lang }

    /// Records a new agreement that is written in an editor.
    /// - Parameter isTyped: whether a person has typed what the text begins with; then it is not lost.
    func record(_ text: String, isTyped: Bool = false) async throws {
        let outcome = try await EditorSession(console: session.console, name: "agreement.yaml", isTyped: isTyped).edit(text) { text in
            try Self.refuseSeveral(text)
            return try await session.withRegistry { try record(text, $0) }
        }
        switch outcome {
        case .taken(let recorded): try tell(recorded)
        case .unchanged where isTyped: try TypedText.keepUnrecorded(text, session.console)
        case .unchanged, .emptied: session.console.say(TypedText.nothingRecorded(in: session.options.lang))
        }
    }

    /// Changes an agreement as its edited file says.
    func edit(_ reference: String) async throws {
        let (edition, text) = try await session.withRegistry { registry in
            let edition = try registry.agreements.edition(of: reference, namedIn: Audience(language, isForPeople: true).nameLanguage)
            return (edition, try AgreementForm.text(of: edition, in: language))
        }
        let outcome = try await EditorSession(console: session.console, name: "agreement.yaml").edit(text) { text in
            try await session.withRegistry { registry in
                do {
                    return try registry.agreements.replace(edition, with: text)
                } catch let error as RegistryError where error.code == "agreement-changed" {
                    try show(edition.reference, registry)
                    throw error
                }
            }
        }
        switch outcome {
        case .taken(let edited):
            tellAdded(edited.organizations)
            if !edited.isChanged { session.console.sayUnchanged(edition.reference) }
            try session.console.show(edition.reference, as: .reference)
        case .unchanged, .emptied: session.console.say(session.options.lang == .zh ? "未改变" : "nothing changed")
        }
    }

    /// Records what a file has, all of it or nothing.
    func record(from path: String) async throws {
        do {
            let text = try RecordText(path: path)
            guard !text.isEmpty else {
                throw RegistryError(.brokenRule, code: "file-empty", "there is no agreement in \(Self.name(path))")
            }
            try tell(try await session.withRegistry { try record(text, $0) })
        } catch let faults as RecordFaults {
            throw faults.refusal(of: Self.name(path))
        }
    }

    private func record(_ text: RecordText, _ registry: Registry) throws -> RecordedAgreements {
        let recorded = try registry.agreements.record(text)
        DuplicateWarning(console: session.console).tell(after: recorded.references, registry)
        return recorded
    }

    /// Says what was recorded: the references as data, new organizations beside.
    func tell(_ recorded: RecordedAgreements) throws {
        tellAdded(recorded.organizations)
        session.console.sayLookAlikes(in: recorded.references)
        if recorded.references.count == 1, let reference = recorded.references.first {
            return try session.console.show(reference, as: .reference)
        }
        guard let format = session.options.format, format != .table else {
            return try session.console.write(recorded.references.map { $0 + "\n" }.joined())
        }
        let references = Listing("references", "References", "协议编号", [ListedColumn.reference])
        try session.console.show(
            references.listed(recorded.references, for: session.console.audience) { _ in [:] }, whenEmpty: "nothing recorded")
    }

    private func tellAdded(_ organizations: [String]) {
        session.console.sayLookAlikes(in: organizations)
        for organization in organizations { session.console.say((session.options.lang == .zh ? "已添加单位：" : "organization added: ") + organization) }
    }

    /// Shows on standard error what somebody else made of an agreement meanwhile.
    private func show(_ reference: String, _ registry: Registry) throws {
        let page = try registry.page(
            of: registry.agreements.show(reference, on: .today), for: Audience(session.options.lang, isForPeople: true))
        let language = session.options.lang
        Console.toStandardError(
            (language == .zh ? "\(reference) 现在是：\n" : "\(reference) is now:\n")
                + Rendering(.table, width: Terminal.width(2), language: language).render(page))
    }

    private static func refuseSeveral(_ text: RecordText) throws {
        guard text.count > 1 else { return }
        throw RegistryError(
            .brokenRule, code: "record-not-single", "\(text.count) agreements where one is wanted",
            hint: "For several there is: entente agreement record --from FILE")
    }

    private static func name(_ path: String) -> String { path == "-" ? "the standard input" : path }
}
