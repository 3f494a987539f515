import ArgumentParser

/// The manual page, made from the same data as the help of the commands.
struct ManualPage {
    private typealias Command = CommandDump
    private typealias Argument = CommandDump.Argument

    /// The page in roff, with the man macros.
    let text: String

    init() {
        guard let root = CommandDump(of: Entente.self) else {
            text = ""
            return
        }
        let verbs = Self.verbs(root, []).filter { $0.path.first != "help" }
        let global = Self.global(verbs.map(\.command))
        var lines = [
            ".TH ENTENTE 1 \"\" \"Entente \(Entente.configuration.version)\" \"User Commands\"",
            ".SH NAME", "entente \\- \(Self.escaped(Self.lowercased(root.abstract ?? "")))",
            ".SH SYNOPSIS", ".B entente", ".I command", "[\\fIoptions\\fR]",
            ".SH DESCRIPTION",
        ]
        lines += Self.paragraphs(ManualWords.description)
        lines.append(".SH COMMANDS")
        for verb in verbs { lines += Self.command(verb.command, path: verb.path, leavingOut: global) }
        lines.append(".SH GLOBAL OPTIONS")
        lines.append("Every command that works on a registry takes these, before or after its own.")
        for argument in Self.distinct(verbs.flatMap { $0.command.arguments ?? [] }).filter({ global.contains(Self.key($0)) }) {
            lines += Self.argument(argument)
        }
        lines.append(".SH EXIT STATUS")
        lines += Self.terms(ManualWords.exitCodes)
        lines.append(".SH ENVIRONMENT")
        lines += Self.terms(ManualWords.environment)
        lines.append(".SH FILES")
        lines += Self.terms(ManualWords.files)
        lines.append(".SH EXAMPLES")
        for (sentence, example) in ManualWords.examples {
            lines += [".PP", Self.escaped(sentence), ".PP", ".nf", ".RS 4", Self.escaped(example), ".RE", ".fi"]
        }
        lines += [".SH SEE ALSO", ".BR psql (1)", ""]
        text = lines.joined(separator: "\n")
    }

    private static func verbs(_ command: Command, _ path: [String]) -> [(path: [String], command: Command)] {
        (command.subcommands ?? []).filter { $0.shouldDisplay != false }.flatMap { child in
            let path = path + [child.commandName]
            let below = verbs(child, path).filter { $0.path.last != "help" }
            return below.isEmpty ? [(path, child)] : below
        }
    }

    private static func key(_ argument: Argument) -> String {
        (argument.names ?? []).map(\.written).sorted().joined(separator: " ")
    }

    private static func distinct(_ arguments: [Argument]) -> [Argument] {
        var seen: Set<String> = []
        return arguments.filter { $0.kind != "positional" && seen.insert(key($0)).inserted }
    }

    /// What at least half of the commands have is told once.
    private static func global(_ commands: [Command]) -> Set<String> {
        let keys = commands.flatMap { command in Set((command.arguments ?? []).filter { $0.kind != "positional" }.map(key)) }
        let counts = Dictionary(grouping: keys) { $0 }.mapValues(\.count)
        return Set(counts.filter { $0.value * 2 > commands.count }.keys)
    }

    private static func command(_ command: Command, path: [String], leavingOut global: Set<String>) -> [String] {
        let arguments = (command.arguments ?? []).filter { $0.shouldDisplay }
        let positional = arguments.filter { $0.kind == "positional" }
        let words = positional.map { argument in
            let name = "\\fI\(escaped(argument.valueName ?? "value"))\\fR\(argument.isRepeating ? " ..." : "")"
            return argument.isOptional ? "[\(name)]" : name
        }
        let own = arguments.filter { $0.kind != "positional" && !global.contains(key($0)) }
        let heading = ["\\fBentente \(escaped(path.joined(separator: " ")))\\fR"] + words + (own.isEmpty ? [] : ["[\\fIoptions\\fR]"])
        var lines = [".SS \"\(path.joined(separator: " "))\"", heading.joined(separator: " "), ".PP", escaped(command.abstract ?? "")]
        lines += paragraphs(command.discussion ?? "", after: true)
        for argument in positional + own { lines += self.argument(argument) }
        return lines
    }

    private static func argument(_ argument: Argument) -> [String] {
        let value = argument.kind == "option" ? " \\fI\(escaped(argument.valueName ?? "value"))\\fR" : ""
        let names = (argument.names ?? []).map { "\\fB\(escaped($0.written))\\fR\(value)" }
        let head = argument.kind == "positional" ? "\\fI\(escaped(argument.valueName ?? "value"))\\fR" : names.joined(separator: ", ")
        let values = (argument.allValueStrings ?? argument.allValues ?? []).joined(separator: ", ")
        let help = [argument.abstract ?? "", values.isEmpty ? "" : "One of: \(values)."].filter { !$0.isEmpty }
        return [".TP", head, escaped(help.joined(separator: " "))].filter { !$0.isEmpty }
    }

    /// Prose as it stands; from a line "Example:" on, lines are kept apart.
    private static func paragraphs(_ text: String, after isContinued: Bool = false) -> [String] {
        var lines: [String] = []
        var isExample = false
        var isNew = isContinued
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                isNew = true
                continue
            }
            if isNew, !isExample { lines.append(".PP") }
            isNew = false
            lines.append(escaped(String(line.drop { $0 == " " })))
            if line.hasPrefix("Example"), !isExample {
                isExample = true
                lines += [".PP", ".nf", ".RS 4"]
            }
        }
        return isExample ? lines + [".RE", ".fi"] : lines
    }

    private static func terms(_ terms: [(String, String)]) -> [String] {
        terms.flatMap { [".TP", "\\fB\(escaped($0.0))\\fR", escaped($0.1)] }
    }

    private static func lowercased(_ text: String) -> String {
        let text = text.hasSuffix(".") ? String(text.dropLast()) : text
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    /// Text that roff takes as it stands; what is not ASCII is named by its code point, whatever the locale.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            guard !scalar.isASCII else { return String(scalar) }
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "\u{0}[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
        }.joined().replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\u{0}", with: "\\").split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&" + $0 : String($0) }.joined(separator: "\n")
    }
}
