import Output
import Records
import Values

/// A text that a person edits until it is taken, left as it was, or given up.
///
/// After a mistake the editor opens again, with the mistake as a comment above the line that it is about. What was typed
/// is never lost: unless it was taken, its file stays, and its path is said.
struct EditorSession {
    /// How an edit ended.
    enum Outcome<Value> {
        case taken(Value)
        /// Saved as it was.
        case unchanged
        /// Saved with nothing in it.
        case emptied
    }

    /// What a line begins with that tells a mistake.
    static func mark(in language: Language) -> String { "# " + language.told("error: {}").replacing("{}", with: "") }

    let console: Console
    /// Name of the file, which ends in `.yaml`, so that editors color it.
    let name: String
    /// Whether a person has typed what the text begins with.
    var isTyped = false

    /// Opens a text, and tries what was saved until it is taken.
    func edit<Value>(_ text: String, take: (RecordText) async throws -> Value) async throws -> Outcome<Value> {
        var file = try PrivateFile(name: name)
        try file.write(text)
        let editor = Editor()
        var (last, line): (String, Int?) = (text, nil)
        var isFirst = true
        while true {
            do {
                try editor.open(file.path, line: line)
                guard let bytes = try? file.read() else {
                    throw RegistryError(.notFound, code: "editor-left-nothing", "the editor left no \(file.path)")
                }
                let saved = Self.withoutErrors(String(decoding: bytes, as: UTF8.self))
                if Self.isBlank(saved) {
                    file.remove()
                    return .emptied
                }
                if saved == last {
                    guard isFirst else { throw GivenUp() }
                    file.remove()
                    return .unchanged
                }
                (last, isFirst) = (saved, false)
                guard String(validating: bytes, as: UTF8.self) != nil else {
                    throw RecordFaults([RecordFault(place: nil, message: "the text is not UTF-8: letters are lost where a � stands; write them anew, and save it as UTF-8")])
                }
                let value = try await take(try RecordText(Array(saved.utf8), syntax: .yaml))
                file.remove()
                return .taken(value)
            } catch let faults as RecordFaults {
                line = try write(faults.faults, into: last, of: file)
            } catch let error as RegistryError where [.brokenRule, .notFound].contains(error.kind) && error.code != "editor-left-nothing" && !isFirst {
                let said = ([error.message] + error.details + [error.hint].compactMap(\.self)).map(console.options.lang.told)
                let message = said.joined(separator: console.options.lang == .zh ? "；" : "; ")
                line = try write([RecordFault(place: nil, message: message)], into: last, of: file)
            } catch is GivenUp {
                throw RegistryError(
                    .brokenRule, code: "edit-given-up", "given up: the mistakes are still there, and nothing was recorded",
                    hint: "What was typed is in \(try Self.keep(last, &file))")
            } catch {
                let report = ErrorReport(error).error
                if isFirst, !isTyped, (try? file.read()).map({ Self.withoutErrors(String(decoding: $0, as: UTF8.self)) == text }) ?? true {
                    file.remove()
                    throw report
                }
                throw report.adding(hint: "What was typed is in \(try Self.keep(last, &file))")
            }
        }
    }

    /// Saved with the same mistakes.
    private struct GivenUp: Error {}

    /// The path of the file, which is written anew where the editor took it away.
    private static func keep(_ text: String, _ file: inout PrivateFile) throws -> String {
        if (try? file.read()) != nil { return file.path }
        file.remove()
        file = try PrivateFile(name: file.name)
        try file.write(text)
        return file.path
    }

    private func write(_ faults: [RecordFault], into text: String, of file: PrivateFile) throws -> Int {
        let (marked, line) = Self.marked(text, faults, in: console.options.lang)
        try file.write(marked)
        return line
    }

    /// The text with each mistake above its line, and the first line that has one.
    static func marked(_ text: String, _ faults: [RecordFault], in language: Language = .en) -> (text: String, line: Int) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let byLine = Dictionary(grouping: faults) { min(max(1, $0.place?.line ?? 1), max(1, lines.count)) }
        for (line, faults) in byLine.sorted(by: { $0.key > $1.key }) {
            let indent = String(lines[line - 1].prefix { $0 == " " })
            let told = faults.map { fault in
                let path = fault.path.map { "\($0): " } ?? ""
                return indent + mark(in: language) + VisibleText.line(path + language.told(fault.message))
            }
            lines.insert(contentsOf: told, at: line - 1)
        }
        let first = byLine.min { $0.key < $1.key }
        return (lines.joined(separator: "\n"), (first?.key ?? 1) + (first?.value.count ?? 0))
    }

    static func withoutErrors(_ text: String) -> String {
        let marks = Language.allCases.map(mark)
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { line in !marks.contains { line.drop { $0 == " " }.hasPrefix($0) } }.joined(separator: "\n")
    }

    /// Whether nothing but comments is left.
    private static func isBlank(_ text: String) -> Bool {
        text.split(separator: "\n").allSatisfy { line in
            let rest = line.drop { $0.isWhitespace }
            return rest.isEmpty || rest.hasPrefix("#") || rest == "---"
        }
    }
}
