import Analysis
import Records
import Values

/// Conditions of a form with their words looked up, by what they are on: those on one of several things hold of the same.
struct FormConditions {
    /// What is asked of a value, by numbers; -1 is what is not known.
    enum Test {
        case oneOf(Set<Int32>)
        case noneOf(Set<Int32>)
        case known(Bool)

        /// Whether it holds where there is nothing to be asked of.
        var holdsOfNothing: Bool {
            switch self {
            case .oneOf(let values): values.contains(FormWords.unknown)
            case .noneOf(let values): !values.contains(FormWords.unknown)
            case .known(let known): !known
            }
        }
    }

    /// What is asked of one of some things.
    struct OfGroup {
        let group: FormGroup
        var tests: [(source: FormSource, test: Test)]
    }

    private(set) var groups: [OfGroup] = []

    mutating func add(_ source: FormSource, _ test: Test) {
        if let place = groups.firstIndex(where: { $0.group == source.group }) {
            groups[place].tests.append((source, test))
        } else {
            groups.append(OfGroup(group: source.group, tests: [(source, test)]))
        }
    }
}

/// Looks up the words of conditions, and tells those that there are not.
struct FormWords {
    let around: Surroundings
    let sides: FormSides
    private(set) var faults: [RecordFault] = []

    init(_ around: Surroundings, _ sides: FormSides) {
        self.around = around
        self.sides = sides
    }

    /// What is not known, and what nobody is.
    static let (unknown, nobody): (Int32, Int32) = (-1, -2)

    mutating func tests(_ conditions: [FormCondition]) -> FormConditions {
        var tests = FormConditions()
        for condition in conditions where requireScheme(condition.source, condition.place) {
            switch condition.test {
            case .known(let known):
                if !condition.source.canBeKnown { report(condition, "whether that is known can't be asked") }
                tests.add(condition.source, .known(known))
            case .oneOf(let words): tests.add(condition.source, .oneOf(numbers(words, condition)))
            case .noneOf(let words): tests.add(condition.source, .noneOf(numbers(words, condition)))
            }
        }
        return tests
    }

    /// Tells a source of a scheme that there is not.
    @discardableResult
    mutating func requireScheme(_ source: FormSource, _ place: FormPlace) -> Bool {
        switch source {
        case .classification(let scheme), .organization(_, .classification(let scheme)):
            if sides.labels[scheme] == nil { report(place, "there is no scheme of classifications \(Quoted(scheme))") }
            return sides.labels[scheme] != nil
        default: return true
        }
    }

    private mutating func report(_ condition: FormCondition, _ message: String) { report(condition.place, message) }

    /// Several columns can have a condition, which is told once.
    private mutating func report(_ place: FormPlace, _ message: String) {
        let fault = RecordFault(place: place.place, path: place.path, message: message)
        if !faults.contains(fault) { faults.append(fault) }
    }

    private mutating func numbers(_ words: [String], _ condition: FormCondition) -> Set<Int32> {
        var found: Set<Int32> = []
        for word in words {
            let numbers = word == "unknown" ? [Self.unknown] : numbers(word, condition.source)
            if let numbers {
                found.formUnion(numbers)
            } else {
                report(condition, "\(Quoted(word)) is not known\(NearMatch.hint(word, among: known(condition.source)))")
            }
        }
        return found
    }

    private var vocabularies: Vocabularies { around.dimensions.vocabularies }

    /// The numbers of a word; nil where there is no such.
    private func numbers(_ word: String, _ source: FormSource) -> [Int32]? {
        func one(_ number: Int?) -> [Int32]? { number.map { [Int32($0)] } }
        switch source {
        case .agreement(.type): return one(vocabularies.types[word])
        case .agreement(.field): return one(around.dimensions.fields.codes.firstIndex(of: word))
        case .agreement, .income(.inKind), .organization(_, .isUnit): return Self.flags[word].map { [$0] }
        case .organization(_, .kind): return one(vocabularies.kinds[word])
        case .organization(_, .country), .organization(_, .country3): return one(vocabularies.countries[word])
        case .organization(_, .region): return one(vocabularies.regions[word])
        case .organization(_, .contribution): return Self.contributions[word].map { [$0] }
        case .organization(_, .code), .organization(_, .name):
            let number = around.dimensions.organizations.codes.firstIndex(of: word)
            return [number.map { around.dimensions.organizations.survivors[$0] } ?? Self.nobody]
        case .classification(let scheme), .organization(_, .classification(let scheme)):
            return [sides.values[scheme]?[word].map(Int32.init) ?? Self.nobody]
        case .purpose(.code): return purposes(word)
        case .purpose(.direction): return Self.directions[word].map { [$0] }
        case .purpose(.level): return [around.dimensions.attached.levelWords[word].map(Int32.init) ?? Self.nobody]
        case .purpose(.field), .filing, .amount, .quota, .quantity, .income(.date): return nil
        }
    }

    /// A purpose with those below it.
    private func purposes(_ word: String) -> [Int32]? {
        guard let broad = sides.purposeWords[word] else { return nil }
        return sides.purposeWords.values.filter { $0.id == broad.id || $0.broader == broad.id }.compactMap {
            vocabularies.purposes[$0.code].map(Int32.init)
        }
    }

    /// Words that there are, for one that is mistyped.
    private func known(_ source: FormSource) -> [String] {
        switch source {
        case .agreement(.type): vocabularies.types.codes
        case .organization(_, .kind): vocabularies.kinds.codes
        case .organization(_, .country), .organization(_, .country3): vocabularies.countries.codes
        case .organization(_, .region): vocabularies.regions.codes
        case .organization(_, .contribution): Array(Self.contributions.keys)
        case .purpose(.code): vocabularies.purposes.codes
        case .purpose(.direction): Array(Self.directions.keys)
        case .agreement, .income(.inKind), .organization(_, .isUnit): ["yes", "no"]
        default: []
        }
    }

    private static let flags: [String: Int32] = ["yes": 1, "no": 0, "true": 1, "false": 0]
    private static let contributions: [String: Int32] = ["cash": 0, "in-kind": 1]
    private static let directions: [String: Int32] = ["outgoing": 0, "incoming": 1]
}

extension FormSource {
    /// Whether the registry can tell that it is not known.
    fileprivate var canBeKnown: Bool {
        switch self {
        case .agreement(let trait): ![.owner, .note, .binding, .renewsItself].contains(trait)
        case .quota, .quantity: false
        default: true
        }
    }
}
