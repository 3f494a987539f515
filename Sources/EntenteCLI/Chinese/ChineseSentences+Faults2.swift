extension ChineseSentences {
    /// In Chinese: what is wrong with a record or a file.
    static let faults2 = #"""
        a quote that is never closed ⇒ 引号没有关闭
        a carriage return that ends no line ⇒ 回车符没有结束一行
        a line of more than {} MB ⇒ 一行超过 {} MB
        {} is empty ⇒ {} 为空
        The columns: {}. ⇒ 列有：{}。
        the column {} is not known ⇒ 列 {} 未知
        a column stands there twice ⇒ 有一列出现两次
        there are {} columns, and the header has {} ⇒ 有 {} 列，而表头有 {} 列
        column {}: {} ⇒ {} 列：{}
        {} as the code ⇒ {} 为代码
        {} as the broader field ⇒ {} 为上级领域
        {} as the {} label ⇒ {} 为 {} 名称
        {} as {} matches ⇒ {} 为 {} 对应
        one without a name ⇒ 没有名称的一列
        the code {} stands at line {} already, with another label ⇒ 代码 {} 已在第 {} 行，名称不同
        the field {} has no label ⇒ 领域 {} 没有名称
        the codes are taken without {}, with which all of them begin ⇒ 代码去掉其共有的开头 {}
        {} {} more than one broader field, and only the first is taken ⇒ {} {}有多个上级领域，只取第一个
        {} is the label of {} fields; name the broader one by its code ⇒ {} 是 {} 个领域的名称；请用代码指明上级领域
        {} {} found by the label ⇒ {} {}按名称找到
        the broader fields are taken from the codes, which are written as paths ⇒ 上级领域取自写成路径的代码
        {} {} with {} left out, since there is no such scheme; the first is at line {} ⇒ {} {}与 {3} 的略去，因为没有这一体系；首处在第 {4} 行
        {} is of the same scheme; a match is with another one ⇒ {} 属于同一体系；对应须与另一体系
        {} is both {} and {} ⇒ {} 既是 {} 又是 {}
        there is no field {}{} ⇒ 没有领域 {}{}
        there is no field {} in the file or the scheme{} ⇒ 文件和体系中都没有领域 {}{}
        {} would be broader than itself ⇒ {} 会比自身更宽
        {} line {}, column {}: {} ⇒ {} 第 {} 行 {} 列：{}
        {} line 1: no column is {}, by its name ⇒ {} 第 1 行：按名称没有列是 {}
        the columns: {} ⇒ 列有：{}
        Name the columns code, broader, label_en, label_zh, exactMatch, broadMatch; code and one label are needed. ⇒ 请将列命名为 code、broader、label_en、label_zh、exactMatch、broadMatch；至少要有代码和一个名称。
        labels have foreign letters and no Chinese character; if the file is in GBK, save it as “CSV UTF-8” and load it again ⇒ 名称有外文字母而没有汉字；若文件为 GBK，请另存为“CSV UTF-8”后重新载入
        the code is blank ⇒ 代码为空
        column {}{} ⇒ {} 列{}
        """#
}
