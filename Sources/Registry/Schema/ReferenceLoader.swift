import Postgres
import Records
import Sheets

/// Brings the vocabularies that the program ships into the database, or up to date there.
struct ReferenceLoader {
    let connection: Connection

    /// Loads every file of `sql/reference` that is a vocabulary; runs inside a transaction of the caller's.
    func load() throws {
        try load(ReferenceQueries.region, SQLFile.Reference.region, "code", "parent", "name_en", "name_zh")
        try load(
            ReferenceQueries.country, SQLFile.Reference.country, "code", "name_en", "name_zh", "region", "subregion")
        try load(ReferenceQueries.currency, SQLFile.Reference.currency, "code", "minor_units", "name_en", "name_zh")
        try load(
            ReferenceQueries.organizationKind, SQLFile.Reference.organization_kind,
            "code", "label_en", "label_zh", "sector", "definition_en")
        try load(
            ReferenceQueries.agreementType, SQLFile.Reference.agreement_type,
            "code", "label_en", "label_zh", "definition_en")
        try load(
            ReferenceQueries.activityKind, SQLFile.Reference.activity_kind,
            "code", "label_en", "label_zh", "unit_en", "unit_zh", "definition_en")
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

    private func load(_ query: Query<NoRow>, _ file: SQLFile, _ columns: String...) throws {
        let table = try CSVTable(ByteInput(bytes: Array(file.text.utf8)), file: file.path, required: columns)
        _ = try connection.run(query.statement, columns.map { table.column($0) })
    }
}

/// The queries that load shipped vocabularies, a column at a time.
enum ReferenceQueries {
    static let region = Query(
        SQLFile.Queries.reference_region, takes: [String?].self, [String?].self, [String?].self, [String?].self)
    static let country = Query(
        SQLFile.Queries.reference_country,
        takes: [String?].self, [String?].self, [String?].self, [String?].self, [String?].self)
    static let currency = Query(
        SQLFile.Queries.reference_currency, takes: [String?].self, [String?].self, [String?].self, [String?].self)
    static let organizationKind = Query(
        SQLFile.Queries.reference_organization_kind,
        takes: [String?].self, [String?].self, [String?].self, [String?].self, [String?].self)
    static let agreementType = Query(
        SQLFile.Queries.reference_agreement_type,
        takes: [String?].self, [String?].self, [String?].self, [String?].self)

    static let activityKind = Query(
        SQLFile.Queries.reference_activity_kind,
        takes: [String?].self, [String?].self, [String?].self, [String?].self, [String?].self, [String?].self)

    static let all: [any DeclaredQuery] = [activityKind, region, country, currency, organizationKind, agreementType]
}
