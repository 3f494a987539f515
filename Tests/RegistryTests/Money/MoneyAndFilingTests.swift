import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// No money and not known apart, further amounts, filings, and which agreements a year's figures take.
@Suite struct MoneyAndFilingTests {
    private func said(_ sample: RegistrySample, _ reference: String, _ key: String) throws -> String? {
        guard let value = try JSON.recorded(sample.registry.agreements.json(reference).utf8)[key] else { return nil }
        var bytes: [UInt8] = []
        value.append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func traits(_ sample: RegistrySample, _ reference: String) throws -> Int {
        try sample.number("select traits as n from agreement_fact f join agreement a on a.id = f.agreement_id where a.reference = '\(reference)'")
    }

    @Test func noMoneyIsNotTheSameAsNotKnown() throws {
        let sample = try RegistrySample()
        try sample.record("M-1") { $0.hasNoMoney = true }
        try sample.record("M-2")
        try sample.record("M-3") { ($0.value, $0.isBinding) = (try Money(reading: "5 EUR", as: ""), false) }
        try sample.record("M-4") { ($0.value, $0.type) = (try Money(reading: "9 EUR", as: ""), "framework") }
        #expect(try ["M-1", "M-2", "M-3"].map { try said(sample, $0, "value") } == [#""none""#, nil, #"{"amount":"5.00","currency":"EUR"}"#])
        let bits = 32768 | 256 | 131072 | 262144
        #expect(try ["M-1", "M-2", "M-3", "M-4"].map { try traits(sample, $0) & bits } == [32768, 256, 131072, 262144])
        var changes = AgreementChanges()
        changes.value = .set(try Money(reading: "7 EUR", as: ""))
        #expect(try sample.registry.agreements.edit("M-1", changes).isChanged && said(sample, "M-1", "value") == #"{"amount":"7.00","currency":"EUR"}"#)
        changes = AgreementChanges()
        changes.hasNoMoney = .set(true)
        #expect(try sample.registry.agreements.edit("M-1", changes).isChanged && !sample.registry.agreements.edit("M-1", changes).isChanged)
        let database = InterchangeDatabase(of: sample)
        #expect(try database.update(#"{"reference":"M-1","value":null}"#).agreementsChanged == 1 && said(sample, "M-1", "value") == nil)
        #expect(try database.update(#"{"reference":"M-1","value":"none"}"#).agreementsChanged == 1 && said(sample, "M-1", "value") == #""none""#)
        #expect(sample.brokenRule("update agreement set amount = 5, currency = 'EUR' where reference = 'M-1'") == "agreement_no_money_check")
        #expect(try database.faults(#"{"reference":"R","title":"T","partiesUnknown":"x","value":"nothing"}"#) == ["line 1, value: “nothing” is neither none nor an object with amount and currency"])
        let folder = try BundleTests.Folder()
        _ = try sample.registry.exportBundle(to: "\(folder.path)/bundle")
        let second = try InterchangeDatabase()
        _ = try second.registry.importAgreements(from: ImportSource(path: "\(folder.path)/bundle"))
        #expect(try second.export().contains(#""reference":"M-1","title":"Agreement M-1","type":"other","value":"none""#))
        #expect(try second.export().split(separator: "\n").count { $0.contains(#""value""#) } == 3)
        #expect(try sample.registry.wrongFacts() == [])
    }

    /// An agreement of a type that carries no money lacks no amount; one that only keeps secrets is in no figure.
    @Test func typesSayWhatFiguresTake() throws {
        let sample = try RegistrySample()
        for (reference, type) in [("T-1", "mou"), ("T-2", "research"), ("T-3", "nda"), ("T-4", "mta"), ("T-5", "contract-research"), ("T-6", "equity")] {
            try sample.record(reference) { ($0.type, $0.signed) = (type, PartialDate("2023-05-05")) }
        }
        try sample.record("T-7") { ($0.type, $0.signed, $0.hasNoMoney) = ("donation", PartialDate("2023-05-05"), true) }
        let summary = try sample.registry.summary(SummaryRequest(period: try SummaryPeriod.reading("2023")[0]))
        #expect(summary.stockFlow.cells[8] == 5)
        #expect(summary.quality.map(\.line).filter { $0.hasPrefix("unknownAmount") || $0.hasPrefix("undated") } == ["unknownAmount 3 4 0.750000", "undated 0 5 0.000000"])
        try sample.registry.agreements.addType("secret", labelEN: "Secret", labelZH: nil, definitionEN: nil, carriesMoney: false, isCounted: false)
        let exported = try InterchangeDatabase(of: sample).export()
        #expect(exported.contains(#"{"record":"agreement-type","code":"secret","label":"Secret","labels":{"zh":"Secret"},"definition":"Secret","carriesMoney":false,"counted":false}"#))
        let second = try InterchangeDatabase()
        try second.load(exported)
        #expect(try second.export() == exported && second.load(exported).agreementsUnchanged == 7)
        _ = try sample.registry.organizations.add(NewOrganization(name: "Zhang San", kind: "自然人"))
    }

    @Test func furtherAmountsAndFilingsAreKept() throws {
        let sample = try RegistrySample()
        try sample.record("F-1") {
            $0.amounts = [try FurtherAmount(reading: "technology=200.5 CNY", as: "--amount")]
            $0.filings = [try Filing(reading: "tech-contract, number 2024-0123, 2024-05-01, office Chongqing, result registered", as: "--filing")]
        }
        func edit(_ change: (inout AgreementChanges) throws -> Void) throws -> Bool {
            var changes = AgreementChanges()
            try change(&changes)
            return try sample.registry.agreements.edit("F-1", changes).isChanged
        }
        #expect(try said(sample, "F-1", "amounts") == #"[{"kind":"technology","amount":"200.50","currency":"CNY"}]"#)
        #expect(try said(sample, "F-1", "filings") == #"[{"scheme":"tech-contract","number":"2024-0123","date":"2024-05-01","office":"Chongqing","result":"registered"}]"#)
        #expect(try edit { $0.filings = [try Filing(reading: "ewp-approval", as: ""), try Filing(reading: "tech-contract, 2024-05-02", as: "")] })
        #expect(try said(sample, "F-1", "filings") == #"[{"scheme":"tech-contract","number":"2024-0123","date":"2024-05-02","office":"Chongqing","result":"registered"},{"scheme":"ewp-approval"}]"#)
        #expect(try edit { $0.removedFilings = [try Filing(reading: "tech-contract, number 2024-0123", as: "")] })
        #expect(try edit { $0.amounts = [try FurtherAmount(reading: "technology=1 EUR", as: ""), try FurtherAmount(reading: "matching=2 EUR", as: "")] })
        #expect(try said(sample, "F-1", "amounts") == #"[{"kind":"technology","amount":"1.00","currency":"EUR"},{"kind":"matching","amount":"2.00","currency":"EUR"}]"#)
        #expect(try edit { $0.amounts = [try FurtherAmount(reading: "technology=", as: "")] })
        #expect(try !edit { $0.filings = [Filing("ewp-approval")] })
        let absent = #expect(throws: RegistryError.self) { try edit { $0.removedFilings = [Filing("tech-contract")] } }
        #expect(absent?.code == "filing-absent")
        let database = InterchangeDatabase(of: sample)
        let exported = try database.export()
        let second = try InterchangeDatabase()
        try second.load(exported)
        #expect(try second.export() == exported && second.load(exported).agreementsUnchanged == 1)
        for (statement, rule) in [
            ("insert into agreement_amount (agreement_id, position, kind, amount, currency) select id, 9, 'matching', 1, 'EUR' from agreement", "agreement_amount_key"),
            ("update agreement_amount set amount = 1.001", "agreement_amount_scale_check"), ("update agreement_amount set currency = 'XXQ'", "agreement_amount_currency_fkey"),
            ("update agreement_filing set date = '2199'", "agreement_filing_not_in_future_check"), ("update agreement_filing set position = 0", "agreement_filing_position_check"),
            ("insert into agreement_filing (agreement_id, position, scheme) select agreement_id, 9, scheme from agreement_filing", "agreement_filing_key"),
        ] {
            #expect(sample.brokenRule(statement) == rule, "\(statement)")
        }
        #expect(try database.faults(#"{"reference":"R","title":"T","partiesUnknown":"x","amounts":[{"kind":"a","amount":"1","currency":"EUR"},{"kind":"a","amount":"1.001","currency":"EUR"}]}"#) == [
                "line 1, amounts[1].amount: “1.001” has more decimals than its currency: EUR has 2", "line 1, amounts[1].kind: “a” comes twice",
            ])
        #expect(try database.faults(#"{"reference":"R","title":"T","partiesUnknown":"x","amounts":[{"kind":"a","amount":"1.001","currency":"EUR"}],"filings":[{"scheme":"s","date":"2199"}]}"#) == [
            "line 1, amounts[0].amount: “1.001” has more decimals than its currency: EUR has 2", "line 1, filings[0].date: “2199” is in the future, and this says what was",
        ])
        for (line, option) in [("", "--filing"), ("Tech Contract", "--filing"), ("tech-contract, soon", "--filing"), ("technology", "--amount"), ("=5 EUR", "--amount")] {
            let error = #expect(throws: RegistryError.self) {
                if option == "--filing" { _ = try Filing(reading: line, as: option) } else { _ = try FurtherAmount(reading: line, as: option) }
            }
            #expect(error?.kind == .usage && error?.message.hasPrefix(option) == true && error?.hint != nil, "\(line)")
        }
        #expect(try sample.registry.wrongFacts() == [])
    }

    @Test func theDatabaseKeepsWhatPartiesBringIn() throws {
        let sample = try RegistrySample()
        try sample.record("C-1") {
            $0.parties[0].contributions = [try Contribution(reading: "5 CNY", as: ""), Contribution(value: nil, isInKind: true, what: "space")]
            $0.parties[1].contributesNothing = true
        }
        let insert = "insert into agreement_contribution (agreement_id, organization_id, position, in_kind) select agreement_id, organization_id, 9, true from agreement_party"
        for (statement, rule) in [
            ("\(insert) where position = 2", "agreement_contribution_none_check"), ("update agreement_party set contributes_nothing = true", "agreement_contribution_none_check"),
            ("update agreement_contribution set amount = 'NaN', currency = 'CNY'", "amount_range_check"), ("update agreement_contribution set amount = 0.001", "agreement_contribution_scale_check"),
            ("update agreement_contribution set currency = null", "agreement_contribution_has_currency_check"), ("update agreement_contribution set in_kind = null, what = null", "agreement_contribution_says_something_check"),
            ("update agreement_contribution set organization_id = (select id from organization where code = 'c')", "agreement_contribution_party_fkey"),
        ] {
            #expect(sample.brokenRule(statement) == rule, "\(statement)")
        }
        let database = InterchangeDatabase(of: sample)
        let was = #"{"reference":"C-2","title":"T","partiesUnknown":"x","parties":[{"organization":"a","contribution":{"amount":"7.00","currency":"CNY"}}]}"#
        try database.load(was)
        #expect(try said(sample, "C-2", "parties")?.contains(#""contributions":[{"amount":"7.00","currency":"CNY"}]"#) == true)
        #expect(try database.load(was).agreementsUnchanged == 1)
        #expect(try database.update(#"{"reference":"C-2","parties":[{"organization":"a","contributes":false}]}"#).agreementsChanged == 1)
        #expect(try said(sample, "C-2", "parties")?.contains(#""contributes":false"#) == true)
        #expect(try database.faults(#"{"reference":"R","title":"T","partiesUnknown":"x","parties":[{"organization":{"name":"N"},"contributes":false,"contributions":[{"inKind":true}]}]}"#) == ["line 1, parties[0].contributes: is false, and there are contributions"])
        #expect(try sample.registry.wrongFacts() == [])
    }

    /// Income says whether it came in cash or in kind, from whom and to whom.
    @Test func incomeSaysInWhatItCame() throws {
        let sample = try RegistrySample()
        try sample.record("I-1") { $0.signed = PartialDate("2023") }
        var new = NewActivity()
        (new.kind, new.date, new.value, new.sender, new.recipient, new.isInKind) = ("income", PartialDate("2024-01-01"), try Money(reading: "10 EUR", as: ""), "b", "a", true)
        try sample.registry.activities.add(new, to: "I-1")
        #expect(try said(sample, "I-1", "activities")?.contains(#""value":{"amount":"10.00","currency":"EUR"},"inKind":true,"from":"b","to":"a""#) == true)
        var change = NewActivity()
        change.isInKind = false
        #expect(try sample.registry.activities.update(change, of: "I-1", 1).isChanged)
        #expect(try said(sample, "I-1", "activities")?.contains(#""inKind":false"#) == true)
        let exported = try InterchangeDatabase(of: sample).export()
        let second = try InterchangeDatabase()
        try second.load(exported)
        #expect(try second.export() == exported)
        #expect(try InterchangeDatabase(of: sample).update(#"{"reference":"I-1","activities":[{"number":1,"inKind":true}]}"#).agreementsChanged == 1)
    }
}
