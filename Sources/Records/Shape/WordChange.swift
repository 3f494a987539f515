/// What a record says of a word of a list that is recorded: a key that is absent keeps what is, in values of a classification
/// too, and what a word was called for want of better follows its label.
package struct WordChange {
    /// The word with what the record says, all of it.
    package let whole: JSON
    /// The same, but for values that are new: what is recorded would have to be otherwise for it.
    package let known: JSON
    /// Codes of values that are new.
    package let newValues: [String]

    /// Puts the two together.
    package init(of change: JSON, on recorded: JSON) {
        let values = recorded["values"]?.elements ?? []
        let given = change["values"]?.elements ?? []
        func value(_ element: JSON) -> String? { element["value"]?.text }
        let named = Dictionary(given.compactMap { element in value(element).map { ($0, element) } }) { first, _ in first }
        let kept = values.map { element in
            value(element).flatMap { named[$0] }.map { Self.following($0, on: element) } ?? element
        }
        let recordedValues = Set(values.compactMap(value))
        let new = given.filter { value($0).map { !recordedValues.contains($0) } ?? true }
        newValues = new.compactMap(value)
        let word = Self.following(change.setting("values", nil), on: recorded)
        known = word.setting("values", kept.isEmpty ? nil : .array(kept))
        whole = word.setting("values", kept.isEmpty && new.isEmpty ? nil : .array(kept + new))
    }

    /// A word is called in Chinese what it is called in English, and is defined by it, until somebody says otherwise.
    private static func following(_ change: JSON, on recorded: JSON) -> JSON {
        var word = recorded.changed(by: change)
        guard let label = word["label"], let before = recorded["label"] else { return word }
        let isNamed = change["labels"] != nil
        let chinese = word["labels"]?["zh"]
        if recorded["labels"] != nil, chinese == nil || chinese == before && !isNamed {
            word = word.setting("labels", .known(("zh", label)))
        }
        let definition = word["definition"]
        if recorded["definition"] != nil, definition == nil || definition == before && change["definition"] == nil {
            word = word.setting("definition", label)
        }
        return word
    }
}
