import Output
import Registry
import Values

/// One form of the folder that `--each` writes, as its index tells it.
struct FormOfEach {
    let file: String
    let organization: OrganizationMatch
    let filled: FilledForm

    /// The columns of the index.
    static let listing = Listing<FormOfEach>("index", "Forms", "报表", [
        .text("file", "File", "文件") { $0.file },
        .text("code", "Code", "代码") { $0.organization.code },
        .text("name", "Name", "名称") { $0.organization.name },
        .text("form", "Form", "报表") { $0.filled.title },
        .text("period", "Period", "期间") { $0.filled.period.label },
    ])
}

extension SummaryCommand {
    /// Writes the form for each institution and an index, all of them or none.
    func writeEachForm(in session: Session) async throws {
        let (named, tableID) = try form.named()
        let rendering = renderingOfEach
        let audience = audience(of: rendering)
        var request = try formRequest(named, isForPeople: audience.isForPeople)
        request.summary.who = who.counts
        let asked = request
        try await writeFolder(in: session, { $0 == 1 ? "one form" : "\($0) forms" }, "报表") { registry, folder in
            var index: [FormOfEach] = []
            try registry.eachForm(asked, of: who.of) { organization, filled in
                let file = "\(organization.code).\(rendering.format.ending)"
                try folder.write(file, bytes(of: filled, table: tableID, asked, rendering))
                index.append(FormOfEach(file: file, organization: organization, filled: filled))
            }
            let table = try FormOfEach.listing.listed(index, for: audience) { _ in [:] }.table
            try folder.write(indexName(beside: Set(index.map(\.file)), rendering), rendering.bytes(table))
            return index.count
        }
    }
}
