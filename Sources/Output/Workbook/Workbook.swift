import Values

/// A workbook of Office Open XML (ECMA-376): a sheet a table, with typed cells under a header that stays in sight.
struct Workbook {
    /// The most rows that a sheet can have, its header counted.
    static let mostRows = 1_048_576

    private let sheets: [(name: String, table: Table)]

    /// A workbook of tables, each on a sheet with its title.
    init(_ tables: [Table]) {
        var taken: Set<String> = []
        sheets = tables.map { (Self.sheetName($0.title.isEmpty ? $0.id : $0.title, &taken), $0) }
    }

    /// The file. The same tables always give the same bytes.
    var bytes: [UInt8] {
        var archive = StoredArchive()
        archive.add("[Content_Types].xml", WorkbookParts.contentTypes(sheets: sheets.count))
        archive.add("_rels/.rels", WorkbookParts.relationships)
        archive.add("xl/workbook.xml", WorkbookParts.workbook(sheets.map(\.name)))
        archive.add("xl/_rels/workbook.xml.rels", WorkbookParts.workbookRelationships(sheets: sheets.count))
        archive.add("xl/styles.xml", WorkbookParts.styles)
        for (index, sheet) in sheets.enumerated() {
            archive.add("xl/worksheets/sheet\(index + 1).xml", SheetXML(sheet.table, isFirst: index == 0).bytes)
        }
        return archive.finished()
    }

    /// What a sheet can be called: up to 31 letters, none of those that formulas read, and no name twice in any case.
    private static func sheetName(_ title: String, _ taken: inout Set<String>) -> String {
        let clean = title.map { "[]:*?/\\'".contains($0) || $0.isNewline ? " " : $0 }
        let name = shortenedAtWord(String(clean).withoutBlankEnds, to: 31)
        var unique = name.isEmpty || name.lowercased() == "history" ? "Sheet" : name
        var number = 2
        while !taken.insert(unique.lowercased()).inserted {
            unique = shortened(name, to: 27) + " \(number)"
            number += 1
        }
        return unique
    }

    /// A text shortened behind a word, where it has words.
    private static func shortenedAtWord(_ text: String, to limit: Int) -> String {
        let short = shortened(text, to: limit)
        guard short.count < text.count, let blank = short.lastIndex(of: " "), text.dropFirst(short.count).first != " " else { return short }
        return String(short[..<blank])
    }

    /// The first letters of a text that take up so many units of UTF-16, which is what the format counts.
    static func shortened(_ text: String, to limit: Int) -> String {
        guard text.utf16.count > limit else { return text }
        var short = ""
        var count = 0
        for letter in text {
            count += letter.utf16.count
            guard count <= limit else { break }
            short.append(letter)
        }
        return short
    }
}

extension Page {
    /// The page as the sheets of a workbook: its properties, then its tables.
    func sheets(_ language: Language) -> [Table] {
        let columns = [
            Column("property", Caption("Property", "属性"), in: language), Column("value", Caption("Value", "值"), in: language),
        ]
        let rows = properties.filter { !$0.value.isBlank }.map { [Cell.text($0.title), $0.value] }
        let properties = Table(id: "properties", title: title, columns: columns, rows: rows, notes: notes)
        return [properties] + tables + [notesSheet([properties] + tables, language)].compactMap(\.self)
    }
}

extension Summary {
    /// The summary as the sheets of a workbook: its tables in words, and what is said to them.
    func sheets(_ language: Language) -> [Table] {
        let people = PeopleText(words: .of(language))
        let tables = tables.map { table in
            var table = table.inWords
            for column in table.columns.indices { table.columns[column].title = people.heading(table.columns[column]) }
            return table
        }
        return [self].sheets(tables, people)
    }
}

extension [Summary] {
    /// The summaries of several periods as the sheets of one workbook, with periods side by side.
    func sheets(_ language: Language) -> [Table] {
        let people = PeopleText(words: .of(language))
        return sheets(RunTables(run: self, people: people, turns: false).all.map { $0.flat(people) }, people)
    }

    /// Tables, and a sheet of what is said of all of them and to each.
    fileprivate func sheets(_ tables: [Table], _ people: PeopleText) -> [Table] {
        guard let first, let last else { return tables }
        var about = [people.heading(last, periods: people.periods(self)), "\(first.period.startDate) – \(last.period.endDate)"]
        about += Opening.texts(last, people.words)
        about += (people.overview(last, self).dropFirst() + people.sources(last)).map { $0.title + people.words.colon + $0.text } + last.footer
        return tables + [notesSheet(tables, people.words.language, about: about)].compactMap(\.self)
    }
}

/// What must be known to read some tables, as a sheet of its own, where sums and filters do not meet it.
/// - Parameter about: what is said of all of them.
private func notesSheet(_ tables: [Table], _ language: Language, about: [String] = []) -> Table? {
    let columns = [
        Column("table", Caption("Table", "表"), in: language), Column("note", Caption("Note", "说明"), in: language),
    ]
    let rows = about.map { [Cell.null, .text($0)] } + tables.flatMap { table in
        table.notes.map { [Cell.text(table.title), .text($0)] }
    }
    guard !rows.isEmpty else { return nil }
    return Table(id: "notes", title: Caption("Notes", "说明"), in: language, columns: columns, rows: rows)
}

/// A list with its notes on a sheet of their own.
extension Table {
    func sheets(_ language: Language) -> [Table] { [self, notesSheet([self], language)].compactMap(\.self) }
}
