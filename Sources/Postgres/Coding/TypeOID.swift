/// The number of a PostgreSQL type, as `pg_type` has it. Those of built-in types never change.
public struct TypeOID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The number.
    public let rawValue: UInt32

    /// Makes a type of its number.
    public init(_ rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// By number.
    public static func < (left: TypeOID, right: TypeOID) -> Bool { left.rawValue < right.rawValue }

    /// The type's name in PostgreSQL, or `type 12345` for one that is not built in.
    public var description: String { Self.names[self] ?? "type \(rawValue)" }
}

extension TypeOID {
    /// boolean
    public static let bool = TypeOID(16)
    /// bytea
    public static let bytea = TypeOID(17)
    /// name
    public static let name = TypeOID(19)
    /// bigint
    public static let int8 = TypeOID(20)
    /// smallint
    public static let int2 = TypeOID(21)
    /// integer
    public static let int4 = TypeOID(23)
    /// text
    public static let text = TypeOID(25)
    /// json
    public static let json = TypeOID(114)
    /// real
    public static let float4 = TypeOID(700)
    /// double precision
    public static let float8 = TypeOID(701)
    /// character(n)
    public static let bpchar = TypeOID(1042)
    /// character varying
    public static let varchar = TypeOID(1043)
    /// date
    public static let date = TypeOID(1082)
    /// timestamp with time zone
    public static let timestamptz = TypeOID(1184)
    /// numeric
    public static let numeric = TypeOID(1700)
    /// uuid
    public static let uuid = TypeOID(2950)
    /// jsonb
    public static let jsonb = TypeOID(3802)
    /// boolean[]
    public static let boolArray = TypeOID(1000)
    /// name[]
    public static let nameArray = TypeOID(1003)
    /// smallint[]
    public static let int2Array = TypeOID(1005)
    /// integer[]
    public static let int4Array = TypeOID(1007)
    /// text[]
    public static let textArray = TypeOID(1009)
    /// character varying[]
    public static let varcharArray = TypeOID(1015)
    /// bigint[]
    public static let int8Array = TypeOID(1016)
    /// double precision[]
    public static let float8Array = TypeOID(1022)
    /// date[]
    public static let dateArray = TypeOID(1182)
    /// timestamp with time zone[]
    public static let timestamptzArray = TypeOID(1185)
    /// numeric[]
    public static let numericArray = TypeOID(1231)

    private static let names: [TypeOID: String] = [
        bool: "boolean", bytea: "bytea", name: "name", int8: "bigint", int2: "smallint", int4: "integer", text: "text",
        json: "json", float4: "real", float8: "double precision", bpchar: "character", varchar: "character varying",
        date: "date", timestamptz: "timestamp with time zone", TypeOID(1114): "timestamp without time zone",
        numeric: "numeric", uuid: "uuid", jsonb: "jsonb", TypeOID(705): "unknown", TypeOID(1186): "interval",
        boolArray: "boolean[]", nameArray: "name[]", int2Array: "smallint[]", int4Array: "integer[]",
        textArray: "text[]", varcharArray: "character varying[]", int8Array: "bigint[]",
        float8Array: "double precision[]", dateArray: "date[]",
        timestamptzArray: "timestamp with time zone[]", numericArray: "numeric[]",
    ]
}
