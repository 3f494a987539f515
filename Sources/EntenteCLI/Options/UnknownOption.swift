import ArgumentParser
import Values

/// What is said of an option that a command does not have: what may be meant, in place of what is only spelled like it.
struct UnknownOption {
    private let name: String
    private let path: [String]
    private let own: CommandDump?
    private let siblings: [CommandDump]

    /// The message on an unknown option, with what may be meant; any other as it is.
    static func told(_ message: String, of arguments: [String]) -> String {
        guard let start = message.firstRange(of: " option '--"), message[..<start.lowerBound].hasSuffix("nknown"), let end = message[start.upperBound...].firstIndex(of: "'") else { return message }
        let rest = message[end...].firstIndex(of: "\n") ?? message.endIndex
        // What goes on behind the name says already what to do.
        guard !message[end..<rest].hasPrefix("';") else { return message }
        let answer = UnknownOption(String(message[start.upperBound..<end]), in: arguments).answer
        return message[...end] + (answer.map { ". \($0)" } ?? "") + message[rest...]
    }

    private init(_ name: String, in arguments: [String]) {
        self.name = name
        var command: any ParsableCommand.Type = Entente.self
        var noun = command
        var path: [String] = []
        for word in arguments where !command.verbs.isEmpty {
            guard let below = command.verbs.first(where: { $0.isCalled(word) }) else { break }
            (noun, command) = (command, below)
            path.append(below._commandName)
        }
        self.path = path
        own = CommandDump(of: command)
        siblings = noun.verbs.filter { $0.verbs.isEmpty && $0 != command }.compactMap { CommandDump(of: $0) }
    }

    private static func options(of command: CommandDump?) -> [String] {
        (command?.arguments ?? []).filter(\.shouldDisplay).flatMap { $0.names ?? [] }.map(\.written).filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
    }

    private var answer: String? {
        let options = Self.options(of: own)
        func offer(_ all: [String]) -> String? {
            let names = all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
            return names.isEmpty ? nil : "Did you mean '--\(names.prefix(2).joined(separator: "' or '--"))'?"
        }
        if name.utf8.count > 3, let near = NearMatch.nearest(name, among: options, within: 1) { return offer([near]) }
        // Those that do something with the same, such as --add-field for --field, or --renewal-months for --renewal.
        let alike = options.filter { $0.hasSuffix("-\(name)") || name.utf8.count > 2 && $0.hasPrefix(name) }
        let usual = Self.usual.filter { $0.contains(name) }.flatMap { words in options.filter(words.contains) }
        if let meant = offer(usual) ?? given ?? offer(alike) { return meant }
        if name.utf8.count > 3, let near = NearMatch.nearest(name, among: options + Self.usual.flatMap(\.self)) {
            // One letter wrong in what people say for an option means that option.
            let meant = options.contains(near) ? [near] : Self.usual.filter { $0.contains(near) }.flatMap { words in options.filter(words.contains) }
            if let told = offer(meant) { return told }
        }
        let others = siblings.filter { Self.options(of: $0).contains(name) }.map { (["entente"] + path.dropLast() + [$0.commandName]).joined(separator: " ") }
        return others.isEmpty ? nil : "It is an option of: \(others.prefix(3).joined(separator: ", "))"
    }

    /// What stands without an option, where that is meant.
    private var given: String? {
        let words = Set(Self.usual.filter { $0.contains(name) }.flatMap(\.self) + [name])
        let value = (own?.arguments ?? []).first { $0.kind == "positional" && $0.valueName.map(words.contains) == true }?.valueName
        return value.map { "Its value is given without it: entente \(path.joined(separator: " ")) <\($0)>" }
    }

    /// Words that people take for one another in options.
    private static let usual: [[String]] = [
        ["on", "date", "day", "when", "signed"], ["until", "end", "ends", "to", "expires"], ["due", "deadline", "until"], ["from", "start", "since", "begin"],
        ["name", "title", "label", "text", "query"], ["party", "partner", "organization", "org", "of", "by"], ["partner", "with"],
        ["within", "days", "months"], ["reason", "why", "because"], ["note", "comment", "remark", "notes"], ["sender", "from"],
        ["recipient", "receiver", "to"], ["value", "amount", "sum", "money", "price"], ["type", "kind", "category"],
        ["reference", "ref", "id", "code"], ["file", "path", "input", "source"], ["period", "year"], ["owner", "responsible", "office"],
        ["country", "nation"], ["field", "subject", "discipline", "topic"], ["update", "replace", "overwrite"],
        ["limit", "top", "count", "first"], ["unit", "faculty", "department", "school"], ["contact", "email", "phone", "telephone"],
        ["draft", "unsigned"], ["lang", "language"], ["term", "months", "years", "duration", "length", "until"], ["description", "text", "title", "name"],
    ]
}
