import Platform

/// The server's log.
struct ServerLog: Sendable {
    let path: String

    /// In bytes; a longer log is put aside at a start, in place of the one put aside before it.
    static let longest = 10 << 20

    /// Puts a long log aside.
    func rotate() {
        if let status = FileStatus(following: path), status.size > Self.longest { rename(path, path + ".1") }
    }

    /// In bytes.
    var size: Int { FileStatus(following: path)?.size ?? 0 }

    /// The last lines after a position in bytes.
    func lines(after position: Int, atMost count: Int = 12) -> [String] {
        let text = OwnedFile.read(path, from: position, limit: 16384) ?? ""
        return text.split(whereSeparator: \.isNewline).suffix(count).map(String.init)
    }
}
