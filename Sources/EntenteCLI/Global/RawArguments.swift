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
}
