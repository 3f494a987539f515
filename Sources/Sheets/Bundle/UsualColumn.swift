import Values

/// What people call a column of a list of agreements where the bundle calls it otherwise.
enum UsualColumn {
    /// The column of the file that is meant; nil where nobody calls one of its columns so.
    static func column(_ heading: String, in file: BundleFile) -> String? {
        guard let (place, column) = meant[heading.spelling], file.columns.contains(column), place == file || file != .agreements else { return nil }
        return column
    }

    /// How to rename a column, or in which file it stands; nil where nobody calls a column so.
    static func hint(_ heading: String, in file: BundleFile) -> String? {
        guard let (place, column) = meant[heading.spelling] else { return nil }
        if let own = self.column(heading, in: file) { return "; rename it \(own)" }
        return file != .agreements ? nil : "; this stands in \(place.name), a row for each party, as \(column)"
    }

    private static let meant: [String: (BundleFile, String)] = {
        let agreements: [(String, String)] = [
            ("reference", "no, no., nr, number, id, ref, ref., ref no, agreement, agreement no, agreement number, code, 编号, 协议编号, 合同编号, 序号"),
            ("title", "name, agreement name, agreement title, subject, 标题, 名称, 协议名称, 合同名称, 项目名称"),
            ("type", "kind of agreement, agreement type, category, 类型, 类别, 协议类型, 合同类型"),
            ("date_signed", "signed, signing date, signature date, date of signature, date of signing, signed on, sign date, date, 签署日期, 签订日期, 签约日期, 签署时间, 签订时间"),
            ("start_date", "start, starts, from, begin, begins, effective, effective date, valid from, commencement, 开始, 开始日期, 生效日期, 起始日期"),
            ("end_date", "end, ends, until, to, expiry, expires, expiry date, expiration, expiration date, valid until, valid to, termination, 结束, 结束日期, 到期日, 到期日期, 截止日期, 终止日期"),
            ("amount", "value, sum, money, budget, contract value, 金额, 合同金额"),
            ("currency", "ccy, 货币, 币种, 币别"),
            ("fields", "field, discipline, subject area, area, 领域, 学科"),
            ("purposes", "purpose, activities, scope, 合作内容"),
            ("owner", "responsible, responsible person, contact person, office, department in charge, 归口部门, 经办人, 负责人"),
            ("contacts", "contact, email, e-mail, 联系人"),
            ("note", "notes, remark, remarks, comment, comments, 备注"),
            ("title_zh", "chinese title, 中文标题, 中文名称"), ("title_en", "english title, 英文标题, 英文名称"),
            ("renewal", "auto renewal, automatic renewal, renewable, 续期"),
        ]
        let parties: [(String, String)] = [
            ("organization", "partner, partners, party, parties, partner name, partner institution, partner university, institution, university, company, organisation, counterpart, counterparty, 合作单位, 合作方, 合作伙伴, 签约单位, 单位, 对方单位"),
            ("country", "country, partner country, nation, 国家, 国别, 国家（地区）"), ("role", "role, 角色"),
            ("unit_name", "unit, faculty, department, school, college, 院系, 学院, 部门"),
            ("signatory", "signatory, signatories, signed by, 签署人, 签字人"), ("kind", "kind, partner type, 单位类型"),
        ]
        var meant: [String: (BundleFile, String)] = [:]
        for (file, columns) in [(BundleFile.agreements, agreements), (.parties, parties)] {
            for (column, headings) in columns {
                for heading in headings.split(separator: ",") { meant[heading.withoutBlankEnds.spelling] = (file, column) }
            }
        }
        return meant
    }()
}
