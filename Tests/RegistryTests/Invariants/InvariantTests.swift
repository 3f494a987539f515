import Support
import Testing
import Values

@testable import Registry

/// DESIGN: what always holds. Each is broken on purpose, from behind, as psql would.
@Suite struct InvariantTests {
    @Test func referenceIsUniqueAndInItsForm() throws {
        let sample = try RegistrySample()
        try sample.record("R-1")
        #expect(sample.brokenRule("insert into agreement (reference, title, draft) values ('R-1', 'x', true)") == "agreement_reference_key")
        for bad in ["", "a b", "-x", "=1", "a;b", "a,b", "a\u{202E}b", String(repeating: "x", count: 101)] {
            let rule = sample.brokenRule("insert into agreement (reference, title, draft) values ('\(bad)', 'x', true)")
            #expect(rule?.hasPrefix("reference_") == true, "\(bad): \(rule ?? "stored")")
        }
        #expect(sample.brokenRule("insert into agreement (reference, title, draft) values ('渝教〔2023〕15号', 'x', true)") == nil)
    }

    @Test func anAgreementHasTwoPartiesByTheEnd() throws {
        let sample = try RegistrySample()
        #expect(sample.brokenRule("insert into agreement (reference, title) values ('R-1', 'x')") == "agreement_two_parties_check")
        #expect(
            sample.brokenRule("""
                insert into agreement (reference, title) values ('R-1', 'x');
                insert into agreement_party (agreement_id, organization_id, position)
                  select a.id, o.id, 1 from agreement a, organization o where o.code = 'a'
                """) == "agreement_two_parties_check")
        #expect(sample.brokenRule("insert into agreement (reference, title, draft) values ('R-2', 'x', true)") == nil)
        #expect(sample.brokenRule("insert into agreement (reference, title, parties_unknown) values ('R-3', 'x', 'not named')") == nil)
        try sample.record("R-4")
        #expect(sample.brokenRule("delete from agreement_party where position = 2") == "agreement_two_parties_check")
        #expect(sample.brokenRule("update agreement set parties_unknown = null where reference = 'R-3'") == "agreement_two_parties_check")
        #expect(sample.brokenRule("update agreement set draft = false where reference = 'R-2'") == "agreement_two_parties_check")
        #expect(
            sample.brokenRule("update agreement_party set organization_id = (select organization_id from agreement_party where position = 1) where position = 2")
                == "agreement_party_agreement_id_organization_id_key")
        #expect(try sample.number("select count(*) as n from agreement_party") == 2)
    }

    @Test(arguments: [
        ("start_date = '2024', end_date = '2023'", "agreement_ends_after_start_check"),
        ("start_date = null, date_signed = '2024-05-02', end_date = '2024-05-01'", "agreement_ends_after_signing_check"),
        ("end_date = '2024-05-02', max_extent_date = '2024-05-01'", "agreement_extent_after_end_check"),
        ("start_date = '2024-01-31', end_date = null, max_extent_date = '2024-01-30'", "agreement_extent_after_begin_check"),
        ("date_signed = '2190-01-01'", "agreement_not_signed_in_future_check"),
        ("date_signed = '2023-02-30'", "22008"),
        ("date_signed = '0000-01-01'", "partial_date_form_check"),
        ("date_signed = '10000-01-01'", "partial_date_form_check"),
        ("date_signed = '12/31/2024'", "partial_date_form_check"),
        ("date_signed = 'today'", "partial_date_form_check"),
        ("date_signed = 'infinity'", "partial_date_form_check"),
        ("date_signed = '2024-13'", "partial_date_form_check"),
        ("amount = 'NaN', currency = 'CNY'", "amount_range_check"),
        ("amount = 'Infinity', currency = 'CNY'", "amount_range_check"),
        ("amount = 1e400, currency = 'CNY'", "amount_range_check"),
        ("amount = -1, currency = 'CNY'", "amount_range_check"),
        ("amount = 0.005, currency = 'CNY'", "agreement_amount_scale_check"),
        ("amount = 1.123, currency = 'JPY'", "agreement_amount_scale_check"),
        ("amount = 1, currency = 'XXX'", "agreement_currency_fkey"),
        ("amount = 1", "agreement_amount_has_currency_check"),
        ("renewal_rule = 'none', renewal_months = 12", "agreement_renewal_complete_check"),
        ("notice_days = 1, notice_months = 1", "agreement_notice_once_check"),
        ("notice_months = 121", "agreement_notice_months_check"),
        ("open_ended = true, end_date = '2030'", "agreement_open_ended_check"),
        ("renewal_months = 12", "agreement_renewal_complete_check"),
        ("renewal_rule = 'sometimes'", "agreement_renewal_rule_check"),
        ("visibility = 'secret'", "agreement_visibility_check"),
        ("type = 'pact'", "agreement_type_fkey"),
        ("title = ' '", "label_blank_check"),
        ("title = ''", "label_blank_check"),
        ("title = repeat('x', 501)", "label_length_check"),
        ("title = E'a\\x1bb'", "label_characters_check"),
        ("title = E'a\\u202eb'", "label_characters_check"),
        ("title = E'a\\ufeffb'", "label_characters_check"),
        ("title = E'a\\u00adb'", "label_characters_check"),
        ("title = E'a\\U000e0041b'", "label_characters_check"),
        ("title = E'\\u3164'", "label_characters_check"),
        ("title = E'\\u200d\\u3000'", "label_blank_check"),
        ("title = E'e\\u0301'", "label_nfc_check"),
        ("parties_unknown = E'a\\x07'", "note_characters_check"),
    ])
    func datesAmountsAndTextKeepTheirForm(_ change: String, _ rule: String) throws {
        let sample = try RegistrySample()
        try sample.record("R-1")
        #expect(sample.brokenRule("update agreement set \(change)") == rule)
    }

    @Test func amountsAreExactAndHaveTheDecimalsOfTheirCurrency() throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.value = try Money(reading: "0.1 CNY", as: "value") }
        try sample.record("R-2") { $0.value = try Money(reading: "20000000 JPY", as: "value") }
        try sample.record("R-3") { $0.value = try Money(reading: "999999999999999.999 KWD", as: "value") }
        let shown = try ["R-1", "R-2", "R-3"].map { try sample.registry.agreements.show($0, on: .today).amount?.description }
        #expect(shown == ["0.10", "20000000", "999999999999999.999"])
    }

    @Test func nothingHappensBeforeTheAgreement() throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.signed = PartialDate("2023-05-10") }
        let insert = "insert into lifecycle_action (agreement_id, action, date) select id, 'suspended', '%' from agreement"
        #expect(sample.brokenRule(insert.replacing("%", with: "2023-05-09")) == "lifecycle_action_not_before_agreement_check")
        #expect(sample.brokenRule(insert.replacing("%", with: "2023-05-10")) == nil)
        #expect(sample.brokenRule("update agreement set date_signed = '2023-06-01'") == "lifecycle_action_not_before_agreement_check")
    }

    @Test func identifiersMeanOneOrganization() throws {
        let sample = try RegistrySample()
        let insert = "insert into organization_identifier select id, 'own', '0x' from organization where code = '%'"
        #expect(sample.brokenRule(insert.replacing("%", with: "a")) == nil)
        #expect(sample.brokenRule(insert.replacing("%", with: "b")) == "organization_identifier_pkey")
    }

    @Test func keysAreOfOneSequenceInTheRangeOfTheNode() throws {
        let sample = try RegistrySample()
        try sample.record("R-1")
        #expect(try sample.number("select count(*) as n from (select id from agreement union all select id from organization union all select id from agreement_party) k") == 6)
        #expect(try sample.number("select count(distinct id) as n from (select id from agreement union all select id from organization union all select id from agreement_party) k") == 6)
        #expect(sample.brokenRule("insert into registry (node) values (1)") == "registry_pkey")
        #expect(sample.brokenRule("insert into registry (node) values (40000)") == "registry_node_check")
    }

    @Test(arguments: [
        ("Chongqing University", "ＣＨＯＮＧＱＩＮＧ　university"), ("Universität Zürich", "universitat zurich"),
        ("Beta Works Co., Ltd.", "BETA WORKS"), ("The Beta Works Inc.", "beta-works"), ("重庆医药有限公司", "重庆医药"),
        ("Johnson & Sons", "Johnson and Sons"), ("Łódź", "lodz"), ("L'Oréal S.A.", "Loreal SA"),
    ])
    func namesAreMatchedWithoutCaseWidthAccentsAndLegalForm(_ name: String, _ other: String) throws {
        let sample = try RegistrySample()
        let row = try #require(
            try sample.connection.query(sql: "select fold_name($1) = fold_name($2) as same, fold_name($1) as f", [name, other]).first)
        let folded = try row.decode("f", as: String.self)
        #expect(try row.decode("same", as: Bool.self), "\(folded)")
    }
}
