/// Something a line can become.
struct LineChoice: Equatable {
    /// What takes the place of the line.
    let value: String
    /// What is shown for it.
    let shown: String
}

/// How a line ended.
enum LineEnd: Equatable {
    case line(String)
    /// By Ctrl-C.
    case interrupted
    /// By Ctrl-D, or since nothing more comes.
    case ended
}

/// Where answers come from.
protocol LineInput: AnyObject {
    /// Asks for a line.
    /// - Parameter choices: what a line may become, the best first.
    func read(_ prompt: String, choices: ((String) -> [LineChoice])?) -> LineEnd
}

/// Lines as the terminal itself reads them, where no more can be done.
final class PlainLines: LineInput {
    func read(_ prompt: String, choices: ((String) -> [LineChoice])?) -> LineEnd {
        Console.toStandardError(prompt)
        guard let line = readLine(strippingNewline: true) else {
            Console.toStandardError("\n")
            return .ended
        }
        return .line(EditedLine(line).text)
    }
}
