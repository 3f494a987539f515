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
        #expect(what.count == 3 && what[0].hasPrefix("2022-05-01  party-joined  Lakeland University of Technology (fictional)"), "\(shown)")
        #expect(what[1].hasPrefix("2022-09-01  amended") && what[2].hasPrefix("2023-06-30  party-left    Alder Valley University (fictional)"), "\(shown)")
        #expect(try run("agreement", "show", "J-1", "--lang", "zh").contains("一方加入"))
        let why = try run("agreement", "why", "J-1")
        #expect(why.contains("Lakeland University of Technology (fictional) joined on 2022-05-01.") && why.contains("Alder Valley University (fictional) was a party until 2023-06-30."), "\(why)")
        #expect(try run("agreement", "why", "J-1", "--lang", "zh").contains("自2022-05-01起加入。"))
        // On an earlier day it was not known yet.
        #expect(try !run("agreement", "why", "J-1", "--as-of", "2021-01-01").contains("Lakeland"))
    }
}
