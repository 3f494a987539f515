import Postgres
import Records
import Sheets

extension Registry {
    /// Writes the whole registry in the interchange format, one record a line: types of agreement, kinds of activities,
    /// roles of parties, purposes, classifications and schemes of fields that the program does not bring, matches between those that it brings, organizations with those above first, series of events,
    /// events, and agreements by reference. The bytes of documents are not part of it.
    ///
    /// The same registry gives the same bytes, whoever else writes meanwhile; imported into an empty registry and
    /// exported again it gives them once more. Memory does not grow with the registry.
    /// - Parameters:
    ///   - hasRevisions: whether each agreement, organization and event says its revision, so that a change that comes back is refused where the
    ///     registry has moved on meanwhile.
    ///   - sink: takes each line, with its line feed; the bytes live only as long as the call.
    /// - Returns: how many records were written.
    @discardableResult
    public func export(hasRevisions: Bool = false, to sink: (UnsafeRawBufferPointer) throws -> Void) throws -> Int {
        try withoutActuallyEscaping(sink) { sink in
            try connection.transaction(.repeatableRead, readOnly: true) {
                try ExportFiles.lines(hasRevisions: hasRevisions).reduce(exportTypes(to: sink)) { count, file in
                    try count + connection.copyOut(file.text, sink)
                }
            }
        }
    }

    private func exportTypes(to sink: (UnsafeRawBufferPointer) throws -> Void) throws -> Int {
        let own = try ownTypes() + ownKinds()
        for type in own { try Array("\(type.json.text)\n".utf8).withUnsafeBytes(sink) }
        return own.count
    }

    /// Types of agreement that the program does not bring.
    private func ownTypes() throws -> [InterchangeRecord] {
        var shipped = ShippedWords()
        return try connection.rows(SQL.ExportAgreementTypes(shipped: shipped.codes(of: .agreementType).sorted()))
    }

    /// Kinds of activities that the program does not bring.
    private func ownKinds() throws -> [InterchangeRecord] {
        var shipped = ShippedWords()
        return try connection.rows(SQL.ExportActivityKinds(shipped: shipped.codes(of: .activityKind).sorted()))
    }

    /// Writes the registry as a CSV bundle into a new folder, and says what a bundle has no column for.
    ///
    /// The folder is made beside under another name, and renamed when all files are whole. Drafts are left out.
    /// - Parameters:
    ///   - path: a folder that is not there yet, or is empty.
    ///   - hasRevisions: whether each agreement, organization and event says its revision.
    /// - Returns: sentences without a full stop on what the bundle leaves out; none where it is complete.
    /// - Throws: a ``RegistryError`` of kind `cannotWrite` where the folder or a file cannot be written.
    public func exportBundle(to path: String, hasRevisions: Bool = false) throws -> [String] {
        let folder = try OutputFolder(path)
        do {
            let notes = try connection.transaction(.repeatableRead, readOnly: true) {
                for (name, file) in ExportFiles.bundle(hasRevisions: hasRevisions) {
                    try folder.write(name) { write in try connection.copyOut(file.text, write) }
                }
                let losses = try connection.rows(SQL.ExportBundleLosses()).map { ($0.what, $0.quantity) }
                let own = [
                    ("types of agreement of your own", try ownTypes().count), ("kinds of activity of your own", try ownKinds().count),
                ]
                return (own.filter { $0.1 > 0 } + losses).map { "\($0.0): \($0.1) left out" }
            }
            try folder.publish()
            return notes
        } catch {
            folder.discard()
            throw error
        }
    }
}

/// What an export copies out.
enum ExportFiles {
    /// What writes lines, in the order in which an import can take them.
    static func lines(hasRevisions: Bool) -> [SQLFile] {
        [
            SQLFile.Queries.export_party_roles, SQLFile.Queries.export_purposes, SQLFile.Queries.export_classifications, SQLFile.Queries.export_field_schemes, SQLFile.Queries.export_field_matches,
            hasRevisions ? SQLFile.Queries.export_organizations_revised : SQLFile.Queries.export_organizations,
            SQLFile.Queries.export_event_series,
            hasRevisions ? SQLFile.Queries.export_events_revised : SQLFile.Queries.export_events,
            hasRevisions ? SQLFile.Queries.export_agreements_revised : SQLFile.Queries.export_agreements,
        ]
    }

    /// What writes the files of a bundle, by their names.
    static func bundle(hasRevisions: Bool) -> [(String, SQLFile)] {
        [
            (
                BundleFile.agreements.name,
                hasRevisions ? SQLFile.Queries.export_bundle_agreements_revised : SQLFile.Queries.export_bundle_agreements
            ),
            (BundleFile.parties.name, SQLFile.Queries.export_bundle_parties),
            (
                BundleFile.organizations.name,
                hasRevisions ? SQLFile.Queries.export_bundle_organizations_revised : SQLFile.Queries.export_bundle_organizations
            ),
            (BundleFile.fields.name, SQLFile.Queries.export_bundle_fields),
            (
                BundleFile.events.name,
                hasRevisions ? SQLFile.Queries.export_bundle_events_revised : SQLFile.Queries.export_bundle_events
            ),
        ]
    }
}

extension SQL.ExportAgreementTypes: RowQuery { typealias Output = InterchangeRecord }
extension SQL.ExportActivityKinds: RowQuery { typealias Output = InterchangeRecord }

extension SQL.ExportBundleLosses: RowQuery {
    struct Output: RowDecodable {
        let what: String
        let quantity: Int

        init(row: Row) throws(PostgresError) {
            what = try row.decode("what")
            quantity = try row.decode("quantity")
        }
    }
}
