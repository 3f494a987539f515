import Values

/// A place in a text: line and column, both from 1; the column counts Unicode scalars.
public struct TextPlace: Sendable, Hashable, Comparable {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1.
    public let column: Int

    /// A place by its line and column, both from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (left: TextPlace, right: TextPlace) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// Where each key of a record stands in the text it was read from.
package struct RecordPlaces: Sendable {
    private var places: [String: TextPlace]

    /// - Parameter start: where the record begins.
    init(start: TextPlace) { places = ["": start] }

    mutating func add(_ path: String, _ place: TextPlace) { places[path] = place }

    /// The same places in a text of which this one is the part from a place on.
    func moved(to start: TextPlace) -> RecordPlaces {
        var moved = self
        moved.places = places.mapValues { place in
            TextPlace(line: place.line + start.line - 1, column: place.column + (place.line == 1 ? start.column - 1 : 0))
        }
        return moved
    }

    /// Where a key stands; of one that is absent, where the one around it stands.
    package func place(of path: String?) -> TextPlace {
        var path = path ?? ""
        while true {
            if let place = places[path] { return place }
            guard let border = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { break }
            path = String(path[..<border])
        }
        return places[""] ?? TextPlace(line: 1, column: 1)
    }
}

/// Something in the text of a record that keeps it from being recorded.
public struct RecordFault: Sendable, Hashable {
    /// Where it stands; nil where it is about no single key.
    public let place: TextPlace?
    /// The key, such as `parties[1].organization`, counted from 0; nil where it is about none.
    public let path: String?
    /// What is wrong, without a full stop.
    public let message: String

    /// A fault of a text.
    public init(place: TextPlace?, path: String? = nil, message: String) {
        self.place = place
        self.path = path
        self.message = message
    }
}

/// All that was found wrong with a text of records.
public struct RecordFaults: Error, Sendable {
    /// The faults in the order of their places.
    public let faults: [RecordFault]

    /// Faults, put in the order of their places.
    package init(_ faults: [RecordFault]) {
        self.faults = faults.sorted { ($0.place ?? .init(line: 0, column: 0)) < ($1.place ?? .init(line: 0, column: 0)) }
    }

    /// The faults as an error of the command line.
    /// - Parameter source: what the text is called, such as the path of its file.
    public func refusal(of source: String) -> RegistryError {
        RegistryError(
            .brokenRule, code: "record-refused",
            "nothing was recorded: \(faults.count == 1 ? "there is a fault" : "there are \(faults.count) faults") in "
                + "\(Quoted(source, limit: 200))",
            details: faults.map { fault in
                let place = fault.place.map { "line \($0.line), column \($0.column): " } ?? ""
                return place + (fault.path.map { "\($0): " } ?? "") + fault.message
            },
            hint: "Mend these and try again.")
    }
}
