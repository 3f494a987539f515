import ArgumentParser
import Records
import Registry
import Values

/// `entente field map FIELD OTHER`
struct FieldMap: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map", abstract: "Match two fields of different schemes, so that a question in one finds what is filed under the other.",
        discussion: """
            Exact: both mean the same, and each finds the other. Broad: the second is broader, and finds the first. Two \
            fields have one match at most; a new one takes the place of the old.

            Example:
              entente field map cq2023:biomedicine isced-f:09 --broad
            """)

    @Argument(help: "A field: scheme:code, or a label.", completion: .registry(.field)) var field: String
    @Argument(help: "A field of another scheme.", completion: .registry(.field)) var other: String
    @Flag(help: "Both mean the same; this is so unless said otherwise.") var exact = false
    @Flag(help: "The second is broader than the first.") var broad = false
    @Flag(help: "Take the match away, rather than make it.") var remove = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if exact, broad { throw ValidationError("a match is either --exact or --broad") }
    }

    private var relation: FieldRelation? { broad ? .broad : exact ? .exact : nil }

    func run() async throws {
        let session = Session(options)
        let mapping = try await session.withRegistry { registry in
            remove
                ? try registry.fields.unmap(field, from: other, relation: relation)
                : try registry.fields.map(field, to: other, as: relation ?? .exact)
        }
        session.console.say(sentence(mapping))
        if options.format != nil { try session.console.show(mapping, as: Self.layout) }
    }

    private func sentence(_ mapping: FieldMapping) -> String {
        let (one, two) = (named(mapping.field), named(mapping.matched))
        guard remove else {
            let state = switch mapping.relation {
            case .exact: "\(one) means the same as \(two)"
            default: "\(two) is broader than \(one)"
            }
            return mapping.isChanged ? "\(state)." : "\(state) already."
        }
        if mapping.isChanged { return "\(one) and \(two) do not match any more." }
        return mapping.relation.map { "\(one) and \(two) stay as they are: their match is \($0.rawValue)." }
            ?? "\(one) and \(two) do not match; nothing was changed."
    }

    private func named(_ field: FieldMatch) -> String {
        let label = options.lang == .zh ? field.labelZH ?? field.labelEN : field.labelEN ?? field.labelZH
        return label.map { "\(field.field) (\($0))" } ?? field.field
    }

    private static let layout = Layout<FieldMapping>(
        title: { mapping, _ in mapping.field.field },
        [
            .text("field", "Field", "领域") { $0.field.field },
            .text("relation", "Relation", "关系") { $0.relation?.rawValue },
            .text("matchedField", "Matched field", "匹配领域") { $0.matched.field },
            .flag("changed", "Changed", "有变更") { $0.isChanged },
        ])
}
