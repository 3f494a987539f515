import Postgres
import Records
import Values

extension Registry {
    /// What organizations and agreements can be classified by.
    public var classifications: Classifications { Classifications(connection: connection) }
}

/// What can be done with schemes of classifications; those of an organization or an agreement are written with it.
public struct Classifications {
    let connection: Connection

    /// The schemes with their values, and how many are of each.
    /// - Parameter subject: only those of organizations, or of agreements.
    public func list(of subject: ClassificationSubject? = nil, for audience: Audience = .programs) throws -> Listed {
        try connection.listed(SQL.ClassificationList(subject: subject?.rawValue), for: audience)
    }

    /// Adds a scheme. The English label stands in for what is not given.
    public func add(
        scheme code: String, of subject: ClassificationSubject, form: ClassificationForm, labelEN: String, labelZH: String?,
        definitionEN: String?
    ) throws {
        try connection.change(
            SQL.ClassificationInsertScheme(
                code: code, subject: subject.rawValue, form: form.rawValue, labelEN: labelEN, labelZH: labelZH,
                definition: definitionEN))
    }

    /// Adds a value to a scheme.
    public func add(value: String, to scheme: String, labelEN: String, labelZH: String?) throws {
        try connection.change(
            SQL.ClassificationInsertValue(scheme: scheme, value: value, labelEN: labelEN, labelZH: labelZH))
    }

    /// The classification that a person meant, by itself or by a label. One of a scheme whose values are open is taken as it
    /// is; whether there is such, the database says.
    func named(_ text: String, of subject: ClassificationSubject) throws -> String {
        let known = try connection.rows(SQL.ClassificationKnown(subject: subject.rawValue))
        let parts = text.split(separator: ":", maxSplits: 1).map { $0.withoutBlankEnds }
        let scheme = parts.first?.lowercased() ?? ""
        if known.contains(where: { $0.code == scheme }), parts.count == 2 {
            let named = "\(scheme):\(parts[1])"
            let listed = try connection.rows(SQL.ClassificationListedValues(scheme: scheme))
            // A value is named by its own word or label too.
            if let value = listed.meant(by: parts[1]) { return value }
            return listed.isEmpty ? named : try listed.word(named, noun: "classification of an \(subject.rawValue)", code: "classification-unknown")
        }
        return try known.word(text, noun: "classification of an \(subject.rawValue)", code: "classification-unknown")
    }

    /// The classifications of an agreement or an organization, by its key.
    func of(_ subject: Int) throws -> [ClassificationRow] { try connection.rows(SQL.ClassificationOf(subject: subject)) }

    /// The organizations that are of a classification on a day, merged ones as what they stand for: such as those of
    /// `reporter`. A scheme alone means any value of it.
    /// - Throws: a ``RegistryError`` with those that there are when there is no such.
    public func organizations(of name: String, on day: CalendarDate) throws -> [OrganizationMatch] {
        let classification = try named(name, of: .organization)
        return try connection.rows(SQL.ClassificationOrganizations(classification: classification, day: day))
    }

    /// Changes the classifications of a record: one that is there gets its days.
    /// - Parameter gone: those that are taken away; a scheme alone means all of it.
    /// - Throws: a ``RegistryError`` where one of these is not there.
    func mend(
        _ classifications: inout [JSON], with given: [Classification], without gone: [String], of subject: ClassificationSubject,
        called handle: String
    ) throws {
        for name in gone {
            let meant = try named(name, of: subject)
            let rest = classifications.filter { known in
                let text = known.asClassification["classification"]?.text ?? ""
                return text != meant && !text.hasPrefix(meant + ":")
            }
            guard rest.count < classifications.count else {
                throw RegistryError(
                    .notFound, code: "classification-absent", "\(handle) is not classified as \(Quoted(name))",
                    hint: "See what it is with: entente \(subject.rawValue) show \(handle)")
            }
            classifications = rest
        }
        for classification in given {
            var named = classification
            named.classification = try self.named(classification.classification, of: subject)
            let record = named.record
            let same = classifications.firstIndex { known in
                let known = known.asClassification
                return known["classification"]?.text == named.classification
                    && (named.from == nil || known["from"] == nil || known["from"] == record["from"])
            }
            if let same {
                let merged = classifications[same].asClassification.changed(by: record.asClassification)
                classifications[same] = merged.keys == ["classification"] ? record : merged
            } else {
                classifications.append(record)
            }
        }
    }
}

extension SQL.ClassificationOrganizations: RowQuery { typealias Output = OrganizationMatch }
extension SQL.ClassificationKnown: RowQuery { typealias Output = VocabularyWord }
extension SQL.ClassificationListedValues: RowQuery { typealias Output = VocabularyWord }
