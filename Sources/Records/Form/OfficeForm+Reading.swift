import Values

extension OfficeForm {
    /// Reads the file of a form: YAML, as people write records.
    /// - Parameter file: what it is called in errors.
    /// - Throws: a ``RegistryError`` with all that is wrong, each with its line and column.
    package init(_ bytes: [UInt8], file: String) throws(RegistryError) {
        do throws(RecordFaults) {
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw RecordFaults([RecordFault(place: nil, message: ForeignText.sentence(bytes, isSheet: false))])
            }
            let documents = try YAMLReader.read(text, as: .officeForm).filter { $0.value != .null }
            guard documents.count == 1, let document = documents.first else {
                throw RecordFaults([RecordFault(place: nil, message: "there are \(documents.count) forms where one is wanted")])
            }
            var reader = FormReader(places: document.places)
            let problems = ShapeChecker.problems(of: document.value, as: .officeForm)
            reader.faults = problems.map { RecordFault(place: document.places.place(of: $0.path), path: $0.path, message: $0.message) }
            if problems.isEmpty { self = reader.form(document.value) } else { self.init() }
            guard reader.faults.isEmpty else { throw RecordFaults(reader.faults) }
        } catch {
            throw error.refusal(ofForm: file)
        }
        self.file = file
    }
}

extension RecordFaults {
    /// The faults of the file of a form, as an error of the command line.
    package func refusal(ofForm file: String) -> RegistryError {
        RegistryError(
            .brokenRule, code: "form-refused",
            "the form \(Quoted(file, limit: 200)) cannot be filled: there \(faults.count == 1 ? "is a fault" : "are \(faults.count) faults") in its file",
            details: faults.map { fault in
                let place = fault.place.map { "line \($0.line), column \($0.column): " } ?? ""
                return place + (fault.path.map { $0.isEmpty ? "" : "\($0): " } ?? "") + fault.message
            },
            hint: "Mend the file; README tells what can stand in one.")
    }
}
