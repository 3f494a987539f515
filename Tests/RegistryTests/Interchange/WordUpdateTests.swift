import Support
import Testing
import Values

@testable import Registry

/// Words of lists are changed by `import --update` as records of other kinds are, and told; what the program brings stays.
@Suite struct WordUpdateTests {
    private static let words = """
        {"record":"party-role","code":"patron","label":"Patron","labels":{"zh":"赞助人"},"definition":"d"}
        {"record":"purpose","code":"choir","label":"Choir","broader":"joint-research","definition":"Singing"}
        {"record":"classification","code":"rank","of":"organization","form":"listed","label":"Rank","values":[{"value":"a","label":"A"},{"value":"b","label":"B"}]}
        {"record":"classification","code":"size","of":"organization","form":"listed","label":"Size","values":[{"value":"tiny","label":"Tiny"}]}
        {"record":"event-series","code":"day","name":"Day","note":"n"}
        {"record":"agreement-type","code":"twin","label":"Twinning","carriesMoney":false}
        {"record":"activity-kind","code":"song","label":"Song","unit":"songs"}
        """

    private func sample() throws -> InterchangeDatabase {
        let database = try InterchangeDatabase()
        #expect(try database.load(Self.words).wordsAdded == 9)
        return database
    }

    private func record(_ code: String, _ database: InterchangeDatabase) throws -> String {
        String(try #require(database.export().split(separator: "\n").first { $0.contains("\"code\":\"\(code)\"") }))
    }

    @Test func theSameAgainChangesNothing() throws {
        let database = try sample()
        let export = try database.export()
        for text in [Self.words, export] {
            let (again, update) = (try database.load(text), try database.update(text))
            #expect(again.wordsAdded == 0 && update.wordsAdded == 0 && update.wordsChanged == 0 && update.changes == [])
        }
        #expect(try database.export() == export)
    }

    @Test func whatAWordIsCalledIsChanged() throws {
        let database = try sample()
        let report = try database.update("""
            {"record":"party-role","code":"patron","label":"Patrons"}
            {"record":"purpose","code":"choir","label":"Choirs","broader":null}
            {"record":"classification","code":"rank","label":"Ranking","values":[{"value":"a","label":"AA"},{"value":"c","label":"C"}]}
            {"record":"classification","code":"size","values":[{"value":"tiny","label":"Very small"}]}
            {"record":"event-series","code":"day","name":"Days","note":null}
            {"record":"agreement-type","code":"twin","label":"Twins","carriesMoney":true}
            {"record":"activity-kind","code":"song","unit":null}
            """)
        #expect(report.changes == [
            "twin: carriesMoney, definition, label, labels", "song: unit", "patron: label", "choir: broader, label, labels",
            "rank: definition, label, labels, values", "size: values", "day: name, note",
        ])
        #expect(report.wordsChanged == 7 && report.wordsAdded == 1)
        // Chinese that was English for want of better follows it; what somebody said stays.
        #expect(try record("patron", database) == #"{"record":"party-role","code":"patron","label":"Patrons","labels":{"zh":"赞助人"},"definition":"d"}"#)
        #expect(try record("choir", database) == #"{"record":"purpose","code":"choir","label":"Choirs","labels":{"zh":"Choirs"},"definition":"Singing"}"#)
        #expect(try record("rank", database).hasSuffix(#""values":[{"value":"a","label":"AA","labels":{"zh":"AA"}},{"value":"b","label":"B","labels":{"zh":"B"}},{"value":"c","label":"C","labels":{"zh":"C"}}]}"#))
        #expect(try record("size", database).contains(#""label":"Very small""#))
        #expect(try record("day", database) == #"{"record":"event-series","code":"day","name":"Days"}"#)
        #expect(try record("twin", database) == #"{"record":"agreement-type","code":"twin","label":"Twins","labels":{"zh":"Twins"},"definition":"Twins"}"#)
        #expect(try !record("song", database).contains("unit"))
    }

    @Test func aSchemeOfFieldsAndItsLabels() throws {
        let database = try InterchangeDatabase()
        try database.load(#"{"record":"field-scheme","code":"own","title":"Own","fields":[{"code":"a","labels":{"en":"Ay"}},{"code":"b","broader":"a","labels":{"en":"Bee"}}]}"#)
        let change = #"{"record":"field-scheme","code":"own","titles":{"zh":"自有"},"fields":[{"code":"a","labels":{"en":"Aye","zh":"甲"}}]}"#
        let first = try database.update(change)
        #expect(first.changes == ["own: fields, titles"] && first.schemesChanged == 1 && first.schemesAdded == 0)
        #expect(try database.update(change).changes == [])
        #expect(try record("own", database) == #"{"record":"field-scheme","code":"own","title":"Own","titles":{"zh":"自有"},"fields":[{"code":"a","labels":{"en":"Aye","zh":"甲"}},{"code":"b","broader":"a","labels":{"en":"Bee"}}]}"#)
        let export = try database.export()
        #expect(try database.update(export).changes == [])
        for (line, fault) in [
            (#"{"record":"field-scheme","code":"own","fields":[{"code":"c"}]}"#, "the scheme is recorded already, without the field “own:c”"),
            (#"{"record":"field-scheme","code":"own","titles":null}"#, "titles: is not cleared here; there is: entente field load"),
            (#"{"record":"field-scheme","code":"own","fields":[{"code":"a","labels":{"zh":null}}]}"#, "fields[0].labels: is not cleared here"),
            (#"{"record":"field-scheme","code":"isced-f","title":"Mine"}"#, "“isced-f” is recorded already, with other content: title"),
        ] {
            let error = #expect(throws: RegistryError.self) { try database.update(line) }
            #expect(error?.details.count == 1 && error?.details[0].contains(fault) == true, "\(error?.details ?? [])")
        }
        let folder = try BundleTests.Folder(["agreements.csv": "reference,title\n", "fields.csv": "scheme,code,label_en\nown,b,Be\nown,a,\n"])
        #expect(throws: RegistryError.self) { try database.registry.importAgreements(from: ImportSource(path: folder.path)) }
        #expect(try database.registry.importAgreements(from: ImportSource(path: folder.path), isUpdate: true).changes == ["own: fields"])
    }

    @Test func whatStaysIsTold() throws {
        let database = try sample()
        let export = try database.export()
        for (line, fault) in [
            (#"{"record":"agreement-type","code":"mou","label":"Memo"}"#, "“mou” is brought by the program, and stays as it is: label"),
            (#"{"record":"classification","code":"size","label":"Größe"}"#, "“size” is brought by the program, and stays as it is: label"),
            (#"{"record":"classification","code":"size","values":[{"value":"sme","label":"Small"}]}"#, "“size” is brought by the program, and stays as it is: values"),
            (#"{"record":"classification","code":"rank","of":"agreement"}"#, "“rank” is used by what it is of and in the form that it has, which stay as they are: of"),
            (#"{"record":"party-role","code":"patron","lable":"x"}"#, "unknown key"),
            (#"{"record":"party-role","code":"patron","label":null}"#, "is missing"),
        ] {
            let error = #expect(throws: RegistryError.self) { try database.update(line) }
            #expect(error?.details.count == 1 && error?.details[0].contains(fault) == true, "\(error?.details ?? [])")
        }
        #expect(try database.faults(#"{"record":"classification","code":"rank","of":"organization","form":"listed","label":"Rank","values":[{"value":"a","label":"AA"}]}"#)
            == ["line 1, code: “rank” is recorded already, with other content: values"])
        #expect(try database.export() == export)
    }
}
