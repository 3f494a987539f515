import Foundation
import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Documents, obligations and activities that were put in by mistake are taken back, and stay as they were.
@Suite struct RetractionTests {
    private let sample: RegistrySample
    private var registry: Registry { sample.registry }

    init() throws {
        sample = try RegistrySample()
        try sample.record("R-1") { $0.signed = PartialDate("2020-01-01") }
        for (text, party) in [("Report", "a"), ("Money", "b")] {
            _ = try registry.obligations.add(to: "R-1", text, by: party, due: try #require(PartialDate("2021")))
        }
        for quantity in [3, 5] {
            var activity = NewActivity()
            activity.kind = "patent"
            activity.date = PartialDate("2021-02")
            activity.quantity = quantity
            activity.sender = "a"
            _ = try registry.activities.add(activity, to: "R-1")
        }
    }

    private func day() throws -> CalendarDate { try #require(CalendarDate("2022-06-01")) }

    private func file(_ text: String) throws -> String {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID()).txt")
        try Data(text.utf8).write(to: url)
        return url.path
    }

    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch let error as RegistryError {
            return error.hint == nil ? "no hint" : error.code
        } catch {
            return "\(error)"
        }
    }

    @Test func anObligationIsOwedNoMore() throws {
        let obligations = registry.obligations
        #expect(try obligations.retract(1, of: "R-1", reason: "It is the other party's").isNew)
        #expect(try !obligations.retract(1, of: "R-1", reason: "Again").isNew)
        #expect(try obligations.list(.init(), on: day()).texts("number") == ["2"])
        var filter = Obligations.Filter()
        filter.isRetracted = true
        #expect(try obligations.list(filter, on: day()).texts("retracted") == ["It is the other party's"])
        #expect(try registry.agreements.expiring(.init(), on: day(), until: day()).map(\.title) == ["Money"])
        let retracted = "obligation-retracted"
        #expect(code { try obligations.update("R-1", 1, status: .met, on: try day()) } == retracted)
        #expect(code { try obligations.mend("R-1", 1, description: "x", by: nil, due: nil) } == retracted)
        #expect(try obligations.add(to: "R-1", "More", by: "a", due: try #require(PartialDate("2021"))).position == 3)
        #expect(code { try obligations.retract(9, of: "R-1", reason: "x") } == "obligation-unknown")
        #expect(try obligations.putIn(1, of: "R-1").isNew)
        #expect(try !obligations.putIn(1, of: "R-1").isNew)
        #expect(try obligations.list(.init(), on: day()).texts("number") == ["1", "2", "3"])
    }

    @Test func anActivityCountsNoMore() throws {
        #expect(try registry.activities.retract(2, of: "R-1", reason: "Recorded twice").isNew)
        #expect(try registry.activities.totals(.init(), on: day()).texts("quantity") == ["3"])
        #expect(try registry.activities.list(.init(), on: day()).texts("number") == ["1"])
        var filter = Activities.Filter()
        filter.isRetracted = true
        #expect(try registry.activities.list(filter, on: day()).texts("retracted") == ["Recorded twice"])
        #expect(try registry.activities.totals(filter, on: day()).texts("quantity") == ["3"])
        #expect(code { try registry.activities.update(NewActivity(), of: "R-1", 2) } == "activity-retracted")
        _ = try registry.activities.putIn(2, of: "R-1")
        #expect(try registry.activities.totals(.init(), on: day()).texts("quantity") == ["8"])
    }

    @Test func aDocumentKeepsItsBytes() throws {
        let path = try file("the wrong one")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let documents = registry.documents
        _ = try documents.attach(NewDocument(title: "Signed"), to: "R-1", from: path)
        #expect(try documents.retract(nil, of: "R-1", reason: "A draft").position == 1)
        #expect(try documents.list("R-1").isEmpty && documents.list("R-1", isRetracted: true).count == 1)
        #expect(try registry.agreements.show("R-1", on: day()).documents.isEmpty)
        #expect(code { _ = try documents.find("R-1", nil) } == "document-unknown")
        var bytes: [UInt8] = []
        try documents.read(documents.find("R-1", "signed")) { bytes += $0 }
        #expect(String(decoding: bytes, as: UTF8.self) == "the wrong one")
        #expect(try documents.verify().map(\.finding) == [.whole])
        // The same file under the same title is another document; the first can't come back beside it.
        #expect(try documents.attach(NewDocument(title: "Signed"), to: "R-1", from: path).position == 2)
        #expect(try documents.find("R-1", "Signed").document.position == 2)
        do {
            _ = try documents.putIn("1", of: "R-1")
            Issue.record("the agreement has one file twice")
        } catch PostgresError.server(let error) {
            #expect(error.constraint == "agreement_document_sha256_key")
        }
        _ = try documents.retract("2", of: "R-1", reason: "Again")
        #expect(try documents.putIn("1", of: "R-1").isNew)
    }

    /// What psql may not do either, and what it may: put it in again.
    @Test func whatWasRetractedStaysAsItWas() throws {
        _ = try registry.obligations.retract(1, of: "R-1", reason: "x")
        _ = try registry.activities.retract(1, of: "R-1", reason: "x")
        for statement in [
            "update obligation set due = '2030' where position = 1", "update obligation set organization_id = (select id from organization where code = 'b') where position = 1",
            "update obligation set retracted_reason = 'y' where position = 1",
            "update obligation set retracted_at = null, retracted_reason = null, description = 'y' where position = 1",
            "update activity set quantity = 9 where position = 1", "update activity set sender_id = null where position = 1",
        ] {
            #expect(sample.brokenRule(statement) == "retracted_keep_check", "\(statement)")
        }
        #expect(sample.brokenRule("update obligation set retracted_at = null where position = 1") == "obligation_retracted_has_reason_check")
        #expect(sample.brokenRule("update activity set retracted_reason = 'y' where position = 2") == "activity_retracted_has_reason_check")
        #expect(
            sample.brokenRule("insert into obligation_status (obligation_id, status, date) select id, 'met', '2021-01-01' from obligation where position = 1")
                == "obligation_status_retracted_check")
        #expect(sample.brokenRule("update obligation set retracted_at = null, retracted_reason = null where position = 1") == nil)
    }

    /// What was retracted stands for what its party stands for, and goes along where that is named anew.
    @Test func itFollowsItsParties() throws {
        _ = try registry.obligations.retract(1, of: "R-1", reason: "x")
        _ = try registry.activities.retract(1, of: "R-1", reason: "x")
        let both = """
            select count(*) as n from obligation b join activity c using (agreement_id) join organization o on o.id = b.organization_id and o.id = c.sender_id
            join organization s on s.id = o.resolved_id where b.position = 1 and c.position = 1 and s.code = 'c'
            """
        _ = try registry.organizations.merge("a", into: "c", reason: nil)
        #expect(try sample.number(both) == 1)
        _ = try registry.organizations.undoMerge("a")
        #expect(try sample.number(both) == 0)
        #expect(sample.brokenRule("update agreement_party set organization_id = (select id from organization where code = 'c') where position = 1") == nil)
        #expect(try sample.number(both) == 1)
    }

    @Test func itGoesOutAndComesInAgain() throws {
        try registry.obligations.update("R-1", 1, status: .partiallyMet, on: day())
        _ = try registry.obligations.retract(1, of: "R-1", reason: "One")
        _ = try registry.activities.retract(2, of: "R-1", reason: "Two")
        let path = try file("bytes")
        defer { try? FileManager.default.removeItem(atPath: path) }
        _ = try registry.documents.attach(NewDocument(title: "D"), to: "R-1", from: path)
        _ = try registry.documents.retract("D", of: "R-1", reason: "Three")
        var first: [UInt8] = []
        _ = try registry.export { first += $0 }
        let text = String(decoding: first, as: UTF8.self)
        #expect(["One", "Two", "Three"].allSatisfy { text.contains("\"retracted\":\"\($0)\"") })
        let twin = try InterchangeDatabase()
        _ = try twin.load(text)
        #expect(try twin.export() == text)
        #expect(try twin.load(text).agreementsUnchanged == 1)
        #expect(try twin.registry.activities.totals(.init(), on: day()).texts("quantity") == ["3"])
    }

    /// What changes nothing says so, and writes nothing.
    @Test func correctionsSayWhetherAnythingChanged() throws {
        var change = NewActivity()
        change.quantity = 3
        #expect(try !registry.activities.update(change, of: "R-1", 1).isChanged)
        change.quantity = 4
        #expect(try registry.activities.update(change, of: "R-1", 1).isChanged)
        let obligations = registry.obligations
        #expect(try !obligations.mend("R-1", 1, description: "Report", by: "a", due: PartialDate("2021")).isChanged)
        #expect(try obligations.mend("R-1", 1, description: "Reports", by: nil, due: nil).isChanged)
        #expect(try !obligations.update("R-1", 1, status: .scheduled, on: day()).isChanged)
        #expect(try obligations.update("R-1", 1, status: .met, on: day()).isChanged)
        #expect(try !obligations.update("R-1", 1, status: .met, on: day()).isChanged)
        #expect(try obligations.update("R-1", 1, status: .met, on: day(), note: "By mail").isChanged)
        #expect(try !obligations.update("R-1", 1, status: .met, on: day(), note: "By mail").isChanged)
        #expect(try sample.number("select count(*) as n from obligation_status") == 2)
    }

    @Test func oddDaysAreTold() throws {
        var activity = NewActivity()
        activity.kind = "visit"
        func oddity(_ date: String, _ end: String? = nil) throws -> Attached.Oddity? {
            activity.date = PartialDate(date)
            activity.end = end.flatMap { PartialDate($0) }
            return try registry.activities.add(activity, to: "R-1").oddity
        }
        let made = try #require(CalendarDate("2020-01-01"))
        #expect(try oddity("2019") == .beforeAgreement(made))
        #expect(try oddity("2019", "2020-01") == nil)
        #expect(try oddity("2020") == nil)
        _ = try registry.agreements.happen(.init(.terminated, on: try #require(CalendarDate("2021-07-01"))), to: "R-1")
        #expect(try oddity("2021-06-30") == nil)
        #expect(try oddity("2021-07") == .afterAgreement(try #require(CalendarDate("2021-06-30"))))
        #expect(try registry.obligations.add(to: "R-1", "x", by: "a", due: try #require(PartialDate("2019-12"))).oddity == .beforeAgreement(made))
        #expect(try registry.obligations.add(to: "R-1", "x", by: "a", due: try #require(PartialDate("2022"))).oddity == nil)
    }

    @Test func nobodySendsToItself() throws {
        var activity = NewActivity()
        activity.kind = "visit"
        activity.date = PartialDate("2021")
        activity.sender = "a"
        activity.recipient = "Alpha University"
        #expect(throws: PostgresError.self) { try registry.activities.add(activity, to: "R-1") }
        #expect(sample.brokenRule("update activity set recipient_id = sender_id") == "activity_sender_is_not_recipient_check")
    }
}
