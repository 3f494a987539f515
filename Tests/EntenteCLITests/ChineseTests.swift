import Foundation
import Support
import Testing

@testable import EntenteCLI
@testable import Registry

/// The Chinese side is whole: what people are told has its Chinese, in help, errors and notes.
@Suite struct ChineseTests {
    private static func hasHan(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    /// The lines of a help; what goes on under what is said of an option, or of the command, is one with it.
    private static func sentences(of help: String) -> [String] {
        var sentences: [String] = []
        var isProse = true
        for line in help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("用法") { isProse = false }
            let goesOn = line.hasPrefix(String(repeating: " ", count: 26)) || isProse && !line.isEmpty && !line.hasPrefix(" ") && sentences.last != ""
            if goesOn, !sentences.isEmpty { sentences[sentences.count - 1] += " " + line } else { sentences.append(line) }
        }
        return sentences
    }

    /// Lines of help that say nothing but names: usage, examples, and options that stand above what is said of them.
    private static func isNames(_ line: String) -> Bool {
        let bare = line.drop { $0 == " " }
        return bare.isEmpty || bare.hasPrefix("entente") || bare.hasPrefix("-") && !bare.contains("  ") || bare.hasPrefix("<") && !bare.contains("  ")
            || bare.hasPrefix("[") || line.hasPrefix("    ") && bare.contains("--") && !bare.contains(" the ")
    }

    /// Whether some words of a line are an English sentence, and no example, command or name.
    static func isEnglish(_ line: String) -> Bool {
        guard !isNames(line) else { return false }
        let bare = line.replacing(#/"[^"]*"|“[^”]*”|<[^>]*>|entente [a-z -]+|--?[a-z-]+/#, with: " ")
        return bare.firstMatch(of: #/(^|[^A-Za-z-])[A-Za-z]?[a-z']+ (of|the|a|an|is|are|be|to|in|for|what|that|and|with|it|by|on)( |[.,;:]|$)/#) != nil
            || bare.firstMatch(of: #/[a-z]{2,} [a-z]{2,} [a-z]{2,}/#) != nil
    }

    @Test func helpIsInChinese() throws {
        for path in ParsingTests.leaves.map(\.path) + [[]] {
            var environment = try Program.environment(database: nil)
            environment["ENTENTE_LANG"] = "zh"
            let run = try ProcessRun.run(Program.path, path + ["--help"], environment: environment)
            #expect(run.status == 0 && run.text.hasPrefix("概述："), "\(path): \(run.text.prefix(80))")
            let english = Self.sentences(of: run.text).filter { Self.isEnglish($0) || !Self.hasHan($0) && !Self.isNames($0) }
            #expect(english == [], "\(path)")
        }
        #expect(try Program.run(["agreement", "list", "--help", "--lang", "zh"]).text.hasPrefix("概述：列出协议"))
        #expect(try Program.run(["agreement", "list", "--help"]).text.hasPrefix("OVERVIEW: "))
    }

    @Test(arguments: [
        (["agreement", "list", "--nonsense"], 64, "错误：未知选项“--nonsense”"), (["agreement", "record", "--no-input"], 64, "缺少参数"),
        (["ag", "list", "--limit", "0"], 64, "无效"), (["ag", "show", "nothing"], 66, "没有协议"), (["org", "show", "nobody"], 66, "没有"),
        (["ag", "record", "T", "--party", "cqmu", "--party", "cqu", "--signed", "05/06/2024"], 65, "可指"),
        (["ag", "record", "T", "--party", "cqmu"], 65, "协议至少有两个签约单位"), (["import", "/nonexistent"], 66, "无法"),
        (["org", "add", "X", "--kind", "nonsense"], 66, "没有单位类型"), (["summary", "1800"], 64, "不是 1900 至 2199 年间的期间"),
        (["org", "retract", "cqmu", "--reason", "x"], 65, "被其他内容引用"), (["partners", "--new", "2020..2022"], 64, "查询一个年度"),
        (["ag", "record", "T", "--party", "cqmu", "--party", "cqu", "--value", "100 XYZ"], 66, "没有这种货币：“XYZ”"),
        (["org", "edit", "cqmu", "--classification", "nonsense"], 66, "没有单位的分类 “nonsense”"),
        (["ag", "record", "T", "--party", "cqmu", "--party", "cqu", "--reference", "CQ-2023-001"], 65, "此编号已用于另一协议"),
        (["org", "add", "Neue Sache", "--code", "cqmu"], 65, "此代码已用于另一单位"), (["org", "edit", "cqmu", "--contact", ""], 64, "联系人须有姓名"),
        (["ag", "list", "--output", "/nonexistent/vp.doc"], 64, "也可用 --format 指明"), (["summary", "2023", "--template", "nonsense"], 66, "brief 和 by-reporter"),
        (["agrement", "list"], 64, "是否指 agreement？"), (["agrement", "list"], 64, "没有命令 “agrement”"),
        (["ag", "edit", "X-2014-001", "--field", "x"], 64, "是否指“--add-field”或“--remove-field”？"),
        (["ag", "record", "T", "--party", "cqmu", "--party", "cqu", "--field", "Biomedicine, Medicine"], 66, "多个须逐一给出"),
        (["org", "identify", "cqmu", "ror:123"], 65, "有 3 个字符"), (["org", "add", "TBC"], 65, "没有指明单位"),
        (["org", "add", "Neue Sache", "--country", "Korea"], 65, "可指 2 个国家"), (["summary", "2023", "--counting", "half"], 64, "请给出 'whole' 或 'fractional'"),
    ] as [([String], Int, String)])
    func errorsAreInChinese(_ arguments: [String], _ status: Int, _ part: String) throws {
        let run = try Program.run(arguments + ["--lang", "zh"], database: Demonstration.untouched.get().copy)
        #expect(Int(run.status) == status && run.errorText.contains(part), "\(run.errorText)")
        let english = run.errorText.split(separator: "\n").filter { !$0.hasPrefix("  ") && (!Self.hasHan($0) || Self.isEnglish(String($0))) }
        #expect(english == [], "\(run.errorText)")
        // A script reads the same in every language.
        let json = try Program.run(arguments + ["--lang", "zh", "--format", "json"], database: Demonstration.untouched.get().copy)
        #expect(!Self.hasHan(json.errorText) || arguments.contains("--nonsense"), "\(json.errorText)")
    }

    @Test func theLanguageCanBeUsual() throws {
        var environment = try Program.environment(database: Demonstration.shared.get())
        environment["ENTENTE_LANG"] = "zh"
        let run = try ProcessRun.run(Program.path, ["ag", "show", "nothing"], environment: environment)
        #expect(run.errorText.hasPrefix("错误："))
        let english = try ProcessRun.run(Program.path, ["ag", "show", "nothing", "--lang", "en"], environment: environment)
        #expect(english.errorText.hasPrefix("error: "))
    }

    @Test func gapsAreFilledInTheirOrder() {
        let chinese = ChineseSentences.all
        #expect(chinese.told("there is no agreement R-1") == "没有协议 R-1")
        #expect(chinese.told("note: of Jialing, whose registry this is; of everyone: --of all") == "注：仅为本单位（Jialing）的；要看所有单位：--of all")
        #expect(chinese.told("a sentence that nobody has put into Chinese").hasPrefix("a sentence"))
        #expect(chinese.told("the functions, triggers and views of this database are not those of the program: 3 files differ") == "此数据库的函数、触发器和视图不是程序的：3 个文件不同")
        #expect(chinese.told("another agreement has this reference: “R-1”") == "此编号已用于另一协议：“R-1”")
        #expect(chinese.told("“05/06/2024” can mean 2024-05-06 or 2024-06-05") == "“05/06/2024” 可指 2024-05-06 或 2024-06-05")
        #expect(chinese.told("there is no type “x”; there are: mou, nda") == "没有类型 “x”；可用的有：mou, nda")
        #expect(chinese.told("Did you mean agreement?") == "是否指 agreement？")
        #expect(chinese.told("已是中文") == "已是中文" && chinese.told("") == "")
    }

    /// A rule is told whole with the value that breaks it, and a sentence of the list as it stands with names in its gaps.
    @Test func sentencesAreToldWholeWithWhatStandsInThem() {
        for sentence in ConstraintSentences.all.values {
            for told in ["\(sentence): “R-1”", sentence].map(ChineseSentences.all.told) {
                #expect(Self.hasHan(told) && !Self.isEnglish(told), "\(sentence): \(told)")
            }
        }
    }

    /// Walks the sources for sentences that are said, and holds each against the Chinese there is.
    @Test func everySentenceHasItsChinese() throws {
        let lacking = try SaidSentences.lacking { ChineseSentences.all.has($0) }
        #expect(lacking == [], "say it in Chinese, in Sources/EntenteCLI/Chinese: \(lacking.count)")
    }

    /// What somebody calls something is told as it is, whatever words of ours are in it.
    @Test(arguments: [
        (["agreement", "show", "Research and Development; or not: is"], "“Research and Development; or not: is”"),
        (["agreement", "list", "--party", "Ministry of Science and Technology"], "“Ministry of Science and Technology”"),
    ])
    func namesAreNotTranslated(_ arguments: [String], _ said: String) throws {
        let run = try Program.run(arguments + ["--lang", "zh"], database: Demonstration.untouched.get().copy)
        #expect(run.errorText.contains(said) && run.errorText.hasPrefix("错误：没有"), "\(run.errorText)")
    }

    /// The words that a file can have are offered as a file has them.
    @Test func codesAreOfferedAsTheyAre() throws {
        let line = #"{"reference":"Z","title":"T","partiesUnknown":"x","lifecycle":[{"action":"中止","date":"2024-05-05"}]}"#
        let run = try Program.run(["import", "-", "--lang", "zh"], database: Demonstration.untouched.get().copy, input: Array(line.utf8))
        #expect(run.errorText.contains("“中止” 不是下列之一：amended, suspended, resumed, terminated, renewed"), "\(run.errorText)")
    }
}
