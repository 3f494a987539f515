/// A version of the program: numbers with dots, compared one after the other.
public struct ProgramVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
    private let numbers: [Int]

    /// That of this program.
    public static let current = ProgramVersion(0, 1, 0)

    /// A version of its numbers, the weightiest first.
    public init(_ numbers: Int...) {
        self.numbers = numbers
    }

    /// A version as it is written, such as `0.1.0`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        numbers = parts.compactMap { Int($0) }.filter { $0 >= 0 }
        guard numbers.count == parts.count else { return nil }
    }

    /// Earlier before later.
    public static func < (left: ProgramVersion, right: ProgramVersion) -> Bool {
        left.numbers.lexicographicallyPrecedes(right.numbers)
    }

    /// The numbers with dots between them.
    public var description: String { numbers.map(String.init).joined(separator: ".") }
}
