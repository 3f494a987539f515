import Foundation
import Support
import Testing

@testable import Registry

/// The CORDIS tables as the acceptance test reads them: straight from the files, with rules of its own, so that its
/// figures owe nothing to the script, the import or the queries.
struct CordisSource {
    /// An organization, as far as the figures go.
    final class Organization {
        var kind: String?
        var country: String?

        init(kind: String?, country: String?) { (self.kind, self.country) = (kind, country) }
    }

    struct Project {
        let start: String
        let end: String
        var parties: [Organization] = []
    }

    private(set) var projects: [Project] = []

    /// The folder, where it is there.
    static let folder = SharedData.path("cordis-china/projects.csv").map { String($0.dropLast("/projects.csv".count)) }

    init(folder: String) throws {
        let listed = Dictionary(grouping: try Self.rows("\(folder)/organizations.csv")) { $0["project_id"] ?? "" }
        var byName: [String: [Organization]] = [:]
        var said: [[String]: Organization] = [:]
        for row in try Self.rows("\(folder)/projects.csv") {
            var project = Project(start: row["start_date"] ?? "", end: row["end_date"] ?? "")
            for party in Self.once(listed[row["project_id"] ?? ""] ?? []) {
                let kind = ["HES": "university", "PRC": "enterprise", "REC": "institute", "PUB": "government", "OTH": "other"][party["org_type"] ?? ""]
                let country = Self.country(party)
                let (name, words) = (Self.folded(party["org_name"] ?? ""), [party["org_name"] ?? "", kind ?? "", country ?? ""])
                let same = byName[name, default: []].filter {
                    ($0.country == nil || country == nil || $0.country == country) && ($0.kind == nil || kind == nil || $0.kind == kind)
                }
                let meant = said[words] ?? same.first ?? Organization(kind: kind, country: country)
                if said[words] == nil, same.isEmpty { byName[name, default: []].append(meant) }
                said[words] = meant
                meant.kind = meant.kind ?? kind
                meant.country = meant.country ?? country
                project.parties.append(meant)
            }
            projects.append(project)
        }
    }

    private static func country(_ party: [String: String]) -> String? {
        switch party["country"] {
        case "UK": "GB"
        case "EL": "GR"
        case "", nil: nil
        case let code: code
        }
    }

    /// The parties of a project without those that are listed again, or once more without a country.
    private static func once(_ rows: [[String: String]]) -> [[String: String]] {
        let names = rows.map { folded($0["org_name"] ?? "") }
        return rows.indices.filter { index in
            !rows.indices.contains { other in
                guard other != index, names[other] == names[index] else { return false }
                let (mine, theirs) = (country(rows[index]), country(rows[other]))
                return mine == theirs ? other < index : mine == nil
            }
        }.map { rows[$0] }
    }

    /// Letters and digits alone, of a number that stands behind another the begin.
    private static func folded(_ name: String) -> String {
        let text = name.precomposedStringWithCompatibilityMapping.lowercased()
            .replacingOccurrences(of: "&", with: " and ").replacingOccurrences(of: "ß", with: "ss")
        let words = text.map { $0.isLetter || $0.isNumber || "+#".contains($0) ? String($0) : " " }.joined().split(separator: " ")
        return words.reduce("") { whole, word in
            whole + (whole.last?.isNumber == true && word.first?.isNumber == true ? "_" : "") + word
        }
    }

    /// Rows by column, read the simple way: the quotes in a line decide which commas and line feeds separate.
    private static func rows(_ path: String) throws -> [[String: String]] {
        let text = try String(contentsOfFile: path, encoding: .utf8).replacingOccurrences(of: "\r\n", with: "\n")
        var (records, record, cell, quoted): ([[String]], [String], String, Bool) = ([], [], "", false)
        for character in text {
            switch character {
            case "\"": quoted.toggle()
            case "," where !quoted: record.append(cell); cell = ""
            case "\n" where !quoted: records.append(record + [cell]); (record, cell) = ([], "")
            default: cell.append(character)
            }
        }
        guard let header = records.first else { return [] }
        return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }
}
