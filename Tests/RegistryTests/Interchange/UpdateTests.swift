import Postgres
import Records
import Support
import Testing
import Values

@testable import Registry

/// A record that says what changes: a key that is absent keeps, null clears, a list replaces.
@Suite struct UpdateTests {
    private static let whole = """
        {"record":"organization","code":"a","name":"Alpha"}
        {"record":"organization","code":"b","name":"Beta"}
        {"record":"organization","code":"c","name":"Gamma"}
        {"reference":"U-1","title":"One","titles":{"zh":"一"},"type":"mou","dateSigned":"2020-01-01","period":{"startDate":"2020-01-01","endDate":"2024-12-31"},"parties":[{"organization":{"code":"a"},"role":"lead"},{"organization":{"code":"b"}}],"fields":["isced-f:0912"],"lifecycle":[{"action":"suspended","date":"2021-01-01"}],"owner":"Office A","note":"n"}
        {"reference":"U-2","title":"Two","dateSigned":"2021","parties":[{"organization":{"code":"a"}},{"organization":{"code":"c"}}],"owner":"Office A"}
        """

    private func sample() throws -> InterchangeDatabase {
        let database = try InterchangeDatabase()
        try database.load(Self.whole)
        return database
    }

    private func line(_ reference: String, _ database: InterchangeDatabase) throws -> JSON {
        let line = try #require(database.export().split(separator: "\n").first { $0.contains("\"reference\":\"\(reference)\",\"title\"") })
        return try Array(line.utf8).withUnsafeBufferPointer { try JSONReader.read($0) }
    }

    @Test func absentKeepsNullClearsAndAListReplaces() throws {
        let database = try sample()
        let before = try line("U-1", database)
        let report = try database.update(#"{"reference":"U-1","title":"Uno","note":null,"period":{"endDate":"2025-12-31"},"fields":["isced-f:0613","isced-f:0912"]}"#)
        #expect(report.agreementsChanged == 1 && report.agreementsAdded == 0 && report.agreementsUnchanged == 0)
        #expect(report.changes == ["U-1: fields, note, period, title"])
        let after = try line("U-1", database)
        #expect(after["title"]?.text == "Uno" && after["note"] == nil && after["owner"]?.text == "Office A")
        #expect(after["period"]?["startDate"]?.text == "2020-01-01" && after["period"]?["endDate"]?.text == "2025-12-31")
        #expect(after["fields"] == .array([.string("isced-f:0613"), .string("isced-f:0912")]))
        for kept in ["parties", "lifecycle", "titles", "type", "dateSigned"] { #expect(after[kept] == before[kept], "\(kept)") }
        #expect(try line("U-2", database)["owner"]?.text == "Office A")
        #expect(try database.registry.wrongFacts() == [])
    }

    @Test func partiesAndWhatHappenedAreReplaced() throws {
        let database = try sample()
        try database.update(#"{"reference":"U-1","parties":[{"organization":"Gamma"},{"organization":{"code":"a"},"role":"lead"}],"lifecycle":[{"action":"terminated","date":"2022-01-01","reason":"over"}],"titles":{"zh":null,"fr":"Un"}}"#)
        let after = try line("U-1", database)
        #expect(after["parties"]?.elements.map { $0["organization"]?["code"]?.text } == ["c", "a"])
        #expect(after["lifecycle"]?.elements.map { $0["action"]?.text } == ["terminated"])
        #expect(after["titles"] == .object([.init(key: "fr", value: .string("Un"))]))
        #expect(try database.registry.wrongFacts() == [])
    }

    @Test func theSameAgainChangesNothing() throws {
        let database = try sample()
        let revisions = try database.revisions()
        let report = try database.update(Self.whole)
        #expect(report.agreementsChanged == 0 && report.agreementsUnchanged == 2)
        #expect(try database.update(#"{"reference":"U-2","owner":"Office A"}"#).agreementsUnchanged == 1)
        #expect(try database.revisions() == revisions)
    }

    /// As with the options of `edit`: what is said leaves no room for what stood there.
    @Test func oneThingInPlaceOfAnother() throws {
        let database = try sample()
        func after(_ change: String) throws -> [String?] {
            try database.update(#"{"reference":"U-1",\#(change)}"#)
            let line = try line("U-1", database)
            return ["period.endDate", "period.open", "renewal.rule", "renewal.months", "notice.days", "notice.months"].map { path in
                line[path: path].map { value in
                    var bytes: [UInt8] = []
                    value.append(to: &bytes)
                    return String(decoding: bytes, as: UTF8.self).filter { $0 != "\"" }
                }
            }
        }
        #expect(try after(#""period":{"endDate":"2030"},"renewal":{"rule":"by-consent","months":12},"notice":{"months":3}"#) == ["2030", nil, "by-consent", "12", nil, "3"])
        #expect(try after(#""notice":{"days":10}"#) == ["2030", nil, "by-consent", "12", "10", nil])
        #expect(try after(#""renewal":{"rule":"none"}"#) == ["2030", nil, "none", nil, "10", nil])
        #expect(try after(#""period":{"open":true}"#) == [nil, "true", "none", nil, "10", nil])
        #expect(try after(#""period":{"endDate":"2031"}"#) == ["2031", nil, "none", nil, "10", nil])
        // Both at once are two things still.
        #expect(throws: RegistryError.self) { try after(#""notice":{"days":10,"months":1}"#) }
    }

    @Test func aNewRecordIsAdded() throws {
        let database = try sample()
        let report = try database.update(#"{"reference":"U-3","title":"Three","parties":[{"organization":"Alpha"},{"organization":"Delta"}]}"#)
        #expect(report.agreementsAdded == 1 && report.organizationsAdded == 1 && report.agreementsChanged == 0)
    }

    @Test func whatWouldBreakARuleIsRefusedAndNothingIsChanged() throws {
        let database = try sample()
        let before = try database.export()
        for (change, fault) in [
            (#"{"reference":"U-1","title":null}"#, "title: is missing"),
            (#"{"reference":"U-1","period":{"endDate":"2019-01-01"}}"#, "period.endDate: 2019-01-01 is before the start"),
            (#"{"reference":"U-1","parties":[{"organization":{"code":"a"}}]}"#, "parties: one party where two are needed"),
            (#"{"reference":"U-1","ownr":"x"}"#, "ownr: unknown key; did you mean owner?"),
            (#"{"reference":"U-1","type":"nix"}"#, "type: there is no type"),
            (#"{"reference":"U-1","type":null}"#, "type: is never unknown"),
            (#"{"reference":"U-11","owner":"x"}"#, "reference: there is no “U-11” to change; to add it, give its title"),
            (#"{"reference":"U-1","parties":[{"organization":{"code":"a"}},{"organization":"Alpha"}]}"#, "is named twice"),
        ] {
            let told = #"{"reference":"U-2","owner":"B"}"# + "\n" + change
            let error = #expect(throws: RegistryError.self) { try database.update(told) }
            #expect(error?.details.contains { $0.hasPrefix("line 2, ") && $0.contains(fault) } == true, "\(change): \(error?.details ?? [])")
            #expect(try database.export() == before)
        }
    }

    @Test func aRevisionGuardsWhatComesBack() throws {
        let database = try sample()
        var revised: [UInt8] = []
        try database.registry.export(hasRevisions: true) { revised += $0 }
        let lines = String(decoding: revised, as: UTF8.self).split(separator: "\n").filter { $0.contains("\"reference\":") }
        #expect(lines.allSatisfy { $0.contains("\"revision\":") })
        #expect(lines.count == 2)
        // The same, and one that was changed in the file alone.
        #expect(try database.update(lines.joined(separator: "\n")).agreementsUnchanged == 2)
        let mine = String(lines[0]).replacing("Office A", with: "Office B")
        try database.update(#"{"reference":"U-1","owner":"Office C"}"#)
        let error = #expect(throws: RegistryError.self) { try database.update(mine) }
        #expect(error?.details.first?.contains("owner “Office B” here, “Office C” there") == true, "\(error?.details ?? [])")
        #expect(try line("U-1", database)["owner"]?.text == "Office C")
        // psql's change of a child row moves the revision too.
        try database.connection.execute("update agreement_party set role = 'host' where role = 'lead'")
        let stale = String(lines[0]).replacing("\"title\":\"One\"", with: "\"title\":\"Eins\"")
        #expect(throws: RegistryError.self) { try database.update(stale) }
    }

    @Test func theRevisionFollowsWhatIsTold() throws {
        let database = try sample()
        try database.update(#"{"reference":"U-1","obligations":[{"description":"Report","due":"2023","by":"a","statuses":[{"date":"2023-02-01","status":"met"}]}]}"#)
        let before = try database.revisions()
        try database.connection.execute("update obligation_status set note = 'by post'")
        #expect(try database.revisions()["U-1"] == before["U-1"].map { $0 + 1 })
        #expect(throws: (any Error).self) { try database.connection.execute("update agreement set revision = 1 where reference = 'U-1'") }
    }

    @Test func aSpreadsheetGoesOutAndComesBack() throws {
        let database = try sample()
        let folder = try BundleTests.Folder([
            "owners.csv": "reference,owner,note,end_date\nU-1,Office B,null,\nU-2,,Kept in the archive,2029\n",
            "bad.csv": "reference,end_date\nU-1,2020-13-01\n",
        ])
        let bundle = folder.path + "/b"
        _ = try database.registry.exportBundle(to: bundle, hasRevisions: true)
        #expect(try database.registry.importAgreements(from: ImportSource(path: bundle), isUpdate: true).agreementsUnchanged == 2)
        let report = try database.registry.importAgreements(from: ImportSource(path: folder.path + "/owners.csv"), isUpdate: true)
        #expect(report.changes == ["U-1: note, owner", "U-2: note, period"])
        #expect(try line("U-1", database)["owner"]?.text == "Office B" && line("U-1", database)["note"] == nil)
        #expect(try line("U-2", database)["owner"]?.text == "Office A" && line("U-2", database)["parties"]?.elements.count == 2)
        let error = #expect(throws: RegistryError.self) {
            try database.registry.importAgreements(from: ImportSource(path: folder.path + "/bad.csv"), isUpdate: true)
        }
        #expect(error?.details.first?.hasPrefix("bad.csv line 2, column end_date: ") == true, "\(error?.details ?? [])")
    }
}

/// What is changed of many agreements alike.
@Suite struct EditingManyTests {
    private func sample() throws -> RegistrySample {
        let sample = try RegistrySample()
        for (number, owner) in [(1, "Office A"), (2, "Office A"), (3, "Office B")] {
            try sample.record("R-\(number)") {
                $0.signed = PartialDate("2020")
                $0.owner = owner
            }
        }
        return sample
    }

    private func owners(_ sample: RegistrySample) throws -> [String] {
        try sample.connection.query(sql: "select coalesce(owner, '') as owner from agreement order by reference").map { row throws in
            try row.decode("owner", as: String.self)
        }
    }

    @Test func anOwnerLeaves() throws {
        let sample = try sample()
        var filter = Agreements.Filter()
        filter.owner = "office a"
        var changes = PropertyChanges()
        changes.owner = .set("Office C")
        changes.visibility = .set(.ownOffice)
        #expect(try sample.registry.agreements.edit(filter, on: .today, changes, isDryRun: true).changed.map { "\($0.reference): \($0.keys.joined(separator: ", "))" } == ["R-1: owner, visibility", "R-2: owner, visibility"])
        #expect(try owners(sample) == ["Office A", "Office A", "Office B"])
        let report = try sample.registry.agreements.edit(filter, on: .today, changes)
        #expect(report.changed.count == 2)
        #expect(try owners(sample) == ["Office C", "Office C", "Office B"])
        #expect(try sample.registry.wrongFacts() == [])
        // Nobody is left whom it would change.
        #expect(throws: RegistryError.self) { try sample.registry.agreements.edit(filter, on: .today, changes) }
        filter.owner = "office c"
        #expect(try sample.registry.agreements.edit(filter, on: .today, changes).unchanged == 2)
    }

    /// Each that is said to be changed in many at once is.
    @Test func allThatIsCommonIsChanged() throws {
        let sample = try sample()
        _ = try sample.registry.events.add(NewEvent(code: "fair", name: "Fair", start: #require(PartialDate("2020-01-01"))))
        let values: [String: (inout PropertyChanges) -> Void] = [
            "type": { $0.type = .set("mou") }, "binding": { $0.isBinding = .set(true) }, "event": { $0.event = .set("fair") },
            "owner": { $0.owner = .set("Office Z") }, "note": { $0.note = .set("Moved.") }, "visibility": { $0.visibility = .set(.few) },
        ]
        for property in AgreementProperties.all where property.sharing.contains(.common) {
            var changes = PropertyChanges()
            guard let change = values[property.path] else {
                Issue.record("\(property.path) is not tried")
                continue
            }
            change(&changes)
            let changed = try sample.registry.agreements.edit(.init(), on: .today, changes).changed
            #expect(!changed.isEmpty && changed.allSatisfy { $0.keys == [property.path] }, "\(property.path)")
            for reference in changed.map(\.reference) {
                let id = try sample.registry.agreements.find(reference).id
                let record = try JSON.recorded(sample.registry.agreements.json(of: id).utf8)
                #expect(record[path: property.path] == changes.values.first?.value, "\(property.path)")
            }
        }
        var own = PropertyChanges()
        own.end = .clear
        #expect(throws: RegistryError.self) { try sample.registry.agreements.edit(.init(), on: .today, own) }
    }

    @Test func whatCannotBeIsRefused() throws {
        let sample = try sample()
        var changes = PropertyChanges()
        changes.owner = .set(String(repeating: "x", count: 501))
        let error = #expect(throws: PostgresError.self) { try sample.registry.agreements.edit(Agreements.Filter(), on: .today, changes) }
        let told = error.map { RegistryError($0) }
        #expect(told?.kind == .brokenRule && told?.message.contains("500 characters") == true, "\(told?.message ?? "")")
        #expect(try owners(sample) == ["Office A", "Office A", "Office B"])
    }

    /// Makes all that a filter means Office D's, while another connection has written and not yet committed.
    /// - Returns: how many were changed.
    private func giving(
        _ sample: RegistrySample, where owner: String? = nil, whileAnotherWrites write: String
    ) async throws -> Int {
        let other = try sample.another()
        try other.execute("begin; \(write)")
        let database = sample.database
        async let edited: Int = Task.detached {
            let connection = try Connection(ThrowawayCluster.shared().conninfo(database: database))
            defer { connection.close() }
            var filter = Agreements.Filter()
            filter.owner = owner
            var changes = PropertyChanges()
            changes.owner = .set("Office D")
            return try Schema(of: connection).registry().agreements.edit(filter, on: .today, changes).changed.count
        }.value
        try await Task.sleep(for: .milliseconds(300))
        try other.execute("commit")
        return try await edited
    }

    /// What another gives somebody else meanwhile is not taken from them.
    @Test func oneThatIsGivenAwayMeanwhileStays() async throws {
        let sample = try sample()
        #expect(try await giving(
            sample, where: "office a", whileAnotherWrites: "update agreement set owner = 'Office Z' where reference = 'R-2'") == 1)
        #expect(try owners(sample) == ["Office D", "Office Z", "Office B"])
    }

    /// Whoever changes one of them meanwhile is waited for, and both changes stand.
    @Test func oneThatIsMovedMeanwhileDoesNotFailTheOthers() async throws {
        let sample = try sample()
        #expect(try await giving(
            sample, whileAnotherWrites: "update agreement set note = 'moved' where reference = 'R-2'") == 3)
        #expect(try owners(sample) == ["Office D", "Office D", "Office D"])
        #expect(try sample.number("select count(*) as n from agreement where note = 'moved'") == 1)
    }
}
