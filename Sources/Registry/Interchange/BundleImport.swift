import Records
import Sheets
import Values

/// Reads a CSV bundle: a folder of flat files, or one file of agreements. A record is put together from the rows that say
/// something of it; each row keeps its own line.
struct BundleImport {
    let paths: [BundleFile: String]
    let isUpdate: Bool
    let words: MeantWords
    let progress: (Int) throws -> Void

    init(path: String, isUpdate: Bool, words: MeantWords, progress: @escaping (Int) throws -> Void) {
        self.isUpdate = isUpdate
        self.words = words
        self.progress = progress
        guard ImportSource.isFolder(path) else {
            paths = [.agreements: path]
            return
        }
        let folder = path.hasSuffix("/") ? path : path + "/"
        let files = BundleFile.allCases.map { ($0, folder + $0.name) }
        let found = files.filter { ByteInput.exists($0.1) }
        // Parties are those of agreements; and of a folder with no file of a bundle it is said that there are no agreements in it.
        let areNeeded = found.isEmpty || found.contains { $0.0 == .parties }
        paths = Dictionary(uniqueKeysWithValues: areNeeded ? files.filter { $0.0 == .agreements || ByteInput.exists($0.1) } : found)
    }

    /// Whether only agreements are given, and no parties with them.
    private var isLone: Bool { paths.count == 1 && paths[.agreements] != nil }

    func run(into intake: RecordIntake) throws {
        var lines = 0
        var parties = try partyIndex(intake)
        var unread: Set<String> = []
        let areAllThere = try rows(of: .agreements, intake, &lines, strange: { unread.insert($0 ?? "") }) { row in
            try take(row, &parties, intake)
        }
        try parties?.rest { row in
            let record = row.record(of: .parties)
            let place = ImportPlace(file: BundleFile.parties.rawValue, line: row.line)
            let problems = row.problems(of: record, in: .parties)
            let reference = record["reference"]?.text ?? ""
            let missing = ShapeChecker.Problem(
                path: "reference", message: "agreements.csv has no agreement \(Quoted(reference))")
            // Of a file that could not be read to its end nobody knows what it has not; and a row that is faulty is there.
            let isMissing = areAllThere && !unread.contains(reference)
            intake.staging.refuse("party", named: reference, at: place, problems.isEmpty && isMissing ? [missing] : problems)
        }
        try rows(of: .organizations, intake, &lines) { row in try take(row, .organization, .organizations, intake) }
        try takeFields(intake, &lines)
        try rows(of: .events, intake, &lines) { row in try take(row, .event, .events, intake) }
        try progress(lines)
    }

    private func partyIndex(_ intake: RecordIntake) throws -> PartyIndex? {
        guard let path = paths[.parties] else { return nil }
        do {
            return try PartyIndex(ByteInput(path: path), isChange: isUpdate) { intake.staging.fault(at: $0.place, path: $0.path, $0.message) }
        } catch let fault as CSVFault {
            cut(.parties, [fault], intake)
        } catch let header as HeaderFaults {
            cut(.parties, header.faults, intake)
        }
        return nil
    }

    /// - Parameter strange: is told the reference of each row that could not be read, as far as it can be seen.
    /// - Returns: whether the file was read to its end.
    @discardableResult
    private func rows(
        of file: BundleFile, _ intake: RecordIntake, _ lines: inout Int, strange: (String?) -> Void = { _ in },
        take: (BundleRow) throws -> Void
    ) throws -> Bool {
        guard let path = paths[file] else { return true }
        do {
            var sheet = try BundleSheet(file, ByteInput(path: path), lone: isLone, isChange: isUpdate)
            while let row = try sheet.next(strange: { fault, reference in
                intake.staging.fault(at: fault.place, path: fault.path, fault.message)
                strange(reference)
            }) {
                lines += 1
                if lines % 1000 == 0 { try progress(lines) }
                try take(row)
            }
            return true
        } catch let fault as CSVFault {
            cut(file, [fault], intake)
        } catch let header as HeaderFaults {
            cut(file, header.faults, intake)
        }
        return false
    }

    /// What the rest of a file would have brought is not held against the others.
    private func cut(_ file: BundleFile, _ faults: [CSVFault], _ intake: RecordIntake) {
        for fault in faults {
            let place = ImportPlace(file: file.rawValue, line: fault.line)
            intake.staging.fault(at: place, path: "#\(fault.column)", fault.message)
            intake.staging.refuse("rest", named: "\(file)", at: place, [])
        }
    }

    private func take(_ row: BundleRow, _ kind: RecordKind, _ file: BundleFile, _ intake: RecordIntake) throws {
        let place = ImportPlace(file: file.rawValue, line: row.line)
        intake.note(row, at: place)
        let (record, problems) = try words.meant(row.record(of: file))
        try intake.take(RecordIntake.Taken(record: record, place: place, problems: problems), kind)
    }

    /// An agreement with its parties, whose contributions are in the currency of the agreement.
    private func take(_ row: BundleRow, _ parties: inout PartyIndex?, _ intake: RecordIntake) throws {
        let place = ImportPlace(file: BundleFile.agreements.rawValue, line: row.line)
        intake.note(row, at: place)
        var (record, problems) = try words.meant(row.record(of: .agreements))
        if isUpdate {
            for (key, problem) in row.problems(ofLinesIn: record) {
                record = record.setting(key, nil)
                problems.append(problem)
            }
        } else {
            problems += row.problems(of: record.setting("revision", nil), in: .agreements)
        }
        let currency = record["value"]?["currency"] ?? record["currency"]
        problems += [row.problem(ofAmountIn: currency?.text, at: "value.amount")].compactMap(\.self)
        let reference = record["reference"]?.text
        record = record.setting("currency", nil)
        var taken: [JSON] = []
        var parts: [Staging.Part] = []
        var digest = SHA256()
        digest.update(row.bytes)
        var arePartiesWrong = parties == nil && paths[.parties] != nil
        for party in try reference.map({ try parties?.rows(of: $0) ?? [] }) ?? [] {
            let own = ImportPlace(file: BundleFile.parties.rawValue, line: party.line)
            intake.note(party, at: own)
            var said = party.record(of: .parties)
            let (meant, unknown) = try words.meant(party: said["party"] ?? .object([]))
            said = said.setting("party", meant)
            var wrong = unknown + party.problems(of: said, in: .parties)
            said = meant
            if let contribution = said["contributions"]?.elements.first, let amount = contribution["amount"] {
                let currency = contribution["currency"] ?? currency
                if currency == nil {
                    wrong.append(.init(
                        path: "contributions[0].amount",
                        message: "an amount, and agreements.csv has no currency for \(Quoted(reference ?? ""))"))
                } else if let problem = party.problem(ofAmountIn: currency?.text, at: "contributions[0].amount") {
                    wrong.append(problem)
                }
                said = said.setting("contributions", .array([.known(("amount", amount), ("currency", currency))]))
            }
            guard wrong.isEmpty else {
                intake.staging.refuse("party", named: reference, at: own, wrong)
                arePartiesWrong = true
                continue
            }
            taken.append(said)
            parts.append(Staging.Part(key: "parties", position: taken.count, place: own))
            digest.update(party.bytes)
        }
        if !taken.isEmpty { record = record.setting("parties", .array(taken)) }
        if problems.isEmpty, isLone, !isUpdate { problems = RecordKind.agreement.ruleProblems(of: record) }
        let counts = !isLone && !arePartiesWrong && !isUpdate
        if problems.isEmpty, counts, taken.count < 2, record["partiesUnknown"] == nil, record["draft"] == nil {
            problems.append(.init(
                path: "parties",
                message: "fewer than two parties in parties.csv for \(Quoted(reference ?? "")); say in parties_unknown which are not known"))
        }
        try intake.take(
            RecordIntake.Taken(
                record: record, place: place, parts: parts, digest: digest.hex(), hasFlatParties: isUpdate, arePartiesWrong: arePartiesWrong,
                isChecked: !isUpdate,
                problems: problems), .agreement)
    }

    /// Fields come by themselves, and are put together into their schemes.
    private func takeFields(_ intake: RecordIntake, _ lines: inout Int) throws {
        var schemes: [(code: String, fields: [(field: JSON, place: ImportPlace)])] = []
        var number: [String: Int] = [:]
        var refused: Set<String> = []
        try rows(of: .fields, intake, &lines) { row in
            let record = row.record(of: .fields)
            let place = ImportPlace(file: BundleFile.fields.rawValue, line: row.line)
            intake.note(row, at: place)
            let problems = row.problems(of: record, in: .fields)
            guard problems.isEmpty, let code = record["scheme"]?.text, let field = record["field"] else {
                if let code = record["scheme"]?.text { refused.insert(code) }
                return intake.staging.refuse("field", named: record["scheme"]?.text, at: place, problems)
            }
            if number[code] == nil {
                number[code] = schemes.count
                schemes.append((code, []))
            }
            schemes[number[code] ?? 0].fields.append((field, place))
        }
        for scheme in schemes where !refused.contains(scheme.code) {
            let parts = scheme.fields.enumerated().map { index, entry in
                Staging.Part(key: "fields", position: index + 1, place: entry.place)
            }
            let record = JSON.known(
                ("record", .string("field-scheme")), ("code", .string(scheme.code)),
                ("fields", .array(scheme.fields.map(\.field))))
            guard let first = scheme.fields.first else { continue }
            try intake.take(RecordIntake.Taken(record: record, place: first.place, parts: parts, isChecked: true), .fieldScheme)
        }
    }

    /// Where a fault is, with the column that its key stands in: `parties.csv line 7, column country`.
    func description(of fault: ImportFault) -> String {
        let place = "\(name(of: fault)) line \(fault.place.line)"
        return column(of: fault).map { "\(place), column \($0)" } ?? place
    }

    /// The file that a fault is in.
    func name(of fault: ImportFault) -> String {
        let path = isLone ? paths[.agreements]?.split(separator: "/").last.map(String.init) : nil
        return path ?? file(of: fault).name
    }

    /// The column that a fault is in: its header, or its number in a line that could not be read.
    func column(of fault: ImportFault) -> String? {
        guard let path = fault.path else { return nil }
        return path.hasPrefix("#") ? String(path.dropFirst()) : file(of: fault).column(at: path)
    }

    private func file(of fault: ImportFault) -> BundleFile { BundleFile(rawValue: fault.place.file) ?? .agreements }
}
