import Foundation
import Testing

@testable import Output

/// One thing has one word in Chinese, and no English in it.
@Suite struct OneWordTests {
    private static func sources() throws -> [String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
        let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects ?? []
        return try found.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { try String(contentsOf: $0, encoding: .utf8) }
    }

    /// English headings that are of several things, each with its own word: a signing date and what was signed, the note of an
    /// agreement and the notes of a workbook.
    private static let several: [String: Set<String>] = [
        "Amended": ["变更", "本期变更"], "Amount": ["金额", "合同金额"], "Attendance": ["出席", "出席人数"], "Balance": ["差额", "派出与接收差额"],
        "Bilateral": ["其中双边", "双边"], "By": ["依据", "补充协议", "履约方", "维度"], "Change": ["增减", "比上年增长"], "Changes": ["更改", "更改内容"],
        "Due": ["到期日", "到期"], "Ends": ["结束日期", "到期"], "Events": ["活动", "活动签约"], "Falls due": ["到期提醒", "到期与通知期限"],
        "Fields": ["领域", "领域数"], "Found": ["校验结果", "数量", "发现"], "From": ["自", "派出方"], "In force at end of period": ["期末有效", "期末有效协议"],
        "Kind": ["类型", "单位类型"], "Left": ["中途退出", "中断"], "Level": ["层次", "层级"], "Median": ["中位天数", "中位金额"],
        "Name": ["名称", "单位名称", "姓名"], "Note": ["备注", "说明"], "Number": ["数量", "登记号", "人数"], "Obligations": ["履约事项", "履约事项履行"],
        "Of": ["对象", "所属", "统计对象", "检查总数", "总数"], "Office": ["登记机关", "部门"], "Organizations": ["单位", "单位数"],
        "Received": ["本期到账", "接收", "到账金额"], "Renewed": ["续签", "本期续签"], "Row": ["行", "项目"], "Scheme": ["登记制度", "分类体系"],
        "Signed": ["签署日期", "新签", "本期新签", "新签协议"], "Since": ["状态日期", "启动时间", "起始日期"], "Table": ["表", "数据表"], "Tables": ["表", "统计表"],
        "Title": ["名称", "职务"], "To": ["至", "接收方"], "Total": ["合计", "合计金额"], "Unit": ["计量单位", "院系", "二级单位（院系）"],
        "Value": ["合同金额", "数值", "值"], "Years": ["年份", "适用年份"],
    ]

    @Test func aHeadingHasOneWord() throws {
        var words: [String: Set<String>] = [:]
        for source in try Self.sources() {
            for match in source.matches(of: /"([A-Z][A-Za-z ,-]*)", "([^"\\]*\p{Script=Han}[^"\\]*)"/) {
                words[String(match.output.1), default: []].insert(String(match.output.2))
            }
        }
        #expect(words.count > 200)
        for (heading, found) in words.sorted(by: { $0.key < $1.key }) where found.count > 1 {
            #expect(found.isSubset(of: Self.several[heading] ?? []), "\(heading): \(found.sorted())")
        }
    }

    /// Of two words that mean one thing, one is ours.
    @Test func sentencesHaveOurWords() throws {
        let others = ["标题", "类别", "目录", "签署人", "撤销", "续约", "机构", "注册库", "被替代", "被取代", "通知截止"]
        // What else they are part of, or mean.
        let meant = ["附表 协议名录", "标题、名称", "标题和名称"]
        for line in try Self.sources().flatMap({ $0.split(separator: "\n") }) where line.contains(" ⇒ ") {
            let chinese = line.split(separator: " ⇒ ", maxSplits: 1).last.map(String.init) ?? ""
            for word in others where chinese.contains(word) && !meant.contains(where: chinese.contains) { Issue.record("\(word): \(chinese)") }
        }
    }

    /// What is to be filled in is told in Chinese, too.
    @Test func placeholdersAreInChinese() throws {
        let placeholders = /(?:^|[^A-Za-z0-9_.-])(REFERENCE|TEXT|CODE|DATE|FILE|NAME|ORGANIZATION|FOLDER|PURPOSE|FIELD|EVENT|VALUE|TABLE|ROW|COLUMN|PERIOD|TITLE)(?:[^A-Za-z0-9_-]|$)/
        for line in try Self.sources().flatMap({ $0.split(separator: "\n") }) where line.contains(" ⇒ ") {
            let chinese = line.split(separator: " ⇒ ", maxSplits: 1).last.map(String.init) ?? ""
            #expect(!chinese.contains(placeholders), "\(chinese)")
        }
    }

    /// What is told on a terminal is broken between words and wide characters, and what is indented stays so.
    @Test func linesAreBrokenBetweenWords() {
        let text = "提示：请写明何时签署，哪怕只有年份：entente agreement edit 编号 --signed 2019\n  a detail that goes on and on for more than a line\n"
        let broken = TextWrap.broken(text, width: 40)
        let lines = broken.split(separator: "\n")
        #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 40 } && lines.count > 3 && lines.last?.hasPrefix("  ") == true)
        for word in ["entente", "agreement", "--signed", "detail"] { #expect(broken.contains(word)) }
        #expect(TextWrap.broken(text, width: nil) == text)
    }
}
