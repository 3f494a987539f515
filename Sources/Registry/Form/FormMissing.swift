import Analysis
import Postgres
import Records
import Values

/// Finds what agreements and organizations lack for a form: what it needs, and the rules by which agreements would not count.
final class FormMissing {
    /// What is needed, with its words looked up.
    struct Need {
        let need: FormNeed
        let tests: FormConditions
    }

    /// Something that is missing.
    struct Found: Hashable {
        /// The place of the need, or behind those the rule that an agreement breaks.
        let need: Int
        /// The number of the organization that lacks it; nil is the agreement.
        let organization: Int32?
        /// Key of the agreement; of an organization that of any.
        let agreement: Int
    }

    private let look: FormLook
    private let needs: [Need]
    private let tables: [FormTablePlan]
    private let rules: [FormCheck]
    private(set) var found: [Found] = []
    private var told: Set<Found> = []
    /// How many agreements an organization lacks something in.
    private(set) var agreements: [Found: Set<Int>] = [:]

    init(_ look: FormLook, _ needs: [Need], _ tables: [FormTablePlan], _ form: OfficeForm) {
        self.look = look
        self.needs = needs
        self.tables = tables
        rules = form.checks
    }

    func take(_ seen: Seen) {
        look.begin(seen)
        // What was filed in the period counts in it, whenever it was signed.
        let isFiled = tables.contains { $0.table.moment == .filed && look.isAt(.filed, filing: $0.table.filing, seen) }
        for (index, need) in needs.enumerated() where isFiled || look.isAt(need.need.moment, filing: nil, seen) {
            guard let narrowed = look.narrowed(need.tests, seen) else { continue }
            take(need.need.source, index, narrowed, seen)
        }
        for table in tables where look.isAt(table.table.moment, filing: table.table.filing, seen) {
            guard let broken = table.checks.first(where: { look.narrowed($0.tests, seen) == nil })?.check.id,
                let rule = rules.firstIndex(where: { $0.id == broken }), look.narrowed(table.listed, seen) != nil else { continue }
            add(needs.count + rule, nil, seen)
        }
    }

    private func take(_ source: FormSource, _ need: Int, _ narrowed: FormLook.Narrowed, _ seen: Seen) {
        let members = look.members(source.group, narrowed, seen)
        guard !members.isEmpty else {
            // Nobody lacks what somebody is who is not there.
            if case .organization(_, let part) = source, part != .code { return }
            return add(need, nil, seen)
        }
        for member in members {
            var isKnown = false
            look.eachValue(source, member, seen) { isKnown = isKnown || $0 >= 0 }
            guard !isKnown else { continue }
            add(need, source.isOfOrganization ? look.organization(source.group, member, seen) : nil, seen)
        }
    }

    private func add(_ need: Int, _ organization: Int32?, _ seen: Seen) {
        let one = Found(need: need, organization: organization, agreement: organization == nil ? seen.fact.key : 0)
        agreements[one, default: []].insert(seen.fact.key)
        if told.insert(one).inserted { found.append(one) }
    }

    /// What is missing, as a list: agreements first.
    func listed(_ names: FormNames, isForPeople: Bool) -> Table {
        let columns = [
            Column("of", names.said("Of", "对象")), Column("code", names.said("Reference or code", "编号（代码）")),
            Column("name", names.said("Name", "名称")), Column("missing", names.said("What is missing", "缺少内容")),
            Column("need", names.said("Need", "要求")), Column("references", names.said("Agreements", "协议")),
        ]
        let organizations = names.around.dimensions.organizations
        let rows = found.map { one -> (isOrganization: Bool, code: String, need: Int, cells: [Cell]) in
            let isRule = one.need >= needs.count
            let title = isRule ? rules[one.need - needs.count].title : needs[one.need].need.title
            let id = isRule ? rules[one.need - needs.count].id : needs[one.need].need.id
            let code = one.organization.map { organizations.codes[Int($0)] } ?? names.agreements[one.agreement]?.reference ?? ""
            let name = one.organization.map { names.label($0, .organization(.partner, .name), nil) ?? "" } ?? names.agreements[one.agreement]?.title ?? ""
            let references = (agreements[one] ?? []).compactMap { names.agreements[$0]?.reference }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            let of = one.organization == nil ? ("agreement", names.said("Agreement", "协议")) : ("organization", names.said("Organization", "单位"))
            return (
                one.organization != nil, code, one.need,
                [
                    .text(isForPeople ? of.1 : of.0), .text(code), .text(name), .text(names.text(title)), .text(id),
                    .list(one.organization == nil ? [] : references),
                ]
            )
        }.sorted { left, right in
            if left.isOrganization != right.isOrganization { return right.isOrganization }
            if left.code != right.code { return left.code.utf8.lexicographicallyPrecedes(right.code.utf8) }
            return left.need < right.need
        }
        return Table(id: "missing", title: "", columns: columns, rows: rows.map(\.cells))
    }
}

extension FormSource {
    /// Whether it is what an organization is, whatever the agreement.
    fileprivate var isOfOrganization: Bool {
        if case .organization(_, let part) = self { part != .contribution } else { false }
    }
}
