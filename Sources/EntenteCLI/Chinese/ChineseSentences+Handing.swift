extension ChineseSentences {
    /// In Chinese: summaries of each, forms that are drilled, and vocabularies of purposes.
    static let handing = #"""
        {} has no purposes: there is nothing below its header ⇒ {} 没有合作内容：表头下没有任何行
        A line a purpose, with at least a code and a label. ⇒ 每行一项合作内容，至少有代码和名称。
        one fault ⇒ 1 处错误
        {} faults ⇒ {} 处错误
        {}: {}, so nothing was loaded ⇒ {}：{}，未载入任何内容
        Mend the file, and load it again. ⇒ 请更正文件后再载入。
        code: {} ⇒ code：{}
        {} stands in the file twice ⇒ {} 在文件中出现两次
        the program brings {}; give yours another code ⇒ {} 为程序自带；请为您的一项另用代码
        there is no code ⇒ 缺少代码（code）
        there is no label_en ⇒ 缺少名称（label_en）
        there is no purpose {} for it to stand below ⇒ 没有合作内容 {} 可作其上级
        {} has a broader one itself, and purposes have two levels ⇒ {} 本身已有上级，合作内容只有两级
        the program brings {}, with what others call it ⇒ {} 及其他体系的叫法为程序自带
        Add one of your own below it with: entente purpose add CODE --label TEXT --broader {} ⇒ 请在其下另加一项：entente purpose add 代码 --label 文字 --broader {}
        nobody says whose summaries are meant ⇒ 没有说明要哪些单位的年度统计
        Name them with --of, classify them with: entente organization edit CODE --classification reporter, ⇒ 用 --of 指明，或归类：entente organization edit 代码 --classification reporter，
        or say whose registry this is with: entente organization home CODE ⇒ 或说明本登记库属于谁：entente organization home 代码
        Name them with --of, classify them with: entente organization edit CODE --classification reporter, or say whose registry this is with: entente organization home CODE ⇒ 用 --of 指明，或归类：entente organization edit 代码 --classification reporter，或说明本登记库属于谁：entente organization home 代码
        {} names no cell of the form {} ⇒ {} 不是报表 {} 的单元格
        Write TABLE:ROW:COLUMN as --format csv names them. ⇒ 请按 --format csv 中的名称写作 表:行:列。
        the form {} ⇒ 报表 {}
        there is no {} {} in {} ⇒ {3} 中没有 {1} {2}
        There are none. ⇒ 一个也没有。
        There are: {}{}. ⇒ 有：{}{}。
        What is not given stays. After a new name the old one stays known, as a former name, and agreements that were signed under it go on showing it; --on says until when it was the name. With --misspelled it was only written wrongly, and goes. ⇒ 未给出的保持不变。改名后，旧名作为曾用名保留，以旧名签署的协议仍显示旧名；--on 说明旧名用到哪一天。加 --misspelled 表示旧名只是误写，予以删去。
        Load purposes of your own from a CSV file: all of it, or nothing. ⇒ 从 CSV 文件载入自己的合作内容：全部载入，或一项不载。
        Columns: code, label_en, and where you have them broader, label_zh, definition_en, and what others call it: ewp, mext, universities_australia, indonesia. Loading again brings labels and names up to date; no purpose is taken away, and those that the program brings stay as they are. ⇒ 列：code、label_en；有则加 broader、label_zh、definition_en，以及其他体系的叫法：ewp、mext、universities_australia、indonesia。再次载入即更新名称与叫法；不删除任何合作内容，程序自带的保持不变。
        The vocabulary. ⇒ 词汇体系。
        What that calls it. ⇒ 该体系的叫法。
        Take the name away, rather than give it. ⇒ 删去叫法，而不是给出。
        say what {} calls it, or --remove ⇒ 请写明 {} 的叫法，或用 --remove
        {} calls {} “{}” ⇒ {} 称 {} 为“{}”
        {} has no name for {} ⇒ {} 没有 {} 的叫法
        The numbers in notes are rows of the table quality, and are drilled there; with --form the table, row and column are those of the form, and the numbers in a table's notes are its row note, with the id of the rule, notContracted, incomesOfNobody, converted or notConverted for a column, and reachConverted or reachNotConverted of a sum that is to be reached. Of a list of agreements the row total is all of it, as in expiring:total:ends. ⇒ 说明中的数字为表 quality 的行，在该表下钻；与 --form 合用时，表、行、列为报表的表、行、列，表的说明中的数字为该表的行 note，列为规则的标识、notContracted、incomesOfNobody、converted 或 notConverted；起报金额的换算数为列 reachConverted 或 reachNotConverted。协议清单的行 total 为其全部，如 expiring:total:ends。
        --each writes one for every organization that --of names or, without it, for all that are classified as reporter (else the home organization) into the folder that --output names: a file named by each one's code, in HTML unless --format says otherwise, and an index. The folder is made when all of it is there, or not at all. ⇒ --each 为 --of 指明的每个单位，未指明时为归类为填报单位（reporter）的全部单位（没有则为本单位），各写一份到 --output 指明的文件夹：文件以单位代码命名，除 --format 另有说明外为 HTML，并附文件夹。全部写成才建立文件夹，否则不建。
        A summary, or with --form the form, for each of these organizations by itself, written into the folder that --output names, with an index. ⇒ 为这些单位各写一份年度统计（用 --form 时为报表），存入 --output 指明的文件夹，并附文件夹。
        --form has tables of its own: leave --table and --template out, and name one as --form NAME:TABLE ⇒ --form 自有其表：请去掉 --table 和 --template，单表写作 --form 名称:表
        --missing lists what is not there: leave --drill out ⇒ --missing 列出缺少的内容：请去掉 --drill
        --each writes forms: what one lacks is told for one institution at a time, with --of ⇒ --each 写的是报表：所缺内容请用 --of 逐个单位查看
        --each writes summaries: leave --drill and --why out ⇒ --each 写的是年度统计：请去掉 --drill 和 --why
        --each writes a folder: name it with --output FOLDER ⇒ --each 写入文件夹：请用 --output 文件夹 指明
        --each is of those who hand in: name them with --of, such as --of class:reporter ⇒ --each 针对填报单位：请用 --of 指明，如 --of class:reporter
        note: {} is taken as {}, from {} to {} ⇒ 注：{} 按 {} 计，自 {} 至 {}
        Vocabularies: ewp, mext, universities-australia, indonesia. A purpose has one name in each; a new one takes the place of the old, and --remove takes it away. ⇒ 词汇体系：ewp、mext、universities-australia、indonesia。一项合作内容在每个体系中有一个叫法；新的取代旧的，--remove 予以删去。
        """#
}
