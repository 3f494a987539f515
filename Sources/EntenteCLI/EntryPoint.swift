import ArgumentParser
import Output
import Platform
import Registry
import Values

/// Runs the program.
public enum EntryPoint {
    /// Begins to watch for Ctrl-C and SIGTERM, and makes a reader that is gone an error rather than the end of the
    /// process. Call it once, before anything else.
    public static func watchSignals() {
        Interruption.install()
        signal(SIGPIPE, SIG_IGN)
    }

    /// Parses the arguments, runs the command they name, and gives the exit code.
    ///
    /// Data goes to standard output; help that was asked for too. Everything else goes to standard error.
    public static func run(_ arguments: [String]) async -> Int32 {
        let isWithoutCommand = ArgumentOrder.namesNoCommand(arguments)
        let arguments = ArgumentOrder.arranged(arguments.map(RawArguments.withoutBlankEnds))
        do {
            if let place = RawArguments.firstUnreadable() {
                throw RegistryError(
                    .usage, code: "argument-unreadable", "argument \(place) is not valid UTF-8",
                    hint: "Set the terminal and the locale to UTF-8.")
            }
            if let name = RawArguments.firstSeemingHelp(arguments) {
                throw ValidationError("Unknown option '\(name)'; put -- before a name that begins with a hyphen")
            }
            if isWithoutCommand { throw ValidationError("Missing the command to run") }
            if let unknown = ArgumentOrder.unknownCommand(in: arguments) { throw unknown }
            var command = try Entente.parseAsRoot(arguments)
            let given = GivenOptions(arguments, of: type(of: command))
            try given.refuseRepeated()
            try given.refuseNothing()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            return 0
        } catch {
            return report(error, arguments: arguments)
        }
    }

    private static func report(_ error: any Error, arguments: [String]) -> Int32 {
        let language = GlobalOptions.language(in: arguments)
        let isJSON = asksForJSON(arguments)
        if let signal = Interruption.received {
            let message = Interruption.hasStored ? "interrupted; what was stored before stays" : "interrupted; nothing was stored"
            Console.toStandardError(
                isJSON ? ErrorReport(RegistryError(.tryAgain, code: "interrupted", message)).json : language.told(message) + "\n")
            return 128 + signal
        }
        if Entente.exitCode(for: error) == .success {
            let english = Entente.fullMessage(for: error) + "\n"
            let text = language == .zh && english.contains("USAGE: ") ? ChineseHelp(english, width: Terminal.width() ?? 80).text : english
            if arguments.contains("--no-pager") || !Pager().show(text) { print(text, terminator: "") }
            return 0
        }
        let report: ErrorReport
        func meant(_ message: String, in language: Language) -> String {
            InvalidValue.told(UnknownOption.told(message, of: arguments), in: language)
        }
        if isParserError(error) {
            guard isJSON else {
                let message = inOurWords(meant(Entente.fullMessage(for: error), in: language))
                let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                    // What is typed stands as it is.
                    if line.hasPrefix("  - ") { return String(line) }
                    // What is said of an option stands behind its name.
                    guard line.hasPrefix("Help:"), let gap = line.firstRange(of: ">  ") else { return language.told(String(line)) }
                    return language.told("Help: {}").replacing("{}", with: line[..<gap.upperBound].dropFirst(6))
                        + language.told(String(line[gap.upperBound...]))
                }
                let text = lines.joined(separator: "\n") + "\n"
                Console.tell(language == .zh ? text.replacing("<options>", with: "<选项>").replacing("<subcommand>", with: "<子命令>") : text)
                return ExitCodes.usage
            }
            report = ErrorReport(RegistryError(.usage, code: "usage", meant(Entente.message(for: error), in: .en)))
        } else {
            report = ErrorReport(error)
        }
        if isJSON { Console.toStandardError(report.json) } else { Console.tell(report.text(in: language)) }
        return ExitCodes.code(for: report.error.kind)
    }

    /// The parser's message, begun as every other error, and with nothing in it that could steer a terminal.
    private static func inOurWords(_ message: String) -> String {
        let begin = "Error: "
        return VisibleText.document(message.hasPrefix(begin) ? "error: " + message.dropFirst(begin.count) : message)
    }

    private static func isParserError(_ error: any Error) -> Bool {
        Entente.exitCode(for: error) == .validationFailure
    }

    /// Whether errors are for a script; asked of the bare arguments, since they may not have been understood.
    private static func asksForJSON(_ arguments: [String]) -> Bool {
        let json = ["json", "ndjson"]
        return zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && json.contains($1.lowercased()) }
            || arguments.contains { json.map { "--format=\($0)" }.contains($0) }
    }
}
