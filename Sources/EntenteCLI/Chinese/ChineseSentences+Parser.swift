extension ChineseSentences {
    /// In Chinese: what the parser of the command line says.
    static let parser = #"""
        Show the version. ⇒ 显示版本。
        Show help information. ⇒ 显示帮助。
        Show subcommand help information. ⇒ 显示子命令的帮助。
        See 'entente help {} <subcommand>' for detailed help. ⇒ 详见“entente help {} <子命令>”。
        See 'entente help <subcommand>' for detailed help. ⇒ 详见“entente help <子命令>”。
        See '{}' for more information. ⇒ 详见“{}”。
        Usage: {} ⇒ 用法：{}
        Help: {} ⇒ 说明：{}
        Invalid option: {} ⇒ 无效的选项：{}
        Missing required subcommand. ⇒ 缺少子命令。
        Unknown option '{}' ⇒ 未知选项“{}”
        . Did you mean '{}'? ⇒ 。是否指“{}”？
        Unknown option '{}'. Did you mean '{}' or '{}'? ⇒ 未知选项“{}”。是否指“{}”或“{}”？
        Unknown option '{}'. Did you mean '{}'? ⇒ 未知选项“{}”。是否指“{}”？
        Did you mean '--{}'? ⇒ 是否指“--{}”？
        It is an option of: {} ⇒ 它是这些命令的选项：{}
        Its value is given without it: entente {} <{}> ⇒ 其值直接写出：entente {} <{}>
        Unknown option '{}'. It is an option of: {} ⇒ 未知选项“{}”。它是这些命令的选项：{}
        Unknown option '{}'. Its value is given without it: {} ⇒ 未知选项“{}”。其值直接写出：{}
        Missing value for '{}' ⇒ “{}”缺少值
        The option '{}' does not take any value, but '{}' was specified. ⇒ 选项“{}”不带值，却给出了“{}”。
        Unexpected argument '{}' ⇒ 多余的参数“{}”
        {} unexpected arguments: '{}' ⇒ 多余的 {} 个参数：“{}”
        Missing expected argument '{}' ⇒ 缺少参数“{}”
        Missing one of: '{}' ⇒ 须有其一：“{}”
        The value '{}' is invalid for '{}' ⇒ “{2}”的值“{1}”无效
        The value '{}' is invalid for '{}': {} ⇒ “{2}”的值“{1}”无效：{3}
        The value '{}' is invalid for '{}'. Did you mean '{}'? Please provide one of {}. ⇒ “{2}”的值“{1}”无效。是否指“{3}”？请给出 {4}。
        The value '{}' is invalid for '{}'. Did you mean '{}'? Please provide one of the following: ⇒ “{2}”的值“{1}”无效。是否指“{3}”？请给出其一：
        The value '{}' is invalid for '{}'. Please provide one of {}. ⇒ “{2}”的值“{1}”无效。请给出 {3}。
        The value '{}' is invalid for '{}'. Please provide one of the following: ⇒ “{2}”的值“{1}”无效。请给出其一：
        THE DAILY QUESTIONS: SUBCOMMANDS: ⇒ 日常查询：
        WHAT IS RECORDED: SUBCOMMANDS: ⇒ 登记的内容：
        THE REGISTRY: SUBCOMMANDS: ⇒ 登记库：
        ARGUMENTS: ⇒ 参数：
        OPTIONS: ⇒ 选项：
        SUBCOMMANDS: ⇒ 子命令：
        GLOBAL OPTIONS: ⇒ 通用选项：
        Example: ⇒ 示例：
        Examples: ⇒ 示例：
        and ⇒ 和
        or ⇒ 或
        """#
}
