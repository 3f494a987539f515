import Analysis
import Postgres
import Values

/// Reads what stands under the agreements of a scope, as far as tables look at it.
struct AttachedReader {
    let connection: Connection
    let scope: FactScope
    let vocabularies: Vocabularies
    let language: Language
    /// The first and the last day that are looked at.
    let days: ClosedRange<CalendarDate>
    /// What converts amounts; nil leaves each in its currency.
    var conversion: Conversion?

    /// What is needed.
    func read(_ needs: Set<Attachments.Kind>) throws -> Attachments {
        var attached = Attachments()
        if needs.contains(.activities) { try readActivities(&attached) }
        if needs.contains(.obligations) { try readObligations(&attached) }
        if needs.contains(.purposes) { try readPurposes(&attached) }
        if needs.contains(.contributions) { try readContributions(&attached) }
        if needs.contains(.events) { try readEvents(&attached) }
        if needs.contains(.unitNames), let parties = scope.parties {
            for row in try connection.rows(SQL.FactUnitNames(ids: scope.ids, parties: parties)) {
                let number = Int32(attached.unitWords.number(of: row.name))
                attached.unitNames.add(UnitNameFact(party: row.party, name: number), of: row.agreement)
            }
        }
        if needs.contains(.recordings) {
            for row in try connection.rows(SQL.FactRecordings(ids: scope.ids, since: days.lowerBound, until: days.upperBound)) {
                attached.recordings.add(row.day.factDay, of: row.agreement)
            }
        }
        return attached
    }

    /// An amount of a day, and the number of its currency.
    private func money(_ amount: Numeric?, _ code: String?, on day: Day) -> (amount: Amount?, currency: Int) {
        let currency = code.flatMap { vocabularies.currencies[$0] } ?? 0
        guard let amount = amount.flatMap({ Amount(decimal: $0.description) }) else { return (nil, currency) }
        return conversion?.told(amount, currency, on: day) ?? (amount, currency)
    }

    private func readActivities(_ attached: inout Attachments) throws {
        attached.hasActivities = try connection.first(SQL.FactHasActivities())?.has ?? false
        guard attached.hasActivities else { return }
        for row in try connection.rows(SQL.FactActivities(ids: scope.ids, until: days.upperBound)) {
            guard let kind = vocabularies.activityKinds[row.kind] else { continue }
            let money = money(row.amount, row.currency, on: row.day.factDay)
            attached.activities.add(
                ActivityFact(
                    kind: kind, day: row.day.factDay, lastDay: row.lastDay?.factDay, quantity: row.quantity, semesters: row.semesters, amount: money.amount, currency: money.currency,
                    isInKind: row.isInKind, sender: row.sender, recipient: row.recipient),
                of: row.agreement)
        }
    }

    private func readObligations(_ attached: inout Attachments) throws {
        for row in try connection.rows(SQL.FactObligations(ids: scope.ids, until: days.upperBound)) {
            let statuses = zip(row.days, row.statuses).map { (day: $0.factDay, status: $1) }
            attached.obligations.add(ObligationFact(due: row.due.factDay, statuses: statuses), of: row.agreement)
        }
    }

    private func readPurposes(_ attached: inout Attachments) throws {
        for row in try connection.rows(SQL.FactPurposes(ids: scope.ids)) {
            guard let purpose = vocabularies.purposes[row.purpose] else { continue }
            attached.purposes.add(
                PurposeFact(
                    purpose: purpose, sender: row.sender, recipient: row.recipient, quota: row.quota,
                    unit: row.unit ?? .persons, firstYear: row.firstYear, lastYear: row.lastYear,
                    level: row.level.map { Int32(attached.levelWords.number(of: $0)) } ?? -1, field: row.field),
                of: row.agreement)
        }
    }

    private func readContributions(_ attached: inout Attachments) throws {
        let query = SQL.FactContributions(ids: scope.ids, since: days.lowerBound, until: days.upperBound)
        for row in try connection.rows(query) {
            let money = money(row.amount, row.currency, on: row.day.factDay)
            guard let amount = money.amount else { continue }
            attached.contributions.add(
                ContributionFact(amount, currency: money.currency, isInKind: row.isInKind, addedOn: row.isAdded ? row.day.factDay : nil),
                of: row.agreement)
        }
    }

    private func readEvents(_ attached: inout Attachments) throws {
        for row in try connection.rows(SQL.FactEvents(ids: scope.ids, since: days.lowerBound, until: days.upperBound)) {
            let number = attached.eventWords.number(of: row.code)
            if number == attached.eventNames.count {
                attached.eventNames.append(row.name.text(in: language))
                attached.attendance.append(row.attended)
            }
            attached.events.add(Int32(number), of: row.agreement)
        }
    }
}
