import Foundation
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Contacts in lines, in bundles, in forms and in files.
@Suite struct ContactInterchangeTests {
    @Test(arguments: [
        ("Front Desk", Contact(name: "Front Desk")),
        ("Front Desk <desk@example.edu>", Contact(name: "Front Desk", email: "desk@example.edu")),
        ("Front Desk, desk@example.edu", Contact(name: "Front Desk", email: "desk@example.edu")),
        ("窗口，国际处，023-5550 0100", Contact(name: "窗口", office: "国际处", telephone: "023-5550 0100")),
        ("Front Desk, +86 (23) 5550.0100, Law School, Room 12", Contact(name: "Front Desk", office: "Law School, Room 12", telephone: "+86 (23) 5550.0100")),
        ("Front Desk, 12, 123, 456", Contact(name: "Front Desk", office: "12", telephone: "123 / 456")),
        ("desk@example.edu", Contact(name: "", email: "desk@example.edu")), ("", Contact(name: "")),
        ("Front Desk <a@b.c>, d@e.f", Contact(name: "Front Desk", email: "a@b.c, d@e.f")),
    ])
    func aLineIsTakenApart(_ line: String, _ contact: Contact) {
        #expect(Contact(line: line) == contact)
    }

    @Test func aLineThatSaysNoContactIsRefused() throws {
        #expect(try Contact(reading: "Front Desk, desk@example.edu", as: "--contact").email == "desk@example.edu")
        for line in ["", " , Law", "desk@example.edu", "Front Desk <desk>", "Front Desk <a@b.c>, d@e.f"] {
            let error = #expect(throws: RegistryError.self) { try Contact(reading: line, as: "--contact") }
            #expect(error?.kind == .usage && error?.message.hasPrefix("--contact: ") == true, "\(line)")
        }
    }

    /// Whatever a contact says, a bundle brings it back or says that it was left out.
    @Test func aBundleBringsBackWhatFitsInALine() throws {
        let seed = drawnSeed("ContactInterchange")
        var generator = SeededRandom(seed: seed)
        let letters = Array("ab1 +-.<>@;,'=，\u{2003}é学")
        func text() -> String {
            "x" + String((0..<Int.random(in: 0...3, using: &generator)).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
        }
        func maybe(_ make: () -> String) -> String? { Bool.random(using: &generator) ? make() : nil }
        let first = try InterchangeDatabase()
        for number in 1...150 {
            var new = NewOrganization(code: "o-\(number)", name: "Organization \(number)")
            new.contacts = (1...Int.random(in: 1...2, using: &generator)).map { place in
                let digits = ["+86 23 5550", "12", "(023) 5550-1", "ext. 5", "555 "][Int.random(in: 0..<5, using: &generator)]
                let name = number % 7 == 0 ? "=\(place)\(text())" : "\(text())\(place)"
                return Contact(
                    name: name, office: maybe { Bool.random(using: &generator) ? digits : text() },
                    email: maybe { "d\(place)@example.edu" }, telephone: maybe { digits })
            }
            _ = try first.registry.organizations.add(new)
        }
        let folder = try BundleTests.Folder()
        let notes = try first.registry.exportBundle(to: "\(folder.path)/bundle")
        let second = try InterchangeDatabase()
        try Data("reference,title,parties_unknown\nR-1,T,x\n".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/bundle/agreements.csv"))
        _ = try second.registry.importAgreements(from: ImportSource(path: "\(folder.path)/bundle"))
        var left = 0
        for number in 1...150 {
            let (was, now) = (try first.registry.organizations.json("o-\(number)"), try second.registry.organizations.json("o-\(number)"))
            if !now.contains("contacts") { left += 1 } else { #expect(now == was, "seed \(seed)") }
        }
        #expect(left > 10 && left < 140, "seed \(seed)")
        #expect(notes == ["lists of contacts of which one does not fit in a line: \(left) left out"], "seed \(seed)")
    }

    @Test func whatIsWrongIsToldWithItsPlace() throws {
        let database = try InterchangeDatabase()
        #expect(try database.faults(#"{"reference":"R-1","title":"T","partiesUnknown":"x","contacts":[{"name":"A"},{"name":"A","email":"a@b"},{"office":"O"}]}"#) == [
            "line 1, contacts[1].email: “a@b” is not an e-mail address such as office@example.edu", "line 1, contacts[2].name: is missing",
        ])
        #expect(try database.faults(#"{"record":"organization","code":"o","name":"O","contacts":[{"name":"A"},{"name":"A"}]}"#) == [
            "line 1, contacts[1].name: “A” comes twice; tell the two apart, such as by their office in brackets"
        ])
        let folder = try BundleTests.Folder(["agreements.csv": "reference,title,parties_unknown,contacts\nR-1,T,x,Desk <a@b>\n"])
        let error = #expect(throws: RegistryError.self) { try database.registry.importAgreements(from: ImportSource(path: folder.path)) }
        #expect(error?.details.first ?? error?.message == "agreements.csv line 2, column contacts: “a@b” is not an e-mail address such as office@example.edu")
    }

    /// A bundle that goes out, is changed in a spreadsheet and comes back.
    @Test func aBundleThatComesBackChangesTheList() throws {
        let sample = try RegistrySample()
        let database = InterchangeDatabase(of: sample)
        try sample.record("R-1") { $0.contacts = [Contact(name: "Front Desk", telephone: "123"), Contact(name: "Night Desk")] }
        try sample.record("R-2") { $0.contacts = [Contact(name: "Day Desk"), Contact(name: "Desk, or Window")] }
        func names(_ reference: String) throws -> [String] { try sample.registry.agreements.show(reference, on: .today).contacts.map(\.name) }
        let folder = try BundleTests.Folder()
        let notes = try sample.registry.exportBundle(to: "\(folder.path)/bundle")
        #expect(notes == ["lists of contacts of which one does not fit in a line: 1 left out"])
        func update(_ change: (String) -> String) throws -> ImportReport {
            let text = change(try folder.text("bundle/agreements.csv"))
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder.path)/bundle/agreements.csv"))
            return try sample.registry.importAgreements(from: ImportSource(path: "\(folder.path)/bundle"), isUpdate: true)
        }
        #expect(try update { $0 }.agreementsUnchanged == 2)
        #expect(try update { $0.replacing("Front Desk, 123; Night Desk", with: "Night Desk, Law; New Desk") }.changes == ["R-1: contacts"])
        #expect(try names("R-1") == ["Night Desk", "New Desk"])
        #expect(try update { $0.replacing("\"Night Desk, Law; New Desk\"", with: "null") }.agreementsChanged == 1)
        #expect(try names("R-1") == [] && names("R-2") == ["Day Desk", "Desk, or Window"])
        #expect(try database.registry.findings() == [])
    }

    /// An update keeps, clears or replaces the list; in an editor a contact may be a line.
    @Test func anUpdateAndAFormReplaceTheList() throws {
        let sample = try RegistrySample()
        let database = InterchangeDatabase(of: sample)
        try sample.record("R-1") { $0.contacts = [Contact(name: "Front Desk"), Contact(name: "Night Desk", office: "Law")] }
        func names() throws -> [String] { try sample.registry.agreements.show("R-1", on: .today).contacts.map { "\($0.name) \($0.office ?? "")" } }
        func update(_ line: String) throws { _ = try sample.registry.importAgreements(from: .bytes(Array(line.utf8)), isUpdate: true) }
        try update(#"{"reference":"R-1","note":"N"}"#)
        #expect(try names() == ["Front Desk ", "Night Desk Law"])
        try update(#"{"reference":"R-1","contacts":[{"name":"Night Desk"},{"name":"New Desk"}]}"#)
        #expect(try names() == ["Night Desk ", "New Desk "])
        let exported = try database.export()
        #expect(try database.load(exported).agreementsUnchanged == 1)

        let edition = try sample.registry.agreements.edition(of: "R-1")
        let form = try AgreementForm.text(of: edition)
        #expect(form.contains("contacts:\n  - name: Night Desk\n"))
        let edited = form.replacing("  - name: Night Desk\n", with: "  - Front Desk <desk@example.edu>, Law\n")
        #expect(try sample.registry.agreements.replace(edition, with: RecordText(Array(edited.utf8), syntax: .yaml)).isChanged)
        #expect(try names() == ["Front Desk Law", "New Desk "])
        try update(#"{"reference":"R-1","contacts":null}"#)
        #expect(try names() == [])
    }
}
