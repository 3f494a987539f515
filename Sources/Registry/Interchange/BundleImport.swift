import Records
import Sheets
import Values

/// Reads a CSV bundle: a folder of flat files, or one file of agreements.
struct BundleImport {
    private let sheets: [(file: BundleFile, path: String)]
    private let names: [String]
    let progress: (Int) throws -> Void

    init(path: String, progress: @escaping (Int) throws -> Void) throws(RegistryError) {
        self.progress = progress
        guard ImportSource.isFolder(path) else {
            sheets = [(.agreements, path)]
            names = [path.split(separator: "/").last.map(String.init) ?? path]
            return
        }
        let folder = path.hasSuffix("/") ? path : path + "/"
        sheets = BundleFile.allCases.map { ($0, folder + $0.name) }.filter { $0.0 == .agreements || ByteInput.exists($0.1) }
        names = BundleFile.allCases.map(\.name)
    }

    func run(into staging: Staging) throws {
        var lines = 0
        for (file, path) in sheets {
            do {
                var sheet = try BundleSheet(file, ByteInput(path: path), lone: sheets.count == 1)
                while let row = try sheet.next(strange: { staging.fault(at: $0.place, path: $0.path, $0.message) }) {
                    lines += 1
                    if lines % 1000 == 0 { try progress(lines) }
                    try stage(row, of: file, staging)
                }
            } catch let fault as CSVFault {
                let place = ImportPlace(file: file.rawValue, line: fault.line)
                staging.fault(at: place, path: "#\(fault.column)", fault.message)
                // What the rest of the file would have brought is not held against the other files.
                try staging.refuse("rest", named: "\(file)", at: place, [])
            }
        }
        try progress(lines)
    }

    private func stage(_ row: BundleRow, of file: BundleFile, _ staging: Staging) throws {
        let place = ImportPlace(file: file.rawValue, line: row.line)
        let (record, value) = row.record(of: file)
        let problems = row.problems(of: value, in: file, partiesMayFollow: sheets.count > 1)
        guard problems.isEmpty else {
            let name = switch file {
            case .agreements, .parties: value["reference"]
            case .organizations, .events: value["code"]
            case .fields: value["scheme"]
            }
            return try staging.refuse(record, named: name?.text, at: place, problems)
        }
        var json: [UInt8] = []
        value.append(to: &json)
        try staging.add(record, at: place, needsMending: json.contains { $0 >= 0xCC }, json: json)
    }

    /// Where a fault is, with the column that its key stands in: `parties.csv line 7, column country`.
    func description(of fault: ImportFault) -> String {
        let file = BundleFile(rawValue: fault.place.file) ?? .agreements
        let place = "\(file.rawValue < names.count ? names[file.rawValue] : file.name) line \(fault.place.line)"
        guard let path = fault.path else { return place }
        if path.hasPrefix("#") { return "\(place), column \(path.dropFirst())" }
        guard let column = column(path, in: file) else { return place }
        return "\(place), column \(column)"
    }

    private func column(_ path: String, in file: BundleFile) -> String? {
        let last = path.split(separator: ".").last.map { String($0.prefix { $0 != "[" }) } ?? path
        let snake = last.reduce(into: "") { name, letter in
            name += letter.isUppercase ? "_\(letter.lowercased())" : "\(letter)"
        }
        let other = switch snake {
        case "identifiers": "identifier"
        case "named": "organization"
        default: "label_\(snake)"
        }
        return [snake, other].first(where: file.columns.contains)
    }
}
