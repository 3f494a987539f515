extension ChineseSentences {
    /// In Chinese: what the commands of agreements say.
    static let agreement = #"""
        Amend an agreement: its end, its value, or its text, with the reason. ⇒ 变更协议的期限、金额或文本，并注明原因。
        Figures of the year of signing stay as they were signed; from the day on the new value and end count. ⇒ 签署年度的数据保持签署时的样子；新的金额和期限自该日起计。
        The agreement. ⇒ 协议。
        The day from which it counts; today unless given. ⇒ 自哪一日起计；不给则为今天。
        Why, and what was amended. ⇒ 原因，以及变更了什么。
        The last day of validity from then on; open says that there is none. ⇒ 此后的有效期末日；open 表示长期有效。
        date or open ⇒ 日期或 open
        What it is worth from then on, such as "250000.00 CNY". ⇒ 此后的金额，如 "250000.00 CNY"。
        All whose owner holds this text. ⇒ 归口部门含该文字的全部协议。
        All of this organization. ⇒ 该单位的全部协议。
        All of this type. ⇒ 该类型的全部协议。
        All in this field. ⇒ 该领域的全部协议。
        All signed at this event. ⇒ 在该活动上签署的全部协议。
        All of this status on the day. ⇒ 当日为该状态的全部协议。
        --where-{} is blank: say which ⇒ --where-{} 为空：请写明
        What was signed. ⇒ 所签的内容。
        {} is nothing that happens to an agreement ⇒ 协议没有“{}”这种变更
        Write one of {}, such as suspended=2024-03-01. ⇒ 请写 {} 之一，如 suspended=2024-03-01。
        cqmu=School of Law ⇒ cqmu=法学院
        "cqmu=Li Hua, President" ⇒ "cqmu=李华，校长"
        two things are said of the contribution of {} ⇒ 对 {} 的投入有两种说法
        Say one of them. ⇒ 只保留一种。
        ; {} {} so already ⇒ ；另有 {} {}本已如此
        and {} more ⇒ 另有 {} 项
        one agreement ⇒ 1 项协议
        Mend what was written down wrongly of an agreement. ⇒ 更正协议中误写的内容。
        Where nothing is named, the whole record opens in an editor, as a commented file; a mistake is shown in its place. For mistakes of the pen. What really changed is an amendment, a renewal or another action: see amend, renew, suspend, terminate. What is not named stays; --clear says that something is not known. ⇒ 未指明更正项时，整条记录以带注释的文件在编辑器中打开，错误标在出错处。仅用于更正笔误；实际发生的变化属于变更、续签或其他：见 amend、renew、suspend、terminate。未提及的保持不变；--clear 表示某项不详。
        With --where-owner and its like in place of a reference, all agreements that match are changed alike, or none. ⇒ 用 --where-owner 等代替编号时，所有符合的协议一并更改，否则全部不改。
        Open it in VISUAL, EDITOR or vi; on a terminal that is what happens where nothing else is named. ⇒ 在 VISUAL、EDITOR 或 vi 中打开；在终端上未指明其他内容时即如此。
        Title of record. ⇒ 登记用的名称。
        First day of validity. ⇒ 有效期首日。
        Last day of validity, as it was signed; open says that the parties agreed on none. ⇒ 签署时约定的有效期末日；open 表示约定长期有效。
        In place of the end: how long it runs from its start, such as 5y or 36m; without a start, from its signing, a day that does not count. ⇒ 代替期限：自开始起的时长，如 5y 或 36m；没有开始日期则自签署起算，签署当日不计。
        How far renewals can carry it. ⇒ 续期最远可至何时。
        What comes after its end. ⇒ 期满后如何。
        Days before an end by which notice must be given. ⇒ 须在期满前多少天通知。
        The same in months. ⇒ 同上，以月计。
        The event at which it was signed. ⇒ 在哪次活动上签署。
        In words, which parties are not known. ⇒ 用文字说明哪些签约单位不详。
        Whether it binds in law. ⇒ 是否具有法律约束力。
        Whether it is not yet signed by all. ⇒ 是否尚未全部签署。
        A title in a further language; nothing, or none, after the = takes it away; may be repeated. ⇒ 其他语言的名称；= 后为空或为 none 则删去；可重复。
        File it under a field; may be repeated. ⇒ 归入某领域；可重复。
        Take it out of a field; may be repeated. ⇒ 移出某领域；可重复。
        Add a party; may be repeated. ⇒ 增加签约单位；可重复。
        Take a party out; may be repeated. ⇒ 删去签约单位；可重复。
        Role of a party; may be repeated. ⇒ 签约单位的角色；可重复。
        Faculty or department of a party; may be repeated. ⇒ 签约单位的院系或部门；可重复。
        Number under which a party files it; may be repeated. ⇒ 签约单位自编的编号；可重复。
        Who signed for a party; may be repeated. ⇒ 代表签约单位签字的人；可重复。
        When a party signed; nothing, or none, after the = says that it has not; may be repeated. ⇒ 签约单位何时签署；= 后为空或为 none 表示尚未签署；可重复。
        From when a party is one, where it joined later; nothing, or none, after the = says from the first day; may be repeated. ⇒ 后来加入的单位自何时起为签约单位；= 后为空或为 none 表示自首日起；可重复。
        Until when a party is one, that day included; nothing, or none, after the = says to the last day; may be repeated. ⇒ 退出的单位至何时为签约单位（含当日）；= 后为空或为 none 表示至末日；可重复。
        What a party brings in, all of it, such as "cqmu=50000 CNY in kind: laboratory space" or cqmu=none; nothing after the = says that it is not known; may be repeated, for one party too. ⇒ 签约单位的全部投入，如 "cqmu=50000 CNY in kind: laboratory space" 或 cqmu=none；= 后为空表示不详；可重复，同一单位也可多次。
        A relation to an earlier agreement; may be repeated. ⇒ 与先前协议的关系；可重复。
        A relation that there is not; may be repeated. ⇒ 并不存在的关系；可重复。
        What did not happen; may be repeated. ⇒ 并未发生的变更；可重复。
        What is not known: {}; may be repeated. ⇒ 不详的项目：{}；可重复。
        With --where-…: say what would change, and change nothing. ⇒ 与 --where-… 合用：只说明将更改什么，不作更改。
        Name one agreement, or some by --where-…, not both ⇒ 请指明一项协议，或用 --where-… 指明若干项，不要同时使用
        Name an agreement, or some by --where-owner and its like ⇒ 请指明一项协议，或用 --where-owner 等指明若干项
        --dry-run is of many agreements: name them by --where-… ⇒ --dry-run 用于多项协议：请用 --where-… 指明
        Of many agreements alike there can be changed: {}, and --clear of these ⇒ 多项协议可一并更改的有：{}，以及其中各项的 --clear
        --edit opens an editor, and --no-input says never to ask ⇒ --edit 打开编辑器，而 --no-input 表示从不询问
        --edit opens the whole record: leave the other options out ⇒ --edit 打开整条记录：请去掉其他选项
        --clear {} and --{} say two things: give one of them ⇒ --clear {} 与 --{} 相互矛盾：只给其一
        nothing is named that should be mended ⇒ 没有指明要更正什么
        Name it, such as --title TEXT, or open the record in an editor with --edit. ⇒ 请写明，如 --title 文字，或用 --edit 在编辑器中打开记录。
        Write down that a party joined an agreement while it ran. ⇒ 登记有单位在协议有效期内加入。
        It counts as a party from that day on; that it signs then is no new signing of the agreement. ⇒ 自该日起计为签约单位；其签署不算协议的新签。
        Who joined, by code, identifier or name, with its role where it has one. ⇒ 加入的单位，按代码、标识符或名称，可附角色。
        The first day on which it is a party, or the month or the year; today unless given. ⇒ 作为签约单位的首日，或月、年；不给则为今天。
        When it signed. ⇒ 何时签署。
        Write down that a party left an agreement, which goes on without it. ⇒ 登记有单位退出协议，协议继续有效。
        Who left, by code, identifier or name. ⇒ 退出的单位，按代码、标识符或名称。
        The last day on which it is a party, or the month or the year; today unless given. ⇒ 作为签约单位的末日，或月、年；不给则为今天。
        {} is a party of {} until {}. ⇒ {} 作为 {} 的签约单位至 {} 止。
        {} is a party of {} from {} on. ⇒ {} 自 {3} 起为 {2} 的签约单位。
        Say that agreements end with the term that runs: let run out, or notice was given. ⇒ 说明协议期满不续，或已发出不续通知。
        When that was decided, or notice was given; today unless given. ⇒ 决定或通知的日期，默认为今天。
        --on is for agreements that are let run out. ⇒ --on 用于指明的协议。
        --on: {} is yet to come ⇒ --on：{} 尚未到来
        Say it once notice is given. ⇒ 请在通知之后登记。
        It is about the end that an agreement has now, so that expiring reminds of that no more; an end that moves later is listed again. One that renews itself ends with the term that runs, since notice was given; before the day of --on that was not known, and why and expiring do not tell it then. With --ended-before it is said of all that ended before a day and of which nothing tells what came of them; those that renew themselves are left alone. ⇒ 针对协议目前的期限，此后不再提醒；期限若后移则重新列出。自动续期的协议因已通知而随本期结束；在 --on 的日期之前尚不知此事，why 和 expiring 届时亦不提及。用 --ended-before 则针对该日之前已期满且未说明如何处理的全部协议；自动续期的不受影响。
        The agreements. ⇒ 协议（可多项）。
        All that ended before this day. ⇒ 在该日之前期满的全部协议。
        Let them no longer run out. ⇒ 取消期满不续。
        Name agreements, or a day with --ended-before. ⇒ 请指明协议，或用 --ended-before 给出日期。
        --undo takes agreements only. ⇒ --undo 只用于协议。
        {} {} listed again. ⇒ {} 项协议{}重新列出。
        {} {} let run out. ⇒ {} 项协议{}期满不续。
        List agreements, the latest signed first. ⇒ 列出协议，最近签署的在前。
        What was signed after the day of --as-of is left out, but with --status draft: on that day it was one. Signing is asked by day, month or year: --signed 2023, --signed-from 2023-09. ⇒ 在 --as-of 之后签署的不列，但 --status draft 除外：当日它仍是拟签。签署时间可按日、月或年查询：--signed 2023、--signed-from 2023-09。
        Who stands in every row, such as the home organization, is not named in it. Columns that --columns adds: partner, kind, country, fields, unitName, noticeBy, contact. ⇒ 每行都有的单位（如本单位）不在行中写出。--columns 还可选：partner、kind、country、fields、unitName、noticeBy、contact。
        Only this status on the day; retracted is the same as --retracted; may be repeated. ⇒ 仅限当日为该状态的；retracted 等同 --retracted；可重复。
        Only this type; may be repeated. ⇒ 仅限该类型；可重复。
        Only agreements of this organization, its units and those it went on from; of several, those of any. ⇒ 仅限该单位及其二级单位、前身的协议；多个单位则任一即可。
        Only agreements that this organization is party to, too; of several, those of all together. ⇒ 仅限该单位也参与的协议；多个单位则须全部参与。
        Only agreements with others of this kind, or unknown, than these parties and the home organization; may be repeated. ⇒ 仅限与该类型（或 unknown）的其他单位的协议，所查单位和本单位除外；可重复。
        Only agreements with others from this country, by ISO 3166-1 code or by name; may be repeated. ⇒ 仅限与该国家（地区）的其他单位的协议，按 ISO 3166-1 代码或名称；可重复。
        With --party: without its units. ⇒ 与 --party 合用：不含其二级单位。
        With --party: also of its subsidiaries, and of what it was split from. ⇒ 与 --party 合用：也含其子公司及其分立前的单位。
        Only agreements of this unit of a party, or of the one of --party: a part of its name. ⇒ 仅限某签约单位（或 --party 所指单位）的该院系的协议：名称的一部分。
        Only agreements that somebody signed of whose name this is a part. ⇒ 仅限签字人姓名含该文字的协议。
        In this field, below it or matched with it in any scheme: scheme:code, or a label; may be repeated. ⇒ 属于该领域、其下级领域或任何体系中对应的领域：体系:代码，或名称；可重复。
        With --field: only what is filed under that field itself. ⇒ 与 --field 合用：仅限直接归入该领域的。
        Only agreements with this purpose, or one below it; may be repeated. ⇒ 仅限有该合作内容或其下级内容的协议；可重复。
        Only agreements that are of this classification, or of any value of this scheme. ⇒ 仅限有该分类标识，或该分类体系任一值的协议。
        Only agreements signed at this event. ⇒ 仅限在该活动上签署的协议。
        Signed on this day, or in this month or year. ⇒ 在该日、该月或该年签署。
        Signed on this day or later. ⇒ 在该日或之后签署。
        Signed on this day or earlier. ⇒ 在该日或之前签署。
        Only what ends between the day and so long after it, such as 90d or 6m. ⇒ 仅限自当日起该时间内到期的，如 90d 或 6m。
        Only agreements of this owner: a part of the name. ⇒ 仅限该归口部门的协议：名称的一部分。
        A part of the title, in any language. ⇒ 名称的一部分，任何语言均可。
        By this column, from the least on; or from the most on, as in endDate:desc. ⇒ 按该列升序；降序写作 endDate:desc。
        --signed names a period itself: leave --signed-from and --signed-until out ⇒ --signed 本身就是一段时间：请去掉 --signed-from 和 --signed-until
        --exact-field says how --field is meant: give it too ⇒ --exact-field 说明 --field 的含义：请一并给出
        --ends-within leads beyond the calendar ⇒ --ends-within 超出日历范围
        No agreement matches. ⇒ 没有符合的协议。
        Record an agreement. ⇒ 登记协议。
        Prints the reference that it goes by from now on. What is not given is not known, and is shown so. On a terminal, with nothing or only a title given, it asks for the rest step by step; --edit opens an editor, and --from reads a file. --like takes from another agreement what both have alike (title, type, parties with their units, fields, purposes, terms, contacts, owner), and what is given beside it goes before; dates, amounts and signings are never taken. ⇒ 输出今后使用的编号。未给出的即为不详，并如此显示。在终端上，未给出任何内容或只给出名称时逐项询问；--edit 打开编辑器，--from 读取文件。--like 取自另一协议中两者相同的内容（名称、类型、签约单位及其院系、领域、合作内容、期限条款、联系人、归口部门），另外给出的优先；日期、金额和签署从不照搬。
        Write the record in an editor, with the options given filled in. ⇒ 在编辑器中填写记录，已给出的选项预先填入。
        Take the record from a file of the interchange format, JSON or YAML; - is standard input. ⇒ 从交换格式的文件（JSON 或 YAML）读取记录；- 为标准输入。
        Take from this agreement what both have alike. ⇒ 取自该协议中两者相同的内容。
        What people will call it by; the year and the next number unless given. ⇒ 编号；不给则为年份加下一个序号。
        Its type, such as mou or joint-lab; all are listed by: entente agreement types. ⇒ 类型，如 mou 或 joint-lab；全部类型见：entente agreement types。
        A party by code, identifier or name, with its role where it has one; may be repeated. ⇒ 签约单位，按代码、标识符或名称，可附角色；可重复。
        Who signed for a party, such as "cqmu=Li Hua, President", or in the order of the parties; may be repeated. ⇒ 代表签约单位签字的人，如 "cqmu=Li Hua, President"，或按签约单位的顺序；可重复。
        The faculty or department of a party, such as "cqmu=College of Pharmacy", or in the order of the parties; may be repeated. ⇒ 签约单位的院系或部门，如 "cqmu=College of Pharmacy"，或按签约单位的顺序；可重复。
        The number under which a party files it, such as cqmu=CQMU-17, or in the order of the parties; may be repeated. ⇒ 签约单位自编的编号，如 cqmu=CQMU-17，或按签约单位的顺序；可重复。
        What a party brings in, such as "cqmu=50000 CNY", "cqmu=20000 CNY in kind: laboratory space" or cqmu=none; may be repeated, for one party too. ⇒ 签约单位的投入，如 "cqmu=50000 CNY"、"cqmu=20000 CNY in kind: laboratory space" 或 cqmu=none；可重复，同一单位也可多次。
        From when a party is one, where it joined later; may be repeated. ⇒ 后来加入的单位自何时起为签约单位；可重复。
        Until when a party is one, that day included, where it left; may be repeated. ⇒ 退出的单位至何时为签约单位（含当日）；可重复。
        Day of the last signature: 2023-10-11, or 2023-10 or 2023. ⇒ 最后签署的日期：2023-10-11，或 2023-10、2023。
        Months of each term that follows; of an automatic renewal without them it is not known when its terms end. ⇒ 此后每期的月数；自动续期而无月数时，各期何时结束不详。
        What it was worth when it was signed, such as "250000.00 CNY"; none where it carries no money. ⇒ 签署时的金额，如 "250000.00 CNY"；不涉及金额则写 none。
        A field, such as isced-f:0912 or Medicine; may be repeated. ⇒ 领域，如 isced-f:0912 或 Medicine；可重复。
        Who looks after it: a person or an office. ⇒ 由谁负责：个人或部门。
        Who may see it; a new one is public unless given. ⇒ 谁可以看到；新登记的不给则为公开。
        Not yet signed by all. ⇒ 尚未全部签署。
        --notice-days and --notice-months say two things: give one of them ⇒ --notice-days 与 --notice-months 相互矛盾：只给其一
        {} is given {} times, and --party {} times ⇒ {} 给了 {} 次，而 --party 给了 {} 次
        --contribution: {} would bring in nothing, and something ⇒ --contribution：{} 既无投入，又有投入
        --unit: two things are said of {} ⇒ --unit：对 {} 有两种说法
        {}: no --party is written {} ⇒ {}：没有写作 {} 的 --party
        Write the organization as --party has it. ⇒ 请按 --party 中的写法写该单位。
        {}: two things are said of {} ⇒ {}：对 {} 有两种说法
        --signatory: a signatory has a name ⇒ --signatory：签字人须有姓名
        Write it as "Li Hua, President". ⇒ 请写作 "李华，校长"。
        {}: {} is no relation to an earlier agreement ⇒ {}：{} 不是与先前协议的关系
        Write {}, such as framework=CQ-2021-004. ⇒ 请写 {}，如 framework=CQ-2021-004。
        {}: “{}” has no = ⇒ {}：“{}” 中没有 =
        Write it as {}. ⇒ 请写作 {}。
        Renew an agreement: carry its end further, or follow it by a new one. ⇒ 续签协议：延长期限，或由新协议接续。
        Without --until its rule says by how many months. A renewal takes effect on the day after the end that it follows, whenever it was agreed; only --from leaves a gap, in which the agreement was expired. To renew to an end that is reached already changes nothing. With --due all are renewed by their rules that end within a time or have ended, and of which nothing says what came of it; those that renew themselves are left alone. ⇒ 没有 --until 时，按其规则确定月数。续签自所接续的期满次日起生效，不论何时约定；只有 --from 会留下间隔，其间协议为期满终止。续签至已达到的期限不作更改。用 --due 则按规则续签在一段时间内到期或已到期且未说明如何处理的全部协议；自动续期的不受影响。
        With --new or --as a new agreement takes over title, type, parties, fields and rule of renewal, signed on the day of --on, or a draft without it; its reference is printed. ⇒ 用 --new 或 --as 时，新协议沿用名称、类型、签约单位、领域和续期规则，签署日为 --on，没有则为拟签；输出其编号。
        When the renewal was agreed; today unless given. Of a new agreement, when it was signed. ⇒ 续签何时约定；不给则为今天。新协议则为签署日。
        First day of the new term, where there was a gap before it. ⇒ 中间有间隔时，新一期的首日。
        The new end; open says that there is none. ⇒ 新的期限；open 表示长期有效。
        All whose end is due, by their rules. ⇒ 按规则续签全部到期的协议。
        With --due: how far to look ahead, such as 90d or 6m. ⇒ 与 --due 合用：向前看多久，如 90d 或 6m。
        By a new agreement, with the next reference of the year. ⇒ 由新协议接续，编号为当年下一个。
        By a new agreement of this reference. ⇒ 由该编号的新协议接续。
        Title of the new agreement; that of the old one unless given. ⇒ 新协议的名称；不给则同原协议。
        First day of the new agreement; the day after the end of the old one unless given. ⇒ 新协议的首日；不给则为原协议期满次日。
        Name an agreement, or give --due. ⇒ 请指明协议，或给出 --due。
        --due renews by the rules: leave out --new, --as, --from, --until and --value. ⇒ --due 按规则续签：请去掉 --new、--as、--from、--until 和 --value。
        --within is for --due. ⇒ --within 用于 --due。
        --title and --start are for a new agreement: give --new or --as REFERENCE too. ⇒ --title 和 --start 用于新协议：请同时给出 --new 或 --as 编号。
        --reason and --from are for a renewal without a new agreement. ⇒ --reason 和 --from 用于不另签新协议的续签。
        --within leads beyond the calendar ⇒ --within 超出日历范围
        {} is open-ended already; nothing was changed. ⇒ {} 本已长期有效，未作更改。
        {} is renewed from {} on, and has no end from then on. ⇒ {} 自 {} 起续签，此后长期有效。
        {} runs to {} already; nothing was changed. To carry it further, say until when with --until DATE. ⇒ {} 的期限本已至 {}，未作更改。要继续延长，请用 --until 日期 写明至何时。
        its end moves from {} to {} ⇒ 期限由 {} 移至 {}
        it now ends on {} ⇒ 现于 {} 期满
        , as far as renewals can carry it ⇒ ，已至续期的最远期限
        ; after {} it is expired until then ⇒ ；{} 之后至该日前处于期满状态
        {} is renewed from {} on: {}{}{}. ⇒ {} 自 {} 起续签：{}{}{}。
        Resume an agreement that is suspended. ⇒ 恢复已中止的协议。
        It goes on to the end that it had. ⇒ 期限与原来相同。
        Take back an agreement that was recorded by mistake. ⇒ 撤回误登记的协议。
        It counts nowhere any more, on no day. Its reference stays taken, show still shows it, and list --retracted lists it. What amends it and nothing else goes with it, and comes back with it. What was signed and then ended is terminated, not retracted. ⇒ 它在任何一日都不再计入。编号仍被占用，show 仍可显示，list --retracted 可列出。只变更它的补充协议随之撤回，也随之恢复。签署后又结束的应提前终止，而不是撤回。
        Why it was a mistake. ⇒ 为何是误登记。
        Put it in again. ⇒ 重新登记。
        --undo takes no --reason. ⇒ --undo 不需要 --reason。
        Say why with --reason TEXT. ⇒ 请用 --reason 文字 写明原因。
        {} is retracted, and counts nowhere. It comes back with --undo. ⇒ {} 已撤回，不再计入任何统计。可用 --undo 恢复。
        {} was retracted already; nothing was changed. ⇒ {} 此前已撤回，未作更改。
        Show an agreement with its parties, fields, relations, what is owed and what happened. ⇒ 显示协议及其签约单位、领域、关系、履约事项和变更情况。
        Of what is owed it shows what is open and due next, of what happened the latest; both have lists of their own. As JSON it is the record of the interchange format. ⇒ 履约事项显示未了结且最先到期的，活动显示最近的；两者另有完整列表。以 JSON 输出时为交换格式的记录。
        Its reference, or the number under which a party files it. ⇒ 编号，或签约单位自编的编号。
        Write down that parties signed; the last signature makes an agreement of a draft. ⇒ 登记签约单位的签署；最后一方签署后，拟签成为协议。
        Without --party, every party that has not signed yet signs. To sign twice on the same day changes nothing. ⇒ 不给 --party 时，所有尚未签署的单位签署。同一日签署两次不作更改。
        A party that signs, by code, identifier or name; may be repeated. ⇒ 签署的单位，按代码、标识符或名称；可重复。
        The day, or the month or the year where no more is known; today unless given. ⇒ 日期，不知更多时给月或年；不给则为今天。
        Who signed, in the order of the parties; may be repeated. ⇒ 签字人，按签约单位的顺序；可重复。
        --signatory is given {} times, and --party {} times ⇒ --signatory 给了 {} 次，而 --party 给了 {} 次
        Name the party of each signatory. ⇒ 请写明每位签字人所代表的签约单位。
        Suspend an agreement until it is resumed. ⇒ 中止协议，直至恢复。
        Its end does not move while it is suspended. ⇒ 中止期间期限不变。
        Terminate an agreement before its end. ⇒ 在期满前提前终止协议。
        The day before is its last day in force. ⇒ 前一日为有效的末日。
        Label of the new type, in English. ⇒ 新类型的英文名称。
        Label of the new type, in Chinese; the English one unless given. ⇒ 新类型的中文名称；不给则用英文名称。
        What belongs to the new type. ⇒ 新类型的含义。
        Of the new type: such agreements mostly have no amount. ⇒ 新类型：此类协议大多没有金额。
        Of the new type: the figures of a year leave it out, as they do nda and mta. ⇒ 新类型：年度数据不计，如 nda 和 mta。
        --label, --label-zh and --definition tell of a type that --add names. ⇒ --label、--label-zh 和 --definition 说明 --add 所指的类型。
        --add needs --label, what people call the type. ⇒ --add 需要 --label，即类型的名称。
        """#
}
