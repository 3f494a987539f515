/// What organizations are, by small numbers: beside the stream of facts, which name them by key. Which of them count as one
/// on a day, ``Bodies`` says.
package struct OrganizationTable: Sendable {
    private var index = KeyIndex()
    /// The number of the organization that each stands for: itself, or the survivor that it was merged into.
    package private(set) var survivors: [Int32] = []
    /// The number of the organization that each is part of; -1 is none.
    package private(set) var wholes: [Int32] = []
    /// Which led on to which, by the numbers of those that stand for themselves.
    package private(set) var successors: [Int32: [Continuation]] = [:]
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

    /// What an organization went on as.
    package struct Continuation: Sendable {
        /// The number of the one that followed.
        package let organization: Int32
        /// The first day on which it did; nil where not known, and then it always has.
        package let from: Day?
    }

    /// No organizations.
    package init() {}

    /// Takes in an organization, which one it stands for, and which that is part of, by keys.
    package mutating func add(key: Int, standsFor: Int, partOf: Int?, code: String, kind: Int?, country: Int?) {
        let number = number(of: key)
        survivors[number] = Int32(self.number(of: standsFor))
        wholes[number] = partOf.map { Int32(self.number(of: $0)) } ?? -1
        codes[number] = code
        kinds[number] = Int32(kind ?? -1)
        countries[number] = Int32(country ?? -1)
    }

    /// Takes in that an organization went on as another, by the keys of those that stand for themselves.
    package mutating func add(successor: Int, of predecessor: Int, from day: Day?) {
        let followed = Int32(number(of: successor))
        successors[Int32(number(of: predecessor)), default: []].append(Continuation(organization: followed, from: day))
    }

    /// The number of an organization as it was recorded, by its key; nil for one that was never taken in.
    package subscript(key: Int) -> Int? { index[key] }

    /// The number of an organization by its key; one that was never taken in has a number of which nothing is known.
    private mutating func number(of key: Int) -> Int {
        let number = index.number(of: key)
        if number == keys.count {
            keys.append(key)
            survivors.append(Int32(number))
            wholes.append(-1)
            codes.append("")
            kinds.append(-1)
            countries.append(-1)
        }
        return number
    }
}
