import Records
import Values

extension FormNames {
    func currency(_ number: Int) -> String { around.dimensions.vocabularies.currencies.codes[number] }
    func decimals(_ number: Int) -> Int { around.dimensions.vocabularies.decimals[number] }

    /// What stands over what rows are by.
    func title(_ source: FormSource) -> String {
        switch source {
        case .agreement(.type): said("Type", "类型")
        case .agreement(.field): said("Field", "领域")
        case .organization(_, .kind): said("Kind", "类型")
        case .organization(_, .country), .organization(_, .country3): said("Country", "国家（地区）")
        case .organization(_, .region): said("Region", "区域")
        case .purpose: said("Purpose", "合作内容")
        case .classification(let scheme), .organization(_, .classification(let scheme)): sides.labels[scheme]?[scheme].map { language == .zh ? $0.zh : $0.en } ?? scheme
        case .organization: said("Organization", "单位")
        case .agreement, .filing, .amount, .quota, .quantity, .income: ""
        }
    }

    /// A part of an organization, by its number.
    func told(_ part: FormOrganizationPart, of organization: Int32, _ source: FormSource, _ column: FormColumn, isForPeople: Bool) -> Cell {
        let table = around.dimensions.organizations
        let value: Int32 = switch part {
        case .code, .name: organization
        case .kind: table.kinds[Int(organization)]
        case .country, .country3: table.countries[Int(organization)]
        case .region:
            table.countries[Int(organization)] < 0 ? -1 : around.dimensions.vocabularies.regionOf[Int(table.countries[Int(organization)])]
        case .isUnit, .contribution, .classification: -1
        }
        if case .name = part { return label(value, source, column).map(Cell.text) ?? .null }
        guard value >= 0 else { return .null }
        return .text(isForPeople ? label(value, source, column) ?? "" : code(value, source))
    }
}
