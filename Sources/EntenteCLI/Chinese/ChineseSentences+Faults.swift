extension ChineseSentences {
    /// In Chinese: what is wrong with a record or a file.
    static let faults = #"""
        these are columns of {}: name the folder that it stands in ⇒ 这些是 {} 的列：请指定其所在的文件夹
        a column without a heading ⇒ 此列没有列名
        a cell in a column without a heading ⇒ 此单元格所在的列没有列名
        a record stands in one line here, and this one goes over several ⇒ 此处每条记录占一行，而这一条占多行
        jq -c . FILE makes a line of each; one agreement comes in as it is with: entente agreement record --from FILE ⇒ jq -c . 文件 可使每条各占一行；单项协议可直接用：entente agreement record --from 文件
        A table of agreements is read from a file that ends with .csv. ⇒ 协议表须存为以 .csv 结尾的文件。
        {} is {} on {}, and can't be {} before that on {} ⇒ {} 于 {3} {2}，不能在此前的 {5} {4}
        If that did not happen: entente agreement edit {} --remove-action {} ⇒ 若并未发生：entente agreement edit {} --remove-action {}
        {} renews {} from {} on, and nothing is let run out ⇒ {} 自 {3} 起续签 {2}，并无期满不续
        If it does not: entente agreement edit {} --remove-related renewal={} ⇒ 若并非如此：entente agreement edit {} --remove-related renewal={}
        {} has been {} since {}, and can't lapse ⇒ {} 自 {3} 起{2}，不能期满不续
        note: no end was given, so the first term of {} is counted as {} months, to {}; if it is longer: entente agreement edit {} --end DATE ⇒ 注：未给出结束日期，{} 的首期按 {} 个月计，至 {}；若更长：entente agreement edit {} --end 日期
        Compare the day of signing (--signed) with the end (--end, or --term). ⇒ 请核对签署日期（--signed）与结束日期（--end 或 --term）。
        Compare the start (--start) with the end (--end, or --term). ⇒ 请核对开始日期（--start）与结束日期（--end 或 --term）。
        If the day of the agreement is wrong: entente agreement edit REFERENCE --signed DATE, or --start DATE ⇒ 若协议日期有误：entente agreement edit 编号 --signed 日期，或 --start 日期
        If the start is wrong: entente agreement edit REFERENCE --start DATE ⇒ 若开始日期有误：entente agreement edit 编号 --start 日期
        See why with: entente agreement why REFERENCE ⇒ 原因见：entente agreement why 编号
        Name two: entente organization merge CODE --into CODE ⇒ 请指定两个：entente organization merge 代码 --into 代码
        entente agreement amend, renew, suspend, resume, terminate; what did not happen: entente agreement edit --remove-action ⇒ entente agreement amend、renew、suspend、resume、terminate；并未发生的：entente agreement edit --remove-action
        {}: {} says not how much ⇒ {}：{} 没有说明多少
        Write it as "cqmu=50000 CNY", "cqmu=50000 CNY in kind: laboratory space", "cqmu=in kind", or "cqmu=none". ⇒ 请写作 "cqmu=50000 CNY"、"cqmu=50000 CNY in kind: laboratory space"、"cqmu=in kind" 或 "cqmu=none"。
        {} where an object is wanted ⇒ 需要对象，而有 {}
        {} is longer than 64 MB ⇒ {} 超过 64 MB
        For many agreements there is: entente import FILE ⇒ 多项协议请用：entente import 文件
        the name says JSON, and this does not look so; is it YAML? Then name it .yaml ⇒ 文件名说是 JSON，内容却不像；是 YAML 吗？请以 .yaml 命名
        a classification comes first ⇒ 分类须在最前
        unknown key ⇒ 未知的键
        {} says more than a classification and days ⇒ {} 除分类和日期外还有其他内容
        Write it as "size:sme", "reporter" or "size:sme, from 2019, until 2021". ⇒ 请写作 "size:sme"、"reporter" 或 "size:sme, from 2019, until 2021"。
        a contact has a name ⇒ 联系人须有姓名
        Write it as "Front Desk <desk@example.edu>, International Office, +86 23 5550 0100"; all but the name may be left out. ⇒ 请写作 "Front Desk <desk@example.edu>, International Office, +86 23 5550 0100"；除姓名外均可省略。
        --session: {} is not a date in the calendar between 1900 and 2199 ⇒ --session：{} 不是 1900 至 2199 年间的日期
        What is not known is left out. ⇒ 不详的不必填写。
        Write the day as 2023-10-11, or 2023-10 or 2023 where no more is known. ⇒ 请写作 2023-10-11，不知更多时写 2023-10 或 2023。
        {}: {} has no number after = ⇒ {}：{} 的 = 后没有数字
        Write 160, or 160+ where the source says over or more than. ⇒ 请写 160；来源说超过则写 160+。
        {} is blank ⇒ {} 为空
        Say what it is. ⇒ 请写明内容。
        Mend these lines and {} again. ⇒ 请更正这些行后再{}。
        nothing was {}: {} in {} ⇒ 未{}：{2} 有 {3}
        ; did you mean {}? ⇒ ；是否指 {}？
        the scheme comes first, such as tech-contract ⇒ 体系须在最前，如 tech-contract
        {} is no part of a filing ⇒ {} 不是备案的内容
        Write it as: {}. ⇒ 请写作：{}。
        there is no check {}{} ⇒ 没有检查 {}{}
        the form does not say what is to be reached: reach is missing ⇒ 报表没有说明须达到什么：缺少 reach
        what is filed counts by a scheme: filing is missing ⇒ 备案按体系计数：缺少 filing
        a column of a list says where it comes from ⇒ 列表的列须说明来源
        a column of figures tells of what its rows are by, and no row is by that ⇒ 数字列说明行所按的项，而没有行按此项
        a table of figures says what its rows are ⇒ 数字表须说明行是什么
        rows are by two things at most ⇒ 行至多按两项
        rows can't be by that: it has too many values ⇒ 行不能按此项：取值过多
        rows of years stand alone ⇒ 按年份的行只能单独使用
        a column has from, or measure, and not both ⇒ 列有 from 或 measure，不能同时有
        a column has from, or measure ⇒ 列须有 from 或 measure
        {} is not a day of every year: write month and day, such as 08-01 ⇒ {} 不是每年都有的日子：请写月和日，如 08-01
        {} is there twice ⇒ {} 已有
        a sum of money is wanted ⇒ 需要一个金额合计
        {} is neither an amount nor a parameter{} ⇒ {} 既不是金额也不是参数{}
        a sum that is reached needs a form with a currency ⇒ 要达到的金额须有币种的报表
        a need can't be of what is filed; ask for the filing itself ⇒ 所缺不能按备案内容；请查询备案本身
        {} is not a day of every year: write month and day, such as 01-31 ⇒ {} 不是每年都有的日子：请写月和日，如 01-31
        a deadline has days, or dates ⇒ 期限为天数或日期
        a condition has one of in, notIn and known ⇒ 条件为 in、notIn 和 known 之一
        only whether it is known can be asked of that ⇒ 对此只能问是否已知
        there is nothing called {} in the registry{} ⇒ 登记库中没有名为 {} 的{}
        {} is nothing that can be counted{} ⇒ {} 不能计数{}
        there are {} forms where one is wanted ⇒ 需要一份报表，而有 {} 份
        the form {} cannot be filled: there {} in its file ⇒ 报表 {} 无法填写：其文件中有 {}
        line {}, column {}: ⇒ 第 {} 行第 {} 列：
        Mend the file; README tells what can stand in one. ⇒ 请更正文件；其写法见 README。
        true or false ⇒ true 或 false
        a number ⇒ 数字
        a list ⇒ 列表
        an object ⇒ 对象
        text ⇒ 文本
        the end of the line ⇒ 行尾
        more than {} lists and objects stand in each other ⇒ 列表和对象嵌套超过 {} 层
        a key in quotes ⇒ 带引号的键
        the key {} comes twice ⇒ 键 {} 出现两次
        a colon after the key ⇒ 键后的冒号
        a comma or a closing brace ⇒ 逗号或右花括号
        a comma or a closing bracket ⇒ 逗号或右方括号
        the line ends where {} is wanted ⇒ 此行在应有{}处结束
        {} where {} is wanted ⇒ {} 出现在应有{}处
        the line ends inside of a text ⇒ 此行在文本中结束
        {} inside of a text; it is written as an escape, such as \n ⇒ 文本中有 {}；应写作转义，如 \n
        an escape that JSON does not have ⇒ JSON 没有的转义
        half of a surrogate pair ⇒ 半个代理对
        the character U+0000 ⇒ 字符 U+0000
        \u needs four hexadecimal digits ⇒ \u 后须有四位十六进制数字
        {}: {} says not what amount it is ⇒ {}：{} 没有说明是哪种金额
        Write it as "technology=50000 CNY". ⇒ 请写作 "technology=50000 CNY"。
        not known ⇒ 不详
        a purpose comes first ⇒ 合作内容须在最前
        which way it goes is said twice ⇒ 方向说了两次
        {} is no part of a purpose ⇒ {} 不是合作内容的一部分
        Write it as "student-exchange, outgoing, 5 persons"; all but the purpose may be left out: {}. ⇒ 请写作 "student-exchange, outgoing, 5 persons"；除合作内容外均可省略：{}。
        cannot open {}: {} ⇒ 无法打开 {}：{}
        cannot read {}: {} ⇒ 无法读取 {}：{}
        {} is a workbook (.xlsx, .ods) and no text ⇒ {} 是工作簿（.xlsx、.ods），不是文本
        Save the sheet as “CSV UTF-8”. ⇒ 请将工作表另存为“CSV UTF-8”。
        {} is in UTF-16, and has to be in UTF-8 ⇒ {} 为 UTF-16，须为 UTF-8
        Save it as UTF-8; spreadsheets call that “CSV UTF-8”. ⇒ 请保存为 UTF-8；电子表格中称为“CSV UTF-8”。
        Check the name of the file, and the folder that it is looked for in. ⇒ 请检查文件名和所在文件夹。
        Ask for the right to read it, or copy it to where you can. ⇒ 请取得读取权限，或复制到可读取的位置。
        That is a folder: name a file in it. ⇒ 这是文件夹：请指定其中的文件。
        Try again, or copy the file elsewhere first. ⇒ 请重试，或先将文件复制到别处。
        bytes that are not UTF-8 ⇒ 不是 UTF-8 的字节
        ; they look like GBK, as spreadsheets in Chinese write it ⇒ ；看来是 GBK，中文电子表格常用此编码
        bytes that are not UTF-8{}; save the file as {} ⇒ 不是 UTF-8 的字节{}；请将文件保存为 {}
        a byte order mark ({}) ⇒ 字节顺序标记（{}）
        the direction mark {} ⇒ 方向标记 {}
        the control character {} ⇒ 控制字符 {}
        the character {} ⇒ 字符 {}
        is what notice was called before, and that is there too ⇒ 是 notice 的旧称，而 notice 也在
        is what {} was called before, and that is there too ⇒ 是 {} 的旧称，而它也在
        is of a draft, and nothing happens to a draft ⇒ 属于拟签，拟签不发生变更
        is of an agreement without a date; say when it was signed or began, were it the year alone ⇒ 属于没有日期的协议；请写明何时签署或开始，哪怕只有年份
        {} is before the agreement was made ⇒ {} 早于协议订立
        the agreement has been terminated since {}, and can't be {} on {} ⇒ 协议自 {} 起已提前终止，不能在 {3} {2}
        the agreement has been suspended since {} already ⇒ 协议自 {} 起已中止
        the agreement is not suspended on {}, and can't be resumed ⇒ 协议在 {} 并未中止，不能恢复
        only an agreement that is renewed or amended gets a new value ⇒ 只有续签或变更才有新的金额
        only a renewal has a day on which it was agreed ⇒ 只有续签才有约定日
        says that there is no end, and yet there is endDate ⇒ 说明长期有效，却又有 endDate
        only an agreement that is renewed or amended gets a new end ⇒ 只有续签或变更才有新的期限
        is a renewal without end, and renewals can carry it to {} ⇒ 为长期续签，而续期最远至 {}
        {} is before the day on which it takes effect, {} ⇒ {} 早于其生效日 {}
        {} is before the start, {} ⇒ {} 早于开始日 {}
        a renewal ends it on {}, before the end that it has, {} ⇒ 续签使其于 {} 结束，早于原期限 {}
        {} is further than renewals can carry it, {} ⇒ {} 超过续期的最远期限 {}
        {} is that of {}[{}] too ⇒ {} 也是 {}[{}] 的
        {} names no organization ⇒ {} 没有指明单位
        is before the name came into use, {} ⇒ 早于名称启用日 {}
        is the organization itself ⇒ 就是该单位本身
        without mergedInto ⇒ 没有 mergedInto
        is before the start, {} ⇒ 早于开始 {}
        is that of a series, and the event has none ⇒ 属于系列，而活动没有系列
        {} is not within the days of the event ⇒ {} 不在活动日期之内
        {}, and this would be number {} ⇒ {}，而此为第 {}
        {} is before the signing, {} ⇒ {} 早于签署 {}
        {} is before the end, {} ⇒ {} 早于结束 {}
        there is no {} to change; to add it, give its {} ⇒ 没有可更改的 {}；如要新增，请给出 {}
        the text is not UTF-8: letters are lost where a � stands; write them anew, and save it as UTF-8 ⇒ 文本不是 UTF-8 编码：� 处的文字已丢失，请重新填写并以 UTF-8 保存
        is never unknown: say what it is, in place of null ⇒ 必有其值：请写明，不用 null
        says none, and yet has months ⇒ 说明没有，却有月数
        is said in days and in months ⇒ 既以天计又以月计
        {} names no organization: leave it out, or say in partiesUnknown what is not known ⇒ {} 没有指明单位：请去掉，或在 partiesUnknown中说明不详之处
        {} names no organization: leave it out, or say in parties_unknown what is not known ⇒ {} 没有指明单位：请去掉，或在 parties_unknown中说明不详之处
        {} where two are needed; ⇒ 需要两个，而有 {}；
        say in partiesUnknown which are not known, or set draft ⇒ 请在 partiesUnknown中说明哪些不详，或设 draft
        say in parties_unknown which are not known, or set draft ⇒ 请在 parties_unknown中说明哪些不详，或设 draft
        has neither code nor name nor identifier ⇒ 既没有代码，也没有名称或标识符
        {} is before the party joined, {} ⇒ {} 早于其加入日 {}
        is false, and there are contributions ⇒ 为 false，却有投入
        a currency without an amount ⇒ 有货币而无金额
        an amount without a currency ⇒ 有金额而无货币
        has {} ⇒ 有 {}
        says nothing ⇒ 什么也没说
        {} is before the first year, {} ⇒ {} 早于首年 {}
        without firstYear ⇒ 没有 firstYear
        is who sends ⇒ 就是派出方
        comes twice; say its quota once ⇒ 出现两次；名额只说一次
        is before it began, {} ⇒ 早于其开始 {}
        comes twice ⇒ 出现两次
        {} comes twice ⇒ {} 出现两次
        {} comes twice; tell the two apart, such as by their office in brackets ⇒ {} 出现两次；请加以区分，如用括号注明部门
        is that of another document of the agreement ⇒ 是该协议另一文件的
        is the agreement itself ⇒ 就是该协议本身
        an amount as text ⇒ 文本形式的金额
        a whole number ⇒ 整数
        text or an object ⇒ 文本或对象
        {} is not a whole number from {} to {} ⇒ {} 不是 {} 至 {} 的整数
        {} is not one of {}{} ⇒ {} 不是下列之一：{}{}
        unknown key{} ⇒ 未知的键{}
        is missing ⇒ 缺少
        {} is not a code: 1 to 64 of a-z, 0-9, dot, underscore and hyphen ⇒ {} 不是代码：1 至 64 个 a-z、0-9、点、下划线和连字符
        {} is neither none nor an object with amount and currency ⇒ {} 既不是 none，也不是含 amount 和 currency 的对象
        {} is not an ISO 3166-1 code of two capitals, such as CN; write {} ⇒ {} 不是两个大写字母的 ISO 3166-1 代码，如 CN；请写 {}
        {}; write {} ⇒ {}；请写 {}
        {} is what a spreadsheet has for {} where the cell is no date: make the column one of dates, or write the day ⇒ {} 是电子表格中 {} 的数字形式：请将该列设为日期格式，或写出日期
        a contact has a name before all else, such as Front Desk <desk@example.edu> ⇒ 联系人须先写姓名，如 Front Desk <desk@example.edu>
        {}; it is written as in {} ⇒ {}；写法如 {}
        {} has no documents ⇒ {} 没有文件
        ; rename it {} ⇒ ；请改名为 {}
        ; this stands in {}, a row for each party, as {} ⇒ ；它在 {} 中，每个签约单位一行，列名为 {}
        {} is not an ISO 3166-1 code of two capitals, such as CN ⇒ {} 不是两个大写字母的 ISO 3166-1 代码，如 CN
        {} is not an ISO 4217 code of three capitals, such as CNY ⇒ {} 不是三个大写字母的 ISO 4217 代码，如 CNY
        {} is not a language tag, such as zh ⇒ {} 不是语言标签，如 zh
        {} is not a SHA-256 of 64 digits 0-9 and a-f ⇒ {} 不是 64 位 0-9 和 a-f 的 SHA-256
        {} is not a date (2023-10-11, 2023-10 or 2023) of the calendar between 1900 and 2199 ⇒ {} 不是 1900 至 2199 年间的日期（2023-10-11、2023-10 或 2023）
        {} is not a whole day (2023-10-11) of the calendar between 1900 and 2199 ⇒ {} 不是 1900 至 2199 年间的完整日期（2023-10-11）
        {} is a year of studies: write its first or its last day, such as 2021-09-01 ⇒ {} 是学年：请写其首日或末日，如 2021-09-01
        {} at character {} ⇒ 第 {2} 个字符为{1}
        {} characters where at most {} fit ⇒ {} 个字符，至多 {} 个
        is blank ⇒ 为空
        in front ⇒ 在开头
        {} has {}, which a reference cannot have{} ⇒ {} 含有编号不能有的 {}{}
        {} characters where at most 100 fit ⇒ {} 个字符，至多 100 个
        {} is not an identifier; it is written scheme:value, such as ror:017z00e58 ⇒ {} 不是标识符；应写作 体系:值，如 ror:017z00e58
        {} is not an address such as https://example.edu ⇒ {} 不是网址，如 https://example.edu
        {} is not an e-mail address such as office@example.edu ⇒ {} 不是电子邮箱地址，如 office@example.edu
        {} is below zero ⇒ {} 小于零
        {} is not an amount: digits with a point before the decimals, such as 250000.00 ⇒ {} 不是金额：数字，小数前为点，如 250000.00
        {} is more than the registry records, which is below 10^15 ⇒ {} 超过可登记的金额（须小于 10^15）
        {} is not the code of a field ⇒ {} 不是领域代码
        {}: it has {} ⇒ {}：含有 {}
        {}: it has {}{}, which it cannot have ⇒ {}：含有不能有的 {}{}
        {}: it has {} characters where at most 100 fit ⇒ {}：有 {} 个字符，至多 100 个
        {}: it has {} at the end ⇒ {}：末尾有 {}
        {}: it is blank ⇒ {}：为空
        {} is not a field; it is written scheme:code, such as isced-f:0912 ⇒ {} 不是领域；应写作 体系:代码，如 isced-f:0912
        {} is not a classification; it is written scheme:value, such as size:sme, or as a mark such as reporter ⇒ {} 不是分类；应写作 体系:值，如 size:sme，或写作标记，如 reporter
        nothing was recorded: {} in ⇒ 未登记：{} 在
        Mend these and try again. ⇒ 请更正后重试。
        an object in a list stands in braces ⇒ 列表中的对象写在花括号内
        a key is a plain word ⇒ 键须是普通的词
        a comma or {} is wanted here ⇒ 此处应有逗号或 {}
        what opens in line {}, column {} is not closed ⇒ 第 {} 行第 {} 列打开的没有关闭
        a document begins or ends here, and what opened before is not closed ⇒ 文档在此开始或结束，而先前打开的没有关闭
        a line inside of brackets or braces begins deeper than what they belong to ⇒ 括号内的行须比所属的行缩进更深
        text with a colon and a blank goes in quotes ⇒ 含冒号加空格的文本须加引号
        anchors (&) and aliases (*) are not taken; put text that begins so in quotes ⇒ 不支持锚（&）和别名（*）；以此开头的文本请加引号
        tags (!) are not taken; put text that begins so in quotes ⇒ 不支持标签（!）；以此开头的文本请加引号
        folded text (>) is not taken; write | for text of several lines ⇒ 不支持折叠文本（>）；多行文本请写 |
        a value is wanted here ⇒ 此处应有值
        text that begins with {} goes in quotes ⇒ 以 {} 开头的文本须加引号
        the quote is not closed in its line; text of several lines is written behind a | ⇒ 引号没有在同一行关闭；多行文本写在 | 之后
        a backslash in double quotes stands before a sign that it can't; write two for one ⇒ 双引号中的反斜杠后是不能转义的符号；一个反斜杠请写两个
        there is no such character ⇒ 没有这样的字符
        behind a | only +, - and the depth of the indentation can stand ⇒ | 之后只能有 +、- 和缩进深度
        the text begins in the next line ⇒ 文本从下一行开始
        an empty line before the text begins deeper than the text ⇒ 文本开始前的空行比文本缩进更深
        lines are indented with spaces, not with tabs ⇒ 缩进用空格，不用制表符
        control characters are not taken ⇒ 不接受控制字符
        directives (%) are not taken ⇒ 不接受指令（%）
        a key with a colon is wanted here ⇒ 此处应有带冒号的键
        what stands here belongs to nothing; text with such signs goes in quotes ⇒ 此处的内容无所归属；含此类符号的文本请加引号
        lists and objects stand too deep in each other ⇒ 列表和对象嵌套过深
        the line does not begin under what it belongs to; text of several lines is written behind a | ⇒ 此行没有对齐其所属；多行文本写在 | 之后
        is longer than {} MB ⇒ 超过 {} MB
        unknown column {}{} ⇒ 未知的列{}{}
        unknown column {}; there are: {} ⇒ 未知的列 {}；可用的有：{}
        unknown column {}; did you mean {}? ⇒ 未知的列 {}；是否指 {}？
        unknown column {}; rename it {} ⇒ 未知的列 {}；请改名为 {}
        unknown column {}; this stands in {}, a row for each party, as {} ⇒ 未知的列 {}；它在 {} 中，每个签约单位一行，列名为 {}
        the column {} comes twice{} ⇒ 列 {} 出现两次{}
        there is no column {} ⇒ 没有列 {}
        {} columns where the header has {} ⇒ 有 {} 列，而表头有 {} 列
        which way a purpose goes is said here by from and to ⇒ 合作内容的方向在此用 from 和 to 说明
        {} is no part of a purpose; between two purposes stands ; and one is written: {} ⇒ {} 不是合作内容的一部分；多项合作内容之间用分号 ; 隔开，每项写作：{}
        a quote inside of a cell that does not begin with one ⇒ 单元格不以引号开头，其中却有引号
        text after the closing quote of a cell ⇒ 单元格的右引号后还有文本
        """#
}
