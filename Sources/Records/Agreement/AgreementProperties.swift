import Values

/// What an agreement says once of itself. Whoever records, changes, clears or copies an agreement has it from here.
public struct AgreementProperties: Sendable {
    /// Code of its type, in any case, such as `mou`.
    public let type = RecordProperty<String>("type", .text(.code), sharing: [.copied, .common], unsaid: "other")
    /// Whether it binds in law.
    public let isBinding = RecordProperty<Bool>("binding", .boolean, clearedAs: "binding", sharing: [.copied, .common])
    /// Day of the last signature (OCDS dateSigned), as precise as it is known.
    public let signed = RecordProperty<PartialDate>("dateSigned", .text(.partialDate), clearedAs: "signed")
    /// First day of validity (OCDS period.startDate); where not known it counts from signing.
    public let start = RecordProperty<PartialDate>("period.startDate", .text(.partialDate), clearedAs: "start")
    /// Last day of validity (OCDS period.endDate) as it was signed; what a renewal made of it stays.
    public let end = RecordProperty<PartialDate>(
        "period.endDate", .text(.partialDate), clearedAs: "end") { _ in ["period.open"] }
    /// Whether it was said to have no end.
    public let isOpenEnded = RecordProperty<Bool>(
        "period.open", .boolean, column: "open_ended", unsaid: false) { $0 == nil ? [] : ["period.endDate"] }
    /// How far renewals can carry it (OCDS period.maxExtentDate).
    public let maxExtent = RecordProperty<PartialDate>("period.maxExtentDate", .text(.partialDate), clearedAs: "max-extent")
    /// What comes after its end. Where nothing is said to, or that is not known, there are no months.
    public let renewalRule = RecordProperty<RenewalRule>(
        "renewal.rule", .word(of: RenewalRule.self), column: "renewal_rule", isRequired: true, clearedAs: "renewal", sharing: .copied) {
        $0 == nil || $0 == RenewalRule.never.recorded ? ["renewal.months"] : []
    }
    /// Months of each term that follows an end, 1 to 1200.
    public let renewalMonths = RecordProperty<Int>(
        "renewal.months", .integer(1...1200), column: "renewal_months", clearedAs: "renewal-months", sharing: .copied)
    /// How long before an end notice must be given.
    public let notice = RecordProperty<NoticePeriod>("notice", .notice, clearedAs: "notice", sharing: .copied)
    /// What it was worth when it was signed; what an amendment made of it stays.
    public let value = RecordProperty<Money>("value", .textOrObject(.none, Shape.moneyKeys), clearedAs: "value")
    /// That it is said to carry no money, in place of a value.
    public let hasNoMoney = RecordProperty<Bool>(
        "value", nil, write: { $0 ? .string("none") : nil }, read: { $0 == .string("none") ? true : nil })
    /// In words, which parties are not known.
    public let partiesUnknown = RecordProperty<String>(
        "partiesUnknown", .text(.note), clearedAs: "parties-unknown", sharing: .copied)
    /// The event at which it was signed, by any name.
    public let event = RecordProperty<String>("event", .text(.code), clearedAs: "event", sharing: .common)
    /// Who looks after it: a person or an office.
    public let owner = RecordProperty<String>("owner", .text(.label), clearedAs: "owner", sharing: [.copied, .common])
    /// What else is known.
    public let note = RecordProperty<String>("note", .text(.note), clearedAs: "note", sharing: .common)
    /// Who may see it.
    public let visibility = RecordProperty<Visibility>(
        "visibility", .word(of: Visibility.self), sharing: [.copied, .common], unsaid: .everybody)

    /// All of them, in the order in which they are said; read from the type itself, so that no second list can lag behind.
    package static let all: [PropertyTraits] = Mirror(reflecting: AgreementProperties()).children.compactMap {
        ($0.value as? any HasPropertyTraits)?.traits
    }

    /// What a change clears that is never unknown, where that would say something else in silence: who may see it is not everybody
    /// because nobody says who.
    package static func clearedThoughKnown(in change: JSON, _ recorded: JSON) -> [ShapeChecker.Problem] {
        all.filter { property in
            property.clearedAs == nil && property.unsaid?.text != nil && change.clears(property.path) && recorded[property.path] != nil
        }.map { .init(path: $0.path, message: "is never unknown: say what it is, in place of null") }
    }

    /// The keys of a record that say them.
    static let keys: [Shape.Key] = {
        var keys: [(outer: String?, keys: [Shape.Key])] = []
        for property in all {
            guard let key = property.key else { continue }
            let outer = property.path.contains(".") ? String(property.path.prefix { $0 != "." }) : nil
            if let outer, let index = keys.firstIndex(where: { $0.outer == outer }) {
                keys[index].keys.append(key)
            } else {
                keys.append((outer, [key]))
            }
        }
        return keys.flatMap { outer, keys in outer.map { [.optional($0, .object(keys))] } ?? keys }
    }()

    /// What people call those that can be said not to be known.
    public static let clearable: [String] = all.compactMap(\.clearedAs)

    /// What people call those in which many agreements can be changed alike.
    public static let common: [String] = all.filter { $0.sharing.contains(.common) }.map { $0.clearedAs ?? $0.path }

    /// The one that there is.
    static let standard = AgreementProperties()
}

private protocol HasPropertyTraits { var traits: PropertyTraits { get } }
extension RecordProperty: HasPropertyTraits {}

extension JSON {
    /// What stands under a key, or in the object under one: `period.startDate`.
    package subscript(path path: String) -> JSON? {
        get { path.split(separator: ".").reduce(Optional(self)) { $0?[String($1)] } }
        set { self = setting(path.split(separator: ".").map(String.init)[...], newValue) }
    }

    /// An object in which nothing stands any more goes too.
    private func setting(_ path: ArraySlice<String>, _ value: JSON?) -> JSON {
        guard let key = path.first else { return value ?? self }
        guard path.count > 1 else { return setting(key, value) }
        let inner = (self[key] ?? .object([])).setting(path.dropFirst(), value)
        return setting(key, inner.keys.isEmpty ? nil : inner)
    }

    /// A record after changes, without what these leave no room for: whoever says that it is open says that it has no last day.
    package func withoutDisplaced(by change: JSON) -> JSON {
        func says(_ path: String) -> Bool { change[path: path].map { $0 != .null } ?? false }
        let ofNotice = [("notice.days", "notice.months"), ("notice.months", "notice.days")].filter { says($0.0) }.map(\.1)
        let others = AgreementProperties.all.filter { says($0.path) }.flatMap { $0.displacing(change[path: $0.path]) }
        return (ofNotice + others).reduce(into: self) { record, path in
            if change[path: path] == nil { record[path: path] = nil }
        }
    }
}
