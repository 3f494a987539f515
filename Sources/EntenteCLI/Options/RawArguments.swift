import Values

/// The arguments as the system handed them over, before they became text.
enum RawArguments {
    /// The place, from 1, of the first argument that is not UTF-8; nil where all are.
    ///
    /// Swift would repair such an argument without a word, and the repaired text would be stored.
    static func firstUnreadable() -> Int? {
        (1..<max(1, Int(CommandLine.argc))).first { place in
            guard let argument = CommandLine.unsafeArgv[place] else { return false }
            return String(validatingCString: argument) == nil
        }
    }

    /// An argument without blanks at its ends, and at those of the value behind a sign: they were copied along, and no name,
    /// code or path means them. One that is nothing but blanks stays, and is refused as such.
    static func withoutBlankEnds(_ argument: String) -> String {
        let bare = argument.withoutBlankEnds
        guard bare.hasPrefix("--"), let sign = bare.firstIndex(of: "=") else { return bare.isEmpty ? argument : bare }
        return bare[...sign] + String(bare[bare.index(after: sign)...]).withoutBlankEnds
    }

    /// The first argument that the parser would take for flags, one of them `-h`, though it is none of ours: a name that
    /// begins with a hyphen. Help would be shown, and nothing done.
    static func firstSeemingHelp(_ arguments: [String]) -> String? {
        arguments.prefix { $0 != "--" }.first { argument in
            let letters = argument.dropFirst()
            return argument.hasPrefix("-") && letters.count > 1 && letters.first?.isLetter == true && letters.contains("h")
                && !argument.contains("=") && !letters.allSatisfy(ArgumentOrder.flagLetters.contains)
        }
    }
}
