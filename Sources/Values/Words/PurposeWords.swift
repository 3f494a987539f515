/// What a quota counts.
public enum QuotaUnit: String, ClosedWord {
    case persons, months, days

    public var caption: Caption {
        let zh = switch self {
        case .persons: "人"
        case .months: "个月"
        case .days: "天"
        }
        return Caption(rawValue, zh)
    }

    /// The unit that a word is, one or many; people count students and places where the registry counts persons.
    package init?(counted word: String) {
        if let unit = Self(reading: word) ?? Self(reading: word + "s") {
            self = unit
        } else if Self.wordsForPersons.contains(word) {
            self = .persons
        } else if ["月", "personmonths", "personmonth"].contains(word.spelling) {
            self = .months
        } else {
            return nil
        }
    }

    private static let wordsForPersons = Spellings(["people", "student", "students", "place", "places", "staff", "名", "名学生", "个名额", "人次"])
}

/// Over what time a quota is meant.
public enum QuotaSpan: String, ClosedWord {
    /// In each year.
    case year
    /// In all the time that it was agreed for.
    case total

    public var caption: Caption {
        switch self {
        case .year: Caption("a year", "每年")
        case .total: Caption("in all", "共")
        }
    }
}

/// Which way somebody or something goes under a purpose: outgoing is seen from the home organization where that is a
/// party, else from the first party.
public enum PurposeDirection: String, ClosedWord {
    case outgoing, incoming
    /// One purpose for each way.
    case both

    public var caption: Caption {
        let zh = switch self {
        case .outgoing: "派出"
        case .incoming: "接收"
        case .both: "双向"
        }
        return Caption(rawValue, zh)
    }
}
