

/// A reader of RFC 4180 for the tests, written from the grammar and sharing nothing with the writer.
struct CSVReader {
    private enum State { case start, plain, quoted, quote }

    /// The records of a text, or nil where it breaks the grammar.
    static func records(_ text: String) -> [[String]]? {
        var records: [[String]] = []
        var record: [String] = []
        var field = String.UnicodeScalarView()
        var state = State.start
        let scalars = Array(text.unicodeScalars)
        var index = 0
        func isBreak(_ index: Int) -> Bool {
            scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
        }
        while index < scalars.count {
            let scalar = scalars[index]
            switch state {
            case .quoted:
                if scalar == "\"" { state = .quote } else { field.append(scalar) }
            case .quote where scalar == "\"":
                field.append(scalar)
                state = .quoted
            case .start where scalar == "\"": state = .quoted
            default:
                if scalar == "," || isBreak(index) {
                    record.append(String(field))
                    field = String.UnicodeScalarView()
                    state = .start
                    if scalar != "," {
                        records.append(record)
                        record = []
                        index += 1
                    }
                } else if state == .quote || scalar == "\"" || scalar == "\r" || scalar == "\n" {
                    return nil
                } else {
                    field.append(scalar)
                    state = .plain
                }
            }
            index += 1
        }
        return state == .start && record.isEmpty ? records : nil
    }
}
