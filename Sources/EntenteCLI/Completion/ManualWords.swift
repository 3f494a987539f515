import Values

/// What the manual page says beyond the help of the commands.
enum ManualWords {
    static let description = Caption(
        """
        entente keeps a registry of collaboration agreements in PostgreSQL: it records what was signed, answers who works \
        with whom, and exports the figures of a year.

        Without a database named, it makes and starts a private PostgreSQL of its own, on a unix socket that no other user \
        can reach. entente status says which database is in use.

        An organization is named anywhere by its code, by an identifier such as ror:017z00e58, or by name; a field by \
        scheme:code or by a label that is unique. Dates are ISO 8601: a day, a month or a year.

        Data goes to standard output, everything else to standard error.
        """,
        """
        entente 在 PostgreSQL 中管理合作协议登记库：登记所签协议，回答谁与谁合作，输出年度数据。

        未指明数据库时，它建立并启动自己私有的 PostgreSQL，只经其他用户无法访问的套接字连接。所用的数据库见 entente status。

        单位处处可用代码、标识符（如 ror:017z00e58）或名称指明；领域可用 scheme:code 或唯一的名称指明。日期按 ISO 8601：日、月或年。

        数据写到标准输出，其他都写到标准错误。
        """)

    static let environment = [
        ("ENTENTE_DATABASE", Caption("The database, where --database names none: a libpq URI, a keyword string or a service name.", "--database 未指明时的数据库：libpq URI、关键字串或服务名。")),
        ("PGHOST, PGPORT, PGDATABASE, PGUSER, PGSERVICE", Caption("Taken by libpq where neither names one.", "两者都未指明时由 libpq 采用。")),
        ("ENTENTE_DATA", Caption("The folder of the private PostgreSQL; else entente in XDG_DATA_HOME.", "私有 PostgreSQL 的目录；不给则为 XDG_DATA_HOME 中的 entente。")),
        ("ENTENTE_LANG", Caption("The language where --lang says none: en or zh.", "--lang 未指明时的语言：en 或 zh。")),
        ("ENTENTE_PAGER, PAGER", Caption("What shows a text that is longer than the terminal; else less. ENTENTE_PAGER=cat, or --no-pager, shows it at once.", "显示长于终端的内容所用的程序；不给则为 less。ENTENTE_PAGER=cat 或 --no-pager 则一次显示。")),
        ("VISUAL, EDITOR", Caption("The editor for records; else vi.", "编辑记录所用的编辑器；不给则为 vi。")),
        ("COLUMNS", Caption("How wide a table may be that goes to a pipe or a file; without it, and with --width 0, a row is a line.", "写入管道或文件的表格可有多宽；不给，或用 --width 0，则一行记录占一行。")),
        ("NO_COLOR", Caption("Where not empty, nothing is written in color.", "不为空则不用颜色。")),
    ]

    static let files = [
        ("~/.local/share/entente", Caption("The private PostgreSQL: its data, its socket and its log.", "私有的 PostgreSQL：数据、套接字和日志。")),
        ("~/.pgpass, ~/.pg_service.conf", Caption("Passwords and services, as libpq reads them.", "密码和服务，由 libpq 读取。")),
    ]

    static let examples = [
        (Caption("Record an agreement, asked step by step:", "逐项回答，登记一份协议："), "entente agreement record"),
        (Caption("Which enterprises does a university work with in biomedicine?", "某高校在生物医药领域与哪些企业合作？"), "entente partners --of cqmu --kind enterprise --field biomedicine"),
        (Caption("The figures of a year, as a page:", "一年的数据，输出为网页："), "entente summary 2023 --format html --output summary-2023.html"),
        (Caption("Everything, to a file and into another registry:", "全部内容，写入文件并导入另一登记库："), "entente export > all.ndjson\nentente --database dbname=other import all.ndjson"),
    ]
}
