extension JSON {
    /// What is right of a record, so that it can be held against the registry although something else is wrong with it: the
    /// record without what stands where there is a problem. Nil where nobody could tell which record it is.
    package func fit(_ kind: RecordKind, apartFrom problems: [ShapeChecker.Problem]) -> JSON? {
        let shapes = ShapeChecker.problems(of: self, as: kind.shape)
        var record = self
        for problem in shapes {
            guard problem.path != kind.nameKey, let key = Self.steps(of: problem.path).first else { return nil }
            record = record.removing(Self.steps(of: problem.path)[...])
            // Who is not read can't be missed where others name it.
            if key == "parties" {
                for key in ["purposes", "obligations", "activities"] { record = record.setting(key, nil) }
            }
        }
        // What a problem hid may leave a list with nothing that can be staged.
        return ShapeChecker.problems(of: record, as: kind.shape).allSatisfy { $0.message == "is missing" } ? record : nil
    }

    /// What is left of an organization that breaks rules, so that it can be stored until it is refused: without what they are about,
    /// and called by its code where its name is not known.
    package func storable(apartFrom problems: [ShapeChecker.Problem]) -> JSON {
        let rest = problems.compactMap { Self.steps(of: $0.path).first }.filter { $0 != "code" }.reduce(self) { $0.setting($1, nil) }
        return rest["name"] == nil ? rest.setting("name", rest["code"]) : rest
    }

    /// The value without what stands at a path; where that is an element of a list, without the list.
    private func removing(_ path: ArraySlice<String>) -> JSON {
        guard let step = path.first else { return self }
        let rest = path.dropFirst()
        switch self {
        case .object:
            guard let value = self[step], !rest.isEmpty else { return setting(step, nil) }
            if rest.count == 1, Int(rest[rest.startIndex]) != nil { return setting(step, nil) }
            return setting(step, value.removing(rest))
        case .array(var elements):
            guard let index = Int(step), elements.indices.contains(index) else { return self }
            elements[index] = elements[index].removing(rest)
            return .array(elements)
        case .null, .boolean, .number, .string: return self
        }
    }

    /// `parties[2].organization.kind` as its steps.
    private static func steps(of path: String) -> [String] { path.split { ".[]".contains($0) }.map(String.init) }
}
