extension ChineseSentences {
    /// In Chinese: the constraints of the tables, and the failures of the database.
    static let constraints = #"""
        a merge stays written down while it stands ⇒ 合并有效期间其记录保留
        this merge is there already ⇒ 此合并已有
        a merge has to see what is stored while it waits, and does so at READ COMMITTED alone ⇒ 合并须看到等待期间存入的内容，只能在 READ COMMITTED 下进行
        two parties to one agreement cannot be merged ⇒ 同为一项协议签约单位的两个单位不能合并
        two that held one event cannot be merged ⇒ 同办一次活动的两个单位不能合并
        what names an organization names it by its key, and one that is retracted not at all ⇒ 引用单位的按其键引用，已撤回的不得引用
        the days of an event follow from its first and its last ⇒ 活动的日期由首日和末日而定
        the last day on which a party can have signed follows from the signing ⇒ 当事方可签署的最后一日由签署日期而定
        what names an organization names it by its key ⇒ 引用单位的按其键引用
        an organization that is retracted has a reason ⇒ 已撤回的单位须有原因
        an organization that is merged into another is not retracted: undo the merge first ⇒ 已并入其他单位的不能撤回：请先取消合并
        the organization above is retracted, or there is none ⇒ 上级单位已撤回，或没有
        the organization to merge into is retracted, or there is none ⇒ 要并入的单位已撤回，或没有
        an organization would be merged into itself ⇒ 单位不能并入自身
        there is no organization to merge into, or it was merged itself meanwhile ⇒ 没有可并入的单位，或其间它已并入其他单位
        an organization is merged once ⇒ 单位只合并一次
        a name came into use on a day of the calendar ⇒ 名称的启用日须是日历上的日期
        a name would go out of use before it came into use ⇒ 名称的停用早于启用
        a name went out of use on a day of the calendar ⇒ 名称的停用日须是日历上的日期
        a name is {} ⇒ 名称为 {}
        the organization has this name already ⇒ 单位已有此名称
        there is no organization to give this name to ⇒ 没有可加此名称的单位
        this name is there already ⇒ 此名称已有
        an organization would stand above itself ⇒ 单位不能是自身的上级
        there is no such organization to own another ⇒ 没有可拥有其他单位的这一单位
        an organization would own itself ⇒ 单位不能拥有自身
        the organization above comes with the one that was recorded ⇒ 上级单位与所登记的一同存在
        there is no such organization above, or it was merged meanwhile ⇒ 没有这一上级单位，或其间已被合并
        one organization follows another on a day of the calendar ⇒ 单位的后继日须是日历上的日期
        this successor is there already ⇒ 此后继已有
        an organization was {} ⇒ 单位曾 {}
        an organization would come after itself ⇒ 单位不能是自身的后继
        this succession is there already ⇒ 此沿革已有
        a site has an address such as https://example.edu ⇒ 网站地址如 https://example.edu
        this organization is there already ⇒ 此单位已有
        a scheme that the program brings is not retired ⇒ 程序自带的体系不停用
        the level of a field does not fit its broader field ⇒ 领域的层级与上级领域不符
        a field has one level ⇒ 领域只有一个层级
        a field has one scheme ⇒ 领域只属一个体系
        there is no field to give this label to ⇒ 没有可加此名称的领域
        the field has a label in this language already ⇒ 领域在此语言已有名称
        there is no field to match ⇒ 没有可对应的领域
        there is no field to match with ⇒ 没有可与之对应的领域
        the two fields are matched already ⇒ 两个领域已有对应
        a match is {} ⇒ 对应为 {}
        a match is between fields of two schemes, and these are of one ⇒ 对应须在两个体系的领域之间，而这两个同属一个体系
        a field would be broader than itself, or the broader one is in another scheme ⇒ 领域比自身更宽，或上级领域属于另一体系
        this field is there already ⇒ 此领域已有
        another scheme has this code ⇒ 此代码已用于另一体系
        the scheme has a field of this code already ⇒ 体系已有此代码的领域
        there is no such scheme ⇒ 没有这一体系
        this scheme is there already ⇒ 此体系已有
        this count is there already ⇒ 此人数已有
        the event has a count in this place already ⇒ 活动在此位置已有人数
        attendance is not below 0 ⇒ 出席人数不小于 0
        another event has this code ⇒ 此代码已用于另一活动
        the event would end before it starts ⇒ 活动的结束早于开始
        an event has one first and one last day ⇒ 活动有一个首日和一个末日
        the organization has this role at the event already ⇒ 单位在活动中已有此角色
        there is no such organization, or it was retracted ⇒ 没有这一单位，或已撤回
        there is no such organization, or it was merged meanwhile ⇒ 没有这一单位，或其间已被合并
        this role is there already ⇒ 此角色已有
        a role at an event is {} ⇒ 活动中的角色为 {}
        this event is there already ⇒ 此活动已有
        there is no such scheme of fields ⇒ 没有这一领域体系
        a session is held on a day of the calendar ⇒ 分会日期须是日历上的日期
        there is no such event, or its days were changed meanwhile ⇒ 没有这一活动，或其间日期已更改
        this session is there already ⇒ 此分会已有
        a session would be held before its event begins, or after it ends ⇒ 分会在活动开始之前或结束之后
        the event has a session in this place already ⇒ 活动在此位置已有分会
        whom a speaker spoke for comes with the one that was recorded ⇒ 发言人所代表的单位与所登记的一同存在
        this speech is there already ⇒ 此发言已有
        the event has a speech in this place already ⇒ 活动在此位置已有发言
        an amount comes with its currency, and a currency with its amount ⇒ 金额和货币须同时有
        the agreement would end before it was signed ⇒ 协议的结束早于签署
        the agreement would end before it starts ⇒ 协议的结束早于开始
        renewals would carry the agreement no further than a day before it begins ⇒ 续期的最远期限早于协议生效
        renewals would carry the agreement no further than a day before its end ⇒ 续期的最远期限早于协议期限
        the agreement has its fact already ⇒ 协议已有其 fact
        a note of what a transaction touched says added, changed or concerned ⇒ 事务所触及的标为 added、changed 或 concerned
        what follows from the records could not be made before the transaction committed ⇒ 事务提交前未能生成由记录推出的内容
        there is no agreement to file under this field ⇒ 没有可归入此领域的协议
        the agreement is filed under this field already ⇒ 协议已归入此领域
        a reason for letting an agreement run out comes with the end that is meant ⇒ 期满不续的原因须与所指的期限同时有
        nobody lets an agreement run out before it was made ⇒ 协议订立之前不能决定期满不续
        the day on which an agreement was let run out comes with the end that is meant ⇒ 期满不续的决定日期须与所指的期限一并给出
        the day on which an agreement was let run out is one from 1900 to 2199 ⇒ 期满不续的决定日期在 1900 至 2199 年间
        the end at which an agreement is let run out is a day from 1900 to 2199 ⇒ 期满不续所指的期限为 1900 至 2199 年间的日期
        an agreement is retracted with a reason, and only then has one ⇒ 撤回协议须有原因，且只有撤回才有
        an agreement has one rank ⇒ 协议只有一个次序
        an agreement has one day of the last signature ⇒ 协议只有一个最后签署日
        notice is given 0 to 3660 days before the end ⇒ 通知期为期满前 0 至 3660 天
        notice is given 0 to 120 months before the end ⇒ 通知期为期满前 0 至 120 个月
        notice is counted in days or in months ⇒ 通知期以天或月计
        an agreement that was said to have no end has no last day ⇒ 说明长期有效的协议没有末日
        an agreement that is signed in the future is still a draft ⇒ 签署日在将来的协议仍为拟签
        the numbers of this year are counted already ⇒ 该年的编号已在计数
        numbers are given out by year, from 1900 to 2199 ⇒ 编号按年给出，1900 至 2199
        a chain of related agreements has no more than a million ⇒ 相关协议的链不超过一百万项
        there is no agreement to be a party of ⇒ 没有可成为签约单位的协议
        the day on which a party joins is no day ⇒ 加入日不是日期
        the day on which a party leaves is no day ⇒ 退出日不是日期
        a party would leave before it joins ⇒ 退出早于加入
        the day on which the agreement was signed was changed meanwhile ⇒ 协议的签署日其间已更改
        a party would have signed after the day of the last signature ⇒ 签约单位的签署晚于最后签署日
        a party that signed comes with the last day on which it can have ⇒ 签署的单位须有其可能签署的末日
        an organization would be a party twice ⇒ 单位会两次成为签约单位
        a party would have signed in the future ⇒ 签约单位的签署日在将来
        this party is there already ⇒ 此签约单位已有
        the places of parties count from 1 ⇒ 签约单位的位置从 1 起
        the agreement has a party in this place already ⇒ 协议在此位置已有签约单位
        a signatory has a name, not only a title ⇒ 签字人须有姓名，不能只有职务
        this agreement is there already ⇒ 此协议已有
        another agreement has this reference ⇒ 此编号已用于另一协议
        another agreement has this reference, written in another case or width ⇒ 此编号已用于另一协议，只是大小写或全半角不同
        without renewal there are no months by which it is renewed ⇒ 不续期则没有续期月数
        a renewal extends an agreement by 1 to 1200 months ⇒ 每次续期为 1 至 1200 个月
        a renewal is {} ⇒ 续期为 {}
        there is no agreement to give this title to ⇒ 没有可加此名称的协议
        the agreement has a title in this language already ⇒ 协议在此语言已有名称
        an agreement has at least two parties ⇒ 协议至少有两个签约单位
        there is no such type of agreement ⇒ 没有这一协议类型
        this type of agreement is there already ⇒ 此协议类型已有
        visibility is {} ⇒ 可见性为 {}
        there is no agreement for this to happen to ⇒ 没有发生此变更的协议
        a new value comes with its currency, and a currency with its amount ⇒ 新的金额和货币须同时有
        a new value has more decimals than its currency ⇒ 新的金额小数位多于其货币
        what happens to an agreement happens from 1900 to 2199 ⇒ 协议的变更在 1900 至 2199 年间
        nothing happens to an agreement without a day on which it was signed or began ⇒ 没有签署或开始日期的协议不发生变更
        the new end would be before the day of the change ⇒ 新的期限早于变更日
        the new end would be before the start of the agreement ⇒ 新的期限早于协议开始
        an agreement is {} ⇒ 协议的变更为 {}
        renewals would carry the agreement further than they can ⇒ 续签超过续期的最远期限
        what would happen to the agreement does not follow from what happened before ⇒ 协议的这一变更与先前的变更不相衔接
        something would happen to an agreement before it was made ⇒ 变更早于协议订立
        an agreement would amend or replace one that was made later ⇒ 协议所变更或取代的协议订立在后
        nothing happens to a draft ⇒ 拟签不发生变更
        the day on which a renewal was agreed is one from 1900 to 2199 ⇒ 续签的约定日在 1900 至 2199 年间
        what has no end from then on has no new last day ⇒ 此后长期有效的没有新的末日
        a renewal would end the agreement before the end that it has ⇒ 续签使协议早于原期限结束
        only a renewal or an amendment has a new value ⇒ 只有续签或变更才有新的金额
        only a renewal or an amendment has a new end ⇒ 只有续签或变更才有新的期限
        there is no such agreement ⇒ 没有这一协议
        the relation would lead back to the agreement it starts from ⇒ 关系会回到其出发的协议
        the agreement has this relation already ⇒ 协议已有此关系
        a relation is {} ⇒ 关系为 {}
        the code of a country is two capital letters ⇒ 国家（地区）代码为两个大写字母
        this country is there already ⇒ 此国家（地区）已有
        there is no such region ⇒ 没有这一区域
        the code of a currency is three capital letters ⇒ 货币代码为三个大写字母
        a currency has 0 to 4 decimals ⇒ 货币有 0 至 4 位小数
        this currency is there already ⇒ 此货币已有
        what was recorded keeps the reference or code that it was recorded under ⇒ 已登记的保持其编号或代码
        what was recorded stays recorded ⇒ 已登记的始终保留
        a revision is counted on, and never back ⇒ 修订号只增不减
        the columns are separated by tabs: save it as CSV with commas ⇒ 各列以制表符分隔：请另存为以逗号分隔的 CSV
        the columns are separated by {}: save it as CSV with commas ⇒ 各列以{}分隔：请另存为以逗号分隔的 CSV
        semicolons ⇒ 分号
        tabs ⇒ 制表符
        {} is yet to come: what has not ended by then cannot be let run out on purpose all at once ⇒ {} 尚未到来：届时尚未结束的协议不能一并登记为到期终止
        Name a day up to tomorrow, or the agreements: entente agreement lapse REFERENCE ⇒ 请指定不晚于明天的日期，或逐一指明协议：entente agreement lapse 编号
        a currency keeps its decimals ⇒ 货币保持其小数位
        a registry keeps its node ⇒ 登记库保持其节点编号
        no table of the registry is emptied at a stroke ⇒ 登记库的表不能一次清空
        the code of a region is three digits ⇒ 区域代码为三位数字
        this region is there already ⇒ 此区域已有
        the number of a node is 0 to 32767 ⇒ 节点编号为 0 至 32767
        this is a registry already ⇒ 这已是一个登记库
        a database holds one registry ⇒ 一个数据库只有一个登记库
        this migration has been run already ⇒ 此迁移已执行
        this file of routines is written down already ⇒ 此例程文件已有记录
        a text {} ⇒ 文本{}
        Take the character out; the registry stores text, not binary data. ⇒ 请去掉该字符；登记库存储文本，不存储二进制数据。
        the connection to the database was lost; what was stored before stays ⇒ 与数据库的连接中断；此前已存入的仍保留
        the connection to the database was lost; nothing was stored ⇒ 与数据库的连接中断，未存入任何内容
        Run the command again. ⇒ 请重新运行该命令。
        the connection was lost while the database was storing the change; it may or may not be stored ⇒ 数据库存入更改时连接中断，可能已存入，也可能没有
        Look whether it is there before you run the command again. ⇒ 请先查看是否已存入，再重新运行。
        the program and the database misunderstood each other ⇒ 程序与数据库之间有误解
        the database does not let this user in ⇒ 数据库不允许该用户进入
        Check user and password; a password can stand in ~/.pgpass. ⇒ 请检查用户和密码；密码可写在 ~/.pgpass 中。
        the database takes no connections at the moment ⇒ 数据库目前不接受连接
        Try again in a moment. ⇒ 请稍后再试。
        there is no such database ⇒ 没有这个数据库
        Make it with createdb, then run: entente init ⇒ 请用 createdb 建立，再运行：entente init
        the database can't be read from what was given ⇒ 无法识别所给的数据库
        A bare word is the name of a service; write dbname=… for a database of that name. ⇒ 单独一个词是服务名；该名称的数据库请写 dbname=…。
        Write postgresql://user@host/name, or "host=… dbname=…", or the name of a service. ⇒ 请写 postgresql://user@host/name，或 "host=… dbname=…"，或服务名。
        the database can't be reached ⇒ 无法连接数据库
        Check that it is running, and what --database, ENTENTE_DATABASE or PG* name. ⇒ 请检查它是否在运行，以及 --database、ENTENTE_DATABASE 或 PG* 所指。
        a date is not in the calendar ⇒ 日期不在日历中
        the database does not permit this ⇒ 数据库不允许这样做
        Ask the owner of the database for the right to do it. ⇒ 请向数据库的所有者申请权限。
        another command was changing the same thing ⇒ 另一命令正在更改同一内容
        another session holds what this needs, and did not let go of it within a minute ⇒ 另一会话占用着所需内容，一分钟内没有释放
        Run the command again once that one is through; the view pg_stat_activity of the database says whose it is. ⇒ 请待其结束后重试；数据库视图 pg_stat_activity 显示是谁。
        this database takes no changes: it is a standby, or set to read only ⇒ 此数据库不接受更改：为备用服务器，或设为只读
        Name the primary server with --database. ⇒ 请用 --database 指定主服务器。
        the database can't do it at the moment ⇒ 数据库目前无法完成
        Try again. ⇒ 请重试。
        the database stopped the statement before it was done ⇒ 数据库在完成前停止了该语句
        Its time limit may be too short (statement_timeout); ask for less, or try again. ⇒ 其时限可能过短（statement_timeout）；请缩小查询范围，或重试。
        a text is not valid UTF-8 ⇒ 文本不是有效的 UTF-8
        the schema of this database is not the one the program needs ⇒ 此数据库的结构不是程序所需的
        Run: entente init ⇒ 请运行：entente init
        the database refused what the program asked ⇒ 数据库拒绝了程序的请求
        See: {} ⇒ 见：{}
        the name of {} {} is blank ⇒ 未写明{2}
        {} can mean {} {} ⇒ {} 可指 {} 个{}
        Name it by its {}. ⇒ 请用其{}指明。
        Did you mean one of these? {} ⇒ 是否指其中之一？{}
        two things are said of {} ⇒ 对 {} 有两种说法
        """#
}
