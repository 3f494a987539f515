// swift-tools-version: 6.2
import PackageDescription

// The direction of the house. The compiler refuses an import of a layer above; HouseTests refuses one that is not on the
// line of its target below.
//
//     Platform                                   the C library, imports nothing
//     Values      -> Platform                    dates, amounts, codes, columns and tables
//     Postgres    -> Values, CLibPQ              libpq; knows no agreement
//     Records     -> Values                      what a record is, its rules and forms; no database
//     Sheets      -> Records                     foreign files -> records
//     Analysis    -> Values                      facts -> figures; no database, no formats
//     LocalServer -> Values                      the private PostgreSQL; knows no registry
//     Output      -> Values                      a table or a page -> a file of some format
//     Registry    -> Analysis, Postgres, Sheets  the service layer, the only place that names SQL
//     EntenteCLI  -> Registry, LocalServer, Output
//     entente     -> EntenteCLI
let package = Package(
    name: "entente",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "entente", targets: ["entente"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "Platform"),
        .target(name: "Values", dependencies: ["Platform"]),
        .target(name: "Postgres", dependencies: ["Values", "Platform", "CLibPQ"]),
        .target(name: "Records", dependencies: ["Values", "Platform"]),
        .target(name: "Sheets", dependencies: ["Records", "Values", "Platform"]),
        .target(name: "Analysis", dependencies: ["Values", "Platform"]),
        .target(
            name: "LocalServer",
            dependencies: ["Values", "Platform", .product(name: "Subprocess", package: "swift-subprocess")]
        ),
        .target(
            name: "Registry",
            dependencies: ["Analysis", "Postgres", "Sheets", "Records", "Values", "Platform"],
            plugins: ["EmbedSQL"]
        ),
        .target(name: "Output", dependencies: ["Values", "Platform"]),
        .target(
            name: "EntenteCLI",
            dependencies: [
                "Registry", "Analysis", "Records", "LocalServer", "Output", "Values", "Platform",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(name: "entente", dependencies: ["EntenteCLI", "Platform"]),
        .plugin(
            name: "EmbedSQL",
            capability: .buildTool(),
            dependencies: ["embed-sql"],
            path: "Sources/EmbedSQL/Plugin"
        ),
        .executableTarget(name: "embed-sql", dependencies: ["Values"], path: "Sources/EmbedSQL/Tool"),

        .target(name: "Support", dependencies: ["Registry", "Sheets", "Postgres", "Platform"], path: "Tests/Support"),
        .testTarget(name: "ValuesTests", dependencies: ["Values", "Postgres", "Support"]),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres", "Values", "Platform", "Support"]),
        .testTarget(name: "RecordsTests", dependencies: ["Records", "Values", "Support"]),
        .testTarget(name: "SheetsTests", dependencies: ["Sheets", "Records", "Values", "Support"]),
        .testTarget(name: "LocalServerTests", dependencies: ["LocalServer", "Postgres", "Values", "Platform"]),
        .testTarget(name: "EmbedSQLTests", dependencies: ["embed-sql"]),
        .testTarget(name: "AnalysisTests", dependencies: ["Analysis", "Support"]),
        .testTarget(name: "RegistryTests", dependencies: ["Registry", "Analysis", "Sheets", "Records", "Postgres", "Values", "Support"]),
        .testTarget(name: "OutputTests", dependencies: ["Output", "Values", "Support"]),
        .testTarget(
            name: "EntenteCLITests",
            dependencies: ["EntenteCLI", "entente", "Registry", "Analysis", "Records", "Output", "Postgres", "Values", "Support"],
            exclude: ["Golden"]
        ),
    ],
    swiftLanguageModes: [.v6]
)
