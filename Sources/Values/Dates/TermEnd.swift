/// The end of a stated term, and what people are told of it.
public struct TermEnd: Sendable {
    /// The last day of the term, as precise as its begin is known.
    public let end: PartialDate
    private let term: TermLength
    private let begin: PartialDate
    private let isSignature: Bool

    /// - Parameters:
    ///   - start: the first day of validity; where nil the term counts from the signing, a day that does not count.
    public init(_ term: TermLength, start: PartialDate?, signed: PartialDate?) throws(RegistryError) {
        guard let begin = start ?? signed else {
            throw RegistryError(
                .usage, code: "term-without-start", "--term counts from the start or the signing, and neither is known",
                hint: "Give --start DATE or --signed DATE too.")
        }
        guard let end = begin.termEnd(months: term.months, isSignature: start == nil) else {
            throw RegistryError(.usage, code: "option-unreadable", "--term leads beyond the year 2199")
        }
        self.term = term
        self.end = end
        self.begin = begin
        isSignature = start == nil
    }

    /// Says what was computed; or, where another end was given, that this contradicts the term.
    /// - Parameters:
    ///   - day: the last day that was given beside the term.
    ///   - isOpenEnded: whether it was said that there is none.
    public func sentence(beside day: PartialDate?, isOpenEnded: Bool, in language: Language) -> String? {
        let length = term.caption.text(in: language)
        if isOpenEnded || day.map({ $0.lastDay != end.lastDay }) == true {
            let other = day?.description ?? OpenEnd.caption.text(in: language)
            return language == .zh
                ? "警告：自\(begin)起\(length)应至\(end)，而 --end 写的是\(other)；以 --end 为准。"
                : "warning: \(length) from \(begin) end on \(end), and --end says \(other), which is kept."
        }
        guard day == nil else { return nil }
        if language == .zh {
            return "自\(begin)\(isSignature ? "签署（当日不计）" : "")起\(length)，至\(end)止。"
        }
        return isSignature
            ? "\(length) from the signing on \(begin), a day that does not count: it ends on \(end)."
            : "\(length) from \(begin): it ends on \(end)."
    }
}
