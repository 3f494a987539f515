import Values

@testable import Registry

extension Agreements {
    /// A renewal that was agreed on a day.
    func renew(
        _ reference: String, on day: CalendarDate, until: PartialDate? = nil, value: Money? = nil, today: CalendarDate = .today
    ) throws -> RenewalReport {
        var new = NewRenewal()
        (new.agreedOn, new.until, new.value) = (day, until, value)
        return try renew(reference, new, today: today)
    }

    /// A renewal to an end.
    func renew(_ reference: String, until: PartialDate?, today: CalendarDate = .today) throws -> RenewalReport {
        try renew(reference, on: today, until: until, today: today)
    }
}
