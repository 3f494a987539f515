import ArgumentParser
import Records
import Values

/// The options that say what happened, of `activity add` and `activity update`.
struct ActivityOptions: ParsableArguments {
    @Option(help: "Last day, of what went on for longer.") var until: String?
    @Option(parsing: .unconditional, help: "How many: students, publications, visitors.") var quantity: Int?
    @Option(parsing: .unconditional, help: "How many semesters they stayed, of all together.") var semesters: Int?
    @Option(parsing: .unconditional, help: ArgumentHelp("What it was worth, such as \"250000.00 CNY\".", valueName: "amount currency")) var value: String?
    @Flag(name: .customLong("in-kind"), inversion: .prefixedNo, help: "Whether it came in kind rather than in money.") var inKind: Bool?
    @Option(help: ArgumentHelp("The party that sent, paid or gave.", valueName: "organization"), completion: .registry(.organization))
    var from: String?
    @Option(help: ArgumentHelp("The party that received.", valueName: "organization"), completion: .registry(.organization))
    var to: String?
    @Option(help: "What else is known.") var note: String?

    func activity(kind: String?, on: String?) throws -> NewActivity {
        var new = NewActivity()
        new.kind = kind
        new.date = try on.map { text throws in try .reading(text, as: "--on") }
        new.end = try until.map { text throws in try .reading(text, as: "--until") }
        new.quantity = quantity
        new.semesters = semesters
        new.value = try value.map { text throws in try Money(reading: text, as: "--value") }
        new.isInKind = inKind
        new.sender = from
        new.recipient = to
        new.note = note
        return new
    }
}
