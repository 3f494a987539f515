/// What a further name of an organization is.
public enum NameKind: String, ClosedWord {
    case official, short, acronym, former
}

/// How one organization follows another.
public enum Succession: String, ClosedWord {
    case renamed, united, split
    case takenOver = "taken-over"
}
