/// The codes of a closed vocabulary by small numbers, in the order in which they were taken in.
package struct Words: Sendable {
    private var numbers: [String: Int] = [:]
    /// The codes.
    package private(set) var codes: [String] = []

    /// A vocabulary of some codes.
    package init(_ codes: [String] = []) { for code in codes { _ = number(of: code) } }

    /// The number of a code, which is given one if it has none.
    package mutating func number(of code: String) -> Int {
        if let known = numbers[code] { return known }
        numbers[code] = codes.count
        codes.append(code)
        return codes.count - 1
    }

    /// The code of a number; nil for one below 0, which is not known.
    package func code(_ number: Int32) -> String? { number < 0 ? nil : codes[Int(number)] }

    /// The number of a code; nil for one that it does not have.
    package subscript(code: String) -> Int? { numbers[code] }
}
