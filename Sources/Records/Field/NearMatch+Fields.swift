import Values

extension NearMatch {
    /// `; did you mean isced-f:0912?` for a field that is not there: that code in another scheme, or a code of the scheme
    /// that comes near. Codes of up to three signs are all near each other.
    package static func fieldHint(_ field: String, among fields: [String]) -> String {
        let (scheme, code) = parts(of: field)
        let twins = fields.filter { parts(of: $0).code == code }
        let near = nearest(field, among: twins) ?? twins.first
            ?? (code.count > 3 ? nearest(code, among: fields.filter { parts(of: $0).scheme == scheme }.map { parts(of: $0).code }) : nil)
                .map { "\(scheme):\($0)" }
        return near.map { "; did you mean \($0)?" } ?? ""
    }

    private static func parts(of field: String) -> (scheme: String, code: String) {
        let parts = field.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return (parts[0], parts.count > 1 ? parts[1] : "")
    }
}
