import Analysis
import Values

/// A line of `partners`.
public struct PartnerRow: Sendable {
    /// Code of the organization.
    public let code: String
    /// Its name in the language asked for, where it has one; else the name of record.
    public let name: String
    /// Code of its kind, such as `university`; nil where not known.
    public let kind: String?
    /// ISO 3166-1 alpha-2 code; nil where not known.
    public let country: String?
    /// Agreements in force on the day.
    public let inForce: Int
    /// Agreements counted, whatever their status on the day.
    public let agreements: Int
    /// Those of them that are of two bodies alone.
    public let bilateral: Int
    /// The earliest signing among them, as far as it is known: a day, a month or a year; nil where none is.
    public let firstSigned: String?
    /// The latest such.
    public let lastSigned: String?
    /// The references behind the counts, those in force first; no more than were asked for.
    public let references: [String]

    init(_ partner: PartnerFold.Partner, _ dimensions: Dimensions, name: String, references: [String]) {
        let (organizations, vocabularies) = (dimensions.organizations, dimensions.vocabularies)
        let number = partner.organization
        code = organizations.codes[number]
        self.name = name
        kind = vocabularies.kinds.code(organizations.kinds[number])
        country = vocabularies.countries.code(organizations.countries[number])
        inForce = partner.inForce
        agreements = partner.agreements
        bilateral = partner.bilateral
        firstSigned = partner.firstSigned?.text
        lastSigned = partner.lastSigned?.text
        self.references = references
    }
}

extension PartnerRow: ListedRow {
    public static let listing = Listing<PartnerRow>("partners", "Organization", "单位", [
        .text("code", "Code", "代码") { $0.code },
        .text("name", "Name", "名称") { $0.name },
        .word("kind", .organizationKind, "Kind", "类型") { $0.kind ?? "unknown" },
        .text("country", "Country", "国家（地区）") { $0.country }.spared(4),
        .number("inForce", "In force", "有效") { $0.inForce },
        .number("agreements", "Agreements", "协议") { $0.agreements },
        .number("bilateral", "Bilateral", "其中双边") { $0.bilateral }.spared(5),
        .date("firstSigned", "First signed", "首次签署") { $0.firstSigned }.spared(2),
        .date("lastSigned", "Last signed", "最近签署") { $0.lastSigned }.spared(3),
        .list("references", "References", "协议编号") {
            $0.references.count < $0.agreements ? $0.references + ["…"] : $0.references
        }.spared(1),
    ])
}
