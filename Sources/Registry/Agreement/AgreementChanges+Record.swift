import Records
import Values

extension AgreementChanges {
    /// The record with what the changes say of the agreement itself and its titles.
    /// - Parameters:
    ///   - type: the code of the type that they name.
    ///   - event: that of the event.
    func applied(to record: JSON, type: String?, event: String?) -> JSON {
        var record = record
        func set(_ key: String, _ value: JSON?) { record = record.setting(key, value) }
        func set(_ inner: String, in key: String, _ value: JSON?) {
            let object = (record[key] ?? .object([])).setting(inner, value)
            set(key, object.keys.isEmpty ? nil : object)
        }
        func set<Value>(_ key: String, _ change: Change<Value>, _ written: (Value) -> JSON) {
            set(key, change.applied(to: record[key], written))
        }
        func set<Value>(_ inner: String, in key: String, _ change: Change<Value>, _ written: (Value) -> JSON) {
            set(inner, in: key, change.applied(to: record[key]?[inner], written))
        }
        func date(_ date: PartialDate) -> JSON { .string(date.description) }
        func number(_ number: Int) -> JSON { .number(String(number)) }

        if let title { set("title", .string(title)) }
        if let type { set("type", .string(type)) }
        if let isDraft { set("draft", isDraft ? .boolean(true) : nil) }
        if let visibility { set("visibility", .string(visibility.rawValue)) }
        set("binding", isBinding) { .boolean($0) }
        set("dateSigned", signed, date)
        set("startDate", in: "period", start, date)
        set("endDate", in: "period", end, date)
        if end.isChange { set("open", in: "period", nil) }
        if let isOpenEnded {
            set("open", in: "period", isOpenEnded ? .boolean(true) : nil)
            if isOpenEnded { set("endDate", in: "period", nil) }
        }
        set("maxExtentDate", in: "period", maxExtent, date)
        switch renewalRule {
        // Without a rule there are no months.
        case .set(.never), .clear: set("renewal", nil)
        case .keep, .set: break
        }
        set("rule", in: "renewal", renewalRule) { .string($0.rawValue) }
        set("months", in: "renewal", renewalMonths, number)
        set("notice", notice, \.record)
        set("value", value) { .known(("amount", .string($0.amount.description)), ("currency", .string($0.currency))) }
        if hasNoMoney { set("value", .string("none")) }
        set("partiesUnknown", partiesUnknown) { .string($0) }
        if self.event.isChange { set("event", event.map { .string($0) }) }
        set("owner", owner) { .string($0) }
        set("note", note) { .string($0) }
        for title in titles { set(title.language, in: "titles", title.title.map { .string($0) }) }
        return record
    }
}
