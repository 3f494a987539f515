import Platform
import Values

/// Makes the cluster, with the empty database in it.
///
/// All is made in a folder of another name, which takes the cluster's name as the last step: a first start that was
/// killed leaves nothing that could be taken for a cluster.
struct ClusterMaking: Sendable {
    let folders: ServerFolders
    let account: ServerAccount
    let programs: ServerPrograms
    let runner: ProgramRunner

    private static let draftPrefix = "making-"

    func make() async throws(RegistryError) {
        // A name of its own: the initdb of a killed command may still be at work in the last one.
        let name = "\(Self.draftPrefix)\(getpid())-\(UInt32.random(in: 0 ... .max))"
        let draft = "\(folders.data)/\(name)"
        do throws(RegistryError) {
            try await initdb(name)
            try configure(draft)
            try await createDatabase(name)
            try flush(draft)
            guard rename(draft, folders.cluster(programs.major)) == 0 else {
                throw .cannotMakeFolder(folders.cluster(programs.major), Errno(rawValue: errno))
            }
            try flush(folders.data)
        } catch {
            await clearLeftovers()
            throw error
        }
    }

    /// Waits until the names in a folder are on the disk.
    private func flush(_ folder: String) throws(RegistryError) {
        let error = syncFolder(folder)
        guard error == 0 else { throw .cannotMakeFolder(folder, Errno(rawValue: error)) }
    }

    /// Removes what first starts that were killed have left.
    func clearLeftovers() async {
        let leftovers = (folderNames(folders.data) ?? []).filter { $0.hasPrefix(Self.draftPrefix) }
        guard !leftovers.isEmpty else { return }
        // What can't be removed is in nobody's way, and is tried again the next time.
        _ = try? await runner.run("rm", ["-rf", "--"] + leftovers)
    }

    private func initdb(_ name: String) async throws(RegistryError) {
        let outcome = try await runner.run(
            programs.initdb,
            [
                "-D", name, "--username=entente", "--encoding=UTF8", "--locale=\(Self.locale)", "--lc-messages=C",
                "--data-checksums", "--auth-local=peer", "--auth-host=reject", "--no-instructions",
            ])
        guard outcome.succeeded else {
            throw .clusterNotMade(folders.data, account: account, details: outcome.lines.suffix(10))
        }
    }

    private func configure(_ draft: String) throws(RegistryError) {
        let main = draft + "/postgresql.conf"
        let generated = OwnedFile.read(main) ?? ""
        try OwnedFile.write(generated + ClusterSettings.include, to: main, account: account)
        let settings = ClusterSettings.text(folders: folders)
        try OwnedFile.write(settings, to: "\(draft)/\(ClusterSettings.fileName)", account: account)
        try OwnedFile.write(ClusterSettings.hba, to: draft + "/pg_hba.conf", account: account)
        try OwnedFile.write(ClusterSettings.ident(account: account), to: draft + "/pg_ident.conf", account: account)
    }

    /// Through single-user mode, so that the database is there as soon as the cluster is.
    private func createDatabase(_ name: String) async throws(RegistryError) {
        let outcome = try await runner.run(
            programs.postgres, ["--single", "-D", name, "-c", "exit_on_error=on", "postgres"],
            input: "create database entente template template0 encoding 'UTF8'\n")
        guard outcome.succeeded else {
            throw .clusterNotMade(folders.data, account: account, details: outcome.lines.suffix(10))
        }
    }

    /// Text sorts by code point everywhere, and case folds beyond ASCII where the machine has such a locale.
    private static var locale: String {
        ["C.UTF-8", "C.utf8"].first { name in
            guard let found = newlocale(LC_CTYPE_MASK | LC_COLLATE_MASK, name, nil) else { return false }
            freelocale(found)
            return true
        } ?? "C"
    }
}
