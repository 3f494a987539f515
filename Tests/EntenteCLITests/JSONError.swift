import Foundation
import Support

/// An error as `--format json` has it on standard error: one object on one line, with these four keys.
struct JSONError {
    let code: String
    let message: String
    let details: [String]
    let hint: String?

    struct Unreadable: Error { let text: String }

    init(_ run: ProcessRun) throws {
        let object = try JSONSerialization.jsonObject(with: Data(run.errors)) as? [String: Any]
        guard let object, Set(object.keys) == ["code", "message", "details", "hint"], run.errorText.hasSuffix("}\n"),
            run.errorText.split(separator: "\n").count == 1, let code = object["code"] as? String,
            let message = object["message"] as? String, let details = object["details"] as? [String]
        else { throw Unreadable(text: run.errorText) }
        (self.code, self.message, self.details, hint) = (code, message, details, object["hint"] as? String)
    }
}
