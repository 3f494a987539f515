/// What organizations are, by small numbers: beside the stream of facts, which name them by key.
package struct OrganizationTable: Sendable {
    private var index = KeyIndex()
    /// The number of the organization that each stands for: itself, or the survivor that it was merged into.
    package private(set) var survivors: [Int32] = []
    /// The keys.
    package private(set) var keys: [Int] = []
    /// The codes.
    package private(set) var codes: [String] = []
    /// The numbers of their kinds; -1 is not known.
    package private(set) var kinds: [Int32] = []
    /// The numbers of their countries; -1 is not known.
    package private(set) var countries: [Int32] = []
    /// Those whose folded name another one has too.
    package var namesakes = BitSet()

    /// No organizations.
    package init() {}

    /// Takes in an organization, and which one it stands for, by keys.
    package mutating func add(key: Int, standsFor: Int, code: String, kind: Int?, country: Int?) {
        let number = number(of: key)
        survivors[number] = Int32(self.number(of: standsFor))
        codes[number] = code
        kinds[number] = Int32(kind ?? -1)
        countries[number] = Int32(country ?? -1)
    }

    /// The number of the organization that one stands for, by its key; nil for one that was never taken in.
    package subscript(key: Int) -> Int32? { index[key].map { survivors[$0] } }

    /// The number of an organization by its key; one that was never taken in has a number of which nothing is known.
    package mutating func number(of key: Int) -> Int {
        let number = index.number(of: key)
        if number == keys.count {
            keys.append(key)
            survivors.append(Int32(number))
            codes.append("")
            kinds.append(-1)
            countries.append(-1)
        }
        return number
    }
}
