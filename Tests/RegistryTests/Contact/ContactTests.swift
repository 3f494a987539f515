import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

@Suite struct ContactTests {
    private static let desk = Contact(
        name: "Front Desk", office: "International Office", email: "desk@example.edu", telephone: "+86 23 5550 0100")

    private func revisions(_ sample: RegistrySample) throws -> [Int] {
        try ["agreement", "organization where code = 'a'"].map { try sample.number("select max(revision) as n from \($0)") }
    }

    private func rows(_ sample: RegistrySample, _ change: (inout Contacts.Filter) -> Void = { _ in }) throws -> [[String]] {
        var filter = Contacts.Filter()
        change(&filter)
        return try sample.registry.contacts.list(filter, on: .today).table.rows.map { $0.map(\.plainText) }
    }

    /// What is said of a contact that is there is mended, what is not said stays, and each change counts once.
    @Test func contactsOfAnAgreementAreAddedMendedAndTakenAway() throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.contacts = [Self.desk, Contact(name: "Night Desk")] }
        let first = try revisions(sample)[0]
        var changes = AgreementChanges()
        changes.contacts = [Contact(name: "Front Desk", telephone: "123"), Contact(name: "咨询窗口")]
        #expect(try sample.registry.agreements.edit("R-1", changes).isChanged)
        #expect(try revisions(sample)[0] == first + 1)
        #expect(try !sample.registry.agreements.edit("R-1", changes).isChanged)
        #expect(try revisions(sample)[0] == first + 1)
        changes = AgreementChanges()
        changes.removedContacts = ["night desk"]
        #expect(try sample.registry.agreements.edit("R-1", changes).isChanged)
        let shown = try sample.registry.agreements.show("R-1", on: .today).contacts
        #expect(shown.map(\.name) == ["Front Desk", "咨询窗口"])
        #expect(shown.first.map { [$0.office, $0.email, $0.telephone] } == ["International Office", "desk@example.edu", "123"])
        let error = #expect(throws: RegistryError.self) { try sample.registry.agreements.edit("R-1", changes) }
        #expect(error?.kind == .notFound && error?.details == ["Front Desk", "咨询窗口"])
    }

    @Test func contactsOfAnOrganizationAreAddedMendedAndTakenAway() throws {
        let sample = try RegistrySample()
        var new = NewOrganization(code: "d", name: "Delta")
        new.contacts = [Self.desk]
        #expect(try sample.registry.organizations.add(new) == "d")
        var change = OrganizationChange()
        change.contacts = [Contact(name: "Front Desk", office: "Law"), Contact(name: "Night Desk")]
        let before = try sample.number("select revision as n from organization where code = 'd'")
        #expect(try sample.registry.organizations.edit("d", change).isChanged)
        #expect(try sample.number("select revision as n from organization where code = 'd'") > before)
        #expect(try !sample.registry.organizations.edit("d", change).isChanged)
        change = OrganizationChange()
        change.removedContacts = ["FRONT DESK"]
        #expect(try sample.registry.organizations.edit("d", change).isChanged)
        #expect(try sample.registry.organizations.show("d", on: .today).contacts.map(\.name) == ["Night Desk"])
        #expect(throws: RegistryError.self) { try sample.registry.organizations.edit("d", change) }
    }

    /// Whoever writes, psql too: the record has changed where it says something else, and only then.
    @Test func aChangeFromPsqlMovesTheRevision() throws {
        let sample = try RegistrySample()
        try sample.record("R-1")
        for (table, place, key) in [("agreement_contact", 0, "agreement"), ("organization_contact", 1, "organization where code = 'a'")] {
            let column = "\(key.prefix { $0 != " " })_id"
            for sql in [
                "insert into \(table) (\(column), position, name) select id, 1, 'Desk' from \(key)",
                "update \(table) set office = 'Law'", "delete from \(table)",
            ] {
                let before = try revisions(sample)[place]
                #expect(sample.brokenRule(sql) == nil, "\(sql)")
                #expect(try revisions(sample)[place] == before + 1, "\(sql)")
            }
        }
        let before = try revisions(sample)
        #expect(sample.brokenRule("insert into organization_contact (organization_id, position, name) select id, 1, 'D' from organization where code = 'a'; update organization set city = 'C' where code = 'a'; update organization_contact set office = 'Law'") == nil)
        #expect(sample.brokenRule("update organization_contact set office = 'Law'") == nil)
        // Each statement that says something else of it counts, and one that says the same does not.
        #expect(try revisions(sample) == [before[0], before[1] + 3])
        #expect(try sample.registry.findings() == [])
    }

    @Test func theListSaysWhomToCall() throws {
        let sample = try RegistrySample()
        for (code, name) in [("a", "At A"), ("c", "At C")] {
            var change = OrganizationChange()
            change.contacts = [Contact(name: name)]
            try sample.registry.organizations.edit(code, change)
        }
        try sample.record("R-1") { $0.contacts = [Contact(name: "Second"), Contact(name: "First")] }
        try sample.record("R-2") { $0.contacts = [Self.desk] }
        func names(_ change: (inout Contacts.Filter) -> Void) throws -> [String] { try rows(sample, change).map { $0[0] } }
        #expect(try names { _ in } == ["Second", "First", "Front Desk", "At A", "At C"])
        #expect(try names { $0.agreement = "r-1" } == ["Second", "First", "At A"])
        #expect(try names { $0.organization = "Gamma Institute" } == ["At C"])
        #expect(try names { $0.limit = 1 } == ["Second"])
        #expect(try rows(sample) { $0.agreement = "R-2" }[0] == [
            "Front Desk", "International Office", "desk@example.edu", "+86 23 5550 0100", "agreement", "R-2", "Agreement R-2",
        ])
        _ = try sample.registry.agreements.retract("R-2", reason: "Never signed")
        // What was merged is asked for with its survivor.
        try sample.registry.organizations.merge("c", into: "a", reason: nil)
        #expect(try names { $0.organization = "a" } == ["At A", "At C"])
        #expect(try names { _ in } == ["Second", "First", "At A", "At C"])
        #expect(try sample.registry.organizations.show("a", on: .today).contacts.map(\.recordedAs) == [nil, "c"])
        #expect(try sample.registry.search.find("at c", kinds: [.person], on: .today).first?.code == "a")
    }

    @Test func whatFallsDueSaysWhomToCallFirst() throws {
        let sample = try RegistrySample()
        try sample.record("R-1") {
            ($0.start, $0.end) = (PartialDate("2020-01-01"), PartialDate("2020-12-31"))
            $0.contacts = [Self.desk, Contact(name: "Night Desk")]
        }
        let due = try sample.registry.agreements.expiring(.init(), on: .today, until: .today)
        #expect(due.map(\.contact) == ["Front Desk <desk@example.edu>, International Office, +86 23 5550 0100"])
    }

    /// The database and the reader of records take the same addresses.
    @Test(arguments: [
        ("desk@example.edu", true), ("a.b+c@x.y.z", true), ("窗口@例子.中国", true), ("d'o@example.edu", true), ("desk", false), ("@example.edu", false),
        ("desk@", false), ("desk@example", false), ("desk@.edu", false), ("desk@example.", false), ("desk@example..edu", false),
        ("a@b@c.d", false), ("a b@c.d", false), ("a\u{3000}b@c.d", false), ("a\u{A0}b@c.d", false), ("<a@b.c>", false), ("a@b.c,d@e.f", false), ("a\\@b.c", false),
    ])
    func anAddressHasItsForm(_ text: String, _ isRight: Bool) throws {
        let sample = try RegistrySample()
        let quoted = text.replacing("'", with: "''")
        #expect((TextForm.email.fault(in: text) == nil) == isRight)
        #expect((sample.brokenRule("select '\(quoted)'::email_address") == nil) == isRight)
    }
}
