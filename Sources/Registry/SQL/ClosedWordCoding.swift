import Postgres
import Records
import Values

/// Words of closed sets are read as what they are: a word that there is not is a failure of the query.
extension LifecycleAction: PostgresDecodable {}
extension RenewalRule: PostgresDecodable {}
extension RelationKind: PostgresDecodable {}
extension Visibility: PostgresDecodable {}
extension QuotaUnit: PostgresDecodable {}
extension QuotaSpan: PostgresDecodable {}
extension ClassificationSubject: PostgresDecodable {}
extension ClassificationForm: PostgresDecodable {}
extension NameKind: PostgresDecodable {}
extension Succession: PostgresDecodable {}
extension EventRole: PostgresDecodable {}

/// What became of an obligation comes in a list, too.
extension ObligationStatus: PostgresDecodable, PostgresEncodable, PostgresArrayElement {
    public static var arrayTypes: Set<TypeOID> { String.arrayTypes }
}

extension AgreementStatus: PostgresDecodable {
    /// `agreement_status` gives none where neither signing nor start is known.
    public static var null: AgreementStatus? { .unknown }
}
