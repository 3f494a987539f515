extension ChineseSentences {
    /// In Chinese: what imports, forms, schemas and summaries say.
    static let reading = #"""
        whether that is known can't be asked ⇒ 无法询问其是否已知
        there is no scheme of classifications {} ⇒ 没有分类体系 {}
        {} is not known{} ⇒ {} 不详{}
        {} line {}: {} ⇒ {} 第 {} 行：{}
        A line is such as: EUR,2023-01-31,0.8816,European Central Bank ⇒ 每行如：EUR,2023-01-31,0.8816,European Central Bank
        {} is not an ISO 4217 code of three capitals ⇒ {} 不是三个大写字母的 ISO 4217 代码
        {} is not a day ⇒ {} 不是日期
        {} is not a rate: up to 6 digits, with a point before up to 12 decimals ⇒ {} 不是汇率：整数至多 6 位，小数点后至多 12 位
        {} is before the agreement, of {}: {} ⇒ {} 早于协议（{}）：{}
        {} is before the agreement, of {}: nobody leaves it before ⇒ {} 早于协议（{}）：不能在此之前退出
        {}: {} can mean {} or {} ⇒ {}：{} 可指 {} 或 {}
        {}; did you mean {}? ⇒ {}；是否指 {}？
        {} has no {} {} ⇒ {} 没有第 {3} 项{2}
        {} has no speech {} ⇒ {} 没有第 {} 项发言
        {} has no session {} ⇒ {} 没有第 {} 场分会
        {} has no delegation {} ⇒ {} 没有第 {} 个代表团
        {} has no attendance {} ⇒ {} 没有第 {} 项出席人数
        # left out ⇒ 略去 # 项
        nobody joins it before ⇒ 不能在此之前加入
        nobody leaves it before ⇒ 不能在此之前退出
        Write the one that is meant, such as {} or {}. ⇒ 请写明所指的那一个，如 {} 或 {}。
        Look at it with: entente agreement show {} ⇒ 查看用：entente agreement show {}
        {} has a rate of {} already ⇒ {} 在 {} 已有汇率
        the source of the rate is missing ⇒ 缺少汇率的来源
        the form {} is filled for somebody, and nobody is named ⇒ 报表 {} 须为某单位填写，而没有指明
        Name whose it is with --of, or once for all with: entente organization home CODE ⇒ 请用 --of 指明，或一次设定：entente organization home 代码
        {} is no currency of ISO 4217 ⇒ {} 不是 ISO 4217 的货币
        the form {} has no parameter {}{} ⇒ 报表 {} 没有参数 {}{}
        {} is not a number, and {} is one ⇒ {} 不是数字，而 {} 是数字
        Write it as {}=50000. ⇒ 请写作 {}=50000。
        {} is not read: the files of a bundle are agreements.csv, parties.csv, organizations.csv, fields.csv and events.csv ⇒ 未读取 {}：文件夹中可读的文件为 agreements.csv、parties.csv、organizations.csv、fields.csv 和 events.csv
        {}: the former name {} stays, though the list leaves it out; it goes with: entente organization identify {} --remove --alias {} ⇒ {}：曾用名 {} 未列出但仍保留；要删除：entente organization identify {} --remove --alias {}
        there is no shipped form {}{} ⇒ 没有随附的报表 {}{}
        See what each is of with: entente summary --form list ⇒ 各报表的内容见：entente summary --form list
        there is no form {}{} ⇒ 没有报表 {}{}
        Name one of these, or the file of one of your own, such as ./{}.yaml. ⇒ 请指明其中之一，或自备的文件，如 ./{}.yaml。
        {} is longer than 4 MB ⇒ {} 超过 4 MB
        agreements.csv has no agreement {} ⇒ agreements.csv 没有协议 {}
        an amount, and agreements.csv has no currency for {} ⇒ 有金额，而 agreements.csv 没有 {} 的货币
        fewer than two parties in parties.csv for {}; say in parties_unknown which are not known ⇒ parties.csv 中 {} 的签约单位不足两个；请在 parties_unknown 中说明哪些不详
        {} line {} ⇒ {} 第 {} 行
        {} line {}, column {} ⇒ {} 第 {} 行 {} 列
        {}, column {} ⇒ {}，{} 列
        types of agreement of your own ⇒ 自建的协议类型
        kinds of activity of your own ⇒ 自建的活动类型
        {}: {} left out ⇒ {}：略去 {}
        scheme of field ⇒ 领域体系
        series of event ⇒ 活动系列
        there is no {}{} {}{} ⇒ 没有{}{} {}{}
        there is no classification {} of an {} ⇒ 没有 {2} 的分类 {1}
        {} is no classification that there is: {} ⇒ {} 不是已有的分类：{}
        neither the registry nor the file has an agreement {} ⇒ 登记库和文件中都没有协议 {}
        no organization has the identifier {}; give a name to add it ⇒ 没有单位有标识符 {}；要新增请给出名称
        the scheme {} has no field {} in this file ⇒ 体系 {} 在此文件中没有领域 {}
        {} can mean several organizations: {}; name it by code ⇒ {} 可指多个单位：{}；请用代码指明
        {} already means the organization {} ⇒ {} 已指单位 {}
        {} is named by {}, and is not retracted; take it out of these first ⇒ {} 被 {} 引用，未予撤回；请先将其从中移除
        the broader purpose, {}, has one above it; name one that stands at the top ⇒ 上级用途 {} 自身还有上级；请指明最上级的用途
        {} is broader than others, and can't have one above it ⇒ {} 是其他用途的上级，不能再有上级
        means every one, and is the code of no organization ⇒ 表示所有单位，不能作单位代码
        of a mark there are none ⇒ 标记没有取值
        the merges of {} lead back to it ⇒ {} 的合并会回到自身
        {} can't be {}, which has this code or identifier: that is called otherwise, and is of another country or kind ⇒ {}不是 {}：后者有此代码或标识符，但名称不同，国家或类型也不同
        the organization {} ({}) is named twice ⇒ 单位 {}（{}）出现两次
        the field {} comes twice ⇒ 领域 {} 出现两次
        the scheme is recorded already, without the field {} ⇒ 体系已登记，其中没有领域 {}
        the field {} is recorded already, with other labels or another broader field ⇒ 领域 {} 已登记，名称或上级领域不同
        {} is of the scheme of {}; a match is between two schemes ⇒ {} 属于 {} 的体系；对应须在两个体系之间
        {} and {} are said to match otherwise, here or in the registry ⇒ {} 与 {} 在此处或登记库中另有对应
        there is no {} that this is revision {} of; to add it, leave the revision out ⇒ 没有可与修订号 {2} 对应的 {1}；要新增，请删去修订号
        the owner, {}, would be owned by what it owns ⇒ 拥有它的单位 {} 又会归它所有
        the organization above, {}, would stand above itself ⇒ 上级单位 {} 会成为自身的上级
        the broader field, {}, would be broader than itself ⇒ 上级领域 {} 会比自身更宽
        the related agreements of {} lead back to it ⇒ {} 的相关协议会回到自身
        {} is before {}, when the agreement that it amends was made ⇒ {} 早于所变更的协议订立之日 {}
        {} is before {}, when the agreement that it replaces was made ⇒ {} 早于所取代的协议订立之日 {}
        {} is after {}, when {} was made, which amends or replaces this one ⇒ {} 晚于 {}，即变更或取代本协议的 {} 订立之日
        document {} of {} is another file, which the registry holds; add one without a number ⇒ {2} 的文件 {1} 是登记库已有的另一文件；请不带序号增加
        {} is not a party of the agreement ⇒ {} 不是该协议的签约单位
        {} is who sent, and can't be who received ⇒ {} 是派出方，不能是接收方
        {} is the edition of another event of the series, {} ⇒ {} 是该系列另一活动 {} 的届次
        {} is in the future, and this says what was ⇒ {} 在将来，而这里说的是已发生的
        {} is in the future; set draft for what is not yet signed ⇒ {} 在将来；尚未签署的请设 draft
        {} is after the day of the last signature, {} ⇒ {} 晚于最后签署日 {}
        {} differs in case or width alone from {} ⇒ {} 与 {} 只在大小写或全半角上不同
        {} has more decimals than its currency: {} ⇒ {} 的小数位多于其货币：{}
        {} comes a second time, after line {} ⇒ {} 再次出现，前一次在第 {} 行
        {} is recorded already, with other content: {} ⇒ {} 已登记，内容不同：{}
        {}: the file is empty ⇒ {}：文件为空
        another session recorded some of the same meanwhile ⇒ 其间另一会话登记了部分相同的内容
        Import again: what is there by then is left alone. ⇒ 请重新导入：届时已有的不动。
        a party names ⇒ 1 个签约单位指
        {} parties name ⇒ {} 个签约单位指
        {} an organization with {}, which stays as it is; the first is at line {} ⇒ {} 有{2}的单位，登记库保持不变；首处在第 {3} 行
        another kind than the registry has ⇒ 与登记库不同的类型
        another country than the registry has ⇒ 与登记库不同的国家（地区）
        a kind, a country or an identifier that the registry does not know ⇒ 登记库中没有的类型、国家（地区）或标识符
        the database did not say what was imported ⇒ 数据库没有说明导入了什么
        characters that nobody sees were taken out of {}; the first is at {} ⇒ {} 中去掉了看不见的字符；首处在 {}
        {} read as blank, since what stands there says nothing, such as n/a; the first is at {} ⇒ {} 读作空白，因其中所写表示无内容，如 n/a；首处在 {}
        a cell was ⇒ 1 个单元格
        {} cells were ⇒ {} 个单元格
        the spreadsheet could not work out what stands here: mend it there, or leave the cell blank ⇒ 电子表格未能算出此处内容：请在表格中更正，或将单元格留空
        {} is brought by the program, and stays as it is: {} ⇒ {} 由程序提供，不可更改：{}
        {} is used by what it is of and in the form that it has, which stay as they are: {} ⇒ {} 已按其对象和形式使用，二者不可更改：{}
        is not cleared here; there is: entente field load ⇒ 不能在此清除；请用：entente field load
        are not cleared: what became of an obligation stays told ⇒ 不能清除：义务的履行情况予以保留
        the organization {} is retracted, and nothing can name it; it comes back with: entente organization retract {} --undo ⇒ 单位 {} 已撤回，不能被引用；恢复用：entente organization retract {} --undo
        no organization has the code {}; the nearest is {}: write that, or for a new organization its code and its name ⇒ 没有代码为 {} 的单位；最接近的是 {}：请写后者；若为新单位，请写明代码和名称
        {} was added as an organization of its own; {} is the code of another ⇒ {} 已作为新单位登记；{} 是另一单位的代码
        {} looks like a code, and no organization has it: one of that name was added ⇒ {} 像是代码，但没有单位使用：已按此名称新增一个单位
        line {}: {} ⇒ 第 {} 行：{}
        and {} more words that mix alphabets ⇒ 另有 {} 个混用字母表的词
        Only the first {} are listed; mend these first. ⇒ 只列出前 {} 条；请先更正这些。
        line {}{} ⇒ 第 {} 行{}
        the text ⇒ 文本
        {} line {}: {} is taken for {}, {}, because {} ⇒ {} 第 {} 行：{} 视为 {}，{}，因为{}
        line {}: {} is taken for {}, {}, because {} ⇒ 第 {} 行：{} 视为 {}，{}，因为{}
        {} {} new: see which may be there twice with: entente organization duplicates ⇒ {} {}为新增：可能重复的见 entente organization duplicates
        {}, {}, may be {}, {}: {} ⇒ {}，{}，可能是 {}，{}：{}
        note: {}, {}, may be {}, {}: {} ⇒ 注：{}，{}，可能是 {}，{}：{}
        note: {} line {}: {} is taken for {}, {}, because {} ⇒ 注：{} 第 {} 行：{} 视为 {}，{}，因为{}
        note: line {}: {} is taken for {}, {}, because {} ⇒ 注：第 {} 行：{} 视为 {}，{}，因为{}
        note: {} is taken for {}, {} ⇒ 注：{} 视为 {}，{}
        it has this code ⇒ 代码相同
        it has this identifier ⇒ 标识符相同
        it was called so before ⇒ 曾用名相同
        that is a short name of it ⇒ 简称相同
        the names are equal but for case ⇒ 名称仅大小写不同
        the names are equal but for case, width, blanks, punctuation or & for and ⇒ 名称仅大小写、全半角、空格或标点不同
        warning: {} line {}: {} ⇒ 警告：{} 第 {} 行：{}
        warning: line {}: {} ⇒ 警告：第 {} 行：{}
        {} says nothing ⇒ {} 没有说明什么
        --{}: {} says nothing ⇒ --{}：{} 没有说明什么
        the title {} says nothing ⇒ 名称 {} 没有说明什么
        Write what people will call it by, such as "Exchange of students". ⇒ 请写人们对它的称呼，如“学生交流”。
        Leave it out where it is not known. ⇒ 不详则不写。
        Leave it out; what is recorded is taken away with --clear. ⇒ 不写即可；要清除已登记的，请用 --clear。
        note: no filing is under {} yet; did you mean {}? ⇒ 注：此前没有登记制度 {}；是否指 {}？
        byte {}: {} ⇒ 第 {} 字节：{}
        {} is not one of {} ⇒ {} 不是下列之一：{}
        Name a folder that is not there yet. ⇒ 请指定尚不存在的文件夹。
        cannot make {}: {} ⇒ 无法建立 {}：{}
        {} {} here, {} there ⇒ {} 此处为 {2}，彼处为 {3}
        {} was changed since revision {}, and is at {}: {} ⇒ {} 自修订号 {} 后已更改，现为 {}：{}
        {} was retracted; put it in again with: entente agreement retract {} --undo ⇒ {} 已撤回；重新登记用：entente agreement retract {} --undo
        are not cleared at once; say of each why it is taken back, in its key retracted ⇒ 不能一并清除；请逐项在其键 retracted 中说明撤回原因
        is not changed here; there is: entente organization merge ⇒ 不在此更改；请用：entente organization merge
        another {} ⇒ 另一 {}
        the database gave a record that is no JSON: {} ⇒ 数据库给出的记录不是 JSON：{}
        the demonstration goes into an empty registry only, and this one holds {} agreements ⇒ 演示数据只能载入空的登记库，而此登记库有 {} 项协议
        Use another database: entente --database postgresql:///NAME init ⇒ 请用其他数据库：entente --database postgresql:///名称 init
        this registry has no node number yet ⇒ 此登记库还没有节点编号
        something in this database that is not the program's stands on what it has to replace ⇒ 此数据库中有不属于程序的内容依赖于须替换的部分
        Drop that, run this again, and make it anew. ⇒ 请删去它，再次运行，然后重建它。
        the database is in {}, and a registry needs UTF8 ⇒ 数据库编码为 {}，而登记库需要 UTF8
        Create it anew: createdb --encoding=UTF8 --template=template0 NAME ⇒ 请重新建立：createdb --encoding=UTF8 --template=template0 名称
        the server does not have the extension pg_trgm, by which search forgives typing errors ⇒ 服务器没有扩展 pg_trgm，查找靠它容许输入错误
        Install PostgreSQL's additional modules (postgresql-contrib) on the server, then run this again. ⇒ 请在服务器上安装 PostgreSQL 的附加模块（postgresql-contrib），再次运行。
        this registry is node {}, and a node never changes ⇒ 此登记库为节点 {}，节点不再改变
        Leave --node out, or make a new database. ⇒ 请去掉 --node，或新建数据库。
        there is no registry in this database yet ⇒ 此数据库中还没有登记库
        the schema of this database is older than the program: {} of {} steps ⇒ 此数据库的结构比程序旧：{2} 步中的 {1} 步
        the functions, triggers and views of this database are not those of the program: ⇒ 此数据库的函数、触发器和视图不是程序的：
        1 file differs ⇒ 1 个文件不同
        {} files differ ⇒ {} 个文件不同
        the schema of this database is newer than the program: it has {} ⇒ 此数据库的结构比程序新：有 {}
        Install the program that made it, or a later one. ⇒ 请安装建立它的程序，或更新的版本。
        the functions, triggers and views of this database are newer than the program: entente {} made them ⇒ 此数据库的函数、触发器和视图比程序新：由 entente {} 建立
        Install entente {}, or a later one. ⇒ 请安装 entente {} 或更新的版本。
        this database was made by another program, whose tables this one can't carry on: its {} is another one ⇒ 此数据库由其他程序建立，本程序不能接续：其 {} 不同
        Export with the program that made it: entente export --output registry.ndjson; make another database: {}, then import registry.ndjson in the same way. ⇒ 请用建立它的程序导出：entente export --output registry.ndjson；新建数据库：{}，再同样导入 registry.ndjson。
        this database holds something else, under names that a registry needs: {} ⇒ 此数据库存有其他内容，占用了登记库所需的名称：{}
        Make another database: {}. ⇒ 请新建数据库：{}。
        createdb --maintenance-db "{} dbname=postgres" NAME; and there, with this program: entente --database "{} dbname=NAME" init ⇒ createdb --maintenance-db "{} dbname=postgres" 名称；然后用本程序：entente --database "{} dbname=名称" init
        older than the program ({} of {} steps) ⇒ 比程序旧（{2} 步中的 {1} 步）
        older than the program ({} {} of functions, triggers and views) ⇒ 比程序旧（函数、触发器和视图 {} {}）
        newer than the program ⇒ 比程序新
        made by another {} ⇒ 由其他 {} 建立
        absent; something else has its names ⇒ 没有；其他内容占用了其名称
        the agreements behind {} of {} do not lead to the figure in it ⇒ {2} 的 {1} 背后的协议与其数字不符
        the summary gave no result ⇒ 汇总没有结果
        stock and flow of {} do not balance: the flows lead to {} agreements in force, ⇒ {} 的协议存量及增减变动不平衡：由变动得有效协议 {} 项，
        and there are {} ⇒ 而有 {} 项
        in force before {}, entered {}, resumed {}, ⇒ 期初有效 {}，新生效 {}，恢复 {}，
        expired {}, terminated {}, replaced {}, ⇒ 期满终止 {}，提前终止 {}，由新协议取代 {}，
        suspended {}, joined {}, left {} ⇒ 中止 {}，加入 {}，退出 {}
        {} is a cell of each of {} periods ⇒ {} 是 {} 个期间各自的单元格
        Name the row by its period: stockFlow:{}:{}. ⇒ 请以期间指明行：stockFlow:{}:{}。
        Ask for one period. ⇒ 请查询一个期间。
        {} names no cell of a summary ⇒ {} 不是汇总的单元格
        Write TABLE:ROW:COLUMN as --format csv names them, such as byField:isced-f:09:signed. ⇒ 请按 --format csv 的名称写 表:行:列，如 byField:isced-f:09:signed。
        there is no table {} in a summary ⇒ 汇总中没有表 {}
        Tables: {}. ⇒ 表：{}。
        {} names no row of {} ⇒ {} 没有指明 {} 的行
        Write {}:ROW:COLUMN. ⇒ 请写 {}:行:列。
        amount and a currency, such as amountCNY ⇒ amount 加货币，如 amountCNY
        there is no figure {} in {} ⇒ {2} 中没有数字 {1}
        Figures: {}. ⇒ 数字：{}。
        there is no row {} in {} ⇒ {2} 中没有行 {1}
        The table has no rows for the period. ⇒ 该表在此期间没有行。
        Rows: {}. ⇒ 行：{}。
        Rows: {}. Fields of that scheme: --scheme {}. ⇒ 行：{}。该体系的领域请用：--scheme {}。
        other scheme ⇒ 其他分类体系
        the period {} ends before it begins ⇒ 期间 {} 的结束早于开始
        Write the earlier year first, such as 2020..2024. ⇒ 请先写较早的年份，如 2020..2024。
        a year that starts on 1 January lies in one year, and {} names two ⇒ 自 1 月 1 日起的年度只在一年之内，而 {} 指两年
        Write {}, or another day for --year-starts. ⇒ 请写 {}，或为 --year-starts 另选一日。
        {} is not a period with years from 1900 to 2199 ⇒ {} 不是 1900 至 2199 年间的期间
        Write a year as 2023, an academic or fiscal year as 2023/24, a run of years as 2020..2024. ⇒ 一年写作 2023，学年或财政年度写作 2023/24，多年写作 2020..2024。
        --year-starts: {} is not a day of every year ⇒ --year-starts：{} 不是每年都有的日子
        Write month and day, such as 08-01. ⇒ 请写月和日，如 08-01。
        a summary of no period was asked for ⇒ 要求了没有期间的汇总
        where one is party to every agreement, tripleHelix is 0 by definition ⇒ 若某单位参与全部协议，tripleHelix 按定义为 0
        Ask for everyone with --of all, or for several. ⇒ 请用 --of all 查询所有单位，或查询多个单位。
        {} needs {} whose agreements are asked for ⇒ {} 需要指明{}要查其协议的单位
        Name them with --of. ⇒ 请用 --of 指明。
        the period {} begins on {}, after the day asked for, {} ⇒ 期间 {} 自 {} 开始，在所查日 {} 之后
        Ask for an earlier period, or a later --as-of. ⇒ 请查询较早的期间，或给较晚的 --as-of。
        {} is not a number of partners to list ⇒ {} 不是要列出的合作单位数
        Write a number from 1 to 1000000. ⇒ 请写 1 至 1000000 的数。
        """#
}
