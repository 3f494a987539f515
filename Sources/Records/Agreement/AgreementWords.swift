/// What happens to an agreement after it was made (OCDS releaseTag).
public enum LifecycleAction: String, ClosedWord {
    case amended, suspended, resumed, terminated, renewed
}

/// What comes after the end of an agreement.
public enum RenewalRule: String, ClosedWord {
    /// It ends.
    case none
    /// The next term begins by itself.
    case automatic
    /// It ends unless the parties agree on a renewal.
    case byConsent = "by-consent"
}

/// What an agreement is to another one (OCDS relatedProcess).
public enum RelationKind: String, ClosedWord {
    case framework, renewal, replacement, amendment
}

/// Who may see an agreement.
public enum Visibility: String, ClosedWord {
    case everybody = "public"
    case ownOffice = "internal"
    case few = "restricted"
}

/// How an agreement stands on a day; computed, never stored.
public enum AgreementStatus: String, ClosedWord {
    case draft, signed
    case inForce = "in-force"
    case suspended, expired, terminated, replaced, unknown
}

/// How an obligation stands (OCDS milestone status).
public enum ObligationStatus: String, ClosedWord {
    case scheduled, met
    case partiallyMet = "partially-met"
    case notMet = "not-met"
}
