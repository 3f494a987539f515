import ArgumentParser
import Values

/// The manual page, made from the same data as the help of the commands.
struct ManualPage {
    private typealias Command = CommandDump
    private typealias Argument = CommandDump.Argument

    private let language: Language

    /// A page in a language.
    init(in language: Language) { self.language = language }

    /// The page in roff, with the man macros.
    var text: String {
        guard let root = CommandDump(of: Entente.self) else { return "" }
        let verbs = Self.verbs(root, []).filter { $0.path.first != "help" }
        let global = Self.global(verbs.map(\.command))
        var lines = [
            ".TH ENTENTE 1 \"\" \"Entente \(Entente.configuration.version)\" \"\(said("User Commands", "用户命令"))\"",
            heading("NAME", "名称"), "entente \\- \(Self.escaped(Self.lowercased(language.told(root.abstract ?? ""))))",
            heading("SYNOPSIS", "概要"), ".B entente", ".I \(said("command", "命令"))", "[\\fI\(said("options", "选项"))\\fR]",
            heading("DESCRIPTION", "说明"),
        ]
        lines += paragraphs(ManualWords.description.text(in: language))
        lines.append(heading("COMMANDS", "命令"))
        for verb in verbs { lines += command(verb.command, path: verb.path, leavingOut: global) }
        lines.append(heading("GLOBAL OPTIONS", "通用选项"))
        lines.append(said("Every command that works on a registry takes these, before or after its own.", "凡操作登记库的命令都有以下选项，写在其自有选项之前或之后均可。"))
        for argument in Self.distinct(verbs.flatMap { $0.command.arguments ?? [] }).filter({ global.contains(Self.key($0)) }) {
            lines += self.argument(argument)
        }
        lines.append(heading("EXIT STATUS", "退出码"))
        lines += Self.terms(ExitCodes.meanings.map { ($0, Self.sentence(language.told($1), in: language)) })
        lines.append(heading("ENVIRONMENT", "环境变量"))
        lines += Self.terms(ManualWords.environment.map { ($0, $1.text(in: language)) })
        lines.append(heading("FILES", "文件"))
        lines += Self.terms(ManualWords.files.map { ($0, $1.text(in: language)) })
        lines.append(heading("EXAMPLES", "示例"))
        for (sentence, example) in ManualWords.examples {
            lines += [".PP", Self.escaped(sentence.text(in: language)), ".PP", ".nf", ".RS 4", Self.escaped(example), ".RE", ".fi"]
        }
        lines += [heading("SEE ALSO", "参见"), ".BR psql (1)", ""]
        return lines.joined(separator: "\n")
    }

    private func said(_ en: String, _ zh: String) -> String { language == .zh ? Self.escaped(zh) : en }

    private func heading(_ en: String, _ zh: String) -> String { ".SH \(said(en, zh))" }

    private static func sentence(_ text: String, in language: Language) -> String {
        language == .zh ? text + "。" : text.prefix(1).uppercased() + text.dropFirst() + "."
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

    private func command(_ command: Command, path: [String], leavingOut global: Set<String>) -> [String] {
        let arguments = (command.arguments ?? []).filter { $0.shouldDisplay }
        let positional = arguments.filter { $0.kind == "positional" }
        let words = positional.map { argument in
            let name = "\\fI\(Self.escaped(argument.valueName ?? "value"))\\fR\(argument.isRepeating ? " ..." : "")"
            return argument.isOptional ? "[\(name)]" : name
        }
        let own = arguments.filter { $0.kind != "positional" && !global.contains(Self.key($0)) }
        let heading = ["\\fBentente \(Self.escaped(path.joined(separator: " ")))\\fR"] + words + (own.isEmpty ? [] : ["[\\fI\(said("options", "选项"))\\fR]"])
        var lines = [".SS \"\(path.joined(separator: " "))\"", heading.joined(separator: " "), ".PP", Self.escaped(language.told(command.abstract ?? ""))]
        lines += paragraphs(command.discussion ?? "", after: true)
        for argument in positional + own { lines += self.argument(argument) }
        return lines
    }

    private func argument(_ argument: Argument) -> [String] {
        let value = argument.kind == "option" ? " \\fI\(Self.escaped(argument.valueName ?? "value"))\\fR" : ""
        let names = (argument.names ?? []).map { "\\fB\(Self.escaped($0.written))\\fR\(value)" }
        let head = argument.kind == "positional" ? "\\fI\(Self.escaped(argument.valueName ?? "value"))\\fR" : names.joined(separator: ", ")
        let values = (argument.allValueStrings ?? argument.allValues ?? []).joined(separator: ", ")
        let help = [language.told(argument.abstract ?? ""), values.isEmpty ? "" : language == .zh ? "可选：\(values)。" : "One of: \(values)."].filter { !$0.isEmpty }
        return [".TP", head, Self.escaped(help.joined(separator: " "))].filter { !$0.isEmpty }
    }

    /// The text in the language: a paragraph is one sentence, or several, whatever its lines; what is an example stays.
    private func told(_ text: String) -> String {
        guard language == .zh else { return text }
        let paragraphs = text.split(separator: "\n\n", omittingEmptySubsequences: false)
        let prose = paragraphs.prefix { !$0.hasPrefix("Example") }
        let examples = paragraphs[prose.endIndex...].joined(separator: "\n\n").split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return (prose.map { language.told(String($0).replacing("\n", with: " ")) } + [
            examples.enumerated().map { $0 == 0 ? language.told(String($1)) : String($1) }.joined(separator: "\n")
        ]).joined(separator: "\n\n")
    }

    /// Prose as it stands; from a line "Example:" on, lines are kept apart.
    private func paragraphs(_ text: String, after isContinued: Bool = false) -> [String] {
        var lines: [String] = []
        var isExample = false
        var isNew = isContinued
        for line in told(text).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                isNew = true
                continue
            }
            if isNew, !isExample { lines.append(".PP") }
            isNew = false
            let bare = String(line.drop { $0 == " " })
            lines.append(Self.escaped(bare))
            if line.hasPrefix("Example") || line.hasPrefix("示例"), !isExample {
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
