import ArgumentParser
import Output
import Values

/// The help of a command in Chinese: that which the parser writes, sentence by sentence.
struct ChineseHelp {
    /// The text, broken to a width.
    let text: String

    /// - Parameter english: the help that was asked for, in English; its usage says of which command it is.
    init(_ english: String, width: Int) {
        let command = Self.command(of: english)
        // On lines that are not broken a sentence stands whole.
        let lines = Entente.helpMessage(for: command, columns: 100_000).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        text = Self.told(lines, width: max(40, width)) + "\n"
    }

    /// The command whose usage stands in a help.
    private static func command(of english: String) -> any ParsableCommand.Type {
        var command: any ParsableCommand.Type = Entente.self
        guard let usage = english.firstRange(of: "USAGE: entente ") else { return command }
        for word in english[usage.upperBound...].split(whereSeparator: \.isWhitespace) {
            let all = command.configuration.subcommands + command.configuration.groupedSubcommands.flatMap(\.subcommands)
            guard let next = all.first(where: { $0._commandName == word }) else { break }
            command = next
        }
        return command
    }

    private static let sentences = ChineseSentences.all

    private static func told(_ lines: [String], width: Int) -> String {
        var result: [String] = []
        var paragraph: [String] = []
        var isList = false
        func end() {
            guard !paragraph.isEmpty else { return }
            let said = paragraph.joined(separator: " ")
            result += TextWrap.lines(said == ExitCodes.help ? exitCodes : sentences.told(said), width: width)
            paragraph = []
        }
        for line in lines {
            if let rest = Self.rest(of: line, after: "OVERVIEW: ") {
                result += TextWrap.lines("概述：" + sentences.told(rest), width: width)
            } else if let rest = Self.rest(of: line, after: "USAGE: ") {
                end()
                isList = true
                result.append("用法：" + rest.replacing("<options>", with: "<选项>").replacing("<subcommand>", with: "<子命令>"))
            } else if line.isEmpty {
                end()
                result.append("")
            } else if !line.hasPrefix(" "), line.hasSuffix(":"), isList || line.hasPrefix("Example") {
                end()
                result.append(sentences.told(line))
            } else if isList {
                result += item(line, width)
            } else if line.hasPrefix("  ") {
                end()
                result.append(line)
            } else {
                paragraph.append(line)
            }
        }
        end()
        return result.joined(separator: "\n")
    }

    private static var exitCodes: String {
        "退出码：" + ExitCodes.meanings.map { "\($0) \(sentences.told($1))" }.joined(separator: "；") + "。"
    }

    private static func rest(of line: String, after beginning: String) -> String? {
        line.hasPrefix(beginning) ? String(line.dropFirst(beginning.count)) : nil
    }

    /// Where what is said of an option begins.
    private static let column = 26

    /// An option or a command with what is said of it.
    private static func item(_ line: String, _ width: Int) -> [String] {
        let body = line.drop { $0 == " " }
        let isSaid = line.count - body.count > 4 || body.hasPrefix("See '")
        var name = isSaid ? "" : String(body)
        var said = isSaid ? String(body) : ""
        if !isSaid, let gap = body.firstRange(of: "  ") {
            name = String(body[..<gap.lowerBound])
            said = String(body[gap.upperBound...].drop { $0 == " " })
        }
        if !isSaid, said.isEmpty, let border = body.firstRange(of: "> ") {
            name = String(body[..<border.upperBound].dropLast())
            said = String(body[border.upperBound...])
        }
        let head = name.isEmpty ? "" : "  " + name
        guard !said.isEmpty else { return [head] }
        if said.hasPrefix("See '") { return ["  " + sentences.told(said)] }
        var rows = TextWrap.lines(told(said), width: width - column)
        let indent = String(repeating: " ", count: column)
        guard head.count + 2 <= column else { return (head.isEmpty ? [] : [head]) + rows.map { indent + $0 } }
        let first = rows.isEmpty ? "" : rows.removeFirst()
        return [head + String(repeating: " ", count: column - head.count) + first] + rows.map { indent + $0 }
    }

    /// What is said of an option, with its values and what it is where it is not given.
    private static func told(_ said: String) -> String {
        guard said.hasSuffix(")"), let open = said.ranges(of: "(").last(where: { open in
            ["values: ", "default: "].contains { said[open.upperBound...].hasPrefix($0) }
        }) else { return sentences.told(said) }
        let inside = said[open.upperBound...].dropLast().replacing("values: ", with: "可选：").replacing("; default: ", with: "；默认：")
            .replacing("default: ", with: "默认：")
        return sentences.told(said[..<open.lowerBound].withoutBlankEnds) + "（\(inside)）"
    }
}
