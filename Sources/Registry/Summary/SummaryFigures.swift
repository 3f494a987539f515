import Values

/// A row of a table, by what names it and by the figures in it.
protocol SummaryFigures {
    /// What stands in its first column; nil is what is not known.
    var key: String? { get }
    /// Its figures by the ids of their columns; a figure that there is none of is left out.
    var figures: [String: String] { get }
}

extension SummaryStockFlow {
    /// The figures by the ids of their columns.
    var figures: [String: String] {
        [
            "inForceBefore": inForceBefore, "entered": entered, "resumed": resumed, "expired": expired,
            "terminated": terminated, "replaced": replaced, "suspended": suspended, "inForceAfter": inForceAfter,
            "signed": signed, "amended": amended, "renewed": renewed,
        ].mapValues(\.description)
    }
}

extension SummaryTypeRow: SummaryFigures {
    var key: String? { type }
    var figures: [String: String] { Self.counts(signed, inForce, share) }

    /// The figures of agreements that stand in one row each.
    fileprivate static func counts(_ signed: Int, _ inForce: Int, _ share: Numeric?) -> [String: String] {
        ["signed": "\(signed)", "inForce": "\(inForce)", "share": share?.description].compactMapValues(\.self)
    }
}

extension SummaryKindMixRow: SummaryFigures {
    var key: String? { kinds.map { $0 ?? "unknown" }.joined(separator: "+") }
    var figures: [String: String] { SummaryTypeRow.counts(signed, inForce, share) }
}

extension SummaryFieldRow: SummaryFigures {
    var key: String? { field }
    var figures: [String: String] {
        [
            "signed": signed.description, "inForce": inForce.description, "organizations": "\(organizations)",
            "universities": "\(universities)", "enterprises": "\(enterprises)", "institutes": "\(institutes)",
        ]
    }
}

extension SummaryKindRow: SummaryFigures {
    var key: String? { kind }
    var figures: [String: String] {
        var figures = ["organizations": "\(organizations)", "signed": signed.description, "inForce": inForce.description]
        for sum in amounts { figures["amount\(sum.currency)"] = sum.amount.description }
        return figures
    }
}

extension SummaryPlaceRow: SummaryFigures {
    var key: String? { code }
    var figures: [String: String] {
        [
            "organizations": "\(organizations)", "signed": signed.description, "inForce": inForce.description,
            "change": change.description,
        ]
    }
}

extension SummaryPartnerRow: SummaryFigures {
    var key: String? { code }
    var figures: [String: String] {
        [
            "signed": "\(signed)", "inForce": "\(inForce)", "fields": "\(fields)", "firstSigned": firstSigned,
            "lastSigned": lastSigned,
        ].compactMapValues(\.self)
    }
}

extension SummaryQualityRow: SummaryFigures {
    var key: String? { check.rawValue }
    var figures: [String: String] {
        ["found": "\(found)", "of": "\(lookedAt)", "share": share?.description].compactMapValues(\.self)
    }
}
