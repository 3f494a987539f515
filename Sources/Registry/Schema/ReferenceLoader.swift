import Postgres
import Records
import Sheets

/// Brings the vocabularies that the program ships into the database, or up to date there.
struct ReferenceLoader {
    let connection: Connection

    /// Loads every file of `sql/reference` that is a vocabulary; runs inside a transaction of the caller's.
    func load() throws {
        let regions = try table(SQLFile.Reference.region, "code", "parent", "name_en", "name_zh")
        try connection.change(
            SQL.ReferenceRegion(
                codes: regions.column("code"), parents: regions.column("parent"), namesEN: regions.column("name_en"),
                namesZH: regions.column("name_zh")))
        let countries = try table(SQLFile.Reference.country, "code", "name_en", "name_zh", "region", "subregion", "other_names")
        try connection.change(
            SQL.ReferenceCountry(
                codes: countries.column("code"), namesEN: countries.column("name_en"),
                namesZH: countries.column("name_zh"), regions: countries.column("region"),
                subregions: countries.column("subregion"), otherNames: countries.column("other_names")))
        let currencies = try table(SQLFile.Reference.currency, "code", "minor_units", "name_en", "name_zh")
        try connection.change(
            SQL.ReferenceCurrency(
                codes: currencies.column("code"), minorUnits: currencies.column("minor_units"),
                namesEN: currencies.column("name_en"), namesZH: currencies.column("name_zh")))
        let kinds = try table(
            SQLFile.Reference.organization_kind, "code", "label_en", "label_zh", "sector", "definition_en")
        try connection.change(
            SQL.ReferenceOrganizationKind(
                codes: kinds.column("code"), labelsEN: kinds.column("label_en"), labelsZH: kinds.column("label_zh"),
                sectors: kinds.column("sector"), definitions: kinds.column("definition_en")))
        let forms = try table(SQLFile.Reference.legal_form, "form", "place", "class", "source")
        try connection.change(
            SQL.ReferenceLegalForm(
                forms: forms.column("form"), places: forms.column("place"), classes: forms.column("class"),
                sources: forms.column("source")))
        let types = try table(
            SQLFile.Reference.agreement_type, "code", "label_en", "label_zh", "definition_en", "carries_money", "counted")
        try connection.change(
            SQL.ReferenceAgreementType(
                codes: types.column("code"), labelsEN: types.column("label_en"), labelsZH: types.column("label_zh"),
                definitions: types.column("definition_en"), carryMoney: types.column("carries_money"),
                counted: types.column("counted")))
        let roles = try table(SQLFile.Reference.party_role, "code", "label_en", "label_zh", "definition_en")
        try connection.change(
            SQL.ReferencePartyRole(
                codes: roles.column("code"), labelsEN: roles.column("label_en"), labelsZH: roles.column("label_zh"),
                definitions: roles.column("definition_en")))
        let purposes = try table(
            SQLFile.Reference.purpose, "code", "broader", "label_en", "label_zh", "ewp", "mext", "universities_australia",
            "indonesia", "definition_en")
        try connection.change(
            SQL.ReferencePurpose(
                codes: purposes.column("code"), broader: purposes.column("broader"), labelsEN: purposes.column("label_en"),
                labelsZH: purposes.column("label_zh"), definitions: purposes.column("definition_en"),
                ewp: purposes.column("ewp"), mext: purposes.column("mext"),
                universitiesAustralia: purposes.column("universities_australia"), indonesia: purposes.column("indonesia")))
        let classes = try table(
            SQLFile.Reference.classification, "scheme", "value", "subject", "form", "label_en", "label_zh", "definition_en")
        try connection.change(
            SQL.ReferenceClassification(
                schemes: classes.column("scheme"), values: classes.column("value"), subjects: classes.column("subject"),
                forms: classes.column("form"), labelsEN: classes.column("label_en"), labelsZH: classes.column("label_zh"),
                definitions: classes.column("definition_en")))
        let activities = try table(
            SQLFile.Reference.activity_kind, "code", "label_en", "label_zh", "unit_en", "unit_zh", "definition_en")
        try connection.change(
            SQL.ReferenceActivityKind(
                codes: activities.column("code"), labelsEN: activities.column("label_en"),
                labelsZH: activities.column("label_zh"), unitsEN: activities.column("unit_en"),
                unitsZH: activities.column("unit_zh"), definitions: activities.column("definition_en")))
        for (file, scheme, titleEN, titleZH) in Self.schemes {
            var reader = try VocabularyReader(
                ByteInput(bytes: Array(file.text.utf8)), file: file.path, scheme: scheme)
            let vocabulary = try reader.read(titleEN: titleEN, titleZH: titleZH)
            try Fields(connection: connection).load(
                vocabulary, isShipped: true, from: file.path, faults: reader.faults)
        }
    }

    private static let schemes = [
        (
            SQLFile.Reference.isced_f, "isced-f", "ISCED Fields of Education and Training 2013",
            "国际教育标准分类：教育与培训学科（2013）"
        ),
        (SQLFile.Reference.ford, "ford", "OECD Fields of Research and Development", "经合组织研究与发展领域分类"),
    ]

    private func table(_ file: SQLFile, _ columns: String...) throws -> CSVTable {
        try CSVTable(ByteInput(bytes: Array(file.text.utf8)), file: file.path, required: columns)
    }
}
