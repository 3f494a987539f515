import Postgres
import Records
import Values

/// A fault that the database found, in words.
struct FaultSentence {
    let connection: Connection
    /// What was offered in place of a word. Only so many words are looked into as a person reads faults.
    private var offered: [[String]: String] = [:]
    /// Vocabularies of which all words were told; once is enough for one file.
    private var listed: Set<String> = []

    init(connection: Connection) { self.connection = connection }

    mutating func fault(_ row: SQL.ImportFaults.Output) throws -> ImportFault {
        ImportFault(place: ImportPlace(packed: row.line), path: row.path, message: try message(row))
    }

    private mutating func message(_ row: SQL.ImportFaults.Output) throws -> String {
        let value = "\(Quoted(row.value ?? ""))"
        let other = row.other ?? ""
        switch row.code {
        case "type-unknown", "kind-unknown", "country-unknown", "currency-unknown", "event-unknown",
            "field-scheme-unknown", "field-unknown", "organization-unknown", "event-series-unknown",
            "activity-kind-unknown", "purpose-unknown", "role-unknown":
            let noun = row.code.dropLast("-unknown".count).split(separator: "-").reversed().joined(separator: " of ")
            let plural = ["scheme of field", "series of event"].contains(noun) ? "s" : ""
            return "there is no \(noun)\(plural) \(value)\(try suggestion(row))"
        case "classification-unknown": return "there is no classification \(value) of an \(other)"
        case "classification-value": return "\(value) is no classification that there is: \(other)"
        case "agreement-unknown": return "neither the registry nor the file has an agreement \(value)"
        case "identifier-unknown": return "no organization has the identifier \(value); give a name to add it"
        case "broader-unknown": return "the scheme \(other) has no field \(value) in this file"
        case "organization-ambiguous": return "\(value) can mean several organizations: \(other); name it by code"
        case "identifier-held": return "\(value) already means the organization \(other)"
        case "identifier-mistaken": return "\(value) \(other)"
        case "organization-retracted": return "the organization \(value) is retracted, and nothing can name it; it comes back with: entente organization retract \(row.value ?? "") --undo"
        case "organization-contradicts":
            return "\(value) can't be \(other), which has this code or identifier: that is called otherwise, and is of another country or kind"
        case "organization-named": return "\(value) is named by \(other), and is not retracted; take it out of these first"
        case "purpose-deep": return "the broader purpose, \(value), has one above it; name one that stands at the top"
        case "purpose-above": return "\(value) is broader than others, and can't have one above it"
        case "merge-cycle": return "the merges of \(value) lead back to it"
        case "party-twice", "holder-twice": return "the organization \(other) (\(value)) is named twice"
        case "field-twice": return "the field \(value) comes twice"
        case "field-differs":
            return other == "absent"
                ? "the scheme is recorded already, without the field \(value)"
                : "the field \(value) is recorded already, with other labels or another broader field"
        case "match-in-scheme": return "\(value) is of the scheme of \(other); a match is between two schemes"
        case "match-contradicts": return "\(other) and \(value) are said to match otherwise, here or in the registry"
        case "organization-owned": return "the owner, \(value), would be owned by what it owns"
        case "organization-cycle": return "the organization above, \(value), would stand above itself"
        case "field-cycle": return "the broader field, \(value), would be broader than itself"
        case "related-cycle": return "the related agreements of \(value) lead back to it"
        case "amends-later": return "\(value) is before \(Quoted(other)), when the agreement that it amends was made"
        case "replaces-later": return "\(value) is before \(Quoted(other)), when the agreement that it replaces was made"
        case "follower-earlier":
            // The day has no blank.
            let day = other.prefix { $0 != " " }
            return "\(value) is after \(Quoted(String(day))), when \(other.dropFirst(day.count + 1)) was made, which amends or replaces this one"
        case "document-stored": return "document \(row.value ?? "") of \(other) is another file, which the registry holds; add one without a number"
        case "party-missing": return "\(value) is not a party of the agreement"
        case "sender-is-recipient": return "\(value) is who sent, and can't be who received"
        case "edition-held": return "\(value) is the edition of another event of the series, \(other)"
        case "day-in-future": return "\(value) is in the future, and this says what was"
        case "signed-in-future": return "\(value) is in the future; set draft for what is not yet signed"
        case "signed-after-agreement": return "\(value) is after the day of the last signature, \(other)"
        case "reference-alike": return "\(value) differs in case or width alone from \(Quoted(other))"
        case "rule-broken":
            let sentence = row.value.flatMap(ConstraintSentences.sentence)
            // What the database says of its own keys tells people nothing more.
            return sentence.map { other.isEmpty || other.contains(" violates ") ? $0 : "\($0): \(other)" } ?? other
        case "amount-decimals": return "\(value) has more decimals than its currency: \(other)"
        case "agreement-missing": return "agreements.csv has no agreement \(value)"
        case "currency-missing": return "an amount, and agreements.csv has no currency for \(value)"
        case "parties-missing":
            return "fewer than two parties in parties.csv for \(value); say in parties_unknown which are not known"
        default: return twiceOrDiffers(row, value, other)
        }
    }

    private func twiceOrDiffers(_ row: SQL.ImportFaults.Output, _ value: String, _ other: String) -> String {
        if row.code.hasSuffix("-twice") {
            return "\(value) comes a second time, after line \(ImportPlace(packed: Int(other) ?? 0).line)"
        }
        if row.code.hasSuffix("-differs") { return "\(value) is recorded already, with other content: \(other)" }
        return "\(value): \(row.code)"
    }

    private mutating func suggestion(_ row: SQL.ImportFaults.Output) throws -> String {
        guard let value = row.value else { return "" }
        if row.code == "country-unknown" {
            // What the European institutions write in place of the ISO codes.
            if value == "UK" { return "; ISO 3166-1 has GB" }
            if value == "EL" { return "; ISO 3166-1 has GR" }
            return ""
        }
        if let known = offered[[row.code, value]] { return known }
        guard offered.count < FaultList.limit else { return "" }
        let codes = try connection.rows(SQL.ImportVocabulary(fault: row.code, code: value)).map(\.code)
        let isListed = ["type-unknown", "kind-unknown", "activity-kind-unknown", "role-unknown"].contains(row.code)
        let hint = row.code == "field-unknown"
            ? NearMatch.fieldHint(value, among: codes) : Self.hint(value, among: codes, isListed: isListed && !listed.contains(row.code))
        if isListed, NearMatch.hint(value, among: codes).isEmpty { listed.insert(row.code) }
        offered[[row.code, value]] = hint
        return hint
    }

    /// The word that may be meant; where none comes near, all there are, if those are few.
    static func hint(_ value: String, among codes: [String], isListed: Bool) -> String {
        let near = NearMatch.hint(value, among: codes)
        return near.isEmpty && isListed && !codes.isEmpty ? "; there are: \(codes.joined(separator: ", "))" : near
    }
}

extension SQL.ImportVocabulary: RowQuery {
    struct Output: RowDecodable {
        let code: String
        init(row: Row) throws(PostgresError) { code = try row.decode("code") }
    }
}
