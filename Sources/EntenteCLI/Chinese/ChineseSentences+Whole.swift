extension ChineseSentences {
    /// In Chinese: what the commands of the whole registry, options and the editor say.
    static let whole = #"""
        A registry of collaboration agreements: record what was signed, ask who works with whom, export the year. ⇒ 合作协议登记系统：登记所签协议，查询与谁合作，导出年度数据。
        The daily questions: ⇒ 日常查询：
        What is recorded: ⇒ 登记的内容：
        The registry: ⇒ 登记库：
        argument {} is not valid UTF-8 ⇒ 第 {} 个参数不是有效的 UTF-8
        Set the terminal and the locale to UTF-8. ⇒ 请将终端和区域设置设为 UTF-8。
        Unknown option '{}'; put -- before a name that begins with a hyphen ⇒ 未知选项“{}”；以连字符开头的名称前请加 --
        Missing the command to run ⇒ 缺少要执行的命令
        interrupted; nothing was stored ⇒ 已中断，未存入任何内容
        What the command had to store is stored all the same. ⇒ 命令要存入的内容仍已存入。
        interrupted; it says whether anything was stored ⇒ 已中断，并说明是否已存入内容
        interrupted; what was stored before stays ⇒ 已中断，此前已存入的内容保留
        Print the completion script of a shell. ⇒ 输出 shell 的补全脚本。
        Words, options and codes of the registry are completed. scripts/install puts the scripts in place; by hand it goes into ~/.local/share/bash-completion/completions/entente. ⇒ 可补全词语、选项和登记库中的代码。scripts/install 会安装脚本；手工安装时放在 ~/.local/share/bash-completion/completions/entente。
        bash, zsh or fish. ⇒ bash、zsh 或 fish。
        Print the manual page. ⇒ 输出手册页。
        The page is roff, for man and for groff; scripts/install puts it in place. ⇒ 手册页为 roff 格式，供 man 和 groff 使用；scripts/install 会安装。
        note: no room for {}; choose columns with --columns ⇒ 注：宽度不够，未显示 {}；可用 --columns 选择列
        the words of {} are with the registry, which gives such a page ⇒ {} 的词语在登记库中，应由它给出此页
        a workbook is no text, and is not written to a terminal ⇒ 工作簿不是文本，不写到终端
        Name a file with --output, such as --output list.xlsx, or send it on with |. ⇒ 请用 --output 指定文件，如 --output list.xlsx，或用 | 传出。
        note: {} ⇒ 注：{}
        something unexpected happened ⇒ 发生了意外情况
        error: {} ⇒ 错误：{}
        hint: {} ⇒ 提示：{}
        done, or nothing found ⇒ 完成，或没有找到
        the command line cannot be read ⇒ 命令行无法识别
        a rule of the registry is broken, or the input is bad ⇒ 违反登记库的规则，或输入有误
        there is no such thing ⇒ 没有这一项
        the database cannot be reached ⇒ 无法连接数据库
        a mistake in the program ⇒ 程序出错
        the output cannot be written ⇒ 无法写出
        try again: a lock, a conflict, a server that goes down ⇒ 请重试：锁、冲突，或服务器正在关闭
        the database does not permit it ⇒ 数据库不允许
        the schema of the database and the program do not match ⇒ 数据库的结构与程序不一致
        Exit codes: ⇒ 退出码：
        there is no agreement in {} ⇒ {} 中没有协议
        {} is now: ⇒ {} 现为：
        {} agreements where one is wanted ⇒ 需要一项协议，而有 {} 项
        For several there is: entente agreement record --from FILE ⇒ 多项协议请用：entente agreement record --from 文件
        the standard input ⇒ 标准输入
        the editor cannot be started ⇒ 无法启动编辑器
        there is no editor {} ⇒ 没有编辑器 {}
        the editor {} ended with {} ⇒ 编辑器 {} 以 {} 结束
        Name one in VISUAL or EDITOR. ⇒ 请用 VISUAL 或 EDITOR 指定。
        the editor left no {} ⇒ 编辑器没有留下 {}
        given up: the mistakes are still there, and nothing was recorded ⇒ 已放弃：错误仍在，未登记
        What was typed is in {} ⇒ 已输入的内容在 {}
        make a folder in {} ⇒ 在 {} 中建立文件夹
        write {} ⇒ 写入 {}
        read {} ⇒ 读取 {}
        cannot {}: {} ⇒ 无法{}：{}
        {} is not a renewal ⇒ {} 不是续期规则
        Such as: none, or automatic 60 90. ⇒ 如：none，或 automatic 60 90。
        none takes no months ⇒ none 不带月数
        {} is not a number ⇒ {} 不是数字
        Such as: automatic 60 90. ⇒ 如：automatic 60 90。
        months are 1 to 1200; notice is 0 to 3660 days, or 0 to 120 months ⇒ 月数为 1 至 1200；通知为 0 至 3660 天，或 0 至 120 个月
        --from takes all of the record from the file, and no title or other option ⇒ --from 从文件读取整条记录，不能再给名称或其他选项
        Put it in the file, or leave --from out. ⇒ 请写在文件中，或去掉 --from。
        Missing expected argument '<period>' ⇒ 缺少参数“<period>”
        Missing expected argument '<title>'; a terminal is asked for all, and there are --edit and --from ⇒ 缺少参数“<title>”；在终端上会逐项询问，另有 --edit 和 --from
        the answers ⇒ 所答内容
        {} is a party already ⇒ {} 已是签约单位
        Units go into the party's unit. ⇒ 院系填在签约单位的院系项中。
        Write its ISO 3166-1 code, such as CN. ⇒ 请写 ISO 3166-1 代码，如 CN。
        there is no {} {} ⇒ 没有{} {}
        {} can mean {} ⇒ {} 可指 {}
        more than three parts ⇒ 多于三部分
        Write unit; own number; signatory, title. ⇒ 请写：院系；自编号；签字人，职务。
        There are: {}. See: {} --help ⇒ 有：{}。见：{} --help
        {} is given twice, and takes one value: {}, then {} ⇒ {} 给了两次，而它只取一个值：{}，随后 {}
        Give it once. ⇒ 只给一次。
        The database: a libpq URI, a keyword string or a service name; else ENTENTE_DATABASE, else the PG* variables, else the private local PostgreSQL. ⇒ 数据库：libpq URI、关键字串或服务名；否则取 ENTENTE_DATABASE，再取 PG* 变量，再取本机私有的 PostgreSQL。
        How wide a table may be; else as the terminal is, or as COLUMNS says. 0 is a row a line, whole, as in a pipe. ⇒ 表格的最大宽度；不给则按终端，或按 COLUMNS。0 为一条一行、不截断，管道中即如此。
        How to write data; else as the ending of --output says, else a table. ⇒ 数据的输出格式；不给则按 --output 的后缀，否则为表格。
        Only these columns, in this order; of one thing, only these properties. ⇒ 只输出这些列，按此顺序；单项则只输出这些属性。
        Write to a file instead of standard output. ⇒ 写到文件，而不是标准输出。
        What held on this day, by what is known now: what was signed, or took effect, later is left out; today unless given. ⇒ 该日的情况，以目前所知为准：此后签署或生效的不计；不给则为今天。
        Language of titles, names, help and errors: en or zh; else as ENTENTE_LANG says, else English. ⇒ 标题、名称、帮助和错误的语言：en 或 zh；不给则按 ENTENTE_LANG，否则为英文。
        Begin CSV with a byte order mark, for Excel. ⇒ CSV 以字节顺序标记开头，供 Excel 使用。
        Write without colors. ⇒ 不用颜色。
        Never show what is longer than the terminal page by page. ⇒ 超出终端的内容也不分页显示。
        Never ask. ⇒ 从不询问。
        Say nothing but data and errors. ⇒ 只输出数据和错误。
        Tell the SQL and its timings on standard error. ⇒ 在标准错误上输出 SQL 及其用时。
        Or say it with --format. ⇒ 或用 --format 指明。
        {} ends in .{}, and nothing is written in that form ⇒ {} 以 .{} 结尾，没有以此格式输出的
        Endings that say the form: {}.{} ⇒ 可决定格式的后缀：{}。{}
        Most rows, from 1. ⇒ 最多行数，从 1 起。
        Whose agreements, with its units and those it went on from, and whose partners; several together are one side, and class:reporter means all of a classification. ⇒ 谁的协议（含其二级单位和前身）及其合作单位；多个合为一方，class:reporter 指某分类的全部单位。
        Count units for themselves, and not as what they are part of. ⇒ 二级单位单独统计，不归入所属单位。
        With --of: also its subsidiaries, and what it was split from. ⇒ 与 --of 合用：也含其子公司及其分立前的单位。
        Count who only funds what others do as a partner. ⇒ 仅提供资助的单位也计为合作单位。
        The private local PostgreSQL, used when no database is named. ⇒ 本机私有的 PostgreSQL，未指明数据库时使用。
        Commands start it when they need it; there is no need to do so by hand. ⇒ 命令需要时自行启动，无须手工操作。
        never made ⇒ 从未建立
        not answering ⇒ 没有应答
        Start the private local PostgreSQL; make it first where there is none. ⇒ 启动本机私有的 PostgreSQL；没有则先建立。
        entente server start [<options>] ⇒ entente server start [<选项>]
        Whether the private local PostgreSQL runs, and where it keeps its data. ⇒ 本机私有的 PostgreSQL 是否在运行，数据在何处。
        entente server status [<options>] ⇒ entente server status [<选项>]
        Stop the private local PostgreSQL; the next command starts it again. ⇒ 停止本机私有的 PostgreSQL；下一条命令会再启动它。
        entente server stop [<options>] ⇒ entente server stop [<选项>]
        --database is blank ⇒ --database 为空
        Leave it out for the private local PostgreSQL. ⇒ 使用本机私有的 PostgreSQL 时请去掉它。
        nobody: the private local PostgreSQL ⇒ 无：本机私有的 PostgreSQL
        {}.{}{} ms ⇒ {}.{}{} 毫秒
        note: of {}, whose registry this is; of everyone: --of all ⇒ 注：仅为本单位（{}）的；要看所有单位：--of all
        … {}{} more ⇒ … 另有 {}{}
        Load the demonstration into an empty registry; where there is none, it is made. ⇒ 将演示数据载入空的登记库；没有则先建立。
        entente demo [<options>] ⇒ entente demo [<选项>]
        The 2023 conference on cooperation of industry, education, research and application in Chongqing, as it was reported, and a set of agreements that are made up; those say (fictional) in their titles. ⇒ 2023 年重庆产学研用合作与融合国际会议的报道内容，以及一组虚构的协议；后者名称中注明 (fictional)。
        Try: entente partners --field biomedicine, entente event show cq2023, entente summary 2023 ⇒ 可试：entente partners --field biomedicine、entente event show cq2023、entente summary 2023
        The demonstration is in this registry already. ⇒ 演示数据已在此登记库中。
        A new registry, node {}, is ready in {}. ⇒ 新登记库（节点 {}）已在 {} 中就绪。
        Look whether all is well with the registry, and mend what can be. ⇒ 检查登记库是否正常，并修复可修复的。
        entente doctor [--deep] [--mend] [<options>] ⇒ entente doctor [--deep] [--mend] [<选项>]
        Finds functions, triggers and views that are gone, triggers that do not fire, work that a transaction left undone, and statistics that are out of date. With --deep the facts, from which figures are computed, are made anew from the records of all agreements and compared. Ends with 65 where something is wrong; with --mend, where it still is. ⇒ 查找缺失的函数、触发器和视图，不起作用的触发器，事务未完成的工作，以及过时的统计信息。用 --deep 则由全部协议的记录重新生成用于计算数据的 facts 并比较。有问题则以 65 结束；用 --mend 则修复后仍有问题时如此。
        Make every fact anew from its record, and compare. ⇒ 由记录重新生成每个 fact 并比较。
        Put right what was found. ⇒ 修复所发现的问题。
        Nothing is wrong. ⇒ 没有问题。
        Nothing is wrong at a quick look; entente doctor --deep works out anew what figures rest on. ⇒ 粗查没有问题；entente doctor --deep 重新核算各项数字的依据。
        Mended {}. ⇒ 已修复 {}。
        one thing is wrong with this registry ⇒ 此登记库有 1 个问题
        {} things are wrong with this registry ⇒ 此登记库有 {} 个问题
        What is gone is made anew by: entente init ⇒ 缺失的由此重建：entente init
        Facts are made anew, and statistics taken, by: entente doctor --deep --mend ⇒ facts 和统计信息由此重建：entente doctor --deep --mend
        Triggers are switched on again in psql: alter table NAME enable trigger all; then run: entente doctor --deep --mend ⇒ 触发器在 psql 中重新启用：alter table 名称 enable trigger all；然后运行：entente doctor --deep --mend
        Export the whole registry in the interchange format. ⇒ 以交换格式导出整个登记库。
        entente export [<options>] ⇒ entente export [<选项>]
        The bytes of documents are not part of it; document get writes them. ⇒ 文件的内容不在其中；用 document get 写出。
        One JSON object a line: schemes of fields, organizations, events, agreements. With --format csv and --output FOLDER, a CSV bundle for spreadsheets. ⇒ 每行一个 JSON 对象：领域体系、单位、活动、协议。用 --format csv 和 --output 文件夹 则为供电子表格使用的一组 CSV。
        With the revision of each agreement, organization and event, for import --update to look at. ⇒ 附各协议、单位和活动的修订号，供 import --update 核对。
        A CSV bundle is a folder: --format csv --output FOLDER ⇒ 一组 CSV 为一个文件夹：--format csv --output 文件夹
        Export gives what is recorded, whatever the day: leave out --as-of ⇒ 导出的是已登记的全部内容，与日期无关：请去掉 --as-of
        Import records what the file has, whatever the day: leave out --as-of ⇒ 导入的是文件中的内容，与日期无关：请去掉 --as-of
        Export writes --format ndjson, into a file such as registry.ndjson, or csv with --output FOLDER ⇒ 导出格式为 ndjson，写到如 registry.ndjson 的文件，或用 --output 文件夹 写为 csv
        note: a bundle has no column for {} ⇒ 注：CSV 组中没有列可容纳 {}
        note: the bytes of {} are not in the file; write them with: entente document get ⇒ 注：{} 的内容不在文件中；写出用：entente document get
        Import agreements: all of a file, or nothing of it. ⇒ 导入协议：文件全部导入，否则全不导入。
        A file has one JSON object a line, as export writes it. A folder is a CSV bundle: agreements.csv, parties.csv and, where needed, organizations.csv, fields.csv and events.csv. What is there already with the same content is left alone, so the same file can be imported twice. ⇒ 文件每行一个 JSON 对象，与 export 所写相同。文件夹为一组 CSV：agreements.csv、parties.csv，需要时还有 organizations.csv、fields.csv 和 events.csv。已有且内容相同的不动，因此同一文件可导入两次。
        With --update a record says what changes: a key that is absent, or a blank cell, keeps what is recorded; null clears it; a list takes the place of the one that is recorded. A record that carries a revision, as export --revisions writes it, is refused where the registry has changed it since. ⇒ 用 --update 时记录说明更改：没有的键或空单元格保持原样；null 清除；列表取代原有的。记录带修订号（由 export --revisions 写出）时，若登记库此后已更改则拒绝。
        Of what is wrong the first hundred are told; all of it with --format json, and in a file with --faults, whose ending says how it is written, as with --output. ⇒ 错误只列前一百条；全部用 --format json，或用 --faults 写入文件，其后缀决定格式，同 --output。
        A file, a folder, or - for standard input. ⇒ 文件、文件夹，或 - 为标准输入。
        Check everything, and store nothing. ⇒ 全部检查，但不存入。
        Change what is recorded by what the file says of it. ⇒ 按文件所述更改已登记的内容。
        Write everything that is wrong to a file, as a list. ⇒ 将全部错误列表写入文件。
        To have them all in a file: --faults faults.csv ⇒ 全部写入文件：--faults faults.csv
        All of them are in {}. ⇒ 全部在 {} 中。
        scheme of fields ⇒ 个领域体系
        schemes of fields ⇒ 个领域体系
        match of fields ⇒ 个领域对应
        matches of fields ⇒ 个领域对应
        word of a list ⇒ 个词条
        words of lists ⇒ 个词条
        one organization ⇒ 1 个单位
        one event ⇒ 1 个活动
        one word of a list ⇒ 1 个词条
        one scheme of fields ⇒ 1 个领域体系
        {} events ⇒ {} 个活动
        ; {} {} there already ⇒ ；{} {}本已存在
        changed {}; no longer {} ⇒ 更改 {}；不再有 {}
        ; no longer {} ⇒ ；不再有 {}
        changed {} ⇒ 更改 {}
        Merge those that are one: entente organization duplicates ⇒ 合并同一单位：entente organization duplicates
        Make the registry, or bring it up to date. ⇒ 建立登记库，或更新至最新。
        entente init [<options>] ⇒ entente init [<选项>]
        Safe to run again: what is there already stays as it is. ⇒ 可重复运行：已有的保持不变。
        Number of this registry among those it may be joined with, 0 to 32767; fixed for good. ⇒ 此登记库在可能合并的各登记库中的编号，0 至 32767；一经确定不再改变。
        --node is a number from 0 to 32767 ⇒ --node 为 0 至 32767 的数字
        Next: entente organization add, entente agreement record, or entente demo to look around. ⇒ 接下来：entente organization add、entente agreement record，或用 entente demo 先看一看。
        The registry in {} is up to date. ⇒ {} 中的登记库已是最新。
        One agreement counts otherwise now: its fact was made anew. ⇒ 有一份协议的统计口径已变，已重新计算。
        {} agreements count otherwise now: their facts were made anew. ⇒ 有{}份协议的统计口径已变，已重新计算。
        The registry in {} is brought up to date: {}. ⇒ {} 中的登记库正在更新：{}。
        Which database is in use, and what the registry holds. ⇒ 使用哪个数据库，登记库中有什么。
        entente status [<options>] ⇒ entente status [<选项>]
        Make the registry with: entente init ⇒ 建立登记库用：entente init
        """#
}
