extension ChineseSentences {
    /// In Chinese: the rules of the database, and its failures.
    static let rules = #"""
        there is no agreement to put this activity under ⇒ 没有可归入此活动的协议
        an activity has an amount without a currency, or a currency without an amount ⇒ 活动有金额而无货币，或有货币而无金额
        an amount has more decimals than its currency ⇒ 金额的小数位多于其货币
        there is no such currency ⇒ 没有这种货币
        the activity would end before it begins ⇒ 活动的结束早于开始
        there is no such kind of activity ⇒ 没有这种活动类型
        this kind of activity is there already ⇒ 此活动类型已有
        an activity is something that happened, and this is still to come ⇒ 活动是已发生的事，而这还在将来
        this activity is there already ⇒ 此活动已有
        activities are numbered from 1 ⇒ 活动的序号从 1 起
        the agreement has an activity of this number already ⇒ 协议已有此序号的活动
        the quantity of an activity is a number from 0 to 2147483647 ⇒ 活动的数量是 0 至 2147483647 的数
        the semesters of an activity are not below 0 ⇒ 合作活动的学期数不能小于 0
        who received in an activity is a party of the agreement ⇒ 活动的接收方须是签约单位
        who sent in an activity is another than who received ⇒ 活动的派出方与接收方不能相同
        an activity is retracted with a reason, and only then has one ⇒ 撤回活动须有原因，且只有撤回才有
        who sent in an activity is a party of the agreement ⇒ 活动的派出方须是签约单位
        there is no agreement to give this purpose to ⇒ 没有可加此合作内容的协议
        there is no such field ⇒ 没有这一领域
        the agreement has this purpose already; a quota is said once ⇒ 协议已有此合作内容；名额只说一次
        a purpose ends in a year that is not before its first, which is said too ⇒ 合作内容的末年不早于首年，且须写明首年
        a quota is of a {} ⇒ 名额按 {}
        the agreement has a purpose in this place already ⇒ 协议在此位置已有合作内容
        the places of purposes count from 1 ⇒ 合作内容的位置从 1 起
        there is no such purpose ⇒ 没有这一合作内容
        a quota is more than 0 ⇒ 名额须大于 0
        a quota says how many, of what and over what time ⇒ 名额须说明数量、单位和时间
        who receives under a purpose is a party of the agreement ⇒ 合作内容的接收方须是签约单位
        who sends under a purpose is a party of the agreement ⇒ 合作内容的派出方须是签约单位
        a party does not send to itself ⇒ 签约单位不向自己派出
        a quota is in {} ⇒ 名额的单位为 {}
        a purpose is for years from 1900 to 2199 ⇒ 合作内容的年份为 1900 至 2199
        there is no such broader purpose, or it has one above it ⇒ 没有这一上级合作内容，或它本身还有上级
        another purpose has this code ⇒ 此代码已用于另一合作内容
        a purpose has one level ⇒ 合作内容只有一个层级
        a purpose that the program brings is not retired ⇒ 程序自带的合作内容不停用
        this purpose is there already ⇒ 此合作内容已有
        there is no agreement to give this amount to ⇒ 没有可加此金额的协议
        the agreement has an amount of this kind already ⇒ 协议已有此种金额
        the agreement has an amount in this place already ⇒ 协议在此位置已有金额
        the places of amounts count from 1 ⇒ 金额的位置从 1 起
        a contribution comes with its currency, and a currency with its amount ⇒ 投入的金额和货币须同时有
        a party would bring in nothing, and something ⇒ 签约单位既无投入，又有投入
        who brings something in is a party of the agreement ⇒ 投入方须是签约单位
        the party has a contribution in this place already ⇒ 该单位在此位置已有投入
        the places of contributions count from 1 ⇒ 投入的位置从 1 起
        a contribution says how much, in what, or what it is ⇒ 投入须说明金额、形式或内容
        a contribution has more decimals than its currency ⇒ 投入的小数位多于其货币
        there is no agreement to have been filed ⇒ 没有可备案的协议
        the agreement has this filing already ⇒ 协议已有此备案
        a filing is in the future, and it says what was ⇒ 备案日在将来，而备案是已发生的事
        the agreement has a filing in this place already ⇒ 协议在此位置已有备案
        the places of filings count from 1 ⇒ 备案的位置从 1 起
        an agreement that carries no money has no amount ⇒ 不涉及金额的协议没有金额
        there is no agreement to classify ⇒ 没有可分类的协议
        the agreement is classified so already ⇒ 协议已有此分类
        the agreement has a classification in this place already ⇒ 协议在此位置已有分类
        the places of classifications count from 1 ⇒ 分类的位置从 1 起
        there is no such classification of an agreement ⇒ 没有这种协议分类
        a mark has no value, and any other classification has one ⇒ 标记没有取值，其他分类须有
        the scheme has no such value ⇒ 体系没有此取值
        a scheme is of one thing, and has one form ⇒ 体系只对一种对象，只有一种形式
        a scheme of classifications is {} ⇒ 分类体系为 {}
        there is a scheme of classifications with this code already ⇒ 此代码的分类体系已有
        a scheme of classifications is of an {} ⇒ 分类体系针对 {}
        the scheme has this value already ⇒ 体系已有此取值
        there is no such scheme of classifications ⇒ 没有这一分类体系
        an organization would stop being so before it began ⇒ 单位的分类止于开始之前
        the organization is classified so already ⇒ 单位已有此分类
        there is no organization to classify ⇒ 没有可分类的单位
        the organization has a classification in this place already ⇒ 单位在此位置已有分类
        there is no such classification of an organization ⇒ 没有这种单位分类
        there is no agreement to give this contact to ⇒ 没有可加此联系人的协议
        the agreement has a contact of this name already ⇒ 协议已有同名联系人
        the places of contacts count from 1 ⇒ 联系人的位置从 1 起
        there is no agreement to put this document under ⇒ 没有可附此文件的协议
        this document is there already ⇒ 此文件已有
        the bytes of the document are stored, and what is known of them stays ⇒ 文件内容已存入，其信息不再改变
        the bytes of the document are not as many as its size says ⇒ 文件内容的长度与登记的不符
        documents are numbered from 1 ⇒ 文件的序号从 1 起
        the agreement has a document in this place already ⇒ 协议在此位置已有文件
        a SHA-256 is 64 hexadecimal digits, in lower case ⇒ SHA-256 为 64 位小写十六进制
        the agreement has this very file already ⇒ 协议已有这一文件
        the size of a document is not below 0 ⇒ 文件大小不小于 0
        a document whose bytes are stored is not empty, and has a SHA-256 ⇒ 已存内容的文件不为空，且有 SHA-256
        a document is retracted with a reason, and only then has one ⇒ 撤回文件须有原因，且只有撤回才有
        a piece of a document has 1 byte to 1 MiB ⇒ 文件的一块为 1 字节至 1 MiB
        there is no document for these bytes ⇒ 没有此内容所属的文件
        the document has these bytes already ⇒ 文件已有这些内容
        the bytes of a document never change ⇒ 文件内容不可更改
        the bytes of a document have a gap, or go on after their end ⇒ 文件内容有缺口，或超出末尾
        a document begins with its first byte ⇒ 文件从第一个字节开始
        an e-mail address is written as office@example.edu ⇒ 电子邮箱地址写作 office@example.edu
        there is no such country ⇒ 没有这一国家（地区）
        there is no such event ⇒ 没有这一活动
        the head of a delegation has a title and no name ⇒ 代表团团长有职务而无姓名
        there is no such organization ⇒ 没有这一单位
        this delegation is there already ⇒ 此代表团已有
        the event has a delegation in this place already ⇒ 活动在此位置已有代表团
        a delegation is not below 0 ⇒ 代表团人数不小于 0
        the organization of a delegation is recorded as itself ⇒ 代表团的单位按登记时记录
        the event has no such session ⇒ 活动没有这一分会
        an event has an edition and belongs to no series ⇒ 活动有届次而不属于系列
        the series has this edition already ⇒ 系列已有此届
        another series has this code ⇒ 此代码已用于另一系列
        there is no such series of events ⇒ 没有这一活动系列
        this series is there already ⇒ 此系列已有
        there is no agreement to put this obligation under ⇒ 没有可归入此履约事项的协议
        who owes something is a party of the agreement ⇒ 履约方须是签约单位
        this obligation is there already ⇒ 此履约事项已有
        obligations are numbered from 1 ⇒ 履约事项的序号从 1 起
        the agreement has an obligation of this number already ⇒ 协议已有此序号的履约事项
        an obligation is retracted with a reason, and only then has one ⇒ 撤回履约事项须有原因，且只有撤回才有
        an obligation that was retracted has no further status ⇒ 已撤回的履约事项没有后续状态
        the status of an obligation holds from a day that is not still to come, from 1900 on ⇒ 履约状态的日期不在将来，且自 1900 年起
        there is no such obligation ⇒ 没有这一履约事项
        this is written down already ⇒ 此项已登记
        an obligation is {} ⇒ 履约事项为 {}
        there is no organization to give this contact to ⇒ 没有可加此联系人的单位
        the organization has a contact of this name already ⇒ 单位已有同名联系人
        what was retracted stays as it was ⇒ 已撤回的保持原样
        an agreement that was retracted stays as it was ⇒ 已撤回的协议保持原样
        agreement {} was retracted, and stays as it was ⇒ 协议 {} 已撤回，保持原样
        {} is said to be the home organization already, and there is one ⇒ 已称 {} 为本单位，而本单位只有一个
        an organization that was retracted is not the one whose registry this is ⇒ 已撤回的单位不能是本登记系统所属单位
        {} where true or false is wanted ⇒ {}，此处应为 true 或 false
        this registry would become that of {}, as the file says ⇒ 本登记系统将属于 {}，如文件所述
        this registry is that of {} now, as the file says ⇒ 本登记系统现属于 {}，如文件所述
        that of {} ⇒ 属于 {}
        {}: the file is of the registry of {}, and this one stays {}; to change it: entente organization home {} ⇒ {}：文件来自 {} 的登记系统，本登记系统归属不变（{}）；如须更改：entente organization home {}
        at its end on {} ⇒ 于 {} 到期
        Name the parties, or say in words which are not known (--parties-unknown), or record a draft (--draft). ⇒ 请写明签约单位，或用文字说明哪些不详（--parties-unknown），或登记为拟签（--draft）。
        If the day of the agreement is wrong: entente agreement edit REFERENCE --signed DATE. If the party joined later: --joined ORGANIZATION=DATE ⇒ 若协议日期有误：entente agreement edit 编号 --signed 日期。若该单位后来加入：--joined 单位=日期
        See it with: entente agreement show REFERENCE ⇒ 查看：entente agreement show 编号
        Record it as a draft with --draft. ⇒ 请用 --draft 登记为拟签。
        See them, or add one, with: entente purpose list, entente purpose add ⇒ 查看或增加：entente purpose list、entente purpose add
        Mend what its purposes say too: entente agreement edit REFERENCE --no-purpose PURPOSE --purpose PURPOSE ⇒ 其合作内容也须更正：entente agreement edit 编号 --no-purpose 合作内容 --purpose 合作内容
        Name one that stands at the top: entente purpose list ⇒ 请指明最上一级的：entente purpose list
        See it with: entente purpose show CODE ⇒ 查看：entente purpose show 代码
        See them, or add one, with: entente classification list, entente classification add ⇒ 查看或增加：entente classification list、entente classification add
        Add it first: entente classification add SCHEME --of agreement --form listed --label TEXT ⇒ 请先增加：entente classification add 体系 --of agreement --form listed --label 文字
        See them, or add one, with: entente agreement roles ⇒ 查看或增加：entente agreement roles
        See them with: entente agreement roles ⇒ 查看：entente agreement roles
        there is no such role ⇒ 没有这种角色
        this role of parties is there already ⇒ 此签约单位角色已有
        See them, or add one, with: entente agreement types ⇒ 查看或增加：entente agreement types
        If they can carry it further: entente agreement edit REFERENCE --max-extent DATE ⇒ 若可续得更远：entente agreement edit 编号 --max-extent 日期
        See why with: entente agreement why REFERENCE. What did not happen: entente agreement edit REFERENCE --remove-action ACTION=DATE ⇒ 原因见：entente agreement why 编号。并未发生的：entente agreement edit 编号 --remove-action 变更=日期
        Say when it was signed, were it the year alone: entente agreement edit REFERENCE --signed 2019 ⇒ 请写明何时签署，哪怕只有年份：entente agreement edit 编号 --signed 2019
        Sign it first with: entente agreement sign REFERENCE --on DATE ⇒ 请先签署：entente agreement sign 编号 --on 日期
        What ends it earlier is an amendment: entente agreement amend REFERENCE --end DATE --reason TEXT ⇒ 提前结束属于变更：entente agreement amend 编号 --end 日期 --reason 文字
        Mend the day that is wrong with: entente agreement edit REFERENCE --signed DATE. What is related the wrong way round: --remove-related RELATION=REFERENCE ⇒ 改正有误的日期：entente agreement edit 编号 --signed 日期。关系前后颠倒的：--remove-related 关系=编号
        Write one such as university or enterprise; a word that there is not is answered with all there are. ⇒ 请写如 university 或 enterprise；写没有的词会列出全部。
        Write its ISO 4217 code, such as CNY. ⇒ 请写 ISO 4217 代码，如 CNY。
        Round it to the decimals of the currency. ⇒ 请按货币的小数位取整。
        Choose another with --code, or see it with: entente organization show CODE ⇒ 请用 --code 另选，或查看：entente organization show 代码
        Take one of the two out of these agreements first; or if they are two, say so: entente organization duplicates --different A B ⇒ 请先从这些协议中去掉其一；若确为两个单位：entente organization duplicates --different A B
        Begin the transaction with: BEGIN ISOLATION LEVEL READ COMMITTED ⇒ 请以 BEGIN ISOLATION LEVEL READ COMMITTED 开始事务
        Take one of the two out of these events first. ⇒ 请先从这些活动中去掉其一。
        Undo that merge first: entente organization merge CODE --undo ⇒ 请先取消该合并：entente organization merge 代码 --undo
        Compare it with its source, character by character. ⇒ 请与来源逐字核对。
        See whose it is with: entente organization show SCHEME:VALUE ⇒ 所属单位见：entente organization show 体系:值
        Give --renewal automatic or by-consent with --renewal-months. ⇒ --renewal-months 须与 --renewal automatic 或 by-consent 同时给出。
        Give --notice-days or --notice-months. ⇒ 请给出 --notice-days 或 --notice-months。
        See the parties with: entente agreement show REFERENCE ⇒ 签约单位见：entente agreement show 编号
        Name the series with --series. ⇒ 请用 --series 指明系列。
        Inside of a scheme a field is placed below another: entente field load FILE --scheme CODE ⇒ 同一体系内，领域的上下级用：entente field load 文件 --scheme 代码
        Another command attached it meanwhile; see: entente document list REFERENCE ⇒ 其间另一命令已附上；见：entente document list 编号
        Write both, such as --value "250000.00 CNY". ⇒ 请两者都写，如 --value "250000.00 CNY"。
        Give its first day with --on, and its last with --until. ⇒ 首日用 --on，末日用 --until。
        See them with: entente activity kinds ⇒ 查看：entente activity kinds
        What is still to come is owed: entente obligation add REFERENCE TEXT --by ORGANIZATION --due DATE ⇒ 将来的属于履约事项：entente obligation add 编号 文字 --by 单位 --due 日期
        Give --quantity a number from 0 to 2147483647. ⇒ --quantity 请给 0 至 2147483647 的数。
        Give --semesters a number of 0 or more. ⇒ --semesters 请给 0 或更大的数。
        Name two parties with --from and --to, or leave out the one that is not known. ⇒ 请用 --from 和 --to 指明两个签约单位，或省去不详的一方。
        See them with: entente document list REFERENCE; one that is wrong goes with: entente document retract ⇒ 查看：entente document list 编号；有误的用：entente document retract
        Choose another with --code, or see it with: entente event show CODE ⇒ 请用 --code 另选，或查看：entente event show 代码
        Write the name before the office, such as "LU=2: Marie Muller, Rector". ⇒ 职务前请写姓名，如 "LU=2: Marie Muller, Rector"。
        See its events with: entente event list --series SERIES ⇒ 该系列的活动见：entente event list --series 系列
        Give its first day with --start, and its last with --end. ⇒ 首日用 --start，末日用 --end。
        See who held it with: entente event show EVENT ⇒ 主办者见：entente event show 活动
        Mend the day of the session, or those of the event: entente event edit EVENT --start DATE --end DATE ⇒ 请更正分会日期或活动日期：entente event edit 活动 --start 日期 --end 日期
        Give the day with --on: today, or a day that has been. ⇒ 请用 --on 给出日期：今天或已过的某日。
        Put it in again first with: entente obligation retract REFERENCE N --undo ⇒ 请先重新登记：entente obligation retract 编号 N --undo
        Put it in again first, with retract and --undo. ⇒ 请先用 retract 和 --undo 重新登记。
        Write digits and a point, such as "250000.00 CNY". ⇒ 请写数字和小数点，如 "250000.00 CNY"。
        Write it as cq2023 or joint-lab. ⇒ 请写作 cq2023 或 joint-lab。
        Write it as 0912 or biomedicine. ⇒ 请写作 0912 或 biomedicine。
        Write what it is called, or leave the option out. ⇒ 请写明名称，或去掉该选项。
        Take the character out; what was copied from elsewhere can be typed anew. ⇒ 请去掉该字符；从别处复制的可重新输入。
        Give it 1 to 500 characters; more can stand in a note. ⇒ 请写 1 至 500 个字符；更多的可写在备注中。
        Write it as en, zh or zh-Hant. ⇒ 请写作 en、zh 或 zh-Hant。
        Write something, or leave the option out. ⇒ 请写内容，或去掉该选项。
        Give it 1 to 20000 characters; more is a document: entente document attach ⇒ 请写 1 至 20000 个字符；更多的作为文件：entente document attach
        a key is not of the range that this registry gives out ⇒ 键不在此登记库给出的范围内
        an amount is at least 0 and below 10^15, and it is a number ⇒ 金额不小于 0 且小于 10^15，且须是数字
        a code has 1 to 64 of a-z, 0-9, dot, underscore and hyphen, and begins and ends with a letter or digit ⇒ 代码为 1 至 64 个 a-z、0-9、点、下划线和连字符，以字母或数字开头和结尾
        the code of a field holds a control character, a blank of another width, or a character that hides ⇒ 领域代码含有控制字符、其他宽度的空格或看不见的字符
        the code of a field has 1 to 100 characters without ; , | $ quotes, backslashes and double blanks, does not begin with - + = @ and has no blank or colon at an end ⇒ 领域代码为 1 至 100 个字符，不含 ; , | $ 引号、反斜杠和连续空格，不以 - + = @ 开头，首尾没有空格或冒号
        the code of a field is not in Unicode normalization form C ⇒ 领域代码不是 Unicode 规范形式 C
        a name or title is blank ⇒ 名称为空
        a name or title holds a control character, or one that hides or changes the direction of text ⇒ 名称含有控制字符，或隐藏、改变文字方向的字符
        a name or title has more than 500 characters, or none ⇒ 名称超过 500 个字符，或为空
        a name or title is not in Unicode normalization form C ⇒ 名称不是 Unicode 规范形式 C
        a language is a BCP 47 tag, such as en, zh or zh-Hant ⇒ 语言为 BCP 47 标签，如 en、zh 或 zh-Hant
        a text is blank ⇒ 文本为空
        a text holds a control character, or one that hides or changes the direction of text ⇒ 文本含有控制字符，或隐藏、改变文字方向的字符
        a text has more than 20000 characters, or none ⇒ 文本超过 20000 个字符，或为空
        a text is not in Unicode normalization form C ⇒ 文本不是 Unicode 规范形式 C
        a date is written 2023-10-11, 2023-10 or 2023, from 1900 to 2199 ⇒ 日期写作 2023-10-11、2023-10 或 2023，1900 至 2199 年
        a reference holds a character that hides, or changes the direction of text ⇒ 编号含有隐藏或改变文字方向的字符
        a reference has 1 to 100 characters without blanks, quotes, commas and semicolons, and does not begin with - + = @ ⇒ 编号为 1 至 100 个字符，不含空格、引号、逗号和分号，不以 - + = @ 开头
        another organization has this code ⇒ 此代码已用于另一单位
        no organization has the code all, which means every one ⇒ 没有单位以 all 为代码，它指所有单位
        the depth of an organization does not fit what it is part of ⇒ 单位的层级与其上级不符
        an organization is not distinct from itself ⇒ 单位与自身没有区别
        these two are known to be two already ⇒ 已知这两个为两个单位
        an organization has one depth ⇒ 单位只有一个层级
        an organization stands for one ⇒ 一个单位只代表一个
        there is no organization to give this identifier to ⇒ 没有可加此标识符的单位
        another organization has this identifier ⇒ 此标识符属于另一单位
        an identifier is not of the form of its scheme, or its check digits do not fit ⇒ 标识符不符合其体系的格式，或校验位不符
        there is no such kind of organization ⇒ 没有这一单位类型
        a legal form is of a class of the list, or of none ⇒ 法律形式属于列表中的一类，或不属于任何一类
        this legal form is there already ⇒ 此法律形式已有
        a legal form stands at the front of a name, at its back or at both ⇒ 法律形式在名称的前、后或前后皆可
        this kind of organization is there already ⇒ 此单位类型已有
        an organization is merged into one ⇒ 单位只并入一个单位
        merges stay written down as they were ⇒ 合并的记录保持原样
        this merge is written down already ⇒ 此合并已有记录
        a merge that is written down is not one of these organizations ⇒ 所记合并不是这些单位的
        two of which one followed the other cannot be merged ⇒ 前后相继的两个单位不能合并
        """#
}
