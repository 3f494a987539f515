import ArgumentParser
import Records
import Registry
import Values

/// Where that comes from what a word, or a part of it, can become.
enum CompletionSource: Sendable {
    /// What the registry has.
    case registry(Candidates.Noun)
    /// A few words that are always the same.
    case words([String])
}

extension CompletionKind {
    /// Completes with what the registry has.
    static func registry(_ noun: Candidates.Noun) -> CompletionKind {
        .custom { words, _, prefix in RegistryCompletion(words).lines(.registry(noun), prefix: prefix) }
    }

    /// Completes `first=second`; what stands behind the sign may be anything where no source is named for it.
    static func pair(_ first: CompletionSource, _ second: CompletionSource? = nil) -> CompletionKind {
        .custom { words, _, prefix in
            RegistryCompletion(words).lines(first, behindSign: second ?? .words([]), isSignNeeded: true, prefix: prefix)
        }
    }

    /// Completes a party, and its role behind a sign.
    static let party = CompletionKind.custom { words, _, prefix in
        RegistryCompletion(words).lines(.registry(.organization), behindSign: .registry(.role), prefix: prefix)
    }

    /// Completes a relation, and the agreement behind the sign.
    static let relation = CompletionKind.pair(.words(RelationKind.words), .registry(.agreement))
}
