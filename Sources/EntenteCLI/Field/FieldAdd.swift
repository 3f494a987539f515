import ArgumentParser
import Registry

/// `entente field add SCHEME:CODE`
struct FieldAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a field to a scheme of your own.",
        discussion: """
            A scheme that is not there is made where --scheme-title says what it is called. A field that is there already \
            gets the label or the place that it lacks.

            Example:
              entente field add our-fields:biomedicine --label Biomedicine --label-zh 生物医药 --scheme-title "Our fields"
            """)

    @Argument(help: ArgumentHelp("The field, such as our-fields:biomedicine.", valueName: "scheme:code")) var field: String
    @Option(help: "What it is called in English.") var label: String?
    @Option(name: .customLong("label-zh"), help: "What it is called in Chinese.") var labelZH: String?
    @Option(help: ArgumentHelp("The field of the scheme that it stands below.", valueName: "code"), completion: .registry(.field))
    var broader: String?
    @Option(name: .customLong("scheme-title"), help: "Title of the scheme, in English, where it is to be made.")
    var schemeTitle: String?
    @Option(name: .customLong("scheme-title-zh"), help: "Title of a scheme that is made, in Chinese.")
    var schemeTitleZH: String?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        var new = NewField(field: field)
        new.labelEN = label
        new.labelZH = labelZH
        new.broader = broader
        new.schemeTitleEN = schemeTitle
        new.schemeTitleZH = schemeTitleZH
        let added = try await session.withRegistry { [new] in try $0.fields.add(new) }
        if !added.isChanged { session.console.sayUnchanged(added.field) }
        try session.console.show(added.field, as: .field)
    }
}
