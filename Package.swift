// swift-tools-version: 6.2
import PackageDescription

// The direction of the house, kept by the compiler:
// entente -> EntenteCLI -> { Registry -> { Postgres -> CLibPQ, Digest }, Output }
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
        .target(name: "Digest"),
        .target(name: "Postgres", dependencies: ["CLibPQ"]),
        .target(
            name: "Registry",
            dependencies: [
                "Postgres", "Digest", "Analysis",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            plugins: ["EmbedSQL"]
        ),
        .target(name: "Analysis"),
        .target(name: "Output"),
        .target(
            name: "EntenteCLI",
            dependencies: [
                "Registry", "Output",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(name: "entente", dependencies: ["EntenteCLI"]),
        .plugin(
            name: "EmbedSQL",
            capability: .buildTool(),
            dependencies: ["embed-sql"],
            path: "Sources/EmbedSQL/Plugin"
        ),
        .executableTarget(name: "embed-sql", dependencies: ["Digest"], path: "Sources/EmbedSQL/Tool"),

        .target(name: "Support", dependencies: ["Postgres", "Registry"], path: "Tests/Support"),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres", "Support"]),
        .testTarget(name: "RegistryTests", dependencies: ["Registry", "Digest", "Support"]),
        .testTarget(name: "OutputTests", dependencies: ["Output"]),
        .testTarget(name: "EntenteCLITests", dependencies: ["EntenteCLI", "entente", "Support"], exclude: ["Golden"]),
    ],
    swiftLanguageModes: [.v6]
)
