extension ChineseSentences {
    /// In Chinese: servers, files and values.
    static let places = #"""
        name a database of your own with --database ⇒ 请用 --database 指定自己的数据库
        There is no folder for the private PostgreSQL: HOME is not set ⇒ 没有可放私有 PostgreSQL 的文件夹：未设置 HOME
        set HOME, or set ENTENTE_DATA to a folder, or {} ⇒ 请设置 HOME，或将 ENTENTE_DATA 设为某文件夹，或{}
        The data directory's path holds a control character ⇒ 数据文件夹的路径含有控制字符
        set ENTENTE_DATA to another folder ⇒ 请将 ENTENTE_DATA 设为其他文件夹
        PostgreSQL does not run as root, and there is no system user postgres to run it as ⇒ PostgreSQL 不能以 root 运行，而系统没有用户 postgres
        install the postgresql package, run entente as another user, or {} ⇒ 请安装 postgresql 软件包，以其他用户运行 entente，或{}
        PostgreSQL does not run as root, and there is no program to run it as the user {} ⇒ PostgreSQL 不能以 root 运行，而没有可用用户 {} 运行它的程序
        install util-linux (setpriv, runuser), run entente as another user, or {} ⇒ 请安装 util-linux（setpriv、runuser），以其他用户运行 entente，或{}
        PostgreSQL cannot run as user {}, who has no name on this machine ⇒ PostgreSQL 不能以用户 {} 运行，该用户在本机没有名称
        add the user to /etc/passwd, or {} ⇒ 请将该用户加入 /etc/passwd，或{}
        none is installed ⇒ 没有安装
        found {} ⇒ 找到 {}
        PostgreSQL {} or newer is needed, and {} ⇒ 需要 PostgreSQL {} 或更新版本，而{}
        install the postgresql package (postgresql-server on some systems), or {} ⇒ 请安装 postgresql 软件包（有的系统为 postgresql-server），或{}
        The registry's data was made by PostgreSQL {}, which is needed to read it; {} ⇒ 登记库的数据由 PostgreSQL {} 建立，读取需要该版本；{}
        install PostgreSQL {}, or {} ⇒ 请安装 PostgreSQL {}，或{}
        {} does not belong to the user {} ⇒ {} 不属于用户 {}
        {} is not a folder ⇒ {} 不是文件夹
        set ENTENTE_DATA to an empty folder, or to one that is not there yet, or {} ⇒ 请将 ENTENTE_DATA 设为空文件夹或尚不存在的文件夹，或{}
        Cannot make the folder {}: {} ⇒ 无法建立文件夹 {}：{}
        Cannot write {}{} ⇒ 无法写入 {}{}
        free some space on the disk, or set ENTENTE_DATA to a folder on another one ⇒ 请腾出磁盘空间，或将 ENTENTE_DATA 设为其他磁盘上的文件夹
        set ENTENTE_DATA to a folder that you can write in, or {} ⇒ 请将 ENTENTE_DATA 设为可写的文件夹，或{}
        {} is not a folder of the user {}: somebody else has made it ⇒ {} 不是用户 {} 的文件夹：由他人建立
        remove it, or set ENTENTE_DATA to another folder with a shorter path ⇒ 请删去它，或将 ENTENTE_DATA 设为路径更短的其他文件夹
        Cannot run {} ⇒ 无法运行 {}
        check that PostgreSQL is installed properly, or {} ⇒ 请检查 PostgreSQL 是否安装正确，或{}
        Cannot make the private PostgreSQL in {} ⇒ 无法在 {} 中建立私有的 PostgreSQL
        set ENTENTE_DATA to another folder, or {} ⇒ 请将 ENTENTE_DATA 设为其他文件夹，或{}
        The private PostgreSQL in {} does not start ⇒ {} 中的私有 PostgreSQL 无法启动
        read {}, or {} ⇒ 请查看 {}，或{}
        let the user {} through {} (chmod a+x), or set ENTENTE_DATA to another folder ⇒ 请让用户 {} 可通过 {}（chmod a+x），或将 ENTENTE_DATA 设为其他文件夹
        Another command has been starting or stopping the private PostgreSQL for {} s ⇒ 另一命令启动或停止私有 PostgreSQL 已有 {} 秒
        the lock is {} ⇒ 锁为 {}
        try again, or end that command ⇒ 请重试，或结束该命令
        The private PostgreSQL is running and does not take connections yet ⇒ 私有的 PostgreSQL 正在运行，尚不接受连接
        wait and try again: it may be recovering; see {} ⇒ 请稍候再试：可能正在恢复；见 {}
        The private PostgreSQL (process {}) runs and has not answered for {} s ⇒ 私有的 PostgreSQL（进程 {}）在运行，但 {} 秒没有应答
        if it was paused, let it go on (kill -CONT {}) and try again; if it stays so, end it (kill -KILL {}): what was committed is kept, and the next command starts it anew ⇒ 若被暂停，请让它继续（kill -CONT {}）再试；若仍如此，请结束它（kill -KILL {}）：已提交的会保留，下一条命令会重新启动
        {}/postmaster.pid is damaged, and {} still works on the cluster ⇒ {}/postmaster.pid 已损坏，而 {} 仍在使用该集群
        try again in a minute, when it has ended{} ⇒ 待其结束后一分钟再试{}
        The private PostgreSQL (process {}) has not ended within {} s ⇒ 私有的 PostgreSQL（进程 {}）在 {} 秒内没有结束
        try again; if it stays so, end it (kill -KILL {}): what was committed is kept ⇒ 请重试；若仍如此，请结束它（kill -KILL {}）：已提交的会保留
        The private PostgreSQL (process {}) is another user's ⇒ 私有的 PostgreSQL（进程 {}）属于另一用户
        stop it as the user {} ⇒ 请以用户 {} 停止它
        The wait for the private PostgreSQL was broken off ⇒ 等待私有 PostgreSQL 时被中断
        a column is named by nothing ⇒ 列名为空
        a sheet of a workbook has at most {} rows, and this has {} ⇒ 工作簿的一张表至多 {} 行，而此表有 {} 行
        Narrow what is asked for, or write it with --format csv. ⇒ 请缩小查询范围，或用 --format csv 输出。
        A template has {{name}}, {{{raw}}}, {{#section}} … {{/section}}, {{^none}} … {{/none}} and {{! remarks }}. ⇒ 模板中可用 {{name}}、{{{raw}}}、{{#section}} … {{/section}}、{{^none}} … {{/none}} 和 {{! 备注 }}。
        {}, line {}, column {}: {} ⇒ {}，第 {} 行第 {} 列：{}
        there is no table "{}" in this summary ⇒ 此汇总中没有表 "{}"
        --sort: {} is no order ⇒ --sort：{} 不是排序
        Write a column, or column:desc. ⇒ 请写列名，或 列名:desc。
        the standard output ⇒ 标准输出
        a file without a name ⇒ 没有名称的文件
        free some space, or write to another disk with --output FILE ⇒ 请腾出空间，或用 --output 文件 写到其他磁盘
        choose a file in a folder you may write to, with --output FILE ⇒ 请用 --output 文件 选择可写文件夹中的文件
        make the folder first, or name another with --output FILE ⇒ 请先建立文件夹，或用 --output 文件 指定其他文件夹
        name a file in that folder with --output FILE ⇒ 请用 --output 文件 指定该文件夹中的文件
        name another file with --output FILE, or leave it out to write to the standard output ⇒ 请用 --output 文件 指定其他文件，或去掉它以写到标准输出
        cannot write {}: {} ⇒ 无法写入 {}：{}
        holds the character U+0000, which PostgreSQL cannot store ⇒ 含有字符 U+0000，PostgreSQL 无法存储
        parameter {}{} {} ⇒ 参数 {}{} {}
        {}: {} is not a date of the calendar between 1900 and 2199 ⇒ {}：{} 不是 1900 至 2199 年间的日期
        {}: {} can mean {} ⇒ {}：{} 可指 {}
        Write the one that is meant. ⇒ 请写所指的那一个。
        {}: {} is not a day of the calendar between 1900 and 2199 ⇒ {}：{} 不是 1900 至 2199 年间的日期
        Write it as 2023-10-11. ⇒ 请写作 2023-10-11。
        --term counts from the start or the signing, and neither is known ⇒ --term 自开始或签署起算，而两者都不详
        Give --start DATE or --signed DATE too. ⇒ 请同时给出 --start 日期 或 --signed 日期。
        --term leads beyond the year 2199 ⇒ --term 超出 2199 年
        {} from the signing on {}, a day that does not count: it ends on {}. ⇒ {}，自签署日 {} 起，当日不计：于 {} 期满。
        {} from {}: it ends on {}. ⇒ {}，自 {} 起：于 {} 期满。
        {}: {} is not an amount ⇒ {}：{} 不是金额
        Write digits with a point before the decimals, such as 250000.00. ⇒ 请写数字，小数前为点，如 250000.00。
        {}: {} is more than the registry records ⇒ {}：{} 超过可登记的金额
        Amounts stay below 10^15. ⇒ 金额须小于 10^15。
        {}: {} is not a currency ⇒ {}：{} 不是货币
        {}: {} is a sign of several currencies: {} ⇒ {}：{} 是多种货币的符号：{}
        Write the ISO 4217 code of the one that is meant, as in "{} {}". ⇒ 请写所指货币的 ISO 4217 代码，如 "{} {}"。
        {}: {} is not an amount with its currency ⇒ {}：{} 不是带货币的金额
        Write it as "250000.00 CNY". ⇒ 请写作 "250000.00 CNY"。
        {} holds the {} letter {}, which looks like the {} {} ⇒ {} 含有{}字母 {}，看似{} {}
        {} holds the {} letters {}, which look like the {} {} ⇒ {} 含有{}字母 {}，看似{} {}
        """#
}
