/// The known word that someone may have meant by one that is not known.
package enum NearMatch {
    /// `; did you mean kind?`, or nothing where no word comes near.
    package static func hint(_ word: String, among words: some Sequence<String>) -> String {
        nearest(word, among: words).map { "; did you mean \($0)?" } ?? ""
    }

    /// The word with the fewest edits, else the shortest that begins so; nil where none comes near.
    /// - Parameter most: how many edits at most, and then no beginning; nil where a third of the letters may change.
    package static func nearest(_ word: String, among words: some Sequence<String>, within most: Int? = nil) -> String? {
        guard word.utf8.count <= 64 else { return nil }
        let folded = Array(word.lowercased().utf8)
        let limit = most ?? max(1, folded.count / 3)
        var best: (word: String, distance: Int)?
        for candidate in words {
            let letters = Array(candidate.lowercased().utf8)
            guard abs(letters.count - folded.count) <= limit else { continue }
            let distance = edits(folded, letters)
            if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        if best == nil, most == nil, folded.count >= 3 {
            return words.filter { $0.lowercased().hasPrefix(word.lowercased()) }.min { $0.utf8.count < $1.utf8.count }
        }
        return best?.word
    }

    /// How many letters have to be put in, taken out, changed or swapped with their neighbor.
    private static func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var row = [i + 1]
            for (j, b) in right.enumerated() {
                var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a == b ? 0 : 1))
                if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { cost = min(cost, before[j - 1] + 1) }
                row.append(cost)
            }
            (before, last) = (last, row)
        }
        return last[right.count]
    }
}
