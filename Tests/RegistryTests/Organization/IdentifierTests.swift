import Foundation
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Forms and check digits of identifiers, against sums of the test's own.
@Suite struct IdentifierTests {
    private let database: InterchangeDatabase
    init() throws { database = try InterchangeDatabase() }

    private func fault(_ scheme: String, _ value: String) throws -> String? {
        for row in try database.connection.query(
            sql: "select identifier_fault('\(scheme)', identifier_form('\(scheme)', '\(value)')) as fault")
        {
            return try row.decode("fault", as: String?.self)
        }
        return "no row"
    }

    private static let base32 = Array("0123456789abcdefghjkmnpqrstvwxyz")
    private static let base31 = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

    private static func ror(_ body: [Character]) -> String {
        let number = body.reduce(0) { $0 * 32 + (base32.firstIndex(of: $1) ?? 0) }
        let check = 98 - number * 100 % 97
        return String(body) + (check < 10 ? "0" : "") + "\(check)"
    }

    private static func uscc(_ body: [Character]) -> String {
        var (sum, weight) = (0, 1)
        for character in body {
            sum += (base31.firstIndex(of: character) ?? 0) * weight
            weight = weight * 3 % 31
        }
        return String(body) + String(base31[(31 - sum % 31) % 31])
    }

    private static func isni(_ digits: [Int]) -> String {
        let sum = digits.reduce(0) { ($0 + $1) * 2 % 11 }
        let check = (12 - sum) % 11
        return digits.map(String.init).joined() + (check == 10 ? "X" : "\(check)")
    }

    private static func lei(_ body: String) -> String {
        let digits = (body + "00").map { $0.isNumber ? String($0) : "\(Int($0.asciiValue ?? 0) - 55)" }.joined()
        let rest = digits.reduce(0) { ($0 * 10 + (Int(String($1)) ?? 0)) % 97 }
        return body + (98 - rest < 10 ? "0" : "") + "\(98 - rest)"
    }

    @Test func oneMistypedCharacterIsFound() throws {
        let seed = drawnSeed("random identifiers")
        var generator = SeededRandom(seed: seed)
        func some(_ letters: [Character], _ count: Int) -> [Character] {
            (0..<count).map { _ in letters.randomElement(using: &generator) ?? "0" }
        }
        let digits = Array("0123456789")
        for _ in 0..<25 {
            let made = [
                ("ror", Self.ror(["0"] + some(Self.base32, 6)), Self.base32),
                ("uscc", Self.uscc(["9", "1"] + some(digits, 6) + some(Self.base31, 9)), Self.base31),
                ("isni", Self.isni(some(digits, 15).map { Int(String($0)) ?? 0 }), digits),
                ("lei", Self.lei(String(some(Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"), 18))), digits),
            ]
            for (scheme, value, alphabet) in made {
                #expect(try fault(scheme, value) == nil, "seed \(seed): \(scheme):\(value)")
                var wrong = Array(value)
                let place = Int.random(in: 1..<wrong.count - 2, using: &generator)
                let letters = scheme == "lei" && wrong[place].isLetter ? Array("AB") : alphabet
                wrong[place] = letters.first { $0 != wrong[place] } ?? "0"
                #expect(try fault(scheme, String(wrong)) != nil, "seed \(seed): \(scheme):\(String(wrong)) for \(value)")
            }
        }
    }

    @Test func whatIsWrongIsSaid() throws {
        let good = Self.ror(Array("0abcdef"))
        #expect(try fault("ror", "https://ror.org/\(good.uppercased())/") == nil)
        #expect(try fault("ror", "0abcdef0") == "has 8 characters, and a ror has 9")
        #expect(try fault("ror", "0abcoef00") == "has “o” as character 5, which no ror has")
        #expect(try fault("wikidata", "https://www.wikidata.org/wiki/Q42") == nil)
        #expect(try fault("wikidata", "42") != nil)
        #expect(try fault("schac", "Example.EDU") == nil)
        #expect(try fault("schac", "example") != nil)
        #expect(try fault("pic", "999 981 634") == nil)
        #expect(try fault("vat", "CN12345") == nil)
        #expect(try fault("vat", "DE12345678") != nil)
        #expect(try fault("vat", "12345678") != nil)
        #expect(try fault("own", "what ever") == nil)
        let error = try #require(throws: RegistryError.self) {
            _ = try database.registry.organizations.add(NewOrganization(name: "X", identifiers: ["ror:\(good.dropLast())x"]))
        }
        #expect(error.message.contains("is not of the form of a ror"))
        #expect(try database.count("organization") == 0)
        #expect(throws: (any Error).self) {
            try database.connection.execute("insert into organization (code, name) values ('x', 'X'); insert into organization_identifier select id, 'ror', '\(good.uppercased())' from organization")
        }
    }

    /// A VAT number of each country whose check digits are known, worked out from counting digits.
    @Test(arguments: [
        "DE123456788", "BE0123456749", "DK12345674", "FI12345671", "LU12345613", "PT123456789", "EL123456783",
        "IT12345678903", "SE123456789701", "ATU12345675", "EE123456780", "HU12345676", "HR12345678903",
        "SI12345679", "GB123456782", "GB123456727", "NL123456782B01", "NL111111111B40", "FR11123456782", "ESB12345674",
        "ESQ1234567D", "ES12345678Z", "ESX1234567L", "IE1234567T", "IE1234567FA", "CZ12345679", "RO123456789", "MT12345634",
        "LV41234567891", "LT123456715", "CY12345678F", "BG123456786", "SK1234567895", "CHE123456788", "NO123456785MVA",
    ])
    func vatNumbersThatFit(_ number: String) throws {
        #expect(try fault("vat", number) == nil)
        var wrong = Array(number)
        wrong[5] = wrong[5] == "0" ? "1" : "0"
        #expect(try fault("vat", String(wrong)) != nil)
    }

    @Test(.enabled(if: CordisSource.folder != nil))
    func realIdentifiersHold() throws {
        let folder = try #require(CordisSource.folder) + "/../ror/ror_sample_3000.csv"
        guard let text = try? String(contentsOfFile: folder, encoding: .utf8) else { return }
        var values: [Substring] = []
        for line in text.split(whereSeparator: \.isNewline).dropFirst().prefix(1000) {
            let value = line.prefix { $0 != "," }
            if value.count == 9, value.first == "0" { values.append(value) }
        }
        #expect(!values.isEmpty)
        let list = values.map { "('\($0)')" }.joined(separator: ",")
        let bad = try database.connection.query(
            sql: "select v from (values \(list)) t (v) where identifier_fault('ror', v) is not null").count
        #expect(bad == 0)
    }
}
