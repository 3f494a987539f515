import Foundation
import Support

@testable import Records

/// A case of the YAML test suite (shared data `suites/yaml`).
struct YAMLSuiteCase {
    let name: String
    let yaml: String
    /// Whether no reader may take it.
    let fails: Bool
    /// The events of the text, a line each, without indentation; nil where they are not told.
    let tree: [Substring]?
    /// What it means as JSON, a document after another; nil where it is not told.
    let json: String?

    /// All cases; none where the suite is not there.
    static func all() throws -> [YAMLSuiteCase] {
        try SharedData.files(in: "suites/yaml/src").flatMap { file in
            cases(String(decoding: file.bytes, as: UTF8.self), file.name.replacing(".yaml", with: ""))
        }
    }

    /// The files of the suite are YAML themselves, of the plainest sort: here they are taken apart by their indentation,
    /// so that the reader is not judged by itself.
    private static func cases(_ text: String, _ file: String) -> [YAMLSuiteCase] {
        var cases: [YAMLSuiteCase] = []
        var fields: [String: String] = [:]
        var inherited: [String: String] = [:]
        func close() {
            defer { fields = [:] }
            guard let yaml = fields["yaml"] else { return }
            let fails = fields["fail"] == "true"
            if !fails { inherited.merge(fields) { $1 } }
            let json = fails ? nil : inherited["json"]
            cases.append(YAMLSuiteCase(
                name: "\(file)/\(cases.count)", yaml: plain(yaml), fails: fails,
                tree: fails ? nil : inherited["tree"].map { plain($0).split(separator: "\n").map { $0.drop { $0 == " " } } },
                json: json == "null" ? nil : json == "''" ? "" : json.map(plain)))
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var at = 0
        while at < lines.count {
            let line = lines[at]
            at += 1
            if line.hasPrefix("- ") { close() }
            guard line.hasPrefix("- ") || line.hasPrefix("  "), let colon = line.firstIndex(of: ":") else { continue }
            let key = String(line[line.index(line.startIndex, offsetBy: 2)..<colon])
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            guard value.hasPrefix("|") else {
                fields[key] = String(value)
                continue
            }
            var block: [String] = []
            // Every block of the suite is four blanks deep, where it says its depth too.
            while at < lines.count, lines[at].isEmpty || lines[at].hasPrefix("    ") {
                block.append(String(lines[at].dropFirst(4)))
                at += 1
            }
            while block.last?.isEmpty == true { block.removeLast() }
            fields[key] = block.map { $0 + "\n" }.joined()
        }
        close()
        return cases
    }

    /// What the suite writes with signs that can be seen: blanks, tabs, returns, a byte order mark, line ends.
    private static func plain(_ text: String) -> String {
        var plain = ""
        var dashes = 0
        for scalar in text.unicodeScalars {
            if scalar == "—" {
                dashes += 1
                continue
            }
            if scalar != "»" { for _ in 0..<dashes { plain.unicodeScalars.append("—") } }
            dashes = 0
            switch scalar {
            case "␣": plain += " "
            case "»": plain += "\t"
            case "←": plain += "\r"
            case "⇔": plain += "\u{FEFF}"
            case "↵": break
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return plain.hasSuffix("∎\n") ? String(plain.dropLast(2)) : plain
    }

    /// The documents that the events tell, each as our reader gives it without a shape: bare text that is empty, `~` or
    /// `null` is null, all else text. Nil where they hold what JSON has not: a key that is no text.
    func documents() -> [JSON]? {
        guard let tree else { return nil }
        var documents: [JSON] = []
        var open: [(isList: Bool, values: [JSON])] = []
        var isSayable = true
        func add(_ value: JSON) {
            if open.isEmpty { documents.append(value) } else { open[open.count - 1].values.append(value) }
        }
        for event in tree {
            switch event.prefix(4) {
            case "+MAP": open.append((false, []))
            case "+SEQ": open.append((true, []))
            case "-SEQ": add(.array(open.removeLast().values))
            case "-MAP":
                let values = open.removeLast().values
                add(.object(stride(from: 0, to: values.count - 1, by: 2).map { index in
                    if case .string(let key) = values[index] { return .init(key: key, value: values[index + 1]) }
                    if case .null = values[index] { return .init(key: "", value: values[index + 1]) }
                    isSayable = false
                    return .init(key: "", value: values[index + 1])
                }))
            case "=VAL":
                // An anchor or a tag before it is nothing that our reader takes.
                let word = event.dropFirst(5)
                guard let style = word.first, !"&<".contains(style) else {
                    isSayable = false
                    add(.null)
                    continue
                }
                let text = Self.unescaped(word.dropFirst())
                add(style == ":" && ["", "~", "null"].contains(text) ? .null : .string(text))
            case "=ALI":
                isSayable = false
                add(.null)
            default: break
            }
        }
        return isSayable ? documents : nil
    }

    private static func unescaped(_ text: Substring) -> String {
        var plain = ""
        var isEscaped = false
        for character in text.unicodeScalars {
            if isEscaped {
                let meant: [Unicode.Scalar: Unicode.Scalar] = ["n": "\n", "t": "\t", "r": "\r", "b": "\u{8}"]
                plain.unicodeScalars.append(meant[character] ?? character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                plain.unicodeScalars.append(character)
            }
        }
        return plain
    }
}
