extension ChineseSentences {
    /// In Chinese: what the daily questions, the summary and the commands of fields say.
    static let questions = #"""
        What ends, needs notice or is owed soon, and what is overdue. ⇒ 即将到期、须通知或须履约的，以及逾期的。
        What is overdue stays listed, however long ago it was, until it is dealt with: renewed, renewed or replaced by another agreement, terminated, let lapse or retracted; an obligation, until it is met, not met or retracted. What renews itself stands under its last day for notice, and is never overdue. ⇒ 逾期的无论多久都一直列出，直至处理：续签、由其他协议续签或取代、提前终止、期满不续或撤回；履约事项则至履行、未履行或撤回。自动续期的列在最后通知日下，从不逾期。
        As iCalendar every entry keeps its UID when its day moves, so that a calendar that reads the file again moves it too. What was dealt with in the last {} days is sent as canceled, so that the calendar takes it out. Alarms ring at nine in the morning, a month, a week and a day before; of what is overdue, on the day of the file and on the next. The same day (--as-of) gives the same file. ⇒ 以 iCalendar 输出时，日期变动的条目 UID 不变，日历再次读取时随之移动。最近 {} 天内已处理的作为取消发出，日历会将其删去。提前一个月、一周和一天的上午九点提醒；逾期的在文件当日和次日提醒。同一日（--as-of）得到同样的文件。
        How far to look: days, weeks, months or years, such as 90d, 8w, 6m or 1y. ⇒ 向前看多久：天、周、月或年，如 90d、8w、6m 或 1y。
        Only agreements of this organization. ⇒ 仅限该单位的协议。
        Only this type. ⇒ 仅限该类型。
        Only what is overdue. ⇒ 仅限逾期的。
        Only what is not overdue yet. ⇒ 仅限尚未逾期的。
        Also what an authority wants to be filed by a day, as this form or a file of one's own says: {}. ⇒ 另列主管部门要求在某日前报送的，按该报表或自备的报表文件：{}。
        Write an iCalendar file, for a calendar to read. ⇒ 写出 iCalendar 文件，供日历读取。
        --upcoming leaves out what is overdue, which {} ⇒ --upcoming 不列逾期的，而 {} 正相反
        --ics is a format of its own: leave out --format and --columns. ⇒ --ics 本身就是一种格式：请去掉 --format 和 --columns。
        Nothing falls due by {}, and nothing is overdue. ⇒ 至 {} 没有到期的，也没有逾期的。
        {} is no year of a summary ⇒ {} 不是汇总的年份
        Who works with whom: the partners in a field, of an organization, from an event. ⇒ 与谁合作：某领域、某单位或某活动的合作单位。
        Without --of, they are those of the home organization, if there is one; --of all lists every party. Drafts, and what was signed or begun after the day, do not count. ⇒ 不给 --of 时为本单位（如有）的合作单位；--of all 列出所有签约单位。拟签以及在该日之后签署或开始的不计。
        --new and --lost ask who came and who left in a year (2026, 2025/26), as firstTimePartners and lostPartners of the summary have it, with all that was shared by then; --dormant who has agreements in force, and nothing but such as have begun two years ago and had no activity since. ⇒ --new 和 --lost 查询某年（2026、2025/26）新增和中断的合作单位，与汇总的 firstTimePartners 和 lostPartners 一致，并列出至该时的全部协议；--dormant 查询有有效协议、但均已生效两年且其间没有任何活动的合作单位。
        Only agreements with this purpose, or one below it. ⇒ 仅限有该合作内容或其下级内容的协议。
        Only partners of this kind, or unknown; may be repeated. ⇒ 仅限该类型（或 unknown）的合作单位；可重复。
        Only partners from this country, by ISO 3166-1 code or by name; may be repeated. ⇒ 仅限该国家（地区）的合作单位，按 ISO 3166-1 代码或名称；可重复。
        Only agreements in force on the day. ⇒ 仅限当日有效的协议。
        Only partners whose first agreement falls in this year. ⇒ 仅限首次协议在该年的合作单位。
        Only those who were partners before this year, and are none at its end. ⇒ 仅限该年之前为合作单位、年末已不是的。
        Only partners with whom nothing happened for two years under what is in force. ⇒ 仅限有效协议两年内没有任何活动的合作单位。
        --new, --lost and --dormant say different things: give one of them ⇒ --new、--lost 和 --dormant 含义不同：只给其一
        {} asks of one year, and {} is several ⇒ {} 查询一个年度，而 {} 是多个
        Write one, such as 2026 or 2025/26. ⇒ 请写一个，如 2026 或 2025/26。
        No partner matches. Where no activities are recorded at all, nobody is called dormant. ⇒ 没有符合的合作单位。完全没有登记活动时，不称任何单位为休眠。
        No partner matches. ⇒ 没有符合的合作单位。
        Find organizations, agreements, events, fields, purposes and people, typing errors forgiven. ⇒ 查找单位、协议、活动、领域、合作内容和人员，容许输入错误。
        Looks in names, titles and labels of every language, in codes, references, identifiers and the parties' own numbers, and among signatories and speakers. Case, accents, width and punctuation do not count; of Chinese, two characters of a name are enough. The best match comes first. ⇒ 在各语言的名称、代码、编号、标识符和签约单位自编号中，以及签字人和发言人中查找。不区分大小写、重音、全半角和标点；中文名称输入两个字即可。最符合的在前。
        What to look for; several words count as one text. ⇒ 要查找的内容；多个词作为一段文字。
        Only things of this kind; may be repeated. ⇒ 仅限这一种；可重复。
        Most rows, from 1; 20 unless given. ⇒ 最多行数，从 1 起；不给则为 20。
        Nothing is found. ⇒ 没有找到。
        Did you mean {}? ⇒ 是否指 {}？
        What it is called in Chinese. ⇒ 中文名称。
        The field of the scheme that it stands below. ⇒ 在该体系中的上级领域。
        Title of the scheme, in English, where it is to be made. ⇒ 新建体系的英文名称。
        Title of a scheme that is made, in Chinese. ⇒ 新建体系的中文名称。
        In this field, below it or matched with it in any scheme: scheme:code, or a label. ⇒ 属于该领域、其下级领域或任何体系中对应的领域：体系:代码，或名称。
        Fields of study and research, in schemes such as isced-f and ford. ⇒ 学科和研究领域，按 isced-f、ford 等体系。
        List the schemes, or the fields of one. ⇒ 列出各体系，或某体系的领域。
        Agreements are counted with --counts, or where --columns names them: the field itself with what is as narrow in any scheme. ⇒ 用 --counts 或 --columns 指明时统计协议数：含该领域及任何体系中对应或更窄的领域。
        A scheme, such as isced-f; the schemes are listed without it. ⇒ 体系，如 isced-f；不给则列出各体系。
        The scheme, as an option. ⇒ 体系，作为选项。
        Only this field and those below it. ⇒ 仅限该领域及其下级。
        Down to this level: broad, narrow or detailed. ⇒ 至该层级：broad、narrow 或 detailed。
        The retired ones too. ⇒ 也列已停用的。
        With the number of agreements filed under each. ⇒ 附各领域的协议数。
        the fields of one scheme are listed, and two are named: {} and {} ⇒ 只列一个体系的领域，而指明了两个：{} 和 {}
        There are no schemes. ⇒ 没有体系。
        No field matches. ⇒ 没有符合的领域。
        Load a vocabulary of fields from a CSV file: all of it, or nothing. ⇒ 从 CSV 文件载入领域词表：全部载入，否则全不载入。
        Columns are told by their names: code (or notation, id, uri), broader (or parent), label, prefLabel@en or label_zh, exactMatch, broadMatch and narrowMatch; one code and one label are needed. Cells are separated by comma, semicolon or tab; several values in one by ; or |. A concept may stand on several lines. Of an address the last step is the code, and a prefix that all codes have, as in ours:1, is left off. ⇒ 按列名识别各列：code（或 notation、id、uri）、broader（或 parent）、label、prefLabel@en 或 label_zh、exactMatch、broadMatch 和 narrowMatch；至少要有代码和一个名称。单元格以逗号、分号或制表符分隔；一格多值以 ; 或 | 分隔。一个概念可占多行。网址取其最后一段为代码；所有代码共有的前缀（如 ours:1）会去掉。
        A code has up to 100 characters: letters of any script, digits, signs and single blanks, as in A61K 31/00; not ; , | $ quotes or backslashes, and it does not begin with - + = @. A broader field is named by its code, its address, or a label that is no other field's. Loading again brings labels and places up to date; no field is taken away. ⇒ 代码至多 100 个字符：任何文字的字母、数字、符号和单个空格，如 A61K 31/00；不含 ; , | $ 引号和反斜杠，且不以 - + = @ 开头。上级领域按代码、网址或唯一的名称指明。再次载入会更新名称和位置；不删除领域。
        The scheme that the fields go into. ⇒ 领域所归入的体系。
        Title of the scheme, in English; a new one is called by its code without. ⇒ 体系的英文名称；新体系不给则以代码为名。
        Title of the scheme, in Chinese. ⇒ 体系的中文名称。
        field added ⇒ 个领域已增加
        fields added ⇒ 个领域已增加
        field moved ⇒ 个领域已移动
        fields moved ⇒ 个领域已移动
        label changed ⇒ 个名称已更改
        labels changed ⇒ 个名称已更改
        match made ⇒ 个对应已建立
        matches made ⇒ 个对应已建立
        the title of the scheme changed ⇒ 体系的名称已更改
        {} {} read for {} ⇒ 为 {3} 读取 {1} {2}
        ; left {} ⇒ ；未动 {}
        Took {}{}. ⇒ 已处理 {}{}。
        Match two fields of different schemes, so that a question in one finds what is filed under the other. ⇒ 建立两个不同体系的领域之间的对应，使按其一查询也能找到归入另一个的协议。
        Exact: both mean the same, and each finds the other. Broad: the second is broader, and finds the first. Two fields have one match at most; a new one takes the place of the old. ⇒ Exact：两者含义相同，互相可查。Broad：后者更宽，可查到前者。两个领域至多有一个对应；新的取代旧的。
        A field: scheme:code, or a label. ⇒ 领域：体系:代码，或名称。
        A field of another scheme. ⇒ 另一体系的领域。
        Both mean the same; this is so unless said otherwise. ⇒ 两者含义相同；不另说明即如此。
        The second is broader than the first. ⇒ 后者比前者更宽。
        Take the match away, rather than make it. ⇒ 删去对应，而不是建立。
        a match is either --exact or --broad ⇒ 对应只能是 --exact 或 --broad 之一
        {} means the same as {} ⇒ {} 与 {} 含义相同
        {} is broader than {} ⇒ {} 比 {} 更宽
        {} already. ⇒ {}，本已如此。
        {} and {} do not match any more. ⇒ {} 与 {} 不再对应。
        {} and {} stay as they are: their match is {}. ⇒ {} 与 {} 保持不变：其对应为 {}。
        {} and {} do not match; nothing was changed. ⇒ {} 与 {} 没有对应，未作更改。
        Retire a scheme or a field of your own, such as one that was loaded by mistake. ⇒ 停用自建的体系或领域，如误载入的。
        It is not listed or offered any more, and its labels mean nothing, so that another field can be named by them. What is filed under it stays, and is found by scheme:code and by questions in a field that matches it. --undo brings it back. ⇒ 它不再列出或提供，其名称也不再有效，因而可用于另一领域。归入它的协议保留，可按 体系:代码 及对应领域查到。--undo 可恢复。
        A scheme, or a field: scheme:code, or a label. ⇒ 体系，或领域：体系:代码，或名称。
        Bring it back. ⇒ 恢复使用。
        in use ⇒ 在用
        The scheme {} ⇒ 体系 {}
        {} is {}{}. ⇒ {} 为{}{}。
        Show a field. ⇒ 显示领域。
        Its agreements are those filed under it, below it or under what matches it in another scheme, as of the day; list them with: entente agreement list --field FIELD ⇒ 其协议为当日归入该领域、其下级或其他体系对应领域的协议；列出用：entente agreement list --field 领域
        scheme:code, such as isced-f:0912, or a label. ⇒ 体系:代码，如 isced-f:0912，或名称。
        Fill this form: {}, or the file of one of your own; NAME:TABLE is one table of it, and list tells what forms there are. ⇒ 填写该报表：{}，或自备报表的文件；名称:表 为其中一张表，list 列出有哪些报表。
        With --form: list what agreements and organizations lack for it. ⇒ 与 --form 合用：列出协议和单位为此缺少什么。
        With --form: write its definition, to begin a form of your own with. ⇒ 与 --form 合用：输出该报表的定义，可据以编写自备报表。
        Set a parameter of the form otherwise, such as threshold=50000. ⇒ 改变报表的参数，如 threshold=50000。
        Convert by the rates in this file of CSV (currency,day,rate,source). ⇒ 按该 CSV 文件（currency,day,rate,source）中的汇率折算。
        --missing is for a form: name it with --form ⇒ --missing 用于报表：请用 --form 指明
        --definition is for a form: name it with --form ⇒ --definition 用于报表：请用 --form 指明
        --form-set is for a form: name it with --form ⇒ --form-set 用于报表：请用 --form 指明
        --rates is for a form, or for --in: say which currency is wanted, as in --in EUR ⇒ --rates 用于报表或 --in：请指明币种，如 --in EUR
        Tell amounts in this currency, converted by the rates of --rates; what has none keeps its own. ⇒ 按 --rates 的汇率将金额折算为该货币；无适用汇率的保留原币种。
        --form says itself in which currency it is: leave --in out ⇒ 报表自有币种：请勿给 --in
        --in converts by rates: name their file with --rates ⇒ --in 按汇率折算：请用 --rates 指明汇率文件
        --in: {} is no currency of ISO 4217 ⇒ --in：{} 不是 ISO 4217 的货币
        Write its code, such as EUR. ⇒ 请写其代码，如 EUR。
        --form-set: {} is not a parameter with its value ⇒ --form-set：{} 不是参数及其值
        Write it as threshold=50000. ⇒ 请写作 threshold=50000。
        --form-set: {} is set twice ⇒ --form-set：{} 设了两次
        Set it once. ⇒ 只设一次。
        There are no forms. ⇒ 没有报表。
        a form is of one year, and {} names {} ⇒ 报表为一个年度的，而 {} 指 {}
        Ask for each year by itself. ⇒ 请逐年查询。
        Nothing is missing for {}. ⇒ {} 什么也不缺。
        The annual cooperation summary: what was signed, what is in force, with whom and in what. ⇒ 年度合作统计：新签、有效，与谁合作，在哪些领域。
        PERIOD is a year (2023), an academic or fiscal year (2023/24, from 1 September unless --year-starts says otherwise) or a run of years (2020..2024). With --of, partners are those of that organization; without it, of the home organization, if there is one, and --of all asks for everyone. ⇒ 期间为一年（2023）、学年或财政年度（2023/24，自 9 月 1 日起，除非 --year-starts 另行指明）或多年（2020..2024）。用 --of 时为该单位的合作单位；不给则为本单位（如有），--of all 为所有单位。
        --drill TABLE:ROW:COLUMN lists the agreements behind one figure, and what each adds to it, as in --drill byField:isced-f:09:signed or --drill stockFlow:expired. The names are those of --format csv, or the headings and labels that are shown; the row of stockFlow is its period, and can be left out. ⇒ --drill 表:行:列 列出一个数字背后的协议及各自的贡献，如 --drill byField:isced-f:09:signed 或 --drill stockFlow:expired。名称同 --format csv，或为所显示的标题和名称；stockFlow 的行为期间，可省略。
        --form fills a form that an authority asks for, in its own language unless --lang says otherwise, and begins its years as the form does; --form list tells which there are, --missing what they lack. ⇒ --form 填写主管部门要求的报表，除非 --lang 另行指明则用其语言，并按报表的年度起始；--form list 列出有哪些，--missing 列出所缺。
        Nothing is converted between currencies but by the rates of --rates, a file of CSV with the columns currency, day, rate and source: what one of the currency is worth from that day on, in that of the form, or in the one that --in names. ⇒ 只按 --rates 的汇率折算货币：该 CSV 文件有 currency、day、rate、source 各列，即自该日起一单位该货币折合报表货币或 --in 所指货币多少。
        The day on which years begin, which one number then names by their last: 2024 is 2023/24. ⇒ 年度自哪一日起；此时单写一个年份指其结束之年：2024 即 2023/24。
        How an agreement in several rows counts: whole (1 in each) or fractional (1/n in each). ⇒ 协议涉及多行时如何计数：whole（每行各计 1）或 fractional（每行计 1/n）。
        Show fields of this scheme; else of the one used most. ⇒ 按该体系列示领域；未指定时为使用最多的体系。
        Show fields at this level: broad, narrow or detailed. ⇒ 领域显示到该层级：broad、narrow 或 detailed。
        How many partners to list, from 1; 20 unless given. ⇒ 列出多少个合作单位，从 1 起；不给则为 20。
        Only this table; given again, those: {}. ⇒ 仅该表；可多次给出，仅这些表：{}。
        Only the agreements behind this figure. ⇒ 仅列该数字背后的协议。
        Most rows of --drill, from 1. ⇒ --drill 最多行数，从 1 起。
        Why this agreement is, or is not, in the figures. ⇒ 该协议为何计入或不计入数据。
        Write it by a template: {}, or a file of your own such as report.html.mustache or report.md.mustache. ⇒ 按模板输出：{}，或自备的文件，如 report.html.mustache 或 report.md.mustache。
        --drill names its table itself: leave --table out ⇒ --drill 本身指明表：请去掉 --table
        --limit is for the rows of --drill; --top says how many partners are listed ⇒ --limit 用于 --drill 的行数；--top 决定列出多少合作单位
        --form has tables of its own: leave --table, --drill and --template out, and name one as --form NAME:TABLE ⇒ --form 有自己的表：请去掉 --table、--drill 和 --template，以 --form 名称:表 指明一张
        --form says itself how it counts, and how many rows there are: leave --top and --counting out ⇒ --form 自定计数方式和行数：请去掉 --top 和 --counting
        --template says itself what is written: leave --format, --table and --drill out ⇒ --template 自定输出内容：请去掉 --format、--table 和 --drill
        --why lists the figures of one agreement: leave --table, --drill, --template and --form out ⇒ --why 列出一项协议的各项数字：请去掉 --table、--drill、--template 和 --form
        --why looks at all figures: leave --field, --event and --purpose out ⇒ --why 查看全部数字：请去掉 --field、--event 和 --purpose
        --columns chooses the columns of one table: name it with --table ⇒ --columns 选择一张表的列：请用 --table 指明
        This table has no rows for the period. ⇒ 该表在此期间没有行。
        No agreement is behind {}: it is {}. ⇒ {} 背后没有协议：其值为 {}。
        --why asks of one period ⇒ --why 查询一个期间
        there is no template {}, and no file of that name ⇒ 没有模板 {}，也没有该名称的文件
        There are {}; or name a file, such as ./report.html.mustache. ⇒ 有 {}；或指定文件，如 ./report.html.mustache。
        the name of {} does not say whether it writes HTML or Markdown ⇒ {} 的名称没有说明输出 HTML 还是 Markdown
        Let it end in .html.mustache or in .md.mustache. ⇒ 请以 .html.mustache 或 .md.mustache 结尾。
        {} holds bytes that are not UTF-8 ⇒ {} 含有不是 UTF-8 的字节
        Save the file as UTF-8. ⇒ 请将文件保存为 UTF-8。
        {} is in no figure of {} ⇒ {} 不在 {} 的任何数字中
        """#
}
