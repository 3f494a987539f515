extension ChineseSentences {
    /// In Chinese: what the commands of organizations, contacts, classifications and purposes say.
    static let organization = #"""
        What organizations and agreements are by schemes such as size or tech-contract. ⇒ 按 size、tech-contract 等体系对单位和协议的分类。
        What one is classified as is written with it: --classification and --no-classification of agreement record and edit, and of organization add and edit. ⇒ 分类与所属记录一并填写：agreement record 和 edit、organization add 和 edit 的 --classification 与 --no-classification。
        List schemes of classifications, with their values. ⇒ 列出分类体系及其取值。
        Only those of organizations, or of agreements. ⇒ 仅限单位的，或协议的。
        There are no classifications. ⇒ 没有分类。
        What it is called in English. ⇒ 英文名称。
        What it is called in Chinese; the English label unless given. ⇒ 中文名称；不给则用英文名称。
        Of a scheme: what it is of. ⇒ 体系：对什么分类。
        Of a scheme: whether it is a mark without values, or has values of a list, or of any kind. ⇒ 体系：是没有取值的标记，还是取值来自列表，或任意取值。
        Of a scheme: what it says. ⇒ 体系：含义。
        A scheme needs --of and --form: {} ⇒ 体系需要 --of 和 --form：{}
        --of, --form and --definition are of a scheme, and {} is a value of one ⇒ --of、--form 和 --definition 用于体系，而 {} 是其中一个取值
        What it is by some scheme, such as tech-contract:development; all are listed by: entente classification list; may be repeated. ⇒ 按某体系的分类，如 tech-contract:development；全部见：entente classification list；可重复。
        What it is not; may be repeated. ⇒ 不属于的分类；可重复。
        What it is by some scheme, such as reporter or "size:sme, from 2019, until 2021"; all are listed by: entente classification list; may be repeated. ⇒ 按某体系的分类，如 reporter 或 "size:sme, from 2019, until 2021"；全部见：entente classification list；可重复。
        Whom to call at organizations and for agreements. ⇒ 各单位和协议的联系人。
        A contact is written with what it belongs to: --contact and --no-contact of agreement record and edit, and of organization add and edit. ⇒ 联系人与所属记录一并填写：agreement record 和 edit、organization add 和 edit 的 --contact 与 --no-contact。
        List whom to call: for agreements, then at organizations. ⇒ 列出联系人：先协议，后单位。
        Of one agreement its own contacts come first, then those at its parties. A person by name, or by a part of it, is found by: entente search NAME --kind person ⇒ 指定协议时，先列协议自己的联系人，再列签约单位的。按姓名或其一部分查人用：entente search 名称 --kind person
        Only for this agreement, and at its parties. ⇒ 仅限该协议及其签约单位。
        Only at this organization. ⇒ 仅限该单位。
        No contact matches. ⇒ 没有符合的联系人。
        Whom to call, such as "Front Desk <desk@example.edu>, International Office, +86 23 5550 0100"; may be repeated. ⇒ 联系人，如 "Front Desk <desk@example.edu>, International Office, +86 23 5550 0100"；可重复。
        Whom not to call any more; may be repeated. ⇒ 不再联系的人；可重复。
        An identifier, such as ror:017z00e58 or https://ror.org/017z00e58; may be repeated. ⇒ 标识符，如 ror:017z00e58 或 https://ror.org/017z00e58；可重复。
        {} was merged into {}. ⇒ {} 已并入 {}。
        Short handle, made from the name unless given. ⇒ 简短代码；不给则由名称生成。
        What kind of organization it is, such as university or enterprise. ⇒ 单位的类型，如 university 或 enterprise。
        Province, state or municipality of the seat. ⇒ 所在的省、州或直辖市。
        City of the seat. ⇒ 所在城市。
        Address of its site. ⇒ 网站地址。
        The organization it is a unit of. ⇒ 其所属的单位（作为二级单位）。
        The organization that owns it; it stays a body of its own. ⇒ 拥有它的单位；它仍是独立法人单位。
        An acronym; may be repeated. ⇒ 简称缩写；可重复。
        {} has that name already; it is of another kind. ⇒ {} 已有该名称；其类型不同。
        {} may be meant: {}; it is of another kind. ⇒ 疑似 {}：{}；其类型不同。
        {} has that name already. If they are one: entente organization merge {} --into {} ⇒ {} 已有该名称。若为同一单位：entente organization merge {} --into {}
        {} may be meant: {}. If they are one: entente organization merge {} --into {} ⇒ 疑似 {}：{}。若为同一单位：entente organization merge {} --into {}
        Universities, enterprises, institutes and others that are party to agreements. ⇒ 签约的高等学校、企业、科研院所等单位。
        List pairs of organizations that may be one, the surest first. ⇒ 列出可能为同一单位的各对，最可能的在前。
        They share an identifier under two schemes, or are of one country and have names that differ in accents (or what is written for them, as ue for ü), in traditional and simplified characters, the legal form where both are of one kind, the order of words or a letter of a long word. Numbers weigh, and so do legal forms of two kinds: such are not listed. Merge those that are one with: entente organization merge CODE --into OTHER. Put aside those that are two with --different, and they are not listed again. ⇒ 它们在两个体系中有同一标识符，或同属一国且名称只在重音（或其替代写法，如以 ue 代 ü）、繁简字、同类法律形式、词序或长词的一个字母上不同。数字有区别意义，不同类的法律形式也有：此类不列。同一单位用 entente organization merge 代码 --into 另一代码 合并；确为两个的用 --different 排除，不再列出。
        Only this country, by ISO 3166-1 code or by name. ⇒ 仅限该国家（地区），按 ISO 3166-1 代码或名称。
        Only this country, by ISO 3166-1 code or by name; may be repeated. ⇒ 仅限该国家（地区），按 ISO 3166-1 代码或名称；可重复。
        The least score, from 0.3 to 1. ⇒ 最低分值，0.3 至 1。
        Two organizations that are two; list nothing. ⇒ 确为两个的两个单位；不列表。
        organization organization ⇒ 单位 单位
        --different takes two organizations ⇒ --different 需要两个单位
        {} and {} are two; they are not listed again. ⇒ {} 和 {} 为两个单位，不再列出。
        No two look alike. ⇒ 没有相似的。
        Change what is known of an organization, or say what followed it. ⇒ 更改单位的已知信息，或说明其后继。
        What is not given stays. After a new name the old one stays known, as a former name; with --misspelled it was only written wrongly, and goes. ⇒ 未给出的保持不变。改名后旧名作为曾用名保留；用 --misspelled 则旧名只是误写，予以删去。
        Its code, an identifier such as ror:017z00e58, or a name. ⇒ 代码、标识符（如 ror:017z00e58）或名称。
        The new name of record. ⇒ 新的登记名称。
        With --name: the old name was only written wrongly. ⇒ 与 --name 合用：旧名只是误写。
        What is not known any more; may be repeated. ⇒ 不再知道的项目；可重复。
        The organization that followed it. ⇒ 其后继单位。
        How it followed. ⇒ 如何后继。
        When it was followed, or renamed: 2020-01-31, 2020-01 or 2020. ⇒ 何时后继或改名：2020-01-31、2020-01 或 2020。
        What else is known of that. ⇒ 对此其他须记录的事项。
        An organization that did not follow it after all. ⇒ 其实并非其后继的单位。
        --how and --note go with --successor ⇒ --how 和 --note 与 --successor 合用
        --successor needs --how: {} ⇒ --successor 需要 --how：{}
        --on goes with --successor or --name ⇒ --on 与 --successor 或 --name 合用
        --misspelled goes with --name ⇒ --misspelled 与 --name 合用
        --{} and --clear {} exclude each other ⇒ --{} 与 --clear {} 互相排斥
        See what can be: entente organization edit --help ⇒ 可更改的见：entente organization edit --help
        Say whose registry this is, or ask it. ⇒ 说明或查询这是哪个单位的登记库。
        Where it is one office's, partners and summary are then those of its organization unless --of names another; --of all asks for everyone. ⇒ 若为一个单位的登记库，partners 和 summary 默认为该单位的，除非 --of 另行指明；--of all 为所有单位。
        It is the registry of no one organization. ⇒ 它不属于任何一个单位。
        --none takes no organization ⇒ --none 不带单位
        This registry is not that of one organization. ⇒ 此登记库不属于某一个单位。
        Give an organization identifiers and other names, or take them away. ⇒ 为单位增加或删去标识符和其他名称。
        Identifiers of ror, wikidata, isni, uscc, pic, schac, lei and vat are checked; other schemes are taken as they are. With --remove, what is named goes. ⇒ ror、wikidata、isni、uscc、pic、schac、lei 和 vat 的标识符会校验；其他体系照录。用 --remove 则删去所列的。
        Take away what is named, rather than add it. ⇒ 删去所列的，而不是增加。
        name an identifier, or another name with --alias ⇒ 请给出标识符，或用 --alias 给出其他名称
        List organizations. ⇒ 列出单位。
        A part of a name, or of the code. ⇒ 名称或代码的一部分。
        Only this kind, or unknown; may be repeated. ⇒ 仅限该类型，或 unknown；可重复。
        Only this province, state or municipality, or a part of its name. ⇒ 仅限该省、州或直辖市，或其名称的一部分。
        Only this city, or a part of its name. ⇒ 仅限该城市，或其名称的一部分。
        Only those that are of this classification on the day, or of any value of this scheme. ⇒ 仅限当日有该分类标识，或该分类体系任一值的单位。
        Only units of this organization. ⇒ 仅限该单位的二级单位。
        With --part-of: also the units of its units. ⇒ 与 --part-of 合用：也含二级单位的下级。
        Those that were merged into others. ⇒ 已并入其他单位的。
        --with-units goes with --part-of ⇒ --with-units 与 --part-of 合用
        No organization matches. ⇒ 没有符合的单位。
        Merge an organization that was recorded twice into the other one, or undo that. ⇒ 将重复登记的单位并入另一个，或取消合并。
        All that names the first then means the second; its code, names and identifiers go on leading there. --undo gives back exactly what was moved. Of two that followed one another in the world, say so with: entente organization edit A --successor B --how renamed ⇒ 此后凡指前者即指后者；其代码、名称和标识符仍然有效。--undo 恰好恢复所移动的。现实中前后相继的两个单位请用：entente organization edit A --successor B --how renamed
        The one that is merged, by code, identifier or name. ⇒ 被并入的单位，按代码、标识符或名称。
        The one that stays. ⇒ 保留的单位。
        Why the two are one. ⇒ 两者为何为同一单位。
        Undo the merge. ⇒ 取消合并。
        --undo takes neither --into nor --reason ⇒ --undo 不带 --into 和 --reason
        say into what with --into, or undo a merge with --undo ⇒ 请用 --into 写明并入哪个单位，或用 --undo 取消合并
        {} is no longer merged into {}. ⇒ {} 不再并入 {}。
        {} now means {}. ⇒ {} 现指 {}。
        {} means {} already; nothing was changed. ⇒ {} 原已指 {}；未作更改。
        Take back an organization that was recorded by mistake and that nothing names. ⇒ 撤回误登记且没有任何内容引用的单位。
        It stands in no list and is found by no name any more; its code stays taken, and show still shows it. One that is party to an agreement, or named by others, is not retracted: what was recorded twice is merged. ⇒ 它不再列出，也不再能按名称找到；代码仍被占用，show 仍可显示。已签协议或被其他内容引用的不能撤回：重复登记的应合并。
        The organization, by code, identifier or name. ⇒ 单位，按代码、标识符或名称。
        Show an organization. ⇒ 显示单位。
        List the units of an organization, those known by words alone with them. ⇒ 列出单位的二级单位，包括仅以文字写明的。
        Agreements may name a faculty in words (--unit). With --link, the organization that such words mean becomes the party of all of them, and the words go. ⇒ 协议可用文字写明院系（--unit）。用 --link 时，该文字所指的单位成为这些协议的签约单位，文字则删去。
        The words that a unit is known by. ⇒ 写明二级单位的文字。
        With --link: the unit that they mean. ⇒ 与 --link 合用：所指的二级单位。
        --link and --to go together ⇒ --link 与 --to 须同时给出
        {} has no units. ⇒ {} 没有二级单位。
        The purpose that it stands below; that one has none above it. ⇒ 其上级合作内容；上级之上不再有上级。
        What belongs to it. ⇒ 含义。
        What parties mean to do together, such as student exchange. ⇒ 各方拟共同开展的内容，如学生交流。
        The purposes of an agreement are written with it: --purpose and --no-purpose of agreement record and edit. ⇒ 协议的合作内容与协议一并填写：agreement record 和 edit 的 --purpose 与 --no-purpose。
        List the purposes, and what authorities call them. ⇒ 列出合作内容，以及主管部门的叫法。
        Agreements count for a purpose and for the one above it. ⇒ 协议计入该合作内容及其上级。
        There are no purposes. ⇒ 没有合作内容。
        Show a purpose, and those below it. ⇒ 显示合作内容及其下级。
        The purpose, by its code or a label. ⇒ 合作内容，按代码或名称。
        There is no such purpose. ⇒ 没有这一合作内容。
        What the parties will do, such as "student-exchange, outgoing, 5 persons"; outgoing is seen from the home organization, else from the first party; all are listed by: entente purpose list; may be repeated. ⇒ 各方拟开展的内容，如 "student-exchange, outgoing, 5 persons"；outgoing 以本单位为准，否则以第一签约单位为准；全部见：entente purpose list；可重复。
        What they will not do, written alike; may be repeated. ⇒ 不开展的内容，写法相同；可重复。
        Retire a purpose of your own, such as one that was added by mistake. ⇒ 停用自建的合作内容，如误增的。
        It is not listed or offered any more, and its labels mean nothing. Agreements that have it keep it, and are found by its code. --undo brings it back. ⇒ 它不再列出或提供，其名称也不再有效。已有它的协议保留，可按代码查到。--undo 可恢复。
        """#
}
