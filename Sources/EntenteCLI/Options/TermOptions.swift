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

    /// A day that is known.
    init(day: PartialDate) { self.day = day }

    /// Reads a day, or `open`.
    init(_ text: String?, _ option: String) throws {
        guard let text else { return }
        guard !OpenEnd.isSaid(text) else {
            isOpenEnded = true
            return
        }
        do {
            day = try .reading(text, as: option)
        } catch {
            guard let hint = Self.hint(text, option) else { throw error }
            var told = error
            told.hint = hint
            throw told
        }
    }

    /// What to do with words that say of an end what another option says.
    private static func hint(_ text: String, _ option: String) -> String? {
        let words = text.lowercased()
        if ["renew", "prolong", "extend", "续", "verläng"].contains(where: words.contains) {
            return "That it goes on by itself is --renewal automatic with --renewal-months; \(option) is the end of the first term."
        }
        if NothingSaid(text) != nil || text.withoutBlankEnds.isEmpty {
            return "Leave \(option) out where the end is not known; open says that the parties agreed on none."
        }
        if TermLength(text) != nil || words.contains("year") || words.contains("month") { return "How long it runs is --term, such as --term 36m or --term 5y." }
        return nil
    }
}
