import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Cells of a bundle as spreadsheets have them: read where they can mean one thing, else told with their row and column.
@Suite struct SpreadsheetCellTests {
    private func load(_ files: [String: String], into database: InterchangeDatabase) throws -> ImportReport {
        let folder = try BundleTests.Folder(files)
        defer { withExtendedLifetime(folder) {} }
        return try database.registry.importAgreements(from: ImportSource(path: folder.path))
    }

    private func faults(_ files: [String: String]) throws -> [String] {
        let database = try InterchangeDatabase()
        do {
            _ = try load(files, into: database)
            return []
        } catch let error as RegistryError { return error.details }
    }

    private func agreements(_ columns: String, _ rows: String...) -> [String: String] {
        let lines = rows.enumerated().map { "R-\($0 + 1),T,x,\($1)" }
        return ["agreements.csv": (["reference,title,parties_unknown,\(columns)"] + lines).joined(separator: "\n") + "\n"]
    }

    @Test func endsThatCanMeanOneThing() throws {
        let database = try InterchangeDatabase()
        _ = try load(
            agreements(
                "start_date,end_date", "2000-02-22,unlimited", "2000-12-28,auto renew", "1991-09-24,n/a", "2006-11-07,7/31/2010",
                "1998,Unlimited", "2016-03-04,", "6 May 2016,2024年5月3日"), into: database)
        let period = try (1...7).map { number in
            let record = try database.record(of: "R-\(number)")
            return ["startDate", "endDate", "open"].compactMap { record["period"]?[$0] }.map { $0.text ?? "open" }.joined(separator: " ")
                + (record["renewal"]?["rule"]?.text.map { " \($0)" } ?? "")
        }
        #expect(period == [
            "2000-02-22 open", "2000-12-28 automatic", "1991-09-24", "2006-11-07 2010-07-31", "1998 open", "2016-03-04", "2016-05-06 2024-05-03",
        ])
    }

    @Test func freeWordsAreToldWithRowAndColumn() throws {
        let told = try faults(agreements(
            "start_date,end_date", "2010-01-28,Until the agreement is signed", "2016-10-28,Initially for 3 Years", "2018-08-15,14-Aug-2018",
            "2018-01-01,05/06/2024", "2021/2022,2028/2029", "2021/22,2021-2023", "2011/12,2012"))
        #expect(told == [
            "agreements.csv line 2, column end_date: “Until the agreement is signed” is not a date (2023-10-11, 2023-10 or 2023) of the calendar between 1900 and 2199",
            "agreements.csv line 3, column end_date: “Initially for 3 Years” is not a date (2023-10-11, 2023-10 or 2023) of the calendar between 1900 and 2199",
            "agreements.csv line 4, column end_date: 2018-08-14 is before the start, 2018-08-15",
            "agreements.csv line 5, column end_date: “05/06/2024” can mean 2024-05-06 or 2024-06-05",
            "agreements.csv line 6, column end_date: “2028/2029” is a year of studies: write its first or its last day, such as 2021-09-01",
            "agreements.csv line 6, column start_date: “2021/2022” is a year of studies: write its first or its last day, such as 2021-09-01",
            "agreements.csv line 7, column end_date: “2021-2023” is not a date (2023-10-11, 2023-10 or 2023) of the calendar between 1900 and 2199",
            "agreements.csv line 7, column start_date: “2021/22” is a year of studies: write its first or its last day, such as 2021-09-01",
            "agreements.csv line 8, column start_date: “2011/12” is a year of studies: write its first or its last day, such as 2021-09-01",
        ])
    }

    @Test func amountsAsTheyAreWritten() throws {
        let database = try InterchangeDatabase()
        _ = try load(
            agreements("amount,currency", #""3,561,045",CAD"#, #""1 024 734,50",EUR"#, "1.234.567,JPY", "0.1,EUR", "0.2,EUR", #""1,200,000 CNY","#, "n/a,EUR", "-,"),
            into: database)
        let values = try (1...8).map { number in
            let value = try database.record(of: "R-\(number)")["value"]
            return [value?["amount"]?.text, value?["currency"]?.text].compactMap(\.self).joined(separator: " ")
        }
        #expect(values == ["3561045.00 CAD", "1024734.50 EUR", "1234567 JPY", "0.10 EUR", "0.20 EUR", "1200000.00 CNY", "", ""])
        #expect(try faults(agreements("amount,currency", #""$872,756","#, "1000000,")) == [
            "agreements.csv line 2, column currency: is missing", "agreements.csv line 3, column currency: is missing",
        ])
    }

    /// What nobody sees is taken out, and told; blanks at the ends are none.
    @Test func whatNobodySeesIsTakenOut() throws {
        let database = try InterchangeDatabase()
        let report = try load([
            "agreements.csv": "reference,title\nR-1,\u{A0}Exchange \nR-2,T\n",
            "parties.csv": "reference,organization,country\nR-1,Arizona Example University\u{200B}\u{200B},US\nR-1,Beta\u{200B} Works,US\nR-2,Arizona Example University,US\nR-2, Beta Works\u{3000},US\n",
        ], into: database)
        #expect(report.organizationsAdded == 2)
        #expect(report.notes == ["characters that nobody sees were taken out of 2 cells; the first is at parties.csv line 2, column organization"])
        #expect(try database.registry.agreements.show("R-1", on: .today).title == "Exchange")
    }

    @Test(arguments: ["n/a", "#N/A", "-", "TOTAL", "合计", "—", "unknown"])
    func whatNamesNoOrganization(_ word: String) throws {
        let told = try faults(["agreements.csv": "reference,title\nR-1,T\n", "parties.csv": "reference,organization\nR-1,Alpha\nR-1,\(word)\n"])
        #expect(told == ["parties.csv line 3, column organization: “\(word)” names no organization: leave it out, or say in parties_unknown what is not known"])
        #expect(try InterchangeDatabase().faults(#"{"record":"organization","code":"x","name":"\#(word)"}"#) == ["line 1, name: “\(word)” names no organization"])
    }

    /// Headings as people write them, rows of nothing below a table, and columns that other signs separate.
    @Test func headingsAndRowsAsSpreadsheetsWriteThem() throws {
        let database = try InterchangeDatabase()
        let report = try load(
            ["agreements.csv": "Reference, TITLE,Date signed,ｐarties_unknown\nR-1,T,2020,x\n,,,\n,,,\n"], into: database)
        #expect(report.agreementsAdded == 1)
        #expect(try faults(["agreements.csv": "Reference,title,reference\nR-1,T,R-1\n"])
            == ["agreements.csv line 1, column 3: the column reference comes twice"])
        #expect(try faults(["agreements.csv": "reference;title;parties_unknown\nR-1;T;x\n"])
            == ["agreements.csv line 1, column 1: the columns are separated by semicolons: save it as CSV with commas"])
        #expect(try faults(["agreements.csv": "reference\ttitle\nR-1\tT\n"])
            == ["agreements.csv line 1, column 1: the columns are separated by tabs: save it as CSV with commas"])
    }
}
