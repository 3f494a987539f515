extension String {
    /// Whether a Han character of the common block (U+4E00 to U+9FFF) stands in it: then somebody typed Chinese, or reads it.
    package var hasHan: Bool { unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
}
