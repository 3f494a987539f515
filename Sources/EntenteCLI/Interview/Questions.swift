import Output
import Platform
import Registry
import Values

/// Puts questions to a person, each until its answer can be read.
final class Questions {
    /// What takes a person out of the questions, or back to the one before.
    enum Leaving: Error { case back, ended, interrupted }

    private let input: any LineInput
    private let registry: Registry
    let language: Language
    private var wasInterrupted = false
    /// Whether a first Ctrl-C does not leave yet: there are answers to lose.
    var offersToGoOn = false

    init(_ registry: Registry, in language: Language) {
        self.registry = registry
        self.language = language
        input = LineEditor.isPossible ? LineEditor() : PlainLines()
    }

    /// Asks until the answer can be read; a blank one is what stands in brackets, or nil.
    /// - Parameters:
    ///   - help: one line on what is wanted; nil shows none.
    ///   - nouns: what the answer can name.
    func ask<Value>(
        _ prompt: String, help: String? = nil, preset: String? = nil, naming noun: Candidates.Noun? = nil,
        words: [String] = [], read: (String) throws -> Value
    ) throws -> Value? {
        if let help { say("  \(help)") }
        let shown = preset.map { "\(prompt) [\(VisibleText.line($0))]: " } ?? "\(prompt): "
        while true {
            let answer = try line(shown, noun, words)
            if answer == "<" { throw Leaving.back }
            guard let text = answer.isEmpty ? preset : answer else { return nil }
            do {
                return try read(text)
            } catch let error as RegistryError where [.usage, .brokenRule, .notFound].contains(error.kind) {
                tell(error)
            }
        }
    }

    /// Asks until there is an answer.
    func demand<Value>(
        _ prompt: String, help: String? = nil, preset: String? = nil, naming noun: Candidates.Noun? = nil,
        words: [String] = [], read: (String) throws -> Value
    ) throws -> Value {
        while true {
            if let value = try ask(prompt, help: help, preset: preset, naming: noun, words: words, read: read) {
                return value
            }
            say("error: this has to be known", "错误：此项必须填写")
        }
    }

    /// Asks for one of a few letters.
    /// - Parameter blank: what a blank answer means; the first unless named.
    func choose(_ prompt: String, among letters: [Character], blank: Character? = nil) throws -> Character {
        let blank = blank ?? letters.first ?? "n"
        let shown = letters.map { $0 == blank ? $0.uppercased() : String($0) }
        while true {
            let answer = try line("\(prompt) [\(shown.joined(separator: "/"))] ", nil, []).lowercased()
            if answer == "<" { throw Leaving.back }
            guard let letter = answer.first else { return blank }
            if letters.contains(letter) { return letter }
            let those = letters.map(String.init).joined(separator: ", ")
            say("error: answer with one of \(those)", "错误：请回答其中之一：\(those)")
        }
    }

    /// What is said in the language of the person.
    func words(_ en: String, _ zh: String) -> String { language == .zh ? zh : en }

    /// Says a sentence between questions, in the language of the person.
    func say(_ en: String, _ zh: String) { say(words(en, zh)) }

    /// Tells why an answer was not taken.
    func tell(_ error: any Error) { Console.tell(ErrorReport(error).text(in: language)) }

    /// Says a sentence between questions.
    func say(_ text: String) { Console.tell(VisibleText.line(text) + "\n") }

    private func line(_ prompt: String, _ noun: Candidates.Noun?, _ words: [String]) throws -> String {
        let end = input.read(prompt) { typed in
            if let noun {
                let found = (try? self.registry.candidates.find(noun, typed: typed, limit: LineEditor.limit)) ?? []
                return found.map { candidate in
                    LineChoice(
                        value: candidate.code, shown: [candidate.code, candidate.label].compactMap(\.self).joined(separator: "  "))
                }
            }
            return words.filter { $0.hasPrefix(typed.lowercased()) && $0 != typed }.map { LineChoice(value: $0, shown: $0) }
        }
        switch end {
        case .line(let text):
            wasInterrupted = false
            return text.withoutBlankEnds
        case .ended: throw Leaving.ended
        case .interrupted:
            guard !wasInterrupted, offersToGoOn else { try interrupt() }
            wasInterrupted = true
            say("Nothing is recorded yet. Go on with the answer, or press Ctrl-C again to leave.", "尚未登记。可继续回答，或再按一次 Ctrl-C 退出。")
            return try self.line(prompt, noun, words)
        }
    }

    /// Ends the process as Ctrl-C does everywhere.
    private func interrupt() throws -> Never {
        // To the process: threads that run commands may have signals blocked.
        kill(getpid(), SIGINT)
        while Interruption.received == nil { usleep(1000) }
        throw Leaving.interrupted
    }
}
