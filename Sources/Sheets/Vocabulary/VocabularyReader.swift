import Records
import Values

/// Reads a vocabulary from CSV, and tells everything that is wrong in it at once.
package struct VocabularyReader {
    private let file: String
    private let scheme: String
    private let columns: VocabularyColumns
    private var rows: CSVReader
    /// What is wrong with single cells.
    package private(set) var faults = FaultList()
    private var gathering: VocabularyGathering

    /// - Parameter file: what the file is called in errors.
    package init(_ input: ByteInput, file: String, scheme: String) throws {
        var bytes: [UInt8] = []
        while try input.read(into: &bytes) {}
        self.file = file
        self.scheme = scheme
        gathering = VocabularyGathering(scheme: scheme)
        // The delimiter is the one with which most columns are understood.
        var readings: [(columns: VocabularyColumns, rows: CSVReader)] = []
        var unreadable: CSVFault?
        for mark: Unicode.Scalar in [",", ";", "\t"] {
            do {
                var rows = try CSVReader(ByteInput(bytes: bytes), delimiter: UInt8(ascii: mark))
                guard let header = try rows.next() else { continue }
                readings.append((VocabularyColumns(header: header.cells.map(Self.onOneLine)), rows))
            } catch let fault as CSVFault {
                unreadable = unreadable ?? fault
            }
        }
        guard let best = readings.max(by: { $0.columns.understood < $1.columns.understood }) else {
            throw unreadable.map { fault in
                RegistryError(
                    .brokenRule, code: "csv-unreadable",
                    "\(file) line \(fault.line), column \(fault.column): \(fault.message)")
            } ?? RegistryError(.brokenRule, code: "file-empty", "\(file) is empty")
        }
        (columns, rows) = best
        let hasLabel = columns.taken.values.contains { if case .label = $0 { true } else { false } }
        guard columns.column(.code) != nil, hasLabel else {
            throw RegistryError(
                .brokenRule, code: "load-refused",
                "\(file) line 1: no column is \(hasLabel ? "the code of a field" : "a label"), by its name",
                details: ["the columns: \(columns.names.map { "\(Quoted($0))" }.joined(separator: ", "))"],
                hint: "Name the columns code, broader, label_en, label_zh, exactMatch, broadMatch; code and one label are needed.")
        }
    }

    /// The vocabulary, with the faults of single cells in ``faults``.
    /// - Parameter known: the codes that the scheme has already.
    package mutating func read(titleEN: String?, titleZH: String?, known: Set<String> = []) throws -> Vocabulary {
        do {
            while let row = try rows.next() { read(row) }
        } catch let fault as CSVFault {
            // Behind such a fault nothing can be told from anything.
            faults.add(fault: fault.message, line: fault.line, column: fault.column, columns)
        }
        let placesByCode = gathering.finish(known: known, givesBroader: columns.column(.broader) != nil)
        for fault in gathering.faults {
            let column = fault.column.flatMap(columns.column).map { $0 + 1 }
            faults.add(fault: fault.message, line: fault.line, column: column ?? 0, columns)
        }
        var notes = gathering.notes
        if ForeignText.mayBeMisread(gathering.concepts.flatMap(\.labels)) {
            notes.append("labels have foreign letters and no Chinese character; if the file is in GBK, save it as “CSV UTF-8” and load it again")
        }
        return Vocabulary(
            scheme: scheme, titleEN: titleEN, titleZH: titleZH, concepts: gathering.concepts,
            givesPlaces: columns.column(.broader) != nil || placesByCode, columns: columns, notes: notes)
    }

    private mutating func read(_ row: CSVRow) {
        let cells = row.cells.map(Self.onOneLine)
        guard cells.contains(where: { !$0.isEmpty }) else { return }
        let header = columns.names.count
        guard cells.count == header || cells.count > header && cells[header...].allSatisfy(\.isEmpty) else {
            faults.add(
                fault: "there are \(cells.count) columns, and the header has \(header)", line: row.line,
                column: min(cells.count, header) + 1, columns)
            return
        }
        var concept = Vocabulary.Concept(line: row.line, code: code(in: cells, row.line), broader: nil, labels: [])
        var broader: [String] = []
        for (index, meaning) in columns.taken.sorted(by: { $0.key < $1.key }) where !cells[index].isEmpty {
            switch meaning {
            case .code: break
            case .broader: broader = Self.list(cells[index])
            case .label(let language):
                if let problem = TextForm.label.fault(in: cells[index]) {
                    faults.add(fault: problem, line: row.line, column: index + 1, columns)
                }
                concept.labels.append((language ?? "en", cells[index]))
            case .match(let relation):
                concept.matches += Self.list(cells[index]).map {
                    Vocabulary.Match(relation: relation, target: $0, column: index + 1)
                }
            }
        }
        gathering.add(concept, broader: broader, aliases: columns.aliases.map { cells[$0] }.filter { !$0.isEmpty })
    }

    private mutating func code(in cells: [String], _ line: Int) -> String {
        guard let index = columns.column(.code) else { return "" }
        let code = Self.code(cells[index], in: scheme)
        if let problem = code.isEmpty ? "the code is blank" : TextForm.fieldCode.fault(in: code) {
            faults.add(fault: problem, line: line, column: index + 1, columns)
        }
        return code
    }

    /// The code in what names a concept: all of it, what follows the last / or # of an address, or what follows the
    /// code of the scheme and a colon.
    package static func code(_ name: String, in scheme: String) -> String {
        if isAddress(name) {
            let whole = name.reversed().drop { $0 == "/" || $0 == "#" }
            return String(whole.prefix { $0 != "/" && $0 != "#" && $0 != ":" }.reversed())
        }
        let code = name.hasPrefix("\(scheme):") ? name.dropFirst(scheme.count + 1) : name[...]
        // Notations of a fixed width are filled up with blanks.
        return code.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func isAddress(_ name: String) -> Bool { name.contains("://") || name.hasPrefix("urn:") }

    private static func list(_ cell: String) -> [String] {
        cell.split { $0 == ";" || $0 == "|" }.map { onOneLine(String($0)) }.filter { !$0.isEmpty }
    }

    /// Without blanks at the ends; a line break in a cell is a blank.
    private static func onOneLine(_ cell: String) -> String {
        guard cell.contains(where: \.isWhitespace) else { return cell }
        let lines = cell.split(whereSeparator: \.isNewline).map(\.withoutBlankEnds)
        return lines.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension FaultList {
    /// - Parameter column: its number, from 1; 0 where the fault is of the whole line.
    package mutating func add(fault message: String, line: Int, column: Int, _ columns: VocabularyColumns) {
        let name = columns.names.indices.contains(column - 1) ? " (\(columns.names[column - 1]))" : ""
        add(ImportFault(
            place: ImportPlace(line: line), path: column > 0 ? "column \(column)\(name)" : nil, message: message))
    }

    /// The refusal of a vocabulary, or nothing where there is no fault.
    package func refusal(ofVocabulary file: String) -> RegistryError? {
        refusal(of: file, verb: ("load", "loaded")) { fault in
            "line \(fault.place.line)\(fault.path.map { ", \($0)" } ?? "")"
        }
    }
}
