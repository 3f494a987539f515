import ArgumentParser
import Registry
import Values

/// Which agreements are meant by what they are, in place of a reference.
struct AgreementChoice: ParsableArguments {
    @Option(name: .customLong("where-owner"), help: "All whose owner holds this text.") var owner: String?
    @Option(name: .customLong("where-party"), help: "All of this organization.", completion: .registry(.organization)) var party: String?
    @Option(name: .customLong("where-type"), help: "All of this type.", completion: .registry(.type)) var type: String?
    @Option(name: .customLong("where-field"), help: "All in this field.", completion: .registry(.field)) var field: String?
    @Option(name: .customLong("where-event"), help: "All signed at this event.", completion: .registry(.event)) var event: String?
    @Option(name: .customLong("where-status"), help: "All of this status on the day.") var status: AgreementStatus?

    /// Whether nothing is said.
    var isEmpty: Bool { [owner, party, type, field, event].allSatisfy { $0 == nil } && status == nil }

    func validate() throws {
        // A variable of the shell that is not set must not mean everybody.
        let texts = [("owner", owner), ("party", party), ("type", type), ("field", field), ("event", event)]
        guard let blank = texts.first(where: { $0.1?.withoutBlankEnds.isEmpty == true })?.0 else { return }
        throw ValidationError("--where-\(blank) is blank: say which")
    }

    var filter: Agreements.Filter {
        var filter = Agreements.Filter()
        filter.owner = owner
        filter.organizations = party.map { [$0] } ?? []
        filter.types = type.map { [$0] } ?? []
        filter.fields = field.map { [$0] } ?? []
        filter.event = event
        filter.statuses = status.map { [$0] } ?? []
        return filter
    }
}
