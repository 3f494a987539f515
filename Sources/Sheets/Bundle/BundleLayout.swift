import Records
import Values

/// The columns of a file, by the keys of the record that they make.
struct BundleLayout: Sendable {
    /// Every heading, in order.
    let names: [String]
    /// The heading by the path in the record, by what begins it and by what ends it.
    let namesByPath: [String: String]
    private let members: [(key: String, columns: [BundleColumn])]

    init(_ columns: [BundleColumn]) {
        names = columns.reduce(into: []) { if !$0.contains($1.name) { $0.append($1.name) } }
        members = columns.reduce(into: []) { members, column in
            if let index = members.firstIndex(where: { $0.key == column.key }) {
                members[index].columns.append(column)
            } else {
                members.append((column.key, [column]))
            }
        }
        var names: [String: String] = [:]
        for column in columns { for path in [column.path] + column.alsoAt { names[path] = names[path] ?? column.name } }
        for column in columns { names[column.key] = names[column.key] ?? column.name }
        for column in columns { if let inner = column.inner { names[inner] = names[inner] ?? column.name } }
        namesByPath = names
    }

    /// What a row says, by the keys of a record.
    func said(by row: BundleRow) -> [JSON.Member] {
        members.compactMap { key, columns in
            var inner: [JSON.Member] = []
            for column in columns {
                guard let value = column.read(row, column.name) else { continue }
                // What is said of the whole leaves nothing to be said of its parts.
                guard let innerKey = column.inner else { return JSON.Member(key: key, value: value) }
                inner.append(JSON.Member(key: innerKey, value: value))
            }
            return inner.isEmpty ? nil : JSON.Member(key: key, value: .object(inner))
        }
    }
}

extension BundleFile {
    /// Its columns.
    var layout: BundleLayout {
        switch self {
        case .agreements: Self.ofAgreements
        case .parties: Self.ofParties
        case .organizations: Self.ofOrganizations
        case .fields: Self.ofFields
        case .events: Self.ofEvents
        }
    }

    private static let ofAgreements = BundleLayout(BundleColumn.agreements)
    private static let ofParties = BundleLayout(BundleColumn.parties)
    private static let ofOrganizations = BundleLayout(BundleColumn.organizations)
    private static let ofFields = BundleLayout(BundleColumn.fields)
    private static let ofEvents = BundleLayout(BundleColumn.events)

    /// Every column that the file can have.
    package var columns: [String] { layout.names }

    /// The column in which what stands under a path of a record stands: `notice_days` of `notice.days`; nil where none is its own.
    package func column(at path: String) -> String? {
        // Parties, and fields of a scheme, have rows of their own, and so their keys come first.
        let outer: Set<String> = switch self {
        case .parties: ["parties", "party"]
        case .fields: ["fields", "field"]
        case .agreements, .organizations, .events: []
        }
        let steps = path.split(separator: ".").map { String($0.prefix { $0 != "[" }) }.filter { !outer.contains($0) }
        for step in steps.indices {
            // A list of lines has one column, whatever stands in its lines.
            for end in (step + 1...steps.count).reversed() {
                if let column = layout.namesByPath[steps[step..<end].joined(separator: ".")] { return column }
            }
            let plain = Column.header(steps[step])
            if columns.contains(plain) { return plain }
        }
        // As where a column is named itself.
        return columns.contains(path) ? path : nil
    }
}
