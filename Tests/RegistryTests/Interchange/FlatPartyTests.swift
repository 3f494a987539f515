import Support
import Testing
import Values

@testable import Records
@testable import Registry
@testable import Sheets

/// What a flat file has no column for, or says nothing of, stays; and what it has a column for is read.
@Suite struct FlatPartyTests {
    private static let whole = """
        {"record":"organization","code":"a","name":"Alpha"}
        {"record":"organization","code":"b","name":"Beta"}
        {"record":"organization","code":"c","name":"Gamma"}
        {"reference":"F-1","title":"One","dateSigned":"2020-01-01","value":{"amount":"100.00","currency":"GBP"},"parties":[{"organization":{"code":"a"},"role":"lead","unitName":"Law","signatory":{"name":"J","title":"Dean"},"contributions":[{"amount":"60.00","currency":"GBP"},{"amount":"20.00","currency":"GBP","inKind":true,"what":"Time"}]},{"organization":{"code":"b"},"contributions":[{"amount":"5.00","currency":"GBP","inKind":false}],"from":"2021-01-01"},{"organization":{"code":"c"},"contributes":false}]}
        """

    private func update(_ database: InterchangeDatabase, _ parties: String) throws -> [String] {
        let folder = try BundleTests.Folder(["agreements.csv": "reference\nF-1\n", "parties.csv": parties])
        defer { withExtendedLifetime(folder) {} }
        return try database.registry.importAgreements(from: ImportSource(path: folder.path), isUpdate: true).changes
    }

    private func parties(_ database: InterchangeDatabase) throws -> [JSON] {
        try database.record(of: "F-1")["parties"]?.elements ?? []
    }

    @Test func whatHasNoColumnStays() throws {
        let database = try InterchangeDatabase()
        try database.load(Self.whole)
        let before = try parties(database)
        let folder = try BundleTests.Folder()
        _ = try database.registry.exportBundle(to: folder.path + "/b")
        #expect(try database.registry.importAgreements(from: ImportSource(path: folder.path + "/b"), isUpdate: true).changes == [])
        #expect(try update(database, "reference,organization,own_number\nF-1,a,17\nF-1,b,\nF-1,c,\n") == ["F-1: parties"])
        let after = try parties(database)
        #expect(after[0]["ownNumber"]?.text == "17" && after[0].setting("ownNumber", nil) == before[0])
        #expect(Array(after.dropFirst()) == Array(before.dropFirst()))
    }

    @Test func nullClearsAndOtherWordsReplace() throws {
        let database = try InterchangeDatabase()
        try database.load(Self.whole)
        let folder = try BundleTests.Folder([
            "agreements.csv": "reference,currency\nF-1,GBP\n",
            "parties.csv": "reference,organization,unit_name,signatory,amount\nF-1,a,null,null,7\nF-1,b,,B,none\nF-1,c,,,8 EUR\n",
        ])
        let report = try database.registry.importAgreements(from: ImportSource(path: folder.path), isUpdate: true)
        #expect(report.changes == ["F-1: parties"])
        let after = try parties(database)
        #expect(after[0]["unitName"] == nil && after[0]["signatory"] == nil && after[0]["role"]?.text == "lead")
        #expect(after.map { $0["contributions"]?.elements.map { "\($0["amount"]?.text ?? "") \($0["currency"]?.text ?? "")" } } == [["7.00 GBP"], nil, ["8.00 EUR"]])
        #expect(after[1]["contributes"] == .boolean(false) && after[1]["signatory"]?["name"]?.text == "B" && after[1]["from"]?.text == "2021-01-01")
        #expect(after[2]["contributes"] == nil)
    }

    /// A column that a file can have, and that nothing reads, would be taken without a word.
    @Test(arguments: BundleFile.allCases)
    func everyColumnIsRead(_ file: BundleFile) throws {
        let samples = ["date": "2020-01-01", "amount": "5", "binding": "true", "months": "3", "days": "3", "revision": "3", "max_extent_date": "2020-01-01"]
        for column in file.columns where column != "currency" {
            let value = samples.first { column == $0.key || column.hasSuffix("_\($0.key)") }?.value ?? "x"
            let others = file.requiredInChange.filter { $0 != column }
            let header = ([column] + others).joined(separator: ",")
            let rest = others.map { _ in ",x" }.joined()
            let folder = try BundleTests.Folder([file.name: "\(header)\n\(value)\(rest)\n", "none": "\(header)\n\"\"\(rest)\n"])
            func record(_ name: String) throws -> JSON? {
                var sheet = try BundleSheet(file, ByteInput(path: "\(folder.path)/\(name)"), lone: true, isChange: true)
                return try sheet.next { _, _ in }?.record(of: file)
            }
            #expect(try record(file.name) != record("none"), "\(file) \(column)")
        }
    }

    @Test func amountsThatSayMoreAreRefused() throws {
        func told(_ amount: String, _ currency: String) throws -> String? {
            let folder = try BundleTests.Folder(["a.csv": "reference,title,amount,currency,parties_unknown\nR,t,\(amount),\(currency),x\n"])
            let database = try InterchangeDatabase()
            do {
                _ = try database.registry.importAgreements(from: ImportSource(path: folder.path + "/a.csv"))
            } catch let error as RegistryError { return error.details.first }
            let value = try database.record(of: "R")["value"]
            return "\(value?["amount"]?.text ?? "") \(value?["currency"]?.text ?? "")"
        }
        for (amount, currency) in [
            ("250k", "USD"), ("1.5m", "USD"), ("3 Mio", "EUR"), ("120万日元", "CNY"), ("€100", "USD"), ("250000.00 CNY", "USD"), ("100%", "USD"), ("约100", "CNY"), ("$5", "EUR"),
        ] {
            #expect(try told(amount, currency)?.hasPrefix("a.csv line 2, column amount: “\(amount)” is not an amount") == true, "\(amount) \(currency)")
        }
        for (amount, currency, value) in [
            ("120万元", "CNY", "1200000.00 CNY"), ("$5", "USD", "5.00 USD"), ("100 euros", "", "100.00 EUR"), ("\"1,200 USD\"", "USD", "1200.00 USD"),
        ] {
            #expect(try told(amount, currency) == value, "\(amount) \(currency)")
        }
    }
}
