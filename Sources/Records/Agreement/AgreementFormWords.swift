import Values

/// What the form says in each language.
struct AgreementFormWords<Text: Sendable>: Sendable {
    let en: Text
    let zh: Text

    subscript(language: Language) -> Text { language == .zh ? zh : en }
}

extension AgreementFormWords where Text == [String] {
    static var newHeading: Self {
        Self(
            en: [
                "A new agreement. Fill in what is known, save, and leave the editor.",
                "Lines that begin with # say nothing. An empty file gives up.",
            ],
            zh: ["新协议。填写已知内容，保存并退出编辑器。", "以 # 开头的行不起作用。清空文件即放弃。"])
    }

    static var openHeading: Self {
        Self(
            en: [
                "Nothing is recorded yet. Fill in what is known, save, and leave the editor.",
                "Lines that begin with # say nothing. An empty file gives up.",
            ],
            zh: ["尚未登记。填写已知内容，保存并退出编辑器。", "以 # 开头的行不起作用。清空文件即放弃。"])
    }

    static func heading(of reference: String) -> Self {
        Self(
            en: [
                "Agreement \(reference). Change what should change, save, and leave the editor.",
                "Lines that begin with # say nothing: # before a line takes it out of the record.",
                "Saved as it is, or emptied, nothing happens. The reference stays as it is.",
            ],
            zh: [
                "协议 \(reference)。修改需要更正之处，保存并退出编辑器。",
                "以 # 开头的行不起作用：在一行前加 # 即从记录中去掉它。",
                "原样保存或清空，则什么也不改变。编号不变。",
            ])
    }
}

extension AgreementFormWords where Text == String {
    static func changed(with verbs: String) -> Self {
        Self(en: "Stays as it is here. It is changed with: \(verbs)", zh: "此处不改。修改请用：\(verbs)")
    }
}
