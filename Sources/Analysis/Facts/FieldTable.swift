/// The fields that agreements are filed in, and what each is shown as in a table.
package struct FieldTable: Sendable {
    private var index = KeyIndex()
    private var broader: [Int] = []
    private var depths: [Int] = []
    private var isInScheme: [Bool] = []
    /// The keys.
    package private(set) var keys: [Int] = []
    /// The fields as `scheme:code`.
    package private(set) var codes: [String] = []
    private var schemes: [String] = []
    private var categories: [Int32] = []

    /// No fields.
    package init() {}

    /// Takes in a field: its depth, 0 being the broadest, and the key of the one above it, if there is one.
    package mutating func add(key: Int, scheme: String, code: String, depth: Int, broader above: Int?, isInScheme shown: Bool) {
        let number = number(of: key)
        codes[number] = "\(scheme):\(code)"
        schemes[number] = scheme
        depths[number] = depth
        isInScheme[number] = shown
        broader[number] = above.map { self.number(of: $0) } ?? -1
    }

    private mutating func number(of key: Int) -> Int {
        let number = index.number(of: key)
        if number == keys.count {
            keys.append(key)
            codes.append("")
            schemes.append("")
            depths.append(0)
            isInScheme.append(false)
            broader.append(-1)
        }
        return number
    }

    /// Says at which level fields are shown, 0 being the broadest: each as the one above it there, or as itself where it
    /// stands higher. To be said once all are taken in.
    package mutating func gather(at level: Int) {
        categories = keys.indices.map { field in
            guard isInScheme[field] else { return -1 }
            var shown = field
            while depths[shown] > level, broader[shown] >= 0 { shown = broader[shown] }
            return Int32(shown)
        }
    }

    /// What a field is shown as; nil for one of another scheme than is asked for.
    package func category(of key: Int) -> Int32? {
        guard let number = index[key], categories[number] >= 0 else { return nil }
        return categories[number]
    }

    /// Whether a field comes before another: by scheme, then by code.
    package func precedes(_ left: Int, _ right: Int) -> Bool {
        schemes[left] != schemes[right]
            ? schemes[left].utf8.lexicographicallyPrecedes(schemes[right].utf8)
            : codes[left].utf8.lexicographicallyPrecedes(codes[right].utf8)
    }
}
