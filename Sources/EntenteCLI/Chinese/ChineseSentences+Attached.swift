extension ChineseSentences {
    /// In Chinese: what the commands of events and of what hangs on agreements say.
    static let attached = #"""
        Write down what happened under an agreement. ⇒ 登记协议项下开展的活动。
        Prints its number within the agreement. ⇒ 输出其在该协议中的序号。
        The agreement, by its reference. ⇒ 协议，按编号。
        students-exchanged, joint-publication, patent, project, income, visit or other. ⇒ students-exchanged 学生交流、joint-publication 联合发表、patent 专利、project 项目、income 收入、visit 访问或 other 其他。
        When, or its first day: 2023-10-11, or 2023-10 or 2023. ⇒ 何时，或首日：2023-10-11，或 2023-10、2023。
        What happened under agreements: exchanges, publications, patents, projects, income, visits. ⇒ 协议项下开展的活动：交流、论文、专利、项目、收入、访问。
        Label of the new kind, in English. ⇒ 新类型的英文名称。
        Label of the new kind, in Chinese; the English one unless given. ⇒ 新类型的中文名称；不给则用英文名称。
        What its quantity counts, such as students; nothing where only money is counted. ⇒ 其数量的单位，如 students；只计金额的不填。
        What its quantity counts, in Chinese. ⇒ 其数量单位的中文。
        What belongs to the new kind. ⇒ 新类型的含义。
        --label, --unit and --definition tell of a kind that --add names. ⇒ --label、--unit 和 --definition 说明 --add 所指的类型。
        --add needs --label, what people call the kind. ⇒ --add 需要 --label，即类型的名称。
        There are no kinds. ⇒ 没有类型。
        List activities, the latest first, and what they come to by kind. ⇒ 列出活动（最近的在前）及各类型合计。
        For people the totals by kind follow at the end; for programs, --totals writes them in place of the activities. ⇒ 供人阅读时，末尾附各类型合计；供程序读取时，--totals 以合计代替活动。
        Only under agreements of this organization. ⇒ 仅限该单位协议项下的。
        Only this kind. ⇒ 仅限该类型。
        Only what ended on this day or later. ⇒ 仅限在该日或之后结束的。
        Only what began on this day or earlier. ⇒ 仅限在该日或之前开始的。
        Only the totals by kind. ⇒ 仅列各类型合计。
        Those that were retracted, in place of the others. ⇒ 改列已撤回的。
        What was retracted counts nowhere: leave out --totals or --retracted. ⇒ 已撤回的不计入：请去掉 --totals 或 --retracted。
        No activity matches. ⇒ 没有符合的活动。
        Last day, of what went on for longer. ⇒ 末日，用于持续多日的。
        How many: students, publications, visitors. ⇒ 数量：学生、论文、来访者。
        How many semesters they stayed, of all together. ⇒ 各人停留学期数之和。
        What it was worth, such as "250000.00 CNY". ⇒ 价值，如 "250000.00 CNY"。
        amount currency ⇒ 金额 货币
        Whether it came in kind rather than in money. ⇒ 是否为实物而非现金。
        The party that sent, paid or gave. ⇒ 派出、支付或给予的一方。
        The party that received. ⇒ 接收的一方。
        What else is known. ⇒ 其他须记录的事项。
        Take back an activity that was recorded by mistake. ⇒ 撤回误登记的活动。
        It counts nowhere any more: it is in no list and no total but list --retracted. Its number stays taken. ⇒ 它不再计入：除 list --retracted 外不出现在任何列表和合计中。序号仍被占用。
        Its number within the agreement. ⇒ 在该协议中的序号。
        Correct an activity; what is not given stays. ⇒ 更正活动；未给出的保持不变。
        --clear says that something is not known. ⇒ --clear 表示某项不详。
        When, or its first day. ⇒ 何时，或首日。
        {} {} of {} ⇒ {3} 的{1} {2}
        {} is retracted{}. It comes back with --undo. ⇒ {} 已撤回{}。可用 --undo 恢复。
        , and its bytes stay ⇒ ，其内容仍保留
        is due ⇒ 到期
        took place ⇒ 发生
        entente {} update {} {} {} DATE ⇒ entente {} update {} {} {} 日期
        Attach a file to an agreement. ⇒ 为协议附上文件。
        Prints its number among the documents of the agreement. The file goes into the database as it is read, with its SHA-256. The same file is not stored twice; and where the agreement has a document of that title whose bytes are not stored yet, the file must be the one whose SHA-256 is on record. ⇒ 输出其在该协议文件中的序号。文件读入时连同 SHA-256 存入数据库。同一文件不重复存储；若协议已有同名而内容尚未存入的文件，则所附文件的 SHA-256 须与登记的一致。
        The file, or - for standard input. ⇒ 文件，- 为标准输入。
        Title; the name of the file unless given. ⇒ 名称；不给则为文件名。
        OCDS documentType, such as contractSigned. ⇒ OCDS documentType，如 contractSigned。
        IANA media type; by the ending of the name unless given. ⇒ IANA 媒体类型；不给则按文件名后缀。
        Language of the document, such as zh. ⇒ 文件的语言，如 zh。
        The most that is taken, such as 4G; 1G unless given. ⇒ 最多接受多大，如 4G；不给则为 1G。
        note: “{}” was on record without its bytes; they are stored now ⇒ 注：“{}” 已登记而无内容；内容现已存入
        note: {} has this file already, as “{}”; nothing was stored ⇒ 注：{} 已有此文件，名为“{}”；未存入
        Files of agreements, kept in the database. ⇒ 协议的文件，保存在数据库中。
        Write the bytes of a document. ⇒ 写出文件的内容。
        To --output, or into a pipe; at a terminal, into a new file of this folder that is named for its title. With --output FOLDER the file is named so in that folder. The file is there only once its SHA-256 is found to be the one that was stored. ⇒ 写到 --output 或管道；在终端上则写到当前文件夹中以其名称命名的新文件。--output 文件夹 则在该文件夹中如此命名。核对 SHA-256 与存入时一致后文件才出现。
        The document, by its number or its title; not needed where there is one. ⇒ 文件，按序号或名称；只有一个时不需要。
        the bytes of a document would upset the terminal ⇒ 文件的内容会打乱终端
        Name a file with --output FILE, or leave --output out. ⇒ 请用 --output 文件 指定文件，或去掉 --output。
        note: document {} of {} was retracted: {} ⇒ 注：{2} 的文件 {1} 已撤回：{3}
        Written: {} ⇒ 已写出：{}
        {} is there already ⇒ {} 已存在
        Name another file with --output FILE. ⇒ 请用 --output 文件 指定其他文件。
        List documents, of one agreement or of all. ⇒ 列出某协议或全部协议的文件。
        Only those whose bytes are in the registry. ⇒ 仅限内容已存入登记库的。
        There are no documents. ⇒ 没有文件。
        Take back a document that was attached by mistake. ⇒ 撤回误附的文件。
        No list shows it any more but list --retracted, and it goes with no agreement. Its number stays taken, and its bytes stay: get still gives them, and --undo puts it in again. The same file can be attached anew, under another title or to another agreement. ⇒ 除 list --retracted 外不再列出，也不随协议出现。序号仍被占用，内容仍保留：get 可取出，--undo 可恢复。同一文件可用其他名称或对其他协议重新附上。
        Name the document by its number; see: entente document list {} --retracted ⇒ 请用序号指明文件，见：entente document list {} --retracted
        Compute the SHA-256 of every stored document anew, and tell what differs. ⇒ 重新计算所有已存文件的 SHA-256，并指出不同之处。
        Ends with 65 where bytes are not those that were stored. ⇒ 内容与存入时不符则以 65 结束。
        The agreement, by its reference; all unless given. ⇒ 协议，按编号；不给则为全部。
        the bytes of one document are not those that were stored ⇒ 有 1 个文件的内容与存入时不符
        the bytes of {} documents are not those that were stored ⇒ 有 {} 个文件的内容与存入时不符
        The database was changed behind the registry's back, or its disk is failing; look into a backup. ⇒ 数据库被绕过登记库改动，或磁盘损坏；请查看备份。
        Add an event. ⇒ 增加活动。
        Name of record. ⇒ 登记用的名称。
        Short handle, such as cq2023. ⇒ 简短代码，如 cq2023。
        First day. ⇒ 首日。
        Conferences and signing ceremonies. ⇒ 会议和签约仪式。
        Correct an event, and add to it. ⇒ 更正活动并补充内容。
        What is not given stays. Hosts, sessions, speakers and the like are added after those that are there; --remove takes one out, by its number in event show. {} ⇒ 未给出的保持不变。主办单位、分会、发言人等追加在已有的之后；--remove 按 event show 中的序号删去一项。{}
        Its code, or its name. ⇒ 代码或名称。
        Take out a session, speaker, attendance or delegation by number, or a host or organizer; may be repeated. ⇒ 按序号删去分会、发言人、出席或代表团，或删去主办、承办单位；可重复。
        nothing is to be changed ⇒ 没有要更改的
        See what can be: entente event edit --help ⇒ 可更改的见：entente event edit --help
        speaker=2 or host=cqu ⇒ speaker=2 或 host=cqu
        --remove: “{}” names no part of an event ⇒ --remove：“{}” 不是活动的一部分
        Write session=1, speaker=2, attendance=1, delegation=3, host=cqu or organizer="#1 cqmu". ⇒ 请写 session=1、speaker=2、attendance=1、delegation=3、host=cqu 或 organizer="#1 cqmu"。
        List events, the latest first. ⇒ 列出活动，最近的在前。
        With --as-of, only events begun by that day, with the agreements signed by then. ⇒ 用 --as-of 时，仅限该日之前开始的活动，以及至该日签署的协议。
        Only events of this series, by code or name. ⇒ 仅限该系列的活动，按代码或名称。
        There are no events. ⇒ 没有活动。
        What is of one session begins with its number in the program: --organizer "#1 cqmu". A number with + is at least that many: --attendance "experts=160+". ⇒ 属于某分会的内容以其在日程中的序号开头：--organizer "#1 cqmu"。数字带 + 表示至少：--attendance "experts=160+"。
        Last day, for an event of more than one. ⇒ 末日，用于多日的活动。
        Name in Chinese. ⇒ 中文名称。
        What it was held under. ⇒ 主题。
        Where in the city it was held. ⇒ 在城市中的地点。
        The country, by ISO 3166-1 code or by name, such as CN. ⇒ 国家（地区），按 ISO 3166-1 代码或名称，如 CN。
        The series it belongs to; code=name makes a new one. ⇒ 所属系列；代码=名称 则新建。
        Which of the series it is, such as 2023 or 5th. ⇒ 系列中的第几届，如 2023 或 5th。
        A host; may be repeated. ⇒ 主办单位；可重复。
        An organizer; may be repeated. ⇒ 承办单位；可重复。
        A session, such as "Biomedicine Working Meeting@2023-10-12"; may be repeated. ⇒ 分会，如 "Biomedicine Working Meeting@2023-10-12"；可重复。
        Who spoke, such as "LIU Yanbing, Director @cqedu: Triple Integration"; may be repeated. ⇒ 发言人，如 "LIU Yanbing, Director @cqedu: Triple Integration"；可重复。
        Who attended, such as "experts and scholars=160+"; may be repeated. ⇒ 出席者，如 "experts and scholars=160+"；可重复。
        Who came from a country, such as CN=3 or "LU=2: Marie Muller, Rector @code"; may be repeated. ⇒ 来自某国的代表，如 CN=3 或 "LU=2: Marie Muller, Rector @code"；可重复。
        A key direction, such as biomedicine=Biomedicine; may be repeated. ⇒ 重点方向，如 biomedicine=Biomedicine；可重复。
        What a key direction is called in Chinese; may be repeated. ⇒ 重点方向的中文名称；可重复。
        Print an event as one page: when and where, program, speeches, attendance, agreements signed. ⇒ 以一页输出活动：时间、地点、日程、发言、出席、所签协议。
        A page of HTML unless --format says markdown or table. It needs nothing from elsewhere, and reads on a phone and on paper. Agreements carry the status of the day of --as-of. ⇒ 除非 --format 为 markdown 或 table，输出为 HTML 页。不依赖外部资源，可在手机和纸上阅读。协议的状态以 --as-of 当日为准。
        A report is --format html, markdown or table; event show writes the data ⇒ 报告只有 --format html、markdown 或 table；数据用 event show 写出
        Show an event: who held it, its directions, sessions, speeches, attendance and delegations. ⇒ 显示活动：主办者、方向、分会、发言、出席和代表团。
        As JSON it is the record of the interchange format. ⇒ 以 JSON 输出时为交换格式的记录。
        That it was registered or notified, such as "tech-contract, number 2024-0123, 2024-05-01, result registered"; may be repeated. ⇒ 已登记或备案，如 "tech-contract, number 2024-0123, 2024-05-01, result registered"；可重复。
        An amount beside its value, such as "technology=50000 CNY"; may be repeated. ⇒ 合同金额之外的金额，如 "technology=50000 CNY"；可重复。
        what=amount currency ⇒ 事项=金额 货币
        That it was not filed so; may be repeated. ⇒ 未作该备案；可重复。
        Write down what a party owes. ⇒ 登记签约单位应履行的事项。
        What is owed. ⇒ 应履行的内容。
        The party that owes it. ⇒ 应履行的单位。
        By when: 2023-06-30, or 2023-06 or 2023. ⇒ 期限：2023-06-30，或 2023-06、2023。
        What parties of agreements owe, and by when. ⇒ 签约单位应履行的事项及期限。
        List obligations, the earliest due first. ⇒ 列出履约事项，最先到期的在前。
        An obligation is open while it is scheduled or partially met, and overdue when it is open after its day. What is overdue stays within every --within. ⇒ 计划中或部分履行的为未了结；过期而未了结的为逾期。逾期的始终在 --within 之内。
        Only what this organization owes. ⇒ 仅限该单位应履行的。
        Only what is scheduled or partially met. ⇒ 仅限计划中或部分履行的。
        Only what is open and past its day. ⇒ 仅限未了结且已过期的。
        Only what is open and due within so many days, such as 90d, 6w, 3m or 1y. ⇒ 仅限未了结且在该时间内到期的，如 90d、6w、3m 或 1y。
        No obligation matches. ⇒ 没有符合的履约事项。
        Take back an obligation that was recorded by mistake. ⇒ 撤回误登记的履约事项。
        Nobody is reminded of it any more: it is in no list but list --retracted. Its number stays taken. What was owed and is no longer is updated to not-met, not retracted. ⇒ 不再提醒：除 list --retracted 外不出现在任何列表中。序号仍被占用。曾应履行而不再履行的，应更新为 not-met，而不是撤回。
        Say what has become of an obligation, or mend how it was written down. ⇒ 说明履约事项的结果，或更正其登记。
        The status that it had before stays known: with --as-of, lists show the status of that day. --description, --by and --due mend mistakes. ⇒ 此前的状态仍保留：用 --as-of 时列表显示当日的状态。--description、--by 和 --due 用于更正错误。
        What has become of it. ⇒ 结果如何。
        What is owed, where that was written down wrongly. ⇒ 应履行的内容，用于更正误写。
        The party that owes it, where that was wrong. ⇒ 应履行的单位，用于更正误写。
        The day by which it is due, where that was wrong. ⇒ 到期日，用于更正误写。
        The day from which it holds; today unless given. ⇒ 自何日起；不给则为今天。
        --on and --note tell of a --status. ⇒ --on 和 --note 说明 --status。
        """#
}
