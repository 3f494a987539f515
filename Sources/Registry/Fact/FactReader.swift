import Analysis
import Postgres
import Values

/// Makes facts of the rows of ``FactStream``, one after the other in the same value.
final class FactReader {
    private let fact = Fact()
    private var types: CodeCache
    private var currencies: CodeCache
    private let conversion: Conversion?

    init(_ dimensions: Dimensions) {
        types = CodeCache(dimensions.vocabularies.types)
        currencies = CodeCache(dimensions.vocabularies.currencies)
        conversion = dimensions.conversion
    }

    /// The fact of a row, until the next is asked for.
    func fact(_ row: BinaryRow) -> Fact {
        fact.key = row.int64(FactColumn.agreement_id.rawValue).map(Int.init) ?? 0
        fact.traits = FactTraits(rawValue: row.int32(FactColumn.traits.rawValue) ?? 0)
        fact.signedOn = Self.day(row, .signed_on)
        fact.beginsOn = Self.day(row, .begins_on)
        fact.lastOn = Self.day(row, .last_on)
        fact.signedEnd = Self.day(row, .ends_on)
        fact.renewals = Self.renewals(row)
        fact.rule = fact.traits.contains(.renewsItself) ? Self.rule(row, renewedFrom: fact.renewals.first?.begins) : nil
        fact.type = types.number(row.bytes(FactColumn.type.rawValue)) ?? 0
        fact.parties = Self.keys(row, .parties)
        fact.spans = row.int32s(FactColumn.spans.rawValue)
        fact.funders = row.int32s(FactColumn.funders.rawValue)
        fact.fields = Self.keys(row, .fields)
        fact.phases = Self.phases(row)
        fact.life = Self.life(row)
        fact.renewsOthers = !Self.renewing(row, .earlier).isEmpty
        fact.renewedBy = Self.renewing(row, .later)
        fact.amount = row.bytes(FactColumn.amount.rawValue).flatMap(Amount.init(numeric:))
        fact.currency = currencies.number(row.bytes(FactColumn.currency.rawValue)) ?? 0
        fact.growth = Self.growth(row, currencies)
        if let conversion { convert(conversion) }
        return fact
    }

    /// What it was signed for is converted by the rate of that day, what its value grew by that of its own.
    private func convert(_ conversion: Conversion) {
        if let amount = fact.amount, let day = fact.signedOn {
            let converted = conversion.told(amount, fact.currency, on: day)
            (fact.amount, fact.currency) = (converted.amount, converted.currency)
        }
        fact.growth = fact.growth.map { sum in
            let converted = conversion.told(sum.amount, sum.currency, on: sum.day)
            return Fact.Growth(sum.day, converted.amount, currency: converted.currency)
        }
    }

    /// Whether the agreement of a row renews another, or may: such facts are one share's, which holds them until all are known.
    static func isOfRenewal(_ row: BinaryRow) -> Bool {
        row.bytes(FactColumn.earlier.rawValue) != nil || row.bytes(FactColumn.later.rawValue) != nil
    }

    private static func day(_ row: BinaryRow, _ column: FactColumn) -> Day? {
        row.int32(column.rawValue).map(Day.init)
    }

    private static func keys(_ row: BinaryRow, _ column: FactColumn) -> PackedKeys {
        row.bytes(column.rawValue).map(PackedKeys.init) ?? .none
    }

    private static func phases(_ row: BinaryRow) -> [Fact.Phase] {
        let numbers = row.int32s(FactColumn.phases.rawValue)
        return stride(from: 0, to: numbers.count - 1, by: 2).compactMap { index in
            guard let day = numbers[index], let status = numbers[index + 1].flatMap(PhaseStatus.init) else { return nil }
            return Fact.Phase(Day(day), status)
        }
    }

    /// The keys of the agreements that it renews, or that renew it: their relation is 1.
    private static func renewing(_ row: BinaryRow, _ column: FactColumn) -> [Int] {
        let numbers = row.int64s(column.rawValue)
        return stride(from: 0, to: numbers.count - 1, by: 2).compactMap { index in
            numbers[index] == 1 ? numbers[index + 1].map(Int.init) : nil
        }
    }

    /// What its value grew by: three texts each.
    private static func growth(_ row: BinaryRow, _ currencies: CodeCache) -> [Fact.Growth] {
        let texts = row.texts(FactColumn.revalued.rawValue)
        return stride(from: 0, to: texts.count - 2, by: 3).compactMap { index in
            guard let day = texts[index].flatMap({ CalendarDate($0) }), let amount = texts[index + 1].flatMap(Amount.init(decimal:)),
                let currency = texts[index + 2].flatMap({ currencies.number($0) }) else { return nil }
            return Fact.Growth(day.factDay, amount, currency: currency)
        }
    }

    /// The agreements that renew it, the earliest first: two days each.
    private static func renewals(_ row: BinaryRow) -> [Fact.Renewal] {
        let numbers = row.int32s(FactColumn.renewals.rawValue)
        return stride(from: 0, to: numbers.count - 1, by: 2).compactMap { index in
            guard let begins = numbers[index], let known = numbers[index + 1] else { return nil }
            return Fact.Renewal(begins: Day(begins), knownSince: Day(known))
        }
    }

    private static func rule(_ row: BinaryRow, renewedFrom: Day?) -> Fact.RenewalRuleFact {
        var rule = Fact.RenewalRuleFact()
        rule.months = row.int32(FactColumn.renewal_months.rawValue).map(Int.init)
        rule.extent = day(row, .extent_on)
        rule.lapse = day(row, .lapse_on)
        rule.lapseGivenOn = day(row, .lapse_given_on)
        rule.renewedFrom = renewedFrom
        rule.notice = NoticePeriod(
            days: row.int32(FactColumn.notice_days.rawValue).map(Int.init), months: row.int32(FactColumn.notice_months.rawValue).map(Int.init))
        return rule
    }

    private static func life(_ row: BinaryRow) -> [Fact.LifecycleFact] {
        let numbers = row.int32s(FactColumn.life.rawValue)
        return stride(from: 0, to: numbers.count - 3, by: 4).compactMap { index in
            guard let day = numbers[index],
                let action = numbers[index + 1].flatMap(LifecycleAction.init(factNumber:)) else { return nil }
            let told = numbers[index + 3] ?? 0
            let newEnd: Fact.LifecycleFact.NewEnd =
                switch told % 4 {
                case 1: .open
                case 2: .unknown
                default: numbers[index + 2].map { .day(Day($0)) } ?? .stays
                }
            return Fact.LifecycleFact(Day(day), action, newEnd: newEnd, knownFor: told / 4)
        }
    }
}

/// The columns of a fact, in the order in which `fact/stream.sql` has them.
enum FactColumn: Int32, CaseIterable {
    case agreement_id, signed_on, begins_on, last_on, parties, spans, funders, phases, traits, type, fields, life, amount, currency
    case ends_on, renewal_months, notice_days, notice_months, extent_on, lapse_on, lapse_given_on, renewals, earlier, later, revalued
}

/// The same for the test that holds every query against the server: the types in which the columns come.
struct FactColumns: RowDecodable {
    init(row: Row) throws(PostgresError) {
        _ = try row.decode("agreement_id", as: Int.self)
        for column in ["signed_on", "begins_on", "last_on", "ends_on", "extent_on", "lapse_on", "lapse_given_on"] { _ = try row.decode(column, as: CalendarDate?.self) }
        _ = try row.decode("parties", as: [UInt8].self)
        _ = try row.decode("traits", as: Int?.self)
        _ = try row.decode("type", as: String?.self)
        _ = try row.decode("fields", as: [UInt8]?.self)
        for column in ["spans", "funders", "phases", "life", "renewals"] { _ = try row.decode(column, as: [Int]?.self) }
        _ = try row.decode("amount", as: Numeric?.self)
        _ = try row.decode("currency", as: String?.self)
        for column in ["renewal_months", "notice_days", "notice_months"] { _ = try row.decode(column, as: Int?.self) }
        for column in ["earlier", "later"] { _ = try row.decode(column, as: [Int]?.self) }
        _ = try row.decode("revalued", as: [String]?.self)
    }
}

extension Amount {
    /// An amount as a text: digits with a point before the decimals, of which there are no more than four. Nil for what is
    /// none.
    init?(decimal text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count > 1 ? parts[1] : ""
        guard parts.count <= 2, decimals.utf8.count <= 4 else { return nil }
        guard let digits = Int128(String(parts[0]) + decimals + String(repeating: "0", count: 4 - decimals.utf8.count)) else { return nil }
        self.init(tenThousandths: digits)
    }

    /// A numeric as PostgreSQL sends it: digits to the base of 10,000 with the weight of the first, so that
    /// ten-thousandths are one digit behind the point. Nil for what is no number.
    init?(numeric bytes: UnsafeRawBufferPointer) {
        func word(_ index: Int) -> Int {
            Int(Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 2, as: Int16.self)))
        }
        guard bytes.count >= 8, word(0) >= 0, bytes.count >= 8 + word(0) * 2, word(2) == 0 || word(2) == 0x4000 else {
            return nil
        }
        let (count, weight) = (word(0), word(1))
        var value: Int128 = 0
        // One place for every power of 10,000 from the first digit to the one behind the point.
        for power in stride(from: weight, through: -1, by: -1) {
            let digit = weight - power
            value = value * 10_000 + (digit < count ? Int128(word(4 + digit)) : 0)
        }
        self.init(tenThousandths: word(2) == 0 ? value : -value)
    }
}
