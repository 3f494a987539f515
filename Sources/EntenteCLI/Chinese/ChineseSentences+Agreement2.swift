extension ChineseSentences {
    /// In Chinese: what the commands of agreements say.
    static let agreement2 = #"""
        There are no types. ⇒ 没有类型。
        Tell why an agreement has its status on a day. ⇒ 说明协议在某日为何是该状态。
        , and is {} ⇒ ，{}
        """#
}
