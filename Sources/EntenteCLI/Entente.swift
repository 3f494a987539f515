import ArgumentParser
import Values

/// The command line: `entente [global options] NOUN VERB …`.
struct Entente: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entente",
        abstract: "A registry of collaboration agreements: record what was signed, ask who works with whom, export the year.",
        discussion: ExitCodes.help,
        version: ProgramVersion.current.description,
        subcommands: [],
        groupedSubcommands: [
            CommandGroup(
                name: "The daily questions:",
                subcommands: [PartnersCommand.self, ExpiringCommand.self, SearchCommand.self, SummaryCommand.self]),
            CommandGroup(
                name: "What is recorded:",
                subcommands: [
                    AgreementCommand.self, OrganizationCommand.self, FieldCommand.self, PurposeCommand.self, EventCommand.self,
                    ClassificationCommand.self, ContactCommand.self, DocumentCommand.self, ObligationCommand.self, ActivityCommand.self,
                ]),
            CommandGroup(
                name: "The registry:",
                subcommands: [
                    InitCommand.self, StatusCommand.self, DoctorCommand.self, DemoCommand.self, ImportCommand.self,
                    ExportCommand.self, ServerCommand.self, CompletionCommand.self, ManualCommand.self,
                ]),
        ])
}
