import Values

/// How a relation reads from either end.
enum RelationPhrases {
    static func phrase(_ row: RelatedAgreementRow, _ language: Language) -> String {
        let (forward, reverse) =
            switch row.relation {
            case .framework: (Caption("is under", "隶属于框架"), Caption("is the framework of", "为其框架"))
            case .renewal: (Caption("renews", "续签"), Caption("is renewed by", "由其续签"))
            case .replacement: (Caption("replaces", "取代"), Caption("is replaced by", "由其取代"))
            case .amendment: (Caption("amends", "修订"), Caption("is amended by", "由其修订"))
            }
        return (row.isReverse ? reverse : forward).text(in: language)
    }
}
