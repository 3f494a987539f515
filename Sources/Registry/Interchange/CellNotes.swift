import Records
import Sheets

/// What was seen of the cells of a bundle that is no fault, and is told once: how many there are, and where the first is.
struct CellNotes {
    private var hidden = Spot()
    private var blank = Spot()

    private struct Spot {
        var cells = 0
        var first = ""

        mutating func note(_ columns: [String], at place: ImportPlace) {
            guard let column = columns.first else { return }
            if cells == 0 {
                let file = BundleFile(rawValue: place.file)?.name ?? BundleFile.agreements.name
                first = "\(file) line \(place.line), column \(column)"
            }
            cells += columns.count
        }
    }

    mutating func note(_ row: BundleRow, at place: ImportPlace) {
        hidden.note(row.hidden, at: place)
        blank.note(row.blank, at: place)
    }

    /// Sentences without a full stop.
    var sentences: [String] {
        var told: [String] = []
        if hidden.cells > 0 {
            told.append("characters that nobody sees were taken out of \(hidden.cells == 1 ? "a cell" : "\(hidden.cells) cells"); the first is at \(hidden.first)")
        }
        if blank.cells > 0 {
            told.append("\(blank.cells == 1 ? "a cell was" : "\(blank.cells) cells were") read as blank, since what stands there says nothing, such as n/a; the first is at \(blank.first)")
        }
        return told
    }
}
