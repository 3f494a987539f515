import Postgres
import Testing
import Values

@testable import Records
@testable import Registry

/// What the services make of the life of an agreement.
@Suite struct AgreementLifeTests {
    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
    private static func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }

    private func message(_ work: () throws -> Void) -> String {
        do {
            try work()
            return "nothing was refused"
        } catch let error as RegistryError {
            return error.message
        } catch let error as PostgresError {
            return RegistryError(error).message
        } catch {
            return "\(error)"
        }
    }

    @Test func aDraftIsSignedPartyByParty() throws {
        let sample = try RegistrySample()
        let agreements = sample.registry.agreements
        try sample.record("R-1") { $0.isDraft = true; $0.signed = PartialDate("2190-01-01") }
        let first = try agreements.sign(
            "R-1", [.init(party: "Alpha University", signatoryName: "Li Hua", signatoryTitle: "President")],
            on: Self.date("2024-05-06"))
        #expect(first.signed == ["Alpha University"])
        #expect(first.waiting == ["Beta Works Co., Ltd."])
        #expect(!first.becameAgreement)
        let again = try agreements.sign("R-1", [.init(party: "a")], on: Self.date("2024-05-06"))
        #expect(again.alreadySigned == ["Alpha University"])
        #expect(again.signed == [])
        #expect(message { _ = try agreements.sign("R-1", [.init(party: "a")], on: Self.date("2024-05-07")) }
            == "Alpha University signed R-1 on 2024-05-06 already")
        #expect(message { _ = try agreements.sign("R-1", [.init(party: "c")], on: Self.date("2024-05-07")) }
            == "Gamma Institute is no party of R-1")
        #expect(message { _ = try agreements.sign("R-1", [], on: Self.date("2190-05-07")) }.contains("in the future"))
        #expect(try agreements.show("R-1", on: .today).status == .draft)

        let last = try agreements.sign("R-1", [], on: Self.date("2024-03"))
        #expect(last.becameAgreement)
        #expect(last.dateSigned == "2024-05-06")
        let shown = try agreements.show("R-1", on: Self.day("2024-06-01"))
        #expect(shown.status == .inForce)
        #expect(shown.parties.map(\.dateSigned) == ["2024-05-06", "2024-03"])
        #expect(shown.parties.first?.signatoryTitle == "President")
        #expect(try agreements.sign("R-1", [], on: Self.date("2024-08-01")).signed == [])
    }

    @Test func aDraftOfOnePartyIsNotSigned() throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.isDraft = true; $0.parties.removeLast() }
        #expect(message { _ = try sample.registry.agreements.sign("R-1", [], on: Self.date("2024-05-06")) }
            == "an agreement has at least two parties")
        #expect(try sample.registry.agreements.show("R-1", on: .today).status == .draft)
    }

    @Test func whatCannotHappenIsSaidWithTheStatus() throws {
        let sample = try RegistrySample()
        let agreements = sample.registry.agreements
        for number in 1...3 { try sample.record("R-\(number)") { $0.signed = PartialDate("202\(number)-01-01"); $0.end = PartialDate("2025-12-31") } }
        func happen(_ action: LifecycleAction, _ day: String, to reference: String = "R-1") throws {
            _ = try agreements.happen(.init(action, on: Self.day(day), reason: "x"), to: reference)
        }
        try happen(.suspended, "2022-03-01")
        #expect(message { try happen(.suspended, "2022-04-01") }
            == "R-1 has been suspended since 2022-03-01, and would be suspended again on 2022-04-01")
        try happen(.resumed, "2022-05-01")
        #expect(message { try happen(.resumed, "2022-06-01") } == "R-1 is not suspended on 2022-06-01, and can't be resumed")
        #expect(message { try happen(.suspended, "2026-02-01") }
            == "R-1 has been expired since 2026-01-01, and can't be suspended on 2026-02-01")
        try happen(.terminated, "2023-01-01")
        #expect(message { try happen(.terminated, "2024-01-01") }
            == "R-1 has been terminated since 2023-01-01, and would be terminated again on 2024-01-01")
        #expect(message { try happen(.suspended, "2024-01-01") }
            == "R-1 has been terminated since 2023-01-01, and can't be suspended on 2024-01-01")
        try happen(.amended, "2024-01-01")
        #expect(message { _ = try agreements.happen(.init(.amended, on: Self.day("2024-01-01")), to: "R-1") } == "an amendment has a reason")

        var changes = AgreementChanges()
        changes.addedRelations = [.init(.replacement, reference: "R-2")]
        _ = try agreements.edit("R-3", changes)
        #expect(message { try happen(.suspended, "2024-01-01", to: "R-2") } == "R-2 has been replaced since 2023-01-01 by R-3")
        _ = try agreements.retract("R-3", reason: "twice")
        try happen(.suspended, "2024-01-01", to: "R-2")
    }

    @Test func anAmendedValueCountsFromItsDay() throws {
        let sample = try RegistrySample()
        let agreements = sample.registry.agreements
        try sample.record("R-1") { $0.signed = PartialDate("2020"); $0.value = try Money(reading: "100 CNY", as: "value") }
        var new = Agreements.NewAction(.amended, on: try Self.day("2022-01-01"), reason: "More work")
        new.newValue = try Money(reading: "200.5 CNY", as: "value")
        _ = try agreements.happen(new, to: "R-1")
        let before = try agreements.show("R-1", on: Self.day("2021-12-31"))
        #expect(before.amendedAmount == nil)
        let after = try agreements.show("R-1", on: Self.day("2022-01-01"))
        #expect(after.amount?.description == "100.00")
        #expect(after.amendedAmount?.description == "200.50")
        #expect(after.amendedOn == new.day)
    }

    @Test func aRenewalByANewAgreementTakesOver() throws {
        let sample = try RegistrySample()
        let agreements = sample.registry.agreements
        try sample.record("R-1") {
            $0.type = "research"
            $0.signed = PartialDate("2020-03-01")
            $0.end = PartialDate("2022-02-28")
            $0.parties[0].role = "lead"
            $0.fields = ["isced-f:0912"]
            $0.renewalRule = .byConsent
            $0.renewalMonths = 24
            $0.owner = "Office"
        }
        #expect(try agreements.renewal(of: "R-1", signed: nil).isDraft)
        var new = try agreements.renewal(of: "R-1", signed: Self.date("2022-01-15"))
        new.reference = "R-2"
        _ = try agreements.record(new)
        let shown = try agreements.show("R-2", on: Self.day("2022-06-01"))
        #expect(shown.title == "Agreement R-1")
        #expect(shown.type == "research")
        #expect(shown.startDate == "2022-03-01")
        #expect(shown.endDate == "2024-02-29")
        #expect(shown.parties.map(\.role) == ["lead", nil])
        #expect(shown.fields.map(\.field) == ["isced-f:0912"])
        #expect(shown.owner == "Office")
        #expect(shown.related.map(\.relation) == [.renewal])
    }

    @Test func whatIsRetractedIsNowhere() throws {
        let sample = try RegistrySample()
        let agreements = sample.registry.agreements
        for number in 1...2 { try sample.record("R-\(number)") { $0.signed = PartialDate("202\(number)-01-01") } }
        var changes = AgreementChanges()
        changes.addedRelations = [.init(.replacement, reference: "R-1")]
        _ = try agreements.edit("R-2", changes)
        let day = try Self.day("2023-01-01")
        #expect(try agreements.show("R-1", on: day).status == .replaced)
        #expect(try agreements.retract("R-2", reason: "a mistake").isNew)
        #expect(try !agreements.retract("R-2", reason: "a mistake").isNew)
        #expect(try agreements.show("R-1", on: day).status == .inForce)
        #expect(try agreements.show("R-1", on: day).related.isEmpty)
        let shown = try agreements.show("R-2", on: day)
        #expect(shown.status == .retracted)
        #expect(shown.retractedReason == "a mistake")
        #expect(try agreements.list(.init(), on: day).texts("reference") == ["R-1"])
        var filter = Agreements.Filter()
        filter.isRetracted = true
        #expect(try agreements.list(filter, on: day).texts("reference") == ["R-2"])
        // The status that is told is one that can be asked for.
        filter.isRetracted = false
        filter.statuses = [.retracted]
        #expect(try agreements.list(filter, on: day).texts("reference") == ["R-2"])
        #expect(try sample.registry.partners.list(.init(), on: day).map(\.references) == [["R-1"], ["R-1"]])
        #expect(try sample.registry.organizations.list(on: day).texts("agreements") == ["1", "1", "0"])
        #expect(try sample.number("select count(*) as n from agreement_fact") == 1)
        #expect(message { try sample.record("R-2") } == "another agreement has this reference: “R-2”")
        #expect(message { _ = try agreements.happen(.init(.suspended, on: day), to: "R-2") } == "R-2 was retracted: “a mistake”")
        #expect(try agreements.putIn("R-2").isNew)
        #expect(try agreements.show("R-1", on: day).status == .replaced)
    }

    @Test func mistakesOfThePenAreMended() throws {
        let sample = try RegistrySample()
        let agreements = sample.registry.agreements
        try sample.record("R-1") {
            $0.signed = PartialDate("2020-01-01")
            $0.end = PartialDate("2021")
            $0.value = try Money(reading: "100 CNY", as: "value")
            $0.fields = ["isced-f:0912"]
        }
        _ = try agreements.happen(.init(.suspended, on: Self.day("2020-06-01")), to: "R-1")
        var changes = AgreementChanges()
        changes.title = "Another"
        changes.type = .set("MOU")
        changes.signed = .set(try Self.date("2020-02-02"))
        changes.end = .clear
        changes.value = .clear
        changes.owner = .set("Office")
        changes.note = .set("Found in the archive.")
        changes.titles = [("zh", "另一个")]
        changes.removedFields = ["isced-f:0912"]
        changes.addedFields = ["isced-f:0913", "ford:1.1"]
        changes.addedParties = [.init(organization: "c")]
        changes.removedParties = ["a"]
        var party = AgreementChanges.PartyChange(organization: "b")
        party.role = .set("lead")
        party.dateSigned = .set(try Self.date("2020-02-02"))
        changes.parties = [party]
        changes.removedActions = [(.suspended, try Self.day("2020-06-01"))]
        _ = try agreements.edit("R-1", changes)
        let shown = try agreements.show("R-1", on: Self.day("2023-01-01"))
        #expect(shown.title == "Another")
        #expect(shown.titles == ["zh: 另一个"])
        #expect(shown.type == "mou")
        #expect(shown.status == .inForce)
        #expect(shown.dateSigned == "2020-02-02")
        #expect(shown.endDate == nil)
        #expect(shown.amount == nil)
        #expect(shown.owner == "Office")
        #expect(shown.fields.map(\.field) == ["isced-f:0913", "ford:1.1"])
        #expect(shown.parties.map(\.code) == ["b", "c"])
        #expect(shown.parties.first?.role == "lead")
        #expect(shown.lifecycle.isEmpty)
        var last = AgreementChanges()
        last.removedParties = ["c"]
        #expect(message { _ = try agreements.edit("R-1", last) } == "an agreement has at least two parties")
    }

    @Test func aDayShowsWhatHeldThen() throws {
        let sample = try RegistrySample()
        let agreements = sample.registry.agreements
        try sample.record("R-1") {
            $0.signed = PartialDate("2020-01-01")
            $0.end = PartialDate("2021")
            $0.value = try Money(reading: "100 CNY", as: "value")
        }
        _ = try agreements.renew("R-1", on: Self.day("2021-06-01"), until: Self.date("2025"), value: Money(reading: "150 CNY", as: "value"))
        _ = try agreements.happen(.init(.suspended, on: Self.day("2022-03-01")), to: "R-1")
        func line(_ day: String) throws -> String {
            let listed = try agreements.list(.init(), on: Self.day(day))
            let shown = try agreements.show("R-1", on: Self.day(day))
            return "\(listed.texts("endDate")) \(listed.texts("amount")), \(shown.lastDay.map { "\($0)" } ?? "-") \(shown.lifecycle.map(\.action.rawValue))"
        }
        #expect(try line("2020-06-01") == #"["2021"] ["100.00"], 2021-12-31 []"#)
        // A renewal takes effect on the day after the end that it follows.
        #expect(try line("2021-12-31") == #"["2021"] ["150.00"], 2021-12-31 ["renewed"]"#)
        #expect(try line("2022-01-01") == #"["2025-12-31"] ["150.00"], 2025-12-31 ["renewed"]"#)
        // A suspension is no end.
        #expect(try line("2022-04-01") == #"["2025-12-31"] ["150.00"], 2025-12-31 ["renewed", "suspended"]"#)
        _ = try agreements.happen(.init(.terminated, on: Self.day("2023-01-01")), to: "R-1")
        // A termination counts on every day.
        #expect(try line("2022-12-31").hasPrefix(#"["2022-12-31"] ["150.00"], 2022-12-31 "#))
        #expect(try line("2023-01-01").hasPrefix(#"["2022-12-31"] ["150.00"], 2022-12-31 "#))
        // Before it was signed it was a draft, and is listed as one where drafts are asked for.
        var filter = Agreements.Filter()
        filter.statuses = [.draft]
        #expect(try agreements.list(filter, on: Self.day("2019-01-01")).texts("reference") == ["R-1"])
        #expect(try agreements.show("R-1", on: Self.day("2019-01-01")).status == .draft)
        #expect(try agreements.list(filter, on: Self.day("2020-01-01")).isEmpty)
        #expect(try agreements.list(.init(), on: Self.day("2019-01-01")).isEmpty)
    }

    @Test func whatIsSaidTwiceIsWrittenOnce() throws {
        let sample = try RegistrySample()
        let agreements = sample.registry.agreements
        try sample.record("R-1") { $0.signed = PartialDate("2020-01-01"); $0.end = PartialDate("2021-12-31") }
        var amended = Agreements.NewAction(.amended, on: try Self.day("2020-06-01"), reason: "More")
        amended.newValue = try Money(reading: "150.5 CNY", as: "value")
        #expect(try !agreements.happen(amended, to: "R-1").isUnchanged)
        #expect(try agreements.happen(amended, to: "R-1").isUnchanged)
        amended.newValue = try Money(reading: "151 CNY", as: "value")
        #expect(try !agreements.happen(amended, to: "R-1").isUnchanged)
        #expect(try !agreements.renew("R-1", until: Self.date("2023"), today: Self.day("2021-06-01")).isUnchanged)
        #expect(try agreements.renew("R-1", until: Self.date("2023"), today: Self.day("2021-06-02")).isUnchanged)
        #expect(try agreements.show("R-1", on: .today).lifecycle.map(\.action.rawValue) == ["amended", "amended", "renewed"])

        // Without a rule nothing says when the new agreement ends.
        #expect(message { _ = try agreements.renewal(of: "R-1", signed: Self.date("2023-11-01")) }
            == "it is not known by how many months R-1 is renewed")
        var new = try agreements.renewal(of: "R-1", signed: Self.date("2023-11-01"), until: Self.date("2026"))
        #expect(new.start == PartialDate("2024-01-01"))
        new.reference = "R-2"
        _ = try agreements.record(new)
        #expect(message { _ = try agreements.renewal(of: "R-1", signed: nil, until: Self.date("2027")) }
            == "R-2 renews R-1 already, from 2024-01-01 on")
        #expect(try agreements.renewal(of: "R-1", signed: nil, start: Self.date("2025"), until: Self.date("2027")).end == PartialDate("2027"))
        _ = try agreements.retract("R-2", reason: "twice")
        #expect(try agreements.renewal(of: "R-1", signed: nil, until: Self.date("2027")).end == PartialDate("2027"))
    }

    @Test func aHistoryKeepsADay() throws {
        let sample = try RegistrySample()
        let agreements = sample.registry.agreements
        try sample.record("R-1") { $0.signed = PartialDate("2020-01-01"); $0.start = PartialDate("2020-02-01") }
        var changes = AgreementChanges()
        (changes.signed, changes.start) = (.clear, .clear)
        _ = try agreements.happen(.init(.suspended, on: Self.day("2020-06-01")), to: "R-1")
        #expect(message { _ = try agreements.edit("R-1", changes) }
            == "R-1 has no day on which it was signed or began, and can't be suspended on 2020-06-01")
        changes.removedActions = [(.suspended, try Self.day("2020-06-01"))]
        _ = try agreements.edit("R-1", changes)
        #expect(try agreements.show("R-1", on: .today).status == .unknown)
        // Nor does anything happen to one that has none.
        #expect(message { _ = try agreements.happen(.init(.terminated, on: Self.day("2020-06-01")), to: "R-1") }
            == "R-1 has no day on which it was signed or began, and can't be terminated on 2020-06-01")
    }

    @Test func aRehearsalKeepsItsName() throws {
        let sample = try RegistrySample()
        do {
            _ = try sample.registry.agreements.record(NewAgreement(title: "Alone"))
            Issue.record("an agreement without parties was taken")
        } catch let error as RegistryError {
            #expect(error.code == "agreement_two_parties_check")
            #expect(error.details == [])
        }
    }

    @Test func theDayOfSigningIsThatOfTheLastSignature() throws {
        let sample = try RegistrySample()
        let agreements = sample.registry.agreements
        try sample.record("R-1") { $0.signed = PartialDate("2020-03-05") }
        func sign(_ organization: String, _ date: String, signed: String? = nil) throws -> String? {
            var party = AgreementChanges.PartyChange(organization: organization)
            party.dateSigned = .set(try Self.date(date))
            var changes = AgreementChanges()
            changes.parties = [party]
            if let signed { changes.signed = .set(try Self.date(signed)) }
            return try agreements.edit("R-1", changes).nowSigned
        }
        // As long as one is not known, the agreement stands, and nobody signs after it.
        #expect(message { _ = try sign("a", "2020-04-01") } == "R-1 was signed on 2020-03-05, so no party signed it on 2020-04-01")
        #expect(try sign("a", "2020-03-01") == nil)
        #expect(try sign("b", "2020-03") == nil)
        #expect(try sign("b", "2020-02-01") == "2020-03-01")
        #expect(try sign("b", "2020-05-01") == "2020-05-01")
        #expect(try agreements.show("R-1", on: .today).dateSigned == "2020-05-01")
        #expect(message { _ = try sign("b", "2020-06-01", signed: "2020-05-01") } == "R-1 was signed on 2020-05-01, so no party signed it on 2020-06-01")
        #expect(try agreements.show("R-1", on: .today).parties.map(\.dateSigned) == ["2020-03-01", "2020-05-01"])
    }
}
