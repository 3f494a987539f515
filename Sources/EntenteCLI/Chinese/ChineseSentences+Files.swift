extension ChineseSentences {
    /// In Chinese: what is wrong with an identifier, a file of fields, or a word that there is not.
    static let files = #"""
        a quote that is never closed ⇒ 引号没有关闭
        a carriage return that ends no line ⇒ 回车符没有结束一行
        a line of more than {} MB ⇒ 一行超过 {} MB
        {} is empty ⇒ {} 为空
        {} is written otherwise: {} ⇒ {} 应写作：{}
        {} has {} as character {}, which no {} has ⇒ {} 的第 {3} 个字符为 {2}，{4} 中没有此字符
        {} has {} characters, and a {} has {} ⇒ {} 有 {} 个字符，而 {} 应有 {} 个
        {} is not of the form of a {}: {} ⇒ {} 不符合 {} 的格式：{}
        {} has check digits that do not fit: is a character mistyped? ⇒ {} 的校验位不符：是否有字符打错？
        nine characters, 0 first and two digits last ⇒ 九个字符，首位为 0，末两位为数字
        15 digits, then a digit or X ⇒ 15 位数字，再一位数字或 X
        two characters, six digits of the place, nine of the body and one more ⇒ 两个字符，六位行政区划数字，九位主体代码，再一位
        18 letters or digits, then two digits ⇒ 18 位字母或数字，再两位数字
        nine digits, the first not 0 ⇒ 九位数字，首位不为 0
        Q and a number ⇒ Q 加一个数
        a domain, such as example.edu ⇒ 域名，如 example.edu
        the two letters of the country, then what its numbers have ⇒ 国家的两个字母，再按该国税号的格式
        Compare it with its source, character by character. ⇒ 请与来源逐字核对。
        {} is not added ⇒ 未添加 {}
        {} has the kind {} here, and {}, the kind {}: name another organization, or leave the kind out ⇒ {} 在此处的类型为 {}，而 {} 的类型为 {}：请写明另一单位，或不填类型
        {} has the country {} here, and {}, the country {}: name another organization, or leave the country out ⇒ {} 在此处的国家（地区）为 {}，而 {} 的国家（地区）为 {}：请写明另一单位，或不填国家（地区）
        note: {} is of the kind {}, and {} of the kind {}; if they are two, undo it with: entente organization merge {} --undo ⇒ 注：{} 的类型为 {}，而 {} 的类型为 {}；若为两个单位，可取消合并：entente organization merge {} --undo
        note: {} is of the country {}, and {} of the country {}; if they are two, undo it with: entente organization merge {} --undo ⇒ 注：{} 的国家（地区）为 {}，而 {} 的国家（地区）为 {}；若为两个单位，可取消合并：entente organization merge {} --undo
        note: {} is of the {} {}, and {} of the {} {}; if they are two, undo it with: entente organization merge {} --undo ⇒ 注：{} 的{}为 {}，而 {} 的{}为 {}；若为两个单位，可取消合并：entente organization merge {} --undo
        renews itself ⇒ 自动续期
        note: {} stands in several schemes, and all are meant: {} ⇒ 注：{}见于多个分类方案，全部计入：{}
        note: no agreement has the owner {}; did you mean {}? ⇒ 注：没有协议的归口部门为 {}；是否指 {}？
        note: no agreement has the owner {} ⇒ 注：没有协议的归口部门为 {}
        note: no agreement has the unit {}; did you mean {}? ⇒ 注：没有协议的院系为 {}；是否指 {}？
        note: no agreement has the unit {} ⇒ 注：没有协议的院系为 {}
        note: no agreement has the signatory {}; did you mean {}? ⇒ 注：没有协议的签字人为 {}；是否指 {}？
        note: no agreement has the signatory {} ⇒ 注：没有协议的签字人为 {}
        note: no agreement has the {} {}{} ⇒ 注：没有协议的{}为 {}{}
        note: no amount is of the kind {} yet; did you mean {}? ⇒ 注：尚无金额属于 {} 这一种；是否指 {}？
        note: no identifier is of the scheme {} yet; did you mean {}? ⇒ 注：尚无标识符属于体系 {}；是否指 {}？
        The columns: {}. ⇒ 列有：{}。
        the column {} is not known ⇒ 列 {} 未知
        a column stands there twice ⇒ 有一列出现两次
        there are {} columns, and the header has {} ⇒ 有 {} 列，而表头有 {} 列
        column {}: {} ⇒ {} 列：{}
        {} as the code ⇒ {} 为代码
        {} as the broader field ⇒ {} 为上级领域
        {} as the {} label ⇒ {} 为 {} 名称
        {} as {} matches ⇒ {} 为 {} 对应
        one without a name ⇒ 没有名称的一列
        the code {} stands at line {} already, with another label ⇒ 代码 {} 已在第 {} 行，名称不同
        the field {} has no label ⇒ 领域 {} 没有名称
        the codes are taken without {}, with which all of them begin ⇒ 代码去掉其共有的开头 {}
        {} {} more than one broader field, and only the first is taken ⇒ {} {}有多个上级领域，只取第一个
        {} is the label of {} fields; name the broader one by its code ⇒ {} 是 {} 个领域的名称；请用代码指明上级领域
        {} {} found by the label ⇒ {} {}按名称找到
        the broader fields are taken from the codes, which are written as paths ⇒ 上级领域取自写成路径的代码
        {} {} with {} left out, since there is no such scheme; the first is at line {} ⇒ {} {}与 {3} 的略去，因为没有这一体系；首处在第 {4} 行
        {} is of the same scheme; a match is with another one ⇒ {} 属于同一体系；对应须与另一体系
        {} is both {} and {} ⇒ {} 既是 {} 又是 {}
        there is no field {}{} ⇒ 没有领域 {}{}
        there is no field {} in the file or the scheme{} ⇒ 文件和体系中都没有领域 {}{}
        {} would be broader than itself ⇒ {} 会比自身更宽
        {} line {}, column {}: {} ⇒ {} 第 {} 行 {} 列：{}
        {} line 1: no column is {}, by its name ⇒ {} 第 1 行：没有一列按其名称是{}
        a label ⇒ 名称
        the code of a field ⇒ 领域代码
        the columns: {} ⇒ 列有：{}
        Name the columns code, broader, label_en, label_zh, exactMatch, broadMatch; code and one label are needed. ⇒ 请将列命名为 code、broader、label_en、label_zh、exactMatch、broadMatch；至少要有代码和一个名称。
        labels have foreign letters and no Chinese character; if the file is in GBK, save it as “CSV UTF-8” and load it again ⇒ 名称有外文字母而没有汉字；若文件为 GBK，请另存为“CSV UTF-8”后重新载入
        the code is blank ⇒ 代码为空
        column {}{} ⇒ {} 列{}
        An agreement leaves it out, and says with --parties-unknown what is not known. ⇒ 协议中请去掉，并用 --parties-unknown 说明哪些签约单位不详。
        Leave it out. One that is really called so is written in full, such as with its legal form. ⇒ 请去掉。若确有单位如此称呼，请写全称，如连同其组织形式。
        {} can mean {} of them: {}; write the code ⇒ {} 可指其中 {} 个：{}；请写代码
        note: {} is made of its country and kind, since it has no name in Latin letters: another code, such as an acronym, can be given with --code when it is added ⇒ 注：{} 由其国家和类型组成，因为它没有拉丁字母的名称；添加时可用 --code 另给代码，如缩写
        note: {} is {}, since it has no name in Latin letters: another code, such as an acronym, can be given with --code when it is added ⇒ 注：{} {}，因为它没有拉丁字母的名称；添加时可用 --code 另给代码，如缩写
        made of its country and kind ⇒ 由其国家和类型组成
        made up ⇒ 为自动编号
        there is no type {}; there are: {} ⇒ 没有类型 {}；可用的有：{}
        there is no type {}; did you mean {}? ⇒ 没有类型 {}；是否指 {}？
        there is no type {} ⇒ 没有类型 {}
        there is no kind {}; there are: {} ⇒ 没有类型 {}；可用的有：{}
        there is no kind {}; did you mean {}? ⇒ 没有类型 {}；是否指 {}？
        there is no kind {} ⇒ 没有类型 {}
        there is no role {}; there are: {} ⇒ 没有角色 {}；可用的有：{}
        there is no role {}; did you mean {}? ⇒ 没有角色 {}；是否指 {}？
        there is no role {} ⇒ 没有角色 {}
        there is no country {}; there are: {} ⇒ 没有国家（地区） {}；可用的有：{}
        there is no country {}; did you mean {}? ⇒ 没有国家（地区） {}；是否指 {}？
        there is no country {} ⇒ 没有国家（地区） {}
        {} can mean {} or {} ⇒ {} 可指 {} 或 {}
        countries ⇒ 国家
        command ⇒ 命令
        Several are given one by one. {} ⇒ 多个须逐一给出。{}
        the names differ in traditional and simplified characters alone ⇒ 名称只在繁简上不同
        the names differ in how letters with marks are written without them alone ⇒ 名称只在附加符号的转写上不同
        Endings that say the form: {}. Or say it with --format. ⇒ 可决定格式的后缀：{}。也可用 --format 指明。
        {} is not closed by {} ⇒ {} 没有以 {} 结束
        there is no {} here ⇒ 此处没有 {}
        Names here: {}. ⇒ 此处的名称：{}。
        '{}' and '{}' ⇒ '{}' 或 '{}'
        documents ⇒ 文件
        schemes ⇒ 体系
        classification of an organization ⇒ 单位的分类
        classification of an agreement ⇒ 协议的分类
        line {}, column {}: {} ⇒ 第 {} 行第 {} 列：{}
        line {}, {}: {} ⇒ 第 {} 行 {}：{}
        {} has {} characters, and a {} has {} ⇒ {} 有 {} 个字符，而 {} 标识符有 {} 个
        drafts ⇒ 拟签协议
        retracted agreements ⇒ 已撤回的协议
        retracted organizations ⇒ 已撤回的单位
        what is let run out ⇒ 期满不续的标记
        titles in other languages than English and Chinese ⇒ 中英文以外的名称
        lifecycle actions ⇒ 履约变动
        relations between agreements ⇒ 协议之间的关系
        obligations ⇒ 履约事项
        activities ⇒ 合作活动
        lists of contacts of which one does not fit in a line ⇒ 有一项不能写成一行的联系人名单
        filings ⇒ 登记备案
        further amounts ⇒ 其他金额
        roles of your own ⇒ 自定的角色
        purposes of your own ⇒ 自定的合作内容
        schemes of classifications of your own ⇒ 自定的分类体系
        series of events ⇒ 活动系列
        offices of signatories ⇒ 签字人的职务
        statements on whether a contribution is in kind, and what it is ⇒ 投入是否为实物及其内容的说明
        several contributions of one party ⇒ 一方的多项投入
        contributions in another currency than the agreement ⇒ 币种与协议不同的投入
        lists of other names of which one does not fit in a line ⇒ 有一项不能写成一行的其他名称列表
        successors of organizations ⇒ 单位的后继
        organizations that are known to be two ⇒ 已确认为不同的单位
        reasons of merges ⇒ 合并的理由
        identifiers with a semicolon ⇒ 含分号的标识符
        which schemes and fields are retired ⇒ 已停用的体系和领域
        titles of schemes ⇒ 体系的名称
        labels in other languages than English and Chinese ⇒ 中英文以外的领域名称
        matches of fields ⇒ 领域的对应
        sessions of events ⇒ 活动的会议
        hosts and organizers of events ⇒ 活动的主办和承办单位
        speeches ⇒ 发言
        counts of attendance ⇒ 参会人数
        delegations ⇒ 代表团
        themes, venues and notes of events ⇒ 活动的主题、地点和备注
        """#
}
