import Values

/// How a relation reads from either end.
enum RelationPhrases {
    private static let phrases: [String: (forward: (en: String, zh: String), reverse: (en: String, zh: String))] = [
        "framework": (("is under", "隶属于框架"), ("is the framework of", "为其框架")),
        "renewal": (("renews", "续签"), ("is renewed by", "由其续签")),
        "replacement": (("replaces", "取代"), ("is replaced by", "由其取代")),
        "amendment": (("amends", "修订"), ("is amended by", "由其修订")),
    ]

    static func phrase(_ row: RelatedAgreementRow, _ language: Language) -> String {
        guard let phrase = phrases[row.relation] else { return row.relation }
        let side = row.isReverse ? phrase.reverse : phrase.forward
        return language == .zh ? side.zh : side.en
    }
}
