/// What the system says of an error, such as `No such file or directory`; one that people seldom meet has its number with it,
/// by which it can be looked up.
public func systemMessage(_ code: Int32 = errno) -> String {
    let said = String(cString: strerror(code))
    return commonErrors.contains(code) ? said : "system error \(code) (\(said))"
}

private let commonErrors: Set<Int32> = [
    EPERM, ENOENT, EIO, ENOMEM, EACCES, EBUSY, EEXIST, EXDEV, ENOTDIR, EISDIR, EINVAL, ENFILE, EMFILE, ETXTBSY, EFBIG, ENOSPC, EROFS, EPIPE,
    ENAMETOOLONG, ENOTEMPTY, ELOOP, EDQUOT, ECONNREFUSED, ETIMEDOUT,
]
