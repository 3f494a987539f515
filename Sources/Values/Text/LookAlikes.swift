/// Letters that look like those of another alphabet, inside one word: typed or pasted by mistake, such a word is not found
/// by those who type it as it looks.
///
/// After the mixed-script detection of Unicode Technical Standard #39, for Latin with Cyrillic or Greek. Greek letters
/// that mean themselves beside Latin ones, as α and γ do in the sciences, are left alone.
public enum LookAlikes {
    enum Script: String {
        case latin = "Latin"
        case cyrillic = "Cyrillic"
        case greek = "Greek"

        init?(of scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
                self = .latin
            case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
            case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
            default: return nil
            }
        }
    }

    /// Letters of an alphabet, each beside the Latin one that it looks like.
    private static let twins: [Script: [(Unicode.Scalar, Unicode.Scalar)]] = [
        .cyrillic: pairs("АВЕЅІЈКМНОРСТУХЬасԁеһіјӏорԛѕԝхуѵё", "ABESIJKMHOPCTYXbacdehijlopqswxyvë"),
        .greek: pairs("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧιοντυρκ", "ABEZHIKMNOPTYXiovtupk"),
    ]

    private static func pairs(_ letters: String, _ latin: String) -> [(Unicode.Scalar, Unicode.Scalar)] {
        Array(zip(letters.unicodeScalars, latin.unicodeScalars))
    }

    /// A sentence for each word in which a letter looks like one of the alphabet that the rest of the word is in.
    public static func sentences(in text: String) -> [String] {
        guard text.unicodeScalars.contains(where: { $0.value >= 0x370 && Script(of: $0) != nil }) else { return [] }
        let words = text.unicodeScalars.split { !$0.properties.isAlphabetic && !$0.properties.isDiacritic }
        return words.flatMap { word in [.cyrillic, .greek].compactMap { sentence(Array(word), $0) } }
    }

    private static func sentence(_ word: [Unicode.Scalar], _ script: Script) -> String? {
        let others = word.filter { Script(of: $0) == script }.count
        let latin = word.filter { Script(of: $0) == .latin }.count
        guard others > 0, latin > 0, let pairs = twins[script] else { return nil }
        // Those that are fewer are the strangers.
        let isLatinWord = latin >= others
        let (from, like) = isLatinWord ? (script, Script.latin) : (.latin, script)
        let known = Dictionary(pairs.map { isLatinWord ? $0 : ($0.1, $0.0) }) { first, _ in first }
        var seen: Set<Unicode.Scalar> = []
        let strangers = word.filter { known[$0] != nil && Script(of: $0) == from && seen.insert($0).inserted }
        guard !strangers.isEmpty else { return nil }
        let letters = strangers.map { "\($0)" }.joined(separator: ", ")
        let looks = strangers.compactMap { known[$0].map { "\($0)" } }.joined(separator: ", ")
        var whole = ""
        whole.unicodeScalars.append(contentsOf: word)
        return strangers.count == 1
            ? "\(Quoted(whole)) holds the \(from.rawValue) letter \(letters), which looks like the \(like.rawValue) \(looks)"
            : "\(Quoted(whole)) holds the \(from.rawValue) letters \(letters), which look like the \(like.rawValue) \(looks)"
    }
}
