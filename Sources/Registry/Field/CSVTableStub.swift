struct CSVTable {
    init(bytes: [UInt8], file: String, required: [String]) throws {}
    func column(_ name: String) -> [String] { [] }
}
extension Vocabulary {
    init(csv: [UInt8], file: String, scheme: String, titleEN: String, titleZH: String?) throws {
        self.init(scheme: scheme, titleEN: titleEN, titleZH: titleZH, concepts: [])
    }
}
