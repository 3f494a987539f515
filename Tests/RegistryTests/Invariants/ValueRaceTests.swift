import Postgres
import Support
import Testing
import Values

@testable import Registry

/// Dates, amounts and records on two connections at once, at every isolation level.
@Suite struct ValueRaceTests {
    /// One moves the signing to a later day while the other writes down what happened before it.
    @Test(arguments: LifeRaceTests.levels)
    func signedLaterThanWhatHappened(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.signed = PartialDate("2023-05-10") }
        let failed = try await Race.failures(
            in: sample.database, isolation,
            [
                "update agreement set date_signed = '2023-06-01'",
                "insert into lifecycle_action (agreement_id, action, date) select id, 'suspended', '2023-05-15' from agreement",
            ])
        #expect(failed == 1)
        #expect(try sample.number(
            "select count(*) as n from lifecycle_action e join agreement a on a.id = e.agreement_id where e.date < a.signed_on") == 0)
    }

    /// One moves the start beyond the end that the other writes.
    @Test(arguments: LifeRaceTests.levels)
    func startAndEndCross(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        try sample.record("R-1") {
            $0.start = PartialDate("2020-01-01")
            $0.end = PartialDate("2024-12-31")
        }
        let failed = try await Race.failures(
            in: sample.database, isolation,
            ["update agreement set start_date = '2023-01-01'", "update agreement set end_date = '2022-12-31'"])
        #expect(failed == 1)
        #expect(try sample.number("select count(*) as n from agreement where ends_on >= begins_on") == 1)
    }

    /// One writes decimals that the currency of the other does not have.
    @Test(arguments: LifeRaceTests.levels)
    func amountAndCurrencyCross(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.value = try Money(reading: "10 CNY", as: "value") }
        let failed = try await Race.failures(
            in: sample.database, isolation,
            ["update agreement set amount = 10.55", "update agreement set currency = 'JPY'"])
        #expect(failed == 1)
        #expect(try sample.number(
            """
            select count(*) as n from agreement a join currency c on c.code = a.currency
            where scale(a.amount) = c.minor_units
            """) == 1)
    }

    /// The decimals that amounts were written with stay those of their currency.
    @Test(arguments: LifeRaceTests.levels)
    func aCurrencyKeepsItsDecimals(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        try sample.record("R-1")
        let failed = try await Race.failures(
            in: sample.database, isolation,
            [
                "update currency set minor_units = 0 where code = 'CNY'",
                "update agreement set amount = 10.55, currency = 'CNY'",
            ])
        #expect(failed == 1)
        #expect(sample.brokenRule("update currency set minor_units = 0 where code = 'CNY'") == "currency_keep_check")
        #expect(sample.brokenRule("update currency set name_en = 'Yuan' where code = 'CNY'") == nil)
    }

    /// One takes an organization away while the other names it, or records another under its code.
    @Test(arguments: LifeRaceTests.levels)
    func whatIsRecordedIsNotTakenAway(_ isolation: IsolationLevel) async throws {
        let others = [
            "insert into agreement_party (agreement_id, organization_id, position) "
                + "select a.id, o.id, 3 from agreement a, organization o where o.code = 'c'",
            "insert into organization (code, name) values ('d', 'Delta')",
        ]
        for other in others {
            let sample = try RegistrySample()
            try sample.record("R-1")
            let failed = try await Race.failures(
                in: sample.database, isolation, ["delete from organization where code = 'c'", other])
            #expect(failed == 1)
            #expect(try sample.number("select count(*) as n from organization where code = 'c'") == 1)
        }
    }
}
