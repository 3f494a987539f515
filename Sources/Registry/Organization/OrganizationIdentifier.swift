import Postgres
import Values

/// An identifier that a scheme gave out, in the form in which it is stored.
struct OrganizationIdentifier: RowDecodable, Sendable {
    /// Who gives the identifier out, in lower case, such as `ror`.
    let scheme: String
    /// The identifier in its scheme, such as `017z00e58`.
    let value: String
    /// What is wrong with it, in words that follow on it; nil where nothing is.
    private let fault: String?

    init(row: Row) throws(PostgresError) {
        scheme = try row.decode("scheme")
        value = try row.decode("value")
        fault = try row.decode("fault")
    }

    /// The identifier as a record has it.
    var text: String { "\(scheme):\(value)" }

    func checked() throws(RegistryError) -> OrganizationIdentifier {
        guard let fault else { return self }
        throw RegistryError(
            .brokenRule, code: "organization_identifier_value_check", "\(Quoted("\(scheme):\(value)")) \(fault)",
            hint: "Compare it with its source, character by character.")
    }
}

extension Organizations {
    /// Reads `scheme:value`, such as `ror:017z00e58`, or the address that the scheme has for it.
    /// - Throws: a ``RegistryError`` where it is written otherwise, or its form or check digits do not fit the scheme.
    func identifier(_ text: String) throws -> OrganizationIdentifier {
        guard let identifier = try connection.first(SQL.OrganizationIdentifier(text: text)) else {
            throw RegistryError(
                .brokenRule, code: "identifier-unreadable", "\(Quoted(text)) is not an identifier",
                hint: "Write it as scheme:value, such as ror:017z00e58.")
        }
        return try identifier.checked()
    }
}

extension SQL.OrganizationIdentifier: RowQuery { typealias Output = OrganizationIdentifier }
