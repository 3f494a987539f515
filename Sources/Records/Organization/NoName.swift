import Values

/// What people write where the name of an organization would stand, and is none: what is not known, not there or not settled
/// yet, a sum, or what stands above. Names that an organization can really have, such as `Other Half`, are not among them.
package enum NoName {
    /// Whether a text names nothing, whatever its case, blanks and the signs around it.
    package static func isSaid(_ text: String) -> Bool {
        if let head = plainHead(of: text), !sums.contains(head) { return NothingSaid(text) != nil || spellings.contains(text) }
        let signs = text.unicodeScalars
        guard signs.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else { return true }
        if NothingSaid(text) != nil || NothingSaid.isSpreadsheetError(text) || spellings.contains(text) { return true }
        // Names of usual length, and those without a sign at an end or a number, are not looked into.
        guard signs.count <= longest else { return false }
        func isSign(_ scalar: Unicode.Scalar) -> Bool { !scalar.properties.isAlphabetic && scalar.properties.numericType == nil }
        guard signs.first.map(isSign) == true || signs.last.map(isSign) == true || signs.contains(where: { $0.properties.numericType != nil || $0 == "." })
        else { return false }
        let bare = String(String.UnicodeScalarView(signs.drop(while: isSign).reversed().drop(while: isSign).reversed()))
        if NothingSaid(bare) != nil || spellings.contains(bare) || spellings.contains(bare.filter { $0 != "." }) { return true }
        // `Total: 42` and 合计12项 are rows of sums.
        let number = bare.unicodeScalars.drop { $0.properties.numericType == nil }
        let head = String(String.UnicodeScalarView(bare.unicodeScalars.prefix { $0.properties.numericType == nil }.reversed().drop(while: isSign).reversed()))
        return sums.contains(head) && number.count(where: { $0.properties.isAlphabetic && $0.properties.numericType == nil }) <= 1
    }

    /// Of a text that has letters, digits and blanks of ASCII alone, and begins with a letter, what stands before the first digit;
    /// nil of any other. Every name of an import is asked, and nearly all are such.
    private static func plainHead(of text: String) -> Substring? {
        let bytes = text.utf8
        guard let first = bytes.first, isLetter(first), bytes.last != 0x20 else { return nil }
        guard bytes.allSatisfy({ isLetter($0) || isDigit($0) || $0 == 0x20 }) else { return nil }
        return text[..<(bytes.firstIndex(where: isDigit) ?? bytes.endIndex)]
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static let longest = 32

    private static let sums = Spellings("""
        total, totals, grand total, subtotal, sub-total, sum, overall total, 合计, 总计, 小计, 共计, 总数, 合計, 總計, 小計, 共計, 계, 합계, 총계, 소계,
        summe, gesamt, gesamtsumme, insgesamt, zwischensumme, total général, sous-total, suma, total general, totale, итого, всего, razem, toplam
        """.words)

    private static let spellings = sums.union(Spellings("""
        na, nil, nothing, empty, blank, not yet known, unknown partner,
        unknown organization, unknown organisation, no name, no partner, not applicable, not specified, not given, not stated, not yet decided,
        unspecified, undefined, undecided, missing, pending, to be confirmed, to be determined, to be decided, to be announced, to be advised, to be named,
        to be defined, to be agreed, to be completed, tbc, tbd, tba, tbn, n.n, nomen nescio, n.d, ditto, idem, same as above, as above, see above, various,
        various partners, several, multiple, other, others, misc, miscellaneous, etc, xxx, xxxx,
        空, 空白, 缺, 未定, 待定, 待确认, 待确定, 待商定, 待补, 待补充, 待填, 待签, 暂无, 暂缺, 暂定, 不适用, 没有, 未填, 未填写, 未提供, 未说明, 未知单位, 单位不详,
        同上, 同前, 其他, 其它, 其他单位, 等, 等等, 多家, 多家单位, 若干, 各单位,
        不詳, 無, 待確認, 待確定, 待補, 暫無, 暫缺, 暫定, 不適用, 沒有, 未填寫, 其他單位, なし, 無し, 該当なし, 未確認, その他, 없음, 미정, 미상, 해당 없음, 기타,
        unbekannt, nicht bekannt, keine, keiner, kein, keine angabe, k.a, noch offen, inconnu, inconnue, aucun, aucune, néant, à confirmer, à déterminer,
        à préciser, à définir, sans objet, autres, divers, desconocido, desconocida, ninguno, ninguna, por confirmar, por definir, por determinar, varios, otros,
        sconosciuto, nessuno, da definire, da confermare, desconhecido, nenhum, a definir, a confirmar, нет, неизвестно, не указано, не известно, н/д, уточняется,
        brak, nieznany, yok, bilinmiyor
        """.words))
}

extension String {
    /// What stands between commas and the ends of lines.
    fileprivate var words: [String] { split { $0 == "," || $0 == "\n" }.map(String.init) }
}
