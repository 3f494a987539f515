import Values

extension Rendering {
    /// The summaries of one period, or of several from first to last, in the places that a template has for them.
    /// - Parameter tables: ids of all tables that a summary can have.
    /// - Throws: an `OutputError` of kind `badTemplate` for a name that is not known.
    public func fill(_ template: Template, with run: [Summary], tables: [String]) throws(OutputError) -> String {
        let people = PeopleText(words: .of(language))
        return try template.filled(
            with: SummaryValues(run: run, people: people, target: template.target, tables: tables).value)
    }
}
