import ArgumentParser
import Registry
import Values

/// `entente status`
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Which database is in use, and what the registry holds.",
        usage: "entente status [<options>]",
        discussion: """
            Example:
              entente status --as-of 2024-12-31
            """)

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        let choice = try DatabaseChoice(named: options.database)
        let connection = try await session.connect()
        defer { connection.close() }
        let state = try connection.schema.state()
        let console = session.console
        var page = try console.page(of: (connection, choice, state), as: Self.database)
        if state == .current {
            page.properties += try console.page(of: connection.schema.registry().counts(on: day), as: Self.counts).properties
        }
        try console.show(page)
        if state == .absent { console.say("Make the registry with: entente init") }
    }

    private static let database = Layout<(connection: RegistryConnection, choice: DatabaseChoice, state: SchemaState)>(
        title: { _, _ in "Entente" },
        [
            .text("database", "Database", "数据库") { $0.connection.database },
            .text("server", "Server", "服务器") { "PostgreSQL \($0.connection.serverVersion)" },
            .text("host", "Host", "主机") { $0.connection.host },
            .text("user", "User", "用户") { $0.connection.user },
            .said("chosenBy", "Chosen by", "选定方式") { $0.choice.source },
            .said("schema", "Schema", "数据结构") { $0.state.description },
        ])

    /// What only a registry tells whose schema is the program's.
    private static let counts = Layout<RegistryCounts>([
        .number("node", "Node", "节点") { $0.node },
        .text("home", "Home organization", "本单位") { $0.home },
        .number("agreements", "Agreements", "协议") { $0.agreements },
        .number("amendments", "Amendments", "补充协议") { $0.amendments },
        .number("inForce", "In force", "有效") { $0.inForce },
        .number("organizations", "Organizations", "单位") { $0.organizations },
        .number("events", "Events", "活动") { $0.events },
        .number("schemes", "Schemes of fields", "领域分类") { $0.schemes },
    ])
}
