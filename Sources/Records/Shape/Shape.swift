import Values

/// What a value of the interchange format has to be.
package indirect enum Shape: Sendable {
    case text(TextForm)
    case boolean
    case integer(ClosedRange<Int>)
    /// One of a few words.
    case word([String])
    case list(Shape)
    /// An object with languages for keys.
    case byLanguage(Shape)
    case object([Key])
    /// Text of the first form, or an object.
    case textOrObject(TextForm, [Key])

    /// A key of an object.
    package struct Key: Sendable {
        let name: String
        let shape: Shape
        let isRequired: Bool
        /// Where its value goes when the record is staged.
        private(set) var staged: Staged

        private init(_ name: String, _ shape: Shape, isRequired: Bool) {
            self.name = name
            self.shape = shape
            self.isRequired = isRequired
            staged = .column(Column.header(name))
        }

        static func required(_ name: String, _ shape: Shape) -> Key { Key(name, shape, isRequired: true) }
        static func optional(_ name: String, _ shape: Shape) -> Key { Key(name, shape, isRequired: false) }

        /// The key with another place for its value.
        func staged(_ place: Staged) -> Key {
            var key = self
            key.staged = place
            return key
        }
    }

    /// What a person would call it.
    var typeName: String {
        switch self {
        case .text(.amount): "an amount as text"
        case .text, .word: "text"
        case .boolean: "true or false"
        case .integer: "a whole number"
        case .list: "a list"
        case .byLanguage, .object: "an object"
        case .textOrObject: "text or an object"
        }
    }
}

/// Holds a value against its shape, and tells everything that does not fit, each with the path of its key.
package struct ShapeChecker {
    /// What does not fit, and where: `parties[2].organization.knd`, counted from 0.
    package struct Problem: Hashable {
        /// The path of the key; empty where it is the whole.
        package let path: String
        /// What is wrong, without a full stop.
        package let message: String

        /// Something wrong under a key.
        package init(path: String, message: String) {
            self.path = path
            self.message = message
        }
    }

    private(set) var problems: [Problem] = []
    private var steps: [Step] = []

    private enum Step {
        case key(String)
        case index(Int)
    }

    /// All that does not fit, in the order of the keys.
    package static func problems(of value: JSON, as shape: Shape) -> [Problem] {
        var checker = ShapeChecker()
        checker.check(value, shape)
        return checker.problems
    }

    private mutating func report(_ message: String) {
        problems.append(Problem(path: path, message: message))
    }

    private var path: String {
        steps.reduce(into: "") { path, step in
            switch step {
            case .key(let key): path += (path.isEmpty ? "" : ".") + Self.shown(key)
            case .index(let index): path += "[\(index)]"
            }
        }
    }

    /// A key as paths write it.
    static func shown(_ key: String) -> String {
        let isPlain = !key.isEmpty && key.utf8.allSatisfy { (0x30...0x7A).contains($0) || $0 == 0x2D }
        return isPlain ? key : "\(Quoted(key))"
    }

    private mutating func check(_ value: JSON, _ shape: Shape) {
        switch (shape, value) {
        case (.text(.amount), .number(let digits)): report(TextForm.amount.fault(in: digits))
        case (.text(let form), .string(let text)), (.textOrObject(let form, _), .string(let text)):
            report(form.fault(in: text))
        case (.boolean, .boolean): break
        case (.integer(let range), .number(let digits)):
            let value = digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
            if !(value.map(range.contains) ?? false) {
                report("\(Quoted(digits)) is not a whole number from \(range.lowerBound) to \(range.upperBound)")
            }
        case (.word(let words), .string(let text)):
            if !words.contains(text) {
                let near = NearMatch.hint(text, among: words)
                report("\(Quoted(text)) is not one of \(words.joined(separator: ", "))\(near)")
            }
        case (.list(let shape), .array(let elements)):
            for (index, element) in elements.enumerated() { inside(.index(index), element, shape) }
        case (.byLanguage(let shape), .object(let members)):
            for member in members {
                steps.append(.key(member.key))
                report(TextForm.language.fault(in: member.key))
                steps.removeLast()
                inside(.key(member.key), member.value, shape)
            }
        case (.object(let keys), .object(let members)), (.textOrObject(_, let keys), .object(let members)):
            check(members, keys)
        default: report("\(value.typeName) where \(shape.typeName) is wanted")
        }
    }

    private mutating func check(_ members: [JSON.Member], _ keys: [Shape.Key]) {
        for member in members {
            guard let key = keys.first(where: { $0.name == member.key }) else {
                steps.append(.key(member.key))
                report("unknown key\(NearMatch.hint(member.key, among: keys.map(\.name)))")
                steps.removeLast()
                continue
            }
            // A key with null says what a key that is absent says: not known.
            if member.value != .null { inside(.key(member.key), member.value, key.shape) }
        }
        for key in keys where key.isRequired {
            if !members.contains(where: { $0.key == key.name && $0.value != .null }) {
                steps.append(.key(key.name))
                report("is missing")
                steps.removeLast()
            }
        }
    }

    private mutating func inside(_ step: Step, _ value: JSON, _ shape: Shape) {
        steps.append(step)
        check(value, shape)
        steps.removeLast()
    }

    private mutating func report(_ message: String?) {
        if let message { report(message) }
    }
}
