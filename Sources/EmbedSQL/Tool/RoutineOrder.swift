/// The order in which the files of `sql/routines` are run: what a view, a trigger or an SQL-standard body names has to be
/// there before it. What stands in a quoted body is looked up only when it runs, and may come later.
enum RoutineOrder {
    static func sorted(_ files: [Source]) throws -> [Source] {
        var maker: [Substring: String] = [:]
        for file in files {
            for match in file.text.matches(of: /(?m)^create or replace (?:function|view) (?<name>\w+)/) {
                if let other = maker.updateValue(file.path, forKey: match.name), other != file.path {
                    throw EmbedError(description: "sql/\(file.path) makes \(match.name), which sql/\(other) makes, too")
                }
            }
        }
        var waiting = files.map { file in (file, Set(words(of: file.text).compactMap { maker[$0] }).subtracting([file.path])) }
        var done: [Source] = []
        while !waiting.isEmpty {
            let ready = Set(done.map(\.path))
            guard let next = waiting.firstIndex(where: { $0.1.isSubset(of: ready) }) else {
                let names = waiting.map { "sql/" + $0.0.path }.joined(separator: ", ")
                throw EmbedError(description: "routines that need each other belong in one file: \(names)")
            }
            done.append(waiting.remove(at: next).0)
        }
        return done
    }

    /// The words of a file, but for those in quoted bodies, in texts and in comments.
    private static func words(of text: String) -> [Substring] {
        text.replacing(/\$\$.*?\$\$/.dotMatchesNewlines(), with: "")
            .replacing(/--[^\n]*/, with: "")
            .replacing(/'(?:[^']|'')*'/, with: "")
            .matches(of: /\w+/).map(\.output)
    }
}
