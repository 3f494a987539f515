/// What a field is to one of another scheme, after the mapping relations of SKOS.
public enum FieldRelation: String, Sendable, Hashable, CaseIterable {
    /// Both mean the same (`skos:exactMatch`).
    case exact
    /// The other one is broader (`skos:broadMatch`).
    case broad
    /// The other one is narrower (`skos:narrowMatch`): how a broad match looks from its other side.
    case narrow

    /// Those that are written down; the narrower one of two is told from the other side.
    public static let recorded: [FieldRelation] = [.exact, .broad]
}
