/// The fields that agreements are filed in, and what each is shown as in a table.
package struct FieldTable: Sendable {
    private var index = KeyIndex()
    private var broader: [Int] = []
    private var depths: [Int] = []
    private var matches: [[Int]] = []
    /// The keys.
    package private(set) var keys: [Int] = []
    /// The fields as `scheme:code`.
    package private(set) var codes: [String] = []
    private var schemes: [String] = []
    private var categories: [Int32] = []
    /// What is shown besides of those that match several of the scheme that is shown.
    private var furtherCategories: [Int: [Int32]] = [:]

    /// No fields.
    package init() {}

    /// Takes in a field.
    /// - Parameters:
    ///   - depth: 0 is the broadest.
    ///   - above: the key of the one above it, if there is one.
    ///   - others: keys of fields of other schemes that match it exactly.
    package mutating func add(key: Int, scheme: String, code: String, depth: Int, broader above: Int?, matches others: [Int]) {
        let number = number(of: key)
        codes[number] = "\(scheme):\(code)"
        schemes[number] = scheme
        depths[number] = depth
        broader[number] = above.map { self.number(of: $0) } ?? -1
        matches[number] = others.map { self.number(of: $0) }
    }

    private mutating func number(of key: Int) -> Int {
        let number = index.number(of: key)
        if number == keys.count {
            keys.append(key)
            codes.append("")
            schemes.append("")
            depths.append(0)
            matches.append([])
            broader.append(-1)
        }
        return number
    }

    /// Says which fields are shown, once all are taken in.
    /// - Parameters:
    ///   - level: 0 is the broadest: each is shown as the one above it there, or as itself where it stands higher.
    ///   - scheme: the one that is shown; nil is all of them, side by side.
    package mutating func gather(at level: Int, in scheme: String?) {
        categories = []
        furtherCategories = [:]
        for field in keys.indices {
            let shown = shown(of: field, in: scheme).map { gathered($0, at: level) }
            categories.append(shown.first ?? other)
            let further = Set(shown.dropFirst()).subtracting(shown.prefix(1))
            if !further.isEmpty { furtherCategories[keys[field]] = further.sorted() }
        }
    }

    private func gathered(_ field: Int, at level: Int) -> Int32 {
        var shown = field
        while depths[shown] > level, broader[shown] >= 0 { shown = broader[shown] }
        return Int32(shown)
    }

    /// The fields of a scheme that a field is in: itself or, of another scheme, what matches it exactly; where nothing does,
    /// what matches the one above it, and so on.
    private func shown(of field: Int, in scheme: String?) -> [Int] {
        guard let scheme, schemes[field] != scheme else { return [field] }
        var (alike, looked): ([Int], Set<Int>) = ([field], [field])
        while !alike.isEmpty {
            var next = 0
            while next < alike.count {
                alike += matches[alike[next]].filter { looked.insert($0).inserted }
                next += 1
            }
            let found = alike.filter { schemes[$0] == scheme }
            guard found.isEmpty else { return found }
            alike = alike.map { broader[$0] }.filter { $0 >= 0 && looked.insert($0).inserted }
        }
        return []
    }

    /// What those are shown as that are of another scheme, and match nothing of the one that is shown.
    package var other: Int32 { Int32(keys.count) }

    /// Whether some field is shown as several.
    package var hasFurther: Bool { !furtherCategories.isEmpty }

    /// What a field is shown as, the first of several; nil for one that is not known.
    package func category(of key: Int) -> Int32? { index[key].map { categories[$0] } }

    /// What a field is shown as besides.
    package func further(of key: Int) -> [Int32] { furtherCategories[key] ?? [] }

    /// What a category is called by: `scheme:code`, or as its row.
    package func code(of category: Int) -> String { category < codes.count ? codes[category] : RowSubject.otherSchemeCode }

    /// Whether a field comes before another: by scheme, then by code.
    package func precedes(_ left: Int, _ right: Int) -> Bool {
        schemes[left] != schemes[right]
            ? schemes[left].utf8.lexicographicallyPrecedes(schemes[right].utf8)
            : codes[left].utf8.lexicographicallyPrecedes(codes[right].utf8)
    }
}
