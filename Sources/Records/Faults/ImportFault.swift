import Values

/// Something in a file that keeps it from being imported.
package struct ImportFault: Comparable {
    /// Where it is.
    package let place: ImportPlace
    /// The key, as `parties[2].role`, or the column of a bundle.
    package let path: String?
    /// What is wrong, without a full stop.
    package let message: String

    /// A fault of a place, and of a key or a column there.
    package init(place: ImportPlace, path: String?, message: String) {
        self.place = place
        self.path = path
        self.message = message
    }

    package static func < (left: ImportFault, right: ImportFault) -> Bool {
        (left.place, left.number, left.path ?? "", left.message) < (right.place, right.number, right.path ?? "", right.message)
    }

    /// The number of a column that has no header: the third stands before the tenth.
    private var number: Int { path.map { $0.hasPrefix("#") ? Int($0.dropFirst()) ?? 0 : 0 } ?? 0 }
}

/// A line of a file; in a bundle of several files, of which.
package struct ImportPlace: Comparable, Hashable {
    /// Number of the file in its bundle, from 0; 0 where there is one alone.
    package let file: Int
    /// The line, from 1.
    package let line: Int

    /// One number for the database; it sorts as the places do.
    package var packed: Int { file << 40 | line }

    /// A line of a file.
    package init(file: Int = 0, line: Int) {
        self.file = file
        self.line = line
    }

    /// The place that one number stands for.
    package init(packed: Int) {
        file = packed >> 40
        line = packed & (1 << 40 - 1)
    }

    package static func < (left: ImportPlace, right: ImportPlace) -> Bool { left.packed < right.packed }
}

/// The faults of an import: the first of them, and how many there are.
package struct FaultList {
    /// How many are kept, and looked into closely, unless all are wanted: what a person reads.
    package static let limit = 100
    /// How many are kept where all are wanted, so that memory stays bounded.
    package static let most = 250_000

    /// How many of these are kept.
    package let limit: Int
    private var faults: [ImportFault] = []
    /// How many there are, those beyond the limit too.
    package private(set) var count = 0

    /// No faults.
    package init(limit: Int = FaultList.limit) { self.limit = limit }

    /// Takes in one fault.
    package mutating func add(_ fault: ImportFault) {
        count += 1
        if faults.count < limit { faults.append(fault) }
    }

    /// Takes in faults found elsewhere, of which `total` were found and only the first are given.
    package mutating func add(_ more: [ImportFault], total: Int) {
        faults = Array((faults + more).sorted().prefix(limit))
        count += total
    }

    /// The first of them, in the order of their places.
    package var sorted: [ImportFault] { faults.sorted() }

    /// The refusal, or nothing where there is no fault.
    /// - Parameters:
    ///   - verb: what was to be done with the source, as in `import again`, and its past participle.
    ///   - shown: how many are told.
    ///   - more: what to do to see those that are not told.
    ///   - place: how a place is written, such as `line 12`.
    package func refusal(
        of source: String, verb: (plain: String, past: String) = ("import", "imported"), shown limit: Int = .max,
        more: String? = nil, place: (ImportFault) -> String
    ) -> RegistryError? {
        guard count > 0 else { return nil }
        let shown = sorted.prefix(limit).map { "\(place($0)): \($0.message)" }
        let rest = count - shown.count
        // What comes behind those that are kept is not looked into closely.
        let number = count == 1 ? "there is a fault" : count > self.limit ? "there are at least \(count) faults" : "there are \(count) faults"
        let advice = "Mend these lines and \(verb.plain) again."
        return RegistryError(
            .brokenRule, code: "\(verb.plain)-refused",
            "nothing was \(verb.past): \(number) in \(source)",
            details: rest > 0 ? shown + ["and \(rest) more"] : shown,
            hint: rest > 0 ? [advice, more].compactMap(\.self).joined(separator: " ") : advice)
    }
}
