import ArgumentParser

/// A status that agreements can be chosen by.
enum StatusWord: String, CaseIterable, ExpressibleByArgument {
    case draft, signed
    case inForce = "in-force"
    case suspended, expired, terminated, replaced, unknown
}
