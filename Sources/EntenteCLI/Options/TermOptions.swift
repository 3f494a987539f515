import ArgumentParser
import Values

extension TermLength: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

/// When an agreement ends, as an option says it: a day, or that it is open.
struct EndGiven {
    /// The last day; nil is open, or not said.
    var day: PartialDate?
    /// Whether it was said to have no end.
    var isOpenEnded = false

    /// Reads a day, or `open`.
    init(_ text: String?, _ option: String) throws {
        guard let text else { return }
        if OpenEnd.isSaid(text) { isOpenEnded = true } else { day = try .reading(text, as: option) }
    }
}
