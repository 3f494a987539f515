import Support
import Testing

/// Which parties came and went is told with what else happened to an agreement.
@Suite struct PartyMoveTests {
    @Test func whoJoinedAndLeftIsTold() throws {
        let database = try Demonstration.create()
        func run(_ arguments: String...) throws -> String {
            let run = try Program.run(arguments, database: database)
            #expect(run.status == 0, "\(arguments) \(run.errorText)")
            return run.text
        }
        _ = try run("agreement", "record", "Joint", "--reference", "J-1", "--signed", "2020-01-01", "--start", "2020-01-01", "--end", "2040-12-31", "--party", "x-wulong", "--party", "x-hoshi", "--party", "x-alder")
        _ = try run("agreement", "join", "J-1", "--party", "x-lakeland", "--on", "2022-05-01")
        _ = try run("agreement", "amend", "J-1", "--on", "2022-09-01", "--reason", "more staff")
        _ = try run("agreement", "leave", "J-1", "--party", "x-alder", "--on", "2023-06-30")
        let shown = try run("agreement", "show", "J-1")
        let what = try #require(shown.components(separatedBy: "What happened\n").dropFirst().first).split(separator: "\n").dropFirst(2).map(String.init)
        #expect(what.count == 3 && what[0].hasPrefix("2022-05-01    party-joined  Lakeland University of Technology (fictional)"), "\(shown)")
        #expect(what[1].hasPrefix("2022-09-01    amended"), "\(shown)")
        // One who leaves is a party on its last day: that takes effect on the next.
        #expect(what[2].hasPrefix("2023-07-01    party-left    Alder Valley University (fictional)") && what[2].contains("  2023-06-30"), "\(shown)")
        #expect(try run("agreement", "show", "J-1", "--lang", "zh").contains("一方加入"))
        let why = try run("agreement", "why", "J-1")
        #expect(why.contains("Lakeland University of Technology (fictional) joined on 2022-05-01.") && why.contains("Alder Valley University (fictional) was a party until 2023-06-30."), "\(why)")
        #expect(try run("agreement", "why", "J-1", "--lang", "zh").contains("自2022-05-01起加入。"))
        // Who is a party does not begin anew, and the same again changes nothing.
        func refused(_ arguments: String...) throws -> String {
            let run = try Program.run(arguments, database: database)
            #expect(run.status == 65)
            return run.errorText
        }
        // Nobody is party to what is not there yet, in a file neither.
        #expect(try refused("agreement", "join", "J-1", "--party", "x-merrow", "--on", "1999-01-01").contains("1999-01-01 is before the agreement, of 2020-01-01: nobody joins it before"))
        #expect(try refused("agreement", "leave", "J-1", "--party", "x-hoshi", "--on", "2019-12-31").contains("nobody leaves it before"))
        // What was signed later than it began was there from its begin on.
        _ = try run("agreement", "record", "Late", "--reference", "J-3", "--signed", "2020-09-01", "--start", "2020-01-01", "--end", "2040-12-31", "--party", "x-wulong", "--party", "x-hoshi", "--party", "x-alder")
        _ = try run("agreement", "leave", "J-3", "--party", "x-alder", "--on", "2020-03-31")
        // Who leaves nobody behind to agree with is told.
        let left = try ["x-hoshi", "x-wulong"].map {
            try Program.run(["agreement", "leave", "J-3", "--party", $0, "--on", "2020-06"], database: database).errorText
        }
        #expect(left.allSatisfy { $0.contains("warning: J-3 has fewer than two parties from 2020-07-01 on; if it is over: entente agreement terminate J-3 --on 2020-06-30") }, "\(left)")
        let line = #"{"reference":"J-2","title":"T","dateSigned":"2020-05","parties":[{"organization":"x-wulong"},{"organization":"x-hoshi","until":"2020-04-30"}]}"#
        let file = try Program.run(["import", "-"], database: database, input: Array(line.utf8))
        #expect(file.status == 65 && file.errorText.contains("parties[1].until: 2020-04-30 is before the agreement, of 2020-05"), "\(file.errorText)")
        #expect(try refused("agreement", "join", "J-1", "--party", "x-wulong", "--on", "2022-05-01").contains("is a party of J-1 already, from its first day on"))
        #expect(try refused("agreement", "join", "J-1", "--party", "x-lakeland", "--on", "2024-05-01").contains("is a party of J-1 already, from 2022-05-01 on"))
        #expect(try refused("agreement", "join", "J-1", "--party", "x-alder", "--on", "2024-05-01").contains("was a party of J-1 until 2023-06-30"))
        _ = try run("agreement", "join", "J-1", "--party", "x-lakeland", "--on", "2022-05-01")
        _ = try run("agreement", "edit", "J-1", "--joined", "x-lakeland=2022-06-01")
        _ = try run("agreement", "edit", "J-1", "--left", "x-alder=")
        _ = try run("agreement", "edit", "J-1", "--joined", "x-lakeland=2022-05-01", "--left", "x-alder=2023-06-30")
        // On an earlier day it was not known yet.
        #expect(try !run("agreement", "why", "J-1", "--as-of", "2021-01-01").contains("Lakeland"))
    }
}
