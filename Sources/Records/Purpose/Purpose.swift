import Values

/// What the parties of an agreement will do.
public struct Purpose: Sendable, Hashable {
    /// The purpose, by its code or a label of it.
    public var purpose: String
    /// Which way it goes, where that is said in place of ``from`` and ``to``.
    public var direction: PurposeDirection?
    /// The party that sends or gives, by any name; nil where not known, or where all do.
    public var from: String?
    /// The party that receives, by any name.
    public var to: String?
    /// How much was agreed; nil where not known.
    public var quota: Quota?
    /// Level of study, such as `master`; nil where not known.
    public var level: String?
    /// The field that it is for, by any name; nil is every one.
    public var field: String?
    /// The first year for which it was agreed; of an academic year, the one in which it begins.
    public var firstYear: Int?
    /// The last year; only with a first one. Nil is as long as the agreement runs.
    public var lastYear: Int?
    /// What stood in the line and is no part of a purpose.
    package var stray: String?

    /// How much was agreed.
    public struct Quota: Sendable, Hashable {
        /// How many, at least 1.
        public var amount: Int
        /// What is counted.
        public var unit: QuotaUnit
        /// Over what time.
        public var span: QuotaSpan

        /// A quota, mostly of a year.
        public init(_ amount: Int, _ unit: QuotaUnit, per span: QuotaSpan = .year) {
            self.amount = amount
            self.unit = unit
            self.span = span
        }
    }

    /// A purpose of which nothing else is known.
    public init(_ purpose: String) { self.purpose = purpose }

    /// The purpose as a record has it. A direction stands in it until it is known who the parties are.
    package var record: JSON {
        func number(_ number: Int?) -> JSON? { number.map { .number(String($0)) } }
        return .known(
            ("purpose", purpose.isEmpty ? nil : .string(purpose)), ("direction", direction.map { .string($0.rawValue) }),
            ("from", from.map { .string($0) }), ("to", to.map { .string($0) }),
            ("quota", quota.map {
                .known(("amount", number($0.amount)), ("unit", .string($0.unit.rawValue)), ("per", .string($0.span.rawValue)))
            }),
            ("level", level.map { .string($0) }), ("field", field.map { .string($0) }), ("firstYear", number(firstYear)),
            ("lastYear", number(lastYear)), (stray ?? "", stray.map { .string($0) }))
    }

    /// A purpose that is recorded.
    package init(record: JSON) {
        self.init(record["purpose"]?.text ?? "")
        (from, to, level, field) = (record["from"]?.text, record["to"]?.text, record["level"]?.text, record["field"]?.text)
        (firstYear, lastYear) = (record["firstYear"]?.integer, record["lastYear"]?.integer)
        guard let quota = record["quota"], let amount = quota["amount"]?.integer,
            let unit = quota["unit"]?.text.flatMap(QuotaUnit.init(rawValue:))
        else { return }
        self.quota = Quota(amount, unit, per: quota["per"]?.text.flatMap(QuotaSpan.init(rawValue:)) ?? .year)
    }
}
