extension ChineseSentences {
    /// In Chinese: what the registry refuses, and what to do then.
    static let refusals = #"""
        the database did not say what it stored ⇒ 数据库没有说明存入了什么
        kind of activity ⇒ 活动类型
        own number ⇒ 自编号
        day of signing ⇒ 签署日
        day of joining ⇒ 加入日
        day of leaving ⇒ 退出日
        {} months ⇒ {} 个月
        months not known ⇒ 月数不详
        notice {} before ⇒ 期满前 {} 通知
        type of agreement ⇒ 协议类型
        {} is no party of {} ⇒ {} 不是 {} 的签约单位
        Name one of its parties. ⇒ 请指明其签约单位之一。
        Add it with: entente agreement edit {} --add-party {} ⇒ 增加用：entente agreement edit {} --add-party {}
        the title in {} ⇒ {} 名称
        {} was not {} on {} ⇒ {} 在 {3} 并未{2}
        See what happened with: entente agreement show {} ⇒ 变更情况见：entente agreement show {}
        the {} of {} ⇒ {2} 的{1}
        {} is not filed under {} ⇒ {} 没有归入 {}
        See its fields with: entente agreement show {} ⇒ 其领域见：entente agreement show {}
        {} has no relation {} to {} ⇒ {} 与 {3} 没有关系 {2}
        See its relations with: entente agreement show {} ⇒ 其关系见：entente agreement show {}
        what was retracted is not changed ⇒ 已撤回的不作更改
        what is changed is of one agreement alone ⇒ 要更改的内容只属于单个协议
        Of many there can be changed: {}. ⇒ 多项协议可一并更改的有：{}。
        Put it in again first: entente agreement retract REFERENCE --undo ⇒ 请先重新登记：entente agreement retract 编号 --undo
        no agreement matches ⇒ 没有符合的协议
        See which there are with the same filter: entente agreement list ⇒ 用同样的条件查看有哪些：entente agreement list
        an amendment has a reason ⇒ 变更须有原因
        Say it with --reason TEXT. ⇒ 请用 --reason 文字 写明。
        {} amends {} and is one agreement with it, to which this happens ⇒ {} 是对 {} 的变更，二者为同一协议，所述事项应记于后者
        Say it of that one: {} ⇒ 请改为指定：{}
        {} has been replaced since {}{} ⇒ {} 自 {} 起由新协议取代{}
        What happens now happens to the agreement that replaced it. ⇒ 此后的变更属于取代它的协议。
        {} has been expired since {}, and can't be {} on {} ⇒ {} 自 {} 起期满终止，不能在 {4} {3}
        If it was renewed, say so first: entente agreement renew {} ⇒ 若已续签，请先登记：entente agreement renew {}
        ; if it is let run out: entente agreement lapse {} ⇒ ；若期满不续：entente agreement lapse {}
        an agreement that was there is gone ⇒ 原有的一项协议不见了
        {} was retracted ⇒ {} 已撤回
        Put it in again with: entente agreement retract {} --undo ⇒ 重新登记用：entente agreement retract {} --undo
        there is no agreement {} ⇒ 没有协议 {}
        {} was retracted: {} ⇒ {} 已撤回：{}
        agreement {} ⇒ 协议 {}
        the agreement ⇒ 该协议
        {} would be a party twice ⇒ {} 会两次成为签约单位
        All of these mean {}. ⇒ 这些都指 {}。
        Name each organization once; its units go into the party's unit. ⇒ 每个单位只写一次；院系填在签约单位的院系项中。
        {} is open-ended, and there is nothing to renew ⇒ {} 长期有效，无须续签
        If it has an end after all: entente agreement amend {} --end DATE --reason TEXT ⇒ 若其实有期限：entente agreement amend {} --end 日期 --reason 文字
        {} runs to {}, and can't begin again on {} ⇒ {} 的期限至 {}，不能在 {} 重新开始
        A renewal takes effect on the day after the end, {}: leave out --from. ⇒ 续签自期满次日 {} 起生效：请去掉 --from。
        {} is renewed to {} already ⇒ {} 已续签至 {}
        A new agreement follows that end: leave out --start, or give it a later day. ⇒ 新协议接续该期限：不写 --start，或给出更晚的日期。
        {} ends on {} already, and a renewal can't end it on {} ⇒ {} 本于 {} 期满，续签不能使其于 {} 结束
        If it ends earlier: entente agreement amend {} --end DATE --reason TEXT ⇒ 若提前结束：entente agreement amend {} --end 日期 --reason 文字
        Say until when with --until DATE. ⇒ 请用 --until 日期 写明至何时。
        a renewal by {} months leads beyond the year 2199 ⇒ 续签 {} 个月超出 2199 年
        renewals have carried {} as far as they can, to {} ⇒ {} 已续至最远期限 {}
        If they can carry it further: entente agreement edit {} --max-extent DATE ⇒ 若可续得更远：entente agreement edit {} --max-extent 日期
        it is not known by how many months {} is renewed ⇒ {} 每次续签多少个月不详
        {} is open-ended, or its end is not known ⇒ {} 长期有效，或期限不详
        {} is a draft, and can't be renewed ⇒ {} 是拟签，不能续签
        Say from when with --start DATE, or until when with --until DATE. ⇒ 请用 --start 日期 写明自何时起，或用 --until 日期 写明至何时。
        {} renews {} already{} ⇒ {} 已续签 {}{}
        See it with: entente agreement show {}. If it is a mistake: entente agreement retract {} --reason TEXT ⇒ 查看：entente agreement show {}。若为误登记：entente agreement retract {} --reason 文字
        {} has fewer than two parties ⇒ {} 的签约单位不足两个
        Name who is missing first: entente agreement edit {} --add-party ORGANIZATION ⇒ 请先补上缺少的：entente agreement edit {} --add-party 单位
        {} is a draft, and can't lapse ⇒ {} 是拟签，不能期满不续
        {} renews itself, and it is not known by how many months, so not when its term ends ⇒ {} 自动续期，每期月数不详，因而不知本期何时结束
        Say by how many with: entente agreement edit {} --renewal-months N; or when it ends with: entente agreement terminate {} --on DATE ⇒ 写明月数：entente agreement edit {} --renewal-months N；或写明何时结束：entente agreement terminate {} --on 日期
        {} is open-ended ⇒ {} 长期有效
        the end of {} is not known ⇒ {} 的期限不详
        What ends it is a termination: entente agreement terminate {} --on DATE ⇒ 使其结束的是提前终止：entente agreement terminate {} --on 日期
        Say when it ends with: entente agreement edit {} --end DATE ⇒ 写明何时期满：entente agreement edit {} --end 日期
        {} is in the future, and nothing is signed there ⇒ {} 在将来，尚不能签署
        Sign when it is signed. ⇒ 请在签署后登记。
        {} names no party that could sign ⇒ {} 没有可签署的单位
        Add them with: entente agreement edit {} --add-party ORGANIZATION ⇒ 增加用：entente agreement edit {} --add-party 单位
        {} signed {} on {} already ⇒ {} 已于 {3} 签署 {2}
        If that is wrong: entente agreement edit {} --party-signed {}={} ⇒ 若有误：entente agreement edit {} --party-signed {}={}
        {} was changed by someone else meanwhile ⇒ {} 其间已被他人更改
        Look at it and edit it again: entente agreement show {} ⇒ 请查看后重新编辑：entente agreement show {}
        {} is recorded already: {} ⇒ {} 已登记：{}
        a reference stays as it is: {} ⇒ 编号保持不变：{}
        is not changed here; there is: {} ⇒ 不在此更改；请用：{}
        {} stays a party, since the agreement has {} of it ⇒ {} 仍为签约单位，因为协议有它的 {}
        ; did you mean ⇒ ；是否指
        To add it, say its kind or country ⇒ 要新增，请写明其类型或国家（地区）
        to add it, say its kind or country ⇒ 要新增，请写明其类型或国家（地区）
        {} {} of {} was retracted: {} ⇒ {3} 的{1} {2} 已撤回：{4}
        Put it in again with: entente {} retract {} {} --undo ⇒ 重新登记用：entente {} retract {} {} --undo
        See: entente {} list {} ⇒ 见：entente {} list {}
        classification of an {} ⇒ {} 的分类
        {} is not classified as {} ⇒ {} 没有分类 {}
        See what it is with: entente {} show {} ⇒ 其分类见：entente {} show {}
        the contact {} ⇒ 联系人 {}
        Say all of a contact at once, such as "Front Desk <desk@example.edu>, +86 23 5550 0100". ⇒ 请一次写全联系人，如 "Front Desk <desk@example.edu>, +86 23 5550 0100"。
        {} has no contact {} ⇒ {} 没有联系人 {}
        Write the name of one that it has. ⇒ 请写其已有联系人的姓名。
        what comes from the standard input has no name ⇒ 来自标准输入的内容没有名称
        Give it one with --title. ⇒ 请用 --title 给出。
        the database gave no key for the document ⇒ 数据库没有给出文件的键
        the file is not the one that is on record as {} ⇒ 文件不是已登记为 {} 的那一份
        on record: {}SHA-256 {} ⇒ 已登记：{}SHA-256 {}
        the file: {} bytes, SHA-256 {} ⇒ 文件：{} 字节，SHA-256 {}
        Attach it under a title of its own, or find the right file. ⇒ 请用其他名称附上，或找到正确的文件。
        {} has another document {} already ⇒ {} 已有另一文件 {}
        Give this one a title of its own with --title. ⇒ 请用 --title 另取名称。
        this is the file that is on record as {} ⇒ 这就是已登记为 {} 的文件
        Attach it under that title: --title {} ⇒ 请用该名称附上：--title {}
        the file is empty ⇒ 文件为空
        Is it the right one? ⇒ 是这个文件吗？
        the file has more than {} bytes ⇒ 文件超过 {} 字节
        Allow more with --max, such as --max 4G; or keep the file elsewhere and record its SHA-256. ⇒ 请用 --max 放宽，如 --max 4G；或将文件放在别处，只登记其 SHA-256。
        Attach one with: entente document attach {} FILE ⇒ 附上文件用：entente document attach {} 文件
        See those that were retracted with: entente document list {} --retracted ⇒ 已撤回的见：entente document list {} --retracted
        Name one by its number or its title. ⇒ 请用序号或名称指明。
        {} has {} ⇒ {} 有 {}
        of {} the registry knows what it is, and not its bytes ⇒ {} 只登记了信息，没有内容
        Attach the file: entente document attach {} FILE --title {} ⇒ 附上文件：entente document attach {} 文件 --title {}
        the bytes are not those that were stored ⇒ 内容与存入时不符
        stored: {} bytes, SHA-256 {} ⇒ 存入时：{} 字节，SHA-256 {}
        now: {} bytes, SHA-256 {} ⇒ 现在：{} 字节，SHA-256 {}
        {} has no {} {} ⇒ {} 没有{} {}
        See: entente event show {} ⇒ 见：entente event show {}
        something is said of session {}: who organized it, spoke or attended ⇒ 有内容提到分会 {}：承办、发言或出席
        Take that out first. ⇒ 请先去掉。
        {} is no {} of {} ⇒ {} 不是 {3} 的{2}
        the event has no session {} ⇒ 活动没有分会 {}
        Sessions are numbered from 1, in the order of the program; add one with --session. ⇒ 分会按日程从 1 编号；增加用 --session。
        the key direction {} comes twice ⇒ 重点方向 {} 出现两次
        Give each direction a code of its own. ⇒ 每个方向请用不同的代码。
        Make it with --series CODE=NAME. ⇒ 新建用 --series 代码=名称。
        the field {}:{} would have no label ⇒ 领域 {}:{} 会没有名称
        Give one with --label or --label-zh. ⇒ 请用 --label 或 --label-zh 给出。
        {} is not a field ⇒ {} 不是领域
        Write it scheme:code, such as our-fields:biomedicine. ⇒ 请写作 体系:代码，如 our-fields:biomedicine。
        Make it with --scheme-title "Our fields". ⇒ 新建用 --scheme-title "Our fields"。
        {} is there already, with another label or place ⇒ {} 已有，名称或位置不同
        See it with: entente field show {}. What a file says takes its place: entente field load FILE --scheme CODE ⇒ 查看：entente field show {}。以文件所述取代：entente field load 文件 --scheme 代码
        --scheme: {} ⇒ --scheme：{}
        {} has no fields: there is nothing below its header ⇒ {} 没有领域：表头之下没有内容
        A line a field, with at least a code and a label. ⇒ 每行一个领域，至少要有代码和名称。
        the scheme is retired; bring it back with: entente field retire {} --undo ⇒ 体系已停用；恢复用：entente field retire {} --undo
        the scheme {} is brought by the program ⇒ 体系 {} 由程序自带
        Put your own fields into a scheme of another code, and match them with: entente field map A B ⇒ 自己的领域请放入其他代码的体系，并用 entente field map A B 建立对应
        {} is brought by the program, and is not retired ⇒ {} 由程序自带，不停用
        Schemes of your own and their fields can be. To make two fields one: entente field map A B ⇒ 自建的体系及其领域可以停用。要使两个领域为一：entente field map A B
        {} has no such filing under {} ⇒ {} 在 {} 下没有这一备案
        See its filings with: entente agreement show {} ⇒ 其备案见：entente agreement show {}
        {} can mean {} words for a {} ⇒ {} 可指{3}的 {2} 个词
        Name it by its code. ⇒ 请用代码指明。
        There are: {}. ⇒ 有：{}。
        {} is not an identifier ⇒ {} 不是标识符
        Write it as scheme:value, such as ror:017z00e58. ⇒ 请写作 体系:值，如 ror:017z00e58。
        they have one identifier ⇒ 标识符相同
        they have one name ⇒ 名称相同
        the names differ in accents alone ⇒ 名称只在重音上不同
        the names differ in the legal form alone, both of one kind ⇒ 名称只在法律形式上不同，且同属一类
        the names have the same words ⇒ 名称的词相同
        the names differ in a letter or two of long words ⇒ 名称在长词中差一两个字母
        one name is the other with a part behind it ⇒ 一个名称是另一个加上后面的部分
        the names are alike ⇒ 名称相近
        the least score is from 0.3 to 1 ⇒ 最低分值为 0.3 至 1
        Below 0.3 everything is like everything. ⇒ 低于 0.3 时一切都相似。
        {} has no other name {} ⇒ {} 没有其他名称 {}
        {} has no identifier {} ⇒ {} 没有标识符 {}
        {} is no successor of {} ⇒ {} 不是 {} 的后继
        See what there is with: entente organization show {} ⇒ 已有的见：entente organization show {}
        {} is merged into {} already ⇒ {} 已并入 {}
        To merge it elsewhere, undo that first: entente organization merge {} --undo ⇒ 要并入其他单位，请先取消：entente organization merge {} --undo
        {} is {} itself, or merged into it ⇒ {} 就是 {}，或已并入它
        {} is not merged ⇒ {} 没有被合并
        See which are with: entente organization list --merged ⇒ 已合并的见：entente organization list --merged
        {} and {} are one organization, {} ⇒ {} 和 {} 是同一单位 {}
        and more of these ⇒ 另有更多
        If it is another organization recorded twice: entente organization merge {} --into ORGANIZATION. If an agreement is wrong, mend its parties: entente agreement edit {} --add-party ORGANIZATION --remove-party {} ⇒ 若为重复登记的另一单位：entente organization merge {} --into 单位。若协议有误，请更正其签约单位：entente agreement edit {} --add-party 单位 --remove-party {}
        Undo the merge first: entente organization merge {} --undo ⇒ 请先取消合并：entente organization merge {} --undo
        Say whose registry this is: entente organization home ORGANIZATION ⇒ 请说明这是哪个单位的登记库：entente organization home 单位
        Take it out of these first, with: entente {} edit ⇒ 请先从中去掉它：entente {} edit
        {} is named by others, and is not retracted ⇒ {} 被其他内容引用，不能撤回
        {} is no unit of {} ⇒ {} 不是 {} 的二级单位
        Say so first with: entente organization edit {} --part-of {} ⇒ 请先说明：entente organization edit {} --part-of {}
        no agreement of {} names the unit {} ⇒ {} 没有协议写明院系 {}
        See them with: entente organization units {} ⇒ 查看：entente organization units {}
        kind of organization ⇒ 单位类型
        Put it in again with: entente organization retract {} --undo ⇒ 重新登记用：entente organization retract {} --undo
        the database gave no code for a new organization ⇒ 数据库没有给出新单位的代码
        no organization is {} on {} ⇒ 在 {2} 没有单位为 {1}
        Say which are with: entente organization edit CODE --classification {} ⇒ 请说明哪些是：entente organization edit 代码 --classification {}
        {} is no party of the agreement, so a purpose can't name it ⇒ {} 不是该协议的签约单位，合作内容不能指明它
        without parties nothing is outgoing or incoming ⇒ 没有签约单位就没有派出或接收
        Leave the direction out, or name the parties. ⇒ 请去掉方向，或写明签约单位。
        {} has no such purpose: {} ⇒ {} 没有这一合作内容：{}
        See its purposes with: entente agreement show {} ⇒ 其合作内容见：entente agreement show {}
        there is no letter or digit in what to search for ⇒ 查找内容中没有字母或数字
        Write a part of a name, a title, a number or a person's name. ⇒ 请写名称、编号或姓名的一部分。
        """#
}
