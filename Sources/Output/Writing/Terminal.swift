import Platform

/// What is known of the terminal behind a file descriptor, if there is one.
public enum Terminal {
    /// Whether a descriptor is a terminal, so that a person may be reading. 1 is stdout, 2 stderr.
    public static func isInteractive(_ descriptor: Int32 = 1) -> Bool {
        isatty(descriptor) == 1
    }

    /// The columns of the terminal behind a descriptor; nil for a pipe, a file, or a terminal that does not say.
    public static func width(_ descriptor: Int32 = 1) -> Int? { size(descriptor)?.columns }

    /// The columns and the rows of it; nil as for ``width(_:)``.
    public static func size(_ descriptor: Int32 = 1) -> (columns: Int, rows: Int)? {
        var size = winsize()
        guard isInteractive(descriptor), ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// Whether to use color: on a terminal, unless `--no-color`, a `NO_COLOR` that is not empty, or
    /// `TERM=dumb` says no.
    ///
    /// - Parameter variable: Looks up an environment variable.
    public static func usesColor(
        _ descriptor: Int32 = 1, noColor: Bool = false, variable: (String) -> String? = environment
    ) -> Bool {
        allowsColor(isInteractive(descriptor), noColor: noColor, variable: variable)
    }

    /// The rule alone, without asking a descriptor.
    static func allowsColor(_ isInteractive: Bool, noColor: Bool, variable: (String) -> String?) -> Bool {
        isInteractive && !noColor && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
    }

    /// A variable of the process's environment.
    public static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
