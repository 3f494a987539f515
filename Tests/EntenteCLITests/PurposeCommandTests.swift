import Support
import Testing

/// Purposes as they are typed.
@Suite struct PurposeCommandTests {
    @Test func purposesAreTypedFilteredAndShown() throws {
        let database = try Demonstration.create()
        func run(_ arguments: String..., status: Int32 = 0) throws -> String {
            let run = try Program.run(arguments, database: database)
            #expect(run.status == status, "\(arguments) \(run.errorText)")
            return run.text + run.errorText
        }
        #expect(
            try run(
                "agreement", "record", "Exchange", "--reference", "E-1", "--signed", "2024", "--party", "x-wulong", "--party", "x-hoshi", "--purpose", "student-exchange:outgoing:5", "--purpose",
                "staff exchange, both") == "E-1\n")
        let shown = try run("agreement", "show", "E-1", "--lang", "zh")
        #expect(shown.contains("合作内容") && shown.contains("学生交流") && shown.contains("教师交流") && shown.contains("每年"), "\(shown)")
        #expect(try run("agreement", "list", "--purpose", "student-mobility", "--party", "x-hoshi", "--format", "csv", "--columns", "reference,purposes") == "reference,purposes\r\nE-1,student-exchange;staff-exchange\r\n")
        #expect(try run("agreement", "list", "--purpose", "教师交流", "--party", "x-hoshi", "--columns", "purposes", "--lang", "zh").contains("学生交流；教师交流"))
        #expect(try run("agreement", "list", "--purpose", "nonsense", status: 66).contains("there is no purpose “nonsense”"))
        #expect(try run("agreement", "edit", "E-1", "--no-purpose", "staff-exchange, incoming") == "E-1 is mended.\n")
        #expect(try run("agreement", "edit", "E-1", "--no-purpose", "staff-exchange, incoming", status: 66).contains("E-1 has no such purpose: staff-exchange"))
        #expect(try run("agreement", "edit", "E-1", "--purpose", "joint-research, quite soon", status: 64).contains("--purpose: “quite soon” is no part of a purpose"))
        #expect(try run("purpose", "add", "field-work", "--label", "Field work", "--broader", "student-exchange", status: 65).contains("there is no such broader purpose, or it has one above it"))
        #expect(try run("purpose", "add", "field-work", "--label", "Field work", "--label-zh", "野外实习", "--broader", "Student mobility") == "field-work\n")
        #expect(try run("purpose", "add", "field-work", "--label", "Field work", status: 65).contains("another purpose has this code"))
        #expect(try run("purpose", "show", "field-work", "--format", "csv", "--columns", "purpose,label,broader,agreements,shipped") == "purpose,label,broader,agreements,shipped\r\nfield-work,Field work,student-mobility,0,false\r\n")
        #expect(try run("purpose", "retire", "field-work") == "field-work is retired.\n" && run("purpose", "retire", "field-work") == "field-work is retired already.\n")
        #expect(try run("purpose", "retire", "field-work", "--undo") == "field-work is in use.\n")
        #expect(try run("purpose", "retire", "student-exchange", status: 65).contains("a purpose that the program brings is not retired"))
        #expect(try run("partners", "--of", "x-hoshi", "--purpose", "student-mobility", "--format", "csv", "--columns", "code,references") == "code,references\r\nx-wulong,E-1\r\n")
        let figures = try run("summary", "2024", "--of", "x-hoshi", "--purpose", "Student mobility", "--format", "json")
        #expect(figures.contains(#""filters":{"purpose":"student-mobility"}"#), "\(figures.prefix(400))")
        #expect(try run("summary", "2024", "--of", "x-hoshi", "--purpose", "student-mobility", "--table", "stockFlow", "--columns", "signed", "--format", "csv") == "signed\r\n1\r\n")
        let all = try run("purpose", "list", "--format", "csv", "--columns", "purpose,ewp,mext")
        #expect(all.contains("traineeship,student-traineeship-mobility-spec,") && all.contains("double-degree,,ダブル・ディグリー"))
    }
}
