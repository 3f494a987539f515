import Foundation
import Support
import Testing
import Values

@testable import Records
@testable import Registry
@testable import Sheets

/// Vocabularies as files have them in the wild.
@Suite struct VocabularyTests {
    /// The form of a code is one in the program and in the database.
    @Test func codesThatCanBeAndCodesThatCannot() throws {
        let sample = try RegistrySample()
        let good = [
            "0912", "A61K 31/00", "53(075.8)", "621.3:546", "C++ & more", "工科", "é", "ours:1", "31-33", "/7", "a.", "[1]*", "#1",
            String(repeating: "字", count: 100),
        ]
        let bad = [
            "", " a", "a ", "a  b", "a;b", "a,b", "a|b", "a\"b", "a'b", "a\\b", "a$b", "a`b", "=1", "+1", "-1", "@a", "＝1", ":a", "a:",
            "a\nb", "a\tb", "a\u{A0}b", "a\u{3000}b", "a\u{200D}b", "a\u{202E}b", "a；b", "a、b", String(repeating: "字", count: 101),
        ]
        for code in good + bad {
            let isGood = good.contains(code)
            #expect((TextForm.fieldCode.fault(in: code) == nil) == isGood, "\(code)")
            #expect((TextForm.field.fault(in: "x:\(code)") == nil) == isGood, "\(code)")
            let stored = try? sample.connection.query(sql: "select $1::text::field_code::text as code", [code])
                .map { row throws in try row.decode("code", as: String.self) }
            #expect((stored == [code]) == isGood, "\(code)")
        }
        #expect((try? sample.connection.query(sql: "select $1::text::field_code", ["e\u{301}"])) == nil)
    }

    /// Notations of all sorts go through the registry and out and in again, in lines and in a bundle.
    @Test func notationsGoOutAndComeIn() throws {
        let sample = try RegistrySample()
        let codes = ["A61K 31/00", "53(075.8)", "621.3:546", "工科 1", "C++ & more"]
        _ = try load("code,broader,label,exactMatch\nA61K,,Preparations,\n" + codes.map { "\($0),A61K,L \($0),\n" }.joined(), sample, scheme: "ipc")
        _ = try load("code,label,exactMatch\nx:1,One,ipc:A61K 31/00\ny:2,Two,ipc:621.3:546\n", sample)
        #expect(try sample.registry.fields.show("ipc: A61K   31/00").matches.map(\.field) == ["ours:x:1"])
        // A decomposed letter is the composed one.
        #expect(try load("code,label\ne\u{301}1,E\n", sample, scheme: "ipc").added == 1)
        #expect(try !load("code,label\n\u{E9}1,E\n", sample, scheme: "ipc").isChanged)
        #expect(try sample.registry.fields.find("ipc:e\u{301}1").labelEN == "E")
        // With the codes as they are there, a prefix of all lines belongs to them.
        #expect(try !load("code,label\nx:1,One\n", sample).isChanged)
        try sample.record("N-1") { $0.fields = codes.map { "ipc:\($0)" } + ["ours:x:1"] }
        #expect(try sample.registry.agreements.show("N-1", on: .today).fields.map(\.field) == codes.map { "ipc:\($0)" } + ["ours:x:1"])
        var bytes: [UInt8] = []
        try sample.registry.export { bytes.append(contentsOf: $0) }
        let text = String(decoding: bytes, as: UTF8.self)
        let other = try InterchangeDatabase()
        _ = try other.load(text)
        #expect(try other.export() == text)
        let folder = FileManager.default.temporaryDirectory.appending(path: "fields-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try sample.registry.exportBundle(to: folder.path)
        let third = try InterchangeDatabase()
        _ = try third.registry.importAgreements(from: ImportSource(path: folder.path))
        #expect(try third.registry.agreements.show("N-1", on: .today).fields.map(\.field) == codes.map { "ipc:\($0)" } + ["ours:x:1"])
        #expect(try third.registry.fields.list(scheme: "ipc").map(\.field) == sample.registry.fields.list(scheme: "ipc").map(\.field))
        #expect(try other.faults(#"{"record":"field-match","field":"ipc:A61K 31/01","relation":"exact","matched":"ford:3.2"}"#)
            == ["line 1, field: there is no field “ipc:A61K 31/01”; did you mean ipc:A61K 31/00?"])
    }

    private func load(_ text: String, _ sample: RegistrySample, scheme: String = "ours") throws -> FieldLoadReport {
        let path = FileManager.default.temporaryDirectory.appending(path: "fields-\(UUID().uuidString).csv")
        try text.write(to: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: path) }
        return try sample.registry.fields.load(file: path.path, scheme: scheme, titleEN: nil, titleZH: nil)
    }

    private func faults(_ text: String, _ sample: RegistrySample, scheme: String = "ours") throws -> [String] {
        do {
            _ = try load(text, sample, scheme: scheme)
            return []
        } catch let error as RegistryError {
            return error.details.isEmpty ? [error.message] : error.details
        }
    }

    @Test func everyFaultIsToldAndNothingStored() throws {
        let sample = try RegistrySample()
        let told = try faults("""
            code,broader,label_en,exactMatch
            1,,One,isced-f:09
            1,,Again,
            ,,Blank,
            3,9,Three,
            4,5,Four,
            5,4,Five,
            6,,,
            7;7,,Seven,
            8,,Ei\u{202E}ght,
            9x,,Nine,isced-f:0991
            10,,Ten,nonsense
            11,,Eleven,ours:1
            12,,Twelve
            13,,Thirteen,elsewhere:1
            """, sample)
        let expected = [
            "line 3, column 1 (code): the code “1” stands at line 2 already, with another label",
            "line 4, column 1 (code): the code is blank",
            "line 5, column 2 (broader): there is no field “9” in the file or the scheme",
            "line 6, column 2 (broader): “4” would be broader than itself",
            "line 8: the field “6” has no label",
            "line 9, column 1 (code): “7;7” is not the code of a field: it has the character ;, which it cannot have",
            "line 10, column 3 (label_en): \(try #require(TextForm.label.fault(in: "Ei\u{202E}ght")))",
            "line 11, column 4 (exactMatch): there is no field “isced-f:0991”; did you mean isced-f:091?",
            "line 12, column 4 (exactMatch): “nonsense” is not a field; it is written scheme:code, such as isced-f:0912",
            "line 13, column 4 (exactMatch): “ours:1” is of the same scheme; a match is with another one",
            "line 14, column 4 (exactMatch): there are 3 columns, and the header has 4",
        ]
        for (told, expected) in zip(told, expected) { #expect(told == expected) }
        #expect(told.count == expected.count)
        #expect(try sample.number("select count(*) as n from field_scheme where code = 'ours'") == 0)
        #expect(try faults("code,label\n1,x\n", sample, scheme: "isced-f") == ["the scheme isced-f is brought by the program"])
        #expect(try sample.number("select count(*) as n from field_label where label = 'x'") == 0)
    }

    @Test func loadingAgainChangesNothingAndBringsUpToDate() throws {
        let sample = try RegistrySample()
        let file = """
            code,broader,label_en,label_zh,broadMatch,exactMatch
            a,,A,甲,isced-f:09,
            b,a,B,乙,,elsewhere:7|elsewhere:8
            c,b,C,,,http://example.org/ford/3.2
            """
        let first = try load(file, sample)
        #expect((first.fields, first.added, first.moved, first.relabeled, first.matched) == (3, 3, 0, 0, 2))
        #expect(first.notes == ["2 matches with “elsewhere” left out, since there is no such scheme; the first is at line 3"])
        #expect(try !load(file, sample).isChanged)
        // Two change places, a label changes, a match turns round, and what the file does not have stays.
        let second = try load("code,broader,label_en,narrowMatch\nb,,B,\na,b,A and more,isced-f:09\n", sample)
        #expect((second.added, second.moved, second.relabeled, second.matched) == (0, 2, 1, 1))
        #expect(try sample.registry.fields.show("ours:a").broader == "ours:b")
        #expect(try sample.registry.fields.show("ours:a").matches.map(\.relation) == [.narrow])
        #expect(try sample.registry.fields.show("ours:c").broader == "ours:b")
        #expect(try sample.registry.fields.show("ours:a").labelZH == "甲")
        // A file that does not say where fields stand leaves them there; one that leads back through the scheme is refused.
        #expect(try !load("id,name\na,A and more\n", sample).isChanged)
        #expect(try faults("code,parent,label\nb,c,B\n", sample) == ["line 2, column 2 (parent): “b” would be broader than itself"])
        #expect(try load("id,title@fr\na,Le A\n", sample).relabeled == 1)
        #expect(try sample.registry.fields.show("ours:a").otherLabels == ["fr=Le A"])
    }

    /// What spreadsheets write in Chinese, and in UTF-16, is told for what it is.
    @Test func otherEncodings() throws {
        let sample = try RegistrySample()
        func told(_ bytes: [UInt8]) throws -> String {
            let path = FileManager.default.temporaryDirectory.appending(path: "fields-\(UUID().uuidString).csv")
            try Data(bytes).write(to: path)
            defer { try? FileManager.default.removeItem(at: path) }
            do {
                return try sample.registry.fields.load(file: path.path, scheme: "ours", titleEN: nil, titleZH: nil).notes.joined()
            } catch let error as RegistryError {
                return ([error.message] + error.details + [error.hint ?? ""]).joined(separator: "\n")
            }
        }
        let header = Array("code,label_zh\n1,".utf8)
        // 临床医学 and 代码 in GBK; a character of four bytes beside it; Universität in Windows-1252.
        let clinical: [UInt8] = [0xC1, 0xD9, 0xB4, 0xB2, 0xD2, 0xBD, 0xD1, 0xA7]
        let gbk = "bytes that are not UTF-8; they look like GBK, as spreadsheets in Chinese write it; save the file as “CSV UTF-8”"
        #expect(try told(header + clinical).contains("line 2, column 2 (label_zh): \(gbk)"))
        #expect(try told(header + clinical + [0x81, 0x30, 0x81, 0x30]).contains(gbk))
        #expect(try told([0xB4, 0xFA, 0xC2, 0xEB] + Array(",label\n1,x\n".utf8)).contains("line 1, column 1: \(gbk)"))
        let western = try told(header + Array("Universit".utf8) + [0xE4] + Array("t".utf8))
        #expect(western.contains("bytes that are not UTF-8; save the file as “CSV UTF-8”"), "\(western)")
        for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian] {
            let sixteen = try told(Array(try #require("code,label\n1,One\n".data(using: encoding))))
            #expect(sixteen.contains("is in UTF-16") && sixteen.contains("CSV UTF-8"), "\(sixteen)")
        }
        #expect(try sample.number("select count(*) as n from field_scheme where code = 'ours'") == 0)
        // 医学 in GBK is UTF-8 too, of other letters: nothing but the look of them tells.
        let note = "labels have foreign letters and no Chinese character"
        #expect(try told(header + [0xD2, 0xBD, 0xD1, 0xA7]).contains(note))
        #expect(try told(Array("code,label\n1,".utf8) + [0xD2, 0xBD, 0xD1, 0xA7]).contains(note))
        #expect(try told(header + Array("医学\n2,β-γ".utf8)) == "")
        #expect(try told(Array("code,label\n1,β decay of Universität\n".utf8)) == "")
        // A vocabulary in another language has its own letters.
        #expect(try told(Array("code,label_ru\n1,Медицина\n".utf8)) == "")
    }

    /// Real vocabularies, where this machine has them.
    @Test(arguments: [
        ("isced_f_2013_en", "0912<091 en=Medicine"), ("oecd_fos_en", "1.1<1 en=Mathematics"),
        ("china_degree_disciplines_zh", "0101<01 zh=哲学"), ("euroscivoc_taxonomy_seen", "/21/33</21 en=health sciences"),
    ])
    func realFiles(name: String, concept: String) throws {
        guard let data = CordisSource.folder else { return }
        let path = data + "/../fields/\(name).csv"
        guard FileManager.default.fileExists(atPath: path) else { return }
        let sample = try RegistrySample()
        var reader = try VocabularyReader(ByteInput(path: path), file: path, scheme: "ours")
        let vocabulary = try reader.read(titleEN: nil, titleZH: nil)
        #expect(shown(vocabulary).contains(concept))
        let first = try sample.registry.fields.load(file: path, scheme: "ours", titleEN: "Ours", titleZH: nil)
        #expect(first.added == vocabulary.concepts.count && first.added > 40)
        #expect(try !sample.registry.fields.load(file: path, scheme: "ours", titleEN: nil, titleZH: nil).isChanged)
        #expect(try sample.registry.fields.schemes().first { $0.code == "ours" }?.titleEN == "Ours")
        #expect(try sample.registry.fields.list(scheme: "ours").map(\.depth).max() ?? 0 > 0)
    }
}
