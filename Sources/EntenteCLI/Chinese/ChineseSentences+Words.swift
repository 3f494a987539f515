extension ChineseSentences {
    /// In Chinese: what is put into sentences.
    static let words = #"""
        one or several ⇒ 一个或多个
        an unknown encoding ⇒ 未知的编码
        by {} ⇒ ，取代者为 {}
        , from {} on ⇒ ，自 {} 起
        # cells ⇒ # 个单元格
        one cell ⇒ 1 个单元格
        organization is ⇒ 个单位
        organizations are ⇒ 个单位
        {} bytes, ⇒ {} 字节，
        no documents ⇒ 没有文件
        # documents ⇒ # 个文件
        one document ⇒ 1 个文件
        the code of a field ⇒ 领域代码
        field has ⇒ 个领域
        fields have ⇒ 个领域
        broader field is ⇒ 个上级领域
        broader fields are ⇒ 个上级领域
        ; it was called {} before ⇒ ；它以前称为 {}
        # rows ⇒ # 行
        verb of {} ⇒ {} 的命令
        nothing changed ⇒ 没有更改
        Would change ⇒ 将更改
        Changed ⇒ 已更改
        --overdue asks for ⇒ --overdue 所要的
        a calendar needs ⇒ 日历所需要的
        one finding ⇒ 1 项
        # findings ⇒ # 项
        Would add ⇒ 将增加
        Added ⇒ 已增加
        would change ⇒ 将更改
        standard input ⇒ 标准输入
        there is a fault ⇒ 有一处错误
        there are {} faults ⇒ 有 {} 处错误
        there are at least {} faults ⇒ 至少有 {} 处错误
        is a fault ⇒ 一处错误
        are {} faults ⇒ {} 处错误
        a blank in front ⇒ 前面的空格
        two blanks in a row ⇒ 连续两个空格
        there is no session ⇒ 没有分会
        there is one session ⇒ 有 1 个分会
        there are {} sessions ⇒ 有 {} 个分会
        no party ⇒ 没有签约单位
        one party ⇒ 1 个签约单位
        process {} ⇒ 进程 {}
        , or end it (kill -INT {}) ⇒ ，或结束它（kill -INT {}）
        organization ⇒ 单位
        organizations ⇒ 单位
        agreement ⇒ 协议
        agreements ⇒ 协议
        event ⇒ 活动
        events ⇒ 活动
        field ⇒ 领域
        fields ⇒ 领域
        purpose ⇒ 合作内容
        purposes ⇒ 合作内容
        country ⇒ 国家（地区）
        scheme ⇒ 体系
        obligation ⇒ 履约事项
        activity ⇒ 合作活动
        document ⇒ 文件
        series ⇒ 系列
        session ⇒ 分会
        role ⇒ 角色
        party ⇒ 签约单位
        warning: {} ⇒ 警告：{}
        recorded ⇒ 登记
        imported ⇒ 导入
        loaded ⇒ 载入
        not known ⇒ 不详
        Why. ⇒ 原因。
        there is no {} {} ⇒ 没有{} {}
        there is no {} called {} ⇒ 没有名为 {2} 的{1}
        the command line ⇒ 命令行
        a country ⇒ 国家（地区）
        2023, 2023/24 or 2020..2024. ⇒ 2023、2023/24 或 2020..2024，即一年、学年或多年。
        A title in a further language, such as zh=联合实验室; may be repeated. ⇒ 其他语言的名称，如 zh=联合实验室；可重复。
        A type that was added goes out with export and comes in with import; it stays for good. ⇒ 增加的类型随 export 导出、随 import 导入，不再删除。
        Adds a type under this code. ⇒ 以此代码增加类型。
        Add an organization. ⇒ 增加单位。
        Prints the code that it goes by from now on. ⇒ 输出今后使用的代码。
        Another name, such as zh:重庆大学, short:Tongji or "former:Old College=1950..1998"; may be repeated. ⇒ 其他名称，如 zh:重庆大学、short:Tongji 或 "former:Old College=1950..1998"；可重复。
        The field, such as our-fields:biomedicine. ⇒ 领域，如 our-fields:biomedicine。
        It goes out with export and comes in with import, and stays for good. ⇒ 它随 export 导出、随 import 导入，不再删除。
        What it goes by, such as volunteering. ⇒ 其代码，如 volunteering。
        City. ⇒ 城市。
        A kind that was added goes out with export and comes in with import; it stays for good. ⇒ 增加的类型随 export 导出、随 import 导入，不再删除。
        Adds a kind under this code. ⇒ 以此代码增加类型。
        party to {} ⇒ 签约于 {}
        above {} ⇒ 上级单位：{}
        owner of {} ⇒ 所有者：{}
        merged with {} ⇒ 并入：{}
        before or after {} ⇒ 前身或后继：{}
        at the event {} ⇒ 参加活动 {}
        the home organization {} ⇒ 本单位 {}
        {}: {} has a letter that the source has lost (U+FFFD): write it as it should be ⇒ {}：{} 有来源中丢失的字（U+FFFD），请写明正确的字
        the agreement has fewer than two parties ⇒ 协议的签约单位少于两个
        line {} ⇒ 第 {} 行
        {}: {} is taken for {}, {}, because {} ⇒ {}：{} 视为 {}，{}，因为{}
        {} an organization with {}, which stays as it is; the first is at {} ⇒ {} 有{2}的单位，保持不变；首个在{3}
        {} line {}: {} has a letter that the source has lost (U+FFFD): write it as it should be ⇒ {} 第 {} 行：{} 有来源中丢失的字（U+FFFD），请写明正确的字
        {} has neither a day of signing nor a start, so no figure counts it ⇒ {} 既没有签署日期也没有开始日期，不计入任何数字
        {} agreements have neither a day of signing nor a start, so no figure counts them, such as {} ⇒ {} 项协议既没有签署日期也没有开始日期，不计入任何数字，如 {}
        line {}: {} has a letter that the source has lost (U+FFFD): write it as it should be ⇒ 第 {} 行：{} 有来源中丢失的字（U+FFFD），请写明正确的字
        Added {}. ⇒ 已增加 {}。
        Would add {}. ⇒ 将增加 {}。
        Added nothing; {}. ⇒ 没有新增；{}。
        Would add nothing; {}. ⇒ 不会新增；{}。
        Added {}; {}. ⇒ 已增加 {}；{}。
        Would add {}; {}. ⇒ 将增加 {}；{}。
        nothing ⇒ 无
        # agreement ⇒ # 项协议
        # agreements ⇒ # 项协议
        # organization ⇒ # 个单位
        # organizations ⇒ # 个单位
        # event ⇒ # 次活动
        # events ⇒ # 次活动
        # scheme of fields ⇒ # 个领域体系
        # schemes of fields ⇒ # 个领域体系
        # match of fields ⇒ # 个领域对应
        # matches of fields ⇒ # 个领域对应
        # word of a list ⇒ # 个词条
        # words of lists ⇒ # 个词条
        {} was there already ⇒ 原有 {}
        {} were there already ⇒ 原有 {}
        connection to server on socket {} failed: {} ⇒ 经套接字 {} 连接服务器失败：{}
        connection to server at {}, port {} failed: {} ⇒ 连接服务器 {}（端口 {}）失败：{}
        Is the server running locally and accepting connections on that socket? ⇒ 服务器是否在本机运行，并在该套接字上接受连接？
        Is the server running on that host and accepting TCP/IP connections? ⇒ 服务器是否在该主机运行，并接受 TCP/IP 连接？
        could not translate host name {} to address: {} ⇒ 主机名 {} 无法解析：{}
        Name or service not known ⇒ 名称或服务未知
        No route to host ⇒ 没有到主机的路由
        Network is unreachable ⇒ 网络不可达
        timeout expired ⇒ 超时
        password authentication failed for user {} ⇒ 用户 {} 的密码验证失败
        database {} does not exist ⇒ 数据库 {} 不存在
        role {} does not exist ⇒ 数据库用户 {} 不存在
        FATAL: {} ⇒ {}
        Operation not permitted ⇒ 操作不被允许
        Input/output error ⇒ 读写出错
        Cannot allocate memory ⇒ 内存不足
        Device or resource busy ⇒ 设备或资源正被占用
        File exists ⇒ 文件已存在
        Invalid cross-device link ⇒ 不能跨设备链接
        Not a directory ⇒ 不是文件夹
        Is a directory ⇒ 是文件夹
        Invalid argument ⇒ 参数无效
        Too many open files in system ⇒ 系统打开的文件过多
        Too many open files ⇒ 打开的文件过多
        Text file busy ⇒ 文件正在执行
        File too large ⇒ 文件过大
        No space left on device ⇒ 磁盘空间不足
        Read-only file system ⇒ 只读文件系统
        Broken pipe ⇒ 管道已断开
        File name too long ⇒ 文件名过长
        Directory not empty ⇒ 文件夹非空
        Too many levels of symbolic links ⇒ 符号链接层数过多
        Disk quota exceeded ⇒ 超出磁盘配额
        Connection refused ⇒ 连接被拒绝
        Connection timed out ⇒ 连接超时
        system error {} ({}) ⇒ 系统错误 {1}（{2}）
        No such file or directory ⇒ 没有该文件或文件夹
        Permission denied ⇒ 没有权限
        Is a directory ⇒ 这是文件夹
        note: {} has neither a day of signing nor a start, so no figure counts it; say when with: entente agreement edit {} --signed DATE ⇒ 注：{} 既没有签署日期也没有开始日期，不计入任何数字；写明日期用：entente agreement edit {} --signed 日期
        the facts of agreements follow from their records, and are not written by hand ⇒ 协议的 facts 由记录推出，不手工写入
        {} was signed on {}, so no party signed it on {} ⇒ {} 于 {} 签署，因此没有单位于 {} 签署
        agreement {} has fewer than two parties ⇒ 协议 {} 的签约单位不足两个
        {} brings nothing into {}, and something ⇒ {} 对 {} 既无投入，又有投入
        {} is a party of {} twice ⇒ {} 两次成为 {} 的签约单位
        {} has {} decimals, and the amount {} has more ⇒ {} 有 {} 位小数，而金额 {} 的小数位更多
        {} {} was retracted, and stays as it was ⇒ {} {} 已撤回，保持原样
        the bytes of the document {} are stored, and their SHA-256 stays ⇒ 文件 {} 的内容已存入，其 SHA-256 不变
        {} would be broader than itself ⇒ {} 会比自身更宽
        {} {} was recorded, and records stay ⇒ {} {} 已登记，记录始终保留
        {} {} keeps its {} ⇒ {} {} 保持其 {}
        {} keeps its {} decimals ⇒ {} 保持其 {} 位小数
        {} is never emptied at a stroke ⇒ {} 不能一次清空
        obligation {} was retracted, and nothing becomes of it ⇒ 履约事项 {} 已撤回，不再有后续
        {} would stand above itself ⇒ {} 会成为自身的上级
        {} would own itself ⇒ {} 会拥有自身
        merges, and those that were undone, stay written down as they were ⇒ 合并及已取消的合并保持原样
        {} is merged already ⇒ {} 已被合并
        {} is merged at READ COMMITTED only: a merge has to see what is stored while it waits ⇒ {} 只能在 READ COMMITTED 下合并：合并须看到等待期间存入的内容
        {} and {} are both party to {} ⇒ {} 和 {} 同为 {} 的签约单位
        {} and {} both held {} ⇒ {} 和 {} 同办 {}
        {} followed {}, or the other way round, so they are two ⇒ {} 与 {} 前后相继，因此为两个单位
        {} would come after itself ⇒ {} 会成为自身的后继
        what a transaction has touched is noted by triggers, and not written by hand ⇒ 事务所触及的由触发器记录，不手工写入
        {} has been terminated since {}, and would be terminated again on {} ⇒ {} 自 {} 起已提前终止，不能在 {} 再次终止
        {} has been terminated since {}, and can't be {} on {} ⇒ {} 自 {} 起已提前终止，不能在 {4} {3}
        {} has been suspended since {}, and would be suspended again on {} ⇒ {} 自 {} 起已中止，不能在 {} 再次中止
        {} is not suspended on {}, and can't be resumed ⇒ {} 在 {} 并未中止，不能恢复
        {} is a draft, and can't be {} ⇒ {} 是拟签，不能{}
        {} has no day on which it was signed or began, and can't be {} on {} ⇒ {} 没有签署或开始日期，不能在 {3} {2}
        {} is {} on {}, before it was made ⇒ {} 在 {3} {2}，早于协议订立
        {} is of {}, and can't amend {}, which was made on {} ⇒ {} 订于 {}，不能变更 {}（后者订于 {}）
        {} is of {}, and can't replace {}, which was made on {} ⇒ {} 订于 {}，不能取代 {}（后者订于 {}）
        {} starts on {}, and can't end on {} ⇒ {} 自 {} 开始，不能于 {} 结束
        {} ends on {} already, and a renewal can't end it on {} ⇒ {} 本于 {} 期满，续签不能使其于 {} 结束
        renewals can carry {} to {}, and no further ⇒ {} 最远可续至 {}
        terminated ⇒ 提前终止
        suspended ⇒ 中止
        resumed ⇒ 恢复
        amended ⇒ 变更
        renewed ⇒ 续签
        lapsed ⇒ 期满不续
        current ⇒ 最新
        absent ⇒ 没有
        running ⇒ 运行中
        stopped ⇒ 已停止
        A scheme that is not there is made where --scheme-title says what it is called. A field that is there already gets the label or the place that it lacks. ⇒ 没有的体系在 --scheme-title 给出名称时新建。已有的领域补上其缺少的名称或位置。
        The scheme, or a value of one. ⇒ 体系，或其一个取值。
        {} is broader than {}. ⇒ {} 比 {} 更宽。
        {} means the same as {}. ⇒ {} 与 {} 含义相同。
        """#
}
