import Testing

@testable import Values

@Suite struct TypedMoneyTests {
    @Test(arguments: [
        ("250000.00 CNY", "CNY 250000.00"), ("CNY 250000", "CNY 250000"), ("250000CNY", "CNY 250000"), ("1,200,000 CNY", "CNY 1200000"),
        ("1,200,000.50 cny", "CNY 1200000.50"), ("100 RMB", "CNY 100"), ("RMB100", "CNY 100"), ("1 200 000 EUR", "EUR 1200000"),
        ("€ 1.200.000,50", "EUR 1200000.50"), ("1200,5 EUR", "EUR 1200.5"), ("1200,0000 EUR", "EUR 1200.0000"), ("1'200.00 CHF", "CHF 1200.00"), ("£5", "GBP 5"),
        ("120万元", "CNY 1200000"), ("1.5亿元人民币", "CNY 150000000"), ("１００　元", "CNY 100"), ("US$ 12.50", "USD 12.50"),
        ("1.25 million EUR", "EUR 1250000"), ("1.234567 million EUR", "EUR 1234567"), ("3万日元", "JPY 30000"), ("1\u{A0}200 EUR", "EUR 1200"),
        ("1\u{202F}200 EUR", "EUR 1200"), ("0.05 EUR", "EUR 0.05"), ("1.200 KWD", "KWD 1.200"), ("0.200 EUR", "EUR 0.200"), ("1.200 million EUR", "EUR 1200000"),
    ])
    func amounts(_ text: String, _ money: String) throws {
        #expect(try Money(reading: text, as: "--value").description == money)
    }

    @Test(arguments: [
        ("¥100", "“¥” is a sign of several currencies: CNY, JPY"), ("￥100", "“¥” is a sign of several currencies"),
        ("$5", "“$” is a sign of several currencies"), ("100", "is not an amount with its currency"),
        ("EUR", "is not an amount with its currency"), ("", "is not an amount with its currency"), ("1,20,000 INR", "is not an amount"),
        ("1.2.3 EUR", "is not an amount"), ("5 euro cents", "is not an amount"), ("EUR 5 EUR", "is not an amount"),
        ("1,200,00 EUR", "is not an amount"), ("-5 EUR", "is not an amount"), ("5-6 EUR", "is not"), ("1e5 EUR", "is not an amount"), ("0x10 CNY", "is not an amount"), ("5 quid", "“QUID” is not a currency"),
        ("1,2000 EUR", "is not an amount"), ("12,345,6 EUR", "is not an amount"),
    ])
    func refused(_ text: String, _ words: String) {
        let error = #expect(throws: RegistryError.self) { try Money(reading: text, as: "--value") }
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    }

    /// Of digits behind one point some mean thousands: nothing is taken.
    @Test(arguments: [("1.200 EUR", ["1200", "1.200"]), ("12.345 CNY", ["12345", "12.345"]), ("1.200", ["1200", "1.200"])])
    func twoReadings(_ text: String, _ readings: [String]) {
        #expect(TypedMoney(text).amount == nil && TypedMoney(text).readings == readings)
        #expect(throws: RegistryError.self) { try Money(reading: text, as: "--value") }
    }
}
