import Foundation
import Support
import Testing

/// `entente purpose load` and `entente purpose map`
@Suite struct PurposeLoadTests {
    private let file = FileManager.default.temporaryDirectory.appending(path: "purposes-\(UUID().uuidString).csv")

    private func load(_ text: String, _ database: TestDatabase) throws -> ProcessRun {
        try Data(text.utf8).write(to: file)
        return try Program.run(["purpose", "load", file.path], database: database)
    }

    @Test func aVocabularyOfOnesOwnIsLoadedAndBroughtUpToDate() throws {
        let database = try Demonstration.create()
        defer { try? FileManager.default.removeItem(at: file) }
        let text = "code,broader,label_en,label_zh,mext\nfield-trip,excursion,Field trip,实地考察,学生交流\nexcursion,,Excursion,,\nsummer-course,student-mobility,Summer course,,\n"
        let first = try load(text, database)
        #expect(first.status == 0 && first.errorText == "3 purposes read: 3 added.\n", "\(first.errorText)")
        #expect(try load(text, database).errorText == "3 purposes read: nothing changed.\n")
        #expect(try load(text.replacing("Field trip", with: "Field day"), database).errorText == "3 purposes read: 1 changed.\n")
        let listed = try Program.run(["purpose", "list", "--format", "csv", "--columns", "purpose,label,broader,mext"], database: database).text
        #expect(listed.contains("field-trip,Field day,excursion,学生交流\r\n") && listed.contains("summer-course,Summer course,student-mobility,\r\n"))
        // It goes out with export, and comes in again.
        let exported = try Program.run(["export"], database: database).text
        #expect(exported.contains("\"code\":\"field-trip\"") && exported.contains("\"mext\":\"学生交流\""))
    }

    @Test func everyFaultIsToldAndNothingIsLoaded() throws {
        let database = try Demonstration.create()
        defer { try? FileManager.default.removeItem(at: file) }
        let refused = try load(
            "code,broader,label_en\nown,,Own\nown,,Again\nBad Code,,Bad\nstudent-exchange,,Ours\nlow,student-exchange,Low\nlone,nowhere,Lone\n,,Nameless\n", database)
        #expect(refused.status == 65)
        for said in ["line 3: “own” stands in the file twice", "line 4: code", "line 5: the program brings “student-exchange”",
            "line 6: “student-exchange” has a broader one itself", "line 7: there is no purpose “nowhere”", "line 8: there is no code"] {
            #expect(refused.errorText.contains(said), "\(refused.errorText)")
        }
        // A line is where it stands, whatever blank ones and cells of several lines are before it.
        let further = try load("code,label_en\n\nown,\"Own\nin two\"\n\n,Nameless\n", database)
        #expect(further.errorText.contains("line 6: there is no code"), "\(further.errorText)")
        #expect(try Program.run(["purpose", "show", "own"], database: database).status == 66)
        #expect(try load("code,title\nx,y\n", database).errorText.contains("there is no column label_en"))
        #expect(try load("code,label_en\n", database).errorText.contains("has no purposes"))
    }

    @Test func whatOthersCallItIsSaidAndTakenAway() throws {
        let database = try Demonstration.create()
        func run(_ arguments: String...) throws -> ProcessRun { try Program.run(["purpose"] + arguments, database: database) }
        #expect(try run("add", "field-work", "--label", "Field work").status == 0)
        #expect(try run("map", "Field work", "mext", "学生交流").errorText == "mext calls field-work “学生交流”.\n")
        #expect(try run("map", "field-work", "mext", "学生交流").errorText == "mext calls field-work “学生交流” already.\n")
        #expect(try run("show", "field-work", "--format", "csv", "--columns", "mext,ewp").text == "mext,ewp\r\n学生交流,\r\n")
        #expect(try run("map", "field-work", "mext", "--remove").errorText == "mext has no name for field-work.\n")
        #expect(try run("map", "field-work", "mext").status == 64)
        let shipped = try run("map", "student-exchange", "mext", "x")
        #expect(shipped.status == 65 && shipped.errorText.contains("--broader student-exchange"))
        #expect(try run("map", "field-work", "nowhere", "x").status == 64)
    }
}
