import Records
import Values

/// What a form is asked to be filled with.
public struct FormRequest: Sendable {
    /// The form.
    package var form: OfficeForm
    /// Period, for whom, and which agreements.
    public var summary: SummaryRequest
    /// The year as it was asked for, where the form begins its years on a day of its own; else nil.
    public var periodTyped: String?
    /// Parameters of the form that are set otherwise than it has them, by their ids.
    public var parameters: [String: String] = [:]
    /// The rates by which amounts in other currencies are converted; nil converts none.
    public var rates: ExchangeRates?
    /// The language asked for; nil is that of the form.
    public var language: Language?
    /// Whether people read it: they get words, programs codes.
    public var isForPeople = true

    /// A form for a period.
    package init(_ form: OfficeForm, _ summary: SummaryRequest) {
        self.form = form
        self.summary = summary
    }

    /// The languages in which texts are wanted, the most wanted first.
    package var languages: [String] {
        var languages = [language?.rawValue, form.language, "en"].compactMap(\.self)
        // What the form does not have in Chinese or English, it has in its own language.
        if language == .en { languages = ["en", form.language] }
        return languages
    }
}

/// A form, filled.
public struct FilledForm: Sendable {
    /// What it is called.
    public let title: String
    /// The code of the form.
    public let code: String
    /// The period.
    public let period: SummaryPeriod
    /// For whom it is filled; empty is for all.
    public let of: [OrganizationMatch]
    /// Its tables.
    public let tables: [Table]
    /// What is said of all of it.
    public let notes: [String]
    /// The language of the words that a format itself writes.
    public let language: Language
    /// The language of the form itself (BCP 47).
    public let formLanguage: String
    /// Words of its head in the form's own language, by what they are in English; none where a format has them.
    public let headWords: [String: String]
}

extension SummaryPeriod {
    /// The years before it, the latest first; none before 1900.
    func before(_ count: Int) -> [SummaryPeriod] {
        func digits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let starts = "\(digits(firstDay.month))-\(digits(firstDay.day))"
        return (0..<count).compactMap { back in
            try? SummaryPeriod.reading(String(firstDay.year - back - 1), yearStarts: starts).first
        }
    }
}
