/// Text that is not UTF-8, and what it may be.
package enum ForeignText {
    /// What to tell of bytes that are not UTF-8: what they look like, where that shows, and what to do.
    /// - Parameter isSheet: whether the file is one that spreadsheets write.
    package static func sentence(_ bytes: some Collection<UInt8>, isSheet: Bool) -> String {
        let isGBK = looksLikeGBK(Array(bytes))
        guard isSheet || isGBK else { return "bytes that are not UTF-8" }
        let look = isGBK ? "; they look like GBK, as spreadsheets in Chinese write it" : ""
        return "bytes that are not UTF-8\(look); save the file as \(isSheet ? "“CSV UTF-8”" : "UTF-8")"
    }

    /// Whether a file begins as UTF-16 does: with its byte order mark, or with half of a character being zero.
    static func isUTF16(_ start: some Collection<UInt8>) -> Bool {
        let pair = Array(start.prefix(2))
        return pair == [0xFF, 0xFE] || pair == [0xFE, 0xFF] || pair.count == 2 && (pair[0] == 0) != (pair[1] == 0)
    }

    /// Whether all of it can be GB18030, most of that in the part where the characters of GB2312 stand: a letter with an
    /// accent in a one-byte encoding and what follows it is not there.
    private static func looksLikeGBK(_ bytes: [UInt8]) -> Bool {
        var (place, pairs, common) = (0, 0, 0)
        while place < bytes.count {
            let lead = bytes[place]
            guard lead >= 0x80 else {
                place += 1
                continue
            }
            guard (0x81...0xFE).contains(lead), place + 1 < bytes.count else { return false }
            let trail = bytes[place + 1]
            if (0x30...0x39).contains(trail) {
                guard place + 3 < bytes.count, (0x81...0xFE).contains(bytes[place + 2]),
                    (0x30...0x39).contains(bytes[place + 3])
                else { return false }
                place += 4
            } else {
                guard (0x40...0xFE).contains(trail), trail != 0x7F else { return false }
                common += (0xA1...0xF7).contains(lead) && trail >= 0xA1 ? 1 : 0
                place += 2
            }
            pairs += 1
        }
        return pairs > 0 && common * 3 >= pairs * 2
    }

    /// Whether labels may be GBK whose bytes happen to be UTF-8, as those of a few short words are: 医学 reads `ҽѧ`.
    package static func mayBeMisread(_ labels: [(language: String, label: String)]) -> Bool {
        var isStrange = false
        for (language, label) in labels where language == "en" || language.hasPrefix("zh") {
            var before = false
            for scalar in label.unicodeScalars {
                if scalar.properties.isIdeographic { return false }
                let isForeign = (0x370...0x7FF).contains(scalar.value)
                if language != "en" ? scalar.value > 0xBF && scalar.properties.isAlphabetic : isForeign && before { isStrange = true }
                before = isForeign
            }
        }
        return isStrange
    }
}
