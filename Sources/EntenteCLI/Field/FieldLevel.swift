import ArgumentParser

/// How finely fields are told apart, as ISCED-F names its levels.
enum FieldLevel: String, CaseIterable, ExpressibleByArgument {
    case broad, narrow, detailed

    /// The word for a depth; its number beyond what there is a word for.
    static func word(_ depth: Int) -> String {
        allCases.first { $0.depth == depth }?.rawValue ?? "\(depth)"
    }

    /// The deepest level meant, 0 being broad.
    var depth: Int {
        switch self {
        case .broad: 0
        case .narrow: 1
        case .detailed: 2
        }
    }
}
