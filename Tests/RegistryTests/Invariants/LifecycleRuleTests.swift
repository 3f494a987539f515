import Testing
import Values

@testable import Registry

/// What can't happen to an agreement, tried from behind as psql would.
@Suite struct LifecycleRuleTests {
    /// An agreement from 2020-01-01 to 2024-12-31, which renewals can carry to 2030.
    private static func sample() throws -> RegistrySample {
        let sample = try RegistrySample()
        try sample.record("R-1") {
            $0.signed = PartialDate("2020-01-01")
            $0.end = PartialDate("2024-12-31")
            $0.maxExtent = PartialDate("2030")
        }
        return sample
    }

    private static func insert(_ actions: String) -> String {
        "insert into lifecycle_action (agreement_id, action, date, new_end_date, new_amount, new_currency) "
            + "select a.id, e.* from agreement a, (values \(actions)) e (action, date, new_end, amount, currency)"
    }

    /// An action as a row of values, such as `suspended 2021-01-01` or `renewed 2021-01-01 2026`.
    private static func rows(_ actions: String) -> String {
        actions.split(separator: ", ").map { action in
            let parts = action.split(separator: " ").map(String.init)
            let end = parts.count > 2 ? "'\(parts[2])'" : "null"
            return "('\(parts[0])', '\(parts[1])'::date, \(end)::text, null::numeric, null::text)"
        }.joined(separator: ", ")
    }

    @Test(arguments: [
        ("suspended 2021-01-01, suspended 2021-02-01", "lifecycle_action_follows_check"),
        ("suspended 2021-02-01, suspended 2021-01-01", "lifecycle_action_follows_check"),
        ("resumed 2021-01-01", "lifecycle_action_follows_check"),
        ("suspended 2021-01-01, resumed 2021-02-01, resumed 2021-03-01", "lifecycle_action_follows_check"),
        ("terminated 2021-01-01, terminated 2022-01-01", "lifecycle_action_follows_check"),
        ("terminated 2021-01-01, suspended 2022-01-01", "lifecycle_action_follows_check"),
        ("terminated 2021-01-01, renewed 2022-01-01 2026", "lifecycle_action_follows_check"),
        ("suspended 2021-01-01, terminated 2022-01-01, resumed 2022-02-01", "lifecycle_action_follows_check"),
        ("renewed 2021-01-01 2023", "lifecycle_action_renewal_extends_check"),
        ("renewed 2021-01-01 2026, renewed 2022-01-01 2025", "lifecycle_action_renewal_extends_check"),
        ("renewed 2021-01-01 2031", "lifecycle_action_extent_check"),
        ("renewed 2021-01-01", "lifecycle_action_extent_check"),
        ("amended 2021-01-01 2020", "lifecycle_action_ends_after_date_check"),
        ("suspended 2019-12-31", "lifecycle_action_not_before_agreement_check"),
        ("suspended 2021-01-01 2026", "lifecycle_action_renewed_check"),
    ])
    func nonsenseIsRefused(_ actions: String, _ rule: String) throws {
        let sample = try Self.sample()
        #expect(sample.brokenRule(Self.insert(Self.rows(actions))) == rule)
        // And as well one statement after the other.
        var rules: [String] = []
        for action in actions.split(separator: ", ") {
            rules += [sample.brokenRule(Self.insert(Self.rows(String(action))))].compactMap(\.self)
        }
        #expect(rules == [rule])
    }

    /// Whatever the order of the lines, what is sound by its days is taken; also what is not tidy but happens.
    @Test(arguments: [
        "resumed 2021-02-01, suspended 2021-01-01", "suspended 2021-01-01, resumed 2021-01-01",
        "amended 2025-06-01, terminated 2025-05-01", "suspended 2026-01-01", "terminated 2026-01-01",
        "renewed 2026-01-01 2028, suspended 2027-01-01", "amended 2021-01-01 2022-06, renewed 2022-01-01 2023",
        "terminated 2023-01-01, amended 2023-05-01",
    ])
    func whatHappensIsTaken(_ actions: String) throws {
        let sample = try Self.sample()
        #expect(sample.brokenRule(Self.insert(Self.rows(actions))) == nil)
    }

    @Test func endsStayAfterTheStartAndHistoriesSound() throws {
        let sample = try Self.sample()
        #expect(sample.brokenRule("update agreement set start_date = '2022-01-01'") == nil)
        // Before the start, though after the signing.
        #expect(sample.brokenRule(Self.insert(Self.rows("amended 2020-06-01 2021"))) == "lifecycle_action_ends_after_start_check")
        #expect(sample.brokenRule(Self.insert(Self.rows("renewed 2021-01-01 2028"))) == nil)
        #expect(sample.brokenRule("update agreement set max_extent_date = '2027'") == "lifecycle_action_extent_check")
        #expect(sample.brokenRule("update agreement set end_date = '2029', max_extent_date = null") == "lifecycle_action_renewal_extends_check")
        #expect(sample.brokenRule("update agreement set draft = true") == "lifecycle_action_of_draft_check")
        #expect(sample.brokenRule(Self.insert(Self.rows("suspended 2023-01-01, resumed 2023-02-01"))) == nil)
        #expect(sample.brokenRule("delete from lifecycle_action where action = 'suspended'") == "lifecycle_action_follows_check")
        #expect(sample.brokenRule("update lifecycle_action set date = '2023-03-01' where action = 'suspended'") == "lifecycle_action_follows_check")
    }

    @Test(arguments: [
        ("'amended', '2021-01-01'::date, null::text, 1.005, 'CNY'", "lifecycle_action_amount_scale_check"),
        ("'amended', '2021-01-01'::date, null::text, 1, 'XXX'", "lifecycle_action_new_currency_fkey"),
        ("'amended', '2021-01-01'::date, null::text, 1, null", "lifecycle_action_amount_has_currency_check"),
        ("'amended', '2021-01-01'::date, null::text, 'NaN'::numeric, 'CNY'", "amount_range_check"),
        ("'amended', '2021-01-01'::date, null::text, -1, 'CNY'", "amount_range_check"),
        ("'suspended', '2021-01-01'::date, null::text, 1, 'CNY'", "lifecycle_action_revalued_check"),
        ("'dissolved', '2021-01-01'::date, null::text, null::numeric, null::text", "lifecycle_action_action_check"),
        ("'amended', '2250-01-01'::date, null::text, null::numeric, null::text", "lifecycle_action_date_check"),
    ])
    func valuesOfEventsKeepTheirForm(_ row: String, _ rule: String) throws {
        #expect(try Self.sample().brokenRule(Self.insert("(\(row))")) == rule)
    }

    @Test(arguments: [
        ("agreement", "lapse_reason = 'x'", "agreement_lapse_has_day_check"),
        ("agreement", "lapse_on = 'infinity'", "agreement_lapse_on_check"),
        ("agreement", "retracted_at = now()", "agreement_retracted_has_reason_check"),
        ("agreement", "retracted_reason = 'x'", "agreement_retracted_has_reason_check"),
        ("agreement", "owner = ' '", "label_blank_check"),
        ("agreement", "note = E'a\\u202eb'", "note_characters_check"),
        ("agreement_party", "date_signed = '2190-01-01'", "agreement_party_not_signed_in_future_check"),
        ("agreement_party", "signatory_title = 'President'", "agreement_party_signatory_has_name_check"),
    ])
    func rowsKeepTheirForm(_ table: String, _ change: String, _ rule: String) throws {
        #expect(try Self.sample().brokenRule("update \(table) set \(change)") == rule)
    }
}
