import Values

/// What an organization or an agreement is, in the words of a scheme: `size:sme`, or a mark such as `reporter`.
public struct Classification: Sendable, Hashable {
    /// The scheme, and the value where it has one.
    public var classification: String
    /// Since when an organization is so; nil is always, or not known.
    public var from: PartialDate?
    /// Until when an organization is so; nil is still.
    public var until: PartialDate?

    /// A classification without days.
    public init(_ classification: String, from: PartialDate? = nil, until: PartialDate? = nil) {
        self.classification = classification
        self.from = from
        self.until = until
    }
}

extension Classification {
    /// Takes a line apart: `size:sme, from 2019, until 2021-06`. Nothing is refused here.
    package static func record(line: String) -> JSON {
        let parts = line.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "，" }.map { String($0).withoutBlankEnds }
        let named = parts[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map { $0.withoutBlankEnds }
        var record = JSON.known(("classification", .string(named.joined(separator: ":"))))
        for part in parts.dropFirst() where !part.isEmpty {
            let words = part.split(separator: " ", maxSplits: 1).map(String.init)
            if words.count == 2, ["from", "until"].contains(words[0].lowercased()) {
                let day = TypedDate(words[1])
                record = record.setting(words[0].lowercased(), .string(day.readings.count == 1 ? day.readings[0].description : words[1].withoutBlankEnds))
            } else {
                // A key that no classification has.
                record = record.setting(part, .string(part))
            }
        }
        return record.simple
    }

    /// Reads a classification of an organization that a person wrote in an option.
    /// - Throws: a ``RegistryError`` that names `option` where it is none.
    public init(reading text: String, as option: String) throws(RegistryError) {
        let record = Self.record(line: text)
        // What is named may be a label yet to be looked up.
        let problem = record.asClassification["classification"]?.text?.isEmpty == true
            ? ShapeChecker.Problem(path: "", message: "a classification comes first")
            : ShapeChecker.problems(of: .array([record.asClassification]), as: .organizationClassifications)
                .first { !$0.path.hasSuffix(".classification") }
        func day(_ key: String) -> PartialDate? { record[key]?.text.flatMap { PartialDate($0) } }
        self.init(record.text ?? record["classification"]?.text ?? "", from: day("from"), until: day("until"))
        guard let problem else { return }
        let message = problem.message.hasPrefix("unknown key") ? "\(Quoted(text)) says more than a classification and days" : problem.message
        throw RegistryError(
            .usage, code: "classification-unreadable", "\(option): \(message)",
            hint: "Write it as \"size:sme\", \"reporter\" or \"size:sme, from 2019, until 2021\".")
    }

    /// The classification as a record has it: a text, where nothing is said of days.
    package var record: JSON {
        JSON.known(
            ("classification", .string(classification)), ("from", from.map { .string($0.description) }),
            ("until", until.map { .string($0.description) })).simple
    }
}

extension JSON {
    /// A classification of which nothing but itself is said, as a text.
    fileprivate var simple: JSON {
        guard let text = self["classification"], keys == ["classification"] else { return self }
        return text
    }

    /// A classification as an object, however it is written.
    package var asClassification: JSON { text == nil ? self : .known(("classification", self)) }
}
