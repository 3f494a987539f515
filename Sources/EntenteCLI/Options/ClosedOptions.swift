import ArgumentParser
import Records
import Registry
import Values

/// An option takes a word of a closed set as it is shown in any language, in any case; its help and completion list them all.
extension ExpressibleByArgument where Self: ClosedWord {
    /// The word that a text is.
    public init?(argument: String) { self.init(reading: argument) }
}

extension AgreementStatus: ExpressibleByArgument {}
extension RenewalRule: ExpressibleByArgument {}
extension Visibility: ExpressibleByArgument {}
extension ObligationStatus: ExpressibleByArgument {}
extension Succession: ExpressibleByArgument {}
extension Search.Kind: ExpressibleByArgument {}
extension FieldLevel: ExpressibleByArgument {}
extension ClassificationSubject: ExpressibleByArgument {}
extension ClassificationForm: ExpressibleByArgument {}
