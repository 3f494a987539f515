import Foundation
import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Facts follow from records, whoever writes those: what `doctor --deep` makes anew is what stands there.
@Suite struct FactTests {
    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
    private static func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }

    @Test func afterEveryVerb() throws {
        let sample = try RegistrySample()
        let (registry, agreements) = (sample.registry, sample.registry.agreements)
        let file = FileManager.default.temporaryDirectory.appending(path: "fact-\(UUID().uuidString)").path
        try Data("signed".utf8).write(to: URL(fileURLWithPath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        func happens(_ action: LifecycleAction, _ day: String, _ reference: String, until end: PartialDate? = nil) throws {
            var new = Agreements.NewAction(action, on: try Self.day(day), reason: "so it was told")
            new.newEnd = end
            _ = try agreements.happen(new, to: reference)
        }
        let verbs: [(name: String, run: () throws -> Void)] = [
            ("record", {
                try sample.record("R-1") {
                    $0.signed = PartialDate("2020-01-01")
                    $0.end = PartialDate("2024-12")
                    $0.renewalRule = .automatic
                    $0.renewalMonths = 12
                    $0.value = try Money(reading: "10 EUR", as: "value")
                    $0.fields = ["isced-f:0912"]
                }
            }),
            ("record a draft", { try sample.record("R-2") { $0.isDraft = true } }),
            ("edit", {
                var changes = AgreementChanges()
                changes.addedParties = [.init(organization: "c")]
                _ = try agreements.edit("R-1", changes)
            }),
            ("edit as a text", {
                let text = "title: Another\ndraft: true\nparties:\n  - organization: a\n  - organization: c\n"
                _ = try agreements.replace(agreements.edition(of: "R-2"), with: RecordText(Array(text.utf8), syntax: .yaml))
            }),
            ("sign", { _ = try agreements.sign("R-2", [], on: Self.date("2021-03")) }),
            ("amend", { try happens(.amended, "2022-01-01", "R-1", until: Self.date("2025-06")) }),
            ("suspend", { try happens(.suspended, "2022-02-01", "R-1") }),
            ("resume", { try happens(.resumed, "2022-03-01", "R-1") }),
            ("renew", { _ = try agreements.renew("R-1", on: Self.day("2022-05-01"), until: Self.date("2027-12-31")) }),
            ("lapse", { _ = try agreements.lapse("R-1") }),
            ("lapse, undone", { _ = try agreements.unlapse("R-1") }),
            ("record a replacement", {
                try sample.record("R-3") {
                    $0.signed = PartialDate("2023")
                    $0.related = [.init(.replacement, reference: "R-2")]
                }
            }),
            ("terminate", { try happens(.terminated, "2023-01-01", "R-1") }),
            ("retract the replacement", { _ = try agreements.retract("R-3", reason: "by mistake") }),
            ("retract, undone", { _ = try agreements.putIn("R-3") }),
            ("merge", {
                _ = try registry.organizations.add(NewOrganization(code: "d", name: "Delta School"))
                _ = try registry.organizations.merge("b", into: "d", reason: nil)
            }),
            ("record with the merged one", { try sample.record("R-4") { $0.signed = PartialDate("2024") } }),
            ("merge, undone", { _ = try registry.organizations.undoMerge("b") }),
            ("part of", {
                var change = OrganizationChange()
                change.properties[.partOf] = "a"
                _ = try registry.organizations.edit("c", change)
            }),
            ("field", { _ = try registry.fields.map("isced-f:0912", to: "ford:3", as: .broad) }),
            ("document", { _ = try registry.documents.attach(NewDocument(title: "Signed"), to: "R-1", from: file) }),
            ("obligation", { _ = try registry.obligations.add(to: "R-1", "Report", by: "a", due: Self.date("2021")) }),
            ("obligation met", { _ = try registry.obligations.update("R-1", 1, status: .met, on: Self.day("2021-01-01")) }),
            ("activity", {
                var activity = NewActivity()
                activity.kind = "patent"
                activity.date = try Self.date("2021")
                _ = try registry.activities.add(activity, to: "R-1")
            }),
        ]
        for verb in verbs {
            try verb.run()
            #expect(try registry.wrongFacts() == [], "\(verb.name)")
        }
        #expect(try sample.number("select count(*) as n from agreement_fact") == 4)
    }

    @Test func afterImports() throws {
        let database = try InterchangeDatabase()
        func line(_ number: Int, _ more: String = "") -> String {
            #"{"reference":"I-\#(number)","title":"T","dateSigned":"201\#(number % 10)","parties":[{"organization":{"name":"P\#(number % 3)"}},{"organization":{"name":"Q"}}]\#(more)}"# + "\n"
        }
        try database.load((1...9).map { line($0) }.joined())
        #expect(try database.registry.wrongFacts() == [])
        // What comes later relates to what is there, and ends it.
        try database.load(
            line(10, #","related":[{"relation":"replacement","reference":"I-1"}]"#).replacing(#""dateSigned":"2010""#, with: #""dateSigned":"2019""#)
                + line(11, #","draft":true"#).replacing(#""dateSigned":"2011","#, with: "")
                + line(12, #","lifecycle":[{"action":"suspended","date":"2013-01-01"},{"action":"renewed","date":"2014-01-01","endDate":"2020"}]"#)
                + line(13, #","retracted":"by mistake","related":[{"relation":"replacement","reference":"I-2"}]"#))
        #expect(try database.registry.wrongFacts() == [])
        try database.load(line(14), isDryRun: true)
        #expect(try database.registry.wrongFacts() == [])
        let exported = try database.export()
        let second = try InterchangeDatabase()
        try second.load(exported)
        #expect(try second.registry.wrongFacts() == [])
        #expect(try second.count("agreement_fact") == 12)
    }

    private static func id(_ reference: String) -> String { "(select id from agreement where reference = '\(reference)')" }
    private static func organization(_ code: String) -> String { "(select id from organization where code = '\(code)')" }

    /// What is written from psql, with the rule that refuses it where one does.
    private static let writes: [(sql: String, rule: String?)] = [
        ("insert into agreement (reference, title, parties_unknown, date_signed) values ('P-1', 'P', 'not told', '2019')", nil),
        ("update agreement set start_date = '2019-02', end_date = '2030-12-31' where reference = 'P-1'", nil),
        ("update agreement set draft = not draft where reference = 'R-3'", nil),
        ("update agreement set amount = 5, currency = 'EUR', type = 'mou', visibility = 'internal', owner = 'O'", nil),
        ("update agreement set renewal_rule = 'automatic', renewal_months = 12, notice_days = 30, max_extent_date = '2050'", nil),
        ("update agreement set lapse_on = '2030-12-31' where reference = 'P-1'", nil),
        ("update agreement set recorded_at = '2000-01-01', changed_at = '2000-01-01'", nil),
        ("update agreement set import_digest = decode(repeat('00', 32), 'hex') where reference = 'P-1'", nil),
        ("update agreement set revision = revision + 1", nil),
        ("update agreement set retracted_at = now(), retracted_reason = 'x' where reference = 'P-1'", nil),
        ("update agreement set retracted_at = null, retracted_reason = null where reference = 'P-1'", nil),
        ("delete from agreement where reference = 'P-1'", "record_keep_check"),
        ("insert into agreement_party (agreement_id, organization_id, position) values (\(id("R-1")), \(organization("c")), 3)", nil),
        ("update agreement_party set role = 'lead', unit_name = 'Law' where position = 1", nil),
        ("update agreement_party set id = nextval('registry_key'), unit_name = 'Arts' where position = 1", nil),
        ("update agreement_party set position = position + 10", nil),
        ("update agreement_party set organization_id = \(organization("c")) where agreement_id = \(id("R-2")) and position = 12", nil),
        ("update agreement_party set agreement_id = \(id("P-1")) where agreement_id = \(id("R-1")) and position = 13", nil),
        ("delete from agreement_party where agreement_id = \(id("P-1"))", nil),
        ("insert into agreement_field (agreement_id, field_id, position) select a.id, f.id, 1 from agreement a, field f where f.code = '0912'", nil),
        ("update agreement_field set position = 7", nil),
        ("update agreement_field set field_id = (select id from field where code = '0913')", nil),
        ("update field set code = code where code = '0913'", nil),
        ("delete from agreement_field where agreement_id = \(id("R-1"))", nil),
        ("insert into agreement_purpose (agreement_id, position, purpose_id, sender_id) select p.agreement_id, 1, u.id, p.organization_id from agreement_party p, purpose u where p.position = 11 and u.code = 'other'", nil),
        ("update agreement_purpose set level = 'master'", nil),
        ("update agreement_purpose set purpose_id = (select id from purpose where code = 'traineeship')", nil),
        ("delete from agreement_purpose where agreement_id = \(id("R-1"))", nil),
        ("delete from agreement_purpose", nil),
        ("insert into agreement_classification (agreement_id, position, scheme) select id, 1, 'restricted' from agreement", nil),
        ("update agreement_classification set position = 2", nil),
        ("delete from agreement_classification", nil),
        ("insert into agreement_filing (agreement_id, position, scheme) select id, 1, 'tech-contract' from agreement", nil),
        ("update agreement_filing set number = '1'", nil),
        ("delete from agreement_filing", nil),
        ("insert into agreement_amount (agreement_id, position, kind, amount, currency) select id, 1, 'technology', 1, 'EUR' from agreement", nil),
        ("update agreement_amount set amount = 2", nil),
        ("delete from agreement_amount", nil),
        ("update agreement set amount = null, currency = null, no_money = true, binding = false", nil),
        ("update agreement set no_money = false, binding = null", nil),
        ("update agreement set amount = 5, currency = 'EUR', type = 'framework' where reference = 'R-1'", nil),
        ("insert into agreement_title (agreement_id, language, title) select id, 'zh', '协议' from agreement", nil),
        ("update agreement_title set title = '协定'", nil),
        ("delete from agreement_title", nil),
        ("insert into agreement_contact (agreement_id, position, name) select id, 1, 'Front Desk' from agreement", nil),
        ("update agreement_contact set email = 'desk@example.edu'", nil),
        ("delete from agreement_contact", nil),
        ("insert into lifecycle_action (agreement_id, action, date, new_end_date, new_amount, new_currency) select \(id("R-1")), 'amended', '2022-01-01', '2031', 7, 'USD'", nil),
        ("update lifecycle_action set action = 'suspended', new_end_date = null, new_amount = null, new_currency = null", nil),
        ("update lifecycle_action set date = '2022-06-01'", nil),
        ("update lifecycle_action set agreement_id = \(id("R-2"))", nil),
        ("delete from lifecycle_action", nil),
        ("insert into related_agreement (agreement_id, relation, related_id, position) select \(id("R-2")), r, \(id("R-1")), n from unnest(array['renewal', 'replacement', 'framework']) with ordinality t (r, n)", nil),
        ("update agreement set start_date = '2023-04-05' where reference = 'R-2'", nil),
        ("update related_agreement set relation = 'amendment' where relation = 'renewal'", nil),
        ("update related_agreement set related_id = \(id("P-1")) where relation = 'replacement'", nil),
        ("update agreement set draft = true where reference = 'R-2'", nil),
        ("delete from related_agreement where relation = 'replacement'", nil),
        ("insert into agreement_document (agreement_id, position, title) select \(id("R-1")), 1, 'Contract'", nil),
        ("update agreement_document set title = 'Signed contract'", nil),
        ("delete from agreement_document", "record_keep_check"),
        ("insert into obligation (agreement_id, position, organization_id, description, due) select \(id("R-1")), 1, \(organization("a")), 'Report', '2025'", nil),
        ("update obligation set due = '2026'", nil),
        ("insert into obligation_status (obligation_id, status, date) select id, 'met', '2025-01-01' from obligation", nil),
        ("delete from obligation", "record_keep_check"),
        ("insert into activity (agreement_id, position, kind, date) select \(id("R-1")), 1, 'patent', '2021'", nil),
        ("update activity set date = '2022'", nil),
        ("delete from activity", "record_keep_check"),
        ("update organization set name = 'Beta' where code = 'b'", nil),
        ("update organization set part_of_id = \(organization("a")) where code = 'c'", nil),
        ("insert into event (code, name, start_date) values ('e', 'E', '2023')", nil),
        ("update agreement set event_id = (select id from event where code = 'e')", nil),
        ("update event set start_date = '2022', end_date = '2024'", nil),
    ]

    @Test func afterWritesFromPsql() throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.signed = PartialDate("2021-01-01") }
        try sample.record("R-2") { $0.signed = PartialDate("2022-01-01") }
        try sample.record("R-3") { $0.isDraft = true }
        for (sql, rule) in Self.writes {
            let before = try sample.number("select coalesce(sum(hashtext(f::text)), 0)::bigint as n from agreement_fact f")
            #expect(sample.brokenRule(sql) == rule, "\(sql)")
            #expect(try sample.registry.wrongFacts() == [], "\(sql)")
            if rule != nil {
                let after = try sample.number("select coalesce(sum(hashtext(f::text)), 0)::bigint as n from agreement_fact f")
                #expect(before == after, "\(sql)")
            }
        }
        #expect(try sample.registry.findings() == [])
    }

    /// No table that hangs on agreements is forgotten above.
    @Test func everyTableOfTheRecordIsWritten() throws {
        let connection = try RegistryDatabase.connect()
        defer { connection.close() }
        let tables = try connection.query(
            sql: "select distinct conrelid::regclass::text as name from pg_constraint where confrelid = 'agreement'::regclass or conrelid = 'agreement'::regclass"
        ).map { row throws in try row.decode("name", as: String.self) }
        #expect(tables.count > 8)
        for table in tables {
            for verb in ["insert into \(table) ", "update \(table) set ", "delete from \(table)"] {
                #expect(Self.writes.contains { $0.sql.hasPrefix(verb) }, "\(verb)")
            }
        }
    }
}
