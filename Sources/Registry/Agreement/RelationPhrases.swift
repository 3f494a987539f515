import Values

/// How a relation reads from either end; of one that a draft has, which does nothing yet, how it would.
enum RelationPhrases {
    static func phrase(_ row: RelatedAgreementRow, _ language: Language) -> String {
        caption(row.relation, isReverse: row.isReverse, isDraft: row.isDraft).text(in: language)
    }

    private static func caption(_ relation: RelationKind, isReverse: Bool, isDraft: Bool) -> Caption {
        switch (relation, isReverse, isDraft) {
        case (.framework, false, false): Caption("is under", "隶属于框架")
        case (.framework, true, false): Caption("is the framework of", "为其框架")
        case (.framework, false, true): Caption("would be under", "拟隶属于框架")
        case (.framework, true, true): Caption("would be the framework of", "拟为其框架")
        case (.renewal, false, false): Caption("renews", "续签")
        case (.renewal, true, false): Caption("is renewed by", "由其续签")
        case (.renewal, false, true): Caption("would renew", "拟续签")
        case (.renewal, true, true): Caption("would be renewed by", "拟由其续签")
        case (.replacement, false, false): Caption("replaces", "取代")
        case (.replacement, true, false): Caption("is replaced by", "由其取代")
        case (.replacement, false, true): Caption("would replace", "拟取代")
        case (.replacement, true, true): Caption("would be replaced by", "拟由其取代")
        case (.amendment, false, false): Caption("amends", "变更")
        case (.amendment, true, false): Caption("is amended by", "由其变更")
        case (.amendment, false, true): Caption("would amend", "拟变更")
        case (.amendment, true, true): Caption("would be amended by", "拟由其变更")
        }
    }
}
