import Analysis
import Records
import Values

extension FormLook {
    /// Gives the values of something, by their numbers: -1 where nothing is known.
    func eachValue(_ source: FormSource, _ member: Int32, _ seen: Seen, _ body: (Int32) -> Void) {
        let key = seen.fact.key
        func all(_ values: [Int32]?) {
            guard let values, !values.isEmpty else { return body(-1) }
            values.forEach(body)
        }
        switch source {
        case .agreement(let trait): eachValue(trait, seen, body)
        case .classification(let scheme): all(sides.classifications[scheme]?[key])
        case .filing(let scheme, let part):
            body(sides.filings[scheme]?[key]?.contains { $0.text(part) != nil } == true ? 0 : -1)
        case .amount(nil): body(seen.fact.amount != nil || seen.fact.traits.contains(.noMoney) ? 0 : -1)
        case .amount(let kind?): body(sides.amounts[kind]?[key] == nil ? -1 : 0)
        case .quota, .quantity: body(-1)
        case .organization(let group, let part):
            guard let organization = organization(group, member, seen) else { return body(-1) }
            eachValue(part, organization, seen, body)
        case .purpose(let part):
            let purpose = purposes(of: seen)[Int(member)]
            switch part {
            case .code: body(Int32(purpose.purpose))
            case .level: body(purpose.level)
            case .field: body(purpose.field == nil ? -1 : 0)
            case .direction: body(isOutgoing(purpose.sender, purpose.recipient).map { $0 ? 0 : 1 } ?? -1)
            }
        case .income(let part):
            body(part == .date ? 0 : incomes(of: seen)[Int(member)].isInKind.map { $0 ? 1 : 0 } ?? -1)
        }
    }

    private func eachValue(_ trait: FormTrait, _ seen: Seen, _ body: (Int32) -> Void) {
        let fact = seen.fact
        func known(_ isKnown: Bool) { body(isKnown ? 0 : -1) }
        switch trait {
        case .type: body(Int32(fact.type))
        case .renewsItself: body(fact.rule == nil ? 0 : 1)
        case .binding: body(fact.traits.contains(.notBinding) ? 0 : -1)
        case .whole: body(ownUnits(seen).isEmpty ? 1 : 0)
        case .unit: known(!ownUnits(seen).isEmpty)
        case .field:
            if seen.categories.isEmpty { body(-1) } else { seen.categories.forEach(body) }
        case .dateSigned: known(fact.signedOn != nil)
        case .startDate: known(!fact.traits.contains(.startUnknown))
        case .endDate: known(!fact.traits.contains(.endUnknown))
        case .currency: known(fact.amount != nil)
        case .reference, .title: body(0)
        case .owner, .note: body(-1)
        }
    }

    private func eachValue(_ part: FormOrganizationPart, _ organization: Int32, _ seen: Seen, _ body: (Int32) -> Void) {
        let table = context.organizations
        let number = Int(organization)
        switch part {
        case .code, .name: body(organization)
        case .kind: body(table.kinds[number])
        case .country, .country3: body(table.countries[number])
        case .region: body(table.countries[number] < 0 ? -1 : context.vocabularies.regionOf[Int(table.countries[number])])
        case .isUnit: body(table.wholes[number] < 0 ? 0 : 1)
        case .classification(let scheme): body(classes[scheme]?[organization] ?? -1)
        case .contribution:
            var isSaid = false
            for said in sides.contributions[seen.fact.key] ?? [] where context.bodies[said.organization] == organization {
                isSaid = true
                body(said.what)
            }
            if !isSaid { body(-1) }
        }
    }
}
