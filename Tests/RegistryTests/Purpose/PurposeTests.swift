import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// What the parties of an agreement mean to do.
@Suite struct PurposeTests {
    private func purposes(_ sample: RegistrySample, _ reference: String) throws -> String {
        let json = try JSON.recorded(sample.registry.agreements.json(reference).utf8)
        var bytes: [UInt8] = []
        json["purposes"]?.append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Outgoing is seen from the home organization, else from the first party; where there are more than two parties, only
    /// its own side is known.
    @Test func whichWayAPurposeGoes() throws {
        let sample = try RegistrySample()
        func recorded(_ line: String, _ reference: String, _ parties: [String]) throws -> String {
            try sample.record(reference) {
                $0.parties = parties.map { NewAgreement.Party(organization: $0) }
                $0.purposes = [try Purpose(reading: line, as: "--purpose")]
            }
            return try purposes(sample, reference)
        }
        #expect(try recorded("student exchange, outgoing, 5", "P-1", ["a", "b"])
            == #"[{"purpose":"student-exchange","from":"a","to":"b","quota":{"amount":5,"unit":"persons","per":"year"}}]"#)
        #expect(try recorded("staff-exchange:incoming", "P-2", ["a", "b"]) == #"[{"purpose":"staff-exchange","from":"b","to":"a"}]"#)
        #expect(try recorded("学生交流，双向，每年3人", "P-3", ["a", "b"])
            == #"[{"purpose":"student-exchange","from":"a","to":"b","quota":{"amount":3,"unit":"persons","per":"year"}},{"purpose":"student-exchange","from":"b","to":"a","quota":{"amount":3,"unit":"persons","per":"year"}}]"#)
        #expect(try recorded("joint-research, outgoing", "P-4", ["a", "b", "c"]) == #"[{"purpose":"joint-research","from":"a"}]"#)
        try sample.registry.organizations.setHome("b")
        #expect(try recorded("student-exchange, outgoing", "P-5", ["a", "b"]) == #"[{"purpose":"student-exchange","from":"b","to":"a"}]"#)
        #expect(try recorded("double-degree, from Gamma Institute, to a, level Master, field Medicine, 2024-2028", "P-6", ["a", "b", "c"])
            == #"[{"purpose":"double-degree","from":"c","to":"a","level":"master","field":"isced-f:0912","firstYear":2024,"lastYear":2028}]"#)
    }

    /// What is said of a purpose that is there is mended; one in months stands beside one in persons.
    @Test func purposesAreAddedMendedAndTakenAway() throws {
        let sample = try RegistrySample()
        try sample.record("P-1") { $0.purposes = [Purpose("student-exchange")] }
        func edit(_ given: [String], _ gone: [String] = []) throws -> Bool {
            var changes = AgreementChanges()
            changes.purposes = try given.map { text throws in try Purpose(reading: text, as: "--purpose") }
            changes.removedPurposes = try gone.map { text throws in try Purpose(reading: text, as: "--no-purpose") }
            return try sample.registry.agreements.edit("P-1", changes).isChanged
        }
        #expect(try edit(["student-exchange, 5 persons in all"]))
        #expect(try purposes(sample, "P-1") == #"[{"purpose":"student-exchange","quota":{"amount":5,"unit":"persons","per":"total"}}]"#)
        #expect(try !edit(["student-exchange, 5 persons in all"]))
        #expect(try Purpose(reading: "student-exchange, 1,000 months, 2024-2028", as: "").quota?.amount == 1000)
        #expect(try edit(["student-exchange, 7", "student-exchange, 40 months", "joint-research"]))
        #expect(try purposes(sample, "P-1") == #"[{"purpose":"student-exchange","quota":{"amount":7,"unit":"persons","per":"year"}},{"purpose":"student-exchange","quota":{"amount":40,"unit":"months","per":"year"}},{"purpose":"joint-research"}]"#)
        #expect(try edit(["staff-exchange, both"], ["student-exchange"]))
        #expect(try edit([], ["staff-exchange, incoming"]))
        #expect(try purposes(sample, "P-1") == #"[{"purpose":"joint-research"},{"purpose":"staff-exchange","from":"a","to":"b"}]"#)
        let absent = #expect(throws: RegistryError.self) { try edit([], ["double-degree"]) }
        #expect(absent?.code == "purpose-absent" && absent?.kind == .notFound)
        let unknown = #expect(throws: RegistryError.self) { try edit(["student-exchnge"]) }
        #expect(unknown?.hint?.contains("Did you mean student-exchange?") == true)
        let stranger = #expect(throws: RegistryError.self) { try edit(["internship, from c"]) }
        #expect(stranger?.code == "purpose-unknown" || stranger?.code == "party-unknown")
        #expect(try sample.registry.wrongFacts() == [])
    }

    /// A purpose names parties, whatever becomes of them: they are merged, and one that goes takes leave of it first.
    @Test func theDatabaseKeepsPurposesToTheParties() throws {
        let sample = try RegistrySample()
        try sample.record("P-1") { $0.purposes = [try Purpose(reading: "student-exchange, outgoing, 5", as: "")] }
        let subject = "(select id from agreement)"
        func organization(_ code: String) -> String { "(select id from organization where code = '\(code)')" }
        func insert(_ columns: String, _ values: String) -> String {
            "insert into agreement_purpose (agreement_id, position, purpose_id\(columns)) values (\(subject), 2, (select id from purpose where code = 'joint-research')\(values))"
        }
        for (statement, rule) in [
            (insert(", sender_id", ", \(organization("c"))"), "agreement_purpose_sender_fkey"),
            (insert(", recipient_id", ", \(organization("c"))"), "agreement_purpose_recipient_fkey"),
            (insert(", sender_id, recipient_id", ", \(organization("a")), \(organization("a"))"), "agreement_purpose_sender_is_not_recipient_check"),
            (insert(", quantity, unit, per", ", 0, 'persons', 'year'"), "agreement_purpose_quantity_check"),
            (insert(", quantity", ", 5"), "agreement_purpose_quota_complete_check"),
            (insert(", quantity, unit, per", ", 5, 'cows', 'year'"), "agreement_purpose_unit_check"),
            (insert(", first_year, last_year", ", 2024, 2023"), "agreement_purpose_last_year_check"),
            (insert(", last_year", ", 2024"), "agreement_purpose_last_year_check"),
            ("update agreement_purpose set position = 0", "agreement_purpose_position_check"),
            ("insert into agreement_purpose (agreement_id, position, purpose_id, sender_id, recipient_id, unit, quantity, per) select agreement_id, 2, purpose_id, sender_id, recipient_id, unit, 9, per from agreement_purpose", "agreement_purpose_key"),
            ("delete from agreement_party where position = 2; insert into agreement_party (agreement_id, organization_id, position) values (\(subject), \(organization("c")), 2)", "agreement_purpose_recipient_fkey"),
            ("insert into purpose (code, label_en, label_zh, definition_en, broader_id) select 'x', 'X', 'X', 'X', id from purpose where code = 'student-exchange'", "purpose_broader_fkey"),
            ("update purpose set broader_id = id where code = 'other'", "purpose_broader_fkey"),
            ("delete from purpose where code = 'other'", "record_keep_check"), ("truncate agreement_purpose", "truncate_check"),
        ] {
            #expect(sample.brokenRule(statement) == rule, "\(statement)")
        }
        #expect(sample.brokenRule("delete from agreement_purpose; delete from agreement_party where position = 2; insert into agreement_party (agreement_id, organization_id, position) values (\(subject), \(organization("c")), 2)") == nil)
        try sample.registry.organizations.merge("c", into: "b", reason: nil)
        var changes = AgreementChanges()
        changes.purposes = [try Purpose(reading: "student-exchange, from a, to b", as: "")]
        _ = try sample.registry.agreements.edit("P-1", changes)
        #expect(try sample.registry.agreements.show("P-1", on: .today).purposes.map { [$0.sender, $0.recipient] } == [["a", "b"]])
        #expect(try sample.registry.wrongFacts() == [])
    }

    /// Two of which each takes the place of the other, and a party that goes together with what was said of it.
    @Test func aChangeOfTheWholeListIsOne() throws {
        let sample = try RegistrySample()
        let database = InterchangeDatabase(of: sample)
        try sample.record("P-1") { $0.purposes = try ["joint-research", "student-exchange, to b, 5"].map { try Purpose(reading: $0, as: "") } }
        let report = try database.update(
            #"{"reference":"P-1","parties":[{"organization":"a"},{"organization":"c"}],"purposes":[{"purpose":"student-exchange","to":"c","quota":{"amount":5,"unit":"persons"}},{"purpose":"joint-research"}]}"#)
        #expect(report.agreementsChanged == 1)
        #expect(try purposes(sample, "P-1") == #"[{"purpose":"student-exchange","to":"c","quota":{"amount":5,"unit":"persons","per":"year"}},{"purpose":"joint-research"}]"#)
        #expect(try database.update(#"{"reference":"P-1","purposes":[{"purpose":"student-exchange","to":"c","quota":{"amount":5,"unit":"persons"}},{"purpose":"joint-research"}]}"#).agreementsChanged == 0)
        #expect(try database.update(#"{"reference":"P-1","purposes":null}"#).agreementsChanged == 1)
        #expect(try purposes(sample, "P-1") == "")
    }

    @Test func whatIsWrongIsToldWithItsPlace() throws {
        let database = try InterchangeDatabase()
        func faults(_ purposes: String) throws -> [String] {
            try database.faults(#"{"reference":"R-1","title":"T","parties":[{"organization":{"name":"A"}},{"organization":{"name":"B"}}],"purposes":["# + purposes + "]}")
        }
        #expect(try faults(#"{"purpose":"student-exchange"},{"purpose":"student-exchange"}"#) == ["line 1, purposes[1]: comes twice; say its quota once"])
        #expect(try faults(#"{"purpose":"student-exchange","from":"A","to":"A"}"#) == ["line 1, purposes[0].to: is who sends"])
        #expect(try faults(#"{"purpose":"other","quota":{"amount":0,"unit":"persons"}}"#) == ["line 1, purposes[0].quota.amount: “0” is not a whole number from 1 to 2147483647"])
        #expect(try faults(#"{"purpose":"other","lastYear":2020}"#) == ["line 1, purposes[0].lastYear: without firstYear"])
        #expect(try faults(#"{"purpose":"other","firstYear":2021,"lastYear":2020}"#) == ["line 1, purposes[0].lastYear: 2020 is before the first year, 2021"])
        #expect(try faults(#"{"purpose":"student-exchanges","field":"isced-f:99999"}"#) == [
            "line 1, purposes[0].field: there is no field “isced-f:99999”; did you mean isced-f:9999?", "line 1, purposes[0].purpose: there is no purpose “student-exchanges”; did you mean student-exchange?",
        ])
        let stranger = try faults(#"{"purpose":"student-exchange","from":"A"},{"purpose":"joint-research","to":"C"}"#)
        #expect(stranger.count == 1 && stranger[0].contains("purposes[1].to"), "\(stranger)")
    }

    /// Words of one's own go out and come in; twice adds nothing.
    @Test func purposesOfOnesOwnTravel() throws {
        let sample = try RegistrySample()
        try sample.registry.purposes.add("field-work", labelEN: "Field work", labelZH: "野外实习", broader: "Student mobility", definitionEN: nil)
        try sample.registry.purposes.add("diplomacy", labelEN: "Diplomacy", labelZH: nil, broader: nil, definitionEN: "Talks.")
        try sample.record("P-1") { $0.purposes = try ["野外实习, both, 12 days in all", "diplomacy, 2024-"].map { try Purpose(reading: $0, as: "") } }
        let exported = try InterchangeDatabase(of: sample).export()
        #expect(exported.contains(#"{"record":"purpose","code":"field-work","label":"Field work","labels":{"zh":"野外实习"},"broader":"student-mobility","definition":"Field work"}"#))
        let second = try InterchangeDatabase()
        try second.load(exported)
        #expect(try second.export() == exported)
        let again = try second.load(exported)
        #expect(again.agreementsAdded == 0 && again.agreementsUnchanged == 1)
        #expect(try second.faults(#"{"record":"purpose","code":"field-work","label":"Field trips"}"#) == ["line 1, code: “field-work” is recorded already, with other content: label"])
        #expect(try second.faults(#"{"record":"purpose","code":"p","label":"P","broader":"student-mobilty"}"#).first?.contains("there is no purpose “student-mobilty”; did you mean student-mobility?") == true)
    }

    /// A filter by purpose takes what is below it, as a model over the export finds it; a bundle brings every purpose back.
    @Test func aFilterFindsWhatAModelFinds() throws {
        let seed = drawnSeed("random purposes")
        var maker = RandomAgreements(generator: SeededRandom(seed: seed))
        let records = (1...80).map { maker.agreement($0).setting("retracted", nil).setting("lifecycle", nil).setting("related", nil) }
        var bytes: [UInt8] = []
        for record in records {
            record.append(to: &bytes)
            bytes.append(0x0A)
        }
        let first = try InterchangeDatabase()
        _ = try first.registry.importAgreements(from: .bytes(bytes))
        let broader = ["student-exchange": "student-mobility", "traineeship": "student-mobility", "joint-laboratory": "joint-research"]
        for purpose in ["student-mobility", "student-exchange", "joint-research", "other", "double-degree"] {
            var filter = Agreements.Filter()
            filter.purposes = [purpose]
            let found = try first.registry.agreements.list(filter, on: .today).table.rows.map { $0[0].plainText }
            let meant = records.filter { record in
                (record["purposes"]?.elements ?? []).contains { stated in
                    let code = stated["purpose"]?.text ?? ""
                    return code == purpose || broader[code] == purpose
                }
            }
            #expect(found.sorted() == meant.compactMap { $0["reference"]?.text }.sorted(), "seed \(seed), \(purpose)")
        }
        let wrong = try BundleTests.Folder(["agreements.csv": "reference,title,parties_unknown,purposes\nR-1,T,x,\"joint-research, outgoin\"\n"])
        let error = #expect(throws: RegistryError.self) { try first.registry.importAgreements(from: ImportSource(path: wrong.path)) }
        #expect((error?.details.first ?? error?.message)?.contains("“outgoin” is no part of a purpose") == true)
        let folder = try BundleTests.Folder()
        _ = try first.registry.exportBundle(to: "\(folder.path)/bundle")
        let second = try InterchangeDatabase()
        _ = try second.registry.importAgreements(from: ImportSource(path: "\(folder.path)/bundle"))
        for record in records {
            let reference = record["reference"]?.text ?? ""
            let back = try JSON.recorded(second.registry.agreements.json(reference).utf8)
            #expect(back["purposes"] == record["purposes"], "seed \(seed), \(reference)")
        }
    }

    /// Figures and partners of a purpose are those of the agreements that a list has of it; what is below it goes with it.
    @Test func figuresAndPartnersOfAPurpose() throws {
        let sample = try RegistrySample()
        func record(_ reference: String, _ partner: String, _ purposes: String...) throws {
            try sample.record(reference) {
                $0.signed = PartialDate("2023-05-01")
                $0.parties = ["a", partner].map { NewAgreement.Party(organization: $0) }
                $0.purposes = try purposes.map { try Purpose(reading: $0, as: "") }
            }
        }
        try record("P-1", "b", "student-exchange, outgoing, 5", "joint-research")
        try record("P-2", "c", "student-mobility")
        try record("P-3", "c", "joint-laboratory")
        try record("P-4", "b")
        for (purpose, signed, partners) in [
            ("student-mobility", 2, ["b P-1", "c P-2"]), ("student-exchange", 1, ["b P-1"]), ("学生交流", 1, ["b P-1"]),
            ("joint-research", 2, ["b P-1", "c P-3"]), ("double-degree", 0, []),
        ] {
            var request = SummaryRequest(period: try SummaryPeriod.reading("2023")[0])
            request.purpose = purpose
            #expect(try sample.registry.summary(request).count(.stockFlow, "2023", "signed") == signed, "\(purpose)")
            var filter = Partners.Filter()
            filter.purpose = purpose
            filter.who.of = ["a"]
            let found = try sample.registry.partners.list(filter, on: .today).map { "\($0.code) \($0.references.joined(separator: " "))" }
            #expect(found.sorted() == partners, "\(purpose)")
        }
        let drill = try sample.registry.drill(
            SummaryCell(reading: "stockFlow:signed"), of: [{ var r = SummaryRequest(period: try SummaryPeriod.reading("2023")[0]); r.purpose = "Joint research"; return r }()])
        #expect(drill.rows.map(\.reference).sorted() == ["P-1", "P-3"] && drill.purpose == "joint-research")
    }

    /// One that is retired is found by its code alone, and what has it keeps it; one that is shipped is not retired.
    @Test func onesOwnPurposeIsRetired() throws {
        let sample = try RegistrySample()
        try sample.registry.purposes.add("field-work", labelEN: "Field work", labelZH: "野外实习", broader: nil, definitionEN: nil)
        try sample.record("P-1") { $0.purposes = [try Purpose(reading: "Field work", as: "")] }
        func found(_ text: String) throws -> [String] { try sample.registry.search.find(text, kinds: [.purpose], on: .today).map(\.code) }
        #expect(try found("feild work") == ["field-work"])
        #expect(try found("野外") == ["field-work"])
        #expect(try found("student exchnage").first == "student-exchange" && found("学生交流").first == "student-exchange")
        #expect(try sample.registry.purposes.retire("野外实习") == ("field-work", true))
        #expect(try sample.registry.purposes.retire("field-work") == ("field-work", false))
        #expect(try found("field work") == [] && found("field-work") == [])
        #expect(throws: RegistryError.self) { try sample.registry.purposes.find("野外实习") }
        #expect(try sample.registry.purposes.find("field-work") == "field-work")
        #expect(try sample.registry.purposes.list(on: .today).table.rows.allSatisfy { $0[0].plainText != "field-work" })
        var filter = Agreements.Filter()
        filter.purposes = ["field-work"]
        #expect(try sample.registry.agreements.list(filter, on: .today).table.rows.count == 1)
        let exported = try InterchangeDatabase(of: sample).export()
        #expect(exported.contains(#""definition":"Field work","retired":true}"#))
        let second = try InterchangeDatabase()
        try second.load(exported)
        #expect(try second.export() == exported)
        #expect(try sample.registry.purposes.retire("field-work", isUndone: true) == ("field-work", true))
        #expect(try found("Field work") == ["field-work"])
        #expect(throws: PostgresError.self) { try sample.registry.purposes.retire("student-exchange") }
    }
}
