extension ChineseSentences {
    /// In Chinese: what is said of lists of words (types, roles, kinds, purposes) and of what an import added.
    static let vocabularies = #"""
        There are no types. ⇒ 没有类型。
        nothing was imported: there is a fault in {} ⇒ 什么也没有导入：{} 有 1 处错误
        nothing was imported: there are at least {} faults in {} ⇒ 什么也没有导入：{2} 至少有 {1} 处错误
        nothing was imported: there are {} faults in {} ⇒ 什么也没有导入：{2} 有 {1} 处错误
        Mend these lines and import again. ⇒ 请更正这些行，再重新导入。
        Mend these lines and import again. To have them all in a file: {} ⇒ 请更正这些行，再重新导入。要将全部错误写入文件：{}
        Added {}; {} were there already. ⇒ 已增加 {}；原有 {}。
        Added {}; {} was there already. ⇒ 已增加 {}；原有 {}。
        Added nothing; {} were there already. ⇒ 没有新增；原有 {}。
        Added nothing; {} was there already. ⇒ 没有新增；原有 {}。
        Would add nothing; {} were there already. ⇒ 不会新增；原有 {}。
        Would add nothing; {} was there already. ⇒ 不会新增；原有 {}。
        There are no roles. ⇒ 没有角色。
        List the roles that parties can have, or add one of your own. ⇒ 列出签约单位的角色，或增加自定的角色。
        A role that was added goes out with export and comes in with import; it stays for good. ⇒ 增加的角色随 export 导出、随 import 导入，不再删除。
        Adds a role under this code. ⇒ 以此代码增加角色。
        Label of the new role, in English. ⇒ 新角色的英文名称。
        Label of the new role, in Chinese; the English one unless given. ⇒ 新角色的中文名称；不给则用英文名称。
        What belongs to the new role. ⇒ 新角色的含义。
        --label, --label-zh and --definition tell of a role that --add names. ⇒ --label、--label-zh 和 --definition 说明 --add 所指的角色。
        --add needs --label, what people call the role. ⇒ --add 需要 --label，即角色的名称。
        ; there are: {} ⇒ ；可用的有：{}
        That it goes on by itself is --renewal automatic with --renewal-months; {} is the end of the first term. ⇒ 到期自动续期用 --renewal automatic 和 --renewal-months；{} 为首期的结束日期。
        Leave {} out where the end is not known; open says that the parties agreed on none. ⇒ 结束日期不详时不要给 {}；open 表示各方约定长期有效。
        How long it runs is --term, such as --term 36m or --term 5y. ⇒ 期限长短用 --term，如 --term 36m 或 --term 5y。
        there is no {} {}{} ⇒ 没有{} {}{}
        Tell why an agreement has its status on a day. ⇒ 说明协议在某日为何是该状态。
        , and is {} ⇒ ，{}
        , and is {} on that day ⇒ ，当日{}
        List the types of agreements, or add one of your own. ⇒ 列出协议类型，或增加自定的类型。
        List the kinds of activities, or add one of your own. ⇒ 列出活动类型，或增加自定的类型。
        Add a purpose of your own. ⇒ 增加自定的合作内容。
        Say what another vocabulary calls a purpose of your own, so that its forms tell it so. ⇒ 说明自定的合作内容在另一词汇体系中的叫法，使其报表照此填写。
        Add a scheme of your own, or a value to one. ⇒ 增加自定的分类体系，或为其增加一个值。
        Add a field to a scheme of your own. ⇒ 为自定的体系增加一个领域。
        An earlier agreement, and what this one is to it: {}; may be repeated. ⇒ 在先的协议，以及本协议与它的关系：{}；可重复。
        {} is a party of {} by {}, which amends it ⇒ {} 经 {3} 成为 {2} 的签约单位，{3} 是其补充协议
        {} is a party of {} already, from {} on ⇒ {} 已是 {} 的签约单位，自 {} 起
        {} is a party of {} already, from its first day on ⇒ {} 已是 {} 的签约单位，自首日起
        If that is wrong: entente agreement edit {} --joined {}={} ⇒ 如有误：entente agreement edit {} --joined {}={}
        {} was a party of {} until {}, and is so once ⇒ {} 曾是 {} 的签约单位，至 {} 止；同一单位只加入一次
        If it never left: entente agreement edit {} --left {}= ⇒ 如其从未退出：entente agreement edit {} --left {}=
        nothing was recorded: there are at least {} faults in {} ⇒ 未登记：{2} 中至少有 {1} 处错误
        nothing was recorded: there are {} faults in {} ⇒ 未登记：{2} 中有 {1} 处错误
        nothing was recorded: there is a fault in {} ⇒ 未登记：{} 中有 1 处错误
        Type another name, or a part of it. ⇒ 请输入另一名称，或名称的一部分。
        """#
}
