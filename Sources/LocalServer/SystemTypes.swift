#if canImport(System)
import System

typealias FilePath = System.FilePath
typealias Errno = System.Errno
typealias FileDescriptor = System.FileDescriptor
#else
import SystemPackage

typealias FilePath = SystemPackage.FilePath
typealias Errno = SystemPackage.Errno
typealias FileDescriptor = SystemPackage.FileDescriptor
#endif
