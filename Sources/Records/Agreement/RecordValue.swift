import Values

/// A value as records have it.
protocol RecordValue: Sendable {
    var recorded: JSON { get }
    init?(recorded: JSON)
}

extension String: RecordValue {
    var recorded: JSON { .string(self) }
    init?(recorded: JSON) {
        guard let text = recorded.text else { return nil }
        self = text
    }
}

extension Bool: RecordValue {
    var recorded: JSON { .boolean(self) }
    init?(recorded: JSON) {
        guard case .boolean(let value) = recorded else { return nil }
        self = value
    }
}

extension Int: RecordValue {
    var recorded: JSON { .number(String(self)) }
    init?(recorded: JSON) {
        guard let value = recorded.integer else { return nil }
        self = value
    }
}

extension PartialDate: RecordValue {
    var recorded: JSON { .string(description) }
    init?(recorded: JSON) { self.init(recorded.text ?? "") }
}

extension RecordValue where Self: ClosedWord {
    var recorded: JSON { .string(rawValue) }
    init?(recorded: JSON) { self.init(rawValue: recorded.text ?? "") }
}
extension Visibility: RecordValue {}
extension RenewalRule: RecordValue {}

extension Money: RecordValue {
    var recorded: JSON { .known(("amount", .string(amount.description)), ("currency", .string(currency))) }
    init?(recorded: JSON) {
        guard let amount = recorded["amount"]?.text, let currency = recorded["currency"]?.text else { return nil }
        guard let money = try? Money(reading: "\(amount) \(currency)", as: "value") else { return nil }
        self = money
    }
}

extension NoticePeriod: RecordValue {
    /// The notice as a record has it.
    var recorded: JSON {
        switch self {
        case .days(let count): .known(("days", count.recorded))
        case .months(let count): .known(("months", count.recorded))
        }
    }
    init?(recorded: JSON) {
        self.init(days: recorded["days"].flatMap { Int(recorded: $0) }, months: recorded["months"].flatMap { Int(recorded: $0) })
    }
}
