import Foundation
import Support
import Testing

@testable import Records

/// What people write as YAML: what is taken, what is refused and where, and that what is written is read back.
@Suite struct YAMLTests {
    private func read(_ text: String) throws -> String {
        var bytes: [UInt8] = []
        for (index, document) in try YAMLReader.read(text, as: .agreement).enumerated() {
            if index > 0 { bytes.append(0x0A) }
            document.value.append(to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("a: b\nc:\n  d: e f  # g\n", #"{"a":"b","c":{"d":"e f"}}"#),
        ("a:\n- b\n- c: d\n  e: f\n-\n  g: h\ni: ~", #"{"a":["b",{"c":"d","e":"f"},{"g":"h"}],"i":null}"#),
        ("a:\n  - - b\n    - c\n  - []\n  -\n", #"{"a":[["b","c"],[],null]}"#),
        ("a: \"b: \\u5b66\\uD83D\\uDE00 \\x41\" # c\nd: 'e''f: #'\n", #"{"a":"b: 学😀 A","d":"e'f: #"}"#),
        ("a: |\n  b\n    c\n\n  # d\n\ne: f\n", ##"{"a":"b\n  c\n\n# d\n","e":"f"}"##),
        ("a: |-\n    b\nc: |+\n  d\n\n", #"{"a":"b","c":"d\n\n"}"#),
        ("a: |2-\n    b\n", #"{"a":"  b"}"#),
        ("a: {b: [c, \"d\",e], 'f':g, h: }\n", #"{"a":{"b":["c","d","e"],"f":"g","h":null}}"#),
        ("a: [b,  # c\n d,\n# e\n\n ]\n", #"{"a":["b","d"]}"#), ("[\na,\n\tb\n]", #"["a","b"]"#),
        ("a: |+\n  b\n   ", #"{"a":"b\n \n"}"#), ("- |+\n   ", #"["\n"]"#), ("a: |\n \n  b\n \t\n", nil), ("a: |\n  b\n  \t\n", ##"{"a":"b\n\u0009\n"}"##),
        ("{\"a\":[1,-2,{\"b\":null}],\"c\":\"\"}", #"{"a":["1","-2",{"b":null}],"c":""}"#),
        ("a: http://b#c\nd: e:f\n\"g h\" : i", #"{"a":"http://b#c","d":"e:f","g h":"i"}"#),
        ("\u{FEFF}# a\r\n---\r\nb: c\r\n---\nd: e\n...\n# f\n", "{\"b\":\"c\"}\n{\"d\":\"e\"}"),
        ("binding: no\ndraft: \"yes\"\nrenewal: {months: 012, rule: no}\n", #"{"binding":false,"draft":"yes","renewal":{"months":12,"rule":"no"}}"#),
        ("a: - b", nil), ("", ""), ("# a\n", ""),
    ] as [(String, String?)])
    func takes(_ text: String, _ wanted: String?) throws {
        guard let wanted else {
            #expect(throws: RecordFaults.self) { try read(text) }
            return
        }
        #expect(try read(text) == wanted)
    }

    @Test(arguments: [
        ("a: b\na: c", 2, 1, "comes twice"), ("a: &b c", 1, 4, "anchors"), ("a: [*b]", 1, 5, "aliases"), ("a: !!str b", 1, 4, "tags"),
        ("a: >\n  b", 1, 4, "folded"), ("%YAML 1.2\n---\na: b", 1, 1, "directives"), ("a: b: c", 1, 5, "colon"),
        ("a: b\n  c: d", 2, 3, "does not begin under"), ("a: b\n  c", 2, 3, "does not begin under"), ("  a: b\nc: d", 2, 1, "does not begin under"),
        ("a:\n  - b\n c: d", 3, 2, "does not begin under"), ("a: b\nc", 2, 1, "a key with a colon"), ("a: \"b", 1, 4, "not closed"),
        ("a: 'b\n  c'", 1, 4, "not closed"), ("a: \"b\" c", 1, 8, "belongs to nothing"), ("a: [b\n", 2, 1, "not closed"),
        ("a: [b c: d]", 1, 8, "in braces"), ("a: [b,,c]", 1, 7, "a value is wanted"), ("a: {b: c\n d: e}", 2, 2, "a comma or }"),
        ("a: @b", 1, 4, "in quotes"), ("a: \"\\q\"", 1, 5, "backslash"), ("a: \"\\ud800\"", 1, 5, "no such character"),
        ("a:\n\t- b", 2, 1, "spaces"), ("a: \u{1}", 1, 4, "control"), ("a: 学\n学: \u{7F}", 2, 4, "control"), ("? a", 1, 1, "plain word"),
        ("a: [b,\nc]", 2, 1, "begins deeper"), ("a: {\n  b: c\n}", 3, 1, "begins deeper"), ("- [\n\tb]", 2, 1, "spaces"),
        ("[\n--- ,\n]", 2, 1, "not closed"), ("[a,\n...\n", 2, 1, "not closed"), ("a: |\n   \n  b", 2, 4, "before the text"), ("a: |\n\t\nb: c", 2, 1, "spaces"),
        ("a: |x\n  b", 1, 5, "behind a |"), ("--- a", 1, 5, "belongs to nothing"), ("a:\n  b: c\n  b: d", 3, 3, "comes twice"),
    ])
    func refuses(_ text: String, _ line: Int, _ column: Int, _ message: String) {
        let faults = #expect(throws: RecordFaults.self) { try read(text) }
        let fault = faults?.faults.first
        #expect(fault?.place == TextPlace(line: line, column: column) && fault?.message.contains(message) == true, "\(String(describing: fault))")
    }

    @Test func depthHasALimit() {
        for text in ["[", "{a: ", "- ", "a:\n "] {
            let deep = (0..<100_000).map { index in text.replacing("\n ", with: "\n" + String(repeating: " ", count: min(index + 1, 40))) }.joined()
            #expect(throws: RecordFaults.self) { try read(deep) }
        }
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let seed = drawnSeed("YAML")
        var generator = SeededRandom(seed: seed)
        for _ in 0..<2000 {
            let value = JSON.object(members(depth: 3, &generator))
            guard case .object(let members) = value else { return }
            let text = members.flatMap { YAMLText.lines(YAMLText.scalar($0.key), $0.value) }.joined(separator: "\n") + "\n"
            let back = try? YAMLReader.read(text, as: .boolean).map(\.value)
            try #require(back == (members.isEmpty ? [] : [value]), "seed \(seed)\n\(text)")
        }
    }

    @Test func damagedTextsAreReadOrRefused() throws {
        let seed = drawnSeed("YAML")
        var generator = SeededRandom(seed: seed)
        var form = Array(AgreementForm.text(of: NewAgreement(title: "x")).replacing("\n# ", with: "\n").unicodeScalars)
        form = Array(form.drop { $0 != "r" })
        let signs = Array(":-#[]{}\"'|&*!>%@`,? \n\t\\\r学a0.".unicodeScalars)
        var read = 0
        for _ in 0..<2000 {
            let start = Int.random(in: 0..<form.count, using: &generator)
            var piece = Array(form[start..<min(form.count, start + Int.random(in: 0...200, using: &generator))])
            for _ in 0..<Int.random(in: 0...4, using: &generator) {
                piece.insert(signs.randomElement(using: &generator) ?? " ", at: Int.random(in: 0...piece.count, using: &generator))
            }
            var text = ""
            text.unicodeScalars.append(contentsOf: piece)
            do {
                _ = try YAMLReader.read(text, as: .agreement)
                read += 1
            } catch {
                let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
                for fault in error.faults {
                    let place = try #require(fault.place, "seed \(seed)")
                    #expect(place.line <= lines.count && place.column >= 1, "seed \(seed): \(fault)\n\(text)")
                }
            }
        }
        #expect(read > 20 && read < 1980, "seed \(seed)")
    }

    private func members(depth: Int, _ generator: inout SeededRandom) -> [JSON.Member] {
        var keys: Set<String> = []
        return (0..<Int.random(in: 0...4, using: &generator)).compactMap { _ in
            let key = text(&generator)
            return keys.insert(key).inserted ? JSON.Member(key: key, value: value(depth: depth, &generator)) : nil
        }
    }

    private func value(depth: Int, _ generator: inout SeededRandom) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &generator) {
        case 0: .null
        case 4: .array((0..<Int.random(in: 0...3, using: &generator)).map { _ in value(depth: depth - 1, &generator) })
        case 5: .object(members(depth: depth - 1, &generator))
        default: .string(text(&generator))
        }
    }

    private func text(_ generator: inout SeededRandom) -> String {
        let signs = Array(":-#[]{}\"'|&*!>%@`,? \n\t\\\r学a0.~=\u{85}\u{A0}\u{2028}\u{202E}\u{1B}\u{FEFF}no".unicodeScalars)
        var text = ""
        for _ in 0..<Int.random(in: 0...7, using: &generator) {
            text.unicodeScalars.append(signs.randomElement(using: &generator) ?? " ")
        }
        return text
    }
}
